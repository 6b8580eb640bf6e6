import { createHost, type Host } from '.';
import ProbePlugin, { log, probeManifest } from './probe-plugin';

let host: Host;

beforeEach(async () => {
	host = await createHost({
		plugin: ProbePlugin,
		manifest: probeManifest,
		files: { 'a.md': '# A\n', 'folder/b.md': '# B\n', 'picture.png': 'x' },
	});
	log.splice(0);
});
afterEach(async () => host.close());

const file = (path: string) => {
	const found = host.app.vault.getFileByPath(path);
	if (found === null) throw new Error(`${path} is not there`);
	return found;
};

test('a change tells the vault first, the metadata after, and all is resolved at the end', async () => {
	await host.app.vault.modify(file('a.md'), '# Other\n');
	await host.settled();
	expect(log).toEqual(['modify a.md', 'changed a.md', 'resolved']);
	expect(host.app.metadataCache.getFileCache(file('a.md'))?.headings?.[0]?.heading).toBe('Other');
});

test('times and sizes are those of the file, in ms and bytes', async () => {
	const { mtime, ctime } = file('a.md').stat;
	expect(mtime).toBeGreaterThan(Date.now() - 60_000);
	await host.app.vault.modify(file('a.md'), '한국어\n');
	expect(file('a.md').stat.size).toBe(10);
	expect(file('a.md').stat.mtime).toBeGreaterThan(mtime);
	expect(file('a.md').stat.ctime).toBe(ctime);
});

test('process gives the text as it is now, one change at a time', async () => {
	const note = file('a.md');
	await Promise.all(['1', '2', '3'].map(async (mark) => host.app.vault.process(note, (text) => text + mark)));
	expect(await host.app.vault.read(note)).toBe('# A\n123');
});

test('process that throws changes nothing', async () => {
	await expect(host.app.vault.process(file('a.md'), () => {
		throw new Error('no');
	})).rejects.toThrow('no');
	expect(await host.app.vault.read(file('a.md'))).toBe('# A\n');
	expect(log).toEqual([]);
});

test('renaming keeps the file and moves its metadata without a word of it', async () => {
	const note = file('folder/b.md');
	await host.renameFile('folder/b.md', 'folder/c.md');
	expect(note.path).toBe('folder/c.md');
	expect(note.basename).toBe('c');
	expect(host.app.metadataCache.getFileCache(note)?.headings?.[0]?.heading).toBe('B');
	expect(host.app.metadataCache.getCache('folder/b.md')).toBeNull();
	expect(log).toEqual(['rename folder/b.md to folder/c.md']);
});

test('renaming a folder tells each of its notes', async () => {
	await host.renameFile('folder', 'other');
	expect(log).toEqual(['rename folder to other', 'rename folder/b.md to other/b.md']);
	expect(host.app.metadataCache.getCache('other/b.md')?.headings?.[0]?.heading).toBe('B');
	expect(await host.app.vault.read(file('other/b.md'))).toBe('# B\n');
});

test('deleting tells what was known of the note', async () => {
	await host.app.fileManager.trashFile(file('a.md'));
	await host.settled();
	expect(log).toEqual(['deleted a.md (A)', 'delete a.md']);
	expect(host.app.metadataCache.getCache('a.md')).toBeNull();
});

test('what another program does on the disk is seen', async () => {
	await host.writeFile('new/deep/n.md', '# N');
	await host.writeFile('a.md', '# Again');
	await host.deleteFile('folder/b.md');
	expect(log).toEqual([
		'create new', 'create new/deep', 'create new/deep/n.md', 'changed new/deep/n.md', 'resolved',
		'modify a.md', 'changed a.md', 'resolved',
		'deleted folder/b.md (B)', 'delete folder/b.md',
	]);
});

test('creating over a file, renaming onto one and changing a deleted one are refused', async () => {
	await expect(host.app.vault.create('a.md', '')).rejects.toThrow('File already exists.');
	await expect(host.app.vault.create('nowhere/a.md', '')).rejects.toThrow('ENOENT');
	await expect(host.app.vault.rename(file('a.md'), 'folder/b.md')).rejects.toThrow('already exists');
	const gone = file('a.md');
	await host.deleteFile('a.md');
	await expect(host.app.vault.modify(gone, 'x')).rejects.toThrow('ENOENT');
});

test('the configuration folder is no part of the vault', async () => {
	await host.plugin().saveData({});
	expect(host.app.vault.getFiles().map((each) => each.path)).toEqual(['a.md', 'folder/b.md', 'picture.png']);
	expect(log).toEqual([]);
});

test('a byte order mark stays in the text', async () => {
	await host.writeFile('bom.md', '\uFEFF---\ntags: [x]\n---\n# B');
	expect((await host.app.vault.read(file('bom.md'))).charCodeAt(0)).toBe(0xfeff);
	expect(host.app.metadataCache.getFileCache(file('bom.md'))?.frontmatter).toEqual({ tags: ['x'] });
});

test('excluded files are told apart by prefix and by pattern', async () => {
	await host.close();
	host = await createHost({ excludedFiles: ['archive/', '/draft-\\d+/'] });
	const cache = host.app.metadataCache as unknown as { isUserIgnored(path: string): boolean };
	expect(['archive/a.md', 'draft-12.md', 'a.md'].map((path) => cache.isUserIgnored(path))).toEqual([true, true, false]);
});

test('settings that change on the disk are told to the plugin', async () => {
	const told: string[] = [];
	host.plugin().onExternalSettingsChange = () => {
		told.push('changed');
	};
	await host.writeFile('.obsidian/plugins/probe/data.json', '{}');
	expect(told).toEqual(['changed']);
});
