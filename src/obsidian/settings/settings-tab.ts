import { type App, type Plugin, PluginSettingTab, Setting, type SettingDefinitionItem } from 'obsidian';
import type { Strings } from '../strings/strings';
import { describeSettings, type SettingRow } from './setting-rows';
import type { SettingsStore } from './settings-store';

export interface SettingsTabOptions {
	readonly store: SettingsStore;
	readonly strings: Strings;
}

/** The settings, declared for apps from 1.13 on, which can search them, and drawn for older ones. */
export class ReviewSettingTab extends PluginSettingTab {
	readonly #options: SettingsTabOptions;

	constructor(app: App, plugin: Plugin, options: SettingsTabOptions) {
		super(app, plugin);
		this.#options = options;
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { store, strings } = this.#options;
		return describeSettings(store, strings).map(({ heading, rows }) => ({
			type: 'group',
			heading,
			items: rows.map((row) => ({ name: row.name, desc: row.hint, render: (setting: Setting) => fill(setting, row, store.isNewer) })),
		}));
	}

	override display(): void {
		const { store, strings } = this.#options;
		this.containerEl.empty();
		for (const { heading, rows } of describeSettings(store, strings)) {
			new Setting(this.containerEl).setName(heading).setHeading();
			for (const row of rows) fill(new Setting(this.containerEl), row, store.isNewer);
		}
	}
}

function fill(setting: Setting, { name, hint, fill: addControl }: SettingRow, isLocked: boolean): void {
	addControl(setting.setName(name).setDesc(hint));
	setting.setDisabled(isLocked);
}
