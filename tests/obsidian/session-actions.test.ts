import { MarkdownView, type Menu } from 'obsidian';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JestHostOptions } from '../host';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const seed = readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8');
const twins = '---\ntags: Review\n---\n# Day 1\n## [Q|A: #1](https://example.com/1)\n- first\n# Day 2\n## [Q|A: #1](https://example.com/1)\n- second\n';

let sidebar: OpenedSidebar;
let clipboard: string[];
const open = async (files: Record<string, string>, options: JestHostOptions = {}): Promise<void> => {
	sidebar = await OpenedSidebar.open({ files, ...options });
};
beforeEach(() => {
	freshDevice();
	clipboard = [];
	Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void clipboard.push(text) } });
});
afterEach(() => sidebar.host.close());

const sessions = (): HTMLElement[] => sidebar.rows.filter((row) => row.dataset['kind'] === 'session');

async function menuOf(row: HTMLElement | undefined): Promise<void> {
	row?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
	await sidebar.drawn();
}

async function choose(row: HTMLElement | undefined, item: string): Promise<void> {
	await menuOf(row);
	await sidebar.host.chooseMenuItem(item);
	await sidebar.drawn();
}

describe('copy session as Markdown', () => {
	test('takes the section with its heading, as it stands in the note', async () => {
		await open({ 'seed.md': seed });
		await choose(sidebar.row('session', '다음카페'), 'Copy session as Markdown');
		const start = seed.indexOf('## [다음카페');
		expect(clipboard).toEqual([`${seed.slice(start, seed.indexOf('\n## ', start)).trimEnd()}\n`]);
		expect(sidebar.host.notices).toContain('Copied.');
	});

	test('reckons with what is typed and not saved yet, above it and in it', async () => {
		await open({ 'twins.md': twins });
		await sidebar.click(sessions()[1] ?? null);
		const [leaf] = sidebar.host.app.workspace.getLeavesOfType('markdown');
		(leaf?.view as MarkdownView).setViewData(twins.replace('- first', '- first\n- more').replace('- second', '- second\n- and more'), false);
		await choose(sessions()[1], 'Copy session as Markdown');
		expect(clipboard).toEqual(['## [Q|A: #1](https://example.com/1)\n- second\n- and more\n']);
	});

	test('of a list leaves the list', async () => {
		await open({ 'a.md': '---\ntags: Review\n---\n## Day 1\n  - [Packets](https://example.com/1)\n    - L2\n      - frames\n  - [Routes](https://example.com/2)\n    - L3\n' });
		await choose(sidebar.row('session', 'Packets'), 'Copy session as Markdown');
		expect(clipboard).toEqual(['- [Packets](https://example.com/1)\n  - L2\n    - frames\n']);
	});

	test('says so where the session is gone', async () => {
		await open({ 'twins.md': twins });
		await sidebar.click(sessions()[0] ?? null);
		const [leaf] = sidebar.host.app.workspace.getLeavesOfType('markdown');
		(leaf?.view as MarkdownView).setViewData('nothing', false);
		await choose(sessions()[0], 'Copy session as Markdown');
		expect(clipboard).toEqual([]);
		expect(sidebar.host.notices).toContain('This session is not in the note any more.');
	});
});

test('a clipboard that refuses is told', async () => {
	await open({ 'seed.md': seed });
	const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('not focused')) } });
	await choose(sidebar.row('session', '다음카페'), 'Copy address');
	expect(sidebar.host.notices).toEqual([expect.stringContaining('could not be copied')]);
	told.mockRestore();
});

