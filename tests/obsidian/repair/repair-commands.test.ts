import 'fake-indexeddb/auto';
import { OpenedSidebar } from '../opened-sidebar';
import { answer, WebServer } from '../web-server';

let sidebar: OpenedSidebar;
let server: WebServer;

beforeEach(async () => {
	server = await WebServer.start({
		'/ok': answer(200, {}, '<title>A *fine* page</title>'),
		'/moved': answer(301, { location: '/ok' }),
	});
});
afterEach(async () => {
	await sidebar.host.close();
	await server.stop();
	for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

async function open(files: Record<string, string>, data: Record<string, unknown> = {}): Promise<void> {
	sidebar = await OpenedSidebar.open({ files, data: { linkAllowPrivate: true, ...data } });
}

async function checkLinks(): Promise<void> {
	await sidebar.host.runCommand('check-links');
	await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('Checked')), 'the check ends');
}

async function run(command: string): Promise<void> {
	await sidebar.host.runCommand(command);
	await sidebar.drawn();
}

const modal = (): HTMLElement => {
	const element = document.querySelector<HTMLElement>('.modal-container');
	if (!element) throw new Error(`No preview is open; told: ${sidebar.host.notices.join(' | ')}`);
	return element;
};
const press = async (text: RegExp): Promise<void> => {
	const button = Array.from(modal().querySelectorAll('button')).find((each) => text.test(each.textContent ?? ''));
	await sidebar.click(button ?? null);
};
/** What lies on the disk, byte order mark included. */
const text = async (path: string): Promise<string> =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(await sidebar.host.options.disk.read(path));
const review = (body: string): string => `\uFEFF---\r\ntags: Review\r\ndate: 2021-12-16\r\n---\r\n${body}`;

test('moved links are shown first, then mended, and one command takes it all back', async () => {
	const before = review(`## [T](${server.url('/moved#part')})\r\n- <${server.url('/moved')}> and <${server.url('/ok')}>`);
	await open({ 'a.md': before });
	await checkLinks();
	await run('fix-moved-links');
	expect(Array.from(modal().querySelectorAll('ins'), (each) => each.textContent)).toEqual([
		`## [T](${server.url('/ok#part')})`,
		`- <${server.url('/ok')}> and <${server.url('/ok')}>`,
	]);
	expect(await text('a.md')).toBe(before);
	await press(/^Apply 2 changes$/);
	expect(await text('a.md')).toBe(before.split('/moved').join('/ok'));
	expect(sidebar.host.notices.at(-1)).toBe('Made 2 changes in 1 note. “Undo last repair” takes them back.');
	await run('undo-last-repair');
	expect(await text('a.md')).toBe(before);
});

test('what is not ticked stays as it is', async () => {
	const before = review(`## [T](${server.url('/moved')})\r\n- <${server.url('/moved')}>`);
	await open({ 'a.md': before });
	await checkLinks();
	await run('fix-moved-links');
	const box = modal().querySelector<HTMLInputElement>('input[type="checkbox"]');
	box?.click();
	await press(/^Apply 1 change$/);
	expect(await text('a.md')).toBe(before.replace('<' + server.url('/moved'), '<' + server.url('/ok')));
});

test('a note that changed under the preview keeps what was written meanwhile', async () => {
	await open({ 'a.md': review(`## [T](${server.url('/moved')})`) });
	await checkLinks();
	await run('fix-moved-links');
	const edited = review(`More.\r\n## [T](${server.url('/moved')})`);
	await sidebar.host.writeFile('a.md', edited);
	await press(/^Apply/);
	expect(await text('a.md')).toBe(edited);
	expect(sidebar.host.notices.at(-1)).toBe('Made 0 changes in 0 notes. Left out 1 change, because the text there is different by now.');
});

test('the undo follows a note that was renamed', async () => {
	const before = review(`## [T](${server.url('/moved')})`);
	await open({ 'a.md': before });
	await checkLinks();
	await run('fix-moved-links');
	await press(/^Apply/);
	await sidebar.host.renameFile('a.md', 'b.md');
	await run('undo-last-repair');
	expect(await text('b.md')).toBe(before);
});

test('without a check there is nothing to mend, and the reader is told what to do', async () => {
	await open({ 'a.md': review(`## [T](${server.url('/moved')})`) });
	await run('fix-moved-links');
	expect(sidebar.host.notices).toEqual(['There is nothing to change. Check the links first: repairs are made from what a check found.']);
	expect(server.asked).toEqual([]);
});

test('bare addresses get the title of their page', async () => {
	await open({ 'a.md': review(`## T\r\n- <${server.url('/ok')}>`) });
	await checkLinks();
	await run('name-bare-links');
	await press(/^Apply 1 change$/);
	expect(await text('a.md')).toBe(review(`## T\r\n- [A \\*fine\\* page](${server.url('/ok')})`));
});

