import type {
	BasesViewRegistration, CliFlags, CliHandler, Command, HoverLinkSource, IconName, MarkdownPostProcessor,
	ObsidianProtocolHandler, PluginSettingTab, ViewCreator,
} from 'obsidian';
import { Plugin } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from './app';
import { environment, requireApiVersion } from './environment';
import { setIcon } from './icons';
import { codeBlockHandlers, type CodeBlockHandler, postProcessors } from './markdown-rendering';
import { setTooltip } from './tooltip';

/** The class that plugins extend: what it registers takes effect in the host, and ends when it is unloaded. */
export abstract class HostPlugin extends Plugin {
	declare app: HostApp;

	override addCommand(command: Command): Command {
		command.id = `${this.manifest.id}:${command.id}`;
		command.name = `${this.manifest.name}: ${command.name}`;
		super.addCommand(command);
		this.app.commands.addCommand(command);
		this.register(() => this.app.commands.removeCommand(command.id));
		return command;
	}

	override removeCommand(id: string): void {
		super.removeCommand(`${this.manifest.id}:${id}`);
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	override addRibbonIcon(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const action = this.app.workspace.ribbonEl.createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { role: 'button', tabindex: '0' },
		});
		setIcon(action, icon);
		setTooltip(action, title);
		action.addEventListener('click', (event) => callback(event));
		action.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' || event.key === ' ') action.click();
		});
		this.ribbonActions__.push(action);
		this.register(() => action.remove());
		return action;
	}

	override addStatusBarItem(): HTMLElement {
		const item = this.app.statusBarEl.createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` });
		this.statusBarItems__.push(item);
		this.register(() => item.remove());
		return item;
	}

	override addSettingTab(tab: PluginSettingTab): void {
		super.addSettingTab(tab);
		this.register(() => tab.hide());
	}

	override registerView(type: string, creator: ViewCreator): void {
		super.registerView(type, creator);
		this.app.viewRegistry.register(type, creator);
		this.register(() => this.app.viewRegistry.unregister(type));
	}

	override registerMarkdownPostProcessor(process: MarkdownPostProcessor, sortOrder?: number): MarkdownPostProcessor {
		super.registerMarkdownPostProcessor(process, sortOrder);
		postProcessors.add(process);
		this.register(() => postProcessors.delete(process));
		return process;
	}

	override registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler, sortOrder?: number): MarkdownPostProcessor {
		codeBlockHandlers.set(language, handler);
		this.register(() => codeBlockHandlers.delete(language));
		return super.registerMarkdownCodeBlockProcessor(language, handler, sortOrder);
	}

	override registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
		super.registerObsidianProtocolHandler(action, handler);
		this.register(() => this.obsidianProtocolHandlers__.delete(action));
	}

	override registerHoverLinkSource(id: string, info: HoverLinkSource): void {
		super.registerHoverLinkSource(id, info);
		this.register(() => this.hoverLinkSources__.delete(id));
	}

	override registerBasesView(id: string, registration: BasesViewRegistration): boolean {
		if (!requireApiVersion('1.10.0')) throw new TypeError('registerBasesView is not a function');
		if (!environment.bases) return false;
		super.registerBasesView(id, registration);
		this.register(() => this.basesViewRegistrations__.delete(id));
		return true;
	}

	override registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		if (!requireApiVersion('1.12.2')) throw new TypeError('registerCliHandler is not a function');
		const taken = Object.values(this.app.plugins.plugins).some((plugin) => (plugin as unknown as HostPlugin).cliHandlers__.has(command));
		if (taken) throw new Error(`Command "${command}" is already registered`);
		super.registerCliHandler(command, description, flags, handler);
		this.register(() => this.cliHandlers__.delete(command));
	}

	/** Null where there is no `data.json`; rejects where it holds no JSON, as the app does. */
	override async loadData(): Promise<unknown> {
		const path = this.dataPath();
		if (!await this.app.vault.adapter.exists(path)) return null;
		return JSON.parse(await this.app.vault.adapter.read(path)) as unknown;
	}

	override async saveData(data: unknown): Promise<void> {
		await this.app.vault.adapter.write(this.dataPath(), JSON.stringify(data, null, '\t'));
	}

	private dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}
}