describe('copy link to session', () => {
	/** Where the app goes for a link. */
	const lineBehind = async (link: string | undefined): Promise<number | null | undefined> => {
		await sidebar.host.app.workspace.openLinkText(link?.slice(2, -2).split('|')[0] ?? '', '');
		return sidebar.host.openNote?.line;
	};

	test('leads to the heading, though it holds an address', async () => {
		await open({ 'seed.md': seed });
		await choose(sidebar.row('session', '다음카페'), 'Copy link to session');
		expect(clipboard[0]).toMatch(/^\[\[seed#.+\|다음카페 쿠버네티스 이관기\]\]$/u);
		expect(await lineBehind(clipboard[0])).toBe(seed.split('\n').findIndex((line) => line.startsWith('## [다음카페')));
	});

	test('names the day where two headings are equal, and leaves out what a link cannot hold', async () => {
		await open({ 'twins.md': twins });
		await choose(sessions()[0], 'Copy link to session');
		await choose(sessions()[1], 'Copy link to session');
		expect(clipboard).toEqual(['[[twins#[Q A 1](https //example.com/1)|Q A: #1]]', '[[twins#Day 2#[Q A 1](https //example.com/1)|Q A: #1]]']);
		expect(await lineBehind(clipboard[0])).toBe(4);
		expect(await lineBehind(clipboard[1])).toBe(7);
	});

	test('says so where nothing tells the second of two headings from the first', async () => {
		await open({ 'same.md': '---\ntags: Review\n---\n## Same talk\n- a\n## Same talk\n- b\n' });
		await choose(sessions()[0], 'Copy link to session');
		await choose(sessions()[1], 'Copy link to session');
		expect(clipboard).toEqual(['[[same#Same talk|Same talk]]', '[[same#Same talk|Same talk]]']);
		expect(sidebar.host.notices.filter((notice) => notice.includes('the first of them'))).toHaveLength(1);
	});

	test('of a session without a heading leads to the heading that holds it', async () => {
		await open({ 'a.md': '---\ntags: Review\n---\n## Day 1\n- [Packets](https://example.com/1)\n  - L2\n- [Routes](https://example.com/2)\n  - L3\n' });
		await choose(sidebar.row('session', 'Routes'), 'Copy link to session');
		expect(clipboard).toEqual(['[[a#Day 1|Routes]]']);
	});
});

test('a link to a session whose heading is HTML, which the app does not know, leads to no other', async () => {
	await open({ 'html.md': '---\ntags: Review\n---\n# Day 1\n\n<h2>Caches</h2>\n<p>a</p>\n<h2>Queues</h2>\n<p>b</p>\n<h2>Locks</h2>\n' });
	await choose(sidebar.row('session', 'Queues'), 'Copy link to session');
	await sidebar.host.close();
	await open({ 'items.md': '---\ntags: Review\n---\n## Intro\n\nfoo\n\n<h2>Day 1</h2>\n\n- [Packets](https://example.com/talks/1)\n- [Routes](https://example.com/talks/2)\n\n<h2>Day 2</h2>\n\n- [Names](https://example.com/talks/3)\n- [Ports](https://example.com/talks/4)\n\n<h2>Day 3</h2>\n' });
	await choose(sidebar.row('session', 'Names'), 'Copy link to session');
	expect(clipboard).toEqual(['[[html#Day 1|Queues]]', '[[items|Names]]']);
});

describe('the menu', () => {
	test('holds what the app and other plugins do with the note', async () => {
		await open({ 'twins.md': twins });
		const asked: unknown[] = [];
		sidebar.host.app.workspace.on('file-menu', (menu: Menu, file, source) => {
			asked.push(file.path, source);
			menu.addItem((item) => item.setTitle('Publish').onClick(() => undefined));
		});
		await menuOf(sessions()[1]);
		expect(sidebar.host.menuItems).toEqual(expect.arrayContaining(['Open note', 'Copy session as Markdown', 'Copy link to session', 'Publish']));
		expect(asked).toEqual(['twins.md', 'conference-review']);
	});

	test.each([['Open to the right', 2, 0], ['Open in new tab', 1, 0], ['Open in new window', 1, 1]])('%s', async (item, groups, windows) => {
		await open({ 'twins.md': twins, 'other.md': 'x' });
		await sidebar.host.app.workspace.openLinkText('other', '');
		await choose(sessions()[1], item);
		expect(sidebar.host.openNote).toEqual({ path: 'twins.md', line: 7 });
		expect(sidebar.host.openTabs).toHaveLength(2);
		expect(document.querySelectorAll('.mod-root .workspace-tabs')).toHaveLength(groups);
		expect(sidebar.host.windows).toHaveLength(windows);
	});
});

describe('a menu that is open while another program writes to the note', () => {
	const added = '# Day 0\n## [New](https://example.com/0)\n- a\n- b\n- c\n';
	/** Chooses an item of a row's menu after lines came above all that the note held. */
	const chooseLate = async (row: HTMLElement | undefined, item: string, text: string): Promise<void> => {
		await menuOf(row);
		await sidebar.host.writeFile('twins.md', text);
		await sidebar.drawn();
		await sidebar.host.chooseMenuItem(item);
		await sidebar.drawn();
	};
	const late = twins.replace('# Day 1', `${added}# Day 1`).replace('- second', '- see <https://example.com/more>');

	test.each([['session', 'Q|A', 9], ['heading', 'Day 2', 11], ['reference', 'more', 13]])('opens the %s %s where it stands now', async (kind, text, line) => {
		await open({ 'twins.md': late.replace(added, '') });
		for (const row of sessions()) await sidebar.toggle(row);
		await chooseLate(sidebar.row(kind, text), 'Open note', late);
		expect(sidebar.host.openNote).toEqual({ path: 'twins.md', line });
	});

	test('copies a link to that very session', async () => {
		await open({ 'twins.md': twins });
		await chooseLate(sessions()[1], 'Copy link to session', late);
		expect(clipboard).toEqual(['[[twins#Day 2#[Q A 1](https //example.com/1)|Q A: #1]]']);
	});

	test.each(['Copy session as Markdown', 'Copy link to session', 'Copy Obsidian URL'])('%s says so where the session is gone', async (item) => {
		await open({ 'twins.md': twins });
		await chooseLate(sessions()[1], item, twins.slice(0, twins.indexOf('# Day 2')));
		expect(clipboard).toEqual([]);
		expect(sidebar.host.notices).toEqual(['This session is not in the note any more.']);
	});
});

test.each<[string, MouseEventInit, string, number, number?]>([
	['the middle button opens a tab', { button: 1 }, 'auxclick', 1],
	['Mod opens a tab', { ctrlKey: true }, 'click', 1],
	['Mod and Alt open a split', { ctrlKey: true, altKey: true }, 'click', 2],
	['Mod, Alt and Shift open a window', { ctrlKey: true, altKey: true, shiftKey: true }, 'click', 1, 1],
])('%s', async (_name, init, type, groups, windows = 0) => {
	await open({ 'twins.md': twins, 'other.md': 'x' });
	await sidebar.host.app.workspace.openLinkText('other', '');
	sessions()[1]?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
	await sidebar.drawn();
	expect(sidebar.host.openTabs).toHaveLength(2);
	expect(document.querySelectorAll('.mod-root .workspace-tabs')).toHaveLength(groups);
	expect(sidebar.host.windows).toHaveLength(windows);
	expect(sidebar.host.openNote).toEqual({ path: 'twins.md', line: 7 });
});

test('the pointer asks for a preview of the place once, when it comes upon a row', async () => {
	await open({ 'twins.md': twins });
	const asked: { linktext: string; state?: { scroll: number }; source: string; targetEl: HTMLElement; hoverParent: { hoverPopover: unknown } }[] = [];
	// Not among the events that the typings name.
	(sidebar.host.app.workspace as unknown as { on(name: string, listener: (event: (typeof asked)[number]) => void): void }).on('hover-link', (event) => asked.push(event));
	const row = sessions()[1];
	const title = row?.querySelector('.conference-review-title');
	row?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, relatedTarget: document.body }));
	title?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, relatedTarget: row ?? null }));
	expect(asked).toHaveLength(1);
	expect(asked[0]).toMatchObject({ linktext: 'twins.md', source: 'conference-review', state: { scroll: 7 }, targetEl: row });
	expect(asked[0]?.hoverParent.hoverPopover).toBeNull();
	const sources = (sidebar.host.plugin() as unknown as { hoverLinkSources__: Map<string, { defaultMod: boolean }> }).hoverLinkSources__;
	expect(sources.get('conference-review')?.defaultMod).toBe(true);
});

