// Runs the host's TypeScript on Node: bundled beside the installed packages, which are loaded as they are.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** Bundles a file of the repository into node_modules/.cache/conference-review/<name>.mjs, where it can be imported. */
export async function bundleForNode(name, ...path) {
	const { build } = await import('esbuild');
	const { outputFiles } = await build({
		entryPoints: [join(root, ...path)],
		write: false,
		bundle: true,
		packages: 'external',
		format: 'esm',
		platform: 'node',
		target: 'node20',
		logLevel: 'warning',
		// What Jest's CommonJS knows by itself.
		banner: { js: `const __filename = ${JSON.stringify(join(root, ...path))};\nconst __dirname = ${JSON.stringify(join(root, ...path.slice(0, -1)))};` },
	});
	const folder = join(root, 'node_modules', '.cache', 'conference-review');
	mkdirSync(folder, { recursive: true });
	// Put in place whole, since another process may be reading it.
	writeFileSync(join(folder, `${name}.${process.pid}.mjs`), outputFiles[0].contents);
	renameSync(join(folder, `${name}.${process.pid}.mjs`), join(folder, `${name}.mjs`));
}
