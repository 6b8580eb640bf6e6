import type { Block, Link } from '../../markdown/facts';
import { habitsAmong } from '../heading-habits';
import { leadsToThePublicWeb } from '../heading-address';
import type { NoteOutline } from '../note-outline';
import { readOpeningLines } from '../opening-lines';
import { itemsWithin } from '../references';
import { readVisibleText } from '../visible-text';
import type { LineCandidate } from './session-rule';

/**
 * The sessions of a stretch of text whose bold lines stand for headings: two or more paragraphs of one line that are
 * bold as a whole. Each runs to the next. Null where there are fewer. `end` is where the last one ends.
 */
export function sessionsOfBoldLines(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const titles = blocks.filter((block) => isBoldLine(text, block));
	if (titles.length < 2) return null;
	const habits = habitsAmong(titles.map(({ start, end: titleEnd }) => readVisibleText(text.slice(start, titleEnd), start, []).text));
	return titles.map((title, index) => {
		const last = titles[index + 1]?.start ?? end;
		const inLine = itemsWithin(links, (link) => link.useStart, title);
		const { text: words, linkAtStart } = readVisibleText(text.slice(title.start, title.end), title.start, inLine);
		const body = { start: title.end, end: last };
		const opening = readOpeningLines(text, itemsWithin(blocks, (block) => block.start, body), itemsWithin(links, (link) => link.useStart, body));
		return {
			start: title.start, bodyStart: title.end, end: last, text: words, habits, linked: linkAtStart,
			address: inLine.find((link) => link.form !== 'image' && leadsToThePublicWeb(link.url)) ?? null,
			speaker: null, time: null, track: null, rating: null, hasNotes: false, opening,
		};
	});
}

function isBoldLine(text: string, { kind, depth, start, end }: Block): boolean {
	if (kind !== 'paragraph' || depth > 0 || end - start > 300) return false;
	return /^(\*\*|__)[^\n]*[\p{L}\p{N}][^\n]*\1:?\s*$/u.test(text.slice(start, end)) && !/\S(?:\*\*|__)\s+\S/u.test(text.slice(start + 2, end - 2));
}
