import type { Block, Link } from '../../markdown/facts';
import { splitRow } from '../../markdown/blocks/tables';
import { mapInSteps, type Steps } from '../../markdown/steps';
import { habitsAmong, type HeadingHabits } from '../wording/heading-habits';
import { leadsToThePublicWeb, withoutAddresses } from '../outline/heading-address';
import type { NoteOutline } from '../outline/note-outline';
import { readHeadingTitle } from '../wording/heading-title';
import { kindOfHeading } from '../wording/heading-words';
import { itemsWithin } from '../references';
import { readVisibleText } from '../wording/visible-text';
import { LINES_IN_A_STEP, type LineCandidate } from './session-rule';

/** What a column of a programme holds, by the words of its heading. */
const COLUMNS = {
	title: /^(?:topic|title|titles|talk|talks|session|sessions|session title|talk title|presentation|subject|name|what|제목|주제|세션|세션명|발표|발표 제목|발표 주제|강연|タイトル|題目|演題|セッション|セッション名|主题|题目|titel|vortrag|titre|conférence|título|charla)$/u,
	speaker: /^(?:speaker|speakers|speaker\(s\)|presenter|presenters|by|who|author|authors|발표자|연사|스피커|강연자|登壇者|発表者|スピーカー|讲者|referent|referenten|sprecher|orateur|orateurs|conférencier|intervenant|ponente)$/u,
	time: /^(?:time|times|when|start|slot|시간|일시|時間|时间|zeit|uhrzeit|heure|horaire|hora)$/u,
	track: /^(?:track|room|stage|hall|where|트랙|장소|룸|会場|raum|salle|sala)$/u,
	rating: /^(?:rating|score|stars|평점|별점|評価|bewertung)$/u,
	address: /^(?:link|links|url|video|videos|youtube|recording|watch|slides|talk slides|talk video|slide|deck|presentation|sched|page|영상|발표영상|발표 영상|자료|발표자료|발표 자료|슬라이드|링크|動画|資料|リンク|视频|folien|aufzeichnung|lien|liens|enlace)(?:\s*\(.+\))?$|^.{1,20}\((?:video|slides|영상|자료)\)$/u,
	other: /^(?:#|no\.?|id|code|date|day|level|type|category|language|duration|length|tags?|번호|날짜|분류|난이도|日付)$/u,
} as const;

/** What a column of a programme holds; notes stand in any other. */
export type Column = keyof typeof COLUMNS | 'notes';

/**
 * The sessions of a table whose heading row names a column of titles and at least one other of a programme (speaker,
 * time, room, link …). Null for any other table.
 */
export function* sessionsOfTable({ text }: NoteOutline, table: Block, links: readonly Link[]): Steps<LineCandidate[] | null> {
	const lines = linesOf(text, table);
	const [heading, delimiter, ...rows] = lines;
	if (!heading || !delimiter || rows.length === 0) return null;
	const columns = cellsOf(text, heading).map((cell) => columnOf(readVisibleText(text.slice(cell.start, cell.end), cell.start, []).text));
	if (!columns.includes('title') || !columns.some((column) => column !== 'title' && column !== 'notes' && column !== 'other')) return null;
	const titles = columns.indexOf('title');
	const rowsOfCells = yield* mapInSteps(rows, LINES_IN_A_STEP, (row) => {
		const cells = cellsOf(text, row);
		const cell = cells[titles];
		return { row, cells, title: cell ? readVisibleText(text.slice(cell.start, cell.end), cell.start, []).text : '' };
	}, ({ start }) => start);
	const habits = habitsAmong(rowsOfCells.map(({ title }) => title));
	const sessions = yield* mapInSteps(rowsOfCells, LINES_IN_A_STEP, ({ row, cells }) => sessionOfRow(text, row, cells, columns, habits, itemsWithin(links, (link) => link.useStart, row)), ({ row }) => row.start);
	return sessions.filter((session) => session !== null);
}

interface Range { readonly start: number; readonly end: number }

function sessionOfRow(text: string, row: Range, cells: readonly Range[], columns: readonly Column[], habits: HeadingHabits, links: readonly Link[]): LineCandidate | null {
	const found: Partial<Record<Column, string>> = {};
	let title: { text: string; linkAtStart: string | null } | null = null;
	let titleLink: Link | null = null;
	let firstLink: Link | null = null;
	cells.forEach((cell, index) => {
		const column = columns[index] ?? 'notes';
		const inCell = links.filter((link) => link.useStart >= cell.start && link.useEnd <= cell.end);
		const visible = readVisibleText(text.slice(cell.start, cell.end), cell.start, inCell);
		const web = inCell.find((link) => link.form !== 'image' && leadsToThePublicWeb(link.url));
		if (column === 'title' && title === null) {
			title = { ...visible, text: withoutAddresses(visible.text, inCell) };
			titleLink = web ?? null;
		} else {
			if (column === 'address') firstLink ??= web ?? null;
			if (/[\p{L}\p{N}★⭐]/u.test(visible.text)) found[column] ??= visible.text;
		}
	});
	const { text: words, linkAtStart } = title ?? { text: '', linkAtStart: null };
	if (!/[\p{L}\p{N}]/u.test(words)) return null;
	const read = readHeadingTitle(words, linkAtStart, habits);
	// `Lunch`, but a talk called `Introduction` has a speaker or a page.
	if ((found.speaker ?? read.speaker ?? titleLink ?? firstLink) === null && kindOfHeading(read.title) === 'about') return null;
	return {
		start: row.start, bodyStart: row.end, end: row.end, text: words, title: read, linked: linkAtStart, address: titleLink ?? firstLink,
		speaker: found.speaker ?? null, time: found.time ?? null, track: found.track ?? null, rating: found.rating ?? null,
		hasNotes: found.notes !== undefined, opening: null,
	};
}

/** What a column holds by the text of its heading; `notes` where that says nothing. */
export function columnOf(heading: string): Column {
	const folded = heading.normalize('NFKC').toLowerCase().trim().replace(/^my\s+|\s+name$/gu, '');
	for (const column of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
		if (COLUMNS[column].test(folded)) return column;
	}
	return 'notes';
}

function cellsOf(text: string, row: Range): Range[] {
	const bounds = splitRow(text, row.start, row.end);
	const cells: Range[] = [];
	for (let index = 0; index + 1 < bounds.length; index += 2) cells.push({ start: bounds[index] as number, end: bounds[index + 1] as number });
	return cells;
}

/** The block's lines that say anything, without line ends and the spaces around. */
function linesOf(text: string, block: Range): Range[] {
	const lines: Range[] = [];
	for (let start = block.start; start < block.end;) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 || newline > block.end ? block.end : newline;
		const line = text.slice(start, end);
		const trimmed = line.trim();
		const from = start + line.indexOf(trimmed);
		if (trimmed !== '') lines.push({ start: from, end: from + trimmed.length });
		start = end + 1;
	}
	return lines;
}
