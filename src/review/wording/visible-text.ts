import type { Link } from '../../markdown/facts';
import { ClosingMarks } from '../../markdown/inline/closing-marks';
import { plainText, type Span } from '../../markdown/inline/plain-text';
import { singleSpaced, withoutAttributes } from './spaces';

/** A stretch of one line's source as a reader sees it. */
export interface VisibleText {
	readonly text: string;
	/** Text of a link (to the web, to a file, to a note) that the stretch begins with. */
	readonly linkAtStart: string | null;
}

/** UTF-16 units: longer stretches are shown as they are. */
const LONGEST = 3000;

/** A link to a file or a note, a wiki-link, or a reference whose definition is elsewhere. */
const LINK_WITHIN_THE_VAULT = /!?\[\[([^[\]]+)\]\]|!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/gu;

/**
 * Reads a part of a line, a cell or an item, without markers of lists, emphasis and code. `links` are those used in
 * it, in order; what stands for links within the vault is no fact and read here.
 */
export function readVisibleText(source: string, offset: number, links: readonly Link[]): VisibleText {
	if (source.length > LONGEST) return { text: singleSpaced(source).trim(), linkAtStart: null };
	let text = '';
	let at = offset;
	let linkAtStart: string | null = null;
	for (const link of links) {
		if (link.useStart < at || link.useEnd > offset + source.length) continue;
		text += source.slice(at - offset, link.useStart - offset);
		at = link.useEnd;
		if (link.form === 'image') continue;
		const words = nameOfDocument(link.url) ?? link.text;
		if (linkAtStart === null && withoutMarkers(text).trim() === '') linkAtStart = words;
		text += escaped(words);
	}
	text += source.slice(at - offset);
	const read = !text.includes('[') ? text : text.replace(LINK_WITHIN_THE_VAULT, (whole, wiki: string | undefined, label: string | undefined, index: number) => {
		const name = wiki === undefined ? (label ?? '') : (wiki.split('|')[1] ?? wiki.split('|')[0] ?? '');
		if (!whole.startsWith('!') && linkAtStart === null && withoutMarkers(text.slice(0, index)).trim() === '') linkAtStart = withoutMarkers(name).trim();
		return escaped(withoutMarks(name));
	});
	return { text: withoutAttributes(singleSpaced(withoutMarkers(read))).trim(), linkAtStart: linkAtStart === '' ? null : linkAtStart };
}

/** `<doc:Name-of-the-page>` of documentation compilers. */
function nameOfDocument(url: string): string | null {
	return url.startsWith('doc:') ? url.slice(4).replace(/-/gu, ' ') : null;
}

/** What is read already, so that reading it again changes nothing. */
function escaped(words: string): string {
	return words.replace(/[\\&`*_~=[\]<]/gu, '\\$&');
}

function withoutMarkers(text: string): string {
	return withoutMarks(singleSpaced(text).replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/u, '').replace(/^\[[ xX/-]\]\s+/u, ''));
}

function withoutMarks(text: string): string {
	return plainText(text, 0, text.length, /[`<$]/u.test(text) ? spansIn(text) : []);
}

/** An escaped character, backticks, a line break, or math, which is shown as it stands. */
const MARK_OF_SPAN = /\\.|`+|<br\s*\/?>|\$[^\s$`](?:[^$`]*[^\s$`\\])?\$(?!\d)/giu;

/** Code, line breaks and math, in which no marks are (CommonMark 0.31.2, section 6.1). */
function spansIn(text: string): Span[] {
	const closing = new ClosingMarks(text, text.length);
	const spans: Span[] = [];
	let end = 0;
	for (const { 0: mark, index: start } of text.matchAll(MARK_OF_SPAN)) {
		// Within code before it.
		if (start < end) continue;
		const inner = start + mark.length;
		if (mark.startsWith('`')) {
			const close = closing.findBackticks(mark.length, inner);
			if (close < 0) continue;
			end = close + mark.length;
			spans.push({ start, end, text: text.slice(inner, close).replace(/^ (.*\S.*) $/u, '$1') });
		} else if (!mark.startsWith('\\')) {
			end = inner;
			spans.push({ start, end, text: mark.startsWith('<') ? ' ' : mark });
		}
	}
	return spans;
}
