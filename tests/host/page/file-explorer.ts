import { type App, ItemView, Keymap, Menu, Modal, Notice, setIcon, type TAbstractFile, TFile, TFolder } from 'obsidian';

export const fileExplorerType = 'file-explorer';

/** The list of the vault's notes at the left. */
export class FileExplorer extends ItemView {
	private readonly folded = new Set<string>();
	private drawing = false;

	getViewType(): string {
		return fileExplorerType;
	}

	getDisplayText(): string {
		return 'Files';
	}

	override getIcon(): string {
		return 'lucide-folder-closed';
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		this.registerEvent(vault.on('create', () => this.drawSoon()));
		this.registerEvent(vault.on('rename', () => this.drawSoon()));
		this.registerEvent(vault.on('delete', () => this.drawSoon()));
		this.registerEvent(workspace.on('file-open', () => this.markOpen()));
		this.draw();
	}

	/** Once for a burst of changes. */
	private drawSoon(): void {
		if (this.drawing) return;
		this.drawing = true;
		window.requestAnimationFrame(() => {
			this.drawing = false;
			this.draw();
		});
	}

	private draw(): void {
		const focused = this.contentEl.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['path'] : undefined;
		this.contentEl.empty();
		const nav = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { 'role': 'tree', 'aria-label': 'Files' } });
		this.drawFolder(this.app.vault.getRoot(), nav);
		this.markOpen();
		if (focused !== undefined) nav.querySelector<HTMLElement>(`[data-path="${CSS.escape(focused)}"]`)?.focus();
	}

	private markOpen(): void {
		const open = this.app.workspace.getActiveFile()?.path;
		for (const row of this.contentEl.findAll('.nav-file-title')) {
			const isOpen = row.dataset['path'] === open;
			row.toggleClass('is-active', isOpen);
			row.setAttribute('aria-selected', String(isOpen));
		}
	}

	private drawFolder(folder: TFolder, parent: HTMLElement): void {
		const byName = (a: TAbstractFile, b: TAbstractFile) => a.name.localeCompare(b.name, undefined, { numeric: true });
		const children = [...folder.children].sort(byName);
		for (const child of children) if (child instanceof TFolder) this.drawFolderRow(child, parent);
		for (const child of children) if (child instanceof TFile) this.drawFileRow(child, parent);
	}

	private drawFolderRow(folder: TFolder, parent: HTMLElement): void {
		const isFolded = this.folded.has(folder.path);
		const item = parent.createDiv({ cls: 'tree-item nav-folder' });
		const row = item.createDiv({
			cls: 'tree-item-self nav-folder-title is-clickable',
			attr: { 'role': 'treeitem', 'aria-expanded': String(!isFolded), 'tabindex': '0', 'data-path': folder.path },
		});
		setIcon(row.createSpan({ cls: 'tree-item-icon collapse-icon' }), isFolded ? 'chevron-right' : 'chevron-down');
		row.createSpan({ cls: 'tree-item-inner', text: folder.name });
		onActivate(row, () => {
			if (isFolded) this.folded.delete(folder.path);
			else this.folded.add(folder.path);
			this.draw();
		});
		if (!isFolded) this.drawFolder(folder, item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } }));
	}

	private drawFileRow(file: TFile, parent: HTMLElement): void {
		const { workspace } = this.app;
		const row = parent.createDiv({ cls: 'tree-item nav-file' }).createDiv({
			cls: 'tree-item-self nav-file-title is-clickable',
			attr: { 'role': 'treeitem', 'tabindex': '0', 'data-path': file.path },
		});
		row.createSpan({ cls: 'tree-item-inner', text: file.extension === 'md' ? file.basename : file.name });
		const open = (event: MouseEvent | KeyboardEvent) =>
			void workspace.openLinkText(file.path, '', Keymap.isModEvent(event));
		onActivate(row, open);
		row.addEventListener('contextmenu', (event) => this.showMenu(file, event));
	}

	private showMenu(file: TFile, event: MouseEvent): void {
		const { app } = this;
		const menu = new Menu();
		menu.addItem((item) => item.setTitle('Open in new tab').setIcon('lucide-file-plus')
			.onClick(() => void app.workspace.openLinkText(file.path, '', 'tab')));
		menu.addItem((item) => item.setTitle('Rename…').setIcon('lucide-pencil')
			.onClick(() => askName(app, file)));
		menu.addItem((item) => item.setTitle('Delete').setIcon('lucide-trash-2').setWarning(true)
			.onClick(() => void app.fileManager.trashFile(file)));
		menu.addSeparator();
		app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
		menu.showAtMouseEvent(event);
	}
}

function onActivate(el: HTMLElement, run: (event: MouseEvent | KeyboardEvent) => void): void {
	el.addEventListener('click', run);
	el.addEventListener('auxclick', (event) => {
		if (event.button === 1) run(event);
	});
	el.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			run(event);
		}
	});
}

function askName(app: App, file: TFile): void {
	const modal = new Modal(app).setTitle('File name');
	const input = modal.contentEl.createEl('input', { type: 'text', value: file.basename, attr: { 'aria-label': 'File name' } });
	input.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.isComposing) return;
		modal.close();
		const folder = file.parent === null || file.parent.path === '/' ? '' : `${file.parent.path}/`;
		app.fileManager.renameFile(file, `${folder}${input.value.trim()}.${file.extension}`).catch((error: unknown) => {
			new Notice(error instanceof Error ? error.message : String(error));
		});
	});
	modal.open();
	input.select();
}
