import type { Constructor, OpenViewState, PaneType, Side, View } from 'obsidian';
import { type App, type TFile, Workspace, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { resolveSubpath } from './subpath';
import type { SavedLayout } from './layout';
import type { HostLeaf } from './leaf';
import { Panes } from './panes';
import type { HostRoot, HostSidedock, Region } from './tab-group';
import type { ViewRegistry } from './view-registry';

interface EnsureSideLeafOptions {
	active?: boolean;
	split?: boolean;
	reveal?: boolean;
	state?: Record<string, unknown>;
}

/** The mocks' workspace with panes that exist: real elements, real views, real events. */
export class HostWorkspace extends Workspace {
	declare leftSplit: HostSidedock;
	declare rightSplit: HostSidedock;
	declare rootSplit: HostRoot;
	readonly ribbonEl: HTMLElement;
	private readonly panes: Panes;
	private readonly recent: HostLeaf[] = [];
	private openFilePath: string | null = null;

	constructor(private readonly host: App, containerEl: HTMLElement, views: ViewRegistry) {
		super(host, containerEl);
		containerEl.addClass('workspace');
		this.panes = new Panes(host, this, views);
		this.leftSplit = this.panes.left;
		this.rootSplit = this.panes.root;
		this.rightSplit = this.panes.right;
		this.ribbonEl = containerEl.createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });
		containerEl.append(this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
		views.onChange(async (type) => this.remakeViews(type));
	}

	override getLayout(): Record<string, unknown> & SavedLayout {
		return {
			leaves: this.panes.leaves.filter((leaf) => leaf.getViewState().type !== 'empty').map((leaf) => ({
				region: leaf.tabs.region,
				state: leaf.getViewState(),
				title: leaf.getDisplayText(),
				icon: leaf.getIcon(),
				current: leaf.tabs.current === leaf,
			})),
			leftCollapsed: this.leftSplit.collapsed,
			rightCollapsed: this.rightSplit.collapsed,
		};
	}

	/** Opens what was open before; views in the background wait until they are looked at. */
	async restoreLayout(layout: SavedLayout): Promise<void> {
		for (const { region, state, title = state.type, icon = 'file', current } of layout.leaves) {
			const leaf = this.panes.addLeaf(this.panes.mainGroup(region));
			leaf.defer(state, title, icon);
			if (current) leaf.tabs.show(leaf);
		}
		if (layout.leftCollapsed === false) this.leftSplit.expand();
		if (layout.rightCollapsed === false) this.rightSplit.expand();
		for (const leaf of this.panes.leaves) if (this.panes.isVisible(leaf)) await leaf.loadIfDeferred();
		const front = this.panes.mainGroup('root').current;
		if (front !== null) this.setActiveLeaf(front);
	}

	override getLeaf(newLeaf?: boolean | PaneType): HostLeaf {
		if (newLeaf === 'split' || newLeaf === 'window') return this.panes.addLeaf(this.panes.newGroup('root'));
		const group = this.recentLeaf('root')?.tabs ?? this.panes.mainGroup('root');
		if (newLeaf === true || newLeaf === 'tab') return this.panes.addLeaf(group);
		const current = this.recentLeaf('root');
		return current === undefined || current.isPinned__() ? this.panes.addLeaf(group) : current;
	}

	override getUnpinnedLeaf(): HostLeaf {
		return this.getLeaf(false);
	}

	override createLeafBySplit(leaf: HostLeaf): HostLeaf {
		return this.panes.addLeaf(this.panes.newGroup(leaf.tabs.region));
	}

	override splitActiveLeaf(): HostLeaf {
		return this.getLeaf('split');
	}

	override async duplicateLeaf(leaf: HostLeaf): Promise<HostLeaf> {
		const copy = this.panes.addLeaf(this.panes.newGroup(leaf.tabs.region));
		await copy.setViewState(leaf.getViewState());
		return copy;
	}

	override openPopoutLeaf(): HostLeaf {
		return this.getLeaf('window');
	}

	override getLeftLeaf(split: boolean): HostLeaf {
		return this.panes.addLeaf(split ? this.panes.newGroup('left') : this.panes.mainGroup('left'));
	}

	override getRightLeaf(split: boolean): HostLeaf {
		return this.panes.addLeaf(split ? this.panes.newGroup('right') : this.panes.mainGroup('right'));
	}

	override async ensureSideLeaf(type: string, side: Side, options: EnsureSideLeafOptions = {}): Promise<HostLeaf> {
		const { active = true, split = false, reveal = true, state } = options;
		const existing = this.panes.leaves.find((leaf) => leaf.getViewState().type === type && leaf.tabs.region !== 'root');
		const leaf = existing ?? (side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split));
		if (existing === undefined || state !== undefined) {
			await leaf.setViewState({ type, ...(state !== undefined && { state }) });
		}
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	override async revealLeaf(leaf: HostLeaf): Promise<void> {
		if (leaf.tabs.region === 'left') this.leftSplit.expand();
		if (leaf.tabs.region === 'right') this.rightSplit.expand();
		leaf.tabs.show(leaf);
		await leaf.loadIfDeferred();
		this.layoutChanged();
	}

	override setActiveLeaf(leaf: HostLeaf, params?: { focus?: boolean }): void {
		if (leaf.tabs.current !== leaf) leaf.tabs.show(leaf);
		void leaf.loadIfDeferred();
		const changed = this.activeLeaf !== leaf;
		this.activeLeaf = leaf;
		for (const each of this.panes.leaves) each.containerEl.toggleClass('mod-active', each === leaf);
		remove(this.recent, leaf);
		this.recent.unshift(leaf);
		if (params?.focus === true) leaf.setEphemeralState({ focus: true });
		if (changed) this.trigger('active-leaf-change', leaf);
		this.tellOpenFile();
	}

	override getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
		const view = this.activeLeaf?.view ?? null;
		return view instanceof type ? view : null;
	}

	override getActiveFile(): TFile | null {
		for (const leaf of [this.activeLeaf, ...this.recent]) {
			const file = leaf === null ? null : fileOf(leaf);
			if (file !== null) return file;
		}
		return null;
	}

	override getLeafById(id: string): HostLeaf | null {
		return this.panes.leaves.find((leaf) => leaf.id__ === id) ?? null;
	}

	override getLeavesOfType(type: string): HostLeaf[] {
		return this.panes.leaves.filter((leaf) => leaf.getViewState().type === type);
	}

	override getMostRecentLeaf(root: unknown = this.rootSplit): HostLeaf | null {
		return this.recent.find((leaf) => this.rootOf(leaf) === root)
			?? this.panes.leaves.find((leaf) => this.rootOf(leaf) === root) ?? null;
	}

	override iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.panes.leaves) callback(leaf);
	}

	override iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.panes.leaves) if (leaf.tabs.region === 'root') callback(leaf);
	}

	override detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	override removeLeaf__(leaf: WorkspaceLeaf): void {
		const removed = leaf as HostLeaf;
		this.panes.removeLeaf(removed);
		remove(this.recent, removed);
		if (this.activeLeaf === removed) {
			this.activeLeaf = null;
			const next = this.getMostRecentLeaf();
			if (next === null) this.trigger('active-leaf-change', null);
			else this.setActiveLeaf(next);
		}
		this.layoutChanged();
	}

	override async openLinkText(
		linktext: string,
		sourcePath: string,
		newLeaf?: boolean | PaneType,
		openViewState: OpenViewState = {},
	): Promise<void> {
		const hash = linktext.indexOf('#');
		const path = (hash < 0 ? linktext : linktext.slice(0, hash)).trim();
		const target = path === '' ? sourcePath : path;
		const file = this.host.metadataCache.getFirstLinkpathDest(target, sourcePath)
			?? await this.host.vault.create(target.endsWith('.md') ? target : `${target}.md`, '');
		const cache = this.host.metadataCache.getFileCache(file);
		const line = hash < 0 || cache === null ? null : resolveSubpath(cache, linktext.slice(hash))?.start.line ?? null;
		const eState = { ...(line !== null && { line }), ...openViewState.eState };
		await this.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
	}

	/** The sidebar, or the middle, that holds a leaf. */
	rootOf(leaf: HostLeaf): HostRoot | HostSidedock {
		return this.panes[leaf.tabs.region];
	}

	layoutChanged(): void {
		this.activeEditor = (this.activeLeaf?.view ?? null) as typeof this.activeEditor;
		if (this.activeEditor !== null && !('editor' in this.activeEditor)) this.activeEditor = null;
		this.tellOpenFile();
		this.trigger('layout-change');
	}

	/** Closes every view, as the app does when it quits. */
	async closeAll(): Promise<void> {
		this.activeLeaf = null;
		for (const leaf of this.panes.leaves) {
			this.recent.length = 0;
			leaf.detach();
		}
		await Promise.resolve();
	}

	private recentLeaf(region: Region): HostLeaf | undefined {
		return this.recent.find((leaf) => leaf.tabs.region === region)
			?? this.panes.leaves.find((leaf) => leaf.tabs.region === region);
	}

	/** A plugin that goes leaves a placeholder where its views stood, and finds them again when it comes back. */
	private async remakeViews(type: string): Promise<void> {
		for (const leaf of this.panes.leaves) {
			if (leaf.isDeferred || leaf.getViewState().type !== type) continue;
			await leaf.setViewState(leaf.getViewState());
		}
	}

	private tellOpenFile(): void {
		const file = this.activeLeaf === null ? null : fileOf(this.activeLeaf) ?? this.getActiveFile();
		if ((file?.path ?? null) === this.openFilePath) return;
		this.openFilePath = file?.path ?? null;
		this.trigger('file-open', file);
	}
}

function fileOf(leaf: WorkspaceLeaf): TFile | null {
	const view = leaf.view;
	return view !== null && 'file' in view ? view.file as TFile | null : null;
}

function remove<T>(list: T[], item: T): void {
	const index = list.indexOf(item);
	if (index >= 0) list.splice(index, 1);
}
