// Builds the plugin (main.js and styles.css, as the app loads them) and the command line (dist/).
// `--watch` rebuilds the plugin on change; `--development` keeps names and adds a source map; `--analyse` tells what main.js is made of.
import { analyzeMetafile, build, context } from 'esbuild';
import { chmod } from 'node:fs/promises';
import { licenceNotices } from './scripts/licences.mjs';

const development = process.argv.includes('--development') || process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
	bundle: true,
	minify: !development,
	sourcemap: development ? 'inline' : false,
	// Korean and other words of our tables take half the bytes unescaped.
	charset: 'utf8',
	// Packages keep theirs in files of their own.
	legalComments: 'none',
	metafile: true,
	plugins: development ? [] : [licenceNotices],
	logLevel: 'warning',
	treeShaking: true,
};

/** What the app itself provides; everything else is bundled, because plugins have no node_modules. */
/** @type {import('esbuild').BuildOptions} */
const plugin = {
	...shared,
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	format: 'cjs',
	platform: 'browser',
	// Private names stay what they are: lowered, they cost bytes and time. All engines of the oldest app that we support know them.
	target: 'es2022',
	external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
	jsx: 'automatic',
	jsxImportSource: 'preact',
};

/** Joined but not minified: people read it to write snippets of their own. */
/** @type {import('esbuild').BuildOptions} */
const styles = {
	...shared,
	entryPoints: ['src/obsidian/styles/index.css'],
	outfile: 'styles.css',
	minify: false,
	sourcemap: false,
};

/** @type {import('esbuild').BuildOptions} */
const commandLine = {
	...shared,
	entryPoints: ['src/cli/main.ts'],
	outfile: 'dist/conference-review.js',
	format: 'cjs',
	platform: 'node',
	// Not `node20`: for it, patterns with `\p{…}` are made anew at each call.
	target: 'es2022',
	banner: { js: '#!/usr/bin/env node' },
};

if (process.argv.includes('--watch')) {
	for (const options of [plugin, styles]) await (await context(options)).watch();
} else {
	const [{ metafile }] = await Promise.all([plugin, styles, commandLine].map((options) => build(options)));
	if (process.argv.includes('--analyse')) console.log(await analyzeMetafile(metafile));
	await chmod(commandLine.outfile, 0o755);
}
