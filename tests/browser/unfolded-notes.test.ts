import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

/** Notes of many heights, so that none is as high as the one before would make one guess. */
const talks = Array.from({ length: 300 }, (_, talk) =>
	`## [Talk ${String(talk)} ${'of words '.repeat((talk * 7) % 15)}](https://talks.example/${String(talk)})\n- said\n${'- and more\n'.repeat(talk % 9)}`);
const note = `---\ntags: Review\ntitle: Long\ndate: 2030-01-01\n---\n${talks.join('')}`;
const list = '.conference-review-list';

declare const host: {
	app: { workspace: { getLeavesOfType(type: string): { view: { editor: { setCursor(at: object): void } } }[]; setActiveLeaf(leaf: unknown): void } };
	runCommand(id: string): Promise<void>;
};

let it: PluginPage;

beforeEach(async () => {
	it = await PluginPage.open({ query: 'theme=light', height: 900, files: { 'long.md': note } });
	await it.row('session', 'Talk 0');
	await it.page.click('.conference-review [data-action=expand-all]');
	await settled();
});
afterEach(async () => {
	expect(it.errors).toEqual([]);
	await it.close();
});

/** Until all notes on the screen are read and laid out. */
async function settled(): Promise<void> {
	await it.until(async () => it.page.$$eval('.conference-review-outline', (outlines) =>
		outlines.length > 0 && outlines.every((outline) => outline.querySelector('.markdown-rendered')?.hasChildNodes() === true)), 'the notes are shown');
	await it.page.evaluate(async () => {
		for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
	});
}

/** How much of the focused row is out of sight, px. */
const hidden = async (): Promise<number> => it.page.evaluate((selector) => {
	const frame = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
	const row = document.activeElement?.closest('[role=treeitem]')?.getBoundingClientRect() ?? new DOMRect(0, -1e6);
	return Math.round(Math.max(frame.top - row.top, row.bottom - frame.bottom, 0));
}, list);

test('wherever keys lead, the row that has the focus is seen once the notes around it are read', async () => {
	await it.page.focus(`${list} [role=treeitem][tabindex="0"]`);
	for (const key of ['End', 'Home', 'End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'PageDown', 'PageDown', 'PageDown'] as const) {
		await it.page.keyboard.press(key);
		await settled();
		expect(`${key}: ${String(await hidden())}`).toBe(`${key}: 0`);
	}
});

test('so is the session that a command brings into sight', async () => {
	await it.page.click('.nav-file-title[data-path="long.md"]');
	await it.page.waitForSelector('.mod-root .cm-content');
	await it.page.evaluate(async (line) => {
		const [leaf] = host.app.workspace.getLeavesOfType('markdown');
		leaf?.view.editor.setCursor({ line, ch: 0 });
		host.app.workspace.setActiveLeaf(leaf);
		await host.runCommand('reveal-session');
	}, note.split('\n').findIndex((line) => line.startsWith('## [Talk 250 ')));
	await it.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Talk 250 '));
	await settled();
	expect(await hidden()).toBe(0);
});

test('who scrolls up moves what is seen by just that much, though notes above are read meanwhile', async () => {
	await it.page.focus(`${list} [role=treeitem][tabindex="0"]`);
	await it.page.keyboard.press('End');
	await settled();
	await it.page.hover(list);
	// The active row is drawn wherever it is.
	const top = async (): Promise<number> => it.page.evaluate(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? 0));
	for (let step = 0; step < 25; step++) {
		const before = await top();
		await it.page.mouse.wheel({ deltaY: -60 });
		await it.until(async () => await top() - before === 60, `step ${String(step)} has scrolled the list by 60 px`);
		await settled();
		expect(`${String(step)}: ${String(await top() - before)}`).toBe(`${String(step)}: 60`);
	}
});
