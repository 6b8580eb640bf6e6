import type { CDPSession } from 'puppeteer-core';
import { PluginPage } from './plugin-page';

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

const TIMES = 50;

let it: PluginPage;
let devtools: CDPSession;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=light' });
	await (await it.row('conference', 'ifkakao 2021')).dispose();
	devtools = await it.page.createCDPSession();
	await devtools.send('Performance.enable');
	// Counts what is running at any time, which the browser does not tell.
	await it.page.evaluate(() => {
		const { setInterval: begin, clearInterval: end } = window;
		const running = new Set<number>();
		Object.assign(window, {
			runningIntervals: running,
			setInterval: (run: () => void, time?: number) => {
				const id = begin(run, time);
				running.add(id);
				return id;
			},
			clearInterval: (id: number) => {
				running.delete(id);
				end(id);
			},
		});
	});
});
afterAll(async () => {
	await it?.close();
});

/** Without a handle to what it waits for: that would keep it in memory. */
async function notesShown(): Promise<void> {
	await it.until(async () => it.page.evaluate(() => document.querySelector('.conference-review-outline .markdown-rendered li') !== null), 'the notes are shown');
}

interface Left {
	readonly nodes: number;
	readonly listeners: number;
	/** Bytes. */
	readonly heap: number;
	readonly intervals: number;
}

/** What is in the page's memory when all that nobody holds any more is gone. */
async function left(): Promise<Left> {
	await it.page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
	const { metrics } = await devtools.send('Performance.getMetrics');
	const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
	const intervals = await it.page.evaluate(() => (window as unknown as { runningIntervals: Set<number> }).runningIntervals.size);
	return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize'), intervals };
}

/** Closes the sidebar and opens it again, with a session and its notes open. */
async function closeAndOpen(times: number): Promise<void> {
	for (let time = 0; time < times; time++) {
		await it.page.evaluate(async () => {
			const { host } = window as unknown as { host: { app: { workspace: { detachLeavesOfType(type: string): void } }; runCommand(id: string): Promise<void> } };
			host.app.workspace.detachLeavesOfType('conference-review');
			await host.runCommand('open-sidebar');
		});
		await notesShown();
	}
}

test(`the view is closed and opened ${String(TIMES)} times, and nothing of it stays`, async () => {
	await it.page.click('[data-kind=session][data-path="ifkakao-2021.md"] .conference-review-chevron');
	await it.until(async () => it.page.evaluate(() => document.querySelector('.conference-review-row.is-outline') !== null), 'the session is open');
	await it.page.click('.conference-review-row.is-outline');
	await notesShown();
	await it.until(async () => it.page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.endsWith('conference-review-view'));
		return key !== undefined && (JSON.parse(localStorage.getItem(key) ?? '{}') as { folds?: { open?: string[] } }).folds?.open?.length === 2;
	}), 'the folds are kept');
	// What is made once and kept on purpose, such as the icons that are copied, is there after these.
	await closeAndOpen(5);
	const before = await left();
	await closeAndOpen(TIMES);
	const after = await left();
	expect({ ...after, heap: 0 }).toEqual({ ...before, heap: 0 });
	// A single view holds more than this; the engine's own tables grow a little.
	expect((after.heap - before.heap) / TIMES).toBeLessThan(20_000);
});

test('the plugin is switched off and on several times, and nothing of it stays', async () => {
	const switchOff = async (): Promise<void> => {
		await it.page.evaluate(async () => {
			const { host } = window as unknown as { host: { plugin(): { constructor: unknown; manifest: { id: string } }; disablePlugin(id: string): Promise<void> } };
			const { constructor, manifest } = host.plugin();
			Object.assign(window, { switchedOff: { plugin: constructor, manifest } });
			await host.disablePlugin(manifest.id);
		});
		expect(await it.page.evaluate(() => document.querySelector('.conference-review') === null)).toBe(true);
	};
	const switchOn = async (): Promise<void> => {
		await it.page.evaluate(async () => {
			const { host, switchedOff } = window as unknown as { host: { enablePlugin(source: unknown): Promise<void> }; switchedOff: unknown };
			await host.enablePlugin(switchedOff);
		});
		await notesShown();
	};
	const on = await left();
	await switchOff();
	await switchOn();
	await switchOff();
	const before = await left();
	expect(before.listeners).toBeLessThan(on.listeners);
	expect(before.nodes).toBeLessThan(on.nodes);
	for (let time = 0; time < 5; time++) {
		await switchOn();
		await switchOff();
	}
	expect({ ...await left(), heap: 0 }).toEqual({ ...before, heap: 0 });
	expect(it.errors).toEqual([]);
});
