// Runs benchmarks: `npm run bench -- read` bundles bench/read.ts and runs it. Several names run in turn;
// without a name, all of them. What begins with `--` is handed on: `npm run bench -- read --notes=1000`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'bench');
const known = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => file.slice(0, -3)).sort();
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = named.filter((name) => !existsSync(path.join(folder, `${name}.ts`)));
if (unknown.length > 0) {
	process.stderr.write(`No such benchmark: ${unknown.join(', ')}. There are: ${known.join(', ')}.\n`);
	process.exit(2);
}

// In node_modules, so that what cannot be bundled is found from there, and two folders deep, as the sources are.
const output = mkdtempSync(path.join(import.meta.dirname, '..', 'node_modules', '.bench-'));
try {
	for (const name of named.length > 0 ? named : known) {
		const bundle = path.join(output, `${name}.cjs`);
		await build({
			entryPoints: [path.join(folder, `${name}.ts`)],
			outfile: bundle,
			bundle: true,
			// As the plugin is built: the measured code is the shipped code.
			minify: true,
			platform: 'node',
			format: 'cjs',
			target: 'es2022',
			external: ['esbuild', 'puppeteer-core', '@sparticuz/chromium'],
			logLevel: 'warning',
		});
		const { status } = spawnSync(process.execPath, ['--expose-gc', bundle, ...options], { stdio: 'inherit' });
		if (status !== 0) process.exitCode = status ?? 1;
	}
} finally {
	rmSync(output, { recursive: true, force: true });
}
