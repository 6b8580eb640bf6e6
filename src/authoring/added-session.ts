import type { NoteFacts } from '../markdown/facts';
import { applyEdits, type TextEdit } from '../repair/text-edit';
import type { Conference, Session } from '../review/model';
import { writeSessionHeading, type SessionDraft } from './session-heading';
import { writeSessionLine } from './session-line';

export interface AddedSession {
	/** Inserts the session; nothing else of the note changes. */
	readonly edit: TextEdit;
	/** 1-based line where the notes of the new session begin: below its heading, or that of its item or row. */
	readonly line: number;
}

export interface ReviewText {
	readonly text: string;
	readonly facts: NoteFacts;
	readonly conference: Conference;
}

/** The level of a session in a note that has no heading of one. */
const FIRST_LEVEL = 2;

/**
 * Puts a session into a review, behind the session `after`, or behind the last one for null: in the form of its
 * neighbour, which may be an item or a row, and with the note's own line ends and blank lines. `read` reads a whole note
 * as the review was read. Returns null where the session would not be read there, such as below a fence of code that is
 * never closed, or where one that is there would not be any more.
 */
export function addSession(review: ReviewText, draft: SessionDraft, after: Session | null, read: (text: string) => ReviewText): AddedSession | null {
	const { sessions } = review.conference;
	const neighbour = after ?? sessions[sessions.length - 1] ?? null;
	const readFacts = (text: string): NoteFacts => read(text).facts;
	const line = neighbour && writeSessionLine(review.text, neighbour, draft, readFacts);
	const headed = neighbour?.form === 'heading' ? neighbour : sessions.filter(({ form }) => form === 'heading').pop() ?? null;
	const heading = writeSessionHeading(headed?.level ?? FIRST_LEVEL, draft, readFacts);
	const places: readonly Place[] = [
		...(neighbour && line !== null ? [{ written: line, neighbour, linesBelow: 0 } as const] : []),
		{ written: heading, neighbour: headed, linesBelow: 1 },
	];
	for (const place of places) {
		const added = insert(review, place);
		if (holdsAll(review, added, read)) return { edit: added.edit, line: added.line };
	}
	return null;
}

interface Place {
	readonly written: string;
	/** The session behind which it comes; null for the end of the note. */
	readonly neighbour: Session | null;
	/** From the line that is written to that of its notes. */
	readonly linesBelow: 0 | 1;
}

function insert({ text, facts, conference }: ReviewText, { written, neighbour, linesBelow }: Place): AddedSession & { start: number } {
	const at = Math.max(neighbour ? endOf(text, neighbour) : text.length, facts.bodyStart);
	const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
	const gap = neighbour ? gapOf(text, neighbour, conference.sessions, facts.bodyStart) : 1;
	const before = text.slice(0, at);
	const startsLine = at === 0 || /[\r\n]$/u.test(before);
	// Right below the frontmatter a note begins without a gap.
	const missing = before.slice(facts.bodyStart).trim() === '' ? 0 : Math.max(0, gap - blankLinesAtEnd(before));
	const opening = (startsLine ? '' : lineEnd) + lineEnd.repeat(missing);
	const follows = at < text.length && (linesBelow === 1 || !/^[ \t]*[\r\n]/u.test(text.slice(at)));
	const closing = follows ? lineEnd.repeat(Math.max(linesBelow, gap)) : '';
	const edit = { start: at, end: at, before: '', after: opening + written.replace(/\n/gu, lineEnd) + lineEnd + closing };
	const lines = lineCount(written) - 1 + linesBelow;
	return { edit, line: lineCount(before + opening) + lines, start: at + opening.length };
}

/** A session that is an item or a row ends with its line, which its range may leave out. */
function endOf(text: string, { form, end }: Session): number {
	if (form === 'heading' || form === 'paragraph' || end === 0 || /[\r\n]/u.test(text.charAt(end - 1))) return end;
	const lineEnd = /^[^\r\n]*(?:\r\n|\n|\r)?/u.exec(text.slice(end))?.[0] ?? '';
	return end + lineEnd.length;
}

/** Whether the new session is read where it was put, and all that were there still are; but a note that was taken for one talk may turn out to hold more. */
function holdsAll({ text, conference }: ReviewText, { edit, start }: AddedSession & { start: number }, read: (text: string) => ReviewText): boolean {
	const { sessions } = read(applyEdits(text, [edit]).text).conference;
	const left = sessions.filter((session) => session.start !== start);
	const known = conference.sessions.filter(({ form }) => form !== 'note');
	return left.length === sessions.length - 1 && left.length === known.length && left.every(({ title }, index) => title === known[index]?.title);
}

/** The session whose heading or notes hold a line (1-based); null where none does. */
export function sessionAt(text: string, { sessions }: Conference, line: number): Session | null {
	const offset = startOfLine(text, line);
	return sessions.find(({ start, end }) => start <= offset && (offset < end || end === text.length)) ?? null;
}

function startOfLine(text: string, line: number): number {
	const lineEnds = /\r\n|\n|\r/gu;
	for (let number = 1; number < line; number++) if (!lineEnds.test(text)) return text.length;
	return lineEnds.lastIndex;
}

/** As many lines as begin in the text: a line end begins one. */
function lineCount(text: string): number {
	return text.split(/\r\n|\n|\r/u).length;
}

/** Blank lines between a session and those beside it. What stands above a list or a table parts no items. */
function gapOf(text: string, session: Session, sessions: readonly Session[], bodyStart: number): number {
	// Beside tags of HTML, only a blank line makes a heading of what begins as one.
	if (session.form !== 'list-item' && session.form !== 'table-row') return Math.max(blankLinesBefore(text, session.start, bodyStart), text.charAt(session.start) === '<' ? 1 : 0);
	const at = sessions.indexOf(session);
	const [before, after] = [sessions[at - 1], sessions[at + 1]];
	const between = (one?: Session, other?: Session): string | null => {
		const gap = one?.form === session.form && other?.form === session.form ? text.slice(one.end, other.start) : null;
		return gap?.trim() === '' ? gap : null;
	};
	return blankLinesAtEnd(between(before, session) ?? between(session, after) ?? '');
}

function blankLinesBefore(text: string, offset: number, bodyStart: number): number {
	const before = text.slice(bodyStart, offset);
	return before.trim() === '' ? 1 : blankLinesAtEnd(before);
}

/** Of a text whose last line is ended. */
function blankLinesAtEnd(text: string): number {
	const blank = /(?:(?:\r\n|\n|\r)[ \t]*)*$/u.exec(text)?.[0] ?? '';
	return Math.max(0, lineCount(blank) - 2);
}
