import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseDefinition } from '../host/bases';
import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

const seed = readFileSync(join(__dirname, '..', 'fixtures', 'ifkakao-2021.md'), 'utf8');
const block = (body: string): string => `# Overview\n\n\`\`\`conference-review\n${body}\n\`\`\`\n`;

interface PageHost {
	app: { workspace: { getLeaf(how?: string): { setViewState(state: unknown): Promise<void> } } };
	openBase(definition: BaseDefinition): void;
	openUrl(address: string): Promise<void>;
}
const inPage = 'host' as const;

let it: PluginPage;
const texts = (selector: string): Promise<string[]> => it.page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
/** Which headings stand above a block is the note's own matter. */
const violations = async (within: string): Promise<unknown[]> => axeViolations(it.page, within, { rules: { 'heading-order': { enabled: false } } });

beforeAll(async () => {
	it = await PluginPage.open({
		query: 'theme=light&layout=empty',
		files: { 'overview.md': block('is:empty'), 'talks/ifkakao 2021.md': seed },
	});
	await it.page.evaluate(async (name) => {
		const { [name]: host } = window as unknown as Record<typeof name, PageHost>;
		await host.app.workspace.getLeaf().setViewState({ type: 'markdown', state: { file: 'overview.md', mode: 'preview' } });
	}, inPage);
});
afterAll(() => it?.close());

test('a block lists sessions in the reading view, and follows its own edits and those of reviews', async () => {
	await it.page.waitForSelector('.conference-review-embed li > a');
	expect(await texts('.conference-review-embed h4 > a')).toEqual(['ifkakao 2021']);
	expect(await texts('.conference-review-embed li > a')).toHaveLength(3);
	it.writeFile('overview.md', block('ㄷㅇㅋㅍ\nlimit: none'));
	await it.until(async () => (await texts('.conference-review-embed li > a')).join() === '다음카페 쿠버네티스 이관기', 'the edited block is drawn');
	expect(await texts('.conference-review-embed-problems li')).toEqual(['Line 2: “none” is no limit. Use a whole number from 1 to 1000.']);
	it.writeFile('talks/ifkakao 2021.md', seed.replace('다음카페 쿠버네티스 이관기', '다음카페 쿠버네티스 이사'));
	await it.until(async () => (await texts('.conference-review-embed li > a')).join() === '다음카페 쿠버네티스 이사', 'the edited review is drawn');
	expect(await violations('.conference-review-embed')).toEqual([]);
});

test('on paper there are words and no badges', async () => {
	await it.page.emulateMediaType('print');
	expect(await it.page.$$eval('.conference-review-embed .conference-review-badge', (badges) => badges.filter((badge) => badge.checkVisibility()).length)).toBe(0);
	expect(await it.page.$eval('.conference-review-embed li > a', (link) => link.checkVisibility())).toBe(true);
	await it.page.emulateMediaType('screen');
	expect(await it.page.$eval('.conference-review-embed .conference-review-badge', (badge) => badge.checkVisibility())).toBe(true);
});

test('a click opens the session, with Mod in a new tab', async () => {
	const line = seed.split('\n').findIndex((text) => text.includes('다음카페'));
	const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
	await it.page.keyboard.down(modifier);
	await it.page.click('.conference-review-embed li > a');
	await it.page.keyboard.up(modifier);
	await it.until(async () => (await it.openNote())?.line === line, 'the note is open at its line');
	expect(await it.openTabs()).toEqual(['overview.md', 'talks/ifkakao 2021.md']);
});

test('a base lists the sessions of its notes', async () => {
	await it.page.evaluate((name) => {
		const { [name]: host } = window as unknown as Record<typeof name, PageHost>;
		host.openBase({ type: 'conference-review-sessions', groupBy: { property: 'note.date', direction: 'ASC' }, order: ['note.tags'] });
	}, inPage);
	await it.page.waitForSelector('.conference-review-base [data-kind=session]');
	expect(await texts('.conference-review-base [data-kind=session]')).toHaveLength(9);
	expect(await violations('.conference-review-base')).toEqual([]);
});

test('an obsidian:// link opens a session, and no request has left', async () => {
	await it.page.evaluate(async (name) => {
		const { [name]: host } = window as unknown as Record<typeof name, PageHost>;
		await host.openUrl(`obsidian://conference-review?session=${encodeURIComponent('티스토리에서 Airflow 활용기')}`);
	}, inPage);
	const line = seed.split('\n').findIndex((text) => text.startsWith('## [티스토리에서'));
	await it.until(async () => (await it.openNote())?.line === line, 'the note is open at its line');
	expect(await it.requestsSent()).toEqual([]);
	expect(it.errors).toEqual([]);
});
