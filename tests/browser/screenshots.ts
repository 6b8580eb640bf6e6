import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cannedWeb } from './canned-web';
import { requireKoreanFont } from './korean-font';
import { PluginPage, type PluginPageOptions } from './plugin-page';

interface Picture extends PluginPageOptions {
	readonly name: string;
	/** What is done before the picture is taken, after the link check. */
	readonly prepare?: (page: PluginPage) => Promise<void>;
}

const pictures: readonly Picture[] = [
	{ name: 'sidebar-light', query: 'theme=light', prepare: openSession },
	{ name: 'sidebar-dark', query: 'theme=dark', prepare: openSession },
	{ name: 'korean', query: 'theme=light&language=ko', prepare: openCard },
	{
		name: 'across-notes',
		query: 'theme=light',
		prepare: async (page) => {
			await page.choose('group', 'Session across notes');
			await page.page.type('.conference-review input[type=search]', '카카오톡');
			await page.row('group', '카카오톡 서버의 스프링 공화국 탈출기');
			await page.page.waitForFunction(() => document.querySelector('.conference-review')?.textContent?.includes('Searching notes') === false);
		},
	},
	{
		name: 'repair',
		query: 'theme=light',
		prepare: async ({ page }) => {
			await page.evaluate(() => (window as unknown as { host: { runCommand: (id: string) => Promise<void> } }).host.runCommand('fix-broken-links'));
			await (await page.waitForSelector('.modal button.mod-cta'))?.click();
			await page.waitForSelector('.conference-review-repair ins');
		},
	},
	{
		name: 'phone',
		query: 'theme=light&platform=phone',
		width: 390,
		height: 844,
	},
];

/** Makes every picture, and gives back where they are. */
export async function takeScreenshots(folder: string): Promise<string[]> {
	mkdirSync(folder, { recursive: true });
	const paths: string[] = [];
	for (const { name, prepare, ...options } of pictures) {
		const page = await PluginPage.open({ width: 1280, height: 800, deviceScaleFactor: 2, http: cannedWeb, ...options });
		try {
			await requireKoreanFont(page.page);
			if (options.query?.includes('phone') === true) await page.page.click('[aria-label=Sidebar]');
			await page.row('conference', 'ifkakao 2021');
			await checkLinks(page);
			await prepare?.(page);
			await page.page.mouse.move(0, 0);
			const path = join(folder, `${name}.png`) as `${string}.png`;
			await page.page.screenshot({ path });
			paths.push(path);
		} finally {
			await page.close();
		}
	}
	return paths;
}

async function openSession(page: PluginPage): Promise<void> {
	await page.click('session', '다음카페 쿠버네티스 이관기');
	await page.page.waitForSelector('.cm-line.is-flashing');
}

/** A session with its references and its notes, as one reads it in the sidebar. */
async function openCard(page: PluginPage): Promise<void> {
	await openSession(page);
	const session = await page.row('session', '다음카페 쿠버네티스 이관기');
	await (await session.$('.conference-review-chevron'))?.click();
	await (await page.page.waitForSelector('[data-kind=outline] .conference-review-chevron', { visible: true }))?.click();
	await page.page.waitForSelector('.conference-review .markdown-rendered li', { visible: true });
}

async function checkLinks(page: PluginPage): Promise<void> {
	await page.page.click('.conference-review button[data-action="check"]');
	await page.page.waitForSelector('.notice', { timeout: 60_000 });
	await page.dismissNotices();
	// The strip of years counts a moment later.
	await page.page.waitForFunction(() => document.querySelector('.conference-review-year [data-state=unchecked]') === null);
}