test.each([
	['a day', '# Day 1\n\n## [One](https://example.com/1)\n- a\n# Day 2\n\nA word before.\n\n## [Two](https://example.com/2)\n', 'Day 2', 7],
	['a day below the title of the note', '# Twins\n\n## Day 1\n\n### [One](https://example.com/1)\n- a\n\n## Day 2\n### [Two](https://example.com/2)\n', 'Day 2', 10],
	['a track of a day', '# Day 1\n## Hall\n### [One](https://example.com/1)\n# Day 2\n## Garden\n\n### [Two](https://example.com/2)\n', 'Garden', 7],
])('a click on %s leads to its heading, and so does its preview', async (_name, text, heading, line) => {
	await open({ 'twins.md': `---\ntags: Review\n---\n${text}` });
	const asked: unknown[] = [];
	sidebar.host.app.workspace.on('hover-link' as 'quit', (...[event]: unknown[]) => asked.push(event));
	const row = sidebar.row('heading', heading);
	row.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, relatedTarget: document.body }));
	expect(asked).toEqual([expect.objectContaining({ linktext: 'twins.md', state: { scroll: line } })]);
	await sidebar.click(row);
	expect(sidebar.host.openNote).toEqual({ path: 'twins.md', line });
});

describe('dragging a session', () => {
	const drag = (row: HTMLElement | undefined): Record<string, string> => {
		const data: Record<string, string> = {};
		const event = new MouseEvent('dragstart', { bubbles: true, cancelable: true });
		Object.defineProperty(event, 'dataTransfer', { value: { setData: (type: string, value: string) => void (data[type] = value) } });
		row?.dispatchEvent(event);
		return data;
	};

	test('carries the link that the copy action makes', async () => {
		await open({ 'twins.md': twins });
		expect(sessions()[1]?.draggable).toBe(true);
		expect(drag(sessions()[1])).toEqual({ 'text/plain': '[[twins#Day 2#[Q A 1](https //example.com/1)|Q A: #1]]' });
		expect(drag(sidebar.row('conference', 'twins'))).toEqual({});
	});

	test('is told to the app, where it has a way of being told', async () => {
		await open({ 'twins.md': twins });
		const told: unknown[] = [];
		Object.defineProperty(sidebar.host.app, 'dragManager', { configurable: true, value: {
			dragLink: (_event: DragEvent, linktext: string) => ({ type: 'link', linktext }),
			onDragStart: (_event: DragEvent, dragged: unknown) => told.push(dragged),
		} });
		drag(sessions()[1]);
		expect(told).toEqual([{ type: 'link', linktext: 'twins.md#Day 2#[Q A 1](https //example.com/1)' }]);
	});

	test('leaves a phone\'s touches to scrolling', async () => {
		await open({ 'twins.md': twins }, { platform: 'phone' });
		expect(sessions()[1]?.draggable).toBe(false);
	});
});

