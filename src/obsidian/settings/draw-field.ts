import type { App, Setting, TextAreaComponent, TextComponent } from 'obsidian';
import { NameSuggest } from '../vault-names';
import type { SettingField, SettingValue } from './setting-field';

export interface FieldOptions {
	readonly value: SettingValue;
	/** Takes over what the control holds, and tells what is wrong with it, or an empty text. */
	readonly change: (value: SettingValue, tell?: (problem: string) => void) => void;
}

/** Draws a setting as the app draws those that are described to it. */
export function drawField(app: App, setting: Setting, { name, hint, input }: SettingField, { value, change }: FieldOptions): void {
	setting.setName(name).setDesc(hint);
	const drawText = (component: TextComponent | TextAreaComponent, placeholder = ''): void => {
		const problem = setting.infoEl.createDiv({ cls: 'setting-item-description conference-review-setting-problem', attr: { role: 'alert' } });
		component.setPlaceholder(placeholder).setValue(String(value)).onChange((text) => change(text, (wrong) => problem.setText(wrong)));
		component.inputEl.setAttr('aria-label', name);
	};
	switch (input.type) {
		case 'text':
			setting.addText((text) => {
				drawText(text, input.placeholder);
				if (input.suggest) new NameSuggest(app, text.inputEl, input.suggest);
			});
			break;
		case 'textarea':
			setting.addTextArea((area) => drawText(area, input.placeholder));
			break;
		case 'number':
			setting.addText((text) => {
				drawText(text);
				text.inputEl.setAttrs({ type: 'number', min: String(input.min), max: String(input.max) });
			});
			break;
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange((on) => change(on)));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(input.options).setValue(String(value)).onChange((chosen) => change(chosen)));
			break;
	}
}
