import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, type Program } from '../cli/program';
import { statusServer, type StatusServer } from '../cli/status-server';
import { temporaryFolder, type TemporaryFolder } from '../cli/temporary-folder';
import { readAction, runAction, type ActionRun, type CompositeAction } from './composite-action';

jest.setTimeout(60_000); // Each test runs processes of its own.

const repository = join(__dirname, '..', '..');
const action: CompositeAction = readAction(join(repository, 'action.yml'));

let program: Program;
let server: StatusServer;
let checkout: TemporaryFolder;
let job: TemporaryFolder;

beforeAll(async () => {
	program = buildProgram();
	server = await statusServer();
	// As the runner checks the action out: the repository's files, here with the built program.
	checkout = temporaryFolder();
	cpSync(join(repository, 'scripts'), join(checkout.path, 'scripts'), { recursive: true });
	copyFileSync(join(repository, 'package.json'), join(checkout.path, 'package.json'));
	mkdirSync(join(checkout.path, 'dist'));
	copyFileSync(program.file, join(checkout.path, 'dist', 'conference-review.js'));
});

afterAll(async () => {
	await server.stop();
	program.remove();
	checkout.remove();
});

beforeEach(() => {
	job = temporaryFolder();
	mkdirSync(join(job.path, 'temporary'));
	review('notes/talks/a.md', '200', '404');
});

afterEach(() => job.remove());

