import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

const seedPath = 'ifkakao-2021.md';
const seed = readFileSync(join(__dirname, '..', 'fixtures', seedPath), 'utf8');
const seedSessions = [...seed.matchAll(/^## \[(.+)\]\(https:/gm)].map((match) => match[1] ?? '');

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=light&layout=empty' });
});

afterAll(async () => {
	await it?.close();
});

const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start));

test('the ribbon icon opens the sidebar, which shows the seed note whole', async () => {
	expect(await it.page.$('[role=tree].conference-review-list')).toBeNull();
	await it.page.click('.side-dock-ribbon-action[aria-label="Open review sidebar"], .side-dock-ribbon-action[aria-label^="Conference"]');
	const conference = await it.row('conference', 'ifkakao 2021');
	expect(await conference.evaluate((row) => row.textContent)).toContain('3 of 9 sessions without notes');
	expect(await conference.evaluate((row) => row.textContent)).toContain('10 references');
	await it.until(async () => (await it.titles('session', seedPath)).length === 9, 'all nine sessions are drawn');
	expect(await it.titles('session', seedPath)).toEqual(seedSessions);
});

test('conferences stand newest first, and only reviews are there', async () => {
	await it.until(async () => (await it.titles('conference')).length >= 3, 'the first conferences are drawn');
	expect((await it.titles('conference')).slice(0, 3)).toEqual(['ifkakao 2021 같이 보기', 'ifkakao 2021', '서울 데이터 모임 2020']);
	expect(await it.titles('conference')).not.toContain('Shopping');
});

test('a click on a session opens its note at the heading', async () => {
	await it.click('session', '다음카페 쿠버네티스 이관기');
	await it.until(async () => (await it.openNote())?.line === lineOf(seed, '## [다음카페'), 'the note is open at its line');
	expect((await it.openNote())?.path).toBe(seedPath);
	expect(await it.page.$eval('.cm-line.is-flashing', (line) => line.textContent)).toContain('다음카페 쿠버네티스 이관기');
	const isInSight = await it.page.$eval('.cm-line.is-flashing', (line) => {
		const { top, bottom } = line.getBoundingClientRect();
		return top >= 0 && bottom <= window.innerHeight;
	});
	expect(isInSight).toBe(true);
});

test('with Mod it opens in a new tab', async () => {
	const before = await it.openTabs();
	await it.click('session', '티스토리에서 airflow활용기', true);
	await it.until(async () => (await it.openNote())?.line === lineOf(seed, '## [티스토리에서'), 'the note is open at its line');
	expect(await it.openTabs()).toEqual([...before, seedPath]);
});

test('the same session in two notes stands once, with each note\'s part beneath', async () => {
	await it.choose('group', 'Session across notes');
	const group = await it.row('group', '카카오톡 서버의 스프링 공화국 탈출기');
	expect(await group.evaluate((row) => row.getAttribute('aria-expanded'))).not.toBeNull();
	expect((await it.titles('group')).filter((title) => title === '카카오톡 서버의 스프링 공화국 탈출기')).toHaveLength(1);
	await it.choose('group', 'Conference');
	await it.row('conference', 'ifkakao 2021');
});

describe('changes on the disk are followed', () => {
	/** What must not move while the vault changes: the row that a person looks at, and what is folded. */
	const state = async () => it.page.evaluate(() => {
		const row = document.querySelector('[data-kind=session][data-path="ifkakao-2021.md"][data-line="88"]');
		const folded = document.querySelector('[data-kind=conference][data-path="Conferences/ifkakao 2021 같이 보기.md"]');
		return { top: row === null ? null : Math.round(row.getBoundingClientRect().top), expanded: folded?.getAttribute('aria-expanded') };
	});
	const scrolled = async () => it.page.$eval('[role=tree].conference-review-list', (list) => list.scrollTop);

	beforeAll(async () => {
		await it.page.setViewport({ width: 1360, height: 700 });
		const folded = await it.row('conference', 'ifkakao 2021 같이 보기');
		await (await folded.$('.conference-review-chevron'))?.click();
		await it.until(async () => (await state()).expanded === 'false', 'it is folded');
		await it.page.$eval('[role=tree].conference-review-list', (list) => list.scrollTo({ top: 40 }));
		await it.until(async () => await scrolled() > 0, 'it is scrolled');
	});

	test('an edited heading changes its row', async () => {
		const before = await state();
		it.writeFile(seedPath, seed.replace('Thing for Post Cloud Native', 'Thing for Any Cloud'));
		await it.row('session', 'Thing for Any Cloud');
		expect(await it.titles('session', seedPath)).not.toContain('Thing for Post Cloud Native');
		expect(await state()).toEqual(before);
	});

	test('a new review appears above, and what is seen stays where it is', async () => {
		const before = await state();
		it.writeFile('Conferences/Newest.md', '---\ntags: Review\ndate: 2030-01-01\n---\n## [Only one](https://only.example/one)\n');
		await it.row('conference', 'Newest');
		expect((await it.titles('conference'))[0]).toBe('Newest');
		expect(await state()).toEqual(before);
	});

	test('a renamed note keeps its rows under the new path', async () => {
		it.renameFile('Conferences/Newest.md', 'Conferences/Renamed.md');
		await it.page.waitForSelector('[data-kind=session][data-path="Conferences/Renamed.md"]');
		await it.until(async () => await it.page.$('[data-path="Conferences/Newest.md"][data-kind]') === null, 'the old path is gone');
	});

	test('a deleted note goes', async () => {
		it.deleteFile('Conferences/Renamed.md');
		await it.until(async () => await it.page.$('[data-kind][data-path="Conferences/Renamed.md"]') === null, 'its rows are gone');
		expect((await state()).expanded).toBe('false');
	});
});

test('what was open is open again after a restart', async () => {
	await it.load();
	await it.row('session', 'Thing for Any Cloud');
	expect((await it.openTabs()).at(-1)).toBe(seedPath);
});

test('nothing of all this sent a request', async () => {
	expect(await it.requestsSent()).toEqual([]);
	expect(it.browserRequests.filter((url) => /\/data\/request/.test(url) || !url.startsWith(`http://127.0.0.1:`) && !url.startsWith('data:'))).toEqual([]);
	expect(it.errors).toEqual([]);
});
