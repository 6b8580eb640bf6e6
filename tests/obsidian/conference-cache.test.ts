import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vault } from 'obsidian';
import { fromBundle, type RecordBundle } from '../../src/review/record/record-bundle';
import { type Host, type JestHostOptions, manifest } from '../host';
import { OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const seed = readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8');
type Disk = Host['options']['disk'];

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
		void keptPaths().then((paths) => (stored = paths.length));
		return stored === count;
	}, `${String(count)} notes are kept`);
}
let stored = -1;

async function keptPaths(): Promise<string[]> {
	const values = await inDatabase((bundles) => bundles.getAll());
	return (values ?? []).flatMap((value) => fromBundle(value) ?? []).map(({ path }) => path);
}

/** Null where there is no database yet. */
async function inDatabase<Result>(action: (bundles: IDBObjectStore) => IDBRequest<Result>): Promise<Result | null> {
	if (!(await indexedDB.databases()).some(({ name }) => name === DATABASE)) return null;
	const database = await finished(indexedDB.open(DATABASE));
	try {
		return await finished(action(database.transaction('bundles', 'readwrite').objectStore('bundles')));
	} finally {
		database.close();
	}
}

function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The database failed'));
	});
}

/** The notes and their sessions are there, read from the files named, and nobody was bothered. */
async function expectReread(disk: Disk, paths: readonly string[]): Promise<void> {
	reads.mockClear();
	sidebar = await OpenedSidebar.open({ disk });
	expect(readPaths()).toEqual(paths);
	expect(sidebar.texts('session')).toHaveLength(10);
	expect(sidebar.host.notices).toEqual([]);
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

test('another release, or another build of the same, reads every note anew, once', async () => {
	await open();
	const { disk } = sidebar.host.options;
	const reopen = async (options: JestHostOptions): Promise<string[]> => {
		reads.mockClear();
		sidebar = await sidebar.restart(options);
		const paths = readPaths();
		// What was read is written a moment later.
		await sidebar.drawn();
		return paths;
	};
	const released = { manifest: { ...manifest, version: '99.0.0' } };
	expect(await reopen(released)).toEqual(['b.md', 'seed.md']);
	expect(await reopen(released)).toEqual([]);
	await disk.write('.obsidian/plugins/conference-review/main.js', new TextEncoder().encode('// built').buffer);
	expect(await reopen(released)).toEqual(['b.md', 'seed.md']);
	expect(await reopen(released)).toEqual([]);
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

async function closed(): Promise<Disk> {
	await open();
	await sidebar.host.close();
	return sidebar.host.options.disk;
}

test.each<readonly [what: string, value: (bundle: RecordBundle) => unknown]>([
	['no bundle at all', () => 'nonsense'],
	['without bytes', ({ version, checksum }) => ({ version, checksum })],
	['bytes cut short', ({ bytes, ...bundle }) => ({ ...bundle, bytes: bytes.slice(0, -1) })],
	['one bit turned', ({ bytes, ...bundle }) => ({ ...bundle, bytes: bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte)) })],
	['of an older version', (bundle) => ({ ...bundle, version: bundle.version - 1 })],
	['of a newer version', (bundle) => ({ ...bundle, version: bundle.version + 1 })],
])('a damaged row (%s) costs nothing but the reading, and is replaced', async (_what, damage) => {
	const disk = await closed();
	const [bundle] = await inDatabase((bundles) => bundles.getAll() as IDBRequest<RecordBundle[]>) ?? [];
	if (!bundle) throw new Error('Nothing was kept');
	await inDatabase((bundles) => bundles.put(damage(bundle), 1));
	await expectReread(disk, ['b.md', 'seed.md']);
	await kept(2);
});

test('a row that is damaged does not harm the others', async () => {
	const disk = await closed();
	await inDatabase((bundles) => bundles.put(new Uint8Array([1]), 2));
	await expectReread(disk, []);
	await sidebar.until(() => {
		void inDatabase((bundles) => bundles.count()).then((count) => (stored = count ?? -1));
		return stored === 1;
	}, 'the damaged row is gone');
});

test('a cache of an older schema is replaced', async () => {
	const disk = await closed();
	await finished(indexedDB.deleteDatabase(DATABASE));
	const opening = indexedDB.open(DATABASE, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('notes', { keyPath: 'path' }).put({ path: 'b.md', rules: 'of long ago' });
	(await finished(opening)).close();
	await expectReread(disk, ['b.md', 'seed.md']);
	await kept(2);
});

test('a cache of a newer schema is left as it is', async () => {
	const disk = await closed();
	const opening = indexedDB.open(DATABASE, 99);
	opening.onupgradeneeded = () => opening.result.createObjectStore('future').put('kept', 1);
	(await finished(opening)).close();
	await expectReread(disk, ['b.md', 'seed.md']);
	await sidebar.host.close();
	const database = await finished(indexedDB.open(DATABASE));
	expect(database.version).toBe(99);
	expect(await finished(database.transaction('future').objectStore('future').get(1))).toBe('kept');
	database.close();
});

test('other criteria read only what was not read before', async () => {
	await open({ files: { 'seed.md': seed, 'b.md': reviewText('B', '2020-01-01', ['One']), 'talks/c.md': '# C\n## Two\n- said' } });
	reads.mockClear();
	await sidebar.host.writeFile('.obsidian/plugins/conference-review/data.json', '{"reviewFolders":["talks"]}');
	await sidebar.until(() => sidebar.texts('conference').length === 3, 'the note of the folder is there');
	expect(reads.mock.calls.map(([file]) => (file as { path: string }).path)).toEqual(['talks/c.md']);
});