function review(path: string, ...pages: string[]): void {
	job.write(`workspace/${path}`, `---\ntags: Review\n---\n${pages.map((page) => `## [Talk ${page}](${server.origin}/${page})\n`).join('')}`);
}

/** Without `--allow-private` nothing on loopback would be asked. */
async function run(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
	return runAction(action, { path: 'notes', ...inputs, options: `--allow-private\n${inputs['options'] ?? ''}` }, {
		actionPath: checkout.path, workspace: join(job.path, 'workspace'), temporary: join(job.path, 'temporary'), env,
	});
}

/** The lines that the runner obeys: `::…` at the start or `##[…]` anywhere, but for those between a stop and its token. */
function annotations({ log }: ActionRun): string[] {
	const obeyed: string[] = [];
	let token: string | null = null;
	for (const line of log.split('\n')) {
		if (token !== null) token = line === `::${token}::` ? null : token;
		else if (line.startsWith('::stop-commands::')) token = line.slice('::stop-commands::'.length);
		else if (line.startsWith('::') || line.includes('##[')) obeyed.push(line);
	}
	expect(token).toBeNull();
	return obeyed;
}

test('broken links fail the step, stand on the lines of the notes and in the summary', async () => {
	const ran = await run({});
	expect(ran.code).toBe(1);
	expect(annotations(ran)).toEqual([
		`::error file=notes/talks/a.md,line=5,col=15,endColumn=${15 + server.origin.length + 4},title=Link broken::broken (http-404): ${server.origin}/404`,
		'::error::1 of 2 links are broken.',
	]);
	expect(ran.summary).toContain('# Link check');
	expect(ran.summary).toContain(`Talk 404: <${server.origin}/404>`);
	expect(ran.outputs).toMatchObject({ links: '2', broken: '1' });
	expect(JSON.parse(readFileSync(ran.outputs['report'] ?? '', 'utf8'))).toMatchObject({ summary: { links: 2, broken: 1 } });
});

test('a vault without broken links passes', async () => {
	review('notes/talks/a.md', '200', '301');
	const ran = await run({});
	expect([ran.code, ran.outputs['broken']]).toEqual([0, '0']);
	expect(annotations(ran)).toEqual([expect.stringMatching(/^::notice .*title=Link moved/)]);
});

test('a path may be a single note', async () => {
	expect(annotations(await run({ path: 'notes/talks/a.md' }))[0]).toMatch(/^::error file=notes\/talks\/a\.md,line=5,/);
});

test.each([
	['error', 'notes', 0], ['error', 'missing', 1], ['never', 'missing', 0],
])('with fail-on %s, %s ends with %i', async (failOn, path, expected) => {
	expect((await run({ 'fail-on': failOn, path })).code).toBe(expected);
});

test('include, exclude, accept and further options reach the check, one a line', async () => {
	review('notes/talks/a.md', '404', '410', '500');
	const ran = await run({ accept: '410\n', exclude: `127.0.0.1:*/500\n${server.origin}/none`, include: '127.0.0.1', options: '--tag=Review\n--per-host=1' });
	const { links } = JSON.parse(readFileSync(ran.outputs['report'] ?? '', 'utf8')) as { links: { verdict: string }[] };
	expect(links.map(({ verdict }) => verdict)).toEqual(['broken', 'ok', 'skipped']);
});

test('what worked is not asked again in the next run, which finds the cache where the step put it', async () => {
	const asked = () => server.requests.filter((request) => request.endsWith('/200?again')).length;
	review('notes/talks/a.md', '200?again');
	const first = await run({});
	expect(first.stepOutputs['install.cache-key']).toMatch(/^conference-review-links-[0-9a-f]+-$/u);
	expect(readFileSync(first.stepOutputs['install.cache'] ?? '', 'utf8')).toContain('/200?again');
	const before = asked();
	await run({});
	expect(asked()).toBe(before);
	await run({ cache: 'false' });
	expect(asked()).toBeGreaterThan(before);
});

test('parts write reports and never fail for broken links; the run that merges them tells of all', async () => {
	review('notes/talks/b.md', '404?b', '301');
	const keys = new Set([(await run({ merge: 'nowhere' })).stepOutputs['install.cache-key'], (await run({ path: 'elsewhere' })).stepOutputs['install.cache-key']]);
	for (const part of ['1/2', '2/2']) {
		const ran = await run({ shard: part });
		expect([ran.code, annotations(ran), ran.summary]).toEqual([0, [], '']);
		keys.add(ran.stepOutputs['install.cache-key']);
		job.write(`workspace/reports/part-${part.charAt(0)}/report.json`, readFileSync(ran.outputs['report'] ?? '', 'utf8'));
	}
	// A key that begins another one would bring a part's cache to the whole, and a vault's to another.
	expect([...keys].filter((key) => [...keys].some((other) => other !== key && other?.startsWith(key ?? '') === true))).toEqual([]);
	expect(keys.size).toBe(4);
	const merged = await run({ merge: 'reports' });
	expect(merged.code).toBe(1);
	expect(annotations(merged).map((line) => /file=([^,]+)/.exec(line)?.[1] ?? line)).toEqual(['notes/talks/a.md', 'notes/talks/b.md', 'notes/talks/b.md', '::error::2 of 4 links are broken.']);
	expect(merged.summary).toContain('4 links');
});

test('a summary that the page would not show is cut at a line', async () => {
	const long = 'x'.repeat(3000);
	job.write('workspace/notes/long.md', `---\ntags: Review\n---\n${Array.from({ length: 500 }, (_each, index) => `## [${long}](http://x:99999/${index})\n`).join('')}`);
	const { summary } = await run({ 'fail-on': 'never' });
	expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
	expect(summary).toMatch(/\|\n\nThe rest is in the JSON report\.\n$/);
});

test.each([
	[{ 'fail-on': 'sometimes' }, '::error::fail-on takes broken, error, never, not "sometimes".'],
	[{ options: '--no-such-option' }, '::error::The check could not begin: the log above says why.'],
	[{ shard: '3/2' }, '::error::The check could not begin: the log above says why.'],
	[{ merge: 'nowhere' }, '::error::The reports cannot be found: ENOENT'],
])('%j is told as an error', async (inputs, message) => {
	const ran = await run(inputs);
	expect(annotations(ran).at(-1)).toContain(message);
	expect(ran.code).toBe(1);
});

test('what the log says of names is no command', async () => {
	const ran = await run({ path: 'notes/##[add-matcher]x.json' });
	expect(ran.log).toContain('##[add-matcher]x.json');
	expect(annotations(ran)).toEqual([expect.stringMatching(/^::error::/u)]);
});

describe('without a built program', () => {
	/** Puts a stand-in in npm's place that notes how it was called. */
	const npm = (body: string) => ({ npm_execpath: job.write('npm-cli.js', `const fs = require('fs'), path = require('path'); const args = process.argv.slice(2); ${body}`) });
	const version = (JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }).version;
	let bare: TemporaryFolder;

	beforeEach(() => {
		bare = temporaryFolder();
		cpSync(join(repository, 'scripts'), join(bare.path, 'scripts'), { recursive: true });
		copyFileSync(join(repository, 'package.json'), join(bare.path, 'package.json'));
	});

	afterEach(() => bare.remove());

	const runBare = async (env: Record<string, string>) => runAction(action, { path: 'notes', options: '--allow-private' }, {
		actionPath: bare.path, workspace: join(job.path, 'workspace'), temporary: join(job.path, 'temporary'), env,
	});

	test('the package of the same version is installed and run', async () => {
		const ran = await runBare(npm(`
			fs.writeFileSync(${JSON.stringify(join(job.path, 'npm-args.json'))}, JSON.stringify(args));
			const target = path.join(args[args.indexOf('--prefix') + 1], 'node_modules', 'conference-review', 'dist');
			fs.mkdirSync(target, { recursive: true });
			fs.copyFileSync(${JSON.stringify(program.file)}, path.join(target, 'conference-review.js'));
		`));
		expect(JSON.parse(readFileSync(join(job.path, 'npm-args.json'), 'utf8'))).toEqual(expect.arrayContaining(['install', '--ignore-scripts', `conference-review@${version}`]));
		expect(ran.outputs['broken']).toBe('1');
	});

	test('a version that npm does not have is told', async () => {
		const ran = await runBare(npm('process.exit(1);'));
		expect(annotations(ran)).toEqual([`::error::conference-review@${version} could not be installed from npm. Use this action at the tag of a release.`]);
		expect(ran.code).toBe(1);
	});
});
