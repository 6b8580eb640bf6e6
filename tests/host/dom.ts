import { Events, FileManager } from 'obsidian-test-mocks/obsidian';
import { reportError } from './environment';
import { instanceOf, onWindowMigrated } from './popout';
import { generateMarkdownLink } from './links';

type Delegated = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;
type Listeners = Map<Delegated, EventListener>;

const delegated = new WeakMap<EventTarget, Map<string, Listeners>>();

/** The app's `el.on('click', '.selector', …)`, whose selector the mocks pass over. */
function on(this: HTMLElement, type: string, selector: string, listener: Delegated, options?: AddEventListenerOptions): void {
	const wrapped = (event: Event) => {
		const target = (event.target as HTMLElement | null)?.closest<HTMLElement>(selector) ?? null;
		if (target !== null && this.contains(target)) listener.call(this, event, target);
	};
	const types = delegated.get(this) ?? new Map<string, Listeners>();
	const listeners: Listeners = types.get(type) ?? new Map<Delegated, EventListener>();
	delegated.set(this, types.set(type, listeners.set(listener, wrapped)));
	this.addEventListener(type, wrapped, options);
}

function off(this: HTMLElement, type: string, _selector: string, listener: Delegated, options?: AddEventListenerOptions): void {
	const wrapped = delegated.get(this)?.get(type)?.get(listener);
	if (wrapped !== undefined) this.removeEventListener(type, wrapped, options);
	delegated.get(this)?.get(type)?.delete(listener);
}

interface EventEntry {
	readonly fn: (...data: unknown[]) => unknown;
	readonly ctx: unknown;
}

/** A listener that throws does not stop the others, nor what caused the event: the app prints its error. */
function trigger(this: { _: Record<string, EventEntry[]> }, name: string, ...data: unknown[]): void {
	for (const { fn, ctx } of [...this._[name] ?? []]) {
		try {
			const result = fn.apply(ctx, data);
			if (result instanceof Promise) result.catch(reportError);
		} catch (error) {
			reportError(error);
		}
	}
}

/** The mock asks the layout, which jsdom has none of: there, what is hidden by its own style or in a collapsed sidebar is not shown. */
function isShown(this: HTMLElement): boolean {
	const hasLayout = document.body.getClientRects().length > 0;
	if (hasLayout) return this.offsetParent !== null;
	return this.isConnected && this.closest('.is-sidedock-collapsed, [style*="display: none"]') === null;
}

let patched = false;

/** Mends what the mocks add to the elements' prototypes, to `Events` and to `FileManager`. */
export function patchMocks(): void {
	if (patched) return;
	patched = true;
	Object.assign(HTMLElement.prototype, { on, off, onWindowMigrated, isShown });
	Object.assign(Node.prototype, { instanceOf });
	Object.assign(Document.prototype, { on, off });
	Object.assign(Events.prototype, { trigger });
	Object.assign(FileManager.prototype, { generateMarkdownLink });
}
