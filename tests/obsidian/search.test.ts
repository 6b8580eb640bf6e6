import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const files = {
	'kakao.md': reviewText('if(kakao)', '2021-12-16', [['쿠버네티스 운영', 'https://if.kakao.com/1', '- a node pool\n'], ['Empty', 'https://if.kakao.com/2']]),
	'fosdem.md': reviewText('FOSDEM', '2023-02-04', [['Zig', 'https://fosdem.org/2', '- comptime\n']]),
};

let sidebar: OpenedSidebar;

beforeEach(async () => {
	freshDevice();
	sidebar = await OpenedSidebar.open({ files });
});

afterEach(async () => {
	await sidebar.host.close();
});

function field(): HTMLInputElement {
	const input = sidebar.element().querySelector<HTMLInputElement>('input[type="search"]');
	if (!input) throw new Error('There is no search field');
	return input;
}

const options = (): string[] => Array.from(sidebar.element().querySelectorAll('[role="option"]'), (option) => option.firstElementChild?.textContent ?? '');
const status = (): string => sidebar.element().querySelector('.conference-review-found [role="status"]')?.textContent ?? '';

async function type(text: string): Promise<void> {
	field().focus();
	field().value = text;
	field().setSelectionRange(text.length, text.length);
	field().dispatchEvent(new InputEvent('input', { bubbles: true }));
	await sidebar.drawn();
}

