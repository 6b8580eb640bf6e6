import ConferenceReviewPlugin from '../../../src/main';
import { createHost, type Host, type JestHostOptions } from '../../host';
import type { BaseDefinition, OpenedBase } from '../../host/bases';
import { Leaks } from '../../host/leaks';
import { tellMigrated } from '../../host/popout';
import { freshDevice } from '../opened-sidebar';
import { reviewText } from '../reviews';

jest.setTimeout(30_000); // The app starts in each test, and shares two cores with other tests.

const TYPE = 'conference-review-sessions';
const files = {
	'a.md': reviewText('A', '2021-01-01', [['Zebra', 'https://talks.example/1', '- see [more](https://talks.example/more)\n'], ['Apple', 'https://talks.example/2']]).replace('date:', 'rank: 2\nplace: Seoul\ndate:'),
	'b.md': reviewText('B', '2022-01-01', [['Mango', 'https://talks.example/3', '- noted\n']]).replace('date:', 'rank: 10\nplace: Berlin\ndate:'),
	'c.md': reviewText('C', '2023-01-01', [['Lemon', 'https://talks.example/4']]),
	'diary.md': '# No review',
};

let host: Host;
let base: OpenedBase;
/** Resolves when the list has drawn what came of an event. */
const drawn = async (): Promise<void> => {
	await host.settled();
	for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const open = async (definition: Partial<BaseDefinition> = {}, options: JestHostOptions = {}): Promise<void> => {
	host = await createHost({ plugin: ConferenceReviewPlugin, files, ...options });
	await (host.plugin() as ConferenceReviewPlugin).api?.whenReady();
	base = host.openBase({ type: TYPE, ...definition });
	await drawn();
};
const configure = async (change: Partial<BaseDefinition>): Promise<void> => {
	base.configure(change);
	await drawn();
};
const rows = (): HTMLElement[] => Array.from(base.containerEl.querySelectorAll<HTMLElement>('[role="treeitem"]'));
const titleOf = (row: Element | null): string => row?.querySelector('.conference-review-title')?.textContent ?? '';
/** The titles of the rows, or of those of some kinds. */
const titles = (...kinds: string[]): string[] => rows().filter(({ dataset }) => kinds.length === 0 || kinds.includes(dataset['kind'] ?? '')).map(titleOf);
const row = (title: string): HTMLElement => {
	const found = rows().find((each) => titleOf(each) === title);
	if (!found) throw new Error(`No row ${title}; there are ${titles().join(', ')}`);
	return found;
};
const facts = (title: string): string[] => Array.from(row(title).querySelectorAll('bdi'), (fact) => fact.textContent ?? '');
const press = async (key: string): Promise<void> => {
	document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	await drawn();
};
const until = async (condition: () => boolean): Promise<void> => {
	const end = Date.now() + 10_000;
	while (!condition()) {
		if (Date.now() > end) throw new Error(`Waited in vain; the base reads ${base.containerEl.textContent ?? ''}`);
		await drawn();
	}
};
beforeEach(freshDevice);
afterEach(() => host.close());

test('notes come as the base filters and sorts them, sessions as they stand in the note', async () => {
	await open({ filter: ({ path }) => path !== 'c.md', sort: [{ property: 'note.rank', direction: 'DESC' }] });
	expect(titles()).toEqual(['B', 'Mango', 'A', 'Zebra', 'Apple']);
	await configure({ sort: [{ property: 'note.rank', direction: 'ASC' }] });
	expect(titles()).toEqual(['A', 'Zebra', 'Apple', 'B', 'Mango']);
});

test('groups hold their conferences, which tell the properties that are shown', async () => {
	await open({ groupBy: { property: 'note.place', direction: 'ASC' }, order: ['file.name', 'note.place', 'note.rank'] });
	expect(titles('value', 'conference')).toEqual(['Berlin', 'B', 'Seoul', 'A', 'No value', 'C']);
	expect(facts('B').slice(-2)).toEqual(['place: Berlin', 'rank: 10']);
	expect(facts('A').slice(-2)).toEqual(['place: Seoul', 'rank: 2']);
	expect(facts('C').join()).not.toContain(':');
	await configure({ order: ['note.rank'] });
	expect(facts('B')).not.toContain('place: Berlin');
	expect(facts('B')).toContain('rank: 10');
});

test('the options of the view', async () => {
	await open({ options: { onlyWithoutNotes: true } });
	expect(base.optionNames).toEqual({ query: 'Only sessions that match', onlyWithoutNotes: 'Only sessions without notes', showReferences: 'Show references' });
	expect(titles()).toEqual(['A', 'Apple', 'C', 'Lemon']);
	await configure({ options: { query: 'le', onlyWithoutNotes: true } });
	expect(titles()).toEqual(['A', 'Apple', 'C', 'Lemon']);
	await configure({ options: { query: '"zebra' } });
	expect(titles()).toEqual(['A', 'Zebra']);
	await configure({ options: { query: 'tag:review zebra', showReferences: true } });
	expect(titles()).toEqual(['A', 'Zebra', 'more', 'Notes']);
	await configure({ options: { query: 'nobody' } });
	await until(() => base.containerEl.querySelector('p')?.textContent === 'No session matches “nobody”.');
});

test('what of a query is not understood is told, and the rest is searched', async () => {
	await open({ options: { query: 'is:bogus zebra year:20' } });
	await until(() => titles().join() === 'A,Zebra');
	const problems = (): string[] => Array.from(base.containerEl.querySelectorAll('.conference-review-embed-problems li'), ({ textContent }) => textContent ?? '');
	expect(problems()).toEqual(['“is:bogus” is not complete and is left out of the search.', '“year:20” is not complete and is left out of the search.']);
	await configure({ options: { query: 'is:empty' } });
	expect(problems()).toEqual([]);
});

test('a base without reviews says what the view is for, whatever is searched', async () => {
	await open({ filter: ({ path }) => path === 'diary.md', options: { query: 'zebra' } });
	expect(base.containerEl.querySelector('p')?.textContent).toMatch(/^No session to show\./u);
});

test('what stands in a session\'s notes is found', async () => {
	await open({ options: { query: 'noted' } });
	await until(() => titles().join() === 'B,Mango');
	await host.writeFile('c.md', files['c.md'].concat('- noted as well\n'));
	await until(() => titles().join() === 'B,Mango,C,Lemon');
});

test('groups tell how many of their conferences a query leaves', async () => {
	await open({ groupBy: { property: 'note.place', direction: 'ASC' }, options: { query: 'zebra' } });
	expect(titles()).toEqual(['Seoul', 'A', 'Zebra']);
	expect(row('Seoul').textContent).toContain('1 conference');
});

test('clicks lead to the session, with Mod in a new tab, and the pointer calls for a preview', async () => {
	await open();
	const line = (path: 'a.md' | 'b.md', title: string): number => files[path].split('\n').findIndex((text) => text.includes(title));
	row('Mango').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
	await until(() => host.openNote?.path === 'b.md');
	expect(host.openNote?.line).toBe(line('b.md', 'Mango'));
	row('Lemon').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true }));
	await until(() => host.openTabs.length === 2);
	const hovered: unknown[] = [];
	host.app.workspace.on('hover-link' as 'quit', (...[hover]) => hovered.push(hover));
	row('Apple').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
	expect(hovered).toEqual([expect.objectContaining({ linktext: 'a.md', state: { scroll: line('a.md', 'Apple') }, source: 'conference-review', targetEl: row('Apple') })]);
});

