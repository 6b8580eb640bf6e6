import type { Block, Link } from '../../markdown/facts';
import { decodeEntities } from '../../markdown/inline/entities';
import { finish, mapInSteps, type Steps } from '../../markdown/steps';
import { habitsAmong, NO_HABITS } from '../wording/heading-habits';
import { bareAddressIn } from '../outline/addresses-among-notes';
import { likeliestOf } from '../outline/address-lines';
import { isTitleIn, leadsToThePublicWeb, standsBesideTitle, withoutAddresses } from '../outline/heading-address';
import { readHeadingTitle } from '../wording/heading-title';
import { kindOfHeading } from '../wording/heading-words';
import { isEntryOfContents, type NoteOutline, type Stretch } from '../outline/note-outline';
import { readOpeningLines, saysNothing } from '../outline/opening-lines';
import type { Section } from '../outline/section-tree';
import { itemsWithin } from '../references';
import { readVisibleText } from '../wording/visible-text';
import { LINES_IN_A_STEP, NO_COLUMNS, type LineCandidate } from './session-rule';
import { StretchReading } from './stretch-reading';

/**
 * The sessions of a list below a day, a track or a group of talks: two items or more, most of which begin with a link or
 * a time. What is nested in an item is its notes. Null where the blocks are no such list.
 */
export function sessionsOfList(...list: Stretch): LineCandidate[] | null {
	const sessions = outermostLists.of(...list);
	const wanted = sessions.filter(isNoBreak);
	return sessions.length >= 2 && shareOf(wanted, ({ marked }) => marked) >= 0.75 ? wanted.map(lineOf) : null;
}

/** The sessions of a list of three items or more, nearly all of which name their time: a programme or a plan, wherever it stands; but not chapters of a recording. */
export function sessionsOfTimedItems(outline: NoteOutline, section: Section | null): LineCandidate[] | null {
	const { title, opening } = section ? outline.read(section) : { title: readHeadingTitle(outline.name), opening: null };
	// What one person speaks of has times too, be it of an outage.
	if (title.speaker !== null || (opening?.speaker ?? opening?.address ?? null) !== null) return null;
	const isTimed = ({ line, words }: ListedLine): boolean => line.title.time !== null && words !== line.title.time;
	const items = outermostLists.of(...outline.stretchOf(section));
	if (items.filter(isTimed).length < 3 || BEFORE_THE_DAY.test(items.find(isTimed)?.line.title.time ?? '')) return null;
	const wanted = items.filter(isNoBreak);
	return wanted.length >= 3 && shareOf(wanted, isTimed) >= 0.8 && shareOf(wanted, ({ words }) => readsAsTitle(words)) >= 0.6 ? wanted.map(lineOf) : null;
}

/** `00:40`, `6:05`: nobody speaks then, unless it says that it is the afternoon. */
const BEFORE_THE_DAY = /^0?[0-6][:.]\d{2}(?::\d{2})?$/u;

/** The session of a list of one item that begins with a link or a time, beside lists of sessions: the only talk of a day. */
export function sessionOfOneItem(...list: Stretch): LineCandidate[] | null {
	const [only, other] = outermostLists.of(...list);
	return only && !other && only.marked && isNoBreak(only) ? [lineOf(only)] : null;
}

/** The sessions of a list of three items or more, nearly all of which begin with bold words, and half of these with a speaker beside a title. */
export function sessionsOfBoldItems(...list: Stretch): LineCandidate[] | null {
	const sessions = outermostLists.of(...list);
	const marked = sessions.filter(({ bold }) => bold);
	return sessions.length >= 3 && shareOf(sessions, ({ bold }) => bold) >= 0.8 && shareOf(marked, ({ speaker }) => speaker) >= 0.5 ? sessions.map(lineOf) : null;
}

/** The sessions of lists nearly all of whose three items or more name a speaker beside a title: bold lines above them are then topics. */
export function sessionsOfNamedItems(...list: Stretch): LineCandidate[] | null {
	const sessions = outermostLists.of(...list);
	return sessions.length >= 3 && shareOf(sessions, ({ speaker }) => speaker) >= 0.8 ? sessions.map(lineOf) : null;
}

/** As `sessionsOfNamedItems`, where most items read as titles too: below a heading such as “Keynote”, which may be a session itself. */
export function sessionsOfNamedTitles(...list: Stretch): LineCandidate[] | null {
	return shareOf(outermostLists.of(...list), ({ words }) => readsAsTitle(words)) >= 0.6 ? sessionsOfNamedItems(...list) : null;
}

/** Where a list stands that has neither links nor times: the less that says of it, the more its items must say. */
export type ListPlace = 'talks' | 'day' | 'conference';

/**
 * The sessions of a list whose items have no marks, but read as titles: below a heading such as “Talks”, two or more;
 * below a day or track, with notes below most, or with speakers or bold titles; below the name of a conference, with both,
 * or with times. Null for any other list.
 */
