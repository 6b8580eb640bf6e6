import type { JestHostOptions } from '../host';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';
import { answer, silence, WebServer } from './web-server';

let sidebar: OpenedSidebar;
let server: WebServer;
const open = async (files: Record<string, string>, options: JestHostOptions = {}): Promise<void> => {
	sidebar = await OpenedSidebar.open({ files, data: { linkAllowPrivate: true }, ...options });
};
const note = (): string => reviewText('Conf', '2021-01-01', [
	['Works', server.url('/ok'), `- see [gone](${server.url('/gone')}) and <${server.url('/moved')}>\n`],
	['Signs in', server.url('/private')],
]);

beforeEach(async () => {
	freshDevice();
	server = await WebServer.start({
		'/ok': answer(200, {}, '<title>Fine</title>'),
		'/moved': answer(301, { location: '/ok' }),
		'/private': answer(403),
		'/silent': silence,
	});
});
afterEach(async () => {
	await sidebar.host.close();
	await server.stop();
});

const verdicts = (): (string | undefined)[] =>
	Array.from(sidebar.element().querySelectorAll<HTMLElement>('[data-kind="session"] > .conference-review-badges > [data-verdict], [data-kind="reference"] [data-verdict]'), (badge) => badge.dataset['verdict']);
const done = async (): Promise<void> => {
	await sidebar.drawn();
	await sidebar.until(() => sidebar.element().querySelector('[data-action="check"]') !== null, 'the check ends');
};

test('no request leaves before the user asks: not on load, not on opening, not on an edit', async () => {
	await open({ 'a.md': note() });
	await sidebar.toggle(sidebar.row('session', 'Works'));
	await sidebar.host.writeFile('a.md', `${note()}\n## [More](${server.url('/more')})\n`);
	await sidebar.drawn();
	expect(server.asked).toEqual([]);
	expect(sidebar.host.requests).toEqual([]);
	expect(verdicts()).toEqual(['unchecked', 'unchecked', 'unchecked', 'unchecked', 'unchecked']);
});

describe.each([['on the desktop', 'desktop'], ['on a phone', 'phone']] as const)('a check %s', (_, platform) => {
	test('shows each verdict beside its link, with the reason in words', async () => {
		await open({ 'a.md': note() }, { platform });
		await sidebar.toggle(sidebar.row('session', 'Works'));
		await sidebar.click(sidebar.button('check'));
		await done();
		// What the app follows silently on phones cannot be seen to have moved.
		expect(verdicts()).toEqual(['ok', 'broken', platform === 'phone' ? 'ok' : 'moved', 'blocked']);
		const gone = sidebar.row('reference', 'gone').querySelector('[data-verdict]');
		expect(gone?.getAttribute('aria-label')).toMatch(/^Broken\. The site says that there is no such page \(404\)\. Checked just now\.$/u);
		expect(sidebar.host.notices.join()).toContain('Checked 4 links: 1 broken');
	});
});

test('results stay after a restart, and only on this device', async () => {
	await open({ 'a.md': note() });
	await sidebar.click(sidebar.button('check'));
	await done();
	const asked = server.asked.length;
	sidebar = await sidebar.restart();
	await sidebar.until(() => verdicts().includes('ok'), 'the stored results are shown');
	expect(verdicts()).toEqual(['ok', 'blocked']);
	expect(server.asked).toHaveLength(asked);
	const files = await sidebar.host.app.vault.adapter.list('.obsidian/plugins/conference-review');
	expect(files.files.map((path) => path.split('/').pop())).toEqual(['data.json']);
});

