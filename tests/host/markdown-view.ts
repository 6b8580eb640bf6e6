import type { IconName, MarkdownViewModeType, ViewStateResult } from 'obsidian';
import { Component, MarkdownView, TFile, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { addViewAction, frameView } from './item-view';
import { renderMarkdown } from './markdown-rendering';

/** The editor that a person sees and types in. Jest has none: the note's text and cursor are enough there. */
export interface NoteSurface {
	readonly element: HTMLElement;
	setText(text: string): void;
	/** Hides what is markup only, but in the line of the cursor, and shows the frontmatter as properties. */
	setLivePreview(on: boolean): void;
	/** Brings a line (from 0) into sight and marks it. */
	reveal(line: number): void;
	onInput(listener: (text: string) => void): void;
	destroy(): void;
}

export type NoteSurfaceFactory = () => NoteSurface;

/** How long the app waits after the last keystroke before it saves, in ms. */
const saveDelay = 2000;

/** A note in a pane: its source in an editor, or rendered for reading. */
export class HostMarkdownView extends MarkdownView {
	private viewMode: 'source' | 'preview' = 'source';
	/** The editor shows the source as it is; if not, it is a live preview, as in the app's own default. */
	private isPlainSource = false;
	private line: number | null = null;
	private saveTimer: number | null = null;
	private rendering: Component | null = null;
	private readonly sourceEl: HTMLElement;
	private readonly previewEl: HTMLElement;
	private readonly surface: NoteSurface | null;
	private readonly modeButton: HTMLElement;

	constructor(leaf: WorkspaceLeaf, createSurface: NoteSurfaceFactory | null) {
		super(leaf);
		frameView(this);
		this.sourceEl = this.contentEl.createDiv({ cls: 'markdown-source-view cm-s-obsidian mod-cm6' });
		this.previewEl = this.contentEl.createDiv({ cls: 'markdown-reading-view' })
			.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
		this.surface = createSurface?.() ?? null;
		if (this.surface !== null) this.sourceEl.append(this.surface.element);
		this.surface?.onInput((text) => this.typed(text));
		this.modeButton = addViewAction(this, 'book-open', 'Reading view', () => void this.toggleMode());
		this.showMode();
	}

	override addAction(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		return addViewAction(this, icon, title, callback);
	}

	override getIcon(): IconName {
		return 'lucide-file-text';
	}

	override onload(): void {
		this.registerEvent(this.app.vault.on('modify', (file) => {
			if (file === this.file) void this.readAgain();
		}));
		this.registerEvent(this.app.vault.on('rename', (file) => {
			if (file === this.file) this.updateLeaf();
		}));
		this.registerEvent(this.app.vault.on('delete', (file) => {
			if (file === this.file) this.leaf.detach();
		}));
		this.register(() => {
			if (this.saveTimer !== null) void this.save();
			this.surface?.destroy();
		});
	}

	override getMode(): MarkdownViewModeType {
		return this.viewMode;
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null, mode: this.viewMode, source: this.isPlainSource };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const { file: path, mode, source } = state as { file?: unknown; mode?: unknown; source?: unknown };
		if (mode === 'source' || mode === 'preview') this.viewMode = mode;
		if (typeof source === 'boolean') this.isPlainSource = source;
		if (typeof path === 'string' && path !== this.file?.path) {
			this.line = null;
			const file = this.app.vault.getFileByPath(path);
			if (file instanceof TFile) await this.onLoadFile(file);
		}
		this.showMode();
		await this.renderPreview();
	}

	override async onLoadFile(file: TFile): Promise<void> {
		this.file = file;
		this.setViewData(await this.app.vault.read(file), true);
	}

	override setViewData(data: string, clear: boolean): void {
		super.setViewData(data, clear);
		this.surface?.setText(data);
	}

	override getEphemeralState(): Record<string, unknown> {
		return this.line === null ? {} : { line: this.line };
	}

	override setEphemeralState(state: unknown): void {
		const { line } = (state ?? {}) as { line?: unknown };
		if (typeof line !== 'number') return;
		this.line = line;
		this.editor.setCursor({ line, ch: 0 });
		this.surface?.reveal(line);
		this.revealInPreview(line);
	}

	override async save(): Promise<void> {
		if (this.saveTimer !== null) window.clearTimeout(this.saveTimer);
		this.saveTimer = null;
		if (this.file !== null && this.editor.getValue() !== this.data) {
			this.data = this.editor.getValue();
			await this.app.vault.modify(this.file, this.data);
		}
	}

	override requestSave(): void {
		if (this.saveTimer !== null) window.clearTimeout(this.saveTimer);
		this.saveTimer = window.setTimeout(() => void this.save(), saveDelay);
	}

	private typed(text: string): void {
		const cursor = this.editor.getCursor();
		this.editor.setValue(text);
		this.editor.setCursor(cursor);
		this.app.workspace.trigger('editor-change', this.editor, this);
		this.requestSave();
	}

	private async readAgain(): Promise<void> {
		if (this.file === null || this.saveTimer !== null) return;
		const text = await this.app.vault.read(this.file);
		if (text === this.data) return;
		const cursor = this.editor.getCursor();
		this.setViewData(text, false);
		this.editor.setCursor(cursor);
		await this.renderPreview();
	}

	private async toggleMode(): Promise<void> {
		await this.save();
		this.viewMode = this.viewMode === 'source' ? 'preview' : 'source';
		this.showMode();
		await this.renderPreview();
		this.updateLeaf();
	}

	private showMode(): void {
		const reading = this.viewMode === 'preview';
		this.sourceEl.hidden = reading;
		this.sourceEl.toggleClass('is-live-preview', !this.isPlainSource);
		this.surface?.setLivePreview(!this.isPlainSource);
		this.contentEl.querySelector<HTMLElement>('.markdown-reading-view')?.toggleAttribute('hidden', !reading);
		this.modeButton.setAttribute('aria-pressed', String(reading));
	}

	private async renderPreview(): Promise<void> {
		if (this.viewMode !== 'preview' || this.file === null) return;
		const rendered = createDiv({ cls: 'markdown-preview-sizer' });
		// What plugins made for the sections of before ends with them.
		if (this.rendering !== null) this.removeChild(this.rendering);
		this.rendering = this.addChild(new Component());
		await renderMarkdown(this.app as never, this.data, rendered, this.file.path, this.rendering as never);
		this.previewEl.replaceChildren(rendered);
		if (this.line !== null) this.revealInPreview(this.line);
	}

	private revealInPreview(line: number): void {
		const before = this.previewEl.findAll('[data-line]').filter((el) => Number(el.dataset['line']) <= line);
		for (const el of this.previewEl.findAll('.is-flashing')) el.removeClass('is-flashing');
		before.at(-1)?.addClass('is-flashing');
		before.at(-1)?.scrollIntoView?.({ block: 'start' });
	}

	private updateLeaf(): void {
		(this.leaf as unknown as { updateHeader(): void }).updateHeader();
	}
}