export function sessionsOfPlainList(place: ListPlace, ...list: Stretch): LineCandidate[] | null {
	const sessions = outermostLists.of(...list);
	if (sessions.length < (place === 'conference' ? 3 : 2)) return null;
	const wanted = sessions.filter(isNoBreak);
	const shareWithNotes = shareOf(wanted, ({ line }) => line.end > line.bodyStart);
	const titles = shareOf(wanted, ({ marked, words }) => marked || readsAsTitle(words));
	if (!(titles >= 0.8 || (place === 'talks' && titles >= 0.5 && shareWithNotes >= 0.8))) return null;
	const noted = shareWithNotes >= 0.6;
	const named = shareOf(wanted, ({ marked, speaker, bold }) => marked || speaker || bold) >= 0.5;
	const isProgramme = shareOf(wanted, ({ marked }) => marked) >= 0.8;
	return place === 'talks' || (place === 'day' ? noted || named : isProgramme || (noted && named)) ? wanted.map(lineOf) : null;
}

/** Every item of the outermost lists, but for breaks and the like. */
export const sessionsOfItems = new StretchReading(function* (...list): Steps<readonly LineCandidate[]> {
	const items = yield* outermostLists.readInSteps(...list);
	return (yield* mapInSteps(items, LINES_IN_A_STEP, (item) => (isNoBreak(item) ? [lineOf(item)] : []))).flat();
});

/** The items of the outermost lists. */
export const outermostLists = new StretchReading(function* (outline, blocks, links, end): Steps<readonly ListedLine[]> {
	const items = blocks.filter((block) => block.kind === 'list-item' && block.depth === 1);
	const lines = yield* linesOfItems(outline, items, endsOfItems(blocks, end), blocks, links);
	return lines.some((_, index) => isEntryOfContents(outline.text, items[index] as Block)) ? lines.filter((_, index) => !isEntryOfContents(outline.text, items[index] as Block)) : lines;
});

function shareOf(sessions: readonly ListedLine[], holds: (session: ListedLine) => boolean): number {
	return sessions.filter(holds).length / sessions.length;
}

function isNoBreak({ words }: ListedLine): boolean {
	return kindOfHeading(words) !== 'about';
}

function lineOf({ line }: ListedLine): LineCandidate {
	return line;
}

/** A line that may be a title: it begins as one does (`eBPF` too), is no sentence, and does not lead to what follows. */
export function readsAsTitle(words: string): boolean {
	return words.length <= LONGEST_TITLE && /^["“„«「『'(<[]?(?:[\p{Lu}\p{Lo}\d@#]|\p{Ll}{1,3}\p{Lu})/u.test(words) && !/[.,;:。、：]$|[.!?。] \p{Lu}/u.test(words);
}

/** UTF-16 units: longer lines are remarks. */
const LONGEST_TITLE = 150;

/**
 * The sessions of a numbered list that is all there is: three items or more, most of which have notes below. Bullets
 * between the numbers are such notes, be they indented by less than Markdown asks for. Null where the blocks are no such list.
 */
export function sessionsOfNumberedList(...[outline, blocks, links, end]: Stretch): LineCandidate[] | null {
	const { text } = outline;
	const isNumbered = ({ kind, depth, start }: Block): boolean => kind === 'list-item' && depth === 1 && NUMBERED.test(text.slice(start, start + 4));
	const items = blocks.filter(isNumbered);
	if (items.length < 3 || items[0] !== blocks[0] || blocks.some((block) => block.depth === 0 && !saysNothing(block))) return null;
	const withNotes = blocks.filter((block, index) => index > 0 && !isNumbered(block) && isNumbered(blocks[index - 1] as Block)).length;
	if (withNotes * 3 < items.length * 2) return null;
	const ends = items.map((_, index) => items[index + 1]?.start ?? end);
	return finish(linesOfItems(outline, items, ends, blocks, links)).map(lineOf);
}

const NUMBERED = /^\d{1,2}[.)]/u;

interface ListedLine {
	readonly line: LineCandidate;
	/** The title, as far as it can be told from the rest. */
	readonly words: string;
	/** The item begins with a link or a time. */
	readonly marked: boolean;
	readonly speaker: boolean;
	/** Its title is bold. */
	readonly bold: boolean;
}

const ENOUGH_FOR_A_HABIT = 50;

