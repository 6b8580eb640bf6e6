import { join } from 'node:path';
import type { CheckReport } from '../../src/reports/reports';
import { buildProgram, type Program } from './program';
import { statusServer, type StatusServer } from './status-server';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let program: Program;
let server: StatusServer;
let other: StatusServer;
let vault: TemporaryFolder;
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
	vault = temporaryFolder();
	server = await statusServer();
	other = await statusServer();
	vault.write('a.md', `---\ntags: Review\n---\n${['200', '403', '404', '301', 'page/1'].map((path) => `## [${path}](${server.origin}/${path})\n`).join('')}`);
});
afterEach(async () => {
	await Promise.all([server.stop(), other.stop()]);
	vault.remove();
});

async function verdicts(...args: string[]): Promise<Record<string, string>> {
	const { stdout } = await program.run(['check', vault.path, '--allow-private', '--format', 'json', ...args]);
	const { links } = JSON.parse(stdout) as CheckReport;
	return Object.fromEntries(links.map(({ url, verdict, reason }) => [url.slice(server.origin.length + 1), `${verdict} ${reason}`]));
}

const normal = { '200': 'ok http-200', '301': 'moved http-301', '403': 'blocked http-403', '404': 'broken http-404', 'page/1': 'ok http-200' };

describe('which addresses are asked', () => {
	it('leaves out what is excluded', async () => {
		const page = `${server.origin}/page/`;
		expect(await verdicts('--no-cache', '--exclude', page, '--exclude', '*404')).toEqual({ ...normal, '404': 'skipped excluded', 'page/1': 'skipped excluded' });
		expect(server.requests.join()).not.toMatch(/404|page/);
	});

	it('asks what is included alone, and follows where it leads', async () => {
		expect(await verdicts('--no-cache', '--include', '*/301', '--include', `${server.origin}/page/`)).toEqual({
			'200': 'skipped excluded', '301': 'moved http-301', '403': 'skipped excluded', '404': 'skipped excluded', 'page/1': 'ok http-200',
		});
	});

	it("leaves out what the vault's own settings exclude", async () => {
		vault.write('.obsidian/app.json', '{}');
		vault.write('.obsidian/plugins/conference-review/data.json', JSON.stringify({ schemaVersion: 1, linkExcluded: ['*404'] }));
		expect(await verdicts('--no-cache')).toEqual({ ...normal, '404': 'skipped excluded' });
	});
});

describe('what counts as success', () => {
	it('takes the statuses that are accepted for success, also where an earlier check did not', async () => {
		const cache = ['--cache', join(vault.path, 'links.json')];
		expect(await verdicts(...cache)).toEqual(normal);
		expect(await verdicts(...cache, '--accept', '403,404')).toEqual({ ...normal, '403': 'ok http-403', '404': 'ok http-404' });
		expect(await verdicts(...cache)).toEqual(normal);
	});
});

describe('a part that a page does not have', () => {
	it('is a hint, or breaks the link where that is wanted, also after an earlier check', async () => {
		vault.write('a.md', `---\ntags: Review\n---\n## [A](${server.origin}/200#nowhere)\n`);
		const cache = ['--cache', join(vault.path, 'links.json')];
		expect(await verdicts(...cache)).toEqual({ '200#nowhere': 'ok fragment-missing' });
		expect(await verdicts(...cache, '--missing-fragment', 'broken')).toEqual({ '200#nowhere': 'broken fragment-missing' });
		expect(await verdicts(...cache)).toEqual({ '200#nowhere': 'ok fragment-missing' });
	});
});

describe('headers', () => {
	it('go to their host alone, and a refusal before they were given is not used again', async () => {
		vault.write('b.md', `---\ntags: Review\n---\n## [Other](${other.origin}/200)\n`);
		const cache = ['--cache', join(vault.path, 'links.json')];
		await verdicts(...cache);
		const sent = server.requests.length;
		await verdicts(...cache, '--header', `${new URL(server.origin).host}:Authorization=Bearer a:b=`);
		const again = server.requests.slice(sent).map((request, index) => `${request} ${server.headers[sent + index]?.authorization ?? 'none'}`);
		expect(again.length).toBeGreaterThan(0);
		expect(again.every((request) => /\/40[34] Bearer a:b=$/.test(request))).toBe(true);
		expect(other.headers.map(({ authorization }) => authorization)).toEqual(other.headers.map(() => undefined));
	});

	it('are not repeated in a complaint, since they may be secrets', async () => {
		const { code, stderr } = await program.run(['check', vault.path, '--header', 'a.example Authorization=hunter2']);
		expect(code).toBe(2);
		expect(stderr).not.toContain('hunter2');
	});
});

describe('a config file in the working folder', () => {
	it('is read', async () => {
		vault.write('.conference-review.json', JSON.stringify({ allowPrivate: true, noCache: true, exclude: ['*'] }));
		const { code, stdout } = await program.run(['check', '.', '--format', 'json'], { cwd: vault.path });
		expect(code).toBe(0);
		expect((JSON.parse(stdout) as CheckReport).summary).toMatchObject({ links: 5, skipped: 5 });
	});

	it('names file and key of what is wrong in it', async () => {
		vault.write('.conference-review.json', '{"timeout":-1}');
		expect(await program.run(['check', '.'], { cwd: vault.path })).toMatchObject({
			code: 2, stderr: expect.stringContaining('.conference-review.json: "timeout" takes a number') as string,
		});
	});
});
