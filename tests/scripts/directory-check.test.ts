import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../cli/temporary-folder';
import { run } from './clone';

jest.setTimeout(90_000); // Each test runs processes of its own, and ESLint reads the types of the app.

const repository = join(__dirname, '..', '..');
const script = join(repository, 'scripts', 'directory-check.mjs');
const manifest = {
	id: 'good', name: 'Good', version: '1.2.0', minAppVersion: '1.7.2', description: 'Shows what is good in your notes.', author: 'A. Uthor', isDesktopOnly: false,
};
const readme = `# Good\n\n${'It shows what is good in your notes, and does so quietly. '.repeat(5)}\n`;

let folder: TemporaryFolder;

beforeEach(() => {
	folder = temporaryFolder();
	folder.write('manifest.json', JSON.stringify(manifest, null, '\t'));
	folder.write('versions.json', '{ "1.2.0": "1.7.2" }');
	folder.write('LICENSE', 'MIT License\n\nCopyright (c) 2026 A. Uthor\n');
	folder.write('README.md', readme);
	folder.write('main.js', 'module.exports = class {};\n');
	folder.write('styles.css', '');
	folder.write('src/main.ts', 'export const answer = 42;\n');
});

afterEach(() => folder.remove());

/** The findings, without their sources. */
async function check(...options: string[]): Promise<string[]> {
	const { code, stdout, stderr } = await run(script, [folder.path, ...options]);
	const lines = stdout.trimEnd().split('\n');
	expect(stderr).toBe('');
	expect(lines.at(-1)).toMatch(new RegExp(`^${lines.length - 1} findings? by`));
	expect(code).toBe(lines.length > 1 ? 1 : 0);
	return lines.slice(0, -1).map((line) => line.replace(/ \(https:[^\s)]+(?: \([^)]*\))?\)$/, ''));
}

const change = (fields: Record<string, unknown>) => folder.write('manifest.json', JSON.stringify({ ...manifest, ...fields }, null, '\t'));

test('finds nothing in a plugin that keeps the rules', async () => {
	expect(await check('--no-lint')).toEqual([]);
});

test.each<[string, Record<string, unknown>, string[]]>([
	['words, forms and lengths', { id: 'Good Plugin', name: 'G'.repeat(51), description: 'In Obsidian 👍', version: 'v1.2.0', minAppVersion: '1.7', author: 'a@b.example', icon: 'x', authorUrl: 'http://a.example' }, [
		'manifest.json:9 manifest-form: "icon" is no field of a manifest.',
		'manifest.json:2 manifest-id: An id holds small letters, digits and hyphens only.',
		'manifest.json:2 manifest-id: An id holds neither "obsidian" nor "plugin".',
		'manifest.json:3 manifest-name: A name has 50 characters at most.',
		'manifest.json:3 manifest-name: A name is not written in capitals.',
		'manifest.json:6 manifest-description: A description ends with a full stop.',
		'manifest.json:6 manifest-description: A description holds letters, digits and plain punctuation only.',
		'manifest.json:6 manifest-description: A description says neither "Obsidian" nor "plugin".',
		'manifest.json:4 manifest-version: A version is three numbers, such as 1.2.0.',
		'manifest.json:5 manifest-version: The least version of the app is three numbers, such as 1.7.2.',
		'manifest.json:7 manifest-author: An author is named without mail and web addresses.',
		'manifest.json:10 manifest-author: "authorUrl" is an https address of your own.',
		'versions.json versions: v1.2.0 needs the app\'s (nothing) here, but 1.7 in manifest.json.',
		`README.md:1 readme: The title is "Good", the manifest's name "${'G'.repeat(51)}".`,
	]],
	['names, kinds and placeholders', { name: 'My Obsidian', description: 'my obsid', version: '0.0.0', author: 'Your Name', isDesktopOnly: 'no', fundingUrl: { Coffee: 'https://obsidian.md/pricing' } }, [
		'manifest.json:8 manifest-form: "isDesktopOnly" must be a boolean.',
		'manifest.json:3 manifest-name: A name holds neither "Obsidian" nor "Plugin".',
		'manifest.json:6 manifest-description: A description has 10 to 250 characters.',
		'manifest.json:6 manifest-description: A description ends with a full stop.',
		'manifest.json:6 manifest-description: A description begins with a capital letter.',
		'manifest.json:4 manifest-version: A version is three numbers, such as 1.2.0.',
		'manifest.json:7 manifest-author: The author must be named.',
		'manifest.json:9 manifest-author: "fundingUrl" is an https address of your own.',
		'versions.json versions: 0.0.0 needs the app\'s (nothing) here, but 1.7.2 in manifest.json.',
		'README.md:1 readme: The title is "Good", the manifest\'s name "My Obsidian".',
	]],
	['what is missing, and a description like the name', { author: undefined, description: 'Good shows what is good.' }, [
		'manifest.json:1 manifest-form: "author" is missing.',
		'manifest.json:6 manifest-description: A description does not begin with the name.',
	]],
])('in a manifest: %s', async (_what, fields, expected) => {
	change(fields);
	expect(await check('--no-lint')).toEqual(expected);
});

