import * as Char from '../char';
import { isAsciiPunctuation, isLineEnding, skipMarkdownSpaces } from '../characters';
import { decodeEntities } from './entities';

/** cmark and commonmark.js bound the nesting of parentheses in a destination so; the specification asks for three. */
const deepestParentheses = 32;

/** The characters of a link label, without brackets (CommonMark 0.31.2, section 6.3). */
const longestLabel = 999;

export interface Destination {
	/** Range of the address's text, without angle brackets. */
	readonly start: number;
	readonly end: number;
	/** Offset after the destination. */
	readonly next: number;
}

/** CommonMark 0.31.2, section 6.3, "link destination". An empty range where nothing stands at `from`; null where it is malformed. */
export function scanDestination(text: string, from: number, to: number): Destination | null {
	if (text.charCodeAt(from) === Char.LessThan) return scanPointyDestination(text, from, to);
	let depth = 0;
	let offset = from;
	for (; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Char.Backslash && isAsciiPunctuation(text.charCodeAt(offset + 1))) offset++;
		else if (code === Char.LeftParenthesis) {
			if (++depth > deepestParentheses) return null;
		} else if (code === Char.RightParenthesis) {
			if (depth === 0) break;
			depth--;
		} else if (code <= Char.Space || code === 0x7f) break;
	}
	return depth === 0 ? { start: from, end: offset, next: offset } : null;
}

function scanPointyDestination(text: string, from: number, to: number): Destination | null {
	for (let offset = from + 1; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Char.GreaterThan) return { start: from + 1, end: offset, next: offset + 1 };
		if (code === Char.LessThan || isLineEnding(code)) return null;
		if (code === Char.Backslash && isAsciiPunctuation(text.charCodeAt(offset + 1))) offset++;
	}
	return null;
}

/** CommonMark 0.31.2, section 6.3, "link title". Offset after the title, or -1 where none stands at `from`. */
export function scanTitle(text: string, from: number, to: number): number {
	const opening = text.charCodeAt(from);
	if (opening !== Char.DoubleQuote && opening !== Char.Apostrophe && opening !== Char.LeftParenthesis) return -1;
	const closing = opening === Char.LeftParenthesis ? Char.RightParenthesis : opening;
	for (let offset = from + 1; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === closing) return offset + 1;
		if (code === Char.LeftParenthesis && opening === Char.LeftParenthesis) return -1;
		if (code === Char.Backslash) offset++;
	}
	return -1;
}

/** What follows an inline link's text: `(destination "title")` at `from`, or null. `next` is the offset after the parenthesis. */
export function scanResource(text: string, from: number, to: number): Destination | null {
	if (text.charCodeAt(from) !== Char.LeftParenthesis) return null;
	const destination = scanDestination(text, skipMarkdownSpaces(text, from + 1, to), to);
	if (destination === null) return null;
	let offset = skipMarkdownSpaces(text, destination.next, to);
	if (offset > destination.next) {
		const titleEnd = scanTitle(text, offset, to);
		if (titleEnd >= 0) offset = skipMarkdownSpaces(text, titleEnd, to);
	}
	if (text.charCodeAt(offset) !== Char.RightParenthesis) return null;
	return { start: destination.start, end: destination.end, next: offset + 1 };
}

/** CommonMark 0.31.2, section 6.3, "link label". Offset after the closing bracket, or -1 where no label stands at `from`. */
export function scanLabel(text: string, from: number, to: number): number {
	if (text.charCodeAt(from) !== Char.LeftBracket) return -1;
	const last = Math.min(to, from + longestLabel + 2);
	for (let offset = from + 1; offset < last; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Char.RightBracket) return offset + 1;
		if (code === Char.LeftBracket) return -1;
		if (code === Char.Backslash) offset++;
	}
	return -1;
}

/** Two labels that match are equal once normalised. Empty where the label holds nothing. */
export function normaliseLabel(label: string): string {
	if (label.length > longestLabel) return '';
	// Lower then upper: Unicode case folding for letters such as ẞ, which JavaScript has no call for.
	return label.trim().replace(/[ \t\r\n]+/g, ' ').toLowerCase().toUpperCase();
}

/** What backslash escapes and character references stand for. */
export function decodeText(source: string): string {
	const unescaped = source.includes('\\');
	if (!unescaped) return decodeEntities(source);
	let result = '';
	let plain = 0;
	for (let offset = 0; offset + 1 < source.length; offset++) {
		if (source.charCodeAt(offset) !== Char.Backslash || !isAsciiPunctuation(source.charCodeAt(offset + 1))) continue;
		result += decodeEntities(source.slice(plain, offset)) + source.charAt(offset + 1);
		plain = offset + 2;
		offset++;
	}
	return result + decodeEntities(source.slice(plain));
}

/**
 * Does an address name a scheme? CommonMark 0.31.2, section 6.5: a letter, then 1 to 31 letters, digits,
 * `+`, `.` or `-`, then a colon. One letter is a drive on Windows, not a scheme.
 */
export function hasScheme(url: string): boolean {
	return /^[a-z][a-z0-9+.-]{1,31}:/i.test(url);
}

