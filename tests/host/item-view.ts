import { type HoverPopover, type IconName } from 'obsidian';
import { ItemView, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';

/** Gives a view the app's frame: a header with its title and actions above its content. */
export function frameView(view: ItemView): void {
	view.containerEl.addClass('workspace-leaf-content');
	view.contentEl.addClass('view-content');
	const header = createDiv({ cls: 'view-header' });
	header.createDiv({ cls: 'view-header-title-container' }).createDiv({ cls: 'view-header-title' });
	header.createDiv({ cls: 'view-actions' });
	view.containerEl.prepend(header);
}

export function addViewAction(
	view: ItemView,
	icon: IconName,
	title: string,
	callback: (event: MouseEvent) => unknown,
): HTMLElement {
	const action = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title, type: 'button' } });
	setIcon(action, icon);
	action.addEventListener('click', (event) => callback(event));
	view.containerEl.querySelector('.view-actions')?.prepend(action);
	return action;
}

/** The class that plugins extend as `ItemView`. */
export abstract class HostItemView extends ItemView {
	hoverPopover: HoverPopover | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		frameView(this);
	}

	override addAction(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		return addViewAction(this, icon, title, callback);
	}
}

interface EmptyViewLook {
	readonly title: string;
	readonly icon: IconName;
	readonly message: string;
}

/** What a leaf shows when nothing is open in it, and in place of a view that nobody makes any more. */
export class EmptyView extends HostItemView {
	private readonly look: EmptyViewLook;

	constructor(leaf: WorkspaceLeaf, private readonly type = 'empty', look: Partial<EmptyViewLook> = {}) {
		super(leaf);
		this.look = { title: 'New tab', icon: 'file', message: 'No file is open', ...look };
		this.contentEl.createDiv({ cls: 'empty-state', text: this.look.message });
	}

	override getViewType(): string {
		return this.type;
	}

	override getDisplayText(): string {
		return this.look.title;
	}

	override getIcon(): IconName {
		return this.look.icon;
	}
}
