const rules = new Intl.PluralRules('en');

/** The form of an English word that goes with a number: `session`, `sessions`. */
export function pluralForm(count: number, one: string, many = `${one}s`): string {
	return rules.select(count) === 'one' ? one : many;
}

/** `1 session`, `3 sessions`. */
export function plural(count: number, one: string, many?: string): string {
	return `${count} ${pluralForm(count, one, many)}`;
}

/** The text with halves of surrogate pairs replaced: neither UTF-8 nor XML nor a percent-encoding can write them. */
export function wellFormed(text: string): string {
	return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
