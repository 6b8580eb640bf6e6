import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { HttpExchange } from '../host/environment';
import { bundlePage } from '../host/server/page-files';
import { PageServer } from '../host/server/page-server';
import { copyDemoVault } from '../host/server/start';
import { VaultFolder } from '../host/server/vault-folder';
import { launchBrowser } from './launch';

const root = join(__dirname, '..', '..');

export interface PluginPageOptions {
	/** The vault's files, text by path. Without any, a copy of the demo vault. */
	readonly files?: Readonly<Record<string, string>>;
	/** What the address says: `platform=phone`, `theme=dark`, `layout=empty` … */
	readonly query?: string;
	readonly allowPrivate?: boolean;
	/** What answers the plugin's requests in place of the web. */
	readonly http?: HttpExchange;
	readonly width?: number;
	readonly height?: number;
	readonly deviceScaleFactor?: number;
}

/** The page of `npm start` in a real browser, with the built plugin on it. */
export class PluginPage {
	/** What the page complained of. */
	readonly errors: string[] = [];
	/** Every address that the browser itself asked for. */
	readonly browserRequests: string[] = [];
	private removeVault: () => void = () => undefined;

	private constructor(
		readonly browser: Browser,
		readonly page: Page,
		readonly vaultFolder: string,
		private readonly server: PageServer,
		private readonly query: string,
	) {}

	static async open(options: PluginPageOptions = {}): Promise<PluginPage> {
		const { query = 'theme=light', allowPrivate = false, width = 1360, height = 1600, deviceScaleFactor = 1 } = options;
		const vault = options.files === undefined ? copyDemoVault(root) : writeVault(options.files);
		const opened = await VaultFolder.open(vault.folder);
		if (opened === null) throw new Error('The vault did not open');
		const browser = await launchBrowser();
		const files = await bundlePage(root);
		const server = await PageServer.listen({ vault: opened, files, port: 0, allowPrivate, ...(options.http !== undefined && { http: options.http }) });
		const page = await browser.newPage();
		await page.setViewport({ width, height, deviceScaleFactor });
		const pluginPage = new PluginPage(browser, page, opened.root, server, query);
		pluginPage.removeVault = vault.remove;
		page.on('request', (request) => pluginPage.browserRequests.push(request.url()));
		page.on('pageerror', (error) => pluginPage.errors.push(String(error)));
		page.on('console', (message) => {
			// A note that went while it was about to be read is no error, though Chromium prints one.
			const isGoneNote = message.location().url?.includes('/data/file') === true && message.text().includes('404');
			if (message.type() === 'error' && !isGoneNote) pluginPage.errors.push(message.text());
		});
		await pluginPage.load();
		return pluginPage;
	}

	/** Loads the page anew, as closing and opening the app does. */
	async load(): Promise<void> {
		await this.page.goto(`${this.server.address}?${this.query}`);
		await this.page.waitForSelector('body.is-ready');
	}

	async close(): Promise<void> {
		await this.browser.close();
		await this.server.close();
		this.removeVault();
	}

	/** Requests that the plugin sent through the app, since the page was loaded. */
	async requestsSent(): Promise<string[]> {
		return this.page.evaluate(() => (window as unknown as { host: { requests: { url: string }[] } }).host.requests.map(({ url }) => url));
	}

	/** The note and the line (from 0) in the active pane. */
	async openNote(): Promise<{ path: string; line: number | null } | null> {
		return this.page.evaluate(() => (window as unknown as { host: { openNote: { path: string; line: number | null } | null } }).host.openNote);
	}

	async openTabs(): Promise<string[]> {
		return this.page.evaluate(() => (window as unknown as { host: { openTabs: string[] } }).host.openTabs);
	}

	/** Changes files on the disk, as another program does. */
	writeFile(path: string, text: string): void {
		mkdirSync(dirname(join(this.vaultFolder, path)), { recursive: true });
		writeFileSync(join(this.vaultFolder, path), text);
	}

	renameFile(path: string, newPath: string): void {
		renameSync(join(this.vaultFolder, path), join(this.vaultFolder, newPath));
	}

	deleteFile(path: string): void {
		rmSync(join(this.vaultFolder, path));
	}

	/** The titles of the rows of one kind that are drawn now, from top to bottom. */
	async titles(kind: string, path?: string): Promise<string[]> {
		const selector = `[role=tree] [role=treeitem][data-kind=${kind}]${path === undefined ? '' : `[data-path="${path}"]`}`;
		return this.page.$$eval(selector, (rows) => rows
			.map((row) => ({ index: Number(row.getAttribute('data-index')), title: row.querySelector('.conference-review-title')?.textContent ?? '' }))
			.sort((a, b) => a.index - b.index)
			.map(({ title }) => title));
	}

	/** Waits for a row whose title reads so. */
	async row(kind: string, title: string): Promise<ElementHandle<HTMLElement>> {
		const handle = await this.page.waitForFunction((wantedKind, wantedTitle) => {
			const rows = document.querySelectorAll<HTMLElement>(`[role=treeitem][data-kind=${wantedKind}]`);
			return Array.from(rows).find((row) => row.querySelector('.conference-review-title')?.textContent === wantedTitle);
		}, {}, kind, title);
		return handle as ElementHandle<HTMLElement>;
	}

	/** Clicks the title, where a person would; with Mod, the system's own. */
	async click(kind: string, title: string, withMod = false): Promise<void> {
		const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
		const row = await this.row(kind, title);
		const text = await row.$('.conference-review-title');
		if (withMod) await this.page.keyboard.down(modifier);
		await text?.click();
		if (withMod) await this.page.keyboard.up(modifier);
	}

	/** Drags an element to the end of the note's first line. Headless Chromium has no pointer that drags; the events are the ones that it would send. */
	async dragIntoNote(element: ElementHandle): Promise<void> {
		await element.evaluate((dragged) => {
			const dataTransfer = new DataTransfer();
			const editor = document.querySelector('.mod-root .cm-content');
			const { left, bottom } = editor?.querySelector('.cm-line')?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
			const init = { bubbles: true, cancelable: true, dataTransfer, clientX: left + 500, clientY: bottom - 4 };
			dragged.dispatchEvent(new DragEvent('dragstart', init));
			editor?.dispatchEvent(new DragEvent('drop', init));
		});
	}

	/** Opens the menu of one of the sidebar's buttons and clicks the item of that name. */
	async choose(action: string, title: string): Promise<void> {
		await this.page.click(`.conference-review button[data-action="${action}"]`);
		const item = await this.page.waitForFunction((wanted) =>
			Array.from(document.querySelectorAll<HTMLElement>('.menu-item')).find((each) => each.textContent === wanted), {}, title);
		await (item as ElementHandle<HTMLElement>).click();
	}

	/** Clicks the notices away, which lie over the sidebar's buttons as in the app, and gives their texts. */
	async dismissNotices(): Promise<string[]> {
		return this.page.$$eval('.notice', (notices) => notices.map((notice) => {
			(notice as HTMLElement).click();
			return notice.textContent ?? '';
		}));
	}

	async until(condition: () => Promise<boolean>, what: string, timeout = 15_000): Promise<void> {
		const end = Date.now() + timeout;
		while (!await condition()) {
			if (Date.now() > end) throw new Error(`It never came to be that ${what}`);
			await this.page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(resolve)));
		}
	}
}

function writeVault(files: Readonly<Record<string, string>>): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'conference-review-browser-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
