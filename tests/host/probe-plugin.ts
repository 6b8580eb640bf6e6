/** A small plugin that the host's own tests run, written against the app's public API as any plugin is. */
import { BasesView, ItemView, MarkdownRenderChild, Modal, Notice, Plugin, PluginSettingTab, requireApiVersion, Setting, type WorkspaceLeaf } from 'obsidian';
import type { PluginManifest, QueryController, SettingDefinitionItem } from 'obsidian';

export const probeManifest: PluginManifest = {
	id: 'probe', name: 'Probe', version: '1.0.0', minAppVersion: '1.7.2', author: 'A. Tester', description: 'For tests.',
};

/** What happened, in order. */
export const log: string[] = [];
/** What the app answered. */
export const probed = { bases: false };

class ProbeView extends ItemView {
	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.navigation = false;
		log.push('view constructed');
	}

	getViewType(): string {
		return 'probe-view';
	}

	getDisplayText(): string {
		return 'Probe view';
	}

	override getIcon(): string {
		return 'calendar';
	}

	override onload(): void {
		super.onload();
		log.push('view loaded');
	}

	protected override async onOpen(): Promise<void> {
		log.push('view opened');
		this.contentEl.createEl('p', { text: 'Hello from the probe' });
	}

	protected override async onClose(): Promise<void> {
		log.push('view closed');
	}

	override onunload(): void {
		log.push('view unloaded');
	}
}

class ProbeSettingTab extends PluginSettingTab {
	constructor(private readonly probe: ProbePlugin) {
		super(probe.app, probe);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [{
			type: 'group',
			heading: 'Voice',
			items: [
				{ name: 'Shout', desc: 'Whether to shout', control: { type: 'toggle', key: 'shout' } },
				{
					name: 'Words',
					visible: () => this.probe.settings.shout,
					control: { type: 'text', key: 'words', validate: (words) => words === '' ? 'Say something' : undefined },
				},
			],
		}];
	}

	/** For apps before 1.13. */
	override display(): void {
		this.containerEl.empty();
		new Setting(this.containerEl).setName('Shout').setDesc('Whether to shout')
			.addToggle((toggle) => toggle.setValue(this.probe.settings.shout).onChange(async (value) => {
				this.probe.settings.shout = value;
				await this.probe.saveData(this.probe.settings);
			}));
	}
}

/** Writes down what a base gives it. */
function createProbeBase(controller: QueryController, element: HTMLElement): BasesView {
	class ProbeBase extends BasesView {
		readonly type = 'probe-base';

		constructor() {
			super(controller);
			this.register(() => log.push('base ended'));
		}

		override onDataUpdated(): void {
			element.setText(this.data.groupedData.map((group) =>
				`${group.hasKey() ? String(group.key) : '-'}: ${group.entries.map(({ file }) => file.path).join(' ')}`).join('; '));
			log.push(`base shows ${this.config.getOrder().join()} ${String(this.config.get('wide'))}`);
		}
	}
	return new ProbeBase();
}

export default class ProbePlugin extends Plugin {
	override settings = { shout: false, words: 'Hello' };

	override async onload(): Promise<void> {
		log.push(`onload with ${this.app.vault.getFiles().length} files`);
		Object.assign(this.settings, await this.loadData());
		this.registerView('probe-view', (leaf) => new ProbeView(leaf));
		this.addRibbonIcon('calendar', 'Open probe', async () => this.openSidebar());
		this.addSettingTab(new ProbeSettingTab(this));
		this.addCommand({ id: 'open', name: 'Open', callback: () => void this.openSidebar() });
		this.addCommand({ id: 'greet', name: 'Greet', callback: () => new Notice('Hello') });
		this.addCommand({ id: 'ask', name: 'Ask', callback: () => new Modal(this.app).setTitle('Sure?').open() });
		this.addCommand({
			id: 'only-with-note',
			name: 'Only with a note',
			checkCallback: (checking) => {
				const file = this.app.workspace.getActiveFile();
				if (!checking && file !== null) log.push(`ran on ${file.path}`);
				return file !== null;
			},
		});
		if (requireApiVersion('1.10.0')) {
			probed.bases = this.registerBasesView('probe-base', {
				name: 'Probe base', icon: 'calendar', factory: createProbeBase,
				options: () => [{ type: 'toggle', key: 'wide', displayName: 'Wide' }],
			});
		}
		this.registerMarkdownCodeBlockProcessor('probe', (source, el, context) => {
			el.setText(source.toUpperCase());
			const child = new MarkdownRenderChild(el);
			child.register(() => log.push(`block ended: ${source}`));
			context.addChild(child);
		});
		this.registerObsidianProtocolHandler('probe', (params) => log.push(JSON.stringify(params)));
		if (requireApiVersion('1.12.2')) {
			this.registerCliHandler('probe:greet', 'Greet', { name: { value: '<name>', description: 'Whom' } }, ({ name = 'you', loud }) =>
				`Hello ${name}${loud === 'true' ? '!' : ''}`);
		}
		this.registerEvent(this.app.vault.on('create', (file) => log.push(`create ${file.path}`)));
		this.registerEvent(this.app.vault.on('modify', (file) => log.push(`modify ${file.path}`)));
		this.registerEvent(this.app.vault.on('rename', (file, from) => log.push(`rename ${from} to ${file.path}`)));
		this.registerEvent(this.app.vault.on('delete', (file) => log.push(`delete ${file.path}`)));
		this.registerEvent(this.app.metadataCache.on('changed', (file) => log.push(`changed ${file.path}`)));
		this.registerEvent(this.app.metadataCache.on('deleted', (file, cache) =>
			log.push(`deleted ${file.path} (${cache?.headings?.[0]?.heading ?? 'no heading'})`)));
		this.registerEvent(this.app.metadataCache.on('resolved', () => log.push('resolved')));
		this.app.workspace.onLayoutReady(() => log.push(`layout ready with ${this.app.vault.getFiles().length} files`));
	}

	override onunload(): void {
		log.push('plugin unloaded');
	}

	private async openSidebar(): Promise<void> {
		await this.app.workspace.ensureSideLeaf('probe-view', 'right', { active: true });
	}
}