describe('completion', () => {
	test('offers operators, then their values, by keyboard', async () => {
		await type('y');
		expect(options()).toEqual(['year:']);
		expect(field().getAttribute('aria-expanded')).toBe('true');
		await sidebar.press('ArrowDown');
		expect(document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-selected')).toBe('true');
		await sidebar.press('Enter');
		expect(field().value).toBe('year:');
		expect(options()).toEqual(['year:2023', 'year:2021']);
		await sidebar.press('ArrowUp');
		await sidebar.press('Tab');
		expect(field().value).toBe('year:2021 ');
		expect(options()).toEqual([]);
		expect(sidebar.texts('conference').map((text) => text.slice(0, 9))).toEqual(['if(kakao)']);
	});

	test('offers sites and tags of the vault, and takes a click', async () => {
		await type('-site:f');
		expect(options()).toEqual(['site:fosdem.org', 'site:if.kakao.com']);
		await sidebar.click(sidebar.element().querySelector('[role="option"]'));
		expect(field().value).toBe('-site:fosdem.org ');
		expect(sidebar.texts('session')).toEqual(['쿠버네티스 운영', 'Empty']);
		await type('tag:');
		expect(options()).toEqual(['tag:Review']);
	});

	test('closes with Escape, which clears the search next, and can be asked for', async () => {
		await type('is:');
		await sidebar.press('Escape');
		expect(options()).toEqual([]);
		expect(field().value).toBe('is:');
		await sidebar.press('Escape');
		expect(field().value).toBe('');
		await sidebar.press('ArrowDown', { altKey: true });
		expect(options()).toEqual(['tag:', 'year:', 'is:', 'site:']);
	});
});

test('while an input method composes, it is searched, and nothing is offered or written', async () => {
	field().focus();
	field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
	for (const text of ['ㅋ', '쿠', '쿱', '쿠버', '쿠버ㄴ']) {
		field().value = text;
		field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
		await sidebar.drawn();
		expect([text, sidebar.texts('session'), field().value]).toEqual([text, ['쿠버네티스 운영'], text]);
	}
	field().value = 'tag:';
	field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
	await sidebar.press('ArrowDown', { isComposing: true });
	expect(options()).toEqual([]);
	expect(document.activeElement).toBe(field());
	field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
	await sidebar.drawn();
	expect(options()).toEqual(['tag:Review']);
});

test('marks what was found in titles, and tells how much it is', async () => {
	await type('ㅋㅂㄴ');
	expect(Array.from(sidebar.element().querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['쿠버네']);
	await sidebar.until(() => status() === '1 session found', 'the notes are searched');
});

test('finds what stands in a note, and what only resembles a title', async () => {
	await type('comptime');
	await sidebar.until(() => status() === '1 session found', 'the notes are searched');
	expect(sidebar.texts('session')).toEqual(['Zigcomptime']);
	await type('emty');
	await sidebar.until(() => status().startsWith('No exact match'), 'the notes are searched');
	expect(sidebar.texts('session')).toEqual(['Empty']);
});

test('filters go on and off by a menu, and off by their chips', async () => {
	await type('운영');
	await sidebar.choose('add-filter', 'Without notes');
	expect(field().value).toBe('운영 is:empty');
	await sidebar.until(() => sidebar.element().textContent?.includes('Nothing matches') === true, 'the notes are searched');
	await sidebar.choose('add-filter', '2021');
	const chips = (): string[] => Array.from(sidebar.element().querySelectorAll('[data-action="remove-filter"]'), (chip) => chip.textContent ?? '');
	expect(chips()).toEqual(['Without notes', '2021']);
	await sidebar.click(sidebar.button('remove-filter'));
	expect(field().value).toBe('운영 year:2021');
	expect(sidebar.texts('session')).toEqual(['쿠버네티스 운영']);
	await sidebar.choose('add-filter', '2021');
	expect(chips()).toEqual([]);
});

test('the focus goes from a filter that is taken away to the next one, and from the last to the field', async () => {
	await type('is:written year:2021 ');
	const chip = sidebar.button('remove-filter');
	chip.focus();
	await sidebar.click(chip);
	expect(field().value).toBe('year:2021 ');
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove filter: 2021');
	await sidebar.click(document.activeElement);
	expect(field().value).toBe('');
	expect(document.activeElement).toBe(field());
});

test('rows above notes tell how much of them a search leaves', async () => {
	const counts = (kind: string): string[] => sidebar.rows.filter((row) => row.dataset['kind'] === kind).map((row) => row.textContent ?? '');
	await sidebar.host.writeFile('devfest.md', reviewText('DevFest', '2021-11-20', [['Kotlin', 'https://if.kakao.com/3', '- coroutines\n']]));
	await sidebar.drawn();
	expect(counts('year')).toEqual(['20231 conference', '20212 conferences']);
	await type('is:written');
	expect(counts('year')).toEqual(['20231 conference', '20212 conferences']);
	await type('is:empty');
	expect(counts('year')).toEqual(['20211 of 2 conferences']);
	await sidebar.choose('group', 'Site');
	expect(counts('site')).toEqual(['if.kakao.com1 of 3 sessions']);
	await sidebar.choose('group', 'Link state');
	expect(counts('state')).toEqual(['Not checked yet1 of 4 sessions']);
	await type('');
	expect(counts('state')).toEqual(['Not checked yet4 sessions']);
});

test('an operator that is not complete is told, and filters nothing', async () => {
	await type('year:20');
	expect(sidebar.element().textContent).toContain('“year:20” is not complete');
	expect(sidebar.texts('session')).toHaveLength(3);
});

describe('what is found', () => {
	test('is copied as Markdown', async () => {
		const writeText = jest.fn(async () => undefined);
		Object.defineProperty(window.navigator, 'clipboard', { value: { writeText }, configurable: true });
		await type('site:kakao.com');
		await sidebar.click(sidebar.button('copy-filtered'));
		expect(writeText).toHaveBeenCalledWith('## if(kakao) (Dec 16, 2021)\n\n- [쿠버네티스 운영](<https://if.kakao.com/1>)\n- [Empty](<https://if.kakao.com/2>)\n');
		expect(sidebar.host.notices).toEqual(['2 sessions copied.']);
	});

	test.each(['Title', 'Most notes first', 'Order of notes', 'Newest first'])('is copied in the order shown: %s', async (order) => {
		const writeText = jest.fn(async (_text: string) => undefined);
		Object.defineProperty(window.navigator, 'clipboard', { value: { writeText }, configurable: true });
		await sidebar.host.writeFile('a.md', '---\ntags: Review\ntitle: A\ndate: 2020-01-01\n---\n# Day 1\n## Zulu\n- a\n## Alpha\n- a\n- b\n# Day 2\n## Mike\n- a\n## Bravo\n- a\n- b\n');
		await sidebar.drawn();
		await type('year:..2030');
		await sidebar.choose('sort', order);
		await sidebar.click(sidebar.button('copy-filtered'));
		const copied = Array.from(writeText.mock.calls[0]?.[0].matchAll(/^- \[?([^\]\n]+)/gmu) ?? [], ([, title]) => title);
		expect(copied).toHaveLength(7);
		expect(copied).toEqual(sidebar.texts('session'));
	});

	test('is told where the clipboard refuses it', async () => {
		const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('not focused')) } });
		await type('is:written');
		await sidebar.click(sidebar.button('copy-filtered'));
		expect(sidebar.host.notices).toEqual([expect.stringContaining('could not be copied')]);
		told.mockRestore();
	});

	test('is saved as a new note, and never over one that is there', async () => {
		await type('site:kakao.com');
		await sidebar.host.runCommand('save-filtered-sessions');
		await sidebar.drawn();
		const modal = document.querySelector<HTMLElement>('.modal-container');
		const path = modal?.querySelector('input');
		const save = async (): Promise<void> => sidebar.click(modal?.querySelector('button.mod-cta') ?? null);
		expect(path?.value).toBe('Conference sessions.md');
		if (path) path.value = 'kakao';
		path?.dispatchEvent(new InputEvent('input', { bubbles: true }));
		await save();
		expect(modal?.textContent).toContain('kakao.md exists already');
		expect(await sidebar.host.app.vault.adapter.read('kakao.md')).toBe(files['kakao.md']);
		if (path) path.value = 'lists/found.md';
		path?.dispatchEvent(new InputEvent('input', { bubbles: true }));
		await save();
		await sidebar.until(() => document.querySelector('.modal-container') === null, 'the note is saved');
		expect(await sidebar.host.app.vault.adapter.read('lists/found.md'))
			.toBe('## [[kakao|if(kakao)]] (Dec 16, 2021)\n\n- [[kakao#쿠버네티스 운영 (https //if.kakao.com/1)|쿠버네티스 운영]]\n- [[kakao#Empty (https //if.kakao.com/2)|Empty]]\n');
	});

	test('is saved with links that lead to each session, though two headings are equal, where they stand by then', async () => {
		const days = (first: string): string => `---\ntags: Review\ntitle: Days\n---\n# Day 1\n${first}## [Keynote](https://days.example/1)\n- a\n# Day 2\n## [Keynote](https://days.example/1)\n- b\n`;
		await sidebar.host.writeFile('days.md', days(''));
		await sidebar.drawn();
		await type('site:days.example');
		await sidebar.host.runCommand('save-filtered-sessions');
		await sidebar.drawn();
		await sidebar.host.writeFile('days.md', days('## [Welcome](https://days.example/0)\n- c\n'));
		await sidebar.drawn();
		await sidebar.click(document.querySelector('.modal-container button.mod-cta'));
		await sidebar.until(() => document.querySelector('.modal-container') === null, 'the note is saved');
		const lines: (number | null | undefined)[] = [];
		for (const [, link = ''] of (await sidebar.host.app.vault.adapter.read('Conference sessions.md')).matchAll(/^- \[\[([^|]+)\|/gmu)) {
			await sidebar.host.app.workspace.openLinkText(link, '');
			lines.push(sidebar.host.openNote?.line);
		}
		expect(lines).toEqual([5, 7, 10]);
	});

	test('cannot be saved while nothing is searched', async () => {
		await expect(sidebar.host.runCommand('save-filtered-sessions')).rejects.toThrow();
	});
});

