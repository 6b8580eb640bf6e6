import ConferenceReviewPlugin from '../../../src/main';
import { freshDevice, OpenedSidebar } from '../opened-sidebar';
import { reviewText } from '../reviews';
import { answer, WebServer } from '../web-server';

/*
 * Notes change, move and vanish while a check or a repair is under way. What was written meanwhile stays, results stand
 * beside the links that they are of, and nothing is told of notes that are gone.
 */

let sidebar: OpenedSidebar;
let server: WebServer;
/** Lets the pages that wait be answered. */
let release: () => void;

beforeEach(async () => {
	freshDevice();
	const released = new Promise<void>((resolve) => (release = resolve));
	const slowly: typeof answer = (...parameters) => (request, response) => void released.then(() => answer(...parameters)(request, response));
	server = await WebServer.start({
		'/ok': slowly(200, {}, '<title>Fine</title>'),
		'/moved': slowly(301, { location: '/ok' }),
		'/other': slowly(200, {}, '<title>Other</title>'),
	});
});
afterEach(async () => {
	release();
	await sidebar.host.close();
	await server.stop();
});

const moved = (): string => reviewText('Moved', '2021-01-01', [['Talk', server.url('/moved'), '- something that was said\n']]);
const other = (): string => reviewText('Other', '2020-01-01', [['Else', server.url('/other')]]);

async function open(): Promise<void> {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': moved(), 'b.md': other() }, data: { linkAllowPrivate: true } });
}
async function begin(): Promise<void> {
	await sidebar.host.runCommand('check-links');
	await sidebar.until(() => server.asked.length >= 2, 'both pages are asked for');
}
async function end(): Promise<void> {
	release();
	await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('Checked')), 'the check ends');
	await sidebar.drawn();
}
const verdictOf = (session: string): string | undefined => sidebar.row('session', session).querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'];
const text = async (path: string): Promise<string> => new TextDecoder().decode(await sidebar.host.options.disk.read(path));
const write = async (path: string, content: string): Promise<void> => {
	await sidebar.host.writeFile(path, content);
	await sidebar.drawn();
};

describe('while a check runs', () => {
	beforeEach(async () => {
		await open();
		await begin();
	});

	test('a note is renamed: its results follow it', async () => {
		await sidebar.host.renameFile('a.md', 'renamed.md');
		await end();
		expect(verdictOf('Talk')).toBe('moved');
		expect(await text('renamed.md')).toBe(moved());
	});

	test('a note is deleted: the others get their results, and it does not come back', async () => {
		await sidebar.host.deleteFile('a.md');
		await end();
		expect(sidebar.texts('session')).toEqual(['Else']);
		expect(verdictOf('Else')).toBe('ok');
		expect(await sidebar.host.options.disk.stat('a.md')).toBeNull();
	});

	test('the very line of a link is edited: the new address has no verdict of the old one', async () => {
		await write('a.md', moved().replace('/moved', '/elsewhere'));
		await end();
		expect(verdictOf('Talk')).toBe('unchecked');
		expect(await text('a.md')).toContain('/elsewhere');
	});

	test('another device leaves a conflicting copy: both are shown, with the verdict of the address they share', async () => {
		await write('a.sync-conflict-20211216-101112-ABCDEFG.md', moved().replace('something', 'something else'));
		await end();
		const rows = sidebar.rows.filter((row) => row.dataset['kind'] === 'session' && (row.textContent ?? '').includes('Talk'));
		expect(rows.map((row) => row.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'])).toEqual(['moved', 'moved']);
		expect(await text('a.md')).toBe(moved());
	});

	test('the plugin is switched off: what comes after reaches nobody, and what was found is kept', async () => {
		const asked = server.asked.length;
		await sidebar.host.disablePlugin('conference-review');
		release();
		await sidebar.host.settled();
		expect(server.asked).toHaveLength(asked);
		expect(sidebar.host.errors).toEqual([]);
		expect(await text('a.md')).toBe(moved());
	});
});

describe('while a repair is shown', () => {
	beforeEach(async () => {
		await open();
		await begin();
		await end();
		await sidebar.host.runCommand('fix-moved-links');
		await sidebar.drawn();
	});

	const apply = async (): Promise<void> => {
		const button = Array.from(document.querySelectorAll('.modal-container button')).find((each) => (each.textContent ?? '').startsWith('Apply'));
		await sidebar.click(button ?? null);
		await sidebar.drawn();
	};

	test('the note is renamed: the change is left out and said so, not made to another note in its place', async () => {
		await sidebar.host.renameFile('a.md', 'renamed.md');
		await write('a.md', other());
		await apply();
		expect([await text('a.md'), await text('renamed.md')]).toEqual([other(), moved()]);
	});

	test('the note is deleted: said so, and it does not come back', async () => {
		await sidebar.host.deleteFile('a.md');
		await apply();
		expect(await sidebar.host.options.disk.stat('a.md')).toBeNull();
		expect(sidebar.host.notices.at(-1)).toContain('a.md');
	});

	test('the very line is edited: what the user wrote stays', async () => {
		const edited = moved().replace('/moved', '/chosen-by-hand');
		await write('a.md', edited);
		await apply();
		expect(await text('a.md')).toBe(edited);
	});

	test('another line is edited and the place stays the same: both changes stand', async () => {
		const edited = moved().replace('something that was said', 'something else');
		await write('a.md', edited);
		await apply();
		expect(await text('a.md')).toBe(edited.replace('/moved', '/ok'));
	});

	test('the plugin is switched off: the repair goes with it', async () => {
		expect(document.querySelector('.modal-container')).not.toBeNull();
		await sidebar.host.disablePlugin('conference-review');
		expect(document.querySelector('.modal-container')).toBeNull();
		expect(await text('a.md')).toBe(moved());
	});
});

test('a thousand edits at once: the last one is what is shown, and no other note is touched', async () => {
	await open();
	release();
	const { vault } = sidebar.host.app;
	const file = vault.getFileByPath('a.md');
	if (!file) throw new Error('a.md is gone');
	const version = (count: number): string => moved().replace('Talk', `Talk ${String(count)}`);
	await Promise.all(Array.from({ length: 1_000 }, (_, index) => vault.process(file, () => version(index + 1))));
	await sidebar.drawn();
	expect(await text('a.md')).toBe(version(1_000));
	expect(sidebar.texts('session')).toEqual(['Talk 1000', 'Else']);
	expect(await text('b.md')).toBe(other());
	await sidebar.host.runCommand('check-links');
	await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('Checked')), 'the check ends');
	expect(verdictOf('Talk 1000')).toBe('moved');
}, 20_000);

test('settings that a sync brings before the vault is there do not keep the notes from being read', async () => {
	class Synced extends ConferenceReviewPlugin {
		override async onload(): Promise<void> {
			await super.onload();
			await this.onExternalSettingsChange();
		}
	}
	sidebar = await OpenedSidebar.open({ plugin: Synced, files: { 'a.md': moved() } });
	expect(sidebar.texts('session')).toEqual(['Talk']);
});
