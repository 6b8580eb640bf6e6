import * as Char from '../char';
import { findWithin, isAsciiAlphanumeric, isAsciiLetter, isSpaceOrTab, skipSpaces } from '../characters';
import { markupEnd, scanTag, type MarkupEnd } from '../inline/html-tags';

/** What an HTML block waits for (CommonMark 0.31.2, section 4.6): kinds 1, 2 to 5, and 6 and 7. */
export type HtmlBlockEnd = 'raw text end' | MarkupEnd | 'blank line';

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

/**
 * What ends the HTML block that a line begins, or null where it begins none.
 * @param from offset of the `<`. @param mayInterrupt whether kind 7 is allowed here.
 */
export function htmlBlockEnd(text: string, from: number, end: number, mayInterrupt: boolean): HtmlBlockEnd | null {
	const markup = markupEnd(text, from);
	if (markup !== null) return markup;
	const closing = text.charCodeAt(from + 1) === Char.Slash;
	const nameStart = from + (closing ? 2 : 1);
	if (!isAsciiLetter(text.charCodeAt(nameStart))) return null;
	let nameEnd = nameStart;
	while (isAsciiAlphanumeric(text.charCodeAt(nameEnd))) nameEnd++;
	const name = text.slice(nameStart, nameEnd).toLowerCase();
	const after = text.charCodeAt(nameEnd);
	const complete = nameEnd === end || isSpaceOrTab(after) || after === Char.GreaterThan;
	if (!closing && complete && rawTextNames.has(name)) return 'raw text end';
	if ((complete || text.startsWith('/>', nameEnd)) && blockNames.has(name)) return 'blank line';
	if (!mayInterrupt) return null;
	const tag = scanTag(text, from, end);
	return tag !== null && skipSpaces(text, tag.end, end) === end ? 'blank line' : null;
}

const rawTextEnd = /<\/(?:pre|script|style|textarea)>/i;

/** Does the block end in the line [from, end)? Not where it waits for a blank line. */
export function endsHtmlBlock(waitsFor: HtmlBlockEnd, text: string, from: number, end: number): boolean {
	if (waitsFor === 'blank line') return false;
	if (waitsFor === 'raw text end') return rawTextEnd.test(text.slice(from, end));
	return findWithin(text, waitsFor, from, end) >= 0;
}
