import { MarkdownView } from 'obsidian';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JestHostOptions } from '../host';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const seed = readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8');
const SEED_PATH = 'ifkakao 2021.md';

let sidebar: OpenedSidebar;
const open = async (files: Record<string, string>, options: JestHostOptions = {}): Promise<OpenedSidebar> => {
	sidebar = await OpenedSidebar.open({ files, ...options });
	return sidebar;
};
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

test('the seed note: one conference, nine sessions, three of them without notes, ten references', async () => {
	await open({ [SEED_PATH]: seed, 'diary.md': '# Not a review' });
	expect(sidebar.texts('conference')).toEqual(['ifkakao 2021Dec 16, 2021 3 of 9 sessions without notes 10 references']);
	expect(sidebar.texts('session')).toHaveLength(9);
	expect(sidebar.rows.filter((row) => row.textContent?.includes('No notes'))).toHaveLength(3);
	expect(sidebar.host.requests).toEqual([]);
});

describe('opening', () => {
	test('a click opens the note at the heading of the session', async () => {
		await open({ [SEED_PATH]: seed });
		await sidebar.click(sidebar.row('session', '다음카페'));
		expect(sidebar.host.openNote).toEqual({ path: SEED_PATH, line: seed.split('\n').findIndex((line) => line.includes('다음카페')) });
	});

	test('with Mod it opens a new tab', async () => {
		await open({ [SEED_PATH]: seed, 'b.md': reviewText('B', '2020-01-01', ['One']) });
		await sidebar.click(sidebar.row('session', '다음카페'));
		await sidebar.click(sidebar.row('session', 'One'), { ctrlKey: true, metaKey: true });
		expect(sidebar.host.openTabs).toEqual([SEED_PATH, 'b.md']);
	});

	test('the second of two equal headings, after an edit above it', async () => {
		const twins = '---\ntags: Review\n---\n## Same talk\n- first\n## Same talk\n- second\n';
		await open({ 'twins.md': twins });
		await sidebar.host.writeFile('twins.md', twins.replace('- first', '- first\n- more\n- and more'));
		await sidebar.drawn();
		await sidebar.click(sidebar.rows.filter((row) => row.dataset['kind'] === 'session')[1] ?? null);
		expect(sidebar.host.openNote).toEqual({ path: 'twins.md', line: 7 });
	});

	test('the second of two equal headings, after what was typed above it and is not on the disk yet', async () => {
		const twins = '---\ntags: Review\n---\n## Same talk\n- first\n## Same talk\n- second\n';
		await open({ 'twins.md': twins });
		const second = (): HTMLElement | null => sidebar.rows.filter((row) => row.dataset['kind'] === 'session')[1] ?? null;
		await sidebar.click(second());
		const [leaf] = sidebar.host.app.workspace.getLeavesOfType('markdown');
		(leaf?.view as MarkdownView).setViewData(twins.replace('## Same', 'Some\nmore\n\n## Same'), false);
		await sidebar.click(second());
		expect(sidebar.host.openNote).toEqual({ path: 'twins.md', line: 8 });
	});

	test('in the reading view too', async () => {
		const twins = '---\ntags: Review\n---\n## Same talk\n- first\n## Same talk\n- second\n';
		await open({ 'twins.md': twins });
		const { workspace } = sidebar.host.app;
		await workspace.getLeaf(false).setViewState({ type: 'markdown', state: { file: 'twins.md', mode: 'preview' } });
		await sidebar.click(sidebar.rows.filter((row) => row.dataset['kind'] === 'session')[1] ?? null);
		expect(workspace.getActiveViewOfType(MarkdownView)?.getMode()).toBe('preview');
		expect(document.querySelector('.markdown-reading-view .is-flashing')?.getAttribute('data-line')).toBe('5');
	});

	test('what was typed in the last moments, and is not on the disk yet, is reckoned with', async () => {
		await open({ [SEED_PATH]: seed });
		await sidebar.click(sidebar.row('session', '다음카페'));
		const [leaf] = sidebar.host.app.workspace.getLeavesOfType('markdown');
		const line = sidebar.host.openNote?.line ?? 0;
		(leaf?.view as MarkdownView).setViewData(seed.replace('- Level 4', '- Level 3\n- more\n- Level 4'), false);
		await sidebar.click(sidebar.row('session', '다음카페'));
		expect(sidebar.host.openNote?.line).toBe(line + 2);
	});

	test('a heading above sessions leads to its own line', async () => {
		await open({ 'days.md': '---\ntags: Review\n---\n# Day 1\n\nText.\n\n## [One](https://example.com/1)\n- a\n# Day 2\n## [Two](https://example.com/2)\n- b\n' });
		await sidebar.click(sidebar.row('heading', 'Day 2'));
		expect(sidebar.host.openNote).toEqual({ path: 'days.md', line: 9 });
	});

	test('a heading with more than is shown leads to its own line too', async () => {
		await open({ 'links.md': '---\ntags: Review\n---\n# [Day 1](https://conf.example/1) &amp; more\n\nText.\n\n## [One](https://example.com/1)\n- a\n# Day 2\n## [Two](https://example.com/2)\n- b\n' });
		await sidebar.click(sidebar.row('heading', 'Day 1'));
		expect(sidebar.host.openNote).toEqual({ path: 'links.md', line: 3 });
	});

	test('one that the app knows nothing of leads to the first of its sessions', async () => {
		await open({ 'html.md': '---\ntags: Review\n---\n<h1>ExampleConf 2021</h1>\n\n## Day 1\n\n### One for all\n- a\n' });
		await sidebar.click(sidebar.row('heading', 'ExampleConf 2021'));
		expect(sidebar.host.openNote).toEqual({ path: 'html.md', line: 7 });
		await sidebar.click(sidebar.row('heading', 'Day 1'));
		expect(sidebar.host.openNote).toEqual({ path: 'html.md', line: 5 });
	});

	test('a problem leads to the line that it is about', async () => {
		await open({ 'bad.md': '---\ntags: Review\ndate: someday\n---\n## One\n- a\n' });
		expect(sidebar.texts('problem')[0]).toContain('Line 3');
		await sidebar.click(sidebar.row('problem', 'Line 3'));
		expect(sidebar.host.openNote).toEqual({ path: 'bad.md', line: 2 });
	});

	test('a note whose YAML is broken is still shown, with the problem', async () => {
		await open({ 'broken.md': '---\ntags: [Review]\ntitle: "Half: of it\n---\n## One\n- a\n## Two\n- b\n', 'other.md': '---\ntags: [x]\ntitle: "\n---\n## No\n' });
		expect(sidebar.texts('session')).toEqual(['One', 'Two']);
		expect(sidebar.texts('problem').length).toBeGreaterThan(0);
	});
});

