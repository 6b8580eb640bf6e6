import ConferenceReviewPlugin from '../../../src/main';
import type { CheckReport, sessionsReport } from '../../../src/reports/reports';
import { createHost, type Host, type JestHostOptions } from '../../host';
import { freshDevice } from '../opened-sidebar';
import { reviewText } from '../reviews';
import { answer, silence, WebServer } from '../web-server';

let host: Host;
let server: WebServer;
const open = async (options: JestHostOptions = {}): Promise<void> => {
	host = await createHost({
		plugin: ConferenceReviewPlugin,
		data: { linkAllowPrivate: true },
		files: {
			'talks/a.md': reviewText('A', '2021-01-01', [['Works', server.url('/ok')], ['Gone', server.url('/gone'), '- noted\n']]),
			'talks/b.md': reviewText('B', '2020-01-01', [['Also gone', server.url('/gone')]]),
			'c.md': reviewText('C', '2019-01-01', ['Without links']),
			'diary.md': '# No review',
		},
		...options,
	});
};
const run = (name: string, ...words: string[]): Promise<string> => host.runCli(`conference-review:${name}`, ...words);
const sessions = async (...words: string[]): Promise<string[]> => {
	const { conferences } = JSON.parse(await run('sessions', ...words)) as ReturnType<typeof sessionsReport>;
	return conferences.flatMap(({ title, sessions: own }) => own.map((session) => `${title}: ${session.title}`));
};
const report = async (name: string, ...words: string[]): Promise<CheckReport> => JSON.parse(await run(name, ...words)) as CheckReport;

beforeEach(async () => {
	freshDevice();
	server = await WebServer.start({ '/ok': answer(200, {}, '<title>Fine</title>'), '/silent': silence });
});
afterEach(async () => {
	await host.close();
	await server.stop();
});

describe('sessions', () => {
	beforeEach(() => open());

	test('lists all, those of a query, and those at a path', async () => {
		expect(await sessions()).toEqual(['A: Works', 'A: Gone', 'B: Also gone', 'C: Without links']);
		expect(await sessions('query=gone -also')).toEqual(['A: Gone']);
		expect(await sessions('path=talks/a')).toEqual(['A: Works', 'A: Gone']);
		expect(await sessions('path=/talks/', 'query=is:empty')).toEqual(['A: Works', 'B: Also gone']);
		expect(await sessions('query=noted')).toEqual(['A: Gone']);
		expect(await sessions('query=nothing of the kind')).toEqual([]);
		expect(server.asked).toEqual([]);
	});

	test('as text for people', async () => {
		expect(await run('sessions', 'path=c.md', 'format=text')).toBe('C  2019-01-01\nc.md: 1 session, 0 references\n  6  Without links\n');
	});

	test('says what is wrong with what it was asked', async () => {
		expect(await run('sessions', 'format=xml')).toBe('Error: format=xml is not known. Use format=json or format=text.');
		expect(await run('sessions', 'path=nowhere')).toBe('Error: There is no conference review at nowhere.');
		expect(await run('sessions', 'query=gone is:brokn')).toBe('Error: “is:brokn” in the query is not understood.');
	});
});

test('check asks the addresses and waits for the verdicts; broken lists them later without asking', async () => {
	await open();
	const before = await report('broken');
	expect(before).toMatchObject({ summary: { links: 0, unchecked: 2 } });
	const checked = await report('check');
	expect(checked.summary).toMatchObject({ links: 2, ok: 1, broken: 1, ended: 'completed', unchecked: 0 });
	expect(checked.links.map(({ url, verdict, occurrences }) => [url, verdict, occurrences.map(({ path }) => path)])).toEqual([
		[server.url('/ok'), 'ok', ['talks/a.md']],
		[server.url('/gone'), 'broken', ['talks/a.md', 'talks/b.md']],
	]);
	const asked = server.asked.length;
	const broken = await report('broken', 'path=talks/b.md');
	expect(broken.links.map(({ url, reason }) => [url, reason])).toEqual([[server.url('/gone'), 'http-404']]);
	expect(await run('broken', 'format=text')).toContain('broken');
	// A fresh result is used again, unless it is asked for anew.
	await report('check', 'path=talks/b.md', 'recheck');
	expect(server.asked.slice(asked)).toEqual([expect.stringContaining('/gone')]);
	expect((await report('check', 'path=c.md')).summary).toMatchObject({ links: 0, ended: 'completed' });
});

test('a check that is cancelled in the app ends the command with what there is, and a second one waits for its turn', async () => {
	await open({ files: { 'a.md': reviewText('A', '2021-01-01', [['Works', server.url('/ok')], ['Silent', server.url('/silent')]]) } });
	const running = report('check');
	while (!server.asked.some((each) => each.endsWith('/silent'))) await host.settled();
	expect(await run('check')).toBe('Error: A link check is already running. Try again when it has ended.');
	await host.runCommand('cancel-link-check');
	expect((await running).summary).toMatchObject({ ended: 'cancelled' });
});

test('an app without a command line of its own is no trouble', async () => {
	await open({ apiVersion: '1.11.0' });
	await expect(run('sessions')).rejects.toThrow('not found');
});
