import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ConferenceReviewPlugin from '../../../src/main';
import type { ChangeData, ConferenceReviewApi } from '../../../src/obsidian/api/api';
import { createHost, type Host } from '../../host';
import { Leaks } from '../../host/leaks';
import { freshDevice } from '../opened-sidebar';
import { reviewText } from '../reviews';
import { answer, WebServer } from '../web-server';

const seed = readFileSync(join(__dirname, '../../fixtures/ifkakao-2021.md'), 'utf8');
const SEED_PATH = 'ifkakao 2021.md';

let host: Host;
const apiOf = (): ConferenceReviewApi => {
	const { plugins } = host.app as unknown as { plugins: { plugins: Record<string, { api: ConferenceReviewApi }> } };
	const api = plugins.plugins['conference-review']?.api;
	if (!api) throw new Error('There is no API');
	return api;
};
const open = async (files: Record<string, string>, data?: unknown): Promise<ConferenceReviewApi> => {
	host = await createHost({ plugin: ConferenceReviewPlugin, files, data });
	const api = apiOf();
	await api.whenReady();
	return api;
};
/** Resolves with the next change that is told. */
const nextChange = (api: ConferenceReviewApi): Promise<ChangeData> => new Promise((resolve) => {
	const end = api.onChange((change) => {
		end();
		resolve(change);
	});
});
beforeEach(freshDevice);
afterEach(() => host.close());

test('reviews come newest first, with the fields of the command line', async () => {
	const api = await open({ [SEED_PATH]: seed, 'old.md': reviewText('Old', '2019-01-01', ['One']), 'diary.md': '# No review' });
	expect(api.version).toBe(1);
	expect(api.conferences().map(({ title, date, sessions }) => [title, date, sessions.length])).toEqual([['ifkakao 2021', '2021-12-16', 9], ['Old', '2019-01-01', 1]]);
	const fromCommandLine = JSON.parse(await host.runCli('conference-review:sessions')) as { conferences: unknown };
	expect(api.conferences()).toEqual(fromCommandLine.conferences);
	expect(api.conference('old.md')).toEqual(api.conferences()[1]);
	expect(api.conference('diary.md')).toBeNull();
});

test('sessions answer a query, and say in which review they stand', async () => {
	const api = await open({ [SEED_PATH]: seed, 'old.md': reviewText('Old', '2019-01-01', ['One']) });
	expect(api.sessions()).toHaveLength(10);
	expect(api.sessions('is:empty').map(({ conference, date, path, empty }) => [conference, date, path, empty])).toEqual(Array(3).fill(['ifkakao 2021', '2021-12-16', SEED_PATH, true]));
	expect(api.sessions('ㅋㅂㄴㅌㅅ').map(({ title }) => title)).toEqual(['다음카페 쿠버네티스 이관기']);
	expect(() => api.sessions('is:brokn')).toThrow(/is:brokn/);
});

test('a search also reads what stands in notes\' texts, and waits for the vault', async () => {
	host = await createHost({ plugin: ConferenceReviewPlugin, files: { 'a.md': reviewText('A', '2020-01-01', [['One', 'https://example.com/1', '- comptime\n'], 'Two']), 'b.md': reviewText('B', '2019-01-01', ['Comptime']) }, indexInBackground: true });
	expect((await apiOf().search('comptime')).map(({ path, title }) => [path, title])).toEqual([['a.md', 'One'], ['b.md', 'Comptime']]);
	expect(apiOf().sessions('comptime').map(({ title }) => title)).toEqual(['Comptime']);
	await expect(apiOf().search('is:brokn')).rejects.toThrow(RangeError);
});

test('what is handed out is a copy, and the object itself cannot be changed', async () => {
	const api = await open({ 'a.md': reviewText('A', '2020-01-01', [['One', 'https://example.com/1', '- [x](https://example.com/x)\n']]) });
	const before = JSON.stringify(api.conferences());
	for (const conference of api.conferences()) {
		conference.title = 'Something else';
		conference.tags.push('changed');
		conference.sessions[0]?.trail.push('changed');
		conference.sessions[0]?.references.splice(0);
		conference.sessions.splice(0);
	}
	expect(JSON.stringify(api.conferences())).toBe(before);
	expect(Object.isFrozen(api)).toBe(true);
});

test('the state of a link is that of its last check, whichever way the address is written', async () => {
	const server = await WebServer.start({ '/gone': answer(404) });
	try {
		const url = server.url('/gone');
		const api = await open({ 'a.md': reviewText('A', '2020-01-01', [['One', url]]) }, { linkAllowPrivate: true });
		expect(api.linkStatus(url)).toBeNull();
		const change = nextChange(api);
		await host.runCli('conference-review:check');
		expect(await change).toMatchObject({ links: true });
		expect(api.linkStatus(`${url}#part`)).toMatchObject({ url: `${url}#part`, verdict: 'broken', reason: 'http-404', status: 404 });
	} finally {
		await server.stop();
	}
});

describe('changes', () => {
	test('are told together, with both paths of a rename', async () => {
		const api = await open({ 'a.md': reviewText('A', '2020-01-01', ['One']), 'b.md': reviewText('B', '2020-01-01', ['One']) });
		await nextChange(api);
		const change = nextChange(api);
		await host.writeFile('b.md', reviewText('B', '2020-01-01', ['One', 'Two']));
		await host.renameFile('a.md', 'c.md');
		const { paths, links } = await change;
		expect(new Set(paths)).toEqual(new Set(['a.md', 'b.md', 'c.md']));
		expect(links).toBe(false);
	});

	test('reach the others when one listener fails, and nobody after the plugin is off', async () => {
		const api = await open({ 'a.md': reviewText('A', '2020-01-01', ['One']) });
		const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
		const careless = jest.fn(() => {
			throw new Error('careless');
		});
		api.onChange(careless);
		const change = nextChange(api);
		await host.writeFile('a.md', reviewText('A', '2020-01-01', ['Two']));
		await change;
		expect(careless).toHaveBeenCalled();
		expect(complaints).toHaveBeenCalledWith(expect.stringContaining('onChange'), expect.any(Error));
		complaints.mockRestore();
		careless.mockClear();
		const leaks = new Leaks(host);
		await host.writeFile('a.md', reviewText('A', '2020-01-01', ['Three']));
		await host.disablePlugin('conference-review');
		// Nothing is left that could call it later.
		expect(await leaks.found()).toEqual([]);
		expect(careless).not.toHaveBeenCalled();
	});
});

test('a subscription that has ended leaves nothing behind', async () => {
	const api = await open({ 'old.md': reviewText('Old', '2019-01-01', ['One']) });
	const { cleanups__: kept } = host.plugin() as unknown as { cleanups__: unknown[] };
	const before = kept.length;
	for (let count = 0; count < 10; count++) api.onChange(() => undefined)();
	expect(kept).toHaveLength(before);
	let told = 0;
	api.onChange(() => told++);
	await host.disablePlugin('conference-review');
	await host.writeFile('old.md', 'else');
	await host.settled();
	expect(told).toBe(0);
});