describe('where the note is', () => {
	const reveal = async (line: number): Promise<void> => {
		sidebar.host.app.workspace.getActiveViewOfType(MarkdownView)?.editor.setCursor({ line, ch: 0 });
		await sidebar.host.runCommand('reveal-session');
		await sidebar.drawn();
	};
	const openNote = async (path: string): Promise<void> => {
		await sidebar.host.app.workspace.openLinkText(path, '');
		await sidebar.drawn();
	};
	const current = (): (string | undefined)[] => sidebar.rows.filter((row) => row.getAttribute('aria-current') === 'true').map((row) => row.dataset['path']);

	test('reveal session at cursor opens what holds it and takes the focus there, the second of two equal ones too', async () => {
		await open({ 'twins.md': twins });
		await openNote('twins.md');
		await sidebar.click(sidebar.button('collapse-all'));
		await reveal(8);
		expect(document.activeElement?.getAttribute('data-line')).toBe('8');
		await openNote('twins.md');
		await reveal(5);
		expect(document.activeElement?.getAttribute('data-line')).toBe('5');
		await openNote('twins.md');
		await reveal(0);
		expect((document.activeElement as HTMLElement).dataset['kind']).toBe('conference');
	});

	test('it finds the session across notes too, and whatever the filter hides', async () => {
		await open({ 'twins.md': twins, 'seed.md': seed });
		await openNote('seed.md');
		await sidebar.choose('group', 'Session across notes');
		await sidebar.filter('first');
		await reveal(seed.split('\n').findIndex((line) => line.startsWith('## [다음카페')) + 1);
		expect(document.activeElement?.textContent).toContain('다음카페');
		expect((document.activeElement as HTMLElement).dataset['kind']).toBe('group');
	});

	test('there is no such command in a note that is no review', async () => {
		await open({ 'a.md': 'text' });
		await openNote('a.md');
		await expect(sidebar.host.runCommand('reveal-session')).rejects.toThrow('cannot run now');
	});

	test('follow active note marks it and leaves focus and folds alone', async () => {
		await open({ 'twins.md': twins, 'seed.md': seed, 'other.md': 'x' }, { data: { followActiveNote: true } });
		for (const path of ['seed.md', 'twins.md']) {
			const row = sidebar.rows.find(({ dataset }) => dataset['kind'] === 'conference' && dataset['path'] === path);
			if (row) await sidebar.toggle(row);
		}
		const folds = (): (string | null)[] => sidebar.rows.map((row) => row.getAttribute('aria-expanded'));
		const before = folds();
		const focused = document.activeElement;
		await openNote('seed.md');
		expect(current()).toEqual(['seed.md']);
		expect(folds()).toEqual(before);
		expect(document.activeElement).toBe(focused);
		await sidebar.host.renameFile('seed.md', 'renamed.md');
		await sidebar.drawn();
		expect(current()).toEqual(['renamed.md']);
		await openNote('other.md');
		expect(current()).toEqual([]);
	});

	test('the year that hides the note is marked in its place, and stays closed', async () => {
		await open({ 'seed.md': seed, 'old.md': reviewText('Old', '2019-01-01', ['A']), 'undated.md': reviewText('Undated', '', ['B']) }, { data: { followActiveNote: true } });
		const marked = (): (string | undefined)[] => sidebar.rows.filter((row) => row.getAttribute('aria-current') === 'true').map((row) => row.textContent ?? '');
		await sidebar.toggle(sidebar.row('year', '2021'));
		await openNote('seed.md');
		expect(marked()).toEqual(['20211 conference']);
		expect(sidebar.row('year', '2021').getAttribute('aria-expanded')).toBe('false');
		await sidebar.toggle(sidebar.row('year', '2021'));
		expect(current()).toEqual(['seed.md']);
		await sidebar.toggle(sidebar.row('year', 'No date'));
		await openNote('undated.md');
		expect(marked()).toEqual(['No date1 conference']);
		await openNote('old.md');
		expect(current()).toEqual(['old.md']);
	});

	test('nothing is followed unless one asks for it', async () => {
		await open({ 'seed.md': seed });
		await openNote('seed.md');
		expect(current()).toEqual([]);
	});
});
