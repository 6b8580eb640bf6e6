import { type App, debounce, type Plugin, PluginSettingTab, requireApiVersion, Setting, type SettingControl, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import type { Strings } from '../strings/strings';
import { drawField } from './draw-field';
import { linkSection, reportSection } from './link-section';
import { newReviewSection, reviewSection, sidebarSection } from './review-section';
import type { SettingField, SettingSection, SettingValue } from './setting-field';
import type { Settings } from './settings';
import type { SettingsStore } from './settings-store';

export interface SettingsTabOptions {
	readonly store: SettingsStore;
	readonly strings: Strings;
}

/** How long the user has to be quiet before what is typed is taken over, ms: each change reads the vault again. */
const TAKE_OVER_AFTER_MS = 600;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Says what is wrong with a value; an empty text takes it back. */
type Tell = (problem: string) => void;

/** Takes a value over. Where it waits until the user is quiet, it can be told not to. */
interface TakeOver {
	(value: SettingValue, tell: Tell): unknown;
	readonly run?: () => void;
	readonly cancel?: () => unknown;
}

/** The settings, declared for apps from 1.13 on, which draw and search them, and drawn here for older ones. */
export class ReviewSettingTab extends PluginSettingTab {
	readonly #store: SettingsStore;
	readonly #strings: Strings;
	readonly #sections: readonly SettingSection[];
	readonly #fields: ReadonlyMap<string, SettingField>;
	/** By field, for one may be typed in while another waits. */
	readonly #takeOver = new Map<string, TakeOver>();

	constructor(app: App, plugin: Plugin, { store, strings }: SettingsTabOptions) {
		super(app, plugin);
		this.#store = store;
		this.#strings = strings;
		this.#sections = [reviewSection, newReviewSection, sidebarSection, linkSection, reportSection].map((describe) => describe(strings));
		this.#fields = new Map(this.#sections.flatMap(({ fields }) => fields.map((field) => [field.key, field])));
		plugin.register(store.loaded.listen((before) => this.#showLoaded(before)));
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { newerHeading, newerHint } = this.#strings.settings;
		return [
			...(this.#store.isNewer ? [{ type: 'group' as const, heading: newerHeading, items: [{ name: newerHint }] }] : []),
			...this.#sections.map(({ heading, fields }) => ({ type: 'group' as const, heading, items: fields.map((field) => this.#define(field)) })),
		];
	}

	override getControlValue(key: string): unknown {
		return this.#fields.get(key)?.read(this.#store.current);
	}

	override setControlValue(key: string, value: unknown): void {
		const field = this.#fields.get(key);
		if (field && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) this.#change(field, value);
	}

	override display(): void {
		this.#drawAll();
	}

	#drawAll(): void {
		const { newerHeading, newerHint } = this.#strings.settings;
		this.containerEl.empty();
		if (this.#store.isNewer) {
			new Setting(this.containerEl).setName(newerHeading).setHeading();
			new Setting(this.containerEl).setName(newerHint);
		}
		for (const { heading, fields } of this.#sections) {
			new Setting(this.containerEl).setName(heading).setHeading();
			for (const field of fields) this.#draw(new Setting(this.containerEl), field);
		}
	}

	/** What was typed a moment ago counts when the settings are closed. */
	override hide(): void {
		for (const { run } of this.#takeOver.values()) run?.();
		super.hide();
	}

	/** Fields that go on showing what was there before would be written over what came; what is being typed in others stays. */
	#showLoaded(before: Settings): void {
		const { current, isNewer } = this.#store;
		const isAsBefore = (field: SettingField | undefined): boolean => !isNewer && field?.read(before) === field?.read(current);
		for (const [key, { run, cancel }] of this.#takeOver) {
			if (isAsBefore(this.#fields.get(key))) run?.();
			else cancel?.();
		}
		if (!this.containerEl.isConnected) return;
		const inUse = this.#inUse();
		if (requireApiVersion('1.13.0')) this.update();
		else this.#drawAll();
		const control = inUse && this.#controlOf(inUse.field);
		control?.focus();
		if (!inUse || !control || !isAsBefore(inUse.field) || !('selectionStart' in control) || !('selectionStart' in inUse.control)) return;
		// Even what cannot be taken over yet.
		const { selectionStart, selectionEnd, value } = inUse.control;
		control.value = value;
		if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
	}

	/** The control that has the focus, and its setting. */
	#inUse(): { readonly field: SettingField; readonly control: Control } | null {
		for (const field of this.#fields.values()) {
			const control = this.#controlOf(field);
			if (control && control === control.doc.activeElement) return { field, control };
		}
		return null;
	}

	/** By the name that is shown: from 1.13 on, the app draws most of them. */
	#controlOf({ name }: SettingField): Control | null {
		const item = this.containerEl.findAll('.setting-item').find((each) => each.find('.setting-item-name')?.textContent === name);
		return item?.querySelector<Control>('input, textarea, select') ?? null;
	}

	#define(field: SettingField): SettingDefinition {
		const { key, name, hint: desc, input } = field;
		// The app knows no suggestions of tags, nor of several folders.
		if (input.type === 'text' && input.suggest) return { name, desc, render: (setting) => this.#draw(setting, field) };
		const validate = (value: SettingValue): string => {
			const written = field.write(this.#store.current, value);
			return typeof written === 'string' ? written : '';
		};
		return { name, desc, control: { ...input, key, validate, disabled: () => this.#store.isNewer } satisfies SettingControl };
	}

	#draw(setting: Setting, field: SettingField): void {
		drawField(this.app, setting, field, { value: field.read(this.#store.current), change: (value, tell) => this.#change(field, value, tell) });
		setting.setDisabled(this.#store.isNewer);
	}

	/** Takes a value over, at once or when the user is quiet. */
	#change(field: SettingField, value: SettingValue, tell: Tell = () => undefined): void {
		const take = this.#takeOver.get(field.key) ?? this.#taking(field);
		this.#takeOver.set(field.key, take);
		take(value, tell);
	}

	#taking(field: SettingField): TakeOver {
		const take = (value: SettingValue, tell: Tell): void => {
			const written = field.write(this.#store.current, value);
			tell(typeof written === 'string' ? written : '');
			if (typeof written !== 'string') void this.#store.change(() => written);
		};
		switch (field.input.type) {
			case 'toggle':
			case 'dropdown':
				return take;
			case 'text':
			case 'textarea':
			case 'number':
				return debounce(take, TAKE_OVER_AFTER_MS, true);
		}
	}
}
