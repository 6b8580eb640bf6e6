import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import ConferenceReviewPlugin from '../../src/main';
import { createHost, type Host, type JestHostOptions, restartHost } from '../host';

/** A device that keeps nothing of earlier tests. */
export function freshDevice(): void {
	Object.defineProperty(globalThis, 'indexedDB', { value: new IDBFactory(), configurable: true, writable: true });
}

/** The plugin in the host, with its sidebar open, as a person meets it. */
export class OpenedSidebar {
	private constructor(readonly host: Host) {}

	static async open(options: JestHostOptions): Promise<OpenedSidebar> {
		const sidebar = new OpenedSidebar(await createHost({ plugin: ConferenceReviewPlugin, ...options }));
		await sidebar.host.runCommand('open-sidebar');
		await sidebar.read();
		return sidebar;
	}

	/** Closes the app and opens it again, with what it kept. */
	async restart(options: JestHostOptions = {}): Promise<OpenedSidebar> {
		const again = new OpenedSidebar(await restartHost(this.host, { plugin: ConferenceReviewPlugin, ...options }));
		await again.read();
		return again;
	}

	/** Of the first view, or of another one. */
	element(index = 0): HTMLElement {
		const leaf = this.host.app.workspace.getLeavesOfType('conference-review')[index];
		if (!leaf) throw new Error('The sidebar is not open');
		return leaf.view.containerEl;
	}

	get rows(): HTMLElement[] {
		return Array.from(this.element().querySelectorAll<HTMLElement>('[role="treeitem"]'));
	}

	/** What a person reads in the rows of a kind. */
	texts(kind: string): string[] {
		return this.rows.filter((row) => row.dataset['kind'] === kind).map((row) => row.querySelector('.conference-review-text')?.textContent ?? '');
	}

	row(kind: string, text: string): HTMLElement {
		const row = this.rows.find((each) => each.dataset['kind'] === kind && (each.textContent ?? '').includes(text));
		if (!row) throw new Error(`No ${kind} with ${text}; there are ${this.texts(kind).join(' | ')}`);
		return row;
	}

	async click(element: Element | null, init: MouseEventInit = {}): Promise<void> {
		if (!element) throw new Error('There is nothing to click');
		element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
		await this.drawn();
	}

	async press(key: string, init: KeyboardEventInit = {}): Promise<void> {
		const { activeElement, body } = this.element().ownerDocument;
		const target = activeElement ?? body;
		target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
		await this.drawn();
	}

	button(action: string): HTMLButtonElement {
		const button = this.element().querySelector<HTMLButtonElement>(`button[data-action="${action}"]`);
		if (!button) throw new Error(`No button ${action}`);
		return button;
	}

	/** Opens a button's menu and clicks the item of that name. */
	async choose(action: string, title: string): Promise<void> {
		await this.click(this.button(action));
		const item = Array.from(this.element().ownerDocument.querySelectorAll('.menu-item')).find((each) => each.textContent === title);
		await this.click(item ?? null);
	}

	/** Holds what asks for the text of a note, until what it returns is called. */
	holdReads(): () => void {
		const { vault } = this.host.app;
		const read = vault.read.bind(vault);
		let go: () => void = () => undefined;
		const gate = new Promise<void>((resolve) => (go = resolve));
		vault.read = async (file) => {
			await gate;
			return read(file);
		};
		return () => go();
	}

	async toggle(row: HTMLElement): Promise<void> {
		await this.click(row.querySelector('.conference-review-chevron'));
	}

	async filter(text: string): Promise<void> {
		const field = this.element().querySelector<HTMLInputElement>('input[type="search"]');
		if (!field) throw new Error('There is no filter');
		field.value = text;
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		await this.drawn();
	}

	/** Resolves when the app has told all events and the view has drawn what came of them. */
	async drawn(): Promise<void> {
		await this.host.settled();
		for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
		for (const { win } of this.host.windows) await new Promise((resolve) => win.requestAnimationFrame(resolve));
		await this.host.settled();
	}

	/** Resolves when all notes are read and their rows are drawn. */
	private async read(): Promise<void> {
		await this.drawn();
		await this.until(() => document.querySelector('.conference-review [aria-busy="true"]') === null, 'all notes are read');
	}

	/** Waits, frame by frame, for something that the network or the disk decides. */
	async until(condition: () => boolean, what: string): Promise<void> {
		const end = Date.now() + 10_000;
		while (!condition()) {
			if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
			await this.drawn();
		}
	}
}
