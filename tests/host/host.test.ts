import { createHost } from '.';

test('starts and stops without a plugin', async () => {
	const host = await createHost({ files: { 'a/b.md': '# Hello\n' } });
	expect(host.app.vault.getMarkdownFiles().map((file) => file.path)).toEqual(['a/b.md']);
	const file = host.app.vault.getFileByPath('a/b.md');
	expect(file).not.toBeNull();
	expect(host.app.metadataCache.getFileCache(file!)?.headings).toEqual([
		{ heading: 'Hello', level: 1, position: { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 7, offset: 7 } } },
	]);
	await host.close();
});
