import type { App as ApiApp, Plugin } from 'obsidian';
import { App, type TFolder } from 'obsidian-test-mocks/obsidian';
import { createAdapter } from './adapter';
import { Commands } from './commands';
import type { Disk } from './disk';
import { HostMetadataCache } from './metadata-cache';
import { HostVault } from './vault';
import { ViewRegistry } from './view-registry';
import { HostWorkspace } from './workspace';

/** A `Map`, or the browser's own storage behind the same methods. */
export interface KeptValues {
	get(key: string): string | undefined;
	set(key: string, value: string): unknown;
	delete(key: string): unknown;
}

export interface HostAppOptions {
	readonly disk: Disk;
	readonly mobile: boolean;
	readonly vaultName: string;
	/** Where the app's window is drawn. */
	readonly parentEl: HTMLElement;
	/** Kept over a restart, per device. */
	readonly localStorage: KeptValues;
}

/** The mocks' app with the host's own vault, cache, workspace and commands in it. */
export class HostApp extends App {
	declare vault: HostVault;
	declare metadataCache: HostMetadataCache;
	declare workspace: HostWorkspace;
	readonly commands = new Commands();
	/** Not among the typings, but how plugins and scripts reach each other. */
	readonly plugins: { readonly plugins: Record<string, Plugin> } = { plugins: {} };
	readonly viewRegistry = new ViewRegistry();
	readonly containerEl: HTMLElement;
	readonly statusBarEl: HTMLElement;
	private readonly kept: KeptValues;

	constructor(options: HostAppOptions) {
		const adapter = createAdapter(options.disk, options.mobile);
		super(adapter, options.vaultName);
		this.kept = options.localStorage;
		this.containerEl = options.parentEl.createDiv({ cls: 'app-container' });
		const main = this.containerEl.createDiv({ cls: 'horizontal-main-container' });
		this.statusBarEl = this.containerEl.createDiv({ cls: 'status-bar' });
		this.vault = new HostVault(adapter, options.disk, options.vaultName);
		const { fileManager } = this;
		const besideTheNote = fileManager.getNewFileParent.bind(fileManager);
		fileManager.getNewFileParent = (sourcePath) => this.newFileParent(sourcePath, besideTheNote);
		this.metadataCache = new HostMetadataCache(this, this.vault);
		this.workspace = new HostWorkspace(this, main.createDiv(), this.viewRegistry);
	}

	override isDarkMode(): boolean {
		return document.body.hasClass('theme-dark');
	}

	override loadLocalStorage(key: string): unknown {
		const value = this.kept.get(`${this.vault.getName()}-${key}`);
		return value === undefined ? null : JSON.parse(value) as unknown;
	}

	override saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) this.kept.delete(`${this.vault.getName()}-${key}`);
		else this.kept.set(`${this.vault.getName()}-${key}`, JSON.stringify(data));
	}

	/** Where the setting *Default location for new notes* says: in the vault's own folder unless told otherwise. */
	private newFileParent(sourcePath: string, besideTheNote: (sourcePath: string) => TFolder): TFolder {
		switch (this.vault.getConfig__('newFileLocation')) {
			case 'current':
				return besideTheNote(sourcePath);
			case 'folder':
				return this.vault.getFolderByPath(String(this.vault.getConfig__('newFileFolderPath'))) ?? this.vault.getRoot();
			default:
				return this.vault.getRoot();
		}
	}

	/** As plugins see it. */
	asApi(): ApiApp {
		return this.asOriginalType__();
	}
}
