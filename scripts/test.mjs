// npm test: build, type check, lint, search for unused code, and all Jest projects. The last line reads `N passed, N failed`; the exit
// code is 1 where anything failed. Arguments go to Jest (`npm test -- tests/host`).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

await prepare();

const bin = (...parts) => join(root, 'node_modules', ...parts);
const started = performance.now();
const tally = { passed: 0, failed: 0 };

// The build first: the tests load what it makes. The others share the cores.
await check('build', [join(root, 'esbuild.config.mjs')]);
await Promise.all([
	check('type check', [bin('typescript', 'bin', 'tsc'), '--noEmit']),
	check('lint', [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']),
	check('unused code', [bin('knip', 'bin', 'knip.js')]),
]);
await runJest(process.argv.slice(2));

const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`\nAll done in ${seconds} s\n${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Runs a step that counts as one test, and prints its output only when it has something to say. */
async function check(name, args) {
	const from = performance.now();
	const { code, output } = await run(args, ['ignore', 'pipe', 'pipe']);
	const took = ((performance.now() - from) / 1000).toFixed(1);
	process.stdout.write(`${output}${code === 0 ? 'PASS' : 'FAIL'} ${name} (${took} s)\n`);
	tally[code === 0 ? 'passed' : 'failed']++;
}

async function runJest(args) {
	const folder = mkdtempSync(join(tmpdir(), 'conference-review-test-'));
	const outputFile = join(folder, 'jest.json');
	try {
		const { code } = await run([
			bin('jest', 'bin', 'jest.js'), '--maxWorkers=2', '--json', `--outputFile=${outputFile}`, ...args,
		], ['ignore', 'ignore', 'inherit']);
		let report = null;
		try {
			report = JSON.parse(readFileSync(outputFile, 'utf8'));
		} catch {
			process.stdout.write('FAIL Jest ended without a report\n');
		}
		const { passed, failed } = countTests(report, code);
		tally.passed += passed;
		tally.failed += failed;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function run(args, stdio) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio });
		const chunks = [];
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.stderr?.on('data', (chunk) => chunks.push(chunk));
		child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
	});
}

/**
 * Counts what Jest's JSON report says. A file that could not run counts as one failed test, and so does a
 * run that ended badly though no test of it failed. A report of null is such a run.
 */
function countTests(report, exitCode) {
	const passed = report?.numPassedTests ?? 0;
	const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
	return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
