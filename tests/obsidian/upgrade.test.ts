import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkHistory } from '../../src/links/history/store';
import { IndexedDbStore } from '../../src/obsidian/indexed-db-store';
import { parseSettings } from '../../src/obsidian/settings/parse-settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings, toStored } from '../../src/obsidian/settings/settings';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

/*
 * What every version so far has written, read by this one. `tests/fixtures/upgrade` holds a file for each shape, named by
 * its schema version and by what was new in it; today's are among them. Whoever changes a shape adds one, and changes none.
 */
const folder = join(__dirname, '../fixtures/upgrade');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const filesOf = (kind: string): string[] => readdirSync(folder).filter((file) => file.startsWith(`${kind}-`));

describe('settings', () => {
	/** What the user had set, in each of the files as far as there were such settings. */
	const chosen: Settings = {
		criteria: { tags: ['Review', 'talk'], folders: ['Conferences'], properties: [{ key: 'category', value: '[[Reviews]]' }] },
		sessionLevel: 3,
		linkCheck: {
			timeoutSeconds: 20, concurrency: 8, perHost: 2, allowPrivate: true, missingFragment: 'broken', excluded: ['intranet.example'],
			archiveEndpoint: 'https://archive.example/available',
		},
		report: { path: 'Reports/{{date}}.md', template: '# {{date}}\n{{links}}' },
		newReview: { folder: 'Conferences/2021', template: 'Templates/Review.md' },
		followActiveNote: true,
	};

	test.each(filesOf('settings'))('%s is read whole, and what was not there yet is the default', (file) => {
		const data = read(file) as object;
		const { settings, unreadable, newerVersion } = parseSettings(data);
		expect({ unreadable, newerVersion }).toEqual({ unreadable: [], newerVersion: null });
		const setByThen = Object.fromEntries(Object.entries(toStored(chosen)).filter(([field]) => field in data));
		expect(toStored(settings)).toEqual({ ...toStored(DEFAULT_SETTINGS), ...setByThen });
	});

	test('what this version writes is among the files', () => {
		const written = Object.keys(toStored(DEFAULT_SETTINGS)).sort();
		expect(filesOf('settings').map((file) => Object.keys(read(file) as object).sort())).toContainEqual(written);
	});

	test('of the future are used, not written, and the user is told, in the app itself', async () => {
		freshDevice();
		const data = JSON.stringify({ schemaVersion: SETTINGS_VERSION + 1, reviewTags: ['Future'], somethingNew: { a: [1] } });
		const sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('A', '2020-01-01', ['One']).replace('Review', 'Future') }, data });
		expect(sidebar.texts('session')).toEqual(['One']);
		expect(sidebar.host.notices).toEqual([expect.stringContaining('newer version')]);
		expect(sidebar.host.openSettings().textContent).toContain('newer version');
		const path = '.obsidian/plugins/conference-review/data.json';
		expect(new TextDecoder().decode(await sidebar.host.options.disk.read(path))).toBe(data);
		await sidebar.host.close();
	});
});

describe('settings cut in half', () => {
	const folder = '.obsidian/plugins/conference-review';
	const half = JSON.stringify(toStored(DEFAULT_SETTINGS)).slice(0, 120);
	let sidebar: OpenedSidebar;

	beforeEach(async () => {
		freshDevice();
		sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('A', '2020-01-01', ['One']) }, data: half });
	});
	afterEach(() => sidebar.host.close());

	const text = async (path: string): Promise<string> => new TextDecoder().decode(await sidebar.host.options.disk.read(path));
	const data = (): Promise<string> => text(`${folder}/data.json`);
	const copies = async (): Promise<string[]> =>
		(await sidebar.host.app.vault.adapter.list(folder)).files.filter((path) => path !== `${folder}/data.json`).sort();
	const changeSetting = async (): Promise<void> => {
		const toggle = Array.from(sidebar.host.openSettings().querySelectorAll<HTMLElement>('.setting-item'))
			.find((item) => item.textContent?.includes('private addresses'))?.querySelector<HTMLElement>('.checkbox-container');
		await sidebar.click(toggle ?? null);
	};

	test('are said to be so, leave the defaults in force, and stay on the disk', async () => {
		expect(sidebar.texts('session')).toEqual(['One']);
		expect(sidebar.host.notices).toEqual([expect.stringContaining('data.json')]);
		expect(await data()).toBe(half);
		expect(await copies()).toEqual([]);
	});

	test('are copied before a change is written over them, once, and never over an earlier copy', async () => {
		await changeSetting();
		const [copy = ''] = await copies();
		expect(copy).toMatch(/\/data-unreadable-\d{4}-\d\d-\d\d\.json$/u);
		expect(await text(copy)).toBe(half);
		expect(sidebar.host.notices.slice(1)).toEqual([expect.stringContaining(copy)]);
		expect(JSON.parse(await data())).toMatchObject({ linkAllowPrivate: true });
		await changeSetting();
		expect(JSON.parse(await data())).toMatchObject({ linkAllowPrivate: false });
		expect(await copies()).toEqual([copy]);
		// As a sync that was cut off would leave it.
		await sidebar.host.writeFile(`${folder}/data.json`, half.slice(0, 60));
		await changeSetting();
		expect(await Promise.all((await copies()).map(text))).toEqual(expect.arrayContaining([half, half.slice(0, 60)]));
		expect(JSON.parse(await data())).toMatchObject({ linkAllowPrivate: true });
	});

	test('are not written over while no copy can be kept, as on a full disk; later they are', async () => {
		const { disk } = sidebar.host.options;
		const { write } = disk;
		const full = jest.spyOn(disk, 'write').mockImplementation(async (path, bytes) => {
			await write.call(disk, path, bytes.slice(0, 20));
			throw new Error('ENOSPC: no space left on device, write');
		});
		await changeSetting();
		expect(sidebar.host.notices.slice(1)).toEqual([expect.stringContaining('could not keep a copy')]);
		expect([await data(), await copies()]).toEqual([half, []]);
		full.mockRestore();
		await changeSetting();
		expect(await Promise.all((await copies()).map(text))).toEqual([half]);
		expect(JSON.parse(await data())).toMatchObject({ linkAllowPrivate: false });
	});
});

describe('link history in the app', () => {
	beforeEach(freshDevice);

	/** As the first version made its database. */
	async function writeDatabase(records: readonly LinkHistory[]): Promise<void> {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('links', 1);
			request.onupgradeneeded = () => request.result.createObjectStore('links', { keyPath: 'url' });
			request.onsuccess = () => resolve(request.result);
		});
		await new Promise<void>((resolve) => {
			const transaction = database.transaction('links', 'readwrite');
			for (const record of records) transaction.objectStore('links').put(record);
			transaction.oncomplete = () => resolve();
		});
		database.close();
	}

	test.each(filesOf('links'))('%s is read whole', async (file) => {
		const { links } = read(file) as { links: LinkHistory[] };
		await writeDatabase(links);
		const failures: string[] = [];
		const store = new IndexedDbStore({ name: 'links', onFailure: (failure) => failures.push(failure) });
		expect([...(await store.load()).values()]).toEqual(expect.arrayContaining(links));
		expect(failures).toEqual([]);
		store.close();
	});
});
