import * as Char from '../char';
import { findWithin, isAsciiAlphanumeric, isAsciiLetter, isMarkdownSpace, skipMarkdownSpaces } from '../characters';

/** An attribute that holds an address; the range is that of its value, without quotes. */
export interface AddressAttribute {
	readonly name: 'href' | 'src';
	readonly start: number;
	readonly end: number;
}

export interface Tag {
	/** In lower case. */
	readonly name: string;
	readonly closing: boolean;
	/** Offset after `>`. */
	readonly end: number;
	readonly addresses: readonly AddressAttribute[];
	/** Value of `alt`, as written. */
	readonly alt: string | null;
}

function isAttributeNameStart(code: number): boolean {
	return isAsciiLetter(code) || code === Char.Underscore || code === Char.Colon;
}

function isAttributeName(code: number): boolean {
	return isAsciiAlphanumeric(code) || code === Char.Underscore || code === Char.Colon || code === Char.Period || code === Char.Hyphen;
}

function isUnquotedValue(code: number): boolean {
	return !isMarkdownSpace(code) && code !== Char.DoubleQuote && code !== Char.Apostrophe && code !== Char.Equals
		&& code !== Char.LessThan && code !== Char.GreaterThan && code !== Char.Backtick;
}

/** An opening or closing tag at `from`, where a `<` stands (CommonMark 0.31.2, section 6.6). */
export function scanTag(text: string, from: number, to: number): Tag | null {
	const closing = text.charCodeAt(from + 1) === Char.Slash;
	const nameStart = from + (closing ? 2 : 1);
	if (!isAsciiLetter(text.charCodeAt(nameStart))) return null;
	let offset = nameStart + 1;
	while (isAsciiAlphanumeric(text.charCodeAt(offset)) || text.charCodeAt(offset) === Char.Hyphen) offset++;
	const name = text.slice(nameStart, offset).toLowerCase();
	const addresses: AddressAttribute[] = [];
	let alt: string | null = null;
	for (;;) {
		const afterSpace = skipMarkdownSpaces(text, offset, to);
		const code = text.charCodeAt(afterSpace);
		if (code === Char.GreaterThan) return { name, closing, end: afterSpace + 1, addresses, alt };
		if (closing) return null;
		if (code === Char.Slash) {
			return text.charCodeAt(afterSpace + 1) === Char.GreaterThan ? { name, closing, end: afterSpace + 2, addresses, alt } : null;
		}
		if (afterSpace === offset || !isAttributeNameStart(code)) return null;
		let nameEnd = afterSpace + 1;
		while (isAttributeName(text.charCodeAt(nameEnd))) nameEnd++;
		offset = nameEnd;
		const equals = skipMarkdownSpaces(text, nameEnd, to);
		if (text.charCodeAt(equals) !== Char.Equals) continue;
		const valueStart = skipMarkdownSpaces(text, equals + 1, to);
		const quote = text.charCodeAt(valueStart);
		let start = valueStart;
		let end: number;
		if (quote === Char.DoubleQuote || quote === Char.Apostrophe) {
			start++;
			end = findWithin(text, quote === Char.DoubleQuote ? '"' : '\'', start, to);
			if (end < 0) return null;
			offset = end + 1;
		} else {
			end = start;
			while (end < to && isUnquotedValue(text.charCodeAt(end))) end++;
			if (end === start) return null;
			offset = end;
		}
		const attribute = text.slice(afterSpace, nameEnd).toLowerCase();
		if (attribute === 'alt') alt ??= text.slice(start, end);
		else if ((attribute === 'href' || attribute === 'src') && !addresses.some((known) => known.name === attribute)) {
			addresses.push({ name: attribute, start, end });
		}
	}
}

/** What follows `<` in markup that is no tag, and what ends it (CommonMark 0.31.2, section 6.6). */
export type MarkupEnd = '-->' | '?>' | ']]>' | '>';

/** The end that a comment, processing instruction, declaration or CDATA section at `from` waits for, or null. */
export function markupEnd(text: string, from: number): MarkupEnd | null {
	const next = text.charCodeAt(from + 1);
	if (next === Char.Question) return '?>';
	if (next !== Char.Exclamation) return null;
	if (text.startsWith('--', from + 2)) return '-->';
	if (text.startsWith('[CDATA[', from + 2)) return ']]>';
	return isAsciiLetter(text.charCodeAt(from + 2)) ? '>' : null;
}
