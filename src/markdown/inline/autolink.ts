import * as Char from '../char';
import { isAsciiAlphanumeric, isAsciiLetter } from '../characters';

/*
 * Autolinks in angle brackets (CommonMark 0.31.2, section 6.5).
 */

function isSchemeCharacter(code: number): boolean {
	return isAsciiAlphanumeric(code) || code === Char.Plus || code === Char.Period || code === Char.Hyphen;
}

/** An autolink at `from`, where a `<` stands: offset after its `>`, or -1. */
export function scanAutolink(text: string, from: number, to: number): number {
	let colon = from + 1;
	while (isSchemeCharacter(text.charCodeAt(colon))) colon++;
	const schemeLength = colon - from - 1;
	if (text.charCodeAt(colon) !== Char.Colon) return scanEmail(text, from, to);
	if (schemeLength < 2 || schemeLength > 32 || !isAsciiLetter(text.charCodeAt(from + 1))) return -1;
	for (let end = colon + 1; end < to; end++) {
		const code = text.charCodeAt(end);
		if (code === Char.GreaterThan) return end + 1;
		if (code <= Char.Space || code === 0x7f || code === Char.LessThan) return -1;
	}
	return -1;
}

/** CommonMark 0.31.2, section 6.5, "email address". */
const email = /<[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*>/iy;

function scanEmail(text: string, from: number, to: number): number {
	email.lastIndex = from;
	return email.test(text) && email.lastIndex <= to ? email.lastIndex : -1;
}
