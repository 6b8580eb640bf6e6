import type { App, Plugin, PluginManifest, ViewCreator, WorkspaceLeaf } from 'obsidian';
import { encode } from './adapter';
import { HostApp, type KeptValues } from './app';
import { BaseFileView, type BaseDefinition, OpenedBase } from './bases';
import { type Disk, parentFolder } from './disk';
import { environment, type HttpExchange, type PlatformName, setPlatform } from './environment';
import { HostMarkdownView, type NoteSurfaceFactory } from './markdown-view';
import { HostModal } from './modal';
import type { HostPlugin } from './plugin';
import { loadPlugin, type PluginClass } from './plugin-loader';
import type { HostWindow, WholeWindow } from './popout';
import { HostPluginSettingTab } from './setting-tab';
import type { SavedLayout } from './layout';
import type { HostLeaf } from './leaf';
import type { Region } from './tab-group';

export interface HostOptions {
	readonly disk: Disk;
	readonly http: HttpExchange;
	readonly platform?: PlatformName;
	/** Whether the desktop is a Mac. */
	readonly isMac?: boolean;
	/** As `getLanguage` gives it: `en`, `ko` … */
	readonly language?: string;
	/** What `requireApiVersion` compares with. */
	readonly apiVersion?: string;
	/** Whether the core plugin Bases is switched on. It is, unless told otherwise. */
	readonly bases?: boolean;
	readonly vaultName?: string;
	/** What was open when the app was last closed. */
	readonly layout?: SavedLayout;
	/** What `saveLocalStorage` kept. */
	readonly localStorage?: KeptValues;
	/** The setting *Excluded files*: path prefixes, or regular expressions between slashes. */
	readonly excludedFiles?: readonly string[];
	/** Lets the app be ready before all notes are read, as at the first start on a big vault. */
	readonly indexInBackground?: boolean;
	/** The note editor that a person sees; none in Jest. */
	readonly createSurface?: NoteSurfaceFactory;
	readonly parentEl?: HTMLElement;
	/** Makes the windows beside the main one. */
	readonly openWindow?: () => WholeWindow;
}

export interface PluginSource {
	readonly plugin: PluginClass;
	readonly manifest: PluginManifest;
}

/** Stands in for the app: see `index.ts` for how tests use it. */
export class Host {
	private readonly hostApp: HostApp;
	private readonly plugins = new Map<string, HostPlugin>();
	private readonly bases = new Set<OpenedBase>();
	private settings: HostModal | null = null;

	constructor(readonly options: HostOptions) {
		environment.language = options.language ?? 'en';
		environment.apiVersion = options.apiVersion ?? '1.13.1';
		environment.bases = options.bases ?? true;
		environment.http = options.http;
		if (options.openWindow) environment.openWindow = options.openWindow;
		environment.requests = [];
		environment.errors = [];
		setPlatform(options.platform ?? 'desktop', options.isMac);
		this.hostApp = new HostApp({
			disk: options.disk,
			mobile: (options.platform ?? 'desktop') !== 'desktop',
			vaultName: options.vaultName ?? 'Test vault',
			parentEl: options.parentEl ?? document.body,
			localStorage: options.localStorage ?? new Map<string, string>(),
		});
		this.hostApp.vault.setConfig__('userIgnoreFilters', options.excludedFiles ?? []);
		this.hostApp.viewRegistry.register('markdown', (leaf) =>
			new HostMarkdownView(leaf as never, options.createSurface ?? null).asOriginalType7__());
	}

	get app(): App {
		return this.hostApp.asApi();
	}

	/** Every address asked through `requestUrl`, in order. */
	get requests(): readonly { readonly url: string; readonly method?: string }[] {
		return environment.requests;
	}

	/** What the app would have printed to its console: errors thrown in listeners and dropped promises. */
	get errors(): unknown[] {
		return environment.errors;
	}

	/** Adds a view that belongs to the app itself, such as its list of files. */
	registerView(type: string, creator: ViewCreator): void {
		this.hostApp.viewRegistry.register(type, creator);
	}

	/**
	 * Starts the app in its own order: plugins first, on a vault that is still empty; then the files with a
	 * `create` event for each, the metadata, what was open before, and at last `onLayoutReady`.
	 */
	async start(...sources: readonly PluginSource[]): Promise<void> {
		for (const source of sources) await this.load(source);
		await this.hostApp.vault.loadFromDisk();
		this.hostApp.metadataCache.start();
		if (this.options.indexInBackground !== true) await this.hostApp.metadataCache.settled();
		if (this.options.layout !== undefined) await this.hostApp.workspace.restoreLayout(this.options.layout);
		this.hostApp.workspace.setLayoutReady__();
		if (this.options.indexInBackground !== true) await this.settled();
	}

	/** What *Settings → Community plugins* does when a person switches a plugin on. */
	async enablePlugin(source: PluginSource): Promise<Plugin> {
		const plugin = await this.load(source);
		plugin.onUserEnable();
		await this.settled();
		return plugin.asOriginalType2__();
	}

