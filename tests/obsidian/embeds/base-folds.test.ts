import ConferenceReviewPlugin from '../../../src/main';
import { createHost, type Host, type JestHostOptions, restartHost } from '../../host';
import type { BaseDefinition, OpenedBase } from '../../host/bases';
import { freshDevice } from '../opened-sidebar';
import { reviewText } from '../reviews';

jest.setTimeout(30_000); // The app starts in each test, and shares two cores with other tests.

const STORAGE_KEY = 'Test vault-conference-review-bases';
const definition: BaseDefinition = { type: 'conference-review-sessions', name: 'Talks' };
const files = {
	'a.md': reviewText('A', '2021-01-01', [['Zebra', 'https://talks.example/1', '- see [more](https://talks.example/more)\n'], 'Apple']),
	'b.md': reviewText('B', '2022-01-01', ['Mango']),
	'holder.md': '# Bases of mine',
	'lists/list.base': '', 'other.base': '',
};

let host: Host;
let device: Map<string, string>;
const ready = async (started: Promise<Host>): Promise<void> => {
	host = await started;
	await (host.plugin() as ConferenceReviewPlugin).api?.whenReady();
};
const start = async (options: JestHostOptions = {}): Promise<void> =>
	ready(createHost({ plugin: ConferenceReviewPlugin, files, localStorage: device, ...options }));
