import * as Char from './char';

/** Codes are UTF-16 units, here and below. A line ends at a line feed or carriage return (CommonMark 0.31.2, section 2.1). */
export function isLineEnding(code: number): boolean {
	return code === Char.LineFeed || code === Char.CarriageReturn;
}

/** What indents (CommonMark 0.31.2, section 2.1). */
export function isSpaceOrTab(code: number): boolean {
	return code === Char.Space || code === Char.Tab;
}

/** Space, tab or line ending: what CommonMark allows between the parts of a link. */
export function isMarkdownSpace(code: number): boolean {
	return code === Char.Space || code === Char.Tab || code === Char.LineFeed || code === Char.CarriageReturn;
}

/** 0 to 9. */
export function isAsciiDigit(code: number): boolean {
	return code >= Char.Zero && code <= Char.Nine;
}

/** A to Z and a to z. */
export function isAsciiLetter(code: number): boolean {
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

/** ASCII letters and digits. */
export function isAsciiAlphanumeric(code: number): boolean {
	return isAsciiLetter(code) || isAsciiDigit(code);
}

/** CommonMark 0.31.2, section 2.1: "ASCII punctuation character". */
export function isAsciiPunctuation(code: number): boolean {
	return (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40)
		|| (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e);
}

const punctuation = /[\p{P}\p{S}]/u;
const whitespace = /\s/;

/** CommonMark 0.31.2, section 2.1: "Unicode whitespace character". */
export function isUnicodeWhitespace(code: number): boolean {
	if (code < 0x80) return code === Char.Space || (code >= 0x09 && code <= 0x0d);
	return whitespace.test(String.fromCharCode(code));
}

/** CommonMark 0.31.2, section 2.1: "Unicode punctuation character", general categories P and S. */
export function isUnicodePunctuation(code: number): boolean {
	if (code < 0x80) return isAsciiPunctuation(code);
	return punctuation.test(String.fromCodePoint(code));
}

/** First offset in [from, to) that is no space and no tab, or `to`. */
export function skipSpaces(text: string, from: number, to: number): number {
	let offset = from;
	while (offset < to && isSpaceOrTab(text.charCodeAt(offset))) offset++;
	return offset;
}

/** First offset in [from, to) that is no space, tab or line ending, or `to`. */
export function skipMarkdownSpaces(text: string, from: number, to: number): number {
	let offset = from;
	while (offset < to && isMarkdownSpace(text.charCodeAt(offset))) offset++;
	return offset;
}

/** End of [from, to) without the spaces and tabs that close it. */
export function trimSpacesEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isSpaceOrTab(text.charCodeAt(end - 1))) end--;
	return end;
}

/** End of [from, to) without the spaces, tabs and line endings that close it. */
export function trimMarkdownSpacesEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isMarkdownSpace(text.charCodeAt(end - 1))) end--;
	return end;
}

/** Length of the run of `code` that begins at `from`. */
export function runLength(text: string, from: number, to: number, code: number): number {
	let offset = from;
	while (offset < to && text.charCodeAt(offset) === code) offset++;
	return offset - from;
}

/** First `needle` that lies whole in [from, to), or -1. A search of the whole text would not be bounded by `to`. */
export function findWithin(text: string, needle: string, from: number, to: number): number {
	const found = text.slice(from, to).indexOf(needle);
	return found < 0 ? -1 : from + found;
}