test('a tag that YAML takes for a comment still makes a review, with the problem', async () => {
	await open({
		'string.md': '---\ntags: #Review\n---\n## One\n- a\n',
		'list.md': '---\ntags:\n  - #talks\n  - #review/2021\n---\n## Two\n- b\n',
		'open.md': '---\ntags: [talks, Review\n---\n## Three\n- c\n',
		'empty.md': '---\ntags:\n---\n## No\n',
		'comment.md': '---\ntags: # Review\n---\n## No\n',
	});
	expect(sidebar.texts('session').sort()).toEqual(['One', 'Three', 'Two']);
	expect(sidebar.texts('problem')).toHaveLength(3);
	await sidebar.host.writeFile('string.md', '---\ntags: #other\n---\n## One\n- a\n');
	await sidebar.drawn();
	expect(sidebar.texts('session').sort()).toEqual(['Three', 'Two']);
});

describe('what is open', () => {
	test('an open session shows its references and, when they are opened, its notes as the app renders them, with links that work', async () => {
		await open({ [SEED_PATH]: seed });
		await sidebar.toggle(sidebar.row('session', 'Thing for Post Cloud Native'));
		expect(sidebar.element().querySelector('.markdown-rendered')).toBeNull();
		await sidebar.click(sidebar.row('outline', 'Notes'));
		expect(sidebar.texts('reference')).toEqual(['CMMI(Capability Maturity Model Integration)www.ciokorea.com', 'cloudevents.io']);
		const outline = sidebar.row('outline', '정말 많이 쓰고 있기 때문에');
		expect(outline.querySelectorAll('li').length).toBeGreaterThan(10);
		expect(outline.querySelector('a[href="https://www.ciokorea.com/news/37632"]')?.getAttribute('target')).toBe('_blank');
	});

	test('nothing is rendered before it is opened', async () => {
		await open({ [SEED_PATH]: seed });
		expect(sidebar.element().querySelector('.markdown-rendered')).toBeNull();
	});

	test('links inside the vault open from the rendered notes', async () => {
		await open({ 'a.md': '---\ntags: Review\n---\n## One\n- see [[other]]\n', 'other.md': 'Hello' });
		await sidebar.toggle(sidebar.row('session', 'One'));
		await sidebar.click(sidebar.row('outline', 'see').querySelector('a.internal-link'));
		expect(sidebar.host.openNote?.path).toBe('other.md');
	});

	test('text before the sessions is kept and shown', async () => {
		await open({ 'a.md': '---\ntags: Review\n---\nI went there by train.\n## [One](https://example.com/1)\n- a\n' });
		await sidebar.toggle(sidebar.row('passage', 'Before the sessions'));
		expect(sidebar.row('outline', 'by train')).toBeTruthy();
	});

	test('it survives an edit, a rename, and a restart', async () => {
		await open({ [SEED_PATH]: seed, 'talks/index.md': 'Talks' });
		await sidebar.toggle(sidebar.row('session', '다음카페'));
		await sidebar.host.writeFile(SEED_PATH, seed.replace('다음카페 쿠버네티스', '다음카페의 쿠버네티스'));
		await sidebar.host.renameFile(SEED_PATH, 'talks/kakao.md');
		await sidebar.drawn();
		expect(sidebar.row('session', '다음카페의').getAttribute('aria-expanded')).toBe('true');
		expect(sidebar.row('session', '다음카페의').dataset['path']).toBe('talks/kakao.md');
		sidebar = await sidebar.restart();
		expect(sidebar.row('session', '다음카페의').getAttribute('aria-expanded')).toBe('true');
	});

	test('collapse all and expand all', async () => {
		await open({ [SEED_PATH]: seed });
		await sidebar.click(sidebar.button('collapse-all'));
		expect(sidebar.rows).toHaveLength(1);
		await sidebar.click(sidebar.button('expand-all'));
		expect(sidebar.texts('reference').length).toBeGreaterThan(0);
	});
});

