import { WorkspaceWindow, type Workspace } from 'obsidian-test-mocks/obsidian';

/** A window with all that a page finds in it. */
export type WholeWindow = Window & typeof globalThis;

/** A window of its own with panes in it. Its classes are not those of the main window, as in the app. */
export class HostWindow extends WorkspaceWindow {
	readonly containerEl: HTMLElement;

	constructor(workspace: Workspace, private readonly opened: WholeWindow, private readonly whenClosed: (closed: HostWindow) => void) {
		super(workspace);
		addAppMethods(opened);
		addAppLooks(opened.document);
		const app = opened.document.body.appendChild(createDiv({ cls: 'app-container' }));
		this.containerEl = app.createDiv({ cls: 'workspace' }).createDiv({ cls: 'workspace-split mod-vertical mod-root' });
		opened.addEventListener('pagehide', () => this.whenClosed(this));
	}

	override get win(): WholeWindow {
		return this.opened;
	}

	override get doc(): Document {
		return this.opened.document;
	}

	/** Browsers close a window, and leave a frame to whoever made it. */
	close(): void {
		const frame = this.opened.frameElement;
		if (frame === null) this.opened.close();
		else frame.remove();
	}
}

/** What the app adds to elements and events is there in each of its windows. */
function addAppMethods(opened: WholeWindow): void {
	for (const name of ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'DocumentFragment', 'UIEvent'] as const) {
		const theirs = opened[name].prototype;
		for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(window[name].prototype))) {
			if (!(key in theirs)) Object.defineProperty(theirs, key, descriptor);
		}
	}
	Object.defineProperty(opened.Node.prototype, 'constructorWin', { value: opened, configurable: true, writable: true });
	Object.defineProperty(opened.UIEvent.prototype, 'win', { value: opened, configurable: true, writable: true });
}

function addAppLooks(doc: Document): void {
	for (const style of document.head.querySelectorAll<HTMLElement>('style, link[rel=stylesheet]')) {
		const copy = doc.head.appendChild(style.cloneNode(true) as HTMLElement);
		// A page without an address of its own has none that others could be relative to.
		if ('href' in style) copy.setAttribute('href', String(style.href));
	}
	doc.documentElement.lang = document.documentElement.lang;
	doc.body.className = `${document.body.className} is-popout-window`;
}

const listeners = new WeakMap<Node, Set<(win: Window) => unknown>>();

/** The app's `el.onWindowMigrated(…)`, of which the mocks never tell. */
export function onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
	const known = listeners.get(this) ?? new Set();
	listeners.set(this, known.add(listener));
	return () => void known.delete(listener);
}

/** Tells what stands in an element that it has come to another window: with the next frame, as the app finds out by an animation. */
export function tellMigrated(element: HTMLElement): void {
	const { win } = element;
	win.requestAnimationFrame(() => {
		for (const each of [element, ...element.querySelectorAll('*')]) {
			for (const listener of [...listeners.get(each) ?? []]) listener(win);
		}
	});
}

/** The app's `node.instanceOf(…)`, which knows the classes of all windows. */
export function instanceOf(this: Node, type: { new (): unknown; readonly name: string }): boolean {
	const own = (this.constructorWin as unknown as Readonly<Record<string, unknown>>)[type.name];
	return [type, own].some((each) => typeof each === 'function' && each[Symbol.hasInstance](this));
}
