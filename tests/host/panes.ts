import type { App } from 'obsidian-test-mocks/obsidian';
import { HostLeaf } from './leaf';
import { HostRoot, HostSidedock, type Region, TabGroup } from './tab-group';
import type { ViewRegistry } from './view-registry';
import type { HostWorkspace } from './workspace';

/** The groups of tabs in the middle and in the sidebars, and the leaves in them. */
export class Panes {
	readonly left: HostSidedock;
	readonly root: HostRoot;
	readonly right: HostSidedock;
	private readonly groups: TabGroup[] = [];

	constructor(private readonly app: App, private readonly workspace: HostWorkspace, private readonly views: ViewRegistry) {
		this.left = new HostSidedock(workspace, 'left');
		this.root = new HostRoot(workspace);
		this.right = new HostSidedock(workspace, 'right');
	}

	get leaves(): HostLeaf[] {
		return this.groups.flatMap((group) => group.leaves);
	}

	/** The first group of a region, made where there is none. */
	mainGroup(region: Region): TabGroup {
		return this.groups.find((group) => group.region === region) ?? this.newGroup(region);
	}

	newGroup(region: Region): TabGroup {
		const group = new TabGroup(this.workspace, region);
		this.groups.push(group);
		this[region].containerEl.append(group.containerEl);
		return group;
	}

	addLeaf(group: TabGroup): HostLeaf {
		const leaf = new HostLeaf(this.app, this.workspace, this.views, group);
		group.add(leaf);
		return leaf;
	}

	/** Takes the leaf's group away as well when it was the last in it. */
	removeLeaf(leaf: HostLeaf): void {
		const group = leaf.tabs;
		group.remove(leaf);
		if (group.leaves.length > 0) return;
		this.groups.splice(this.groups.indexOf(group), 1);
		group.containerEl.remove();
	}

	/** In front of its neighbours, in a sidebar that is not folded away. */
	isVisible(leaf: HostLeaf): boolean {
		const root = this[leaf.tabs.region];
		return leaf.tabs.current === leaf && !(root instanceof HostSidedock && root.collapsed);
	}
}
