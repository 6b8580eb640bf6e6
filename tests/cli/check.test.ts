import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckReport } from '../../src/reports/reports';
import { buildProgram, type Outcome, type Program } from './program';
import { statusServer, type StatusServer } from './status-server';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let program: Program;
let server: StatusServer;
let vault: TemporaryFolder;
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
	vault = temporaryFolder();
	server = await statusServer();
});
afterEach(async () => {
	await server.stop();
	vault.remove();
});

/** A review with one session for each address. */
function note(...urls: string[]): string {
	return `---\ntags: Review\n---\n${urls.map((url, index) => `## [Talk ${index}](${url})\n`).join('')}`;
}

const check = (...args: string[]) => program.run(['check', vault.path, '--allow-private', '--no-cache', ...args]);

function reportOf({ stdout }: Outcome): CheckReport {
	return JSON.parse(stdout) as CheckReport;
}

const verdictsOf = (outcome: Outcome) => Object.fromEntries(reportOf(outcome).links.map(({ url, verdict, reason }) => [url, `${verdict} ${reason}`]));

describe('verdicts', () => {
	it('tells what resolves, has moved, is gone, is refused and cannot be asked', async () => {
		const { origin } = server;
		vault.write('a.md', note(`${origin}/200`, `${origin}/301`, `${origin}/404`, `${origin}/403`, 'http://a.example:99999/', 'mailto:a@b.example', 'http://127.0.0.1:1/'));
		const outcome = await check('--format', 'json');
		expect(verdictsOf(outcome)).toEqual({
			[`${origin}/200`]: 'ok http-200',
			[`${origin}/301`]: 'moved http-301',
			[`${origin}/404`]: 'broken http-404',
			[`${origin}/403`]: 'blocked http-403',
			'http://a.example:99999/': 'broken malformed-url',
			'mailto:a@b.example': 'skipped unsupported-scheme',
			'http://127.0.0.1:1/': 'unreachable connection-refused',
		});
		expect(outcome).toMatchObject({ code: 1, stderr: '' });
	});

	it('keeps the promised fields in the promised order', async () => {
		vault.write('a.md', note(`${server.origin}/301`));
		const report = reportOf(await check('--format', 'json'));
		expect(Object.keys(report).slice(0, 3)).toEqual(['schemaVersion', 'summary', 'links']);
		expect(Object.keys(report.summary).slice(0, 8)).toEqual(['links', 'ok', 'moved', 'broken', 'blocked', 'unreachable', 'skipped', 'seconds']);
		expect(Object.keys(report.links[0] ?? {}).slice(0, 8)).toEqual(['url', 'verdict', 'reason', 'status', 'finalUrl', 'hops', 'title', 'occurrences']);
		expect(report).toMatchObject({
			schemaVersion: 1,
			summary: { links: 1, ok: 0, moved: 1, broken: 0, blocked: 0, unreachable: 0, skipped: 0, seconds: expect.any(Number) as number, ended: 'completed', unchecked: 0 },
			links: [{
				url: `${server.origin}/301`, verdict: 'moved', reason: 'http-301', status: 200, finalUrl: `${server.origin}/200`, hops: [{ url: `${server.origin}/301`, status: 301 }],
				occurrences: [{ path: 'a.md', line: 4, column: 13, kind: 'session', session: 'Talk 0' }],
			}],
			unreadable: [],
		});
	});

	it('asks an address once however often it stands, and tells every place', async () => {
		vault.write('a.md', note(`${server.origin}/200`, `${server.origin}/200#part`));
		vault.write('b.md', note(`${server.origin.replace('http', 'HTTP')}/./200`));
		const { links } = reportOf(await check('--format', 'json'));
		expect(links.map(({ occurrences }) => occurrences.map(({ path, line }) => `${path}:${line}`))).toEqual([['a.md:4', 'a.md:5', 'b.md:4']]);
		expect(server.requests.filter((request) => request === 'GET /200')).toHaveLength(1);
	});

	it('asks no private address unless it is allowed', async () => {
		vault.write('a.md', note(`${server.origin}/404`));
		const outcome = await program.run(['check', vault.path, '--no-cache', '--format', 'json']);
		expect(verdictsOf(outcome)).toEqual({ [`${server.origin}/404`]: 'skipped private-address' });
		expect(outcome.code).toBe(0);
		expect(server.requests).toEqual([]);
	});

	it('gives up on a host that never answers', async () => {
		vault.write('a.md', note(`${server.origin}/hang`, `${server.origin}/200`));
		const outcome = await check('--format', 'json', '--timeout', '0.3');
		expect(verdictsOf(outcome)).toEqual({ [`${server.origin}/hang`]: 'unreachable timeout', [`${server.origin}/200`]: 'ok http-200' });
		expect(outcome.code).toBe(0);
	});

	it('ends with 0 where nothing is broken, and with 2 where a note could not be read', async () => {
		vault.write('a.md', note(`${server.origin}/200`));
		expect((await check()).code).toBe(0);
		vault.write('b.md', new Uint8Array([0xff]));
		const outcome = await check();
		expect(outcome.code).toBe(2);
		expect(outcome.stdout).toContain('1 link in ');
	});

	it('shows by note what is not simply there', async () => {
		vault.write('a.md', note(`${server.origin}/200`, `${server.origin}/404`, `${server.origin}/301`));
		const { stdout, stderr } = await check();
		expect(stdout.replace(/\d+\.\d s/, 'N s')).toBe([
			'a.md',
			`  5:13  broken  http-404  ${server.origin}/404`,
			`  6:13  moved   http-301  ${server.origin}/301 → ${server.origin}/200`,
			'',
			'3 links in N s: 1 ok, 1 moved, 1 broken',
			'',
		].join('\n'));
		expect(stderr).toBe('');
	});

	it('checks thousands of links', async () => {
		vault.write('a.md', note(...Array.from({ length: 3000 }, (_, index) => `${server.origin}/${index % 3 === 0 ? '404?' : 'page/'}${index}`)));
		const { summary } = reportOf(await check('--format', 'json', '--per-host', '32'));
		expect(summary).toMatchObject({ links: 3000, ok: 2000, broken: 1000 });
	}, 60_000);

	it('sends nothing for the commands that only list', async () => {
		vault.write('a.md', note(`${server.origin}/200`));
		for (const command of ['sessions', 'links']) expect((await program.run([command, vault.path])).code).toBe(0);
		expect(server.requests).toEqual([]);
	});
});