/** A line for each item, which ends at the offset of the same index. */
function* linesOfItems({ text }: NoteOutline, items: readonly Block[], ends: readonly number[], blocks: readonly Block[], links: readonly Link[]): Steps<ListedLine[]> {
	const lines = items.map((item, index) => {
		const start = startOfLine(text, item.start);
		const lineEnd = endOfLine(text, item);
		const source = text.slice(start, lineEnd);
		const end = Math.max(lineEnd, ends[index] ?? lineEnd);
		return { start, lineEnd, end, source, bold: boldAtStart(source), below: blocksBelow(item, { start: lineEnd, end }, blocks) };
	});
	const itemsAreAddresses = holdAddresses(text, lines, links);
	const anchors = lines.flatMap(({ bold }) => bold ?? []);
	const titles = anchors.length < 2 && items.length >= 3 ? lines.slice(0, ENOUGH_FOR_A_HABIT).map(({ source, start }) => readVisibleText(source, start, []).text) : anchors;
	const habits = titles.length >= 2 ? habitsAmong(titles) : NO_HABITS;
	return yield* mapInSteps(lines, LINES_IN_A_STEP, ({ start, lineEnd, end, source, bold, below }) => {
		const inLine = itemsWithin(links, (link) => link.useStart, { start, end: lineEnd });
		const { text: whole, linkAtStart } = readVisibleText(source, start, inLine);
		const words = withoutAddresses(whole, inLine);
		const further = linkAtStart !== null ? null : inLine.find((link) => {
			return link.form !== 'image' && leadsToThePublicWeb(link.url) && (isTitleIn(words, link, habits) || (bold !== null && words.startsWith(link.text)));
		})?.text ?? null;
		const anchor = linkAtStart ?? further ?? bold;
		const title = readHeadingTitle(words, anchor, habits);
		const web = inLine.filter((link) => link.form !== 'image' && leadsToThePublicWeb(link.url));
		const address = web.find((link) => link.text === anchor) ?? (words === whole ? null : likeliestOf(web.filter(standsBesideTitle)));
		const rest = anchor === null ? '' : words.slice(words.indexOf(anchor) + anchor.length);
		const opening = below.length === 0 ? null : readOpeningLines(text, below, itemsWithin(links, (link) => link.useStart, { start: lineEnd, end }), itemsAreAddresses);
		const line: LineCandidate = {
			start, bodyStart: lineEnd, end, text: words, title, linked: anchor, address, ...NO_COLUMNS,
			hasNotes: title.time === null && /[\p{L}\p{N}]/u.test(rest) && (title.speaker === null || (anchor ?? '').includes(title.speaker)), opening,
		};
		const marked = title.time !== null || further !== null || (linkAtStart !== null && !/^https?:/iu.test(linkAtStart));
		return { line, words: title.title, marked, speaker: title.speaker !== null, bold: bold !== null };
	});
}

/** What stands below the first line of an item: the rest of its own text, and what is nested in it. */
function blocksBelow(item: Block, range: { readonly start: number; readonly end: number }, blocks: readonly Block[]): Block[] {
	if (range.end <= range.start) return [];
	const nested = itemsWithin(blocks, (block) => block.start, range);
	return item.end > range.start + LINE_END ? [{ ...item, start: range.start, kind: 'paragraph' }, ...nested] : nested;
}

/** UTF-16 units of the longest end of a line. */
const LINE_END = 2;

/** Whether what is nested in most of these items, and in two at least, begins with a bare address and nothing else: the items' own pages. Links with words may lead elsewhere. */
function holdAddresses(text: string, lines: readonly { readonly below: readonly Block[] }[], links: readonly Link[]): boolean {
	const nested = lines.filter(({ below }) => below.length > 0);
	const begun = nested.filter(({ below: [first] }) => first && bareAddressIn(text, first, links)).length;
	return begun >= 2 && begun * 5 >= nested.length * 3;
}

/** `- **Title** - Jane Doe`: the bold words that a line of source begins with. */
function boldAtStart(source: string): string | null {
	const bold = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\*\*|__)(\S(?:[^*_]*[^\s*_])?)\1(?![\p{L}\p{N}])/u.exec(source)?.[2];
	return bold === undefined ? null : decodeEntities(bold);
}

/**
 * Where each item of the outermost lists ends with all that is nested in it. Where paragraphs part most of them, these are
 * the items' notes: each runs to the next.
 */
function endsOfItems(blocks: readonly Block[], end: number): number[] {
	const ends: number[] = [];
	const starts: number[] = [];
	let parted = 0;
	let open = false;
	for (const block of blocks) {
		if (block.depth === 0) {
			if (open && block.kind === 'paragraph') parted++;
			open = false;
		} else if (block.depth === 1 && block.kind === 'list-item') {
			starts.push(block.start);
			ends.push(block.end);
			open = true;
		} else if (open) {
			ends[ends.length - 1] = Math.min(end, Math.max(ends[ends.length - 1] ?? 0, block.end));
		}
	}
	return parted >= 2 && parted * 5 >= ends.length * 4 ? ends.map((_, index) => starts[index + 1] ?? end) : ends;
}

/** UTF-16 offset of the first unit of the line in which an offset lies. */
export function startOfLine(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
	return start;
}

/** Before a lone carriage return as well: CommonMark, section 2.1. */
function endOfLine(text: string, { start, end }: Block): number {
	const length = text.slice(start, end).search(/[\r\n]/u);
	return length === -1 ? end : start + length;
}
