/*
 * What people write in frontmatter that YAML refuses, and what they mean by it. Each way of mending gives
 * the property's source anew; the parser then decides whether that can be read.
 */

export interface Mending {
	readonly mended: string;
	/** How it goes on after the property's name. */
	readonly message: string;
}

/** @param source a property from its key on. @param valueStart offset after the key's colon. */
export function* mendEntry(source: string, valueStart: number): Generator<Mending> {
	const spaced = indentWithSpaces(source);
	if (spaced !== source) yield { mended: spaced, message: 'is indented with tabs, which YAML does not allow; they are read as spaces.' };
	const quoted = quoteItems(spaced);
	if (quoted !== spaced) yield { mended: quoted, message: 'holds items that YAML cannot read without quotes; they are read as text.' };
	const closed = quoteItems(spaced.replace(/(:[ \t]*\[[^[\]\r\n]*)$/, '$1]'));
	if (closed !== quoted) yield { mended: closed, message: 'holds a list whose bracket is never closed; it is read to the end of the line.' };
	const value = source.slice(valueStart).trim();
	if (!/[\r\n]/.test(value)) {
		yield {
			mended: `${source.slice(0, valueStart)} ${JSON.stringify(value)}`,
			message: 'cannot be read as YAML without quotes; it is read as text.',
		};
	}
}

function indentWithSpaces(source: string): string {
	return source.replace(/^[ \t]+/gm, (indentation) => indentation.replace(/\t/g, '  '));
}

/** Quotes the items of a list, be it a line each (`- #a`) or in brackets (`[a, #b]`). */
function quoteItems(source: string): string {
	const lines = source.replace(/^([ \t]*- +)([^\r\n]*[^\s])/gm, (_, marker: string, item: string) => marker + quote(item));
	return lines.replace(/^([^[\r\n]*:[ \t]*)\[(.*)\]([ \t]*)$/, (whole: string, key: string, items: string, rest: string) => {
		if (/["'[\]{}]/.test(items)) return whole;
		return `${key}[${items.split(',').map((item) => item.trim()).filter((item) => item !== '').map(quote).join(', ')}]${rest}`;
	});
}

/** Quotes what begins with `#` straight before a word, which YAML takes for a comment; null where nothing does. */
export function quoteHashes(source: string): string | null {
	const quoted = source
		.replace(/^([^#\r\n]*:[ \t]+)(#[^\s#][^\r\n]*[^\s]|#[^\s#])/, (_, key: string, value: string) => key + quote(value))
		.replace(/^([ \t]*- +)(#[^\s#][^\r\n]*[^\s]|#[^\s#])/gm, (_, marker: string, item: string) => marker + quote(item));
	return quoted === source ? null : quoted;
}

function quote(text: string): string {
	return /^(["']).*\1$/.test(text) ? text : JSON.stringify(text);
}