test('frontmatter is made readable, and an alias that is a path only when it is ticked', async () => {
	await open({ 'a.md': '---\ntags: Review kakao\ndate: 2021.12.16\naliases:\n  - ../articles/x/y\n---\n## T\n' });
	await run('normalise-frontmatter');
	await press(/^Apply 2 changes$/);
	expect(await text('a.md')).toBe('---\ntags:\n  - Review\n  - kakao\ndate: 2021-12-16\naliases:\n  - ../articles/x/y\n---\n## T\n');
});

describe('archived copies', () => {
	let archive: WebServer;
	const saved = 'https://web.archive.org/web/20211220000000/';
	let copy: string;

	beforeEach(async () => {
		copy = `${saved}${server.url('/gone')}`;
		archive = await WebServer.start({
			[`/?url=${encodeURIComponent(server.url('/gone'))}&timestamp=20211216`]: answer(200, {}, JSON.stringify({
				archived_snapshots: { closest: { available: true, url: copy, timestamp: '20211220000000' } },
			})),
		});
	});
	afterEach(() => archive.stop());

	test('are asked for by the date of the note, after the reader has agreed, and put in place of broken links', async () => {
		const before = review(`## [T](${server.url('/gone')})\r\n- <${server.url('/ok')}>`);
		await open({ 'a.md': before }, { archiveEndpoint: archive.url('/') });
		await checkLinks();
		await run('fix-broken-links');
		expect(modal().textContent).toContain(archive.url('/'));
		expect(archive.asked).toEqual([]);
		await press(/^Ask the archive$/);
		await sidebar.until(() => document.querySelector('ins') !== null, 'the copies are shown');
		// What is marked is the part that the archive sets before an address, and no other run of the same characters.
		expect(Array.from(modal().querySelectorAll('mark'), (each) => each.textContent)).toEqual(['', saved]);
		await press(/^Apply 1 change$/);
		expect(await text('a.md')).toBe(before.replace(server.url('/gone'), copy));
		expect(archive.asked).toHaveLength(1);
	});

	test('what the archive does not answer is told beside the copies that it has', async () => {
		await open({ 'a.md': review(`## [T](${server.url('/gone')})\r\n## [U](${server.url('/lost')})`) }, { archiveEndpoint: archive.url('/') });
		await checkLinks();
		await run('fix-broken-links');
		await press(/^Ask the archive$/);
		await sidebar.until(() => document.querySelector('ins') !== null, 'the copy is shown');
		expect(sidebar.host.notices.at(-1)).toBe('The archive did not answer for 1 address. Try again later.');
	});

	test('an address that is never to be checked is not told to the archive either', async () => {
		await open({ 'a.md': review(`## [T](${server.url('/gone')})`) }, { archiveEndpoint: archive.url('/') });
		await checkLinks();
		await sidebar.host.close();
		sidebar = await OpenedSidebar.open({
			files: { 'a.md': review(`## [T](${server.url('/gone')})`) },
			data: { linkAllowPrivate: true, archiveEndpoint: archive.url('/'), linkExcluded: [`${server.url('/gone')}*`] },
		});
		await run('fix-broken-links');
		await press(/^Ask the archive$/);
		await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('No archived copy')), 'the search ends');
		expect(archive.asked).toEqual([]);
	});
});

test('the undo finds what was written wherever it stands by now, and can be repeated', async () => {
	const before = review(`## [T](${server.url('/moved')})\r\n- <${server.url('/ok')}>`);
	await open({ 'a.md': before });
	await checkLinks();
	await run('fix-moved-links');
	await press(/^Apply 1 change$/);
	await sidebar.host.writeFile('a.md', (await text('a.md')).replace('tags:', 'updated: now\r\ntags:'));
	await run('undo-last-repair');
	expect(await text('a.md')).toBe(before.replace('tags:', 'updated: now\r\ntags:'));
	await run('undo-last-repair');
	expect(await text('a.md')).toContain(`[T](${server.url('/ok')})`);
	expect(sidebar.host.notices.slice(-2)).toEqual(['Took back 1 change in 1 note.', 'Made 1 change in 1 note. “Undo last repair” takes them back.']);
});

test('a preview that is still being made when the plugin is switched off is not shown', async () => {
	await open({ 'a.md': '---\ntags: Review kakao\ndate: 2021.12.16\n---\n## T\n' });
	const go = sidebar.holdReads();
	await sidebar.host.runCommand('normalise-frontmatter');
	await sidebar.host.disablePlugin('conference-review');
	go();
	await sidebar.host.settled();
	expect(document.querySelector('.modal-container')).toBeNull();
});
