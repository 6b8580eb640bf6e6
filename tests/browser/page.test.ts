import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=light' });
	await it.row('conference', 'ifkakao 2021');
});

afterAll(async () => {
	await it?.close();
});

const onDisk = (path: string) => readFileSync(join(it.vaultFolder, path), 'utf8');

async function press(key: 'p' | ',' | 'End'): Promise<void> {
	await it.page.keyboard.down('Control');
	await it.page.keyboard.press(key);
	await it.page.keyboard.up('Control');
}

test('a newcomer sees the seed note with the sidebar beside it', async () => {
	expect(await it.openTabs()).toEqual(['ifkakao-2021.md']);
	expect(await it.page.$eval('.mod-right-split', (split) => split.getBoundingClientRect().width)).toBeGreaterThan(300);
	expect(await it.page.$eval('.cm-content', (content) => content.textContent)).toContain('Propertiestitle: ifkakao 2021');
});

test('the command palette finds a command and runs it', async () => {
	await press('p');
	await it.page.type('.prompt-input', 'toggle light');
	await it.page.keyboard.press('Enter');
	await it.page.waitForSelector('body.theme-dark');
	expect(await it.page.$('.prompt')).toBeNull();
	await it.page.click('[aria-label="Toggle light and dark mode"]');
	await it.page.waitForSelector('body.theme-light');
});

test('what is typed is saved on the disk', async () => {
	await it.page.focus('.cm-content');
	await press('End');
	await it.page.keyboard.type('typed here');
	await it.until(async () => Promise.resolve(onDisk('ifkakao-2021.md').endsWith('typed here')), 'the note is saved');
});

test('what another program writes is shown in the open note', async () => {
	it.writeFile('ifkakao-2021.md', `Written outside\n${onDisk('ifkakao-2021.md')}`);
	await it.until(async () => it.page.$eval('.cm-content', (content) => content.textContent?.includes('Written outside') === true), 'the note shows it');
});

test('a setting that a person changes is saved with the vault', async () => {
	await press(',');
	const field = await it.page.waitForSelector('.mod-settings input[aria-label="Review tags"]');
	await field?.click({ clickCount: 3 });
	await field?.type('Talk');
	const path = '.obsidian/plugins/conference-review/data.json';
	await it.until(async () => Promise.resolve(/"Talk"/.test(onDisk(path))), 'it is saved');
	await it.until(async () => await it.page.$('[data-kind=conference][data-path="ifkakao-2021.md"]') === null, 'the list follows');
	await field?.click({ clickCount: 3 });
	await field?.type('Review');
	// The first takes the suggestions away, the second the settings.
	await it.page.keyboard.press('Escape');
	await it.page.keyboard.press('Escape');
	await it.row('conference', 'ifkakao 2021 같이 보기');
	expect(await it.page.$('.mod-settings')).toBeNull();
});

test('the list of files opens, renames and deletes', async () => {
	await it.page.click('.nav-file-title[data-path="Shopping.md"]');
	await it.until(async () => (await it.openNote())?.path === 'Shopping.md', 'it is open');
	const choose = async (path: string, title: string) => {
		await it.page.waitForSelector(`.nav-file-title.is-active[data-path="${path}"]`);
		await it.page.click(`.nav-file-title[data-path="${path}"]`, { button: 'right' });
		const items = await it.page.$$('.menu-item');
		for (const item of items) {
			if ((await item.evaluate((element) => element.textContent))?.startsWith(title) === true) return item.click();
		}
		throw new Error(`No menu item ${title}`);
	};
	await choose('Shopping.md', 'Rename');
	await it.page.keyboard.type('Groceries');
	await it.page.keyboard.press('Enter');
	await it.until(async () => (await it.openNote())?.path === 'Groceries.md', 'it has its new name');
	expect(onDisk('Groceries.md')).toContain('coffee');
	await choose('Groceries.md', 'Delete');
	await it.until(async () => await it.page.$('[data-path="Groceries.md"]') === null, 'it is gone');
	expect(() => onDisk('Groceries.md')).toThrow('ENOENT');
});

describe.each([['light', 'desktop'], ['dark', 'desktop'], ['light', 'phone']])('in the %s theme on a %s', (theme, platform) => {
	test('axe finds nothing to complain of in the sidebar', async () => {
		const page = await it.browser.newPage();
		await page.setViewport(platform === 'phone' ? { width: 390, height: 844, hasTouch: true } : { width: 1360, height: 900 });
		const { origin } = new URL(it.page.url());
		await page.goto(`${origin}/?theme=${theme}&platform=${platform}`);
		await page.waitForSelector('body.is-ready');
		if (platform === 'phone') await page.click('[aria-label=Sidebar]');
		await page.waitForSelector('.conference-review [data-kind=session]', { visible: true });
		const violations = await axeViolations(page);
		await page.close();
		expect(violations).toEqual([]);
	});
});

test('on a phone the sidebar is a drawer that closes when a note is opened', async () => {
	const page = await it.browser.newPage();
	await page.setViewport({ width: 390, height: 844, hasTouch: true });
	await page.goto(`${new URL(it.page.url()).origin}/?platform=phone`);
	await page.waitForSelector('body.is-ready.is-phone');
	await page.click('[aria-label=Sidebar]');
	const session = await page.waitForSelector('[data-kind=session] .conference-review-title', { visible: true });
	await session?.tap();
	await page.waitForSelector('.cm-line.is-flashing');
	await page.waitForFunction(() => document.querySelector('.mod-right-split')?.checkVisibility() === false);
	await page.close();
});

test('the page complained of nothing', () => {
	expect(it.errors).toEqual([]);
});
