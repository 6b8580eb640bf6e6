import type { Link } from '../../markdown/facts';
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

/** Backticks with the backslashes before them, an escaped `$`, a line break, or math, which is shown as it stands. */
const MARK_OF_SPAN = /(\\*)(`+)|\\\$|<br\s*\/?>|\$[^\s$`](?:[^$`]*[^\s$`\\])?\$(?!\d)/giu;

/** Code, line breaks and math, in which no marks are (CommonMark 0.31.2, section 6.1). */
function spansIn(text: string): Span[] {
	const marks = [...text.matchAll(MARK_OF_SPAN)].map(({ 0: whole, 1: escape, 2: ticks, index }) => {
		// Within code a backslash escapes nothing, so it counts for what opens alone.
		const isEscaped = (escape?.length ?? 0) % 2 === 1;
		return { whole, ticks: ticks ?? '', opening: ticks?.slice(isEscaped ? 1 : 0) ?? '', start: index, end: index + whole.length };
	});
	/** By their backticks, from the last to the next. */
	const places = new Map<string, number[]>();
	for (const [at, { ticks }] of [...marks.entries()].reverse()) {
		const known = places.get(ticks);
		if (known) known.push(at);
		else places.set(ticks, [at]);
	}
	const spans: Span[] = [];
	for (let at = 0; at < marks.length; at++) {
		const mark = marks[at];
		if (mark === undefined) break;
		const { whole, ticks, opening, start, end } = mark;
		if (ticks === '') {
			if (!whole.startsWith('\\')) spans.push({ start, end, text: whole.startsWith('<') ? ' ' : whole });
			continue;
		}
		const ahead = opening === '' ? undefined : places.get(opening);
		while (ahead && (ahead[ahead.length - 1] ?? Infinity) <= at) ahead.pop();
		const close = ahead?.[ahead.length - 1];
		const closing = close === undefined ? undefined : marks[close];
		if (close === undefined || closing === undefined) continue;
		spans.push({ start: end - opening.length, end: closing.end, text: text.slice(end, closing.end - opening.length).replace(/^ (.*\S.*) $/u, '$1') });
		at = close;
	}
	return spans;
}