test.each(['Session across notes', 'Site', 'Link state'])('reviews without sessions are no missing reviews, by %s', async (grouping) => {
	await sidebar.host.close();
	sidebar = await OpenedSidebar.open({ files: { 'ExampleConf 2024.md': '---\ntags: [Review]\ndate: 2024-05-01\n---\n' } });
	await sidebar.choose('group', grouping);
	expect(sidebar.element().querySelector('.conference-review-empty')?.textContent).toContain('The reviews have no sessions yet');
	await sidebar.click(sidebar.button('by-conference'));
	expect(sidebar.texts('conference')).toHaveLength(1);
});

test('a middle click on the sign of a page opens no note', async () => {
	await sidebar.host.close();
	sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('Alpha', '2021-01-01', [['Caches', 'https://a.example/1', '- x\n']]) } });
	const before = [...sidebar.host.openTabs];
	sidebar.row('session', 'Caches').querySelector('.conference-review-page-link')?.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
	await sidebar.drawn();
	expect(sidebar.host.openTabs).toEqual(before);
});

test('a session that its notes alone tell of shows the line, with the word marked', async () => {
	await sidebar.filter('node');
	await sidebar.until(() => sidebar.element().querySelector('.conference-review-excerpt') !== null, 'the notes are read');
	const excerpt = sidebar.row('session', '쿠버네티스 운영').querySelector('.conference-review-excerpt');
	expect(excerpt?.textContent).toBe('a node pool');
	expect(excerpt?.querySelector('mark')?.textContent).toBe('node');
	await sidebar.filter('쿠버');
	await sidebar.until(() => !(sidebar.element().textContent ?? '').includes('Searching notes'), 'the notes are read');
	expect(sidebar.texts('session')).toHaveLength(1);
	expect(sidebar.element().querySelector('.conference-review-excerpt')).toBeNull();
});
