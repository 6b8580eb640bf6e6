import type { NameSuggestOptions } from '../vault-names';
import type { Settings, StoredSettings } from './settings';

/** What a setting is changed with, as far as both ways of showing settings know it. */
export type SettingInput =
	| { readonly type: 'text'; readonly placeholder?: string; readonly suggest?: NameSuggestOptions }
	| { readonly type: 'textarea'; readonly placeholder?: string }
	| { readonly type: 'number'; readonly min: number; readonly max: number }
	| { readonly type: 'toggle' }
	| { readonly type: 'dropdown'; readonly options: Record<string, string> };

/** What a control holds. */
export type SettingValue = string | number | boolean;

/** One setting, described once for apps that draw settings themselves and for those in which a plugin draws them. */
export interface SettingField {
	/** As in `data.json`. */
	readonly key: keyof StoredSettings;
	readonly name: string;
	readonly hint: string;
	readonly input: SettingInput;
	readonly read: (settings: Settings) => SettingValue;
	/** The settings with what the control holds, or a text that says what is wrong with it. */
	readonly write: (settings: Settings, value: SettingValue) => Settings | string;
}

export interface SettingSection {
	readonly heading: string;
	readonly fields: readonly SettingField[];
}

type Words = readonly [name: string, hint: string];

/** A setting that is text to its user. */
export function textField(
	key: SettingField['key'],
	[name, hint]: Words,
	input: Extract<SettingInput, { type: 'text' | 'textarea' }>,
	read: (settings: Settings) => string,
	write: (settings: Settings, text: string) => Settings | string,
): SettingField {
	return { key, name, hint, input, read, write: (settings, value) => write(settings, String(value)) };
}

/** A whole number between bounds, both included. `problem` says what they are. */
export function numberField(
	key: SettingField['key'],
	[name, hint]: Words,
	{ min, max }: { readonly min: number; readonly max: number },
	problem: (min: number, max: number) => string,
	read: (settings: Settings) => number,
	write: (settings: Settings, number: number) => Settings,
): SettingField {
	return { key, name, hint, input: { type: 'number', min, max }, read, write: (settings, value) => (isWithin(Number(value), min, max) ? write(settings, Number(value)) : problem(min, max)) };
}

/** Whether it is a whole number between bounds, both included. */
export function isWithin(number: number, min: number, max: number): boolean {
	return Number.isInteger(number) && number >= min && number <= max;
}

/** A setting that is on or off. */
export function toggleField(key: SettingField['key'], [name, hint]: Words, read: (settings: Settings) => boolean, write: (settings: Settings, on: boolean) => Settings): SettingField {
	return { key, name, hint, input: { type: 'toggle' }, read, write: (settings, value) => write(settings, value === true) };
}