test('progress is shown while it runs, results come in as they are found, and cancel ends it with what there is', async () => {
	await open({ 'a.md': reviewText('Conf', '2021-01-01', [['Quick', server.url('/ok')], ['Slow', server.url('/silent')]]) });
	await sidebar.click(sidebar.button('check'));
	await sidebar.until(() => verdicts().includes('ok'), 'the first result is there');
	const bar = sidebar.element().querySelector('[role="progressbar"]');
	expect(bar?.getAttribute('aria-valuenow')).toBe('1');
	expect(bar?.getAttribute('aria-valuemax')).toBe('2');
	expect(sidebar.element().querySelector('.conference-review-count')?.textContent).toBe('1 of 2');
	await sidebar.click(sidebar.button('cancel'));
	await done();
	expect(sidebar.element().querySelector('[role="progressbar"]')).toBeNull();
	expect(verdicts()).toEqual(['ok', 'unchecked']);
	expect(sidebar.host.notices.join()).toContain('cancelled after 1 of 2 links');
});

test('the command for the current note checks that note alone', async () => {
	await open({ 'a.md': note(), 'b.md': reviewText('Other', '2020-01-01', [['Theirs', server.url('/theirs')]]), 'c.md': 'No review' });
	await expect(sidebar.host.runCommand('check-links-in-note')).rejects.toThrow('cannot run now');
	await sidebar.click(sidebar.row('session', 'Theirs'));
	await sidebar.host.runCommand('check-links-in-note');
	await done();
	expect(new Set(server.asked.map((line) => line.split(' ')[1]))).toEqual(new Set(['/theirs']));
});

test('the commands check all, and cancel', async () => {
	await open({ 'a.md': reviewText('Conf', '2021-01-01', [['Slow', server.url('/silent')]]) });
	await expect(sidebar.host.runCommand('cancel-link-check')).rejects.toThrow('cannot run now');
	await sidebar.host.runCommand('check-links');
	await sidebar.host.runCommand('check-links');
	expect(sidebar.host.notices.join()).toContain('already running');
	await sidebar.host.runCommand('cancel-link-check');
	await done();
	expect(verdicts()).toEqual(['unchecked']);
});

test('private addresses are skipped unless the settings allow them', async () => {
	await open({ 'a.md': note() }, { data: {} });
	await sidebar.click(sidebar.button('check'));
	await done();
	expect(server.asked).toEqual([]);
	expect(new Set(verdicts())).toEqual(new Set(['skipped']));
});

test('addresses that the settings exclude are never asked', async () => {
	await open({ 'a.md': note() }, { data: { linkAllowPrivate: true, linkExcluded: [server.url('/priv'), '*/gone'] } });
	await sidebar.toggle(sidebar.row('session', 'Works'));
	await sidebar.click(sidebar.button('check'));
	await done();
	expect(server.asked.join()).not.toMatch(/private|gone/u);
});

test('offline: says so, keeps what was found before, and can be tried again', async () => {
	await open({ 'a.md': note() });
	await sidebar.click(sidebar.button('check'));
	await done();
	const before = verdicts();
	const online = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
	const known = server.url('/ok');
	await server.stop();
	await sidebar.host.writeFile('a.md', reviewText('Conf', '2021-01-01', [['Works', known], ['New', 'https://conference-review.invalid/'], ['Newer', 'https://other.invalid/']]));
	await sidebar.click(sidebar.row('session', 'Works'));
	await sidebar.host.runCommand('check-links-in-note');
	await sidebar.until(() => (sidebar.element().textContent ?? '').includes('You appear to be offline'), 'the message is there');
	expect(verdicts()[0]).toBe(before[0]);
	expect(verdicts().slice(1)).toEqual(['unchecked', 'unchecked']);
	const press = async (action: string): Promise<void> => {
		sidebar.button(action).focus();
		await sidebar.click(sidebar.button(action));
	};
	await press('try-again');
	// With the message, the focus would be lost.
	expect(document.activeElement?.getAttribute('data-action')).toMatch(/^(?:cancel|check|try-again)$/u);
	await sidebar.until(() => (sidebar.element().textContent ?? '').includes('You appear to be offline'), 'the message is there again');
	online.mockRestore();
	await press('dismiss');
	expect(sidebar.element().textContent).not.toContain('offline');
	expect(document.activeElement).toBe(sidebar.button('check'));
	server = await WebServer.start({});
});

