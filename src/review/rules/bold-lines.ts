import type { Block, Link } from '../../markdown/facts';
import { habitsAmong } from '../heading-habits';
import { leadsToThePublicWeb } from '../heading-address';
import { kindOfHeading } from '../heading-words';
import type { NoteOutline } from '../note-outline';
import { readOpeningLines } from '../opening-lines';
import { itemsWithin } from '../references';
import { readVisibleText } from '../visible-text';
import { NO_COLUMNS, type LineCandidate } from './session-rule';

/**
 * The sessions of a stretch of text whose bold lines stand for headings: two or more paragraphs that begin with a line
 * that is bold as a whole. Each runs to the next. Null where there are fewer. `end` is where the last one ends.
 */
export function sessionsOfBoldLines(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const titles = blocks.flatMap((block) => {
		const titleEnd = endOfBoldTitle(text, block);
		return titleEnd === null ? [] : [{ block, titleEnd, words: readVisibleText(text.slice(block.start, titleEnd), block.start, []).text }];
	}).filter(({ words }) => ['plain', 'part', 'group'].includes(kindOfHeading(words)));
	if (titles.length < 2) return null;
	const habits = habitsAmong(titles.map(({ words }) => words));
	return titles.map(({ block, titleEnd }, index) => {
		const last = titles[index + 1]?.block.start ?? end;
		const inLine = itemsWithin(links, (link) => link.useStart, { start: block.start, end: titleEnd });
		const { text: words, linkAtStart } = readVisibleText(text.slice(block.start, titleEnd), block.start, inLine);
		const body = { start: titleEnd, end: last };
		const restOfParagraph: Block = { ...block, start: titleEnd, end: block.end };
		const hasRest = text.slice(titleEnd, block.end).trim() !== '';
		const below = itemsWithin(blocks, (item) => item.start, body);
		const opening = readOpeningLines(text, hasRest ? [restOfParagraph, ...below] : below, itemsWithin(links, (link) => link.useStart, body));
		return {
			start: block.start, bodyStart: titleEnd, end: last, text: words, habits, linked: linkAtStart,
			address: inLine.find((link) => link.form !== 'image' && leadsToThePublicWeb(link.url)) ?? null,
			...NO_COLUMNS, hasNotes: hasRest && !opening.blocks.has(restOfParagraph), opening,
		};
	});
}

/** Where the bold beginning of a paragraph ends, if it fills its line or lines; else null. */
function endOfBoldTitle(text: string, { kind, depth, start, end }: Block): number | null {
	if (kind !== 'paragraph' || depth > 0) return null;
	const source = text.slice(start, Math.min(end, start + 400));
	const bold = /^(\*\*|__)(?!\s)([^*_]|[*_](?![*_]))*\1:?[ \t]*(?=\r?\n|$)/u.exec(source);
	return bold && /[\p{L}\p{N}]/u.test(bold[0]) ? start + bold[0].length : null;
}
