import { parseSettings } from '../../src/obsidian/settings/parse-settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, toStored } from '../../src/obsidian/settings/settings';
import { SettingsStore } from '../../src/obsidian/settings/settings-store';
import { english } from '../../src/obsidian/strings/english';

describe('reading settings', () => {
	test.each([[null], [undefined], [{}]])('%p is a fresh start: defaults, nothing to complain about', (data) => {
		expect(parseSettings(data)).toMatchObject({ settings: DEFAULT_SETTINGS, unreadable: [], newerVersion: null });
	});

	test('what was written is read back', () => {
		const settings = {
			criteria: { tags: ['talk'], folders: ['Talks'], properties: [{ key: 'category', value: 'Reviews' }] },
			sessionLevel: 3 as const,
			linkCheck: { timeoutSeconds: 5, concurrency: 2, perHost: 1, allowPrivate: true, missingFragment: 'broken' as const, excluded: ['example.com'], archiveEndpoint: 'https://archive.example/available' },
			report: { path: 'Reports/links.md', template: '{{links}}' },
			newReview: { folder: 'Conferences', template: 'Templates/review.md' },
			followActiveNote: true,
		};
		const data: unknown = JSON.parse(JSON.stringify(toStored(settings)));
		expect(parseSettings(data)).toMatchObject({ settings, unreadable: [] });
	});

	test.each([
		['reviewTags', 'Review'],
		['reviewTags', ['a', 1]],
		['reviewFolders', { 0: 'x' }],
		['reviewProperties', [{ key: 'category' }]],
		['sessionLevel', 7],
		['sessionLevel', '2'],
		['linkTimeoutSeconds', 0],
		['linkTimeoutSeconds', Number.NaN],
		['linkConcurrency', 1.5],
		['linkPerHost', null],
		['linkAllowPrivate', 'yes'],
		['linkMissingFragment', true],
		['linkExcluded', null],
		['archiveEndpoint', 'nowhere'],
		['reportPath', ' '],
		['reportTemplate', 1],
		['newReviewFolder', 3],
		['newReviewTemplate', ['x']],
		['followActiveNote', 1],
	])('%s: %p falls back alone', (field, value) => {
		const data = { ...toStored({ ...DEFAULT_SETTINGS, sessionLevel: 4, criteria: { ...DEFAULT_SETTINGS.criteria, tags: ['kept'] } }), [field]: value };
		const { settings, unreadable } = parseSettings(data);
		expect(unreadable).toEqual([field]);
		expect(settings.criteria.tags).toEqual(field === 'reviewTags' ? ['Review'] : ['kept']);
		expect(settings.sessionLevel).toBe(field === 'sessionLevel' ? null : 4);
	});

	test.each([['text'], [[1, 2]], [42], [true]])('%p as a whole is no settings', (data) => {
		expect(parseSettings(data)).toMatchObject({ settings: DEFAULT_SETTINGS, unreadable: ['data.json'] });
	});

	test('keys that would reach into the prototype are only unknown fields', () => {
		const data: unknown = JSON.parse('{"__proto__": {"reviewTags": ["evil"]}, "constructor": 1}');
		const { settings, unreadable } = parseSettings(data);
		expect(settings).toEqual(DEFAULT_SETTINGS);
		expect(unreadable).toEqual(['__proto__', 'constructor']);
		expect(({} as Record<string, unknown>)['reviewTags']).toBeUndefined();
	});
});