test('switched off while it runs: it ends, and nothing is left behind', async () => {
	await open({ 'a.md': reviewText('Conf', '2021-01-01', [['Slow', server.url('/silent')]]) });
	await sidebar.click(sidebar.button('check'));
	await sidebar.until(() => server.asked.length > 0, 'the request is under way');
	await sidebar.host.disablePlugin('conference-review');
	expect(sidebar.host.errors).toEqual([]);
});

test('a desktop app without Node\'s modules goes through the app itself', async () => {
	await open({ 'a.md': note() }, { node: false });
	await sidebar.click(sidebar.button('check'));
	await done();
	expect(sidebar.host.requests.length).toBeGreaterThan(0);
	expect(verdicts()).toEqual(['ok', 'blocked']);
});

describe('hints', () => {
	const badgeOf = (title: string): HTMLElement | null => sidebar.row('session', title).querySelector<HTMLElement>('[data-verdict]');

	beforeEach(async () => {
		await server.stop();
		server = await WebServer.start({
			'/same': answer(200, {}, '<title>Moving a server off Spring | Conference</title><h1 id="here">x</h1>' + '<p>A server that left its framework.</p>'.repeat(20)),
			'/other': answer(200, {}, '<title>Casino bonus without deposit</title><h1 id="here">x</h1>'),
		});
	});

	test('a page whose title has nothing of the heading works, and the view says what it is called', async () => {
		await open({ 'a.md': reviewText('Conf', '2021-01-01', [['Moving a server off Spring', server.url('/same')], ['Running queues at night', server.url('/other')]]) });
		await sidebar.host.runCommand('check-links');
		await done();
		expect(badgeOf('Moving')?.dataset).toMatchObject({ verdict: 'ok' });
		expect(badgeOf('Moving')?.dataset['hint']).toBeUndefined();
		expect(badgeOf('Running')?.dataset).toMatchObject({ verdict: 'ok', hint: 'title' });
		expect(badgeOf('Running')?.getAttribute('aria-label')).toContain('“Casino bonus without deposit”');
	});

	test.each([['ok', false], ['broken', true]] as const)('a part of a page that is missing is %s as the settings say', async (verdict, isStrict) => {
		await open(
			{ 'a.md': reviewText('Conf', '2021-01-01', [['Moving a server off Spring', server.url('/same#gone')]]) },
			{ data: { linkAllowPrivate: true, linkMissingFragment: isStrict ? 'broken' : 'ok' } },
		);
		await sidebar.host.runCommand('check-links');
		await done();
		expect(badgeOf('Moving')?.dataset['verdict']).toBe(verdict);
		expect(badgeOf('Moving')?.getAttribute('aria-label')).toContain('part');
	});

	test('rechecking asks again what was found not long ago', async () => {
		await open({ 'a.md': reviewText('Conf', '2021-01-01', [['Moving a server off Spring', server.url('/same')]]) });
		const asked = async (command: string): Promise<number> => {
			server.asked.length = 0;
			await sidebar.host.runCommand(command);
			await done();
			return server.asked.filter((request) => request.endsWith('/same')).length;
		};
		expect(await asked('check-links')).toBeGreaterThan(0);
		expect(await asked('check-links')).toBe(0);
		expect(await asked('recheck-links')).toBeGreaterThan(0);
	});
});

test('a check that nobody sees says that it has begun, and that there is no connection', async () => {
	await open({ 'a.md': reviewText('Conf', '2021-01-01', [['New', 'https://conference-review.invalid/'], ['Newer', 'https://other.invalid/']]) });
	const online = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
	const isOffline = (): boolean => (sidebar.element().textContent ?? '').includes('You appear to be offline');
	await sidebar.host.runCommand('check-links');
	await sidebar.until(isOffline, 'the message is there');
	expect(sidebar.host.notices).toEqual([]);
	await sidebar.click(sidebar.button('dismiss'));
	sidebar.host.app.workspace.rightSplit.collapse();
	await sidebar.host.runCommand('check-links');
	await sidebar.until(isOffline, 'the message is there again');
	online.mockRestore();
	expect(sidebar.host.notices).toEqual(['Checking links', 'You appear to be offline']);
});
