import type { Block, Link } from '../../markdown/facts';
import { isLinkItem, isNameOfAnAddress, leadsToAPerson, leadsToATalk, linesOf, linksIn, LONGEST_LINE, NAMES_SLIDES, PLAYER, rankOfAddress, readLinkLine } from './address-lines';
import { isBare } from './heading-address';

/**
 * The recording or the slides that stand among a session's notes: the only link to a player that has a line for itself,
 * unless that is an item further down, as references are, or embedded there, as much else is. Where there are several, none can be told to be
 * the session's own.
 */
export function findAddressAmongNotes(text: string, blocks: readonly Block[], links: readonly Link[]): Link | null {
	return findNamedAmongNotes(text, blocks, links) ?? findPlayerAmongNotes(text, blocks, links);
}

/** Blocks below a title that may tell of what the notes are, behind a line or two on who speaks. */
export const FIRST_BLOCKS = 3;

/** The only page of a session, or the only recording, that the sentences right below a title lead to: `My notes on [Title](https://conf.example/talks/3)`. */
export function findAddressInIntroduction(blocks: readonly Block[], links: readonly Link[]): Link | null {
	if (!links.some(({ url }) => leadsToATalk(url))) return null;
	const pages = blocks.filter(({ kind }) => kind !== 'html' && kind !== 'comment' && kind !== 'thematic-break').slice(0, FIRST_BLOCKS)
		.filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
		.flatMap((block) => linksIn(block, links).filter((link) => link.form !== 'image' && leadsToATalk(link.url) && !leadsToAPerson(link) && !OTHER_TALK.test(link.text)));
	return pages.every(({ url }) => url === pages[0]?.url) ? pages[0] ?? null : null;
}

/** `This builds on [another talk](…)`. */
const OTHER_TALK = /^(?:an?other|previous|earlier|last|similar|their|his|her)\b|^(?:다른|이전)\s|^(?:別の|前回の)/iu;

function findPlayerAmongNotes(text: string, blocks: readonly Block[], links: readonly Link[]): Link | null {
	let found: Link | null = null;
	for (const block of links.some(({ url }) => PLAYER.test(url)) ? blocks : []) {
		if (block.kind === 'code' || block.kind === 'html' || block.depth > 1) continue;
		const player = playerInLines(text, block, linksIn(block, links));
		if (!player) continue;
		if (found) return null;
		found = player;
	}
	return found && !isFurtherDown(found, blocks[0]) ? found : null;
}

function playerInLines(text: string, block: Block, links: readonly Link[]): Link | null {
	if (!links.some(({ url }) => PLAYER.test(url))) return null;
	for (const line of linesOf(text, block)) {
		const inLine = linksIn(line, links);
		const address = inLine.length === 1 && line.text.length <= LONGEST_LINE ? readLinkLine(line, inLine, true)?.address : null;
		if (address && PLAYER.test(address.url)) return address;
	}
	return null;
}

/** Whether a link stands behind some notes on what was said. Slides there are a reference, as they are in most people's notes, while a recording may still be the talk's own. */
export function isFurtherDown({ useStart }: Link, first: { readonly start: number } | undefined): boolean {
	return useStart - (first?.start ?? 0) > NEAR_THE_TITLE;
}

/** UTF-16 units. */
const NEAR_THE_TITLE = 200;

/** With links, among the notes of one session. Nobody takes what stands below them for its page. */
const MOST_LINES = 1000;

/**
 * The link in a line of its own that a word names, further down among a session's notes (`- [Slides](…)`), in a list at
 * most one level deep: null where there are none or several. What may as well be somebody else's (`Paper: …`) is none,
 * nor is a picture.
 */
export function findNamedAmongNotes(text: string, blocks: readonly Block[], links: readonly Link[]): Link | null {
	let found: Link | null = null;
	let isOneOfSeveral = false;
	let lines = 0;
	for (const block of links.length === 0 ? [] : blocks) {
		if ((block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quote') || block.depth > 1) continue;
		const inBlock = linksIn(block, links);
		for (const line of inBlock.length === 0 ? [] : linesOf(text, block)) {
			const inLine = line.text.length > LONGEST_LINE ? [] : linksIn(line, inBlock).filter(({ form, url }) => form !== 'image' || PLAYER.test(url));
			if (inLine.length > 0 && ++lines > MOST_LINES) return isOneOfSeveral ? null : found;
			const read = inLine.length > 0 ? readLinkLine(line, inLine, false) : null;
			if (!read?.named || !read.address) continue;
			const name = isNameOfAnAddress(read.address.text) ? read.address.text : line.text.slice(0, read.address.useStart - line.start);
			if (MAY_NAME_ANY_PAGE.test(name) || (isFurtherDown(read.address, blocks[0]) && NAMES_SLIDES.test(name + read.address.text))) continue;
			if (found?.url === read.address.url) continue;
			// `Session page` and `Slides` are two addresses of one talk, two `Slides` are not.
			const [before, now] = [found ? rankOfAddress(found) : Infinity, rankOfAddress(read.address)];
			if (before < now) continue;
			isOneOfSeveral = before === now;
			found = read.address;
		}
	}
	return isOneOfSeveral ? null : found;
}

/** Of the name of an address, which right below a heading is the session's own. */
export const MAY_NAME_ANY_PAGE = /^[^\p{L}]*(?:(?:the|original|official|website|paper|article|links?|url|source|here|info|details|abstract|permalink|링크|주소|원문|원본|출처|홈페이지|정보|リンク|链接|lien|enlace)(?:[^\p{L}]+|$))+$/iu;

/** Items of a list that says when and where a talk was, and where it is found. */
const MOST_ITEMS = 4;

/** UTF-16 units: longer items are notes. */
const LONGEST_ITEM = 100;

/** The only bare address that has an item for itself, in a short list that all notes of one talk begin with; else null. */
export function findAddressInFirstList(text: string, blocks: readonly Block[], links: readonly Link[]): Link | null {
	const behind = blocks.findIndex(({ kind }) => kind !== 'list-item');
	const items = behind === -1 ? blocks : blocks.slice(0, behind);
	if (items.length > MOST_ITEMS || items.some(({ depth }) => depth > 1)) return null;
	const addresses = items.flatMap((item) => bareAddressIn(text, item, links) ?? []);
	const [only, other] = addresses;
	return only && !other && items.every((item) => item.end - item.start <= LONGEST_ITEM || linksIn(item, links).includes(only)) ? only : null;
}

/** The bare address that an item is, and nothing else; else null. */
export function bareAddressIn(text: string, item: Block, links: readonly Link[]): Link | null {
	const [link] = linksIn(item, links);
	return link && isBare(link) && isLinkItem(text, item, link) ? link : null;
}
