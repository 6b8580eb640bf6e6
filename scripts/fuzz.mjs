// The property tests, far longer than `npm test` does: `npm run fuzz [-- --times=20 --seconds=60 --seed=1 tests/markdown]`.
// `times` multiplies how many cases each property tries, `seconds` ends a property after so long, and `seed` begins
// where a failure began: fast-check prints it, and the case itself made as small as possible.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { times: { type: 'string', default: '50' }, seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const unreadable = Object.entries(values).filter(([, value]) => !Number.isFinite(Number(value)));
if (unreadable.length > 0) {
	process.stderr.write(`Not a number: ${unreadable.map(([name, value]) => `--${name}=${value}`).join(', ')}.\n`);
	process.exit(2);
}
await prepare();

const files = readdirSync(join(root, 'tests'), { recursive: true })
	.filter((file) => /\.test\.tsx?$/.test(file))
	.map((file) => join('tests', file))
	.filter((file) => /\bruns\(/.test(readFileSync(join(root, file), 'utf8')))
	.filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)));
const { status } = spawnSync(process.execPath, [
	join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--maxWorkers=2', `--testTimeout=${(Number(values.seconds) + 60) * 1_000}`, '--runTestsByPath', ...files,
], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, FUZZ_TIMES: values.times, FUZZ_SECONDS: values.seconds, ...(values.seed !== undefined && { FUZZ_SEED: values.seed }) },
});
process.exitCode = status ?? 1;