describe('keeping settings', () => {
	const open = (load: () => Promise<unknown>) => {
		const saved: unknown[] = [];
		const notices: string[] = [];
		const copies: string[] = [];
		const store = new SettingsStore({
			load,
			save: (data) => {
				saved.push(data);
				return Promise.resolve();
			},
			keepCopy: () => {
				copies.push(`copy after ${String(saved.length)} writes`);
				return Promise.resolve('data-unreadable.json');
			},
			notify: (message) => notices.push(message),
			strings: english.settings,
		});
		return { store, saved, notices, copies };
	};
	const tagged = (tags: string[]) => (settings: typeof DEFAULT_SETTINGS) => ({ ...settings, criteria: { ...settings.criteria, tags } });

	test('damaged and unknown fields: one notice, the file untouched until the user changes something, then nothing of it lost', async () => {
		const { store, saved, notices, copies } = open(() => Promise.resolve({ reviewTags: 5, linkPerHost: 2, fromAnotherBranch: { a: 1 } }));
		await store.load();
		expect(notices).toHaveLength(1);
		expect(notices[0]).toContain('reviewTags and fromAnotherBranch');
		expect(saved).toEqual([]);
		await store.change(tagged(['Talk']));
		expect(saved).toEqual([expect.objectContaining({ schemaVersion: SETTINGS_VERSION, reviewTags: ['Talk'], linkPerHost: 2, fromAnotherBranch: { a: 1 } })]);
		await store.change(tagged(['Talks']));
		expect(copies).toEqual(['copy after 0 writes']);
		expect(notices.slice(1)).toEqual([expect.stringContaining('data-unreadable.json')]);
	});

	test('unknown fields alone are written back, so that no copy is needed', async () => {
		const { store, saved, copies } = open(() => Promise.resolve({ linkPerHost: 2, fromAnotherBranch: { a: 1 } }));
		await store.load();
		await store.change(tagged(['Talk']));
		expect(saved).toEqual([expect.objectContaining({ fromAnotherBranch: { a: 1 } })]);
		expect(copies).toEqual([]);
	});

	test('what comes while a change is being written takes nothing of it back', async () => {
		let disk: unknown = { reviewTags: ['Review'] };
		let written: () => void = () => undefined;
		const store = new SettingsStore({
			load: () => Promise.resolve(disk),
			save: (data) => new Promise<void>((resolve) => (written = () => {
				disk = data;
				resolve();
			})),
			keepCopy: () => Promise.resolve(''),
			notify: () => undefined,
			strings: english.settings,
		});
		await store.load();
		const changing = store.change((settings) => ({ ...settings, followActiveNote: true }));
		const loading = store.load();
		await Promise.resolve();
		written();
		await Promise.all([changing, loading]);
		expect(disk).toMatchObject({ followActiveNote: true });
		expect(store.current.followActiveNote).toBe(true);
	});

	test('an open tab hears of data that differ in nothing but a newer version', async () => {
		let data: unknown = { schemaVersion: SETTINGS_VERSION };
		const { store } = open(() => Promise.resolve(data));
		await store.load();
		const heard = jest.fn();
		store.loaded.listen(heard);
		data = { schemaVersion: SETTINGS_VERSION + 1 };
		await store.load();
		expect(heard).toHaveBeenCalledTimes(1);
	});

	test('data of a newer version is used as far as it goes, never written, and the user is told', async () => {
		const { store, saved, notices } = open(() => Promise.resolve({ schemaVersion: SETTINGS_VERSION + 1, reviewTags: ['Future'], newField: 1 }));
		await store.load();
		expect(store.current.criteria.tags).toEqual(['Future']);
		await store.change(tagged(['Talk']));
		expect(saved).toEqual([]);
		expect(store.current.criteria.tags).toEqual(['Future']);
		expect(notices).toHaveLength(2);
		expect(notices[1]).toContain('newer version');
	});

	test('a file cut in half is a notice, not a failed start', async () => {
		const { store, saved, notices } = open(() => Promise.reject(new SyntaxError('Unexpected end of JSON input')));
		await store.load();
		expect(store.current).toEqual(DEFAULT_SETTINGS);
		expect(notices[0]).toContain('data.json');
		expect(saved).toEqual([]);
	});

	test('writes follow one another, so that the last change is what stays', async () => {
		const order: string[] = [];
		const gates: (() => void)[] = [];
		const store = new SettingsStore({
			load: () => Promise.resolve(null),
			save: async (data) => {
				await new Promise<void>((resolve) => gates.push(resolve));
				order.push((data as { reviewTags: string[] }).reviewTags[0] ?? '');
			},
			keepCopy: () => Promise.reject(new Error('There is nothing to copy')),
			notify: () => undefined,
			strings: english.settings,
		});
		const first = store.change(tagged(['first']));
		const second = store.change(tagged(['second']));
		await Promise.resolve();
		await Promise.resolve();
		expect(gates).toHaveLength(1);
		gates[0]?.();
		await first;
		gates[1]?.();
		await second;
		expect(order).toEqual(['first', 'second']);
	});
});

test('a change while the settings are read again wins, in memory as on the disk', async () => {
	let release: (data: unknown) => void = () => undefined;
	const answers = [Promise.resolve<unknown>({ reviewTags: ['old'] }), new Promise<unknown>((resolve) => (release = resolve))];
	const store = new SettingsStore({ load: () => answers.shift() ?? Promise.resolve(null), save: () => Promise.resolve(), keepCopy: () => Promise.resolve(''), notify: () => undefined, strings: english.settings });
	await store.load();
	const loading = store.load();
	await store.change((settings) => ({ ...settings, criteria: { ...settings.criteria, tags: ['new'] } }));
	release({ reviewTags: ['old'] });
	await loading;
	expect(store.current.criteria.tags).toEqual(['new']);
});
