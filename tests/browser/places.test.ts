import { PluginPage } from './plugin-page';

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

const talks = (note: number): string => Array.from({ length: 30 }, (_, talk) => `## [Talk ${String(talk)} about ${talk % 7 === 0 ? 'caches' : 'queues'} in the long run of note ${String(note)}](https://talks.example/${String(note)}/${String(talk)})\n- noted\n`).join('\n');
const files = Object.fromEntries(Array.from({ length: 20 }, (_, note) => [`note ${String(note)}.md`, `---\ntags: Review\ndate: 20${String(10 + note)}-01-01\ntitle: Conference ${String(note)}\n---\n${talks(note)}`]));

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({ files, height: 900 });
	await it.row('conference', 'Conference 19');
});
afterAll(async () => {
	await it?.close();
});

const scrollTop = (): Promise<number> => it.page.$eval('.conference-review-list', ({ scrollTop: top }) => top);
/** The first row that is seen, and where it begins below the upper edge of the list. */
const firstSeen = (): Promise<readonly [string, number]> => it.page.$eval('.conference-review-list', (list) => {
	const { top } = list.getBoundingClientRect();
	const rows = Array.from(list.querySelectorAll<HTMLElement>('[role=treeitem]'), (row) => ({ key: row.dataset['key'] ?? '', place: row.getBoundingClientRect() }))
		.filter(({ place }) => place.bottom > top + 1).sort((one, other) => one.place.top - other.place.top);
	return [rows[0]?.key ?? '', Math.round((rows[0]?.place.top ?? 0) - top)] as const;
});
const scrollTo = async (top: number): Promise<void> => {
	await it.page.$eval('.conference-review-list', (list, wanted) => list.scrollTo(0, wanted), top);
	await it.until(async () => Math.abs((await scrollTop()) - top) < 60, 'the list has scrolled');
};
const search = async (text: string): Promise<void> => {
	await it.page.$eval('.conference-review input[type=search]', (field) => (field).select());
	if (text === '') await it.page.keyboard.press('Backspace');
	else await it.page.keyboard.type(text);
};

test('what is searched begins at the top, and who ends the search is where they were', async () => {
	await scrollTo(6000);
	const before = await firstSeen();
	await it.page.focus('.conference-review input[type=search]');
	await search('caches');
	await it.until(async () => (await scrollTop()) === 0 && (await it.titles('session')).every((title) => title.includes('caches')), 'the first that is found is seen');
	await search('');
	await it.until(async () => JSON.stringify(await firstSeen()) === JSON.stringify(before), 'the list stands where it stood');
});

test('a row that was chosen in a search is seen when it ends', async () => {
	await scrollTo(6000);
	await it.page.focus('.conference-review input[type=search]');
	await search('"of note 3"');
	await (await it.row('session', 'Talk 14 about caches in the long run of note 3')).click();
	await search('');
	await it.until(async () => it.page.$eval('.conference-review-list', (list) => {
		const row = list.querySelector('[role=treeitem][aria-selected=true]');
		if (!row?.textContent?.includes('Talk 14 about caches in the long run of note 3')) return false;
		const [place, seen] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
		return place.top >= seen.top && place.bottom <= seen.bottom;
	}), 'the row is in sight');
});

test('another grouping begins at the top', async () => {
	await scrollTo(6000);
	await it.choose('group', 'Site');
	await it.until(async () => (await scrollTop()) === 0, 'the list begins anew');
	await it.choose('group', 'Conference');
	await it.until(async () => (await firstSeen())[0].startsWith('year'), 'the conferences are seen');
});

test('what comes above the list moves no row', async () => {
	await scrollTo(6000);
	const [key] = await firstSeen();
	const places = (): Promise<readonly number[]> => it.page.$eval('.conference-review-list', (list, wanted) => {
		const row = Array.from(list.querySelectorAll<HTMLElement>('[role=treeitem]')).find(({ dataset }) => dataset['key'] === wanted);
		return [list.getBoundingClientRect().top, row?.getBoundingClientRect().top ?? NaN] as const;
	}, key);
	const [list = 0, row = 0] = await places();
	await it.page.$eval('.conference-review-status', (status) => status.createDiv({ text: 'x' }).setCssStyles({ height: '40px' }));
	await it.until(async () => {
		const [listNow = 0, rowNow = 0] = await places();
		return listNow >= list + 40 && Math.abs(rowNow - row) < 1;
	}, 'the rows stay where they are on the screen');
});

test('a narrow sidebar leaves room for titles', async () => {
	await it.page.$eval('.mod-right-split', (split) => (split as HTMLElement).setCssProps({ '--sidebar-width': '200px' }));
	await it.until(async () => it.page.$eval('.conference-review-list', ({ clientWidth }) => clientWidth <= 200), 'the sidebar is narrow');
	await it.until(async () => it.page.$$eval('[data-kind=session] .conference-review-title', (titles) => titles.every((title) => title.getBoundingClientRect().width > 90)), 'titles have room');
	await it.until(async () => it.page.$eval('.conference-review-list', (list) => {
		const { top, bottom } = list.getBoundingClientRect();
		const places = Array.from(list.querySelectorAll<HTMLElement>('[role=treeitem]'), (row) => row.getBoundingClientRect()).filter((place) => place.bottom > top && place.top < bottom).sort((one, other) => one.top - other.top);
		return places.every((place, index) => index === 0 || Math.abs(place.top - (places[index - 1]?.bottom ?? 0)) < 1.5);
	}), 'each row begins where the one above it ends');
});
