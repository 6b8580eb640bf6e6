import * as Char from './char';
import { isAsciiAlphanumeric, isAsciiLetter } from './characters';

/*
 * Autolinks in angle brackets (CommonMark 0.31.2, section 6.5).
 */

function isSchemeCharacter(code: number): boolean {
	return isAsciiAlphanumeric(code) || code === Char.Plus || code === Char.Period || code === Char.Hyphen;
}

/** An autolink at `from`, where a `<` stands: offset after its `>`, or -1. */
export function scanAutolink(text: string, from: number, to: number): number {
	let colon = from + 1;
	while (colon < to && colon - from <= 33 && isSchemeCharacter(text.charCodeAt(colon))) colon++;
	const schemeLength = colon - from - 1;
	if (colon >= to || text.charCodeAt(colon) !== Char.Colon) return scanEmail(text, from, to);
	if (schemeLength < 2 || schemeLength > 32 || !isAsciiLetter(text.charCodeAt(from + 1))) return -1;
	for (let end = colon + 1; end < to; end++) {
		const code = text.charCodeAt(end);
		if (code === Char.GreaterThan) return end + 1;
		if (code <= Char.Space || code === 0x7f || code === Char.LessThan) return -1;
	}
	return -1;
}

const mailbox = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]/i;
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

function scanEmail(text: string, from: number, to: number): number {
	let at = from + 1;
	while (at < to && mailbox.test(text.charAt(at))) at++;
	if (at >= to || at === from + 1 || text.charAt(at) !== '@') return -1;
	let end = at + 1;
	while (end < to && /[a-z0-9.-]/i.test(text.charAt(end))) end++;
	if (end >= to || text.charCodeAt(end) !== Char.GreaterThan) return -1;
	return text.slice(at + 1, end).split('.').every((label) => domainLabel.test(label)) ? end + 1 : -1;
}
