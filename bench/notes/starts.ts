import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/browser/launch';

/**
 * What a start of the plugin costs, in real Chromium with its real IndexedDB: the first start reads every note, the
 * next ones take what was kept.
 */
export async function measureStarts(noteCount: number, print: (figures: Readonly<Record<string, unknown>>) => void): Promise<void> {
	const { outputFiles: [script] } = await build({
		entryPoints: [join(process.cwd(), 'bench/page/start-page.ts')],
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
	});
	// IndexedDB belongs to an origin, so the page needs one.
	const server = createServer((request, response) => {
		const isScript = request.url === '/page.js';
		response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
		response.end(isScript ? script?.text : '<!doctype html><title>bench</title><script src="/page.js"></script>');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const browser = await launchBrowser();
	try {
		const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
		for (const start of ['cold', 'warm', 'warm', 'warm'] as const) {
			// A page of its own for each start, as an app that was closed has nothing in memory.
			const page = await browser.newPage();
			await page.goto(address);
			const figures = await page.evaluate((kind, count) =>
				(window as unknown as { start: (kind: string, count: number) => Promise<Record<string, unknown>> }).start(kind, count), start, noteCount);
			print({ case: `${start} start`, notes: noteCount, ...figures });
			await page.close();
		}
	} finally {
		await browser.close();
		server.close();
	}
}
