import { findWithin } from '../characters';
import { decodeEntities } from './entities';
import type { FoundLink } from './found-link';
import { markupEnd, scanTag, type Tag } from './html-tags';
import { hasScheme } from './link-destination';

/** Elements whose content is text, not markup. */
const rawTextNames = new Set(['script', 'style', 'textarea', 'title']);

/** `https://cards.example/embed?url=https://conf.example/talks/3`: a card of the page behind it. */
const AROUND_A_CARD = /^\s*https?:\/\/[^\s?#]*\/embed\?url=(?=https?:\/\/)/iu;

/** The links of one tag's `href` and `src`. Their text is `alt`, or the address where there is none. */
export function tagLinks(text: string, tagStart: number, tag: Tag): FoundLink[] {
	const links: FoundLink[] = [];
	for (const attribute of tag.addresses) {
		const whole = text.slice(attribute.start, attribute.end);
		const before = tag.name === 'iframe' ? AROUND_A_CARD.exec(whole)?.[0].length ?? 0 : 0;
		const rest = whole.slice(before);
		// What follows an address without a query of its own is the card's.
		const source = before > 0 && !rest.includes('?') ? rest.split('&', 1)[0] ?? '' : rest;
		const url = decodeEntities(source).trim();
		if (!hasScheme(url)) continue;
		const start = attribute.start + before + source.length - source.trimStart().length;
		const shown = tag.alt === null ? '' : decodeEntities(tag.alt).trim();
		links.push({
			form: 'html',
			url,
			text: shown === '' ? url : shown,
			address: { start, end: start + source.trim().length },
			definition: null,
			useStart: tagStart,
			useEnd: tag.end,
		});
	}
	return links;
}

/** The links of an HTML block. Bare addresses in it are text, as CommonMark has it. */
export function htmlBlockLinks(text: string, from: number, to: number): FoundLink[] {
	const links: FoundLink[] = [];
	let anchor: { link: FoundLink; pieces: string[] } | null = null;
	let offset = from;
	let plain = from;
	const endAnchor = (end: number): void => {
		if (anchor === null) return;
		const shown = decodeEntities(anchor.pieces.join('')).replace(/[ \t\r\n]+/g, ' ').trim();
		if (shown !== '') anchor.link.text = shown;
		anchor.link.useEnd = end;
		anchor = null;
	};
	while (offset < to) {
		const open = findWithin(text, '<', offset, to);
		if (open < 0) break;
		offset = open + 1;
		const waitsFor = markupEnd(text, open);
		const tag = waitsFor === null ? scanTag(text, open, to) : null;
		if (waitsFor === null && tag === null) continue;
		anchor?.pieces.push(text.slice(plain, open));
		plain = open;
		if (waitsFor !== null) {
			const end = findWithin(text, waitsFor, open + 2, to);
			// Without an end, a comment hides all that follows.
			if (end < 0) break;
			offset = plain = end + waitsFor.length;
		} else if (tag !== null) {
			offset = plain = tag.end;
			if (tag.name === 'a') endAnchor(tag.end);
			const found = tagLinks(text, open, tag);
			links.push(...found);
			if (tag.name === 'a' && found[0] !== undefined) anchor = { link: found[0], pieces: [] };
			if (rawTextNames.has(tag.name) && !tag.closing) offset = rawTextEnd(text, tag, to);
		}
	}
	endAnchor(to);
	return links;
}

function rawTextEnd(text: string, tag: Tag, to: number): number {
	const closing = new RegExp(`</${tag.name}`, 'i').exec(text.slice(tag.end, to));
	return closing === null ? to : tag.end + closing.index;
}
