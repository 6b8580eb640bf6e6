import type { Block, Link } from '../../markdown/facts';
import { isLinkItem, isNameOfAnAddress, linesOf, linksIn, LONGEST_LINE, withoutMarkers, type Line } from '../outline/address-lines';
import { isBare } from '../outline/heading-address';
import { habitsAmong } from '../wording/heading-habits';
import { readHeadingTitle } from '../wording/heading-title';
import { kindOfHeading } from '../wording/heading-words';
import type { NoteOutline } from '../outline/note-outline';
import { itemsWithin } from '../references';
import { NO_COLUMNS, type LineCandidate } from './session-rule';

interface TitleLine {
	readonly form: 'list-item' | 'paragraph';
	readonly line: Line;
	/** Where its block begins, or goes on below an address: lines from here to the title are no notes of the session before. */
	readonly from: number;
}

interface Title extends TitleLine {
	readonly words: string;
	readonly linked: string | null;
	readonly address: Link;
	readonly bodyStart: number;
}

/** So many titles over their addresses make a shape; fewer may be two references. */
const FEWEST = 3;

/**
 * The sessions of a stretch of text that holds titles, each over a line that is its bare address and nothing else, as
 * paragraphs or as the items of a list: three or more, and nearly all such lines that stand
 * below others. Items beside them that are a link as a whole are sessions too. A rule, or a paragraph behind a list,
 * ends a session's notes. Null for any other text.
 */
export function sessionsOfTitlesOverAddresses({ text }: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): (Pick<Title, 'form'> & { readonly line: LineCandidate })[] | null {
	if (links.filter(isBare).length < FEWEST) return null;
	const titles: Title[] = [];
	/** Bare addresses below some line. One that comes again is a mention. */
	const known = new Set<string>();
	let above = null as TitleLine | null;
	for (const block of blocks) {
		const { kind, depth } = block;
		const form = (kind === 'paragraph' && depth === 0) || (kind === 'list-item' && depth === 1) ? kind : null;
		if (form !== 'list-item' || above?.form !== form) above = null;
		if (form === null) continue;
		let from = block.start;
		for (const line of linesOf(text, block)) {
			const [link, other] = linksIn(line, links);
			const address = link && !other && isLinkItem(text, { ...block, ...line, kind: 'list-item' }, link) ? link : null;
			if (address && isBare(address)) {
				if (above && !known.has(address.url)) {
					known.add(address.url);
					const words = titleOf(above);
					if (words !== null) titles.push({ ...above, words, linked: null, address, bodyStart: line.end });
				}
				from = line.end + 1;
			} else if (address && form === 'list-item') {
				titles.push({ form, line, from, words: address.text, linked: address.text, address, bodyStart: line.end });
			}
			above = link ? null : { form, line, from };
		}
	}
	const pairs = titles.filter(({ linked }) => linked === null).length;
	if (pairs < FEWEST || pairs * 5 < known.size * 4) return null;
	const habits = habitsAmong(titles.map(({ words }) => words));
	return titles.map(({ form, line: { start }, words, linked, address, bodyStart }, index) => {
		const next = titles[index + 1]?.from ?? end;
		const stop = itemsWithin(blocks, (block) => block.start, { start: bodyStart, end: next }).find(({ kind, depth }) => kind === 'thematic-break' || (form === 'list-item' && depth === 0));
		const line: LineCandidate = {
			start, bodyStart, end: stop?.start ?? next, text: words, title: readHeadingTitle(words, linked, habits), linked, address,
			...NO_COLUMNS, hasNotes: false, opening: null,
		};
		return { form, line };
	});
}

/** The words of a line that may be a title; one in bold is read as such. Below other lines of its paragraph, which may be prose, it must name a speaker. */
function titleOf({ line: { text: line, start }, from }: TitleLine): string | null {
	if (line.length > LONGEST_LINE) return null;
	const words = withoutMarkers(line).replace(/^[■□●○◆◇▶▷・]+\s*/u, '');
	if (!/^["“„«「『]?[\p{Lu}\p{Lo}\d]/u.test(words) || /\*\*|__|[.,:;。、：]\s*$|^[^“]*”/u.test(line)) return null;
	if (kindOfHeading(words) !== 'plain' || isNameOfAnAddress(words)) return null;
	return start === from || readHeadingTitle(words).speaker !== null ? words : null;
}
