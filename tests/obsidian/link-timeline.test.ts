import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';
import { answer, WebServer } from './web-server';

let sidebar: OpenedSidebar;
let server: WebServer;

beforeEach(async () => {
	freshDevice();
	server = await WebServer.start({ '/ok': answer(200), '/also-ok': answer(200) });
	sidebar = await OpenedSidebar.open({
		data: { linkAllowPrivate: true },
		files: {
			'new.md': reviewText('New', '2022-05-01', [['Fine', server.url('/ok'), ''], ['Gone', server.url('/gone'), '']]),
			'newest.md': reviewText('Newest', '2022-06-01', [['Also fine', server.url('/also-ok'), '']]),
			'old.md': reviewText('Old', '2020-05-01', [['Fine', server.url('/ok'), '- [no web](mailto:a@b.example)']]),
		},
	});
});
afterEach(async () => {
	await sidebar.host.close();
	await server.stop();
});

/** The newest is last, as it stands on the screen, though it is read first. */
const years = (): HTMLButtonElement[] => Array.from(sidebar.element().querySelectorAll<HTMLButtonElement>('.conference-review-timeline button')).reverse();
const labels = (): (string | null)[] => years().map((year) => year.getAttribute('aria-label'));

async function check(): Promise<void> {
	await sidebar.host.runCommand('check-links');
	await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('Checked')), 'the check ends');
	await sidebar.until(() => labels()[1]?.endsWith('0 unchecked') === true, 'all that was checked is counted');
}

test('says for each year how many links still work, once there is anything to say', async () => {
	expect(years()).toEqual([]);
	await check();
	expect(labels()).toEqual(['2020: 1 link works, 0 need attention, 1 unchecked', '2022: 2 links work, 1 needs attention, 0 unchecked']);
	expect(sidebar.element().querySelector('ul.conference-review-timeline')?.getAttribute('aria-label')).toBe('Links by year');
});

test('is there again after a restart, follows edits, and goes when one year is left', async () => {
	await check();
	sidebar = await sidebar.restart({ data: undefined });
	await sidebar.until(() => years().length === 2, 'the years are counted');
	await sidebar.host.writeFile('old.md', reviewText('Old', '2019-05-01', [['New link', server.url('/never-asked'), '']]));
	await sidebar.until(() => labels()[0]?.startsWith('2019') === true, 'the year has changed');
	expect(labels()[0]).toBe('2019: 0 links work, 0 need attention, 1 unchecked');
	await sidebar.host.deleteFile('old.md');
	await sidebar.until(() => years().length === 0, 'it is gone');
});

test('a year leads to its newest conference, by keyboard too, whatever is shown', async () => {
	await check();
	await sidebar.choose('group', 'Session across notes');
	expect(years().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
	years()[1]?.focus();
	await sidebar.press('ArrowLeft');
	expect(document.activeElement).toBe(years()[0]);
	await sidebar.press('End');
	expect(document.activeElement).toBe(years()[1]);
	await sidebar.click(document.activeElement);
	expect((document.activeElement as HTMLElement).dataset).toMatchObject({ kind: 'conference', path: 'newest.md' });
});
