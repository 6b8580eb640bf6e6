import type { Block, Link } from '../../markdown/facts';
import { NO_HABITS } from '../heading-habits';
import { leadsToThePublicWeb } from '../heading-address';
import { readHeadingTitle } from '../heading-title';
import type { NoteOutline } from '../note-outline';
import { itemsWithin } from '../references';
import { readVisibleText } from '../visible-text';
import { NO_COLUMNS, type LineCandidate } from './session-rule';

/**
 * The sessions of a list below a day, a track or a group of talks: two items or more, nearly all of which begin with
 * a link or a time. What is nested in an item is its notes. Null where the blocks are no such list.
 */
export function sessionsOfList(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const items = blocks.filter((block) => block.kind === 'list-item' && block.depth === 1);
	if (items.length < 2 || blocks.some((block) => block.depth === 0 && block.kind !== 'comment' && block.kind !== 'thematic-break' && block.kind !== 'paragraph')) return null;
	const sessions = linesOfItems(outline, items, endsOfItems(blocks, end), links);
	return sessions.filter(({ marked }) => marked).length * 5 >= sessions.length * 4 ? sessions.map(({ line }) => line) : null;
}

/**
 * The sessions of a numbered list that is all there is: three items or more, most of which have notes below. Bullets
 * between the numbers are such notes, be they indented by less than Markdown asks for. Null where the blocks are no such list.
 */
export function sessionsOfNumberedList(outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number): LineCandidate[] | null {
	const { text } = outline;
	const isNumbered = ({ kind, depth, start }: Block): boolean => kind === 'list-item' && depth === 1 && NUMBERED.test(text.slice(start, start + 4));
	const items = blocks.filter(isNumbered);
	if (items.length < 3 || items[0] !== blocks[0] || blocks.some(({ kind, depth }) => depth === 0 && kind !== 'comment' && kind !== 'thematic-break')) return null;
	const withNotes = blocks.filter((block, index) => index > 0 && !isNumbered(block) && isNumbered(blocks[index - 1] as Block)).length;
	if (withNotes * 3 < items.length * 2) return null;
	const ends = items.map((_, index) => items[index + 1]?.start ?? end);
	return linesOfItems(outline, items, ends, links).map(({ line }) => line);
}

const NUMBERED = /^\d{1,2}[.)]/u;

/** A line for each item, which ends at the offset of the same index. `marked`: the item begins with a link or a time. */
function linesOfItems(outline: NoteOutline, items: readonly Block[], ends: readonly number[], links: readonly Link[]): { line: LineCandidate; marked: boolean }[] {
	const { text } = outline;
	return items.map((item, index) => {
		const start = startOfLine(text, item.start);
		const lineEnd = endOfLine(text, item);
		const inLine = itemsWithin(links, (link) => link.useStart, { start, end: lineEnd });
		const { text: words, linkAtStart } = readVisibleText(text.slice(start, lineEnd), start, inLine);
		const title = readHeadingTitle(words, linkAtStart);
		const address = inLine.find((link) => link.form !== 'image' && leadsToThePublicWeb(link.url) && link.text === linkAtStart) ?? null;
		const rest = linkAtStart === null ? '' : words.slice(words.indexOf(linkAtStart) + linkAtStart.length);
		const line: LineCandidate = {
			start, bodyStart: lineEnd, end: Math.max(lineEnd, ends[index] ?? lineEnd),
			text: words, habits: NO_HABITS, linked: linkAtStart, address, ...NO_COLUMNS,
			hasNotes: title.speaker === null && title.time === null && /[\p{L}\p{N}]/u.test(rest), opening: null,
		};
		return { line, marked: title.time !== null || (linkAtStart !== null && !/^https?:/iu.test(linkAtStart)) };
	});
}

/** Where each item of the outermost lists ends with all that is nested in it. */
function endsOfItems(blocks: readonly Block[], end: number): number[] {
	const ends: number[] = [];
	let open = false;
	for (const block of blocks) {
		if (block.depth === 0) open = false;
		else if (block.depth === 1 && block.kind === 'list-item') {
			ends.push(block.end);
			open = true;
		} else if (open) {
			ends[ends.length - 1] = Math.min(end, Math.max(ends[ends.length - 1] ?? 0, block.end));
		}
	}
	return ends;
}

function startOfLine(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, block: Block): number {
	const newline = text.indexOf('\n', block.start);
	const end = newline === -1 || newline > block.end ? block.end : newline;
	return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
