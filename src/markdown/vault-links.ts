import * as Char from './char';
import { isLineEnding, isMarkdownSpace } from './characters';

/*
 * What the app adds between brackets: links inside the vault, and uses of footnotes. Neither is an address.
 */

/** `[[note]]` or `[[note|alias]]` at `from`: offset after it, or -1. */
export function scanWikiLink(text: string, from: number, to: number): number {
	if (text.charCodeAt(from + 1) !== Char.LeftBracket) return -1;
	for (let end = from + 2; end < to; end++) {
		const code = text.charCodeAt(end);
		if (code === Char.LeftBracket || isLineEnding(code)) return -1;
		if (code === Char.RightBracket) return text.charCodeAt(end + 1) === Char.RightBracket && end > from + 2 ? end + 2 : -1;
	}
	return -1;
}

/** @param source what stands between the brackets. */
export function wikiLinkText(source: string): string {
	const pipe = source.indexOf('|');
	if (pipe >= 0) return source.slice(pipe + 1).trim();
	return source.split('#').filter((part) => part !== '').join(' > ').trim();
}

/** `[^label]` at `from`, the use of a footnote: offset after it, or -1. */
export function scanFootnoteUse(text: string, from: number, to: number): number {
	if (text.charCodeAt(from + 1) !== Char.Caret) return -1;
	for (let end = from + 2; end < to; end++) {
		const code = text.charCodeAt(end);
		if (isMarkdownSpace(code) || code === Char.LeftBracket) return -1;
		if (code !== Char.RightBracket) continue;
		return end === from + 2 || text.charCodeAt(end + 1) === Char.LeftParenthesis ? -1 : end + 1;
	}
	return -1;
}