	async disablePlugin(id: string): Promise<void> {
		const plugin = this.plugins.get(id);
		if (plugin === undefined) throw new Error(`No plugin ${id} is enabled`);
		this.plugins.delete(id);
		delete this.hostApp.plugins.plugins[id];
		for (const base of this.bases) if (plugin.basesViewRegistrations__.has(base.type)) base.unload();
		plugin.unload();
		await this.settled();
	}

	/** The plugin that is enabled: the only one, or the one with this id. */
	plugin(id?: string): Plugin {
		const plugin = id === undefined ? [...this.plugins.values()][0] : this.plugins.get(id);
		if (plugin === undefined) throw new Error('No such plugin is enabled');
		return plugin.asOriginalType2__();
	}

	/** Resolves when the metadata cache has told all that changed, and the promises that hang on it have run. */
	async settled(): Promise<void> {
		await this.hostApp.metadataCache.settled();
		await new Promise((resolve) => setTimeout(resolve, 0));
		await this.hostApp.metadataCache.settled();
	}

	/** Writes a note as another program would (sync, git, another editor), and waits until the app has seen it. */
	async writeFile(path: string, text: string): Promise<void> {
		const folder = parentFolder(path);
		if (folder !== '') await this.options.disk.makeFolder(folder);
		await this.options.disk.write(path, encode(text));
		await this.reconcile(path);
	}

	async deleteFile(path: string): Promise<void> {
		await this.options.disk.remove(path);
		await this.reconcile(path);
	}

	/** Renames within the app, which keeps the file's identity; another program's renaming is a deletion and a creation. */
	async renameFile(path: string, newPath: string): Promise<void> {
		const file = this.app.vault.getAbstractFileByPath(path);
		if (file === null) throw new Error(`No such file: ${path}`);
		await this.app.fileManager.renameFile(file, newPath);
		await this.settled();
	}

	/** Tells the app that another program touched a path. */
	async reconcile(path: string): Promise<void> {
		await this.hostApp.vault.reconcile(path);
		for (const plugin of this.plugins.values()) {
			const dataPath = `${this.hostApp.vault.configDir}/plugins/${plugin.manifest.id}/data.json`;
			if (path === dataPath) plugin.onExternalSettingsChange();
		}
		await this.settled();
	}

	/** Runs a command of a plugin by its own id (`open-sidebar`). Throws where it does not exist or cannot run now. */
	async runCommand(id: string): Promise<void> {
		const full = Object.keys(this.hostApp.commands.commands).find((each) => each === id || each.endsWith(`:${id}`));
		if (full === undefined) throw new Error(`No command ${id}; there are ${Object.keys(this.hostApp.commands.commands).join(', ')}`);
		if (!this.hostApp.commands.executeCommandById(full)) throw new Error(`The command ${full} cannot run now`);
		await this.settled();
	}

	/** Opens a view of a base: in no tab, unless in an element of one. Throws where no plugin has registered a view of its type. */
	openBase(definition: BaseDefinition, parentEl = this.hostApp.containerEl): OpenedBase {
		const registration = [...this.plugins.values()].map(({ basesViewRegistrations__ }) => basesViewRegistrations__.get(definition.type)).find((each) => each !== undefined);
		if (registration === undefined) throw new Error(`Unknown view type ${definition.type}`);
		const base = new OpenedBase(this.hostApp, definition, registration, parentEl);
		this.bases.add(base);
		base.register(() => this.bases.delete(base));
		base.load();
		return base;
	}

	/** Opens a view of a `.base` file in a tab of its own. What the file describes is given, for the host does not read it. */
	async openBaseFile(path: string, definition: BaseDefinition): Promise<OpenedBase> {
		const file = this.hostApp.vault.getFileByPath(path);
		if (file === null) throw new Error(`No such file: ${path}`);
		const leaf = this.hostApp.workspace.getLeaf('tab');
		const view = new BaseFileView(leaf, file);
		await leaf.open(view.asOriginalType4__());
		this.hostApp.workspace.setActiveLeaf(leaf);
		const base = this.openBase(definition, view.contentEl);
		view.register(() => base.unload());
		return base;
	}

	/**
	 * What the app's command line prints: `runCli('probe:greet', 'name=Ada', 'loud')`. A flag without a value is `'true'`.
	 * Rejects where no plugin answers to the command, or where its handler rejects.
	 */
	async runCli(command: string, ...words: readonly string[]): Promise<string> {
		const handler = [...this.plugins.values()].map(({ cliHandlers__ }) => cliHandlers__.get(command)).find((each) => each !== undefined);
		if (handler === undefined) throw new Error(`Command "${command}" not found`);
		return handler(Object.fromEntries(words.map((word) => {
			const at = word.indexOf('=');
			return at < 0 ? [word, 'true'] : [word.slice(0, at), word.slice(at + 1)];
		})));
	}

