import { join } from 'node:path';
import type { CheckReport } from '../../src/reports/reports';
import { mergeChecks, readCheckReport } from '../../src/cli/stored-reports';
import { link, sample } from './formats/sample-check';
import { buildProgram, type Program } from './program';
import { statusServer, type StatusServer } from './status-server';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let program: Program;
let vault: TemporaryFolder;
let servers: StatusServer[] = [];
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
	vault = temporaryFolder();
});
afterEach(async () => {
	await Promise.all(servers.map((server) => server.stop()));
	servers = [];
	vault.remove();
});

const merge = (...args: string[]) => program.run(['merge', ...args.map((arg) => (arg.endsWith('.json') ? join(vault.path, arg) : arg))]);

describe('merge', () => {
	it('makes of the parts of a check what the whole check would have been', async () => {
		servers = await Promise.all([statusServer(), statusServer(), statusServer()]);
		vault.write('a.md', `---\ntags: Review\n---\n${servers.flatMap(({ origin }) => ['200', '404', '301'].map((path) => `## [${path}](${origin}/${path})\n`)).join('')}`);
		const check = (...args: string[]) => program.run(['check', vault.path, '--allow-private', '--no-cache', '--format', 'json', ...args]);
		const whole = JSON.parse((await check()).stdout) as CheckReport;
		for (const index of [1, 2]) {
			const part = await check('--shard', `${index}/2`);
			expect(part.code).toBe(1);
			vault.write(`${index}.json`, part.stdout);
		}
		const { code, stdout, stderr } = await merge('--format', 'json', '1.json', '2.json');
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		const merged = JSON.parse(stdout) as CheckReport;
		const comparable = ({ links }: CheckReport) => links.map(({ checkedAt: _at, ...others }) => others).sort((one, other) => (one.url < other.url ? -1 : 1));
		expect(comparable(merged)).toEqual(comparable(whole));
		expect({ ...merged.summary, seconds: 0 }).toEqual({ ...whole.summary, seconds: 0 });
	});

	it('writes every format of a check', async () => {
		vault.write('1.json', '{"schemaVersion":1,"summary":{},"links":[{"url":"https://a.example/","verdict":"broken","reason":"http-404","status":404,"finalUrl":null,"hops":[],"title":null,"occurrences":[{"path":"a.md","line":1,"column":2,"start":1,"end":19,"kind":"session","session":null}]}]}');
		expect(await merge('--format', 'github', '1.json')).toMatchObject({
			code: 1, stdout: '::error file=a.md,line=1,col=2,endColumn=20,title=Link broken::broken (http-404): https://a.example/\n',
		});
	});

	it('names the notes as seen from here where it is told where they lie', async () => {
		vault.write('1.json', '{"schemaVersion":1,"summary":{},"links":[{"url":"https://a.example/","verdict":"broken","reason":"http-404","status":404,"finalUrl":null,"hops":[],"title":null,"occurrences":[{"path":"a/b.md","line":1,"column":2,"start":1,"end":19,"kind":"session","session":null}]}]}');
		const { stdout } = await program.run(['merge', '1.json', '--vault', 'notes/', '--format', 'github'], { cwd: vault.path });
		expect(stdout).toMatch(/^::error file=notes\/a\/b\.md,line=1,/);
	});

	it('reads the others beside a report that it cannot read, and ends with 2', async () => {
		vault.write('good.json', '{"schemaVersion":1,"summary":{},"links":[]}');
		vault.write('bad.json', '{"schemaVersion":1,"summary":{},"links":[{}]}');
		vault.write('new.json', '{"schemaVersion":2,"summary":{},"links":[]}');
		vault.write('cut.json', '{"schemaVersion":1,"summ');
		vault.write('other.json', '[]');
		const { code, stdout, stderr } = await merge('good.json', 'bad.json', 'new.json', 'cut.json', 'other.json', 'none.json');
		expect(code).toBe(2);
		expect(stdout).toContain('0 links');
		expect(stderr.replaceAll(`conference-review: ${vault.path}/`, '').trimEnd().split('\n')).toEqual([
			'bad.json: link 1 of the report cannot be read', 'new.json: schemaVersion 1 is expected', 'cut.json: not valid JSON',
			'other.json: no report of a check', 'none.json: no such file or directory',
		]);
	});

	it('takes the latest of several verdicts on an address, and all its places', () => {
		const place = { path: 'b.md', start: 5 };
		const old = link('https://a.example/', { verdict: 'broken', reason: 'http-404' }, [{}], { checkedAt: 1 });
		const recent = link('https://a.example/', { verdict: 'ok', reason: 'http-200' }, [{}, place], { checkedAt: 2 });
		const base = { ...sample, links: [] };
		for (const checks of [[old, recent], [recent, old]].map((links) => links.map((each) => ({ ...base, links: [each] })))) {
			const { links } = mergeChecks(checks);
			expect(links.map(({ result, use }) => [result.verdict, use.occurrences.map(({ path }) => path)])).toEqual([['ok', ['a.md', 'b.md']]]);
		}
	});

	it('knows that a part did not end', () => {
		expect(mergeChecks([sample, { ...sample, ended: 'cancelled', unchecked: 3 }])).toMatchObject({ ended: 'cancelled', unchecked: 3 });
		expect(readCheckReport('{"schemaVersion":1,"summary":{"ended":"offline","unchecked":2},"links":[]}')).toMatchObject({ check: { ended: 'offline', unchecked: 2 } });
	});
});
