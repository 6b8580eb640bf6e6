import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readAction } from './composite-action';

interface Job {
	readonly 'needs'?: string;
	readonly 'permissions'?: Readonly<Record<string, string>>;
	readonly 'timeout-minutes'?: number;
	readonly 'steps': readonly Step[];
}

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
	readonly on: Readonly<Record<string, unknown>>;
	readonly permissions: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(__dirname, '..', '..');
const folder = join(root, '.github', 'workflows');
const names = readdirSync(folder);
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };
const linesOf = ({ steps }: Job) => steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

describe.each(names)('%s', (name) => {
	const { jobs, permissions } = read(name);
	const all = Object.values(jobs);

	test('calls scripts that exist', () => {
		for (const line of all.flatMap(linesOf)) {
			for (const [, file] of line.matchAll(/\bnode (\S+)/g)) expect([file, existsSync(join(root, file ?? ''))]).toEqual([file, true]);
			for (const [, script] of line.matchAll(/\bnpm (?:run )?(test\b|(?!ci|pkg|publish)[\w-]+)/g)) expect(Object.keys(scripts)).toContain(script);
		}
		expect(all.flatMap(linesOf)).toContain('npm test');
	});

	test('uses actions of one commit each, and bounds its time', () => {
		for (const uses of all.flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []))) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
		for (const job of all) expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
	});

	test('may write only where it is said, and leaves no credentials to the code that it runs', () => {
		expect(Object.values(permissions).filter((level) => level !== 'read')).toEqual([]);
		for (const step of all.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.startsWith('actions/checkout@'))) expect(step.with?.['persist-credentials']).toBe(false);
	});

	test('puts nothing that others write into a shell line', () => {
		for (const line of all.flatMap(linesOf)) expect(line).not.toContain('${{');
	});
});

test('the same action has the same commit everywhere', () => {
	const used = [...names.flatMap((name) => Object.values(read(name).jobs)), readAction(join(root, 'action.yml')).runs].flatMap(({ steps }) => steps.flatMap((step: Step) => step.uses ?? []));
	const commits = new Map<string, Set<string>>();
	for (const uses of used) {
		const [action = '', commit = ''] = uses.split('@');
		commits.set(action, (commits.get(action) ?? new Set()).add(commit));
	}
	expect([...commits].filter(([, each]) => each.size > 1)).toEqual([]);
});

test('every change is tested: on main, and before it gets there', () => {
	const { on } = read('ci.yml');
	expect(on['push']).toEqual({ branches: ['main'] });
	expect(Object.keys(on)).toContain('pull_request');
});

describe('a release', () => {
	const { on, jobs } = read('release.yml');
	const { test: tested, plugin, 'command-line': commandLine } = jobs as Record<'test' | 'plugin' | 'command-line', Job>;

	test('is made of a tag without a v alone', () => {
		expect(on).toEqual({ push: { tags: ['[0-9]+.[0-9]+.[0-9]+'] } });
	});

	test('publishes nothing before the tag, the files and the tests agree', () => {
		expect(linesOf(tested)).toEqual(expect.arrayContaining(['node scripts/release-notes.mjs "$GITHUB_REF_NAME"', 'npm test']));
		expect([plugin.needs, commandLine.needs]).toEqual(['test', 'plugin']);
	});

	test('takes nothing from a cache that another run could have filled', () => {
		const steps = [tested, plugin, commandLine].flatMap((job) => job.steps);
		expect(steps.filter(({ uses }) => uses?.startsWith('actions/cache'))).toEqual([]);
		for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@'))) expect([step.with?.['cache'], step.with?.['package-manager-cache']]).toEqual([undefined, false]);
	});

	test('gives each job what it needs and no more', () => {
		expect([tested.permissions, plugin.permissions, commandLine.permissions]).toEqual([
			{ contents: 'read' },
			{ contents: 'write', 'id-token': 'write', attestations: 'write' },
			{ contents: 'read', 'id-token': 'write' },
		]);
		// What may write runs no code that a dependency brings along.
		for (const job of [plugin, commandLine]) expect(linesOf(job)[0]).toBe('npm ci --ignore-scripts');
	});

	test('attests the three files that the app installs, and attaches these after they were built', () => {
		const files = ['main.js', 'manifest.json', 'styles.css'];
		const attest = plugin.steps.findIndex(({ uses }) => uses?.startsWith('actions/attest-build-provenance@'));
		const create = plugin.steps.findIndex(({ run }) => run?.startsWith('gh release create'));
		const build = plugin.steps.findIndex(({ run }) => run === 'npm run build');
		expect(plugin.steps[attest]?.with?.['subject-path']?.trim().split('\n')).toEqual(files);
		expect(plugin.steps[create]?.run).toContain(` ${files.join(' ')} --verify-tag`);
		expect([build < attest, attest < create]).toEqual([true, true]);
	});

	test('publishes the command line with its provenance', () => {
		expect(linesOf(commandLine).at(-1)).toBe('npm publish --provenance --access public');
		expect(scripts['prepack']).toBe(scripts['build']);
	});
});
