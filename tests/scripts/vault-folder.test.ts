import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForbiddenPath, VaultFolder } from '../host/server/vault-folder';

let parent: string;
let folder: string;
let vault: VaultFolder;

beforeEach(async () => {
	parent = mkdtempSync(join(tmpdir(), 'conference-review-folder-'));
	folder = join(parent, 'vault');
	mkdirSync(join(folder, 'notes', 'deep'), { recursive: true });
	mkdirSync(join(folder, '.git'));
	writeFileSync(join(folder, 'notes', 'a.md'), 'A');
	writeFileSync(join(folder, '.git', 'config'), 'secret');
	writeFileSync(join(parent, 'outside.md'), 'secret');
	const opened = await VaultFolder.open(folder);
	if (opened === null) throw new Error('The vault did not open');
	vault = opened;
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test('lists what is not hidden, with times and sizes', async () => {
	writeFileSync(join(folder, '한국어.md'), '한국어');
	const { files, folders } = await vault.list();
	expect(files.map(({ path }) => path).sort()).toEqual(['notes/a.md', '한국어.md']);
	expect([...folders].sort()).toEqual(['notes', 'notes/deep']);
	const korean = files.find(({ path }) => path === '한국어.md');
	expect(korean?.stat.size).toBe(9);
	expect(korean?.stat.mtime).toBe(Math.round(statSync(join(folder, '한국어.md')).mtimeMs));
});

test('writes, renames and removes files and folders', async () => {
	await vault.makeFolder('new');
	await vault.write('new/b.md', bytes('B'));
	await vault.rename('new/b.md', 'new/c.md');
	expect(readFileSync(join(folder, 'new', 'c.md'), 'utf8')).toBe('B');
	await expect(vault.rename('new/c.md', 'notes/a.md')).rejects.toThrow('already exists');
	await vault.remove('new/c.md');
	await vault.removeFolder('new');
	expect(readdirSync(folder).sort()).toEqual(['.git', 'notes']);
});

test('a write keeps the file\'s mode, can set its time, and leaves nothing beside it', async () => {
	writeFileSync(join(folder, 'run.md'), 'old', { mode: 0o640 });
	await vault.write('run.md', bytes('new'), { mtime: 1_600_000_000_000 });
	const { mode, mtimeMs } = statSync(join(folder, 'run.md'));
	expect(mode & 0o777).toBe(0o640);
	expect(mtimeMs).toBe(1_600_000_000_000);
	expect(readdirSync(folder).sort()).toEqual(['.git', 'notes', 'run.md']);
});

test('a note in a folder that does not exist is refused, as in the app', async () => {
	await expect(vault.write('nowhere/a.md', bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
	expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('what the plugin saves gets its folder made', async () => {
	await vault.write('.obsidian/plugins/conference-review/data.json', bytes('{}'));
	expect(readFileSync(join(folder, '.obsidian/plugins/conference-review/data.json'), 'utf8')).toBe('{}');
});

test('what is not there has no stat', async () => {
	expect(await vault.stat('notes/none.md')).toBeNull();
	expect(await vault.stat('notes')).toMatchObject({ type: 'folder' });
});

test.each([
	'../outside.md', 'notes/../../outside.md', '/etc/passwd', 'notes//a.md', './notes/a.md', '..', 'notes/..',
	'..\\outside.md', 'C:/windows', 'a\0.md', '.git/config', '.obsidian/workspace.json', '.obsidian/plugins/other/data.json',
])('%j is no path of the vault, neither to read nor to write', async (path) => {
	await expect(vault.read(path)).rejects.toThrow(ForbiddenPath);
	await expect(vault.write(path, bytes('x'))).rejects.toThrow(ForbiddenPath);
	await expect(vault.remove(path)).rejects.toThrow(ForbiddenPath);
	await expect(vault.rename('notes/a.md', path)).rejects.toThrow(ForbiddenPath);
	await expect(vault.stat(path)).rejects.toThrow(ForbiddenPath);
	expect(readFileSync(join(parent, 'outside.md'), 'utf8')).toBe('secret');
});

test('symbolic links do not lead out of the vault', async () => {
	symlinkSync(join(parent, 'outside.md'), join(folder, 'link.md'));
	symlinkSync(parent, join(folder, 'up'));
	for (const path of ['link.md', 'up/outside.md', 'up/new.md']) {
		await expect(vault.read(path)).rejects.toThrow(ForbiddenPath);
		await expect(vault.write(path, bytes('x'))).rejects.toThrow(ForbiddenPath);
	}
	expect((await vault.list()).files.map(({ path }) => path)).toEqual(['notes/a.md']);
	expect(existsSync(join(parent, 'new.md'))).toBe(false);
});

test('the app\'s own settings are read and never written', async () => {
	mkdirSync(join(folder, '.obsidian'));
	writeFileSync(join(folder, '.obsidian', 'app.json'), '{}');
	expect(new TextDecoder().decode(await vault.read('.obsidian/app.json'))).toBe('{}');
	await expect(vault.write('.obsidian/app.json', bytes('x'))).rejects.toThrow(ForbiddenPath);
});

test('the vault itself is not written, moved or removed, and nothing is left beside it', async () => {
	await expect(vault.write('', bytes('x'))).rejects.toThrow(ForbiddenPath);
	await expect(vault.rename('', 'notes/moved')).rejects.toThrow(ForbiddenPath);
	await expect(vault.removeFolder('')).rejects.toThrow(ForbiddenPath);
	expect(readdirSync(parent).sort()).toEqual(['outside.md', 'vault']);
});

test('a file, or nothing, is no vault', async () => {
	expect(await VaultFolder.open(join(parent, 'outside.md'))).toBeNull();
	expect(await VaultFolder.open(join(parent, 'none'))).toBeNull();
});
