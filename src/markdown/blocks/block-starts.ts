import * as Char from '../char';
import { findWithin, isAsciiDigit, isSpaceOrTab, runLength, skipSpaces, trimSpacesEnd } from '../characters';
import type { HeadingLevel } from '../facts';

/*
 * What a line may begin with. All take `from`, the line's first character that is no space, and `end`,
 * the end of the line; the caller has made sure that the indentation is below four columns. What stands at
 * `end` is a line ending or nothing, so that no mark is found there.
 */

/** CommonMark 0.31.2, section 4.1. */
export function isThematicBreak(text: string, from: number, end: number): boolean {
	const marker = text.charCodeAt(from);
	let count = 0;
	for (let offset = from; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === marker) count++;
		else if (!isSpaceOrTab(code)) return false;
	}
	return count >= 3;
}

export interface AtxHeading {
	readonly level: HeadingLevel;
	readonly contentStart: number;
	readonly contentEnd: number;
}

/** CommonMark 0.31.2, section 4.2. Null where the line is none. */
export function scanAtxHeading(text: string, from: number, end: number): AtxHeading | null {
	const level = runLength(text, from, end, Char.Hash);
	if (level > 6) return null;
	const afterMarker = from + level;
	if (afterMarker < end && !isSpaceOrTab(text.charCodeAt(afterMarker))) return null;
	const firstContent = skipSpaces(text, afterMarker, end);
	const contentStart = firstContent < end ? firstContent : afterMarker;
	let contentEnd = trimSpacesEnd(text, contentStart, end);
	let closing = contentEnd;
	while (closing > contentStart && text.charCodeAt(closing - 1) === Char.Hash) closing--;
	if (closing === contentStart || isSpaceOrTab(text.charCodeAt(closing - 1))) contentEnd = trimSpacesEnd(text, contentStart, closing);
	return { level: level as HeadingLevel, contentStart, contentEnd };
}

/** CommonMark 0.31.2, section 4.3: level that the underline gives, or 0. */
export function setextLevel(text: string, from: number, end: number): 0 | 1 | 2 {
	const marker = text.charCodeAt(from);
	const after = from + runLength(text, from, end, marker);
	if (skipSpaces(text, after, end) < end) return 0;
	return marker === Char.Equals ? 1 : 2;
}

/** CommonMark 0.31.2, section 4.5: length of the opening fence, or 0. */
export function openingFence(text: string, from: number, end: number): number {
	const marker = text.charCodeAt(from);
	const length = runLength(text, from, end, marker);
	if (length < 3) return 0;
	return marker === Char.Backtick && findWithin(text, '`', from + length, end) >= 0 ? 0 : length;
}

/** Whether a line, from its first character that is no space, closes a fence of `length` markers (CommonMark 0.31.2, section 4.5). Offsets are UTF-16. */
export function isClosingFence(text: string, from: number, end: number, marker: number, length: number): boolean {
	const run = runLength(text, from, end, marker);
	return run >= length && skipSpaces(text, from + run, end) === end;
}

/** CommonMark 0.31.2, section 5.2: length of a list marker, or 0. */
export function listMarker(text: string, from: number, end: number, inParagraph: boolean): number {
	const code = text.charCodeAt(from);
	let after = from + 1;
	if (code !== Char.Hyphen && code !== Char.Asterisk && code !== Char.Plus) {
		while (isAsciiDigit(text.charCodeAt(after))) after++;
		const delimiter = text.charCodeAt(after);
		if (after - from > 9 || (delimiter !== Char.Period && delimiter !== Char.RightParenthesis)) return 0;
		// Only a list that begins with 1 may interrupt a paragraph.
		if (inParagraph && Number(text.slice(from, after)) !== 1) return 0;
		after++;
	}
	if (after < end && !isSpaceOrTab(text.charCodeAt(after))) return 0;
	if (inParagraph && skipSpaces(text, after, end) === end) return 0;
	return after - from;
}

/** GFM footnote definition `[^label]:`: offset after the colon, or -1. */
export function footnoteDefinition(text: string, from: number, end: number): number {
	if (text.charCodeAt(from + 1) !== Char.Caret) return -1;
	for (let offset = from + 2; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Char.RightBracket) {
			return offset > from + 2 && text.charCodeAt(offset + 1) === Char.Colon ? offset + 2 : -1;
		}
		if (isSpaceOrTab(code) || code === Char.LeftBracket) return -1;
	}
	return -1;
}
