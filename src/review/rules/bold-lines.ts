import type { Block, Link } from '../../markdown/facts';
import { habitsAmong } from '../wording/heading-habits';
import { isNameOfAnAddress, leadsToAPerson } from '../outline/address-lines';
import { leadsToThePublicWeb, withoutAddresses } from '../outline/heading-address';
import { readHeadingTitle } from '../wording/heading-title';
import { kindOfHeading } from '../wording/heading-words';
import type { NoteOutline } from '../outline/note-outline';
import { readOpeningLines } from '../outline/opening-lines';
import { itemsWithin } from '../references';
import { readVisibleText } from '../wording/visible-text';
import { readsAsTitle } from './list-items';
import { NO_COLUMNS, type LineCandidate } from './session-rule';

/**
 * The sessions of a stretch of text whose bold lines stand for headings: two or more paragraphs that begin with a line
 * that is bold as a whole, or but for what stands behind titles. Each runs to the next. Null where there are fewer. `end` is where the last one ends.
 */
export function sessionsOfBoldLines(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	return sessionsOfLines(outline, blocks.flatMap((block) => boldTitle(outline.text, block, links) ?? []), blocks, links, end);
}

/**
 * The sessions of a stretch of text whose paragraphs begin with titles: three or more that read as titles and stand
 * over lists, or begin with links to the web; and no others but the first and what stands around them. Null for any other text.
 */
export function sessionsOfTitleParagraphs(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const isParagraph = ({ kind, depth }: Block): boolean => kind === 'paragraph' && depth === 0;
	const titles = blocks.flatMap((block, index): TitleLine[] => {
		if (!isParagraph(block)) return [];
		const source = text.slice(block.start, block.end).trimEnd();
		const line = source.split('\n', 1)[0] ?? '';
		const titleEnd = block.start + line.trimEnd().length;
		const page = pageAtStart(block, links);
		if (page) return [{ block, titleEnd, bold: null, page, isAlone: text.slice(page.useEnd, block.end).trim() === '' && blocks[index + 1]?.kind !== 'list-item' }];
		if (blocks[index + 1]?.kind !== 'list-item' || line !== source) return [];
		return readsAsTitle(readVisibleText(source, block.start, []).text) ? [{ block, titleEnd, bold: null }] : [];
	});
	// Links alone lead to what belongs to the conference.
	if (titles.every(({ isAlone }) => isAlone)) return null;
	return titles.length >= 3 && (titles.length + 1) * 5 >= blocks.filter(isParagraph).length * 4 ? sessionsOfLines(outline, titles, blocks, links, end) : null;
}

/** `[Title](https://…)`, with whatever behind. */
function pageAtStart({ start }: Block, links: readonly Link[]): Link | null {
	const [first] = itemsWithin(links, (link) => link.useStart, { start, end: start + 1 });
	return first?.form === 'inline' && leadsToThePublicWeb(first.url) && !isNameOfAnAddress(first.text) && !leadsToAPerson(first) ? first : null;
}

interface TitleLine {
	readonly block: Block;
	readonly titleEnd: number;
	/** The bold words that the line begins with, where more follows. */
	readonly bold: string | null;
	/** The link that the line begins with, where that tells the title. */
	readonly page?: Link;
	/** Nothing stands beside that link, nor below. */
	readonly isAlone?: boolean;
}

/** What may follow a title's link, beside notes: `- Jane Doe`, `(Jane Doe)`, `by Jane Doe`. */
const BESIDE_TITLE = /^\s*(?:$|[-–—|/,:(]|by\b)/u;

function sessionsOfLines(outline: NoteOutline, lines: readonly TitleLine[], blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const titles = lines.map((line) => {
		const inLine = itemsWithin(links, (link) => link.useStart, { start: line.block.start, end: line.titleEnd });
		const { text: words, linkAtStart } = readVisibleText(text.slice(line.block.start, line.titleEnd), line.block.start, inLine);
		const isTitle = line.page && linkAtStart !== null && !BESIDE_TITLE.test(words.slice(linkAtStart.length));
		return { ...line, inLine, linkAtStart, says: isTitle === true, words: isTitle === true ? linkAtStart : withoutAddresses(words, inLine) };
	}).filter(({ words }) => ['plain', 'part', 'group'].includes(kindOfHeading(words)));
	if (titles.length < 2) return null;
	const habits = habitsAmong(titles.map(({ words }) => words));
	return titles.map(({ block, titleEnd, bold, inLine, words, linkAtStart, says }, index) => {
		const last = titles[index + 1]?.block.start ?? end;
		const body = { start: titleEnd, end: last };
		const restOfParagraph: Block = { ...block, start: titleEnd, end: block.end };
		const hasRest = text.slice(titleEnd, block.end).trim() !== '';
		const below = itemsWithin(blocks, (item) => item.start, body);
		const opening = readOpeningLines(text, hasRest ? [restOfParagraph, ...below] : below, itemsWithin(links, (link) => link.useStart, body));
		return {
			start: block.start, bodyStart: titleEnd, end: last, text: words, habits, linked: linkAtStart ?? bold,
			address: inLine.find((link) => link.form !== 'image' && leadsToThePublicWeb(link.url)) ?? null,
			...NO_COLUMNS, hasNotes: says || (hasRest && !opening.blocks.has(restOfParagraph)), opening,
		};
	});
}

/** The bold beginning of a paragraph, if it fills its line or lines but for what stands behind titles: a speaker, a time, an address; else null. */
function boldTitle(text: string, block: Block, links: readonly Link[]): TitleLine | null {
	const { kind, depth, start, end } = block;
	if (kind !== 'paragraph' || depth > 0) return null;
	const source = text.slice(start, Math.min(end, start + 400));
	const [line, , bold = '', rest = ''] = BOLD_FIRST.exec(source) ?? [];
	if (line === undefined || !/[\p{L}\p{N}]/u.test(bold)) return null;
	const titleEnd = start + line.length;
	if (rest === '') return { block, titleEnd, bold: null };
	const inLine = itemsWithin(links, (link) => link.useStart, { start, end: titleEnd });
	const words = withoutAddresses(readVisibleText(line, start, inLine).text, inLine);
	const { title, speaker } = readHeadingTitle(words);
	const alone = readVisibleText(bold, 0, []).text;
	// `**Slides:** https://…` names an address, as in `**Website:** https://…`.
	if (inLine.length > 0 && (isNameOfAnAddress(alone) || /[:：]$/u.test(alone) || /[:：]/u.test(line.charAt(bold.length + 4)))) return null;
	return title === alone || title === readHeadingTitle(alone).title || speaker !== null ? { block, titleEnd, bold } : null;
}

const BOLD_FIRST = /^(\*\*|__)(?!\s)((?:[^*_]|[*_](?![*_]))*)\1:?[ \t]*([^\r\n]*)(?=\r?\n|$)/u;
