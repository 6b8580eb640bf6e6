import type { HttpExchange } from '../host/environment';
import { PluginPage } from './plugin-page';

jest.setTimeout(90_000); // A browser starts, and it shares two cores with the other tests.

/*
 * Notes of a stranger's, in a real browser: what they and the pages that they link to say is shown as text, in its own
 * direction, and does nothing. Whatever runs sets `window.hacked`, asks a dialog, or asks evil.example for something.
 */
const script = '<script>window.hacked = 1</script><img src="https://evil.example/pixel" onerror="window.hacked = 1"><svg onload="window.hacked = 1"></svg><iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>';
const escapes = '\u0007\u001b[31m\u001b]8;;https://evil.example/osc\u0007click\u001b]8;;\u0007\u0000';
const override = '\u202Eevil\u2066';
/** One word: with many, the parser that stands in for the app's takes eight seconds. */
const long = `${script} ${'끝'.repeat(100_000)}`;
const schemes = ['javascript:window.hacked=1', 'JavaScript:window.hacked=1', 'data:text/html,<script>parent.hacked=1</script>', 'vbscript:window.hacked=1', 'java\tscript:window.hacked=1'];
const site = 'https://talks.example';

const review = `---
tags: Review
subtitle: a: ${script}
title: '${script} ${override}'
date: 2021.12.16
aliases: ['${script}', __proto__, constructor]
__proto__: { polluted: true }
constructor: { prototype: { polluted: true } }
---
## [Casino ${script.replaceAll('<', '&lt;')} ${override}](${site}/gone)
Speaker: ${override} ${script}
- ${script}
- <${site}/page>
## [Escapes ${escapes.replaceAll(/[[\]]/gu, '\\$&')}](${site}/escapes)
- said
## [${long.replaceAll('<', '&lt;')}](${site}/long)
`;
const addresses = `---\ntags: Review\ndate: 2021-12-15\n---\n${schemes.map((scheme, index) => `## [Scheme ${index}](${scheme})\n- [says](<${scheme}>) <a href="${scheme}">so</a>`).join('\n')}\n`;

const http: HttpExchange = async ({ url }) => {
	if (new URL(url).hostname === 'archive.org') {
		const closest = { available: true, status: '200', timestamp: '20211218093000', url: `http://web.archive.org/web/20211218093000/${site}/"><script>window.hacked=1</script>` };
		return { status: 200, headers: [['content-type', 'application/json']], body: bytes(JSON.stringify({ archived_snapshots: { closest } })) };
	}
	if (/\/gone|\/[a-z]{16,}$/u.test(url)) return { status: 404, headers: [], body: bytes('') };
	const title = `Casino ${script} ${override} ${escapes}`.replaceAll('<', '&lt;');
	return { status: 200, headers: [['content-type', 'text/html']], body: bytes(`<title>${title}</title>`) };
};
const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

let it: PluginPage;
const dialogs: string[] = [];

beforeAll(async () => {
	it = await PluginPage.open({
		http,
		query: 'theme=light&layout=empty',
		files: {
			// Windows has no such names.
			[process.platform === 'win32' ? 'review.md' : 'javascript:window.hacked=1 #x.md']: review,
			'addresses.md': addresses,
			'fine.md': '---\ntags: Review\ndate: 2020-01-01\n---\n## Fine talk\n- said\n',
			'overview.md': '```conference-review\nsort: title\nlimit: none\n```\n\n```conference-review\n```\n',
		},
	});
	it.page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	await run('open-sidebar');
	await it.row('session', 'Fine talk');
});
afterAll(() => it?.close());

const run = (command: string): Promise<void> => it.page.evaluate(async (id) => (window as unknown as { host: { runCommand(id: string): Promise<void> } }).host.runCommand(id), command);

/** Hosts that are asked once the reader has asked for it: those that a link of the notes names, and the archive. */
let mayBeAsked = false;

/** What ran, what was asked, and what stands in the document that might run. What the app renders of notes is the app's own matter. */
const harm = async (): Promise<unknown> => {
	const found = await it.page.evaluate(() => {
		const { hacked } = window as { hacked?: unknown };
		const isHostile = (element: Element): boolean => /^(?:script|iframe|frame|object|embed|base|link|meta|img|form)$/iu.test(element.tagName)
			|| Array.from(element.attributes).some(({ name, value }) => /^on|^srcdoc$/iu.test(name)
				// As a browser reads an address: without the controls in it.
				|| (/^(?:xlink:)?(?:href|src|action|formaction)$/iu.test(name) && /^(?:javascript|vbscript|data):/iu.test(value.replaceAll(/[\0-\x20]/gu, ''))));
		const rendered = (element: Element): boolean => element.closest('.markdown-rendered, .cm-content') !== null && element.closest('.conference-review-embed') === null;
		const ours = Array.from(document.body.querySelectorAll('*')).filter((element) => !element.matches('script[src^="/"]'));
		return {
			hacked,
			polluted: ({} as { polluted?: unknown }).polluted,
			hostile: ours.filter((element) => isHostile(element) && !rendered(element)).map((element) => element.outerHTML.slice(0, 200)),
		};
	});
	const isOwn = (url: string): boolean => url.startsWith(new URL(it.page.url()).origin) || url.startsWith('data:,');
	const sent = (await it.requestsSent()).filter((url) => !mayBeAsked || !/^https:\/\/(?:talks\.example|evil\.example|archive\.org)\//u.test(url));
	return { ...found, dialogs, errors: it.errors, asked: [...it.browserRequests.filter((url) => !isOwn(url)), ...sent], pages: (await it.browser.pages()).length };
};
const none = { hacked: undefined, polluted: undefined, hostile: [], dialogs: [], errors: [], asked: [] };
let pages = 0;
const expectNoHarm = async (): Promise<void> => expect(await harm()).toEqual({ ...none, pages });
beforeAll(async () => {
	pages = (await it.browser.pages()).length;
});

/** The texts whose own direction would reach beyond them: no element around them keeps it in. */
const leaking = (within: string): Promise<string[]> => it.page.$$eval(within, (roots, mark) => roots.flatMap((root) => {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const texts: string[] = [];
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		if (!(node.textContent ?? '').includes(mark)) continue;
		let element = node.parentElement;
		while (element !== null && element !== root && element.dir !== 'auto' && element.localName !== 'bdi') element = element.parentElement;
		if (element === null || element === root) texts.push((node.textContent ?? '').slice(0, 80));
	}
	return texts;
}), '\u202E');

