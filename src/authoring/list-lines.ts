import { splitRow } from '../markdown/blocks/tables';
import type { Link, NoteFacts } from '../markdown/facts';
import { leadsToThePublicWeb } from '../review/outline/heading-address';
import { readHeadingTitle } from '../review/wording/heading-title';
import { isNameOfAnAddress } from '../review/outline/address-lines';
import { columnOf } from '../review/rules/table-rows';
import { isPersonName } from '../review/wording/speaker-names';

export type ReadFacts = (text: string) => NoteFacts;

/** What a line says, in whatever shape it is written. */
export interface ListEntry {
	/** Without markers, numbers, time and addresses, on one line. */
	readonly title: string;
	readonly address: string | null;
	/** As written. */
	readonly time: string | null;
}

/** One line of a pasted list, taken apart. */
export interface ListLine extends ListEntry {
	/** Number of `#` before it, 0 for none. */
	readonly headingLevel: number;
	/** Columns before it, a tab counting for four. */
	readonly indent: number;
	/** Ends with a colon, or is bold as a whole, without an address: it announces what follows. */
	readonly announces: boolean;
}

const MARKERS = /^(?:(?:[-*+•·‣▪◦●○■□–—]|\d{1,3}[.)]|\[[ xX]\])\s+|>\s*)+/u;
const NOTHING = /^[\s|:=*_-]*$/u;
const EMPTY_BRACKETS = /\(\s*\)|\[\s*\]|<\s*>|（\s*）|【\s*】/gu;
const LOOSE_ENDS = /^[\s|:：·,;)\]>–—-]+|[\s|:：·,;([<–—→-]+$/gu;
/** A row of these is the head of a table. */
const COLUMN_NAME = /^(?:#|no\.?|time|start|end|date|day|title|sessions?|session title|talk|topic|name|speakers?|url|links?|address|room|track|시간|일시|날짜|제목|세션명?|발표|주제|연사|발표자|링크|주소|장소|트랙)$/iu;

/** Takes lines apart, without empty ones, those that only rule off, and heads of tables: these say in which column titles stand. */
export function readListLines(lines: readonly string[], readFacts: ReadFacts): ListLine[] {
	let titleColumn = -1;
	return lines.flatMap((line): ListLine | [] => {
		const trimmed = line.replace(/[\u200b\ufeff]/gu, '').trim();
		if (NOTHING.test(trimmed)) return [];
		const indent = (/^[ \t]*/u.exec(line)?.[0] ?? '').replace(/\t/gu, '    ').length;
		const cells = cellsOf(trimmed);
		if (!cells) return readListLine(trimmed, indent, readFacts);
		// Empty cells that a row of a spreadsheet begins with are trimmed away.
		const trimmedCells = /^\t*/u.exec(line)?.[0].length ?? 0;
		if (!isHead(cells)) return { ...readCells(cells, titleColumn - trimmedCells, readFacts), headingLevel: 0, indent, announces: false };
		// Below `Name` stand talks as well as speakers.
		const index = cells.findIndex((cell) => columnOf(cell) === 'title' && !/^name$/iu.test(cell));
		titleColumn = index === -1 ? -1 : index + trimmedCells;
		return [];
	});
}

function readListLine(trimmed: string, indent: number, readFacts: ReadFacts): ListLine {
	const headingLevel = /^#{1,6}(?=\s)/u.exec(trimmed)?.[0].length ?? 0;
	const text = trimmed.slice(headingLevel).trim().replace(MARKERS, '');
	const isBold = /^(\*\*|__)[^*_]+\1:?$/u.test(text);
	const entry = readEntry(text, readFacts);
	return { ...entry, headingLevel, indent, announces: entry.address === null && entry.time === null && (isBold || /[:：]$/u.test(text)) };
}

/** `10:00 [Title](address)`, `Title - address`, `address` and the like. */
export function readEntry(source: string, readFacts: ReadFacts): ListEntry {
	// Read as a heading, so that nothing at its beginning makes a block of it.
	const { headings: [heading], links: all } = readFacts(`# ${withoutAccidents(source).replace(/\s+/gu, ' ').replace(/(^|[\s(<])(?=www\.\S+\.)/giu, '$1https://')}`);
	const links = all.filter(({ form, url }) => form !== 'image' && leadsToThePublicWeb(url));
	const visible = links.filter((link) => !namesSomething(link)).reduce((text, link) => without(text, link.text), heading?.text ?? source);
	return { ...titleAndTime(visible), address: (links.find(namesSomething) ?? links[0])?.url ?? null };
}

/** What a programme does not mean as markup: `Vec<T>`, `Python's __init__`. Code is left as it is, for the reading takes it as such. */
function withoutAccidents(source: string): string {
	return source.split(/(`[^`]+`)/u).map((part, index) => (index % 2 === 1 ? part : part
		.replace(OPENS_NO_TAG, (found, kept: string | undefined) => (kept === undefined ? `${found.slice(0, -1)}\\<` : found))
		.replace(/(\s)__([a-z]\w*)__(?=\W|$)/gu, '$1\\_\\_$2\\_\\_'))).join('');
}

/** Not before an address, in what leads somewhere, or where it is escaped; of tags only those that set letters or link. */
const OPENS_NO_TAG = /(\]\(<|\\<)|\w<(?=\w)(?!https?:|www\.)|<(?=[a-zA-Z])(?!https?:|www\.|mailto:|(?:a|img|span|font)\s|(?:b|i|u|s|em|strong|br|span|sub|sup|mark|code|del|small|kbd)\s*\/?>)/gu;

/** Not when its text is an address, or says only what kind of address it is: `Video`. */
function namesSomething({ form, text }: Link): boolean {
	return form !== 'bare' && form !== 'autolink' && !/^(?:https?:\S*)?$/iu.test(text.trim()) && !isNameOfAnAddress(text);
}

function without(text: string, words: string): string {
	const index = text.lastIndexOf(words);
	return index === -1 ? text : `${text.slice(0, index)} ${text.slice(index + words.length)}`;
}

function titleAndTime(visible: string): Pick<ListEntry, 'title' | 'time'> {
	const text = tidied(visible);
	if (isTime(text)) return { title: '', time: text };
	const { time } = readHeadingTitle(text);
	const index = time === null ? -1 : text.indexOf(time);
	// A time at the end is left to the reading of titles.
	if (time === null || !/^[\s\d.)([]*$/u.test(text.slice(0, Math.max(0, index))) || index === -1) return { title: text, time: null };
	return { title: tidied(text.slice(index + time.length)).replace(MARKERS, ''), time };
}

function tidied(text: string): string {
	return text.replace(EMPTY_BRACKETS, ' ').replace(/\s+/gu, ' ').replace(LOOSE_ENDS, '').trim();
}

function isTime(text: string): boolean {
	return readHeadingTitle(`${text} -x-`).time === text;
}

/** Of a line from a spreadsheet or a table of Markdown, the empty ones too; null for any other. */
function cellsOf(line: string): string[] | null {
	const cells = line.includes('\t') ? line.split('\t') : /^\|.*\|$/u.test(line) ? rowOf(line) : null;
	return cells && cells.map((cell) => cell.trim());
}

function isHead(cells: readonly string[]): boolean {
	const told = cells.filter((cell) => !NOTHING.test(cell));
	return told.length > 0 && told.every((cell) => COLUMN_NAME.test(cell));
}

function rowOf(line: string): string[] {
	const ranges = splitRow(line, 0, line.length);
	return ranges.flatMap((start, index) => (index % 2 === 0 ? [line.slice(start, ranges[index + 1]).replace(/\\\|/gu, '|')] : []));
}

function readCells(cells: readonly string[], titleColumn: number, readFacts: ReadFacts): ListEntry {
	const entries = cells.map((cell) => readEntry(cell.replace(MARKERS, ''), readFacts));
	const titles = entries.map(({ title }) => title).filter((title) => /\p{L}/u.test(title));
	const [first = ''] = titles;
	const named = entries[titleColumn]?.title ?? '';
	return {
		title: /\p{L}/u.test(named) ? named : ((isPersonName(first) ? titles[1] : undefined) ?? first),
		address: entries.find(({ address }) => address !== null)?.address ?? null,
		time: entries.find(({ time }) => time !== null)?.time ?? null,
	};
}
