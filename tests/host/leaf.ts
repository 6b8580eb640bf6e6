import type { IconName, OpenViewState, View, ViewState } from 'obsidian';
import { type App, type TFile, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';
import { EmptyView } from './item-view';
import type { TabGroup } from './tab-group';
import type { ViewRegistry } from './view-registry';
import type { HostWorkspace } from './workspace';

/** What is protected in the public typings, but the app itself calls. */
interface OpenableView {
	onOpen(): Promise<void>;
	onClose(): Promise<void>;
}

/** The mocks' leaf, made to open, load and close the views it is told to show. */
export class HostLeaf extends WorkspaceLeaf {
	readonly containerEl = createDiv({ cls: 'workspace-leaf' });
	readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header', attr: { role: 'tab', tabindex: '0' } });
	private readonly titleEl: HTMLElement;
	private readonly iconEl: HTMLElement;
	/** What the view is to show once it is brought to the front. */
	private deferredState: ViewState | null = null;
	private loading: Promise<void> | null = null;
	private isAttached = true;
	private openings: Promise<void> = Promise.resolve();

	constructor(app: App, private readonly workspace: HostWorkspace, private readonly views: ViewRegistry, public tabs: TabGroup) {
		super(app);
		this.iconEl = this.tabHeaderEl.createSpan({ cls: 'workspace-tab-header-inner-icon' });
		this.titleEl = this.tabHeaderEl.createSpan({ cls: 'workspace-tab-header-inner-title' });
		const close = this.tabHeaderEl.createEl('button', {
			cls: 'clickable-icon workspace-tab-header-inner-close-button',
			attr: { 'aria-label': 'Close', type: 'button' },
		});
		setIcon(close, 'x');
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
		this.tabHeaderEl.addEventListener('click', () => this.workspace.setActiveLeaf(this, { focus: true }));
		this.containerEl.addEventListener('pointerdown', () => this.workspace.setActiveLeaf(this));
		this.parent = tabs.asOriginalType4__();
		this.showView(new EmptyView(this).asOriginalType3__());
	}

	override getRoot(): this {
		return this.workspace.rootOf(this) as unknown as this;
	}

	override getViewState(): ViewState {
		if (this.deferredState !== null) return { ...this.deferredState };
		const pinned = this.isPinned__() ? { pinned: true } : {};
		return { type: this.view?.getViewType() ?? 'empty', state: this.view?.getState() ?? {}, ...pinned };
	}

	override async setViewState(state: ViewState, ephemeral?: Record<string, unknown>): Promise<void> {
		const opening = this.openings.catch(() => undefined).then(async () => this.apply(state, ephemeral));
		this.openings = opening;
		await opening;
	}

	/** Remembers what to show, and makes the view only when somebody looks: since 1.7.2 the app starts like this. */
	defer(state: ViewState, title: string, icon: IconName): void {
		this.deferredState = state;
		(this as unknown as { isDeferred: boolean }).isDeferred = true;
		this.showView(new EmptyView(this, state.type, { title, icon, message: '' }).asOriginalType3__());
	}

	override async loadIfDeferred(): Promise<void> {
		const state = this.deferredState;
		if (state === null) return;
		this.loading ??= this.setViewState(state).finally(() => {
			this.loading = null;
		});
		await this.loading;
	}

	/** Whether another view may take the place of this one. */
	get canNavigate(): boolean {
		return !this.isPinned__() && this.view?.navigation !== false;
	}

	override async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
		await this.setViewState({
			type: 'markdown',
			state: { ...openState.state, file: file.path },
			active: openState.active ?? true,
		}, openState.eState);
	}

	override async open(view: View): Promise<View> {
		await this.closeView();
		this.showView(view);
		await (view as unknown as OpenableView).onOpen();
		return view;
	}

	override getEphemeralState(): Record<string, unknown> {
		return (this.view?.getEphemeralState() ?? {});
	}

	override setEphemeralState(state: Record<string, unknown>): void {
		this.view?.setEphemeralState(state);
	}

	override detach(): void {
		if (!this.isAttached) return;
		this.isAttached = false;
		this.workspace.removeLeaf__(this);
		void this.closeView();
		this.trigger('detach');
	}

	setShown(shown: boolean): void {
		this.containerEl.toggleClass('is-hidden', !shown);
		this.containerEl.hidden = !shown;
		this.tabHeaderEl.toggleClass('is-active', shown);
		this.tabHeaderEl.setAttribute('aria-selected', String(shown));
	}

	/** Writes the view's title and icon into its tab and its header. */
	updateHeader(): void {
		const title = this.view?.getDisplayText() ?? '';
		this.titleEl.setText(title);
		this.tabHeaderEl.setAttribute('aria-label', title);
		this.iconEl.empty();
		setIcon(this.iconEl, this.view?.getIcon() ?? '');
		this.view?.containerEl.querySelector('.view-header-title')?.setText(title);
		this.view?.containerEl.setAttribute('data-type', this.view.getViewType());
	}

	private async apply(state: ViewState, ephemeral?: Record<string, unknown>): Promise<void> {
		this.deferredState = null;
		(this as unknown as { isDeferred: boolean }).isDeferred = false;
		if (state.pinned !== undefined) this.setPinned(state.pinned);
		const creator = this.views.creatorOf(state.type);
		const isPlaceholder = this.view instanceof EmptyView;
		if (creator === undefined) {
			const gone = { title: 'Plugin no longer active', icon: 'ghost', message: 'Plugin no longer active' };
			const placeholder = new EmptyView(this, state.type, state.type === 'empty' ? {} : gone);
			await placeholder.setState(state.state ?? {}, { history: false });
			await this.open(placeholder.asOriginalType3__());
		} else if (isPlaceholder || this.view?.getViewType() !== state.type) {
			await this.open(creator(this.asOriginalType3__()));
		}
		if (!this.isAttached) return;
		await this.view?.setState(state.state ?? {}, { history: false });
		if (ephemeral !== undefined) this.setEphemeralState(ephemeral);
		this.updateHeader();
		if (state.active === true) this.workspace.setActiveLeaf(this, { focus: true });
		this.workspace.layoutChanged();
	}

	private showView(view: View): void {
		this.view = view;
		this.containerEl.empty();
		this.containerEl.append(view.containerEl);
		view.load();
		this.updateHeader();
	}

	private async closeView(): Promise<void> {
		const view = this.view;
		if (view === null) return;
		await (view as unknown as OpenableView).onClose();
		view.unload();
		view.containerEl.remove();
	}
}
