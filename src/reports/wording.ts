/** `1 session`, `3 sessions`. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** The text with halves of surrogate pairs replaced: neither UTF-8 nor XML nor a percent-encoding can write them. */
export function wellFormed(text: string): string {
	return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
