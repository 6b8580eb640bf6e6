import type { App } from 'obsidian-test-mocks/obsidian';
import { HostLeaf } from './leaf';
import { HostRoot, HostSidedock, type Region, TabGroup } from './tab-group';
import type { HostWindow } from './popout';
import type { ViewRegistry } from './view-registry';
import type { HostWorkspace } from './workspace';

/** The groups of tabs in the middle and in the sidebars, and the leaves in them. */
export class Panes {
	readonly left: HostSidedock;
	readonly root: HostRoot;
	readonly right: HostSidedock;
	private readonly groups: TabGroup[] = [];

	constructor(private readonly app: App, private readonly workspace: HostWorkspace, private readonly views: ViewRegistry) {
		this.left = new HostSidedock(workspace, 'left', () => this.loadShown());
		this.root = new HostRoot(workspace);
		this.right = new HostSidedock(workspace, 'right', () => this.loadShown());
	}

	get leaves(): HostLeaf[] {
		return this.groups.flatMap((group) => group.leaves);
	}

	/** The first group of a region in the main window, made where there is none. */
	mainGroup(region: Region): TabGroup {
		return this.groups.find((group) => group.region === region && group.window === null) ?? this.newGroup(region);
	}

	get windows(): HostWindow[] {
		return [...new Set(this.groups.flatMap(({ window }) => window ?? []))];
	}

	moveLeaf(leaf: HostLeaf, group: TabGroup): void {
		const from = leaf.tabs;
		from.remove(leaf);
		leaf.tabs = group;
		group.add(leaf);
		this.tidy(from);
	}

	newGroup(region: Region, window: HostWindow | null = null): TabGroup {
		const group = new TabGroup(this.workspace, region, window);
		this.groups.push(group);
		(window ?? this[region]).containerEl.append(group.containerEl);
		return group;
	}

	addLeaf(group: TabGroup): HostLeaf {
		const leaf = new HostLeaf(this.app, this.workspace, this.views, group);
		group.add(leaf);
		return leaf;
	}

	removeLeaf(leaf: HostLeaf): void {
		leaf.tabs.remove(leaf);
		this.tidy(leaf.tabs);
	}

	/** A group goes with its last leaf, and a window with its last group. */
	private tidy(group: TabGroup): void {
		if (group.leaves.length > 0 || !this.groups.includes(group)) return;
		this.groups.splice(this.groups.indexOf(group), 1);
		group.containerEl.remove();
		if (group.window !== null && !this.windows.includes(group.window)) this.workspace.closeWindow(group.window);
	}

	private loadShown(): void {
		for (const leaf of this.leaves) if (this.isVisible(leaf)) void leaf.loadIfDeferred();
	}

	/** In front of its neighbours, in a sidebar that is not folded away. */
	isVisible(leaf: HostLeaf): boolean {
		const root = this[leaf.tabs.region];
		return leaf.tabs.current === leaf && !(root instanceof HostSidedock && root.collapsed);
	}
}
