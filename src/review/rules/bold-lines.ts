import type { Block, Link } from '../../markdown/facts';
import { mapInSteps, type Steps } from '../../markdown/steps';
import { habitsAmong } from '../wording/heading-habits';
import { isNameOfAnAddress, leadsToAPerson, leadsToATalk, likeliestOf, linesOf, linksIn } from '../outline/address-lines';
import { isBare, leadsToThePublicWeb, withoutAddresses } from '../outline/heading-address';
import { readHeadingTitle } from '../wording/heading-title';
import { kindOfHeading, namesTalks } from '../wording/heading-words';
import type { Stretch } from '../outline/note-outline';
import { isKey, readOpeningLines } from '../outline/opening-lines';
import { itemsWithin } from '../references';
import { isPersonName, readSpeaker } from '../wording/speaker-names';
import { readVisibleText } from '../wording/visible-text';
import { outermostLists, readsAsTitle, sessionsOfList, sessionsOfPlainList } from './list-items';
import { LINES_IN_A_STEP, NO_COLUMNS, type LineCandidate } from './session-rule';
import { StretchReading } from './stretch-reading';

/**
 * The sessions of a stretch of text whose bold lines stand for headings: two or more paragraphs that begin with a line
 * that is bold as a whole, or but for what stands behind titles; or three or more lines that begin with a time. Each runs to the next. Null where
 * there are fewer. `end` is where the last one ends.
 */
export const boldLines = new StretchReading(function* (...stretch): Steps<readonly LineCandidate[] | null> {
	return (yield* linesInBold(stretch, 2)) ?? (yield* timedLines(stretch));
});

/** As `boldLines`, be there only one. */
export const allBoldLines = new StretchReading((...stretch): Steps<readonly LineCandidate[] | null> => linesInBold(stretch, 1));

function* linesInBold(stretch: Stretch, fewest: number): Steps<readonly LineCandidate[] | null> {
	const [{ text }, blocks, links] = stretch;
	const titles = yield* mapInSteps(blocks, LINES_IN_A_STEP, (block) => boldTitle(text, block, links));
	return yield* sessionsOfLines(stretch, titles.filter((title) => title !== null), fewest);
}

/** `10:45 Title - Jane Doe` in paragraphs, each to the next line that begins with a time, be it `12:00 Lunch`. */
function* timedLines(stretch: Stretch): Steps<readonly LineCandidate[] | null> {
	const [{ text }, blocks] = stretch;
	const lines = (yield* mapInSteps(blocks, LINES_IN_A_STEP, (block) => {
		if (block.kind !== 'paragraph' || block.depth > 0 || !HOLDS_TIMED_LINE.test(text.slice(block.start, block.end))) return [];
		return [...linesOf(text, block)].filter((line) => TIMED_LINE.test(line.text)).map((line) => ({ block, line }));
	})).flat();
	if (lines.length < FEWEST_TIMED) return null;
	const timed = (yield* mapInSteps(lines, LINES_IN_A_STEP, ({ block, line }) => {
		const { title, time } = readHeadingTitle(line.text);
		// `10.11.2022 call for papers` and `12.50 for lunch` begin with no time.
		return time === null ? [] : [{ block, line, isBreak: !['plain', 'group'].includes(kindOfHeading(title)) }];
	})).flat();
	const titles = timed.flatMap(({ block, line, isBreak }, index): TitleLine[] => {
		const stopsAt = timed[index + 1]?.line.start;
		return isBreak ? [] : [{ block: { ...block, start: line.start, end: Math.min(stopsAt ?? block.end, block.end) }, titleEnd: line.end, bold: null, stopsAt }];
	});
	return yield* sessionsOfLines(stretch, titles, FEWEST_TIMED);
}

