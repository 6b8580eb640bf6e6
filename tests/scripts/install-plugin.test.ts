import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clone } from './clone';

jest.setTimeout(60_000); // Each test runs processes of its own.

let clone: Clone;
let vault: string;

beforeEach(() => {
	clone = new Clone();
	clone.write('esbuild.config.mjs', 'import { writeFileSync } from "node:fs"; writeFileSync("main.js", "built");');
	clone.write('manifest.json', '{ "id": "conference-review" }');
	clone.write('styles.css', '.conference-review {}');
	vault = mkdtempSync(join(tmpdir(), 'conference-review-vault-'));
});

afterEach(() => {
	clone.remove();
	rmSync(vault, { recursive: true, force: true });
});

const plugin = (file: string) => join(vault, '.obsidian', 'plugins', 'conference-review', file);

test('builds, copies the three files and says what to do next', async () => {
	mkdirSync(join(vault, '.obsidian'));
	const { code, stdout } = await clone.run('install-plugin.mjs', vault);
	expect(readFileSync(plugin('main.js'), 'utf8')).toBe('built');
	expect(readFileSync(plugin('manifest.json'), 'utf8')).toBe('{ "id": "conference-review" }');
	expect(readFileSync(plugin('styles.css'), 'utf8')).toBe('.conference-review {}');
	expect(stdout).toMatch(/installed in .*conference-review/);
	expect(stdout).toMatch(/Community plugins.*switch Conference Review on/s);
	expect(code).toBe(0);
});

test('an update keeps the settings and says to reload', async () => {
	mkdirSync(join(vault, '.obsidian', 'plugins', 'conference-review'), { recursive: true });
	writeFileSync(plugin('data.json'), '{"version":1}');
	writeFileSync(plugin('main.js'), 'old');
	const { stdout } = await clone.run('install-plugin.mjs', vault);
	expect(readFileSync(plugin('main.js'), 'utf8')).toBe('built');
	expect(readFileSync(plugin('data.json'), 'utf8')).toBe('{"version":1}');
	expect(stdout).toMatch(/updated in .*reload the app/s);
});

test('a folder that is no vault gets nothing written', async () => {
	const { code, stdout, stderr } = await clone.run('install-plugin.mjs', vault);
	expect(stderr).toContain(`${vault} is no vault`);
	expect(stdout).toBe('');
	expect(readdirSync(vault)).toEqual([]);
	expect(clone.has('main.js')).toBe(false);
	expect(code).toBe(2);
});

test('a folder that does not exist is not made', async () => {
	const missing = join(vault, 'missing');
	const { code, stderr } = await clone.run('install-plugin.mjs', missing);
	expect(stderr).toContain(`${missing} is no folder`);
	expect(existsSync(missing)).toBe(false);
	expect(code).toBe(2);
});

test('a path that leads through a file is no folder', async () => {
	writeFileSync(join(vault, 'note.md'), '');
	const beyond = join(vault, 'note.md', 'vault');
	const { code, stderr } = await clone.run('install-plugin.mjs', beyond);
	expect(stderr).toContain(`${beyond} is no folder`);
	expect(code).toBe(2);
});

test.each([[[]], [['']], [['--help']], [['one', 'two']]])('%j is wrong usage', async (args) => {
	const { code, stderr } = await clone.run('install-plugin.mjs', ...args);
	expect(stderr).toContain('Usage: npm run install-plugin -- <vault>');
	expect(code).toBe(2);
});

test('a build that fails copies nothing', async () => {
	mkdirSync(join(vault, '.obsidian'));
	clone.write('esbuild.config.mjs', 'process.exit(1)');
	const { code, stderr } = await clone.run('install-plugin.mjs', vault);
	expect(stderr).toContain('The build failed; nothing was copied.');
	expect(readdirSync(join(vault, '.obsidian'))).toEqual([]);
	expect(code).toBe(1);
});
