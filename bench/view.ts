/**
 * What the sidebar costs in real Chromium with the built plugin, for 100, 1,000 and 10,000 sessions: opening it,
 * scrolling it, searching in it, and an edit of one note while it is open. `npm run bench -- view [--sessions=1000]`.
 * JSON lines; `target` is what the sidebar is meant to keep to on an idle machine, and `met` whether it did.
 */
import { existsSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { PluginPage } from '../tests/browser/plugin-page';
import { generatedNote } from './notes/generated-notes';

const SESSIONS_IN_NOTE = 9;
const given = process.argv.find((argument) => argument.startsWith('--sessions='))?.slice('--sessions='.length);
const sizes = given === undefined ? [100, 1000, 10_000] : [Number(given)];
const ROUNDS = 5;

interface Figure {
	readonly case: string;
	readonly value: number;
	readonly unit: 'ms' | 'rows' | 'nodes';
	/** The value has to stay below it; null where there is none. */
	readonly target: number | null;
}

async function measure(sessions: number): Promise<Figure[]> {
	const notes = Math.ceil(sessions / SESSIONS_IN_NOTE);
	const files = Object.fromEntries(Array.from({ length: notes }, (_, note) => [`Conferences/${String(note)}.md`, generatedNote(note)]));
	const opened = await PluginPage.open({ files, height: 900 });
	const { page } = opened;
	try {
		const devtools = await page.createCDPSession();
		await devtools.send('Performance.enable');
		// The page reads the notes for its metadata cache too, where the app has a thread of its own for that.
		await page.waitForFunction(() => document.querySelector('.conference-review-list')?.getAttribute('aria-busy') === 'false'
			&& (window as unknown as { host: { app: { metadataCache: { pending: number } } } }).host.app.metadataCache.pending === 0, { timeout: 300_000 });
		const opening = await opensIn(page, devtools);
		await openConferences(page, Object.keys(files));
		const { frame, rows } = await scroll(page);
		const keystrokes = await types(page);
		const nodes = await edits(opened, files);
		return [
			{ case: 'open', value: opening, unit: 'ms', target: 100 },
			{ case: 'longest frame while scrolling', value: frame, unit: 'ms', target: 50 },
			{ case: 'rows in the document', value: rows, unit: 'rows', target: 400 },
			{ case: 'keystroke to next frame', value: middle(keystrokes), unit: 'ms', target: 50 },
			{ case: 'slowest keystroke to next frame', value: Math.max(...keystrokes), unit: 'ms', target: 50 },
			{ case: 'edit of one note, rows of others touched', value: nodes, unit: 'nodes', target: 1 },
		];
	} finally {
		await opened.close();
	}
}

/** Every conference open and every session closed, as one reads through a list. */
async function openConferences(page: Page, paths: readonly string[]): Promise<void> {
	await page.evaluate(async (open) => {
		const { host } = window as unknown as { host: { app: { workspace: { getLeavesOfType(type: string): { setViewState(state: unknown): Promise<void> }[] } } } };
		const state = { grouping: 'conference', folds: { base: 'default', open, closed: [] } };
		await host.app.workspace.getLeavesOfType('conference-review')[0]?.setViewState({ type: 'conference-review', state });
	}, paths.map((path) => `conference\n${path}`));
	await page.waitForSelector('[role=treeitem][data-kind=session]');
	await frames(page);
}

/** All that the page's main thread did, without styles and layout: the middle of several openings. */
async function opensIn(page: Page, devtools: CDPSession): Promise<number> {
	const scripting = async (): Promise<number> =>
		(await devtools.send('Performance.getMetrics')).metrics.reduce((sum, { name, value }) => {
			if (name === 'TaskDuration') return sum + value * 1000;
			return name === 'LayoutDuration' || name === 'RecalcStyleDuration' ? sum - value * 1000 : sum;
		}, 0);
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await page.evaluate(() => (window as unknown as { host: { app: { workspace: { detachLeavesOfType(type: string): void } } } }).host.app.workspace.detachLeavesOfType('conference-review'));
		await frames(page);
		const before = await scripting();
		await page.evaluate(() => (window as unknown as { host: { runCommand(id: string): Promise<void> } }).host.runCommand('open-sidebar'));
		await page.waitForSelector('.conference-review-row');
		await frames(page);
		times.push(await scripting() - before);
	}
	return middle(times);
}

/** Through the list by a screenful in each frame, as a fling does. */
async function scroll(page: Page): Promise<{ frame: number; rows: number }> {
	return page.evaluate(async () => {
		const list = document.querySelector('.conference-review-list');
		if (!list) throw new Error('There is no list');
		const next = async (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
		let longest = 0;
		let rows = 0;
		let at = await next();
		for (let step = 0; step < 240; step++) {
			list.scrollTop += 300;
			const now = await next();
			longest = Math.max(longest, now - at);
			at = now;
			rows = Math.max(rows, list.querySelectorAll('[role=treeitem]').length);
		}
		list.scrollTop = 0;
		return { frame: longest, rows };
	});
}

/**
 * From each event to the frame that shows its answer, over the letters of a word as a quick typist writes it, who has just
 * come to the field: while everything is being prepared.
 */
async function types(page: Page): Promise<number[]> {
	return page.evaluate(async () => {
		const field = document.querySelector<HTMLInputElement>('.conference-review input[type=search]');
		if (!field) throw new Error('There is no search field');
		const taken: number[] = [];
		field.focus();
		for (const text of ['k', 'ku', 'kub', 'kube', 'kuber', 'kubern', 'kuber', 'kub', 'k', '']) {
			await new Promise((resolve) => setTimeout(resolve, 120));
			const began = performance.now();
			field.value = text;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			await new Promise((resolve) => requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = resolve;
				port2.postMessage(null);
			}));
			taken.push(performance.now() - began);
		}
		return taken;
	});
}

/** How many rows of other notes were touched when one was edited. */
async function edits(opened: PluginPage, files: Readonly<Record<string, string>>): Promise<number> {
	const { page } = opened;
	const path = await page.$eval('[role=treeitem][data-kind=session]', (row) => row.getAttribute('data-path') ?? '');
	await page.evaluate((edited) => {
		const others = new Set<Element>();
		const list = document.querySelector('.conference-review-list');
		const observer = new MutationObserver((records) => {
			for (const { target } of records) {
				const row = (target.nodeType === Node.ELEMENT_NODE ? target as HTMLElement : target.parentElement)?.closest('[role=treeitem]');
				if (row && row.getAttribute('data-path') !== edited) others.add(row);
			}
		});
		if (list) observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
		Object.assign(window, { others });
	}, path);
	opened.writeFile(path, (files[path] ?? '').replace(/^## \[/mu, '## [Edited '));
	await page.waitForFunction(() => Array.from(document.querySelectorAll('.conference-review-title')).some(({ textContent }) => textContent?.startsWith('Edited ')), { timeout: 60_000 });
	await frames(page);
	return page.evaluate(() => (window as unknown as { others: Set<Element> }).others.size);
}

async function frames(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
	});
}

function middle(times: readonly number[]): number {
	return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

async function main(): Promise<void> {
	if (!existsSync('main.js')) throw new Error('main.js is not there: npm run build makes it.');
	for (const sessions of sizes) {
		for (const { value, target, ...figure } of await measure(sessions)) {
			process.stdout.write(`${JSON.stringify({ bench: 'view', sessions, ...figure, value: Math.round(value * 10) / 10, target, met: target === null || value < target })}\n`);
		}
	}
}

void main();
