import { type App, Component, Keymap, MarkdownRenderer } from 'obsidian';
import { outOfList } from '../../review/indentation';
import type { NoteDrawing, NoteStretch } from './components/services';

/** Draws a stretch of a note as the app renders Markdown, and keeps what is shown while its text stays the same. */
export class MarkdownDrawing implements NoteDrawing {
	readonly #app: App;
	readonly #parent: Component;
	readonly #element: HTMLElement;
	#shown: { readonly markdown: string; readonly component: Component } | null = null;
	/** Of the latest `show`: what an earlier one brings is out of date. */
	#ticket = 0;

	/** `parent` ends whatever lives in the rendered notes, at the latest. */
	constructor(app: App, parent: Component, element: HTMLElement) {
		this.#app = app;
		this.#parent = parent;
		this.#element = element;
	}

	async show({ conference: { path }, start, end, inList }: NoteStretch): Promise<void> {
		const ticket = ++this.#ticket;
		const file = this.#app.vault.getFileByPath(path);
		if (!file) throw new Error(`There is no note ${path}`);
		const text = await this.#app.vault.cachedRead(file);
		const stretch = text.slice(start, end);
		const markdown = `${inList ? outOfList(stretch) : stretch}\n\n${definitionsOf(text)}`;
		if (ticket !== this.#ticket || markdown === this.#shown?.markdown) return;
		const component = this.#parent.addChild(new Component());
		const rendered = createDiv();
		try {
			await MarkdownRenderer.render(this.#app, markdown, rendered, path, component);
		} catch (error) {
			this.#parent.removeChild(component);
			throw error;
		}
		if (ticket !== this.#ticket) {
			this.#parent.removeChild(component);
			return;
		}
		component.registerDomEvent(rendered, 'click', (event) => this.#follow(event, path));
		const { activeElement } = this.#element.ownerDocument;
		const link = this.#element.contains(activeElement) ? activeElement?.getAttribute('href') : undefined;
		this.#clear();
		this.#shown = { markdown, component };
		this.#element.append(rendered);
		if (link === undefined) return;
		// With what was focused, the focus would be lost.
		const again = rendered.findAll('a').find((each) => each.getAttribute('href') === link) ?? this.#element.closest<HTMLElement>('[role="treeitem"]');
		again?.focus({ preventScroll: true });
	}

	dispose(): void {
		this.#ticket++;
		this.#clear();
	}

	#clear(): void {
		if (this.#shown) this.#parent.removeChild(this.#shown.component);
		this.#shown = null;
		this.#element.replaceChildren();
	}

	/** Links inside the vault do nothing by themselves outside of an editor; those to the web open by themselves. */
	#follow(event: MouseEvent, path: string): void {
		const link = event.target instanceof Element ? event.target.closest('a.internal-link') : null;
		const destination = link?.getAttribute('data-href') ?? link?.getAttribute('href');
		if (destination === null || destination === undefined) return;
		event.preventDefault();
		void this.#app.workspace.openLinkText(destination, path, Keymap.isModEvent(event));
	}
}

/** Reference definitions, wherever they stand in the note: links of the stretch may need them. They show nothing. */
function definitionsOf(text: string): string {
	return text.split('\n').filter((line) => /^ {0,3}\[[^\]^]+\]:\s*\S/u.test(line)).join('\n');
}
