import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const files = {
	'a.md': reviewText('Alpha', '2021-01-01', [
		['New York talk', 'https://a.example/1', '- said [](https://docs.example/guide)\n'],
		['New Yalta talk', 'https://a.example/2', '- said\n'],
	]),
	'b.md': '---\ntags: Review\ntitle: Undated\n---\nOn the way there.\n## [Other](https://b.example/1)\n- said\n',
};

let sidebar: OpenedSidebar;

beforeEach(async () => {
	freshDevice();
	sidebar = await OpenedSidebar.open({ files });
	sidebar.rows[0]?.focus();
	await sidebar.press('Home');
});
afterEach(() => sidebar.host.close());

const focused = (): string => document.activeElement?.querySelector('.conference-review-text')?.textContent ?? '';
const type = async (text: string): Promise<void> => {
	for (const key of text) await sidebar.press(key);
};

describe('what is typed', () => {
	test('may hold spaces, which fold nothing then', async () => {
		await type('new ya');
		expect(focused()).toBe('New Yalta talk');
		expect(sidebar.row('session', 'New York').getAttribute('aria-expanded')).toBe('false');
	});

	test('ends with a step by another key, after which a space folds', async () => {
		await type('new');
		await sidebar.press('ArrowDown');
		await sidebar.press(' ');
		expect(sidebar.row('session', 'New Yalta').getAttribute('aria-expanded')).toBe('true');
	});

	test('is nothing with Shift and a space alone', async () => {
		await sidebar.press(' ', { shiftKey: true });
		expect(document.activeElement).toBe(sidebar.rows[0]);
	});

	test.each([
		['a link without a text', 'docs', 'docs.example/guide'],
		['notes', 'note', 'Notes'],
		['a passage', 'befo', 'Before the sessions'],
		['what has no date', 'no d', 'No date'],
	])('leads to %s as it is shown', async (_name, typed, title) => {
		await sidebar.toggle(sidebar.row('session', 'New York'));
		sidebar.rows[0]?.focus();
		await sidebar.press('Home');
		await type(typed);
		expect(focused()).toContain(title);
	});

	test('leads to a link state', async () => {
		await sidebar.choose('group', 'Link state');
		await sidebar.toggle(sidebar.row('state', 'Not checked yet'));
		sidebar.rows.find(({ tabIndex }) => tabIndex === 0)?.focus();
		await sidebar.press('End');
		expect(focused()).not.toBe('Not checked yet');
		await type('not');
		expect(focused()).toBe('Not checked yet');
		expect(document.activeElement?.getAttribute('data-kind')).toBe('state');
	});
});

test('the same letter again goes to the next row that begins with it', async () => {
	await sidebar.host.close();
	sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('Alpha', '2021-01-01', ['Caches in the real world', 'Clouds in the real world', 'Queues in the real world']) } });
	sidebar.rows[0]?.focus();
	await sidebar.press('Home');
	for (const title of ['Caches', 'Clouds', 'Caches']) {
		await sidebar.press('c');
		expect(document.activeElement?.textContent).toContain(title);
	}
});

test('a search that finds nothing keeps the place', async () => {
	await sidebar.host.close();
	sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('Alpha', '2021-01-01', ['Caches', 'Clouds']) } });
	sidebar.rows[0]?.focus();
	await sidebar.press('End');
	await sidebar.filter('zzzzqq');
	await sidebar.filter('');
	expect(sidebar.rows.findIndex((row) => row.tabIndex === 0)).toBe(2);
});
