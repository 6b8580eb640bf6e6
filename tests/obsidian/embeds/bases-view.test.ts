import ConferenceReviewPlugin from '../../../src/main';
import { createHost, type Host, type JestHostOptions } from '../../host';
import type { BaseDefinition, OpenedBase } from '../../host/bases';
import { Leaks } from '../../host/leaks';
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
const open = async (definition: Partial<BaseDefinition> = {}, options: JestHostOptions = {}): Promise<void> => {
	host = await createHost({ plugin: ConferenceReviewPlugin, files, ...options });
	await (host.plugin() as ConferenceReviewPlugin).api?.whenReady();
	base = host.openBase({ type: TYPE, ...definition });
};
const texts = (selector: string): string[] => Array.from(base.containerEl.querySelectorAll(selector), (el) => (el.textContent ?? '').trim());
const link = (text: string): HTMLElement => {
	const found = Array.from(base.containerEl.querySelectorAll<HTMLElement>('a')).find((el) => el.textContent === text);
	if (!found) throw new Error(`No link ${text}; there are ${texts('a').join(', ')}`);
	return found;
};
const until = async (condition: () => boolean): Promise<void> => {
	const end = Date.now() + 10_000;
	while (!condition()) {
		if (Date.now() > end) throw new Error(`Waited in vain; the base reads ${base.containerEl.textContent ?? ''}`);
		await host.settled();
	}
};
beforeEach(freshDevice);
afterEach(() => host.close());

test('notes come as the base filters and sorts them, sessions as they stand in the note', async () => {
	await open({ filter: ({ path }) => path !== 'c.md', sort: [{ property: 'note.rank', direction: 'DESC' }] });
	expect(texts('h4 > a')).toEqual(['B', 'A']);
	expect(texts('li > a')).toEqual(['Mango', 'Zebra', 'Apple']);
	base.configure({ sort: [{ property: 'note.rank', direction: 'ASC' }] });
	expect(texts('h4 > a')).toEqual(['A', 'B']);
	expect(texts('h3')).toEqual([]);
});

test('groups get their keys as headings, and the properties that are shown stand below the conference', async () => {
	await open({ groupBy: { property: 'note.place', direction: 'ASC' }, order: ['file.name', 'note.place', 'note.rank'] });
	expect(texts('h3, h4 > a')).toEqual(['Berlin', 'B', 'Seoul', 'A', 'No value', 'C']);
	expect(texts('h4 + p')).toEqual(['place: Berlin · rank: 10', 'place: Seoul · rank: 2']);
});

test('the options of the view', async () => {
	await open({ options: { onlyWithoutNotes: true } });
	expect(base.optionNames).toEqual({ query: 'Only sessions that match', onlyWithoutNotes: 'Only sessions without notes', showReferences: 'Show references' });
	expect(texts('h4 > a, li > a')).toEqual(['A', 'Apple', 'C', 'Lemon']);
	base.configure({ options: { query: 'tag:review zebra', showReferences: true } });
	expect(texts('li > a')).toEqual(['Zebra', 'more']);
	base.configure({ options: { query: 'nobody' } });
	expect(texts('p')).toEqual([expect.stringMatching(/^No session to show\./u)]);
});

test('clicks lead to the session, with Mod in a new tab, and the pointer calls for a preview', async () => {
	await open();
	link('Mango').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
	await until(() => host.openNote?.path === 'b.md');
	expect(host.openNote?.line).toBe(files['b.md'].split('\n').findIndex((line) => line.includes('Mango')));
	link('Lemon').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true }));
	await until(() => host.openTabs.length === 2);
	const hovered: unknown[] = [];
	host.app.workspace.on('hover-link' as 'quit', (...[hover]) => hovered.push(hover));
	link('Apple').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
	expect(hovered).toEqual([expect.objectContaining({ linktext: 'a.md#Apple', source: 'conference-review', targetEl: link('Apple') })]);
});

test('it follows the vault', async () => {
	await open();
	await host.writeFile('b.md', files['b.md'].replace('Mango', 'Papaya'));
	await until(() => texts('li > a').includes('Papaya'));
	await host.writeFile('d.md', reviewText('D', '2024-01-01', ['New']));
	await until(() => texts('li > a').includes('New'));
	await host.deleteFile('a.md');
	await until(() => !texts('li > a').includes('Zebra'));
});

test('of many sessions a page is drawn, and more when asked for', async () => {
	const many = reviewText('Many', '2020-01-01', Array.from({ length: 450 }, (_, index) => `Session ${String(index)}`));
	await open({ filter: ({ path }) => path === 'many.md' }, { files: { 'many.md': many } });
	expect(texts('li')).toHaveLength(200);
	expect(texts('p')).toEqual(['And 250 more. Show more']);
	base.containerEl.querySelector('button')?.click();
	expect(texts('li')).toHaveLength(400);
	base.containerEl.querySelector('button')?.click();
	expect(texts('li')).toHaveLength(450);
	expect(texts('p')).toEqual([]);
});

test('it leaves nothing behind', async () => {
	await open();
	base.unload();
	const leaks = new Leaks(host);
	for (let round = 0; round < 5; round++) {
		base = host.openBase({ type: TYPE });
		expect(texts('li').length).toBeGreaterThan(0);
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