describe('results of earlier checks', () => {
	const cached = (...args: string[]) => program.run(['check', vault.path, '--allow-private', '--format', 'json', ...args]);

	it('are used again while they are fresh, in the cache of the user', async () => {
		vault.write('a.md', note(`${server.origin}/200`, `${server.origin}/404`));
		const first = await cached();
		const sent = server.requests.length;
		expect(sent).toBeGreaterThan(0);
		expect(verdictsOf(await cached())).toEqual(verdictsOf(first));
		expect(server.requests).toHaveLength(sent);
		expect(JSON.parse(readFileSync(program.cacheFile, 'utf8'))).toMatchObject({ schemaVersion: 1 });
	});

	it('are kept in the file that is named', async () => {
		vault.write('a.md', note(`${server.origin}/200`));
		const file = join(vault.path, 'kept/links.json');
		await cached('--cache', file);
		const sent = server.requests.length;
		await cached('--cache', file);
		expect(server.requests).toHaveLength(sent);
		expect(readFileSync(file, 'utf8')).toContain(`${server.origin}/200`);
	});

	it('are neither read nor written with --no-cache', async () => {
		vault.write('a.md', note(`${server.origin}/200`));
		await cached();
		const kept = readFileSync(program.cacheFile, 'utf8');
		const sent = server.requests.length;
		vault.write('a.md', note(`${server.origin}/200`, `${server.origin}/page/1`));
		await cached('--no-cache');
		expect(server.requests.length).toBeGreaterThan(sent + 1);
		expect(readFileSync(program.cacheFile, 'utf8')).toBe(kept);
	});

	it('are asked for anew when their file is damaged, which is said and kept', async () => {
		vault.write('a.md', note(`${server.origin}/200`));
		const file = vault.write('links.json', '{"schemaVersion":1,"links":[');
		const outcome = await cached('--cache', file);
		expect(outcome.code).toBe(0);
		expect(outcome.stderr).toContain(`conference-review: ${file} is damaged (not valid JSON); it was moved to ${file}.damaged-`);
		expect(readFileSync(file, 'utf8')).toContain(`${server.origin}/200`);
	});

	it('cost no verdict when they cannot be kept', async () => {
		vault.write('a.md', note(`${server.origin}/200`));
		const blocked = vault.write('file', '');
		const outcome = await cached('--cache', join(blocked, 'links.json'));
		expect(verdictsOf(outcome)).toEqual({ [`${server.origin}/200`]: 'ok http-200' });
		expect(outcome.stderr).toMatch(/the results could not be kept: /);
	});
});

