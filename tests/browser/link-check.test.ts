import { PluginPage } from './plugin-page';
import { closedPort, Website } from './website';

jest.setTimeout(90_000); // A browser starts, and links that are not reachable are asked again after a while.

const slowLinks = 6;

let site: Website;
let it: PluginPage;

beforeAll(async () => {
	site = await Website.listen((path, response) => {
		const page = `<title>A talk</title><h1>The talk at ${path}</h1>`;
		if (path === '/private') response.writeHead(403).end();
		else if (/^\/(alive|slow|added|only-this)/.test(path)) response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
		else response.writeHead(404).end('<title>Not found</title>');
	});
	const { origin } = site;
	const slow = Array.from({ length: slowLinks }, (_each, index) => `- <${origin}/slow/${index}>`).join('\n');
	it = await PluginPage.open({
		allowPrivate: true,
		files: {
			'Loopback Days.md': `---
tags: Review
date: 2024-05-01
---
## [Alive](${origin}/alive)
- notes

## [Gone](${origin}/gone)

## [Members only](${origin}/private)

## [Nobody there](http://127.0.0.1:${await closedPort()}/)
`,
			'Slow Days.md': `---\ntags: Review\ndate: 2023-05-01\n---\n## [Slow](${origin}/alive?2)\n${slow}\n`,
			'.obsidian/plugins/conference-review/data.json': JSON.stringify({ schemaVersion: 1, linkAllowPrivate: true, linkPerHost: 2 }),
		},
	});
	await it.row('session', 'Nobody there');
});

afterAll(async () => {
	await it?.close();
	await site?.close();
});

/** The state that a session's own link shows, as a machine and as a person reads it. */
async function verdictOf(title: string): Promise<string | null> {
	const row = await it.row('session', title);
	return row.evaluate((element) => Array.from(element.querySelectorAll('[data-verdict]')).at(-1)?.getAttribute('data-verdict') ?? null);
}

const progress = async () => it.page.$eval('.conference-review [role=progressbar]', (bar) => ({
	now: Number(bar.getAttribute('aria-valuenow')),
	max: Number(bar.getAttribute('aria-valuemax')),
})).catch(() => null);

test('opening and editing send nothing', async () => {
	it.writeFile('Loopback Days.md', `---\ntags: Review\ndate: 2024-05-01\n---\n## [Alive](${site.origin}/alive)\n- notes\n- more\n\n## [Gone](${site.origin}/gone)\n\n## [Members only](${site.origin}/private)\n\n## [Nobody there](http://127.0.0.1:${await closedPort()}/)\n\n## [Just added](${site.origin}/added)\n`);
	await it.row('session', 'Just added');
	await it.click('session', 'Gone');
	// With its cursor where the click leads, or that would move it while one types.
	await it.until(async () => (await it.openNote())?.line === 8, 'the note is open at the session');
	await it.page.focus('.cm-content');
	await it.page.keyboard.down('Control');
	await it.page.keyboard.press('End');
	await it.page.keyboard.up('Control');
	await it.page.keyboard.type(`## [Typed](${site.origin}/typed)`);
	await it.row('session', 'Typed');
	expect(await it.requestsSent()).toEqual([]);
	expect(site.requests).toEqual([]);
	expect(await verdictOf('Gone')).toBe('unchecked');
});

test('a check shows its progress and each result as it comes, and can be cancelled', async () => {
	site.hold();
	await it.page.click('.conference-review button[data-action="check"]');
	await it.until(async () => await verdictOf('Gone') === 'broken', 'the first results are there while others are awaited');
	const { now, max } = await progress() ?? { now: 0, max: 0 };
	expect(now).toBeGreaterThan(0);
	expect(now).toBeLessThan(max);
	expect(max).toBe(7 + slowLinks);

	await it.page.click('.conference-review [data-action="cancel"]');
	await it.until(async () => await progress() === null, 'the progress bar is gone');
	expect(await verdictOf('Gone')).toBe('broken');
	expect(await it.page.$('.conference-review button[data-action="check"]')).not.toBeNull();
	const asked = site.requests.length;
	site.release();
	await it.page.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 300)));
	expect(site.requests).toHaveLength(asked);
});

test('a whole check ends with a verdict for each link', async () => {
	expect(await it.dismissNotices()).toEqual([expect.stringMatching(/cancelled/)]);
	await it.page.click('.conference-review button[data-action="check"]');
	const slowAsked = () => new Set(site.requests.flatMap((request) => /\/slow\/\d+$/.exec(request)?.[0] ?? [])).size;
	await it.until(async () => slowAsked() === slowLinks && await progress() === null, 'every link was asked and the check is over', 60_000);
	const slow = await (await it.row('conference', 'Slow Days')).$$eval('[data-verdict]', (badges) => badges.map((badge) => badge.getAttribute('data-verdict')));
	expect(slow).toEqual(['ok']);
	expect(await verdictOf('Nobody there')).toBe('unreachable');
	expect(await verdictOf('Alive')).toBe('ok');
	expect(await verdictOf('Gone')).toBe('broken');
	expect(await verdictOf('Members only')).toBe('blocked');
	const label = await (await it.row('session', 'Gone')).$eval('[data-verdict=broken]', (badge) => badge.getAttribute('aria-label'));
	expect(label).toMatch(/404/);
});

test('results stay after a restart, and the restart asks nobody', async () => {
	const asked = site.requests.length;
	await it.load();
	await it.until(async () => await verdictOf('Gone') === 'broken', 'the result is there again');
	expect(await verdictOf('Alive')).toBe('ok');
	expect(site.requests).toHaveLength(asked);
	expect(await it.requestsSent()).toEqual([]);
});

test('a check of one note leaves the others alone', async () => {
	const asked = site.requests.length;
	it.writeFile('Other.md', `---\ntags: Review\ndate: 2022-01-01\n---\n## [Only this](${site.origin}/only-this)\n`);
	await it.click('session', 'Only this');
	await it.until(async () => (await it.openNote())?.path === 'Other.md', 'the note is open');
	await it.page.keyboard.down('Control');
	await it.page.keyboard.press('p');
	await it.page.keyboard.up('Control');
	await it.page.type('.prompt-input', 'check links in current');
	await it.page.keyboard.press('Enter');
	await it.until(async () => await verdictOf('Only this') === 'ok', 'its link has a verdict');
	const since = site.requests.slice(asked).map((request) => request.split(' ')[1]);
	expect(since).toContain('/only-this');
	expect(since.filter((path) => path === '/gone' || path?.startsWith('/slow') === true)).toEqual([]);
});
