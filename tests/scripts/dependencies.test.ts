import { Clone, type RunResult } from './clone';

interface Package {
	version: string;
	integrity?: string;
	optional?: boolean;
}

const a: Package = { version: '1.0.0', integrity: 'sha512-a' };

jest.setTimeout(60_000); // Each test runs processes of its own.

let clone: Clone;

beforeEach(() => {
	clone = new Clone();
	clone.delete('node_modules');
	clone.write('scripts/only-prepare.mjs', 'import { prepare } from "./prepare.mjs"; await prepare(); console.log("ready");');
	clone.env['npm_execpath'] = `${clone.root}/npm-cli.js`;
	lock({ 'node_modules/a': a });
	npmInstalls({ 'node_modules/a': a });
});

afterEach(() => clone.remove());

function lock(packages: Record<string, Package>): void {
	clone.write('package-lock.json', JSON.stringify({ packages: { '': { name: 'it' }, ...packages } }));
}

/** Puts a stand-in in npm's place that notes how it was called and leaves what npm would leave. */
function npmInstalls(packages: Record<string, Package>, exitCode = 0): void {
	clone.write('npm-cli.js', `
		const { appendFileSync, mkdirSync, writeFileSync } = require('fs');
		appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
		mkdirSync('node_modules', { recursive: true });
		writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages }))});
		process.exit(${exitCode});
	`);
}

function installed(packages: Record<string, Package>): void {
	clone.write('node_modules/.package-lock.json', JSON.stringify({ packages }));
}

async function prepare(): Promise<RunResult> {
	return clone.run('only-prepare.mjs');
}

const npmCalls = () => clone.has('npm-calls') ? clone.read('npm-calls').trim().split('\n') : [];

test('without node_modules, the locked dependencies are installed once', async () => {
	expect((await prepare()).stdout).toBe('ready\n');
	expect((await prepare()).stdout).toBe('ready\n');
	expect(npmCalls()).toEqual(['ci --include=dev --no-audit --no-fund']);
});

test('what a person installed with npm as locked needs nothing more', async () => {
	installed({ 'node_modules/a': a });
	await prepare();
	expect(npmCalls()).toEqual([]);
});

test.each<[string, Record<string, Package>]>([
	['another version', { 'node_modules/a': { ...a, version: '0.9.0' } }],
	['other contents under the same version', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
	['a missing package', {}],
])('%s is installed anew', async (_name, packages) => {
	installed(packages);
	await prepare();
	expect(npmCalls()).toHaveLength(1);
});

test('a damaged record of npm is installed anew', async () => {
	clone.write('node_modules/.package-lock.json', '{');
	await prepare();
	expect(npmCalls()).toHaveLength(1);
});

test('an optional package for another system may be absent', async () => {
	lock({ 'node_modules/a': a, 'node_modules/only-on-mac': { version: '2.0.0', optional: true } });
	installed({ 'node_modules/a': a });
	await prepare();
	expect(npmCalls()).toEqual([]);
});

test('an installation that npm records otherwise than the lock file is not repeated', async () => {
	npmInstalls({});
	await prepare();
	await prepare();
	expect(npmCalls()).toHaveLength(1);
});

test('a changed lock file is installed again', async () => {
	await prepare();
	lock({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-c' } });
	await prepare();
	expect(npmCalls()).toHaveLength(2);
});

test('a failing npm ends the run, and is tried again the next time', async () => {
	npmInstalls({}, 1);
	const { code, stdout, stderr } = await prepare();
	expect(stderr).toContain('npm ci failed (exit code 1)');
	expect(stdout).toBe('');
	expect(code).toBe(1);
	npmInstalls({ 'node_modules/a': a });
	expect((await prepare()).stdout).toBe('ready\n');
});

test('a clone without its lock file says so', async () => {
	clone.delete('package-lock.json');
	const { code, stderr } = await prepare();
	expect(stderr).toMatch(/package-lock\.json is missing/);
	expect(code).toBe(1);
});

test.each([['18.20.4', 1], ['20.0.0', 0], ['24.1.0', 0]])('with Node %s it ends with %i', async (version, expected) => {
	clone.write('other-node.cjs', `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);
	clone.env['NODE_OPTIONS'] = `--require ${clone.root}/other-node.cjs`;
	const { code, stderr } = await prepare();
	expect(code).toBe(expected);
	if (expected === 1) expect(stderr).toContain(`Node 20 or newer is needed, but this is Node ${version}`);
});
