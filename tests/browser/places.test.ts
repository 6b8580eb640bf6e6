import type { BaseDefinition } from '../host/bases';
import { PluginPage } from './plugin-page';

declare const host: { openBase(definition: BaseDefinition): void; runCommand(id: string): Promise<void> };

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

const talks = (note: number): string => Array.from({ length: 30 }, (_, talk) => `## [Talk ${String(talk)} about ${talk % 7 === 0 ? 'caches' : 'queues'} in the long run of note ${String(note)}](https://talks.example/${String(note)}/${String(talk)})\n- noted\n`).join('\n');
const files = Object.fromEntries(Array.from({ length: 20 }, (_, note) => [`note ${String(note)}.md`, `---\ntags: Review\ndate: 20${String(10 + note)}-01-01\ntitle: Conference ${String(note)}\n---\n${talks(note)}`]));
// Some of these titles fill a line of a narrow sidebar, but for the space of one more button.
files['growing.md'] = `---\ntags: Review\ndate: 2031-01-01\ntitle: Growing\n---\n${Array.from({ length: 24 }, (_, talk) => `## [Talk ${'queues '.repeat(talk % 4)}${'x'.repeat(talk)}](https://talks.example/growing/${String(talk)})\n- noted\n`).join('\n')}`;

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
/** As a user does: on and on until the list is there. What stands there is drawn a frame later. */
const scrollTo = async (wanted: number): Promise<void> => {
	await it.until(async () => it.page.$eval('.conference-review-list', (list, to) => {
		if (Math.abs(list.scrollTop - to) > 60) {
			list.scrollTo(0, to);
			return false;
		}
		const { top, bottom } = list.getBoundingClientRect();
		const places = Array.from(list.querySelectorAll('[role=treeitem]'), (row) => row.getBoundingClientRect());
		return [top + 1, bottom - 1].every((edge) => places.some((place) => place.top <= edge && place.bottom > edge));
	}, wanted), 'the list has scrolled');
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

test('a row of a narrow sidebar is as high under the pointer as without it', async () => {
	const rows = (): Promise<readonly (readonly [number, number, number])[]> => it.page.$$eval('.conference-review-list [data-kind=session]', (all) => all.slice(0, 12).map((row) => {
		const { left, top, height } = row.getBoundingClientRect();
		return [left, top, height] as const;
	}));
	await scrollTo(0);
	await it.row('conference', 'Growing');
	await it.page.mouse.move(5, 5);
	for (const [index, [left, top, height]] of (await rows()).entries()) {
		await it.page.mouse.move(left + 60, top + 8);
		await it.page.waitForFunction((at: number) => document.querySelectorAll('.conference-review-list [data-kind=session]')[at]?.matches(':hover'), {}, index);
		expect((await rows())[index]?.[2]).toBe(height);
	}
});

test('a base within a note stays where it is when the note is scrolled and gets another width', async () => {
	await it.page.evaluate(() => host.openBase({ type: 'conference-review-sessions' }));
	await it.page.waitForSelector('.conference-review-base [data-kind=session]');
	await it.page.evaluate(() => {
		const base = document.querySelector<HTMLElement>('.bases-view');
		const outer = document.body.createDiv({ cls: 'note-around' });
		outer.setCssStyles({ position: 'fixed', left: '0', top: '0', width: '700px', height: '800px', overflow: 'auto' });
		outer.createDiv().setCssStyles({ height: '500px' });
		if (base) outer.append(base);
		outer.createDiv().setCssStyles({ height: '1500px' });
	});
	const place = (): Promise<readonly [top: number, width: number]> => it.page.$eval('.conference-review-base [role=tree]', ({ scrollTop: top, clientWidth }) => [Math.round(top), clientWidth] as const);
	const width = async (wanted: string): Promise<void> => {
		const [, before] = await place();
		await it.page.$eval('.note-around', (note, css) => (note as HTMLElement).setCssStyles({ width: css }), wanted);
		await it.until(async () => (await place())[1] !== before, 'the base has its width');
		// Observers of sizes are called before the next frame is painted, and what they change before the one after it.
		await it.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	};
	await it.page.$eval('.conference-review-base [role=tree]', (list) => list.scrollTo(0, 2000));
	await width('695px');
	const [before] = await place();
	expect(before).toBeGreaterThan(1000);
	await it.page.$eval('.note-around', (note) => note.scrollTo(0, 300));
	await width('690px');
	expect((await place())[0]).toBe(before);
});

test('a box that the Tab key reaches in a long preview is not hidden behind the buttons', async () => {
	await it.page.evaluate(async () => host.runCommand('normalise-frontmatter'));
	await it.page.waitForSelector('.conference-review-repair input[type=checkbox]');
	const count = await it.page.$$eval('.conference-review-repair input[type=checkbox]', ({ length }) => length);
	expect(count).toBeGreaterThan(15);
	await it.page.focus('.conference-review-repair input[type=checkbox]');
	for (let index = 0; index < count; index++) {
		expect([index, await it.page.evaluate(() => {
			const box = document.activeElement;
			const { left, top, width, height } = box?.getBoundingClientRect() ?? new DOMRect();
			return box?.matches('input[type=checkbox]') === true && document.elementFromPoint(left + width / 2, top + height / 2) === box;
		})]).toEqual([index, true]);
		await it.page.keyboard.press('Tab');
	}
	await it.page.keyboard.press('Escape');
});