test.each<[string, Record<string, string | null>, (string | RegExp)[]]>([
	['files that are missing', { 'manifest.json': null, 'versions.json': null, 'LICENSE': null, 'README.md': null, 'styles.css': null }, [
		'manifest.json manifest-form: There must be a manifest.json that holds a JSON object.', /^versions\.json versions: There must be/, 'LICENSE licence: There must be a licence.',
		/^README\.md readme: There must be/, /^manifest\.json assets: /, /^styles\.css assets: /,
	]],
	['what the template left', { 'LICENSE': 'Copyright (C) 2020-2025 by Dynalist Inc.', 'README.md': `${readme}\nTODO: write\nThis is a sample plugin for you`, 'versions.json': '{ "1.2.0": "1.7.2", "v1": "1.0.0" }' }, [
		/^versions\.json versions: "v1"/, /^LICENSE:1 licence: The holder/, /^README\.md:5 readme: "TODO"/, /^README\.md:6 readme: This is the template/,
	]],
	['a README in another language', { 'README.md': `# Good\n${'메모에서 좋은 것을 보여 줍니다. '.repeat(20)}` }, ['README.md readme: The README must be in English; others stand beside it.']],
	['code that the app must not load', {
		'main.js': `console.log(1)\nnew Function("a")\n/(${'?'}<=a)b/\nvar __awaiter;\nload("a.wasm")\nnavigator.sendBeacon(a)\nx={rejectUnauthorized:!1}\n//# sourceMappingURL=data:\n`,
	}, [/^main\.js:1 console: /, /^main\.js:2 eval: /, /^main\.js:3 lookbehind: /, /^main\.js:4 old-helpers: __awaiter/, /^main\.js:5 wasm: /, /^main\.js:6 beacon: /, /^main\.js:7 tls: /, /^main\.js:8 source-map: /]],
	['code that is too large', { 'main.js': `'${'x'.repeat(5 * 1024 * 1024)}'` }, ['main.js size: Obsidian Sync carries files up to 5 MB only.']],
	['styles that fight the theme', { 'src/a.css': '/* !important */\n.a { top: 0 !important; }\n.a:has(.b) {}\n.a { background: url(https://a.example/a.png); }\n.a { color: red; }' }, [
		/^src\/a\.css:2 style-important: /, /^src\/a\.css:3 style-has: /, /^src\/a\.css:4 style-address: /, /^src\/a\.css:5 style-colour: /,
	]],
	['what the README does not tell', { 'src/a.ts': 'await requestUrl({ url });\nload(\'a\', "node:http");\nvault.getMarkdownFiles();\nnavigator.clipboard.writeText(text);\n' }, [
		'src/a.ts:1 disclosure: The README must tell of network use.', 'src/a.ts:2 disclosure: The README must tell of the Node module http.',
		'src/a.ts:3 disclosure: The README must tell of reading the list of the vault\'s files.', 'src/a.ts:4 disclosure: The README must tell of the clipboard.',
	]],
])('%s', async (_what, files, expected) => {
	for (const [file, text] of Object.entries(files)) {
		if (text === null) rmSync(join(folder.path, file));
		else folder.write(file, text);
	}
	const found = await check('--no-lint');
	expect(found).toHaveLength(expected.length);
	for (const [index, each] of expected.entries()) {
		if (typeof each === 'string') expect(found[index]).toBe(each);
		else expect(found[index]).toMatch(each);
	}
});

test('what the README tells is no finding, nor are types of Node, nor the command line beside the plugin', async () => {
	folder.write('src/a.ts', 'type Http = typeof import(\'node:http\');\nawait requestUrl({ url });\nvault.getFiles();\n');
	folder.write('src/cli/a.ts', 'import { readFileSync } from "node:fs";\n');
	folder.write('README.md', `${readme}\nNetwork: it asks your links. It reads the list of the vault's files.\n`);
	expect(await check('--no-lint')).toEqual([]);
});

test('what must and must not be committed', async () => {
	folder.write('data.json', '{}');
	const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, env: { PATH: process.env['PATH'] } });
	git('init', '--quiet');
	git('add', '.');
	const findings = await check('--no-lint');
	expect(findings.map((line) => line.split(':')[0])).toEqual(['package-lock.json committed', 'main.js committed', 'data.json committed']);
});

test('the lint set finds what it forbids, whatever a comment says', async () => {
	copyFileSync(join(repository, 'package.json'), join(folder.path, 'package.json'));
	folder.write('tsconfig.json', '{ "compilerOptions": { "strict": true, "target": "es2021", "lib": ["ES2022", "DOM"], "module": "esnext", "moduleResolution": "bundler", "types": [], "skipLibCheck": true } }');
	symlinkSync(join(repository, 'node_modules'), join(folder.path, 'node_modules'));
	folder.write('src/main.ts', `import { Plugin } from 'obsidian';
export default class Good extends Plugin {
	override onload(): void {
		const element = createDiv();
		// eslint-disable-next-line
		element.innerHTML = this.manifest.name;
		element.style.color = 'red';
		this.addCommand({ id: 'a', name: 'A', hotkeys: [{ modifiers: ['Mod'], key: 'a' }], callback: () => console.log('a') });
	}
}
`);
	const found = (await check()).map((line) => line.slice(0, line.indexOf(': ')));
	expect(found).toEqual(expect.arrayContaining([
		expect.stringMatching(/^src\/main\.ts:6 .*(?:unsanitized|inner)/i), 'src/main.ts:7 obsidianmd/no-static-styles-assignment',
		'src/main.ts:8 obsidianmd/commands/no-default-hotkeys', expect.stringMatching(/^src\/main\.ts:8 .*(?:console|custom-message)/),
	]));
});

test('this repository has no finding, beside what npm run lint finds', async () => {
	expect(existsSync(join(repository, 'main.js'))).toBe(true);
	const { stdout } = await run(script, ['--no-lint']);
	expect(stdout).toMatch(/^0 findings by \d+ rules\n$/);
});

test('wrong usage is told', async () => {
	expect(await run(script, ['--fix'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage: npm run directory-check') as string });
});
