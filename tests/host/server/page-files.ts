import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageFiles } from './page-server';

/** Bundles the host for the browser, and finds the plugin where the last build left it. */
export async function bundlePage(root: string): Promise<PageFiles> {
	const page = join(root, 'tests', 'host', 'page');
	const { outputFiles } = await build({
		entryPoints: { page: join(page, 'main.ts'), styles: join(page, 'page.css') },
		outdir: join(root, 'dist'),
		write: false,
		bundle: true,
		minify: true,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		legalComments: 'none',
		logLevel: 'warning',
		alias: { obsidian: join(root, 'tests', 'host', 'obsidian.ts') },
		define: { 'process.env.NODE_ENV': '"production"' },
	});
	const bundled = (name: string) => outputFiles.find((file) => file.path.endsWith(name))?.text ?? '';
	const fromDisk = (type: string, ...path: string[]) => async () => ({ type, body: await readFile(join(root, ...path), 'utf8') });
	return {
		'/': fromDisk('text/html', 'tests', 'host', 'page', 'index.html'),
		'/page.js': async () => ({ type: 'text/javascript', body: bundled('page.js') }),
		'/page.css': async () => ({ type: 'text/css', body: bundled('styles.css') }),
		'/plugin/main.js': fromDisk('text/javascript', 'main.js'),
		'/plugin/manifest.json': fromDisk('application/json', 'manifest.json'),
		'/plugin/styles.css': fromDisk('text/css', 'styles.css'),
	};
}