test('rows are text, in a direction of their own', async () => {
	await it.until(async () => (await it.titles('session')).length >= 8, 'the sessions are drawn');
	const titles = await it.titles('session');
	expect(titles.some((title) => title.includes('<script>window.hacked = 1</script>') && title.includes('\u202E'))).toBe(true);
	expect(titles).toEqual(expect.arrayContaining(['Scheme 0', 'Scheme 1', 'Scheme 2', 'Scheme 3']));
	expect(await leaking('[role=tree]')).toEqual([]);
	await expectNoHarm();
});

test('a title of 100 kB takes no more room than others', async () => {
	const height = await it.page.$$eval('[data-kind=session] .conference-review-title', (all) => Math.max(...all.map((title) => title.getBoundingClientRect().height)));
	expect(height).toBeLessThan(60);
	await expectNoHarm();
});

test('sessions that are opened, and their notes, as the app renders them', async () => {
	for (const title of (await it.titles('session')).slice(0, 4)) await (await (await it.row('session', title)).$('.conference-review-chevron'))?.click();
	await it.page.waitForSelector('[data-kind=outline]');
	expect(await leaking('[role=tree]')).toEqual([]);
	await expectNoHarm();
	await (await it.page.$('[data-kind=outline] .conference-review-chevron'))?.click();
	await it.page.waitForSelector('.conference-review-outline .markdown-rendered > div');
	await expectNoHarm();
});

test('search', async () => {
	await it.page.type('.conference-review input[type=search]', 'hacked');
	await it.page.waitForSelector('.conference-review mark');
	expect(await leaking('[role=tree]')).toEqual([]);
	await expectNoHarm();
	await it.page.$eval('.conference-review input[type=search]', (field) => {
		field.value = '<img src=x onerror=window.hacked=1>nothing';
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	});
	await it.until(async () => it.page.$eval('.conference-review', (view) => view.textContent?.includes('Nothing matches “<img src=x') === true), 'nothing is found');
	await expectNoHarm();
	await it.page.$eval('.conference-review input[type=search]', (field) => {
		field.value = '';
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	});
	await it.row('session', 'Fine talk');
});

test('every grouping, and the menu of a row', async () => {
	for (const grouping of ['Session across notes', 'Link state', 'Site', 'Conference']) {
		await it.choose('group', grouping);
		await it.page.waitForSelector('[role=treeitem]');
		expect(await leaking('[role=tree]')).toEqual([]);
		await expectNoHarm();
	}
	await (await it.row('session', 'Scheme 0')).click({ button: 'right' });
	await it.page.waitForSelector('.menu-item');
	await expectNoHarm();
	await it.page.keyboard.press('Escape');
});

test('a check asks the web alone, and what pages say of themselves is text', async () => {
	mayBeAsked = true;
	await run('check-links');
	await it.until(async () => (await it.dismissNotices()).some((notice) => notice.startsWith('Checked')), 'the check ends');
	expect((await it.requestsSent()).length).toBeGreaterThan(0);
	await expectNoHarm();
});

test.each([
	['name-bare-links', null],
	['normalise-frontmatter', null],
	['fix-broken-links', '.modal button.mod-cta'],
])('the preview of %s shows notes as they are written', async (command, agree) => {
	await run(command);
	if (agree !== null) await (await it.page.waitForSelector(agree))?.click();
	await it.page.waitForSelector('.conference-review-repair del');
	expect(await it.page.$$eval('.conference-review-repair del', (lines) => lines.some((line) => /script|talks\.example/u.test(line.textContent ?? '')))).toBe(true);
	expect(await leaking('.conference-review-repair')).toEqual([]);
	await expectNoHarm();
	await it.page.keyboard.press('Escape');
	await it.page.waitForFunction(() => document.querySelector('.modal') === null);
});

test('the report, and a block of sessions, in the reading view', async () => {
	await run('save-link-report');
	await it.until(async () => (await it.openNote())?.path.startsWith('Link report') === true, 'the report is open');
	const show = (file: string): Promise<void> => it.page.evaluate(async (path) => {
		const { app } = (window as unknown as { host: { app: { workspace: { getLeaf(): { setViewState(state: unknown): Promise<void> } } } } }).host;
		await app.workspace.getLeaf().setViewState({ type: 'markdown', state: { file: path, mode: 'preview' } });
	}, file);
	await show((await it.openNote())?.path ?? '');
	await it.page.waitForSelector('.markdown-rendered a.external-link');
	const links = await it.page.$$eval('.markdown-rendered a.external-link', (all) => all.map((link) => (link).href));
	expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
	await expectNoHarm();
	await show('overview.md');
	await it.page.waitForSelector('.conference-review-embed li > a');
	expect(await it.page.$$eval('.conference-review-embed li', (items) => items.some((item) => item.textContent?.includes('<script>')))).toBe(true);
	expect(await leaking('.conference-review-embed')).toEqual([]);
	await expectNoHarm();
});
