import { MarkdownView, stripHeadingForLink } from 'obsidian';
import { createHost, type Host } from '.';

let host: Host;

beforeEach(async () => {
	host = await createHost({
		files: {
			'a.md': 'intro\n\n# Day 1\n\n## [Talk](https://a.example) {x}\n\n# Day 2\n\n## [Talk](https://b.example) {x}\n\ntext\n',
			'folder/b.md': 'b',
		},
	});
});
afterEach(async () => host.close());

test('a link opens its note at the heading, the second of two equal ones by its path', async () => {
	await host.app.workspace.openLinkText('a#Day 2', '');
	expect(host.openNote).toEqual({ path: 'a.md', line: 6 });
	await host.app.workspace.openLinkText('a#Day 2#[Talk](https://b.example) {x}', '');
	expect(host.openNote).toEqual({ path: 'a.md', line: 8 });
	expect(host.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getCursor()).toEqual({ line: 8, ch: 0 });
	expect(host.openTabs).toEqual(['a.md']);
});

test('a link is written as the app writes it', () => {
	const { fileManager, vault } = host.app;
	const file = vault.getFileByPath('a.md');
	if (file === null) throw new Error('a.md is not there');
	const subpath = `#${stripHeadingForLink('[Talk](https://a.example) | #1')}`;
	expect(subpath).toBe('#[Talk](https //a.example) 1');
	expect(fileManager.generateMarkdownLink(file, '', subpath, 'Talk')).toBe('[[a#[Talk](https //a.example) 1|Talk]]');
	expect(fileManager.generateMarkdownLink(file, 'a.md', subpath)).toBe('[[#[Talk](https //a.example) 1]]');
	(vault as unknown as { setConfig__(key: string, value: unknown): void }).setConfig__('useMarkdownLinks', true);
	expect(fileManager.generateMarkdownLink(file, '', '#Day 1', 'Day')).toBe('[Day](a.md#Day%201)');
});

test('a click replaces the note in its pane, Mod opens a tab, a split stands beside', async () => {
	await host.app.workspace.openLinkText('a', '');
	await host.app.workspace.openLinkText('b', 'a.md');
	expect(host.openTabs).toEqual(['folder/b.md']);
	await host.app.workspace.openLinkText('a', '', 'tab');
	expect(host.openTabs).toEqual(['folder/b.md', 'a.md']);
	await host.app.workspace.openLinkText('a', '', 'split');
	expect(document.querySelectorAll('.mod-root .workspace-tabs')).toHaveLength(2);
});

test('a line given on opening is where the cursor stands', async () => {
	const file = host.app.vault.getFileByPath('a.md');
	if (file === null) throw new Error('a.md is not there');
	await host.app.workspace.getLeaf(false).openFile(file, { eState: { line: 4 } });
	expect(host.openNote).toEqual({ path: 'a.md', line: 4 });
});

test('with the sidebar active, a click still opens in the middle, and the note stays the active file', async () => {
	await host.app.workspace.openLinkText('a', '');
	const side = host.app.workspace.getRightLeaf(false);
	if (side === null) throw new Error('no leaf');
	host.app.workspace.setActiveLeaf(side, { focus: true });
	expect(host.app.workspace.getActiveFile()?.path).toBe('a.md');
	expect(host.app.workspace.getActiveViewOfType(MarkdownView)).toBeNull();
	await host.app.workspace.openLinkText('b', '');
	expect(host.openTabs).toEqual(['folder/b.md']);
});

test('opening and switching is told', async () => {
	const told: string[] = [];
	host.app.workspace.on('file-open', (file) => told.push(`file ${file?.path ?? 'none'}`));
	host.app.workspace.on('active-leaf-change', (leaf) => told.push(`leaf ${leaf?.view.getViewType() ?? 'none'}`));
	host.app.workspace.on('layout-change', () => told.push('layout'));
	await host.app.workspace.openLinkText('a', '');
	expect(told).toContain('file a.md');
	expect(told).toContain('leaf markdown');
	expect(told).toContain('layout');
	told.splice(0);
	host.app.workspace.getMostRecentLeaf()?.detach();
	expect(told).toContain('leaf none');
	expect(told).toContain('file none');
});

test('an open note follows its file: changed, renamed, deleted', async () => {
	await host.app.workspace.openLinkText('b', '');
	const view = () => host.app.workspace.getActiveViewOfType(MarkdownView);
	await host.writeFile('folder/b.md', 'other');
	expect(view()?.getViewData()).toBe('other');
	await host.renameFile('folder/b.md', 'c.md');
	expect(host.openTabs).toEqual(['c.md']);
	expect(document.querySelector('.mod-root .workspace-tab-header')?.textContent).toContain('c');
	await host.deleteFile('c.md');
	expect(host.openTabs).toEqual([]);
});

test('reading view shows the note rendered, and the section that was asked for', async () => {
	const file = host.app.vault.getFileByPath('a.md');
	if (file === null) throw new Error('a.md is not there');
	await host.app.workspace.getLeaf(false).openFile(file, { state: { mode: 'preview' }, eState: { line: 8 } });
	const preview = document.querySelector('.markdown-preview-view');
	expect(Array.from(preview?.querySelectorAll('h2 a') ?? [], (link) => link.getAttribute('href')))
		.toEqual(['https://a.example', 'https://b.example']);
	expect(preview?.querySelector('.is-flashing')?.getAttribute('data-line')).toBe('8');
});

test('a link to a note that is not there makes it', async () => {
	await host.app.workspace.openLinkText('New note', '');
	expect(host.openTabs).toEqual(['New note.md']);
});

test('live preview and source mode are two modes of the editor, and the pane keeps the one it has', async () => {
	const leaf = host.app.workspace.getLeaf(false);
	await leaf.setViewState({ type: 'markdown', state: { file: 'a.md' } });
	const isLivePreview = () => document.querySelector('.markdown-source-view')?.classList.contains('is-live-preview');
	expect([leaf.getViewState().state?.['source'], isLivePreview()]).toEqual([false, true]);
	await leaf.setViewState({ type: 'markdown', state: { file: 'a.md', source: true } });
	await host.app.workspace.openLinkText('b', '');
	expect(leaf.getViewState().state).toEqual({ file: 'folder/b.md', mode: 'source', source: true });
	expect(isLivePreview()).toBe(false);
});
