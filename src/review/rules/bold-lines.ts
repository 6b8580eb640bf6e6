import type { Block, Link } from '../../markdown/facts';
import { habitsAmong } from '../heading-habits';
import { leadsToThePublicWeb } from '../heading-address';
import { kindOfHeading } from '../heading-words';
import type { NoteOutline } from '../note-outline';
import { readOpeningLines } from '../opening-lines';
import { itemsWithin } from '../references';
import { readSpeaker } from '../speaker-names';
import { readVisibleText } from '../visible-text';
import { readsAsTitle } from './list-items';
import { NO_COLUMNS, type LineCandidate } from './session-rule';

/**
 * The sessions of a stretch of text whose bold lines stand for headings: two or more paragraphs that begin with a line
 * that is bold as a whole, or but for the speaker. Each runs to the next. Null where there are fewer. `end` is where the last one ends.
 */
export function sessionsOfBoldLines(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	return sessionsOfLines(outline, blocks.flatMap((block) => boldTitle(outline.text, block) ?? []), blocks, links, end);
}

/**
 * The sessions of a stretch of text in which lines stand over lists: three paragraphs or more of one line each that
 * read as titles, and no others but the first and what stands around them. Null for any other text.
 */
export function sessionsOfLinesOverLists(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const isParagraph = ({ kind, depth }: Block): boolean => kind === 'paragraph' && depth === 0;
	const titles = blocks.flatMap((block, index): TitleLine[] => {
		if (!isParagraph(block) || blocks[index + 1]?.kind !== 'list-item') return [];
		const source = text.slice(block.start, block.end).trimEnd();
		return !source.includes('\n') && readsAsTitle(readVisibleText(source, block.start, []).text) ? [{ block, titleEnd: block.start + source.length, bold: null }] : [];
	});
	return titles.length >= 3 && (titles.length + 1) * 5 >= blocks.filter(isParagraph).length * 4 ? sessionsOfLines(outline, titles, blocks, links, end) : null;
}

interface TitleLine {
	readonly block: Block;
	readonly titleEnd: number;
	/** The bold words that the line begins with, where more follows. */
	readonly bold: string | null;
}

function sessionsOfLines(outline: NoteOutline, lines: readonly TitleLine[], blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const titles = lines.map((line) => ({ ...line, words: readVisibleText(text.slice(line.block.start, line.titleEnd), line.block.start, []).text }))
		.filter(({ words }) => ['plain', 'part', 'group'].includes(kindOfHeading(words)));
	if (titles.length < 2) return null;
	const habits = habitsAmong(titles.map(({ words }) => words));
	return titles.map(({ block, titleEnd, bold }, index) => {
		const last = titles[index + 1]?.block.start ?? end;
		const inLine = itemsWithin(links, (link) => link.useStart, { start: block.start, end: titleEnd });
		const { text: words, linkAtStart } = readVisibleText(text.slice(block.start, titleEnd), block.start, inLine);
		const body = { start: titleEnd, end: last };
		const restOfParagraph: Block = { ...block, start: titleEnd, end: block.end };
		const hasRest = text.slice(titleEnd, block.end).trim() !== '';
		const below = itemsWithin(blocks, (item) => item.start, body);
		const opening = readOpeningLines(text, hasRest ? [restOfParagraph, ...below] : below, itemsWithin(links, (link) => link.useStart, body));
		return {
			start: block.start, bodyStart: titleEnd, end: last, text: words, habits, linked: linkAtStart ?? bold,
			address: inLine.find((link) => link.form !== 'image' && leadsToThePublicWeb(link.url)) ?? null,
			...NO_COLUMNS, hasNotes: hasRest && !opening.blocks.has(restOfParagraph), opening,
		};
	});
}

/** The bold beginning of a paragraph, if it fills its line or lines but for a speaker behind it; else null. */
function boldTitle(text: string, block: Block): TitleLine | null {
	const { kind, depth, start, end } = block;
	if (kind !== 'paragraph' || depth > 0) return null;
	const source = text.slice(start, Math.min(end, start + 400));
	const [line, , bold = '', rest = ''] = BOLD_FIRST.exec(source) ?? [];
	if (line === undefined || !/[\p{L}\p{N}]/u.test(bold)) return null;
	if (rest === '') return { block, titleEnd: start + line.length, bold: null };
	const speaker = BEHIND_TITLE.exec(readVisibleText(rest, 0, []).text)?.[1];
	return speaker !== undefined && readSpeaker(speaker) !== null ? { block, titleEnd: start + line.length, bold } : null;
}

const BOLD_FIRST = /^(\*\*|__)(?!\s)((?:[^*_]|[*_](?![*_]))*)\1:?[ \t]*([^\r\n]*)(?=\r?\n|$)/u;
/** `- Jane Doe`, `(Jane Doe)`, `by Jane Doe`. */
const BEHIND_TITLE = /^(?:[-–—|/,:(]+|by\b)\s*(.+?)\)?$/u;
