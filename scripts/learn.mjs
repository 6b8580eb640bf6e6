// Learns the weights in src/review/ways/way-traits.ts: `npm run learn -- folder …`, each with notes and their labels.txt
// (bench/ways/labelled-notes.ts tells its form). Without a folder, only from what stands in the tests.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
// In node_modules, so that packages are found from there.
const output = mkdtempSync(path.join(root, 'node_modules', '.learn-'));
try {
	const bundle = path.join(output, 'learn.cjs');
	await build({
		entryPoints: [path.join(root, 'bench', 'ways', 'learn.ts')], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning',
		define: { __dirname: JSON.stringify(path.join(root, 'tests', 'review')) },
	});
	process.exitCode = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} finally {
	rmSync(output, { recursive: true, force: true });
}
