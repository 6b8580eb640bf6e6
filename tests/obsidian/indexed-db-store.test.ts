import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { LinkHistory } from '../../src/links/history/store';
import { IndexedDbStore } from '../../src/obsidian/indexed-db-store';

const record = (url: string, at = 1): LinkHistory => ({
	url,
	firstSeen: at,
	lastOk: at,
	latest: { verdict: 'ok', reason: 'http-200', url, status: 200, finalUrl: null, hops: [], title: null, checkedAt: at },
	checks: [{ at, verdict: 'ok', reason: 'http-200' }],
	validators: null,
});

const failures: string[] = [];
const open = (): IndexedDbStore => new IndexedDbStore({ name: 'links', onFailure: (failure) => failures.push(failure) });

beforeEach(() => {
	Object.defineProperty(globalThis, 'indexedDB', { value: new IDBFactory(), configurable: true, writable: true });
	failures.length = 0;
});
afterEach(() => jest.restoreAllMocks());

test('what is saved is there after a restart, the newer record in place of the older', async () => {
	const store = open();
	await store.save([record('https://a.example/'), record('https://b.example/')]);
	await store.save([record('https://a.example/', 2)]);
	store.close();
	const loaded = await open().load();
	expect([...loaded.keys()].sort()).toEqual(['https://a.example/', 'https://b.example/']);
	expect(loaded.get('https://a.example/')?.latest.checkedAt).toBe(2);
	expect(failures).toEqual([]);
});

test('records that are none are left out', async () => {
	const store = open();
	await store.save([record('https://a.example/'), { url: 'https://b.example/' } as LinkHistory]);
	expect([...(await open().load()).keys()]).toEqual(['https://a.example/']);
});

test('where there is no storage, results are kept in memory, with one notice', async () => {
	Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true });
	const store = open();
	await store.save([record('https://a.example/')]);
	await store.save([record('https://b.example/')]);
	expect([...(await store.load()).keys()]).toEqual(['https://a.example/', 'https://b.example/']);
	expect(failures).toHaveLength(1);
});

test('a full storage loses no result, and what could not be saved is saved with the next that can', async () => {
	const store = open();
	const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	await store.save([record('https://a.example/')]);
	expect(failures).toHaveLength(1);
	expect((await store.load()).has('https://a.example/')).toBe(true);
	put.mockRestore();
	await store.save([record('https://b.example/')]);
	expect((await open().load()).size).toBe(2);
	expect(failures).toHaveLength(1);
});

test('a database deleted under us is made again', async () => {
	const store = open();
	await store.save([record('https://a.example/')]);
	await new Promise<void>((resolve, reject) => {
		const deletion = indexedDB.deleteDatabase('links');
		deletion.onsuccess = () => resolve();
		deletion.onblocked = () => reject(new Error('the store stands in the way'));
	});
	await store.save([record('https://b.example/')]);
	expect([...(await store.load()).keys()]).toEqual(['https://b.example/']);
	expect(failures).toEqual([]);
});

test('a database of a later version is left alone', async () => {
	await new Promise<void>((resolve) => {
		const opening = indexedDB.open('links', 99);
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
	});
	const store = open();
	await store.save([record('https://a.example/')]);
	expect((await store.load()).size).toBe(1);
	expect(failures).toEqual(['newer']);
	expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([99]);
});