describe('without a network', () => {
	const urls = ['https://a.invalid/1', 'https://b.invalid/2', 'https://c.invalid/3'];

	it('says so, ends with 2, and keeps and shows what earlier checks found', async () => {
		vault.write('a.md', note(...urls));
		const longAgo = 1_600_000_000_000;
		const earlier = urls.slice(0, 2).map((url, index) => {
			const [verdict, reason, status] = index === 0 ? ['ok', 'http-200', 200] : ['broken', 'http-404', 404];
			return {
				url, firstSeen: longAgo, lastOk: null, checks: [{ at: longAgo, verdict, reason }], validators: null,
				latest: { url, verdict, reason, status, finalUrl: null, hops: [], title: null, checkedAt: longAgo },
			};
		});
		const file = join(vault.path, 'links.json');
		writeFileSync(file, JSON.stringify({ schemaVersion: 1, links: earlier }));
		const kept = readFileSync(file, 'utf8');
		const outcome = await program.run(['check', vault.path, '--cache', file, '--format', 'json', '--timeout', '5']);
		expect(outcome.stderr).toContain('You appear to be offline');
		expect(outcome.code).toBe(2);
		expect(verdictsOf(outcome)).toEqual({ [urls[0] as string]: 'ok http-200', [urls[1] as string]: 'broken http-404' });
		expect(reportOf(outcome).summary).toMatchObject({ ended: 'offline', unchecked: 1 });
		expect(readFileSync(file, 'utf8')).toBe(kept);
	}, 30_000);

	it('tells when a result was found that is judged by other rules now', async () => {
		vault.write('a.md', note(...urls));
		const longAgo = 1_600_000_000_000;
		const earlier = urls.map((url) => ({
			url, firstSeen: longAgo, lastOk: null, checks: [], validators: null,
			latest: { url, verdict: 'blocked', reason: 'http-403', status: 403, finalUrl: null, hops: [], title: null, checkedAt: longAgo },
		}));
		const file = vault.write('links.json', JSON.stringify({ schemaVersion: 1, links: earlier }));
		const outcome = await program.run(['check', vault.path, '--cache', file, '--format', 'json', '--timeout', '5', '--accept', '403']);
		expect(reportOf(outcome).links.map(({ checkedAt }) => checkedAt)).toEqual(urls.map(() => new Date(longAgo).toISOString()));
	}, 30_000);
});

describe('an end before the end', () => {
	it('shows what is done when it is interrupted, and ends with 130', async () => {
		vault.write('a.md', note(`${server.origin}/404`, `${server.origin}/hang`));
		const { child, ended } = program.start(['check', vault.path, '--allow-private', '--no-cache', '--format', 'json', '--per-host', '1', '--timeout', '60']);
		await server.received((request) => request.endsWith('/hang'));
		child.kill('SIGINT');
		const outcome = await ended;
		expect(outcome).toMatchObject({ code: 130, signal: null, stderr: '' });
		expect(verdictsOf(outcome)).toEqual({ [`${server.origin}/404`]: 'broken http-404' });
		expect(reportOf(outcome).summary).toMatchObject({ links: 1, ended: 'cancelled', unchecked: 1 });
	});

	it('keeps the results that it has when it is interrupted', async () => {
		vault.write('a.md', note(`${server.origin}/404`, `${server.origin}/hang/1`));
		const file = join(vault.path, 'links.json');
		const { child, ended } = program.start(['check', vault.path, '--allow-private', '--cache', file, '--per-host', '1', '--timeout', '60']);
		await server.received((request) => request.endsWith('/hang/1'));
		child.kill('SIGTERM');
		expect(await ended).toMatchObject({ code: 143, stderr: '' });
		expect(readFileSync(file, 'utf8')).toContain('http-404');
	});

	it('leaves the file of results and the notes whole when it is killed', async () => {
		const text = note(...Array.from({ length: 1500 }, (_, index) => `${server.origin}/page/${index}`));
		const file = vault.write('a.md', text);
		const cache = join(vault.path, 'links.json');
		const { child, ended } = program.start(['check', vault.path, '--allow-private', '--cache', cache, '--per-host', '16']);
		await server.received((_request, count) => count >= 1000);
		child.kill('SIGKILL');
		expect((await ended).signal).toBe('SIGKILL');
		expect(readFileSync(file, 'utf8')).toBe(text);
		expect(existsSync(cache)).toBe(true);
		const { links } = JSON.parse(readFileSync(cache, 'utf8')) as { links: unknown[] };
		expect(links.length).toBeGreaterThanOrEqual(200);
	}, 30_000);

	it('ends quietly when nobody reads its results', async () => {
		vault.write('a.md', note(`${server.origin}/404`));
		const { child, ended } = program.start(['check', vault.path, '--allow-private', '--no-cache', '--format', 'json']);
		child.stdout?.destroy();
		expect(await ended).toMatchObject({ code: 1, signal: null, stderr: '' });
	});
});