const FEWEST_TIMED = 3;
const HOLDS_TIMED_LINE = /(?:^|\n)[ \t]*[[(]?\d{1,2}[:.h]\d{2}/u;
const TIMED_LINE = /^\s*[[(]?(?:[01]?\d|2[0-3])[:.h][0-5]\d\b.*\p{L}{2}/u;

/**
 * The sessions of a stretch of text whose paragraphs begin with titles: three or more that read as titles and stand
 * over lists, or begin with links to the web; and no others but the first and what stands around them. Or three or more that are
 * links over the names of speakers, whatever stands among them. Null for any other text.
 */
export const titleParagraphs = new StretchReading(function* (...stretch): Steps<readonly LineCandidate[] | null> {
	const [{ text }, blocks, links] = stretch;
	const paragraphs = blocks.flatMap((block, index) => (block.kind === 'paragraph' && block.depth === 0 ? { block, overList: blocks[index + 1]?.kind === 'list-item' } : []));
	const lines = yield* mapInSteps(paragraphs, LINES_IN_A_STEP, ({ block, overList }): TitleLine | null => {
		const source = text.slice(block.start, block.end).trimEnd();
		const [line = '', second = '', third] = source.split('\n', 3);
		const titleEnd = block.start + line.trimEnd().length;
		const page = pageAtStart(block, links);
		if (page) {
			const below = page.useEnd >= titleEnd ? second.trim() : '';
			const over = readSpeaker(below) !== null ? 'name' : below !== '' && below.length <= LONGEST_NAMES ? 'line' : null;
			return { block, titleEnd, bold: null, page, over, isAlone: text.slice(page.useEnd, block.end).trim() === '' && !overList };
		}
		if (!overList) return null;
		if (line !== source) {
			// A speaker over a title.
			const speaker = line.trim();
			const isPair = third === undefined && speaker.split(/\s+/u).length <= 4 && !/[.,:;!?]$/u.test(speaker) && /[\p{L}\d]/u.test(second);
			return isPair ? { block: { ...block, start: block.start + line.length + 1 }, startsAt: block.start, titleEnd: block.end, bold: null, speaker } : null;
		}
		return readsAsTitle(readVisibleText(source, block.start, []).text) || isAddressAlone(block, source, links) ? { block, titleEnd, bold: null } : null;
	});
	const pairs = lines.filter((line) => line?.speaker !== undefined);
	const arePairs = pairs.length >= 3 && pairs.filter((line) => isPersonName(line?.speaker ?? '')).length * 2 >= pairs.length;
	const titles = lines.filter((line) => line !== null && (arePairs || line.speaker === undefined)) as TitleLine[];
	if (titles.filter(({ over }) => over === 'name').length >= 3) return yield* sessionsOfLines(stretch, titles.filter(({ over }) => over));
	// Links alone lead to what belongs to the conference.
	if (titles.every(({ isAlone }) => isAlone)) return null;
	return titles.length >= 3 && (titles.length + 1) * 5 >= paragraphs.length * 4 ? yield* sessionsOfLines(stretch, titles) : null;
});

/**
 * The sessions of lists below bold lines that stand for headings of days, tracks or talks: `**Day 1**`, `**Sessions**`. Each list
 * runs to the next bold line. Null where no such line stands over a list of sessions.
 */
export const listsBelowLabels = new StretchReading(function* (...[outline, blocks, links, end]): Steps<readonly LineCandidate[] | null> {
	const labels = yield* mapInSteps(blocks, LINES_IN_A_STEP, (block) => wordsInBold(outline.text, block));
	const alone = blocks.flatMap((block, index) => (typeof labels[index] === 'string' ? { block, index, words: labels[index] } : []));
	const found: LineCandidate[] = [];
	for (const [order, { words, index, block }] of alone.entries()) {
		if (order % LABELS_IN_A_STEP === LABELS_IN_A_STEP - 1) yield;
		const next = alone[order + 1];
		if (!['day', 'track', 'group'].includes(kindOfHeading(words)) || blocks[index + 1]?.kind !== 'list-item') continue;
		const stop = next?.block.start ?? end;
		const list: Stretch = [outline, blocks.slice(index + 1, next?.index), linksIn({ start: block.end, end: stop }, links), stop];
		yield* outermostLists.readInSteps(...list);
		found.push(...sessionsOfList(...list) ?? sessionsOfPlainList(namesTalks(words) ? 'talks' : 'day', ...list) ?? []);
	}
	return found.length > 0 ? found : null;
});

/** Each with a list of its own. */
const LABELS_IN_A_STEP = 100;

/** The words of a paragraph that is one bold line as a whole. */
function wordsInBold(text: string, { kind, depth, start, end }: Block): string | null {
	if (kind !== 'paragraph' || depth > 0 || end - start > LONGEST_LABEL || !'*_'.includes(text.charAt(start))) return null;
	const source = text.slice(start, end).trimEnd();
	const [line, , bold, rest] = BOLD_FIRST.exec(source) ?? [];
	return line === source && rest === '' ? bold ?? null : null;
}

/** UTF-16 units of `**Day 1 (Monday, 1 November)**` and the like. */
const LONGEST_LABEL = 80;

/** UTF-16 units: longer lines are notes. */
const LONGEST_NAMES = 60;

/** `[Title](https://…)`, with whatever behind. */
function pageAtStart({ start }: Block, links: readonly Link[]): Link | null {
	const [first] = itemsWithin(links, (link) => link.useStart, { start, end: start + 1 });
	return first?.form === 'inline' && leadsToThePublicWeb(first.url) && !isNameOfAnAddress(first.text) && !leadsToAPerson(first) ? first : null;
}

/** Whoever is in a hurry writes the address of a talk over the notes. */
function isAddressAlone({ start }: Block, source: string, links: readonly Link[]): boolean {
	const [link] = linksIn({ start, end: start + 1 }, links);
	return link !== undefined && isBare(link) && link.useEnd === start + source.length && leadsToATalk(link.url);
}

interface TitleLine {
	readonly block: Block;
	readonly titleEnd: number;
	/** The bold words that the line begins with, where more follows. */
	readonly bold: string | null;
	/** The link that the line begins with, where that tells the title. */
	readonly page?: Link;
	/** The line above, where each title has one, and its UTF-16 offset. */
	readonly speaker?: string;
	readonly startsAt?: number;
	/** UTF-16 offset of what ends it before the next title does. */
	readonly stopsAt?: number | undefined;
	/** Nothing stands beside that link, nor below. */
	readonly isAlone?: boolean;
	/** What stands in the line below that link, where nothing stands beside it: names of speakers, or a line as short. */
	readonly over?: 'name' | 'line' | null;
}

/** What may follow a title's link, beside notes: `- Jane Doe`, `(Jane Doe)`, `by Jane Doe`. */
const BESIDE_TITLE = /^\s*(?:$|[-–—|/,:(]|by\b)/u;

function* sessionsOfLines([{ text }, blocks, links, end]: Stretch, lines: readonly TitleLine[], fewest = 2): Steps<readonly LineCandidate[] | null> {
	const read = yield* mapInSteps(lines, LINES_IN_A_STEP, (line) => {
		const inLine = itemsWithin(links, (link) => link.useStart, { start: line.block.start, end: line.titleEnd });
		const { text: words, linkAtStart } = readVisibleText(text.slice(line.block.start, line.titleEnd), line.block.start, inLine);
		const isTitle = line.page && linkAtStart !== null && !BESIDE_TITLE.test(words.slice(linkAtStart.length));
		const title = isTitle === true ? linkAtStart : withoutAddresses(words, inLine);
		return ['plain', 'part', 'group'].includes(kindOfHeading(title)) ? { ...line, inLine, linkAtStart, says: isTitle === true, words: title } : null;
	});
	const wanted = read.filter((line) => line !== null);
	if (wanted.length < fewest) return null;
	const habits = habitsAmong(wanted.map(({ words }) => words));
	return yield* mapInSteps(wanted, LINES_IN_A_STEP, ({ block, startsAt, stopsAt, titleEnd, bold, speaker, inLine, words, linkAtStart, says }, index) => {
		const next = wanted[index + 1];
		const last = stopsAt ?? next?.startsAt ?? next?.block.start ?? end;
		const linked = linkAtStart ?? bold;
		const body = { start: titleEnd, end: last };
		const restOfParagraph: Block = { ...block, start: titleEnd, end: block.end };
		const hasRest = text.slice(titleEnd, block.end).trim() !== '';
		const below = itemsWithin(blocks, (item) => item.start, body);
		const opening = readOpeningLines(text, hasRest ? [restOfParagraph, ...below] : below, itemsWithin(links, (link) => link.useStart, body));
		return {
			start: startsAt ?? block.start, bodyStart: titleEnd, end: last, text: words, title: readHeadingTitle(words, linked, habits), linked,
			address: likeliestOf(inLine.filter((link) => link.form !== 'image' && leadsToThePublicWeb(link.url) && !leadsToAPerson(link))),
			...NO_COLUMNS, speaker: speaker ?? null, hasNotes: says || (hasRest && !opening.blocks.has(restOfParagraph)), opening,
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
	const isLabel = /[:：]$/u.test(alone) || /[:：]/u.test(line.charAt(bold.length + 4));
	if (isLabel && (inLine.length > 0 || isKey(alone)) || (inLine.length > 0 && isNameOfAnAddress(alone))) return null;
	return title === alone || title === readHeadingTitle(alone).title || speaker !== null ? { block, titleEnd, bold } : null;
}

const BOLD_FIRST = /^(\*\*|__)(?!\s)((?:[^*_]|[*_](?![*_]))*)\1:?[ \t]*([^\r\n]*)(?=\r?\n|$)/u;
