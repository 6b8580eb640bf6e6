import * as Char from '../char';
import { isAsciiAlphanumeric, isAsciiLetter, isLineEnding, isUnicodePunctuation, isUnicodeWhitespace } from '../characters';

/*
 * Bare addresses as GitHub Flavored Markdown 0.29, section 6.9 ("Autolinks (extension)") finds them, but
 * only those that name http or https. An address reaches to white space or `<`, so that text written
 * straight after it in a script without spaces is a part of it, as in the app. Beyond GFM, marks that
 * stand around the address end it: `(https://a.co)를`, `**https://a.co**은`, `「https://a.co」と`.
 */

/** What ends an address where it opens right before it. */
const closers = new Map([
	['(', ')'], ['"', '"'], ['\'', '\''], ['*', '*'], ['~~', '~~'], ['==', '=='],
	['「', '」'], ['『', '』'], ['（', '）'], ['《', '》'], ['〈', '〉'], ['【', '】'], ['［', '］'], ['“', '”'], ['‘', '’'], ['«', '»'],
]);

const trailing = new Set('?!.,:*_~\'"。、，．：；？！」』）》〉】］”’»…');

/** Where an address begins whose colon stands at `colon` before two slashes, or -1. Nothing before `floor` is taken. */
export function bareAddressStart(text: string, colon: number, floor: number): number {
	let start = colon;
	while (start > floor && colon - start < 6 && isAsciiLetter(text.charCodeAt(start - 1))) start--;
	const scheme = text.slice(start, colon).toLowerCase();
	return scheme === 'http' || scheme === 'https' ? start : -1;
}

/**
 * @param hostStart offset after `://`.
 * @param inHighlight whether the address stands within `==`.
 * @returns the address's end, or -1 where no host stands there.
 */
export function bareAddressEnd(text: string, start: number, hostStart: number, to: number, inHighlight: boolean): number {
	const hostEnd = scanHost(text, hostStart, to);
	if (hostEnd < 0) return -1;
	const closer = inHighlight ? '==' : closers.get(text.slice(start - 1, start)) ?? closers.get(text.slice(start - 2, start)) ?? '';
	const closerCode = closer === '' ? -1 : closer.charCodeAt(0);
	let depth = 0;
	let end = hostEnd;
	for (; end < to; end++) {
		const code = text.charCodeAt(end);
		if (endsAddress(code)) break;
		if (code === closerCode && depth === 0 && text.startsWith(closer, end)) break;
		if (closerCode === Char.RightParenthesis) depth += parenthesis(code);
	}
	// A hard line break: CommonMark, section 6.7.
	if (end < to && text.charCodeAt(end - 1) === Char.Backslash && isLineEnding(text.charCodeAt(end))) end--;
	end = trimTrailing(text, hostStart, end);
	return end > hostStart ? end : -1;
}

/** `>` can be no part of an address either, and closes what a backslash kept from being an autolink. */
function endsAddress(code: number): boolean {
	return code === Char.LessThan || code === Char.GreaterThan || isUnicodeWhitespace(code);
}

function parenthesis(code: number): number {
	if (code === Char.LeftParenthesis) return 1;
	return code === Char.RightParenthesis ? -1 : 0;
}

/** Letters, digits, hyphens, dots and underscores of any script; no underscore in the last two labels. */
function scanHost(text: string, from: number, to: number): number {
	let end = from;
	while (end < to && isHostCharacter(text, end)) end++;
	const atEnd = end >= to || endsAddress(text.charCodeAt(end));
	let last = end;
	if (atEnd) while (last > from && (text[last - 1] === '.' || text[last - 1] === '_')) last--;
	if (last === from || text.charCodeAt(from) === Char.Period || text.charCodeAt(from) === Char.Hyphen) return -1;
	const labels = text.slice(from, last).split('.');
	return labels.slice(-2).some((label) => label.includes('_')) ? -1 : end;
}

function isHostCharacter(text: string, offset: number): boolean {
	const code = text.charCodeAt(offset);
	if (code < 0x80) {
		return isAsciiAlphanumeric(code) || code === Char.Hyphen || code === Char.Period || code === Char.Underscore;
	}
	// Halves of surrogate pairs count as letters: none of them is white space or a mark that ends an address.
	return !isUnicodeWhitespace(code) && ((code >= 0xd800 && code <= 0xdfff) || !isUnicodePunctuation(code));
}

/** End without closing punctuation, brackets that were not opened, and a character reference. */
function trimTrailing(text: string, from: number, to: number): number {
	let parentheses = 0;
	let brackets = 0;
	for (let offset = from; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		parentheses += parenthesis(code);
		if (code === Char.LeftBracket) brackets++;
		else if (code === Char.RightBracket) brackets--;
	}
	let end = to;
	for (; end > from; end--) {
		const code = text.charCodeAt(end - 1);
		if (code === Char.RightParenthesis && parentheses < 0) parentheses++;
		else if (code === Char.RightBracket && brackets < 0) brackets++;
		else if (code === Char.Semicolon) end = beforeReference(text, from, end);
		else if (!trailing.has(text.charAt(end - 1))) break;
	}
	return end;
}

/** Where the character reference begins that ends at `end`, one further; `end` where none does. */
function beforeReference(text: string, from: number, end: number): number {
	let start = end - 2;
	while (start >= from && isAsciiAlphanumeric(text.charCodeAt(start))) start--;
	return start >= from && start < end - 2 && text.charCodeAt(start) === Char.Ampersand ? start + 1 : end;
}