const restart = async (): Promise<void> => ready(restartHost(host, { plugin: ConferenceReviewPlugin, layout: { leaves: [] } }));
/** Resolves when the lists have drawn what came of an event. */
const drawn = async (): Promise<void> => {
	await host.settled();
	for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const open = async (path = 'lists/list.base', view: Partial<BaseDefinition> = {}): Promise<OpenedBase> => {
	const base = await host.openBaseFile(path, { ...definition, ...view });
	await drawn();
	return base;
};
/** Opens a base within an element of a note's tab. */
const openInNote = async (create: (tabEl: HTMLElement) => HTMLElement): Promise<OpenedBase> => {
	await host.app.workspace.openLinkText('holder', '');
	const tabEl = host.app.workspace.getLeavesOfType('markdown')[0]?.view.containerEl ?? document.body;
	const base = host.openBase(definition, create(tabEl));
	await drawn();
	return base;
};
const rows = ({ containerEl }: OpenedBase): HTMLElement[] => Array.from(containerEl.querySelectorAll<HTMLElement>('[role="treeitem"]'));
const titleOf = (row: Element | null): string => row?.querySelector('.conference-review-title')?.textContent ?? 'Notes';
const titles = (base: OpenedBase): string[] => rows(base).map(titleOf);
const fold = async (base: OpenedBase, title: string): Promise<void> => {
	const row = rows(base).find((each) => titleOf(each) === title);
	if (!row) throw new Error(`No row ${title}; there are ${titles(base).join(', ')}`);
	row.querySelector('.conference-review-chevron')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await drawn();
};
/** Starts the app with a base in which a conference and a session are folded. */
const openFolded = async (): Promise<OpenedBase> => {
	await start();
	const base = await open();
	await fold(base, 'A');
	await fold(base, 'Mango');
	return base;
};
const until = async (condition: () => boolean, what: string): Promise<void> => {
	const end = Date.now() + 10_000;
	while (!condition()) {
		if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
		await drawn();
	}
};
const allOpen = ['A', 'Zebra', 'Apple', 'B', 'Mango'];
beforeEach(() => {
	freshDevice();
	device = new Map();
});
afterEach(() => host.close());

test('what is open and closed in a view of a base stays so over a restart, and in no other view or base', async () => {
	await openFolded();
	await restart();
	expect(titles(await open())).toEqual(['A', 'B', 'Mango', 'Notes']);
	expect(titles(await open('lists/list.base', { name: 'More' }))).toEqual(allOpen);
	expect(titles(await open('other.base'))).toEqual(allOpen);
});

test('they are kept for a base that is closed and opened again, and for another view that is chosen', async () => {
	await start();
	const base = await open();
	await fold(base, 'B');
	base.configure({ name: 'More' });
	await drawn();
	expect(titles(base)).toEqual(allOpen);
	await fold(base, 'A');
	base.configure({ name: 'Talks' });
	await drawn();
	expect(titles(base)).toEqual(['A', 'Zebra', 'Apple', 'B']);
	base.unload();
	expect(titles(await open())).toEqual(['A', 'Zebra', 'Apple', 'B']);
});

test('of two tabs that show the same view, each folds its own rows, and what either did is kept', async () => {
	await start();
	const [one, other] = [await open(), await open()];
	await fold(one, 'A');
	expect(titles(other)).toEqual(allOpen);
	await fold(other, 'B');
	await restart();
	expect(titles(await open())).toEqual(['A', 'B']);
});

test('an embedded base is the same base, and one that is written in a note is the note\'s', async () => {
	await start();
	await fold(await open(), 'A');
	const embedded = await openInNote((tabEl) => tabEl.createDiv({ cls: 'internal-embed', attr: { src: 'list.base#Talks' } }));
	expect(titles(embedded)).toEqual(['A', 'B', 'Mango']);
	const written = await openInNote((tabEl) => tabEl.createDiv({ cls: 'block-language-base' }));
	expect(titles(written)).toEqual(allOpen);
	await fold(written, 'B');
	await restart();
	expect(titles(await openInNote((tabEl) => tabEl.createDiv()))).toEqual(['A', 'Zebra', 'Apple', 'B']);
	expect(titles(await open())).toEqual(['A', 'B', 'Mango']);
});

test('in no tab, as in a preview, nothing is kept', async () => {
	await start();
	const base = host.openBase(definition);
	await drawn();
	await fold(base, 'A');
	expect(titles(base)).toEqual(['A', 'B', 'Mango']);
	await host.disablePlugin('conference-review');
	expect([...device.keys()]).not.toContain(STORAGE_KEY);
});

describe('they follow', () => {
	/** What happens, while the base is open and while it is not; how its rows read then, and where the base is. */
	const cases: [string, () => Promise<void>, string[], string][] = [
		['a note that is renamed', async () => host.renameFile('a.md', 'z.md'), ['B', 'Mango', 'Notes', 'A'], 'lists/list.base'],
		['a heading that is edited', async () => host.writeFile('b.md', files['b.md'].replace('Mango', 'Papaya')), ['A', 'B', 'Papaya', 'Notes'], 'lists/list.base'],
		['a base that is renamed', async () => host.renameFile('lists/list.base', 'moved.base'), ['A', 'B', 'Mango', 'Notes'], 'moved.base'],
		['a folder of bases that is renamed', async () => host.renameFile('lists', 'moved'), ['A', 'B', 'Mango', 'Notes'], 'moved/list.base'],
	];

	test.each(cases)('%s, while the base is open', async (_name, happen, expected, path) => {
		const base = await openFolded();
		await happen();
		await until(() => titles(base).join() === expected.join(), `the base reads ${expected.join(', ')} and not ${titles(base).join(', ')}`);
		await fold(base, 'B');
		await restart();
		expect(titles(await open(path))).toEqual(expected.filter((title) => !['Mango', 'Papaya', 'Notes'].includes(title)));
	});

	test.each(cases)('%s, while the base is closed', async (_name, happen, expected, path) => {
		await openFolded();
		await restart();
		await happen();
		await restart();
		expect(titles(await open(path))).toEqual(expected);
	});
});

test('an edit of its heading leaves the focus on a row, though others come above it', async () => {
	const sessions = (...names: string[]): string => reviewText('B', '2022-01-01', names.map((name) => [name, `https://talks.example/${name}`, '- noted\n']));
	await start({ files: { ...files, 'b.md': sessions('Kiwi', 'Mango') } });
	const base = await open();
	rows(base)[0]?.focus();
	document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
	await until(() => titleOf(document.activeElement) === 'Mango', 'the last row has the focus');
	await host.writeFile('b.md', sessions('New', 'Kiwi', 'Papaya'));
	await until(() => titles(base).includes('Papaya'), 'the edit is shown');
	expect(titleOf(document.activeElement)).toBe('Papaya');
});

test('there is room for so much, and what was used longest ago is forgotten', async () => {
	const kept = (name: string, size: number): unknown => [`${name}.base\nTalks`, { base: 'default', open: ['x'.repeat(size)], closed: ['conference\na.md'] }];
	device.set(STORAGE_KEY, JSON.stringify(['oldest', 'older', 'old', 'new', 'newest'].map((name) => kept(name, 60_000))));
	await start({ files: { ...files, 'oldest.base': '', 'older.base': '' } });
	expect(titles(await open('oldest.base'))).toEqual(['A', 'B', 'Mango']);
	await fold(await open(), 'B');
	await host.disablePlugin('conference-review');
	const stored = device.get(STORAGE_KEY) ?? '';
	expect(stored.length).toBeLessThan(210_000);
	expect((JSON.parse(stored) as [string, { open: string[]; closed: string[] }][]).map(([view, { open: opened, closed }]) => [view, opened.length, closed.length])).toEqual([
		// Too long a row is left out, and not those beside it.
		['older.base\nTalks', 0, 1], ['old.base\nTalks', 0, 1], ['new.base\nTalks', 1, 1], ['newest.base\nTalks', 1, 1], ['oldest.base\nTalks', 1, 1], ['lists/list.base\nTalks', 0, 1],
	]);
});

test('many bases do not grow what is kept', async () => {
	await start();
	const base = await open();
	for (let number = 0; number < 30; number++) {
		base.configure({ name: `View ${String(number)} ${'x'.repeat(10_000)}` });
		await fold(base, 'A');
	}
	await host.disablePlugin('conference-review');
	const stored = device.get(STORAGE_KEY) ?? '';
	expect(stored.length).toBeLessThan(210_000);
	expect(stored).toContain('View 29 ');
	expect(stored).not.toContain('View 0 ');
});

test.each(['"x"', '7', '{}', '[7, [], [7, 7], ["lists/list.base\\nTalks"], ["lists/list.base\\nTalks", {"open": 7, "closed": [7]}]]'])('what was kept and cannot be read is left out: %s', async (stored) => {
	device.set(STORAGE_KEY, stored);
	await start();
	expect(titles(await open())).toEqual(allOpen);
});
