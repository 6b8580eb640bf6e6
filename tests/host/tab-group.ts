import { WorkspaceRoot, WorkspaceSidedock, WorkspaceTabs, type Workspace } from 'obsidian-test-mocks/obsidian';
import type { HostLeaf } from './leaf';
import { type HostWindow, tellMigrated } from './popout';

export type Region = 'left' | 'root' | 'right';

/** Leaves that share one place, one of them in front, with a strip of tabs above. */
export class TabGroup extends WorkspaceTabs {
	readonly containerEl = createDiv({ cls: 'workspace-tabs' });
	readonly leaves: HostLeaf[] = [];
	current: HostLeaf | null = null;
	private readonly stripEl = this.containerEl.createDiv({ cls: 'workspace-tab-header-container', attr: { role: 'tablist' } });
	private readonly bodyEl = this.containerEl.createDiv({ cls: 'workspace-tab-container' });

	/** `window`: where it stands, unless that is the main window. */
	constructor(workspace: Workspace, readonly region: Region, readonly window: HostWindow | null = null) {
		super(workspace);
	}

	override getRoot(): this {
		return this;
	}

	add(leaf: HostLeaf): void {
		this.leaves.push(leaf);
		const comesFrom = leaf.containerEl.win;
		this.stripEl.append(leaf.tabHeaderEl);
		this.bodyEl.append(leaf.containerEl);
		if (leaf.containerEl.win !== comesFrom) tellMigrated(leaf.containerEl);
		if (this.current === null) this.show(leaf);
		else leaf.setShown(false);
	}

	remove(leaf: HostLeaf): void {
		const index = this.leaves.indexOf(leaf);
		if (index < 0) return;
		this.leaves.splice(index, 1);
		leaf.tabHeaderEl.remove();
		leaf.containerEl.remove();
		if (this.current !== leaf) return;
		this.current = null;
		const next = this.leaves[Math.min(index, this.leaves.length - 1)];
		if (next !== undefined) this.show(next);
	}

	show(leaf: HostLeaf): void {
		this.current = leaf;
		for (const each of this.leaves) each.setShown(each === leaf);
	}
}

/** The panes in the middle. */
export class HostRoot extends WorkspaceRoot {
	readonly containerEl = createDiv({ cls: 'workspace-split mod-vertical mod-root' });

	constructor(workspace: Workspace) {
		super(workspace, 'vertical');
	}
}

/** A sidebar, which can be folded away. */
export class HostSidedock extends WorkspaceSidedock {
	readonly containerEl: HTMLElement;

	constructor(workspace: Workspace, readonly region: 'left' | 'right', private readonly whenShown: () => void) {
		super(workspace, 'vertical', region);
		this.containerEl = createDiv({ cls: `workspace-split mod-horizontal mod-${region}-split` });
		this.collapse();
	}

	override collapse(): void {
		super.collapse();
		this.containerEl.addClass('is-sidedock-collapsed');
	}

	/** Views in front, which waited to be seen, are made now. */
	override expand(): void {
		super.expand();
		this.containerEl.removeClass('is-sidedock-collapsed');
		this.whenShown();
	}

	override toggle(): void {
		if (this.collapsed) this.expand();
		else this.collapse();
	}
}
