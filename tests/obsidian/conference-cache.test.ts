import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vault } from 'obsidian';
import type { JestHostOptions } from '../host';
import { OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const seed = readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8');
const DATABASE = 'conference-review notes Test vault';

let sidebar: OpenedSidebar;
let reads: jest.SpyInstance;

beforeEach(() => {
	reads = jest.spyOn(Vault.prototype, 'cachedRead');
});
afterEach(async () => {
	await sidebar.host.close();
	reads.mockRestore();
	for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

const open = async (options: JestHostOptions = { files: { 'seed.md': seed, 'b.md': reviewText('B', '2020-01-01', ['One']), 'c.md': 'no review' } }): Promise<void> => {
	sidebar = await OpenedSidebar.open(options);
	await kept(2);
};
/** What the plugin read: the host's metadata cache reads every note once by the same door when the app starts. */
function readPaths(): string[] {
	const paths = reads.mock.calls.map(([file]) => (file as { path: string }).path);
	return [...new Set(paths)].filter((path) => paths.filter((other) => other === path).length > 1).sort();
}

/** Waits until so many notes are kept: nobody is told when that happens. */
async function kept(count: number): Promise<void> {
	await sidebar.until(() => {
		void countKept().then((found) => (stored = found));
		return stored === count;
	}, `${String(count)} notes are kept`);
}
let stored = -1;

function countKept(): Promise<number> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE);
		request.onerror = () => reject(new Error('no database'));
		request.onsuccess = () => {
			const database = request.result;
			if (!database.objectStoreNames.contains('notes')) {
				database.close();
				resolve(-1);
				return;
			}
			const count = database.transaction('notes').objectStore('notes').count();
			count.onsuccess = () => {
				database.close();
				resolve(count.result);
			};
		};
	});
}

test('a restart reads none of the notes that are as they were, and shows the same', async () => {
	await open();
	expect(readPaths()).toEqual(['b.md', 'seed.md']);
	const before = sidebar.rows.map((row) => row.textContent);
	reads.mockClear();
	sidebar = await sidebar.restart();
	expect(readPaths()).toEqual([]);
	expect(sidebar.rows.map((row) => row.textContent)).toEqual(before);
});

test('a note that changed while the app was closed is read again, and only that one', async () => {
	await open();
	const { disk } = sidebar.host.options;
	await sidebar.host.close();
	reads.mockClear();
	await disk.write('b.md', new TextEncoder().encode(reviewText('B', '2020-01-01', ['One', 'Two'])).buffer, { mtime: 1 });
	sidebar = await OpenedSidebar.open({ disk });
	expect(readPaths()).toEqual(['b.md']);
	expect(sidebar.texts('session')).toContain('Two');
});

test('another session level reads every note anew', async () => {
	await open();
	reads.mockClear();
	const { disk } = sidebar.host.options;
	await disk.write('.obsidian/plugins/conference-review/data.json', new TextEncoder().encode('{"sessionLevel":3}').buffer);
	sidebar = await sidebar.restart();
	expect(readPaths()).toEqual(['b.md', 'seed.md']);
});

test('what is kept of a note that is gone is thrown away', async () => {
	await open();
	const { disk } = sidebar.host.options;
	await sidebar.host.close();
	await disk.remove('b.md');
	sidebar = await OpenedSidebar.open({ disk });
	expect(sidebar.texts('conference')).toHaveLength(1);
	await kept(1);
});

test('a damaged cache costs nothing but the reading', async () => {
	await open();
	const { disk } = sidebar.host.options;
	await sidebar.host.close();
	await new Promise<void>((resolve) => {
		const request = indexedDB.open(DATABASE);
		request.onsuccess = () => {
			const transaction = request.result.transaction('notes', 'readwrite');
			transaction.objectStore('notes').put({ path: 'b.md', mtime: 'never', record: 7 });
			transaction.objectStore('notes').put({ path: 'seed.md', rules: 'of long ago', mtime: 0, size: 0, record: { title: 'x', body: new Uint8Array([0x5b]), tags: [], aliases: [] } });
			transaction.oncomplete = () => {
				request.result.close();
				resolve();
			};
		};
	});
	reads.mockClear();
	sidebar = await OpenedSidebar.open({ disk });
	expect(readPaths()).toEqual(['b.md', 'seed.md']);
	expect(sidebar.texts('session')).toHaveLength(10);
	expect(sidebar.host.notices).toEqual([]);
});
