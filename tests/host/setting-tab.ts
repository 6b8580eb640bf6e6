import type { Setting, SettingControl, SettingDefinitionItem, SettingGroupItem } from 'obsidian';
import { PluginSettingTab as MockSettingTab } from 'obsidian-test-mocks/obsidian';
import { reportError, requireApiVersion } from './environment';
import { HostSetting, HostSettingGroup } from './setting';

/** A row drawn from a definition, which can be looked at again when another setting changed. */
interface Row {
	readonly item: SettingGroupItem;
	readonly setting: HostSetting;
}

type ControlOf<Type extends SettingControl['type']> = Extract<SettingControl, { type: Type }>;

/** A plugin's tab: drawn by the app from its definitions since 1.13, by its own `display` before that. */
export class HostPluginSettingTab extends MockSettingTab {
	private rows: Row[] = [];
	private endings: (() => void)[] = [];

	/** What the app does when a person opens the tab. */
	show(): void {
		this.update();
		if (requireApiVersion('1.13.0') && this.settingItems.length > 0) this.draw(this.settingItems);
		else this.display();
	}

	/** An open tab is drawn anew. */
	override update(): void {
		super.update();
		if (this.rows.length > 0 && this.containerEl.isConnected) this.draw(this.settingItems);
	}

	override hide(): void {
		this.clear();
	}

	private clear(): void {
		for (const end of this.endings) end();
		this.endings = [];
		this.rows = [];
		this.containerEl.empty();
	}

	override getControlValue(key: string): unknown {
		return (this.plugin__.settings as Record<string, unknown> | undefined)?.[key];
	}

	override setControlValue(key: string, value: unknown): void {
		const settings = this.plugin__.settings as Record<string, unknown>;
		settings[key] = value;
		void this.plugin__.saveData(settings);
	}

	override refreshDomState(): void {
		for (const { item, setting } of this.rows) {
			setting.settingEl.toggle(evaluate(item.visible, true));
			const disabled = 'control' in item && item.control !== undefined ? item.control.disabled : undefined;
			if (disabled !== undefined) setting.setDisabled(evaluate(disabled, false));
		}
	}

	private draw(items: readonly SettingDefinitionItem[]): void {
		this.clear();
		for (const item of items) {
			if ('type' in item && item.type !== 'page') {
				const group = new HostSettingGroup(this.containerEl);
				if (item.heading !== undefined) group.setHeading(item.heading);
				if (item.cls !== undefined) group.addClass(item.cls);
				for (const each of item.items ?? []) this.drawRow(each, group);
			} else {
				this.drawRow(item, new HostSettingGroup(this.containerEl));
			}
		}
		this.refreshDomState();
	}

	private drawRow(item: SettingGroupItem, group: HostSettingGroup): void {
		const setting = new HostSetting(group.listEl).setName(item.name).setDesc(item.desc ?? '');
		this.rows.push({ item, setting });
		if ('type' in item) {
			setting.addButton((button: { setButtonText(text: string): { onClick(callback: () => void): unknown } }) =>
				button.setButtonText('Open').onClick(() => this.draw(item.items ?? [])));
		} else if (item.render !== undefined) {
			const end = item.render(setting as unknown as Setting, group);
			if (typeof end === 'function') this.endings.push(end);
		} else if (item.action !== undefined) {
			const { action } = item;
			setting.settingEl.addClass('mod-action', 'tappable');
			setting.settingEl.addEventListener('click', () => action(setting.settingEl, this.rows.length));
		} else if (item.control !== undefined) {
			this.drawControl(item.control, setting as unknown as Setting);
		}
	}

	private drawControl(control: SettingControl, setting: Setting): void {
		const value = this.getControlValue(control.key) ?? control.defaultValue;
		const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
		const change = (next: unknown) => void this.change(control, setting, next);
		switch (control.type) {
			case 'toggle':
				setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change));
				break;
			case 'dropdown':
				setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(change));
				break;
			case 'textarea':
				setting.addTextArea((area) => {
					area.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(change);
					area.inputEl.rows = control.rows ?? 4;
				});
				break;
			case 'number':
				setting.addText((field) => {
					field.setPlaceholder(control.placeholder ?? '').setValue(text).onChange((next) => change(Number(next)));
					Object.assign(field.inputEl, { type: 'number', ...numberLimits(control) });
				});
				break;
			case 'slider':
				setting.addSlider((slider) => slider
					.setLimits(control.min, control.max, control.step)
					.setValue(Number(value))
					.onChange(change));
				break;
			case 'color':
				setting.addColorPicker((picker) => picker.setValue(text).onChange(change));
				break;
			case 'text':
			case 'file':
			case 'folder':
				setting.addText((field) => field.setPlaceholder(control.placeholder ?? '').setValue(text).onChange(change));
				break;
		}
	}

	private async change(control: SettingControl, setting: Setting, value: unknown): Promise<void> {
		try {
			const message = await (control.validate as ((value: unknown) => unknown) | undefined)?.(value);
			setting.setErrorMessage(typeof message === 'string' && message !== '' ? message : null);
			if (typeof message === 'string' && message !== '') return;
			const saving: unknown = this.setControlValue(control.key, value); // A plugin's own may be a promise.
			await saving;
			this.refreshDomState();
		} catch (error) {
			reportError(error);
		}
	}
}

function numberLimits(control: ControlOf<'number'>): Partial<HTMLInputElement> {
	return {
		...(control.min !== undefined && { min: String(control.min) }),
		...(control.max !== undefined && { max: String(control.max) }),
		...(control.step !== undefined && { step: String(control.step) }),
	};
}

function evaluate(condition: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
	return typeof condition === 'function' ? condition() : condition ?? otherwise;
}
