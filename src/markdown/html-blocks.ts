import * as Char from './char';
import { findWithin, isAsciiAlphanumeric, isAsciiLetter, isSpaceOrTab, skipSpaces } from './characters';
import { scanTag } from './html-tags';

/** The seven kinds of HTML blocks of CommonMark 0.31.2, section 4.6; 0 for none. */
export type HtmlBlockKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Kind 1: their content is no Markdown, blank lines included. */
const rawTextNames = new Set(['pre', 'script', 'style', 'textarea']);

/** Kind 6: block-level elements; the block ends at a blank line. */
const blockNames = new Set([
	'address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd',
	'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frame', 'frameset',
	'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'iframe', 'legend', 'li', 'link', 'main', 'menu',
	'menuitem', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search', 'section', 'summary', 'table', 'tbody',
	'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track', 'ul',
]);

/** @param from offset of the `<`. @param mayInterrupt whether kind 7 is allowed here. */
export function htmlBlockKind(text: string, from: number, end: number, mayInterrupt: boolean): HtmlBlockKind {
	const next = from + 1 < end ? text.charCodeAt(from + 1) : 0;
	if (next === Char.Question) return 3;
	if (next === Char.Exclamation) {
		if (text.startsWith('--', from + 2)) return 2;
		if (text.startsWith('[CDATA[', from + 2)) return 5;
		return from + 2 < end && isAsciiLetter(text.charCodeAt(from + 2)) ? 4 : 0;
	}
	const closing = next === Char.Slash;
	const nameStart = from + (closing ? 2 : 1);
	let nameEnd = nameStart;
	while (nameEnd < end && isAsciiAlphanumeric(text.charCodeAt(nameEnd))) nameEnd++;
	if (nameEnd === nameStart || !isAsciiLetter(text.charCodeAt(nameStart))) return 0;
	const name = text.slice(nameStart, nameEnd).toLowerCase();
	const after = nameEnd < end ? text.charCodeAt(nameEnd) : 0;
	const complete = nameEnd === end || isSpaceOrTab(after) || after === Char.GreaterThan;
	if (!closing && complete && rawTextNames.has(name)) return 1;
	const selfClosing = after === Char.Slash && text.charCodeAt(nameEnd + 1) === Char.GreaterThan && nameEnd + 1 < end;
	if ((complete || selfClosing) && blockNames.has(name)) return 6;
	if (!mayInterrupt) return 0;
	const tag = scanTag(text, from, end);
	return tag !== null && skipSpaces(text, tag.end, end) === end ? 7 : 0;
}

const rawTextEnd = /<\/(?:pre|script|style|textarea)>/i;

/** Does a block of kinds 1 to 5 end in the line [from, end)? Kinds 6 and 7 end at a blank line. */
export function htmlBlockEnds(kind: HtmlBlockKind, text: string, from: number, end: number): boolean {
	switch (kind) {
		case 1: return rawTextEnd.test(text.slice(from, end));
		case 2: return findWithin(text, '-->', from, end) >= 0;
		case 3: return findWithin(text, '?>', from, end) >= 0;
		case 4: return findWithin(text, '>', from, end) >= 0;
		case 5: return findWithin(text, ']]>', from, end) >= 0;
		case 0: case 6: case 7: return false;
	}
}