test('it is walked by keys, folds, and offers the menu of each row, as in the sidebar', async () => {
	await open({ groupBy: { property: 'note.place', direction: 'ASC' } });
	rows()[0]?.focus();
	await press('ArrowDown');
	expect(document.activeElement).toBe(row('B'));
	await press('ArrowLeft');
	expect(titles()).toEqual(['Berlin', 'B', 'Seoul', 'A', 'Zebra', 'Apple', 'No value', 'C', 'Lemon']);
	await press('ArrowRight');
	await press('m');
	expect(document.activeElement).toBe(row('Mango'));
	await press('Enter');
	await until(() => host.openNote?.path === 'b.md');
	row('Apple').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
	expect(host.menuItems).toContain('Copy link to session');
});

test.each([['desktop', true], ['phone', false]] as const)('on a %s sessions can be dragged: %s', async (platform, canDrag) => {
	await open({}, { platform });
	expect(row('Zebra').draggable).toBe(canDrag);
	expect(row('A').draggable).toBe(false);
});

test('it follows the vault, with what is folded and focused', async () => {
	await open();
	row('A').focus();
	await press('ArrowLeft');
	await host.writeFile('b.md', files['b.md'].replace('Mango', 'Papaya'));
	await until(() => titles().includes('Papaya'));
	expect(titles()).not.toContain('Zebra');
	expect(document.activeElement).toBe(row('A'));
	await host.writeFile('d.md', reviewText('D', '2024-01-01', ['New']));
	await until(() => titles().includes('New'));
	await host.deleteFile('a.md');
	await until(() => !titles().includes('A'));
	expect(rows()).toContain(document.activeElement);
});