	/** Opens an `obsidian://` address, as the system does when somebody clicks it. Resolves when the app has settled. */
	async openUrl(address: string): Promise<void> {
		const url = new URL(address);
		const handler = [...this.plugins.values()].map(({ obsidianProtocolHandlers__ }) => obsidianProtocolHandlers__.get(url.host)).find((each) => each !== undefined);
		if (handler === undefined) throw new Error(`No plugin takes ${address}`);
		const parameters = url.search.slice(1).split('&').filter((part) => part !== '').map((part): [string, string] => {
			const [name = '', ...value] = part.split('=');
			return [decodeURIComponent(name), value.length === 0 ? 'true' : decodeURIComponent(value.join('='))];
		});
		await (handler({ action: url.host, ...Object.fromEntries(parameters) }) as unknown);
		await this.settled();
	}

	get commands(): HostApp['commands'] {
		return this.hostApp.commands;
	}

	get ribbon(): HTMLElement[] {
		return this.hostApp.workspace.ribbonEl.findAll('.side-dock-ribbon-action');
	}

	/** The texts of the notices that are on the screen. */
	get notices(): string[] {
		return Array.from(document.body.querySelectorAll('.notice-message'), (el) => el.textContent ?? '');
	}

	/** The texts of the items in the menu that is open. */
	get menuItems(): string[] {
		return this.findAll('.menu .menu-item-title').map((el) => el.textContent ?? '');
	}

	async chooseMenuItem(title: string): Promise<void> {
		const items = this.findAll('.menu .menu-item');
		const item = items.find((el) => el.querySelector('.menu-item-title')?.textContent === title);
		if (item === undefined) throw new Error(`No menu item ${title}; there are ${this.menuItems.join(', ')}`);
		item.click();
		await this.settled();
	}

	/** The note in the active pane and the line (from 0) that it was opened at. */
	get openNote(): { readonly path: string; readonly line: number | null } | null {
		const leaf = this.hostApp.workspace.getMostRecentLeaf();
		if (!(leaf?.view instanceof HostMarkdownView) || leaf.view.file === null) return null;
		const { line } = leaf.getEphemeralState();
		return { path: leaf.view.file.path, line: typeof line === 'number' ? line : null };
	}

	/** Paths of the notes in the middle, tab by tab. */
	get openTabs(): string[] {
		const paths: string[] = [];
		this.hostApp.workspace.iterateRootLeaves((leaf) => {
			const state = leaf.getViewState().state;
			if (typeof state?.['file'] === 'string') paths.push(state['file']);
		});
		return paths;
	}

	/** Opens a plugin's tab of settings in a window of its own and gives the element that holds it. */
	openSettings(id?: string): HTMLElement {
		const plugin = this.plugin(id) as unknown as HostPlugin;
		const tab: unknown = plugin.settingTabs__[0];
		if (!(tab instanceof HostPluginSettingTab)) throw new Error('The plugin has no tab of settings');
		this.settings?.close();
		this.settings = new HostModal(this.hostApp).setTitle(plugin.manifest.name).setContent(fragmentOf(tab.containerEl));
		this.settings.modalEl.addClass('mod-settings');
		this.settings.setCloseCallback(() => tab.hide());
		tab.show();
		this.settings.open();
		return tab.containerEl;
	}

	/** The windows beside the main one. */
	get windows(): readonly HostWindow[] {
		return this.hostApp.workspace.windows;
	}

	/** Drags a tab into the main window. */
	moveLeaf(leaf: WorkspaceLeaf, region: Region): void {
		this.hostApp.workspace.moveLeafToRegion(leaf as unknown as HostLeaf, region);
	}

	/** What would be open again after a restart. */
	get layout(): SavedLayout {
		return this.hostApp.workspace.getLayout();
	}

	/** Unloads all plugins and takes the window away. Throws what went wrong unseen: read `errors` first to accept it. */
	async close(): Promise<void> {
		this.settings?.close();
		for (const id of [...this.plugins.keys()]) await this.disablePlugin(id);
		await this.hostApp.workspace.closeAll();
		this.hostApp.containerEl.remove();
		for (const rest of document.body.querySelectorAll('.notice-container, .menu, .modal-container, .suggestion-container')) rest.remove();
		const errors = environment.errors.splice(0);
		if (errors.length > 0) throw new AggregateError(errors, `Errors that the app would only have printed: ${errors.map(String).join('; ')}`);
	}

	/** In all windows. */
	private findAll(selector: string): HTMLElement[] {
		return [document, ...this.windows.map(({ doc }) => doc)].flatMap((doc) => Array.from(doc.querySelectorAll<HTMLElement>(selector)));
	}

	private async load({ plugin: PluginOf, manifest }: PluginSource): Promise<HostPlugin> {
		const plugin = new PluginOf(this.app, manifest);
		this.plugins.set(manifest.id, plugin as unknown as HostPlugin);
		this.hostApp.plugins.plugins[manifest.id] = plugin;
		await loadPlugin(plugin);
		return plugin as unknown as HostPlugin;
	}
}

function fragmentOf(el: HTMLElement): DocumentFragment {
	return createFragment((fragment) => fragment.append(el));
}
