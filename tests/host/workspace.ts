import type { Constructor, OpenViewState, PaneType, Side, View } from 'obsidian';
import { type App, type TFile, Workspace, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { resolveSubpath } from './subpath';
import type { SavedLayout } from './layout';
import type { HostLeaf } from './leaf';
import { environment } from './environment';
import { Panes } from './panes';
import { HostWindow } from './popout';
import type { HostRoot, HostSidedock, Region, TabGroup } from './tab-group';
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
				...(leaf.tabs.window !== null && { popout: true }),
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
		for (const { region, state, title = state.type, icon = 'file', current, popout = false } of layout.leaves) {
			const leaf = popout ? this.openPopoutLeaf() : this.panes.addLeaf(this.panes.mainGroup(region));
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
		if (newLeaf === 'window') return this.openPopoutLeaf();
		if (newLeaf === 'split') return this.panes.addLeaf(this.panes.newGroup('root'));
		const group = this.recentLeaf('root')?.tabs ?? this.panes.mainGroup('root');
		const isNew = newLeaf === true || newLeaf === 'tab';
		return (isNew ? undefined : this.recentLeaf('root', ({ canNavigate }) => canNavigate)) ?? this.panes.addLeaf(group);
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
		return this.panes.addLeaf(this.panes.newGroup('root', this.openWindow()));
	}

	override moveLeafToPopout(leaf: HostLeaf): HostWindow {
		const opened = this.openWindow();
		this.moveLeaf(leaf, this.panes.newGroup('root', opened));
		return opened;
	}

	/** What dragging a tab into a region of the main window does. */
	moveLeafToRegion(leaf: HostLeaf, region: Region): void {
		this.moveLeaf(leaf, this.panes.mainGroup(region));
	}

	/** The windows beside the main one. */
	get windows(): readonly HostWindow[] {
		return this.panes.windows;
	}

	/** After its last leaf has gone. */
	closeWindow(closed: HostWindow): void {
		this.trigger('window-close', closed, closed.win);
		closed.close();
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
		Object.assign(globalThis, { activeWindow: leaf.containerEl.win, activeDocument: leaf.containerEl.doc });
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

	/** Without a root: in the middle of the main window, and in all other windows. */
	override getMostRecentLeaf(root?: unknown): HostLeaf | null {
		const isThere = (leaf: HostLeaf): boolean => (root === undefined ? leaf.tabs.region === 'root' : this.rootOf(leaf) === root);
		return this.recent.find(isThere) ?? this.panes.leaves.find(isThere) ?? null;
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

	/** The sidebar, the middle, or the window that holds a leaf. */
	rootOf(leaf: HostLeaf): HostRoot | HostSidedock | HostWindow {
		return leaf.tabs.window ?? this.panes[leaf.tabs.region];
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

	private openWindow(): HostWindow {
		const opened = new HostWindow(this, environment.openWindow(), (closed) => {
			for (const leaf of this.panes.leaves) if (leaf.tabs.window === closed) leaf.detach();
		});
		this.trigger('window-open', opened, opened.win);
		return opened;
	}

	private moveLeaf(leaf: HostLeaf, group: TabGroup): void {
		this.panes.moveLeaf(leaf, group);
		this.setActiveLeaf(leaf);
		this.layoutChanged();
	}

	private recentLeaf(region: Region, fits: (leaf: HostLeaf) => boolean = () => true): HostLeaf | undefined {
		return [...this.recent, ...this.panes.leaves].find((leaf) => leaf.tabs.region === region && fits(leaf));
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