test('of many sessions those are drawn that are seen, and all of them can be reached and counted', async () => {
	const many = reviewText('Many', '2020-01-01', Array.from({ length: 1000 }, (_, index) => `Session ${String(index + 1)}`));
	await open({ filter: ({ path }) => path === 'many.md' }, { files: { 'many.md': many } });
	expect(rows().length).toBeLessThan(100);
	expect(row('Session 1').getAttribute('aria-setsize')).toBe('1000');
	row('Many').focus();
	await press('End');
	expect(document.activeElement).toBe(row('Session 1000'));
	expect(row('Session 1000').getAttribute('aria-posinset')).toBe('1000');
	expect(rows().length).toBeLessThan(100);
});

test('in another window the list is drawn anew, where it was', async () => {
	await open({ filter: ({ path }) => path === 'many.md' }, { files: { 'many.md': reviewText('Many', '2020-01-01', Array.from({ length: 300 }, (_, index) => `Session ${String(index + 1)}`)) } });
	const list = (): Element => base.containerEl.querySelector('[role="tree"]') ?? document.body;
	list().scrollTop = 4000;
	list().dispatchEvent(new Event('scroll'));
	await drawn();
	const [old, before] = [list(), titles()];
	expect(before).toContain('Session 145');
	tellMigrated(base.containerEl);
	await drawn();
	expect(list()).not.toBe(old);
	expect(titles()).toEqual(before);
});

test('it leaves nothing behind', async () => {
	await open();
	base.unload();
	const leaks = new Leaks(host);
	for (let round = 0; round < 5; round++) {
		base = host.openBase({ type: TYPE });
		await drawn();
		expect(rows().length).toBeGreaterThan(0);
		base.unload();
	}
	await host.disablePlugin('conference-review');
	expect(await leaks.found()).toEqual([]);
});

test('an app that has no class to extend still loads the plugin', async () => {
	await open();
	await jest.isolateModulesAsync(async () => {
		jest.doMock('obsidian', () => ({ ...jest.requireActual<object>('obsidian'), BasesView: undefined }));
		await expect(import('../../../src/main')).resolves.toHaveProperty('default');
	});
	jest.dontMock('obsidian');
});

test('where Bases is off, or the app older, the plugin works without it', async () => {
	await expect(open({}, { bases: false })).rejects.toThrow('Unknown view type');
	await host.close();
	await expect(open({}, { apiVersion: '1.9.0' })).rejects.toThrow('Unknown view type');
	expect((host.plugin() as ConferenceReviewPlugin).api?.conferences()).toHaveLength(3);
});

test('a property that says no is told as one that says yes', async () => {
	await open({ order: ['note.attended', 'note.rating', 'note.place'] }, { files: { 'a.md': reviewText('A', '2021-01-01', ['One']).replace('date:', 'attended: false\nrating: 0\ndate:') } });
	expect(facts('A').slice(-2)).toEqual(['attended: false', 'rating: 0']);
});

test('what a search has found in a note stays while the note is edited', async () => {
	await open({ options: { query: 'noted' } });
	await until(() => titles().includes('Mango'));
	row('Mango').focus();
	await drawn();
	const seen = new Set<string>();
	const observer = new MutationObserver(() => seen.add(titles().join()));
	observer.observe(base.containerEl, { childList: true, subtree: true, characterData: true });
	await host.writeFile('b.md', reviewText('B', '2022-01-01', [['Mango', 'https://talks.example/3', '- noted\n- and more\n'], ['Kiwi', 'https://talks.example/5', '- noted as well\n']]));
	await until(() => titles().includes('Kiwi'));
	observer.disconnect();
	expect([...seen].filter((each) => !each.includes('Mango'))).toEqual([]);
	expect(titleOf(document.activeElement)).toBe('Mango');
});