describe('the keyboard', () => {
	const focused = (): string => document.activeElement?.querySelector('.conference-review-title')?.textContent ?? '';

	test('one row can be reached with the Tab key; arrows, Home and End do the rest', async () => {
		await open({ [SEED_PATH]: seed });
		const reachable = sidebar.rows.filter((row) => row.tabIndex === 0);
		expect(reachable).toHaveLength(1);
		reachable[0]?.focus();
		await sidebar.press('ArrowDown');
		expect(focused()).toBe('Thing for Post Cloud Native');
		await sidebar.press('End');
		expect(focused()).toContain('Commerce Query data');
		await sidebar.press('Home');
		expect(focused()).toBe('ifkakao 2021');
		expect(sidebar.rows.filter((row) => row.tabIndex === 0)).toHaveLength(1);
	});

	test('right opens, then goes in; left closes, then goes out; Space toggles; Enter opens the note', async () => {
		await open({ [SEED_PATH]: seed });
		sidebar.rows[0]?.focus();
		await sidebar.press('ArrowDown');
		await sidebar.press('ArrowRight');
		expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
		await sidebar.press('ArrowRight');
		expect(focused()).toContain('CMMI');
		await sidebar.press('ArrowLeft');
		expect(focused()).toBe('Thing for Post Cloud Native');
		await sidebar.press(' ');
		expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
		await sidebar.press('Enter');
		expect(sidebar.host.openNote).toEqual({ path: SEED_PATH, line: 8 });
		await sidebar.press('ArrowLeft');
		expect(focused()).toBe('ifkakao 2021');
	});

	test('the focus is not lost when the note of the focused row is edited, moved, or deleted', async () => {
		await open({ [SEED_PATH]: seed, 'b.md': reviewText('Older', '2001-01-01', ['One']) });
		sidebar.row('session', '다음카페').focus();
		await sidebar.click(sidebar.row('session', '다음카페'));
		sidebar.row('session', '다음카페').focus();
		await sidebar.host.writeFile(SEED_PATH, seed.replace('date: 2021-12-16', 'date: 1999-12-16'));
		await sidebar.drawn();
		expect(sidebar.texts('conference')[0]).toContain('Older');
		expect(focused()).toContain('다음카페');
		await sidebar.host.deleteFile(SEED_PATH);
		await sidebar.drawn();
		expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
	});

	test('letters lead to the next title that begins with them', async () => {
		await open({ [SEED_PATH]: seed });
		sidebar.rows[0]?.focus();
		await sidebar.press('k');
		expect(focused()).toContain('Kubernetes Cluster');
		await sidebar.press('u');
		expect(focused()).toContain('Kubernetes Cluster');
	});

	test('keys with the app\'s modifiers are left to the app', async () => {
		await open({ [SEED_PATH]: seed });
		sidebar.rows[0]?.focus();
		await sidebar.press('ArrowDown', { ctrlKey: true });
		expect(focused()).toBe('ifkakao 2021');
	});

	test('down from the filter leads into the list', async () => {
		await open({ [SEED_PATH]: seed });
		sidebar.element().querySelector<HTMLInputElement>('input')?.focus();
		await sidebar.press('ArrowDown');
		expect(focused()).toBe('ifkakao 2021');
	});
});

