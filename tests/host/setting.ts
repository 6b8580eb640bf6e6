import { Setting, SettingGroup } from 'obsidian-test-mocks/obsidian';
import {
	HostButton, HostColor, HostDropdown, HostExtraButton, HostProgressBar, HostSearch, HostSlider, HostText,
	HostTextArea, HostToggle,
} from './setting-components';
import { setTooltip } from './tooltip';

interface Control {
	setDisabled(disabled: boolean): unknown;
}

/** The mocks' row of settings, in the app's order of elements and with controls that answer to a person. */
export class HostSetting extends Setting {
	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.settingEl.addClass('setting-item');
		this.infoEl.addClass('setting-item-info');
		this.nameEl.addClass('setting-item-name');
		this.descEl.addClass('setting-item-description');
		this.controlEl.addClass('setting-item-control');
		this.settingEl.append(this.infoEl, this.controlEl);
	}

	override setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		this.nameControls();
		return this;
	}

	override setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	override setHeading(): this {
		this.nameEl.setAttrs({ 'role': 'heading', 'aria-level': '3' });
		return super.setHeading();
	}

	override setTooltip(tooltip: string): this {
		setTooltip(this.nameEl, tooltip);
		return this;
	}

	override setDisabled(disabled: boolean): this {
		for (const component of this.components) (component as unknown as Control).setDisabled(disabled);
		return super.setDisabled(disabled);
	}

	override clear(): this {
		this.controlEl.empty();
		return super.clear();
	}

	override addText(callback: (component: never) => unknown): this {
		return this.add(new HostText(this.controlEl), callback);
	}

	override addTextArea(callback: (component: never) => unknown): this {
		return this.add(new HostTextArea(this.controlEl), callback);
	}

	override addSearch(callback: (component: never) => unknown): this {
		return this.add(new HostSearch(this.controlEl), callback);
	}

	override addToggle(callback: (component: never) => unknown): this {
		this.settingEl.addClass('mod-toggle');
		return this.add(new HostToggle(this.controlEl), callback);
	}

	override addDropdown(callback: (component: never) => unknown): this {
		return this.add(new HostDropdown(this.controlEl), callback);
	}

	override addSlider(callback: (component: never) => unknown): this {
		return this.add(new HostSlider(this.controlEl), callback);
	}

	override addColorPicker(callback: (component: never) => unknown): this {
		return this.add(new HostColor(this.controlEl), callback);
	}

	override addButton(callback: (component: never) => unknown): this {
		return this.add(new HostButton(this.controlEl), callback);
	}

	override addExtraButton(callback: (component: never) => unknown): this {
		return this.add(new HostExtraButton(this.controlEl), callback);
	}

	override addProgressBar(callback: (component: never) => unknown): this {
		return this.add(new HostProgressBar(this.controlEl), callback);
	}

	private add(component: unknown, callback: (component: never) => unknown): this {
		this.components.push(component as never);
		this.nameControls();
		callback(component as never);
		return this;
	}

	/** Names each unnamed control after its row, as a screen reader needs it. */
	private nameControls(): void {
		const name = this.nameEl.textContent ?? '';
		if (name === '') return;
		for (const control of this.controlEl.findAll('input, textarea, select')) {
			if (!control.hasAttribute('aria-label')) control.setAttribute('aria-label', name);
		}
	}
}

export class HostSettingGroup extends SettingGroup {
	private readonly headingEl = createDiv({ cls: 'setting-item setting-item-heading' });
	private readonly headingNameEl = this.headingEl.createDiv({ cls: 'setting-item-name', attr: { 'role': 'heading', 'aria-level': '3' } });

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.groupEl__.addClass('setting-group');
		this.listEl.addClass('setting-items');
	}

	override setHeading(text: string | DocumentFragment): this {
		this.headingNameEl.setText(text);
		this.groupEl__.prepend(this.headingEl);
		return this;
	}

	override addSetting(callback: (setting: never) => void): this {
		callback(new HostSetting(this.listEl) as never);
		return this;
	}

	override addSearch(callback: (component: never) => unknown): this {
		callback(new HostSearch(this.headingEl) as never);
		return this;
	}

	override addExtraButton(callback: (component: never) => unknown): this {
		callback(new HostExtraButton(this.headingEl) as never);
		return this;
	}
}
