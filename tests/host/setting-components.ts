import {
	ButtonComponent, ColorComponent, DropdownComponent, ExtraButtonComponent, ProgressBarComponent, SearchComponent,
	SliderComponent, TextAreaComponent, TextComponent, ToggleComponent,
} from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';

/**
 * The mocks' controls, answering to a person: each listens to its element, and `setValue` alone tells
 * nobody, as in the app.
 */

function disable(el: HTMLInputElement | HTMLSelectElement | HTMLButtonElement, disabled: boolean): void {
	el.disabled = disabled;
}

interface TextControl {
	readonly inputEl: HTMLInputElement | HTMLTextAreaElement;
	changed: ((value: string) => unknown) | null;
	disabled: boolean;
}

/** What the three controls for text have in common: all is in the element. */
const textMethods = {
	onChange<T extends TextControl>(this: T, callback: (value: string) => unknown): T {
		this.changed = callback;
		return this;
	},
	getValue(this: TextControl): string {
		return this.inputEl.value;
	},
	setValue<T extends TextControl>(this: T, value: string): T {
		this.inputEl.value = value;
		return this;
	},
	setDisabled<T extends TextControl>(this: T, disabled: boolean): T {
		this.disabled = disabled;
		this.inputEl.disabled = disabled;
		return this;
	},
};

function listen(control: TextControl): void {
	control.inputEl.addEventListener('input', () => void control.changed?.(control.inputEl.value));
}

export class HostText extends TextComponent {
	changed: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.inputEl.type = 'text';
		this.inputEl.spellcheck = false;
		listen(this);
	}
}

export class HostTextArea extends TextAreaComponent {
	changed: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		listen(this);
	}
}

export class HostSearch extends SearchComponent {
	changed: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl.createDiv({ cls: 'search-input-container' }));
		this.clearButtonEl.addClass('search-input-clear-button');
		this.clearButtonEl.setAttribute('aria-label', 'Clear search');
		this.clearButtonEl.addEventListener('click', () => {
			this.inputEl.value = '';
			void this.changed?.('');
		});
		listen(this);
	}
}

for (const { prototype } of [HostText, HostTextArea, HostSearch]) Object.assign(prototype, textMethods);

export class HostToggle extends ToggleComponent {
	private changed: ((value: boolean) => unknown) | null = null;
	private readonly inputEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.toggleEl.addClass('checkbox-container');
		this.inputEl = this.toggleEl.createEl('input', { type: 'checkbox', attr: { role: 'switch' } });
		this.toggleEl.addEventListener('click', (event) => {
			if (event.target !== this.inputEl) this.inputEl.click();
		});
		this.inputEl.addEventListener('change', () => {
			this.show();
			void this.changed?.(this.inputEl.checked);
		});
	}

	override onChange(callback: (value: boolean) => unknown): this {
		this.changed = callback;
		return this;
	}

	override onClick(): void {
		this.inputEl.click();
	}

	override getValue(): boolean {
		return this.inputEl.checked;
	}

	override setValue(value: boolean): this {
		this.inputEl.checked = value;
		this.show();
		return this;
	}

	override setDisabled(disabled: boolean): this {
		disable(this.inputEl, disabled);
		this.toggleEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}

	private show(): void {
		this.toggleEl.toggleClass('is-enabled', this.inputEl.checked);
	}
}

export class HostDropdown extends DropdownComponent {
	private changed: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.selectEl.addClass('dropdown');
		this.selectEl.addEventListener('change', () => void this.changed?.(this.selectEl.value));
	}

	override onChange(callback: (value: string) => unknown): this {
		this.changed = callback;
		return this;
	}

	override setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}

	override setDisabled(disabled: boolean): this {
		disable(this.selectEl, disabled);
		return super.setDisabled(disabled);
	}
}

export class HostSlider extends SliderComponent {
	private changed: ((value: number) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.sliderEl.addClass('slider');
		this.sliderEl.addEventListener('change', () => void this.changed?.(this.getValue()));
	}

	override onChange(callback: (value: number) => unknown): this {
		this.changed = callback;
		return this;
	}

	override getValue(): number {
		return Number(this.sliderEl.value);
	}

	override setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}

	override setDisabled(disabled: boolean): this {
		disable(this.sliderEl, disabled);
		return super.setDisabled(disabled);
	}
}

export class HostColor extends ColorComponent {
	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.colorPickerEl__.addEventListener('input', () => {
			this.setValue(this.colorPickerEl__.value);
		});
	}
}

export class HostButton extends ButtonComponent {
	private clicked: ((event: MouseEvent) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.buttonEl.type = 'button';
		this.buttonEl.addEventListener('click', (event) => {
			void this.clicked?.(event);
		});
	}

	override onClick(callback: (event: MouseEvent) => unknown): this {
		this.clicked = callback;
		return this;
	}

	override setIcon(icon: string): this {
		setIcon(this.buttonEl, icon);
		return super.setIcon(icon);
	}

	override setDisabled(disabled: boolean): this {
		disable(this.buttonEl, disabled);
		return super.setDisabled(disabled);
	}
}

export class HostExtraButton extends ExtraButtonComponent {
	private clicked: (() => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.extraSettingsEl.addClass('clickable-icon', 'extra-setting-button');
		this.extraSettingsEl.setAttrs({ role: 'button', tabindex: '0' });
		setIcon(this.extraSettingsEl, 'settings');
		this.extraSettingsEl.addEventListener('click', () => {
			if (!this.disabled) void this.clicked?.();
		});
		this.extraSettingsEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' || event.key === ' ') this.extraSettingsEl.click();
		});
	}

	override onClick(callback: () => unknown): this {
		this.clicked = callback;
		return this;
	}

	override setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return super.setIcon(icon);
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}
}

export class HostProgressBar extends ProgressBarComponent {
	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.progressBar__.addClass('setting-progress-bar');
		this.progressBar__.setAttrs({ 'role': 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '100' });
	}

	override setValue(value: number): this {
		this.progressBar__.setAttribute('aria-valuenow', String(value));
		return super.setValue(value);
	}
}