describe('live', () => {
	test('edits, new notes, deletions, and notes that stop being reviews', async () => {
		await open({ [SEED_PATH]: seed });
		await sidebar.host.writeFile('new.md', reviewText('New one', '2024-01-01', ['First']));
		await sidebar.drawn();
		expect(sidebar.texts('conference').map((text) => text.slice(0, 7))).toEqual(['New one', 'ifkakao']);
		await sidebar.host.writeFile(SEED_PATH, seed.replace('  - Review', '  - Other'));
		await sidebar.drawn();
		expect(sidebar.texts('conference')).toHaveLength(1);
		await sidebar.host.deleteFile('new.md');
		await sidebar.drawn();
		expect(sidebar.element().textContent).toContain('No conference reviews yet');
	});

	test('a note without a title of its own takes its new name', async () => {
		await open({ 'old name.md': '---\ntags: Review\n---\n## One\n- a\n' });
		await sidebar.host.renameFile('old name.md', 'new name.md');
		await sidebar.drawn();
		expect(sidebar.texts('conference')[0]).toContain('new name');
	});

	test('a renamed folder takes its notes along', async () => {
		await open({ 'talks/a.md': reviewText('A', '2021-01-01', ['One']) });
		await sidebar.host.renameFile('talks', 'conferences');
		await sidebar.drawn();
		expect(sidebar.row('session', 'One').dataset['path']).toBe('conferences/a.md');
	});

	test('the app\'s excluded files stay out', async () => {
		await open({ [SEED_PATH]: seed, 'templates/a.md': reviewText('Template', '2021-01-01', ['One']) }, { excludedFiles: ['templates/'] });
		expect(sidebar.texts('conference')).toHaveLength(1);
	});

	test('one note that cannot be read does not stop the others, and is told', async () => {
		await open({ [SEED_PATH]: seed });
		const read = jest.spyOn(sidebar.host.app.vault, 'cachedRead').mockRejectedValueOnce(new Error('EACCES'));
		const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		await sidebar.host.renameFile(SEED_PATH, 'kakao.md');
		await sidebar.drawn();
		expect(sidebar.element().textContent).toContain('1 note could not be read');
		expect(sidebar.texts('session')).toHaveLength(9);
		expect(report).toHaveBeenCalledTimes(1);
		read.mockRestore();
		report.mockRestore();
		await sidebar.host.writeFile('kakao.md', seed);
		await sidebar.drawn();
		expect(sidebar.element().textContent).not.toContain('could not be read');
	});
});

describe('the two groupings', () => {
	const files = {
		'mine.md': reviewText('Mine', '2021-01-01', [['Scaling', 'https://example.com/s/1', '- mine said\n']]),
		'yours.md': reviewText('Yours', '2022-01-01', [['Alone', 'https://example.com/s/2', '- alone\n'], ['Scaling again', 'https://example.com/s/1', '- yours said\n']]),
	};

	test('a session of two notes stands once, before the others, and each part opens its own note', async () => {
		await open(files);
		await sidebar.choose('group', 'Session across notes');
		expect(sidebar.texts('group')).toEqual(['Scaling again', 'AloneYours Jan 1, 2022']);
		expect(sidebar.texts('part').map((text) => text.replace(/Jan.*/u, ''))).toEqual(['Yours', 'Mine']);
		await sidebar.click(sidebar.row('part', 'Mine'));
		expect(sidebar.host.openNote).toEqual({ path: 'mine.md', line: 5 });
		await sidebar.toggle(sidebar.row('part', 'Mine'));
		expect(sidebar.row('outline', 'mine said')).toBeTruthy();
	});

	test('the choice is kept over a restart and told to assistive technology', async () => {
		await open(files);
		await sidebar.choose('group', 'Session across notes');
		expect(sidebar.button('group').getAttribute('aria-label')).toBe('Group by: Session across notes');
		sidebar = await sidebar.restart();
		expect(sidebar.texts('group')).toHaveLength(2);
	});
});

