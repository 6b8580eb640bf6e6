import { IDBObjectStore } from 'fake-indexeddb';
import { freshDevice, OpenedSidebar } from '../opened-sidebar';
import { reviewText } from '../reviews';
import { answer, WebServer } from '../web-server';

/*
 * The device's storage fails under the plugin. What is on the screen stays right, results of a check are shown and kept
 * until the app is closed, and the user hears of it once. (A rejection that nobody handles fails a test by itself, and
 * what a listener throws fails when the host closes.)
 */

const LINKS = 'conference-review';
const NOTES = 'conference-review notes Test vault';

let sidebar: OpenedSidebar;
let server: WebServer;
/** Connections of another window. */
const held: IDBDatabase[] = [];

beforeEach(async () => {
	freshDevice();
	server = await WebServer.start({ '/ok': answer(200, {}, '<title>Fine</title>') });
});
afterEach(async () => {
	jest.restoreAllMocks();
	await sidebar.host.close();
	await server.stop();
	for (const connection of held.splice(0)) connection.close();
});

const note = (): string => reviewText('Conf', '2021-01-01', [['Works', server.url('/ok')], ['Gone', server.url('/gone')]]);
const open = async (): Promise<void> => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': note() }, data: { linkAllowPrivate: true } });
};
const verdicts = (): (string | undefined)[] =>
	Array.from(sidebar.element().querySelectorAll<HTMLElement>('[data-kind="session"] [data-verdict]'), (badge) => badge.dataset['verdict']);
const check = async (command = 'check-links'): Promise<void> => {
	const checked = (): number => sidebar.host.notices.filter((notice) => notice.startsWith('Checked')).length;
	const before = checked();
	await sidebar.host.runCommand(command);
	await sidebar.until(() => checked() > before, 'the check ends');
	await sidebar.drawn();
};
/** All that is said but how the check gets on, which is shown where it takes long, as on a busy machine. */
const unsaved = (): string[] => sidebar.host.notices.filter((notice) => !notice.startsWith('Checked') && notice !== 'Checking links');

/** Another window that holds the database open and minds nobody, while a third wants it deleted: nothing opens from then on. */
async function blockDatabase(name: string): Promise<void> {
	held.push(await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => resolve(request.result);
	}));
	await new Promise<void>((resolve) => {
		const deletion = indexedDB.deleteDatabase(name);
		deletion.onblocked = () => resolve();
	});
}

function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const deletion = indexedDB.deleteDatabase(name);
		deletion.onsuccess = () => resolve();
		deletion.onblocked = () => reject(new Error('the plugin stands in the way'));
	});
}

test('full: the check ends as ever, and one notice says that its results will not last', async () => {
	jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
	});
	await open();
	await check();
	expect(verdicts()).toEqual(['ok', 'broken']);
	await check('recheck-links');
	expect(verdicts()).toEqual(['ok', 'broken']);
	expect(unsaved()).toHaveLength(1);
});

test('full while a transaction runs: as if it had been refused at once', async () => {
	const { put } = IDBObjectStore.prototype;
	jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...parameters) {
		const request = put.apply(this, parameters);
		this.transaction.abort();
		return request;
	});
	await open();
	await check();
	expect(verdicts()).toEqual(['ok', 'broken']);
	expect(unsaved()).toHaveLength(1);
});

test('blocked by another window: it is waited for a moment, and then done without', async () => {
	await Promise.all([blockDatabase(LINKS), blockDatabase(NOTES)]);
	await open();
	await sidebar.until(() => sidebar.rows.length > 0, 'the reviews are shown');
	expect(sidebar.texts('session')).toEqual(['Works', 'Gone']);
	await check();
	await check('recheck-links');
	expect(verdicts()).toEqual(['ok', 'broken']);
	expect(unsaved()).toHaveLength(1);
}, 20_000);

test('deleted while the app runs: later results are kept again', async () => {
	await open();
	await check();
	await deleteDatabase(LINKS);
	await deleteDatabase(NOTES);
	await check('recheck-links');
	await sidebar.host.writeFile('a.md', `${note()}\n## [More](${server.url('/more')})\n`);
	await sidebar.drawn();
	expect(sidebar.texts('session')).toEqual(['Works', 'Gone', 'More']);
	sidebar = await sidebar.restart();
	await sidebar.until(() => verdicts().includes('ok'), 'the stored results are shown');
	expect(verdicts()).toEqual(['ok', 'broken', 'unchecked']);
});

test('no storage at all: everything works, and nothing is kept', async () => {
	Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true });
	await open();
	await check();
	expect(verdicts()).toEqual(['ok', 'broken']);
	expect(unsaved()).toHaveLength(1);
});
