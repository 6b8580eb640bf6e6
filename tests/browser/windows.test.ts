import type { Page } from 'puppeteer-core';
import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

/** One conference of 200 sessions: far more than are drawn at once. */
const titles = Array.from({ length: 200 }, (_, number) => `Talk ${String(number + 1)}`);
const big = `---\ntags: Review\ntitle: Big\ndate: 2030-01-01\n---\n${titles.map((title) => `## [${title}](https://big.example/${title.slice(5)})\n- said\n`).join('')}`;
const small = '---\ntags: Review\ntitle: Small\ndate: 2030-02-01\n---\n## [Alone](https://small.example/1)\n- one\n';

interface Workspace {
	getLeavesOfType(type: string): [{ detach(): void }];
	moveLeafToPopout(leaf: unknown): void;
}
declare const host: { app: { workspace: Workspace }; moveLeaf(leaf: unknown, region: string): void };

let it: PluginPage;
/** The other window. */
let popup: Page;
/** What was seen in the main window, just before. */
let before: Place;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=dark', height: 900, files: { 'big.md': big, 'small.md': small } });
	await (await (await it.row('conference', 'Small')).$('.conference-review-chevron'))?.click();
	await scrollDown(it.page);
	before = await placeIn(it.page);
	const opened = new Promise<Page | null>((resolve) => it.page.once('popup', resolve));
	await it.page.evaluate(() => host.app.workspace.moveLeafToPopout(host.app.workspace.getLeavesOfType('conference-review')[0]));
	const page = await opened;
	if (page === null) throw new Error('No window was opened');
	popup = page;
	popup.on('pageerror', (error) => it.errors.push(String(error)));
	await popup.setViewport({ width: 500, height: 700 });
});
afterAll(async () => {
	await it?.close();
});

const seen = async (page: Page): Promise<string[]> => page.$$eval('[role=treeitem] .conference-review-title', (all) => all.filter((title) => {
	const { top, bottom } = title.getBoundingClientRect();
	return top >= 0 && bottom <= title.ownerDocument.documentElement.clientHeight;
}).map((title) => title.textContent ?? ''));

interface Place {
	/** Of the first row that is seen. */
	readonly title: string;
	/** How much of it is above the list's edge, px. */
	readonly above: number;
}

async function placeIn(page: Page): Promise<Place> {
	return page.$eval('.conference-review-list', (list) => {
		const { top } = list.getBoundingClientRect();
		const rows = Array.from(list.querySelectorAll('[role=treeitem]'), (row) => ({ row, place: row.getBoundingClientRect() }));
		const [first] = rows.filter(({ place }) => place.bottom > top).sort((one, other) => one.place.top - other.place.top);
		return { title: first?.row.querySelector('.conference-review-title')?.textContent ?? '', above: Math.round(top - (first?.place.top ?? 0)) };
	});
}

async function scrollDown(page: Page): Promise<void> {
	await page.$eval('.conference-review-list', (list) => list.scrollBy(0, 2507));
	await it.until(async () => isFarDown(page), 'rows further down are drawn');
	await it.until(async () => {
		const earlier = await placeIn(page);
		await page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		const { title, above } = await placeIn(page);
		return title === earlier.title && above === earlier.above;
	}, 'the list has come to rest');
}

async function isFarDown(page: Page): Promise<boolean> {
	const talks = (await seen(page)).map((title) => Number(title.slice(5)));
	return talks.length > 5 && Math.min(...talks) > 30;
}

test('the list is drawn there where it was, and as far as it is seen', async () => {
	await popup.waitForSelector('[role=treeitem]');
	// The view is told that it has moved with the first frame, and the window's styles come later still.
	await it.until(async () => {
		const { title, above } = await placeIn(popup);
		return title === before.title && above === before.above;
	}, 'the other window shows what was seen before');
	expect(await it.page.$('.conference-review')).toBeNull();
	const rows = (await seen(popup)).length;
	await popup.setViewport({ width: 500, height: 1200 });
	await it.until(async () => (await seen(popup)).length > rows + 5, 'a taller window shows more rows');
});

test('the keyboard reaches all of it, and its menu opens there', async () => {
	await popup.focus('[role=treeitem][tabindex="0"]');
	await popup.keyboard.press('End');
	await it.until(async () => popup.evaluate(() => document.activeElement?.textContent?.includes('Talk 200') === true), 'the last row has the focus');
	expect(await seen(popup)).toContain('Talk 200');
	await popup.keyboard.down('Shift');
	await popup.keyboard.press('F10');
	await popup.keyboard.up('Shift');
	await popup.waitForSelector('.menu .menu-item', { visible: true });
	expect(await it.page.$('.menu')).toBeNull();
	await popup.keyboard.press('Escape');
	expect(await popup.evaluate(() => document.activeElement?.textContent)).toContain('Talk 200');
});

test('it is searched there, with icons, and axe finds nothing', async () => {
	await popup.type('.conference-review input[type=search]', 'talk 77');
	await it.until(async () => (await seen(popup)).join() === 'Big,Talk 77,Talk 177', 'only these talks are left');
	expect(await popup.$$eval('.conference-review-chevron svg', (icons) => icons.length)).toBeGreaterThan(0);
	expect(await axeViolations(popup)).toEqual([]);
});

test('back in the main window, it goes on with its place, its search and its folds', async () => {
	await it.page.evaluate(() => host.moveLeaf(host.app.workspace.getLeavesOfType('conference-review')[0], 'right'));
	await it.until(async () => (await seen(it.page)).includes('Talk 77'), 'the list is drawn in the main window');
	expect(popup.isClosed()).toBe(true);
	await it.page.click('.conference-review [data-action="clear-filter"]');
	await it.until(async () => (await seen(it.page)).includes('Talk 180'), 'all is shown again, where it was before the search');
	await it.page.$eval('.conference-review-list', (list) => list.scrollTo(0, 0));
	await it.until(async () => (await seen(it.page)).includes('Talk 3'), 'the beginning is seen');
	expect(await seen(it.page)).not.toContain('Alone');
	await it.page.$eval('.conference-review-list', (list) => list.scrollBy(0, 2500));
	await it.until(async () => isFarDown(it.page), 'rows further down are drawn');
	expect(it.errors).toEqual([]);
});