describe('the filter', () => {
	test('narrows the list, says when nothing matches, and can be cleared', async () => {
		await open({ [SEED_PATH]: seed });
		await sidebar.filter('쿠버네티스');
		expect(sidebar.texts('session')).toEqual(['다음카페 쿠버네티스 이관기']);
		await sidebar.filter('nowhere');
		await sidebar.until(() => sidebar.element().textContent?.includes('Nothing matches “nowhere”') === true, 'the notes are searched too');
		await sidebar.click(sidebar.element().querySelector('.conference-review-empty button'));
		expect(sidebar.texts('session')).toHaveLength(9);
	});
});

test('a long list is drawn as far as it is seen, and the keyboard reaches all of it', async () => {
	const many = Array.from({ length: 30 }, (_, at) => [`${String(at)}.md`, reviewText(`Conf ${String(at)}`, `20${String(10 + at)}-01-01`, Array.from({ length: 20 }, (__, talk) => `Talk ${String(talk)} of ${String(at)}`))]);
	await open(Object.fromEntries(many) as Record<string, string>);
	await sidebar.until(() => sidebar.element().querySelector('[aria-busy="true"]') === null, 'all notes are read');
	expect(sidebar.rows.length).toBeLessThan(80);
	expect(sidebar.row('session', 'Talk 3 of 29').getAttribute('aria-setsize')).toBe('20');
	sidebar.rows[0]?.focus();
	await sidebar.press('End');
	expect(document.activeElement?.textContent).toContain('Talk 19 of 0');
	await sidebar.press('ArrowUp');
	expect(document.activeElement?.textContent).toContain('Talk 18 of 0');
	expect(sidebar.rows.length).toBeLessThan(80);
});

test('the list comes back where it was when a search has found nothing', async () => {
	await open({ 'big.md': reviewText('Big', '2021-01-01', Array.from({ length: 500 }, (_, number) => `Talk ${String(number + 1)}`)) });
	const list = (): Element => sidebar.element().querySelector('[role="tree"]') ?? document.body;
	list().scrollTop = 4000;
	list().dispatchEvent(new Event('scroll'));
	await sidebar.drawn();
	const before = sidebar.texts('session');
	expect(before).toContain('Talk 145');
	await sidebar.filter('nowhere');
	await sidebar.until(() => sidebar.rows.length === 0, 'nothing is found');
	await sidebar.filter('');
	expect(list().scrollTop).toBe(4000);
	expect(sidebar.texts('session')).toEqual(before);
});

test('two views stand side by side, each with its own grouping and folds', async () => {
	await open({ [SEED_PATH]: seed });
	const leaf = sidebar.host.app.workspace.getLeaf('tab');
	await leaf.setViewState({ type: 'conference-review', active: true, state: { grouping: 'session' } });
	await sidebar.drawn();
	const kinds = [0, 1].map((index) => new Set(Array.from(sidebar.element(index).querySelectorAll<HTMLElement>('[role="treeitem"]'), (row) => row.dataset['kind'])));
	expect(kinds.filter((each) => each.has('group'))).toHaveLength(1);
	expect(kinds.filter((each) => each.has('conference'))).toHaveLength(1);
});

test('in Korean where the app is', async () => {
	await open({ [SEED_PATH]: seed }, { language: 'ko' });
	expect(sidebar.texts('conference')).toEqual(['ifkakao 20212021. 12. 16. 세션 9개 중 3개는 메모 없음 참고 링크 10개']);
	expect(sidebar.button('check').getAttribute('aria-label')).toBe('링크 확인');
});

test('in an app as old as the manifest allows', async () => {
	await open({ [SEED_PATH]: seed }, { apiVersion: '1.7.2' });
	expect(sidebar.texts('session')).toHaveLength(9);
});

test('nothing is left behind when the plugin is switched off', async () => {
	await open({ [SEED_PATH]: seed });
	await sidebar.toggle(sidebar.row('session', '다음카페'));
	await sidebar.host.disablePlugin('conference-review');
	expect(document.querySelector('.conference-review-row')).toBeNull();
	await sidebar.host.writeFile(SEED_PATH, `${seed}\n## Late\n`);
	expect(sidebar.host.errors).toEqual([]);
});
