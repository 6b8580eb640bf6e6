import type { NoteFacts } from '../markdown/facts';
import type { TextEdit } from '../repair/text-edit';
import type { Conference, Session } from '../review/model';
import type { ReadFacts } from './list-lines';
import { writeSessionHeading, type SessionDraft } from './session-heading';

export interface AddedSession {
	/** Inserts the heading; nothing else of the note changes. */
	readonly edit: TextEdit;
	/** 1-based line below the new heading, where its notes begin. */
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
 * Puts a session into a review, at the level of its neighbour and with the note's own line ends and blank lines:
 * behind the session `after`, or behind the last one for null. Returns null where a heading there would not be read
 * as one, such as below a fence of code that is never closed.
 */
export function addSession({ text, facts, conference }: ReviewText, draft: SessionDraft, after: Session | null, readFacts: ReadFacts): AddedSession | null {
	const headed = conference.sessions.filter(({ form }) => form === 'heading');
	const neighbour = after?.form === 'heading' ? after : headed[headed.length - 1];
	const at = Math.max(neighbour?.end ?? text.length, facts.bodyStart);
	const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
	const gap = neighbour ? blankLinesBefore(text, neighbour.start, facts.bodyStart) : 1;
	const heading = writeSessionHeading(neighbour?.level ?? FIRST_LEVEL, draft, readFacts);
	const before = text.slice(0, at);
	const startsLine = at === 0 || /[\r\n]$/u.test(before);
	// Right below the frontmatter a note begins without a gap.
	const missing = before.slice(facts.bodyStart).trim() === '' ? 0 : Math.max(0, gap - blankLinesAtEnd(before));
	const opening = (startsLine ? '' : lineEnd) + lineEnd.repeat(missing);
	const closing = at === text.length ? '' : lineEnd.repeat(Math.max(1, gap));
	const edit = { start: at, end: at, before: '', after: opening + heading + lineEnd + closing };
	const start = at + opening.length;
	const { headings } = readFacts(before + edit.after + text.slice(at));
	if (headings.length !== facts.headings.length + 1 || !headings.some((found) => found.start === start)) return null;
	return { edit, line: lineCount(before + opening) + 1 };
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

function blankLinesBefore(text: string, offset: number, bodyStart: number): number {
	const before = text.slice(bodyStart, offset);
	return before.trim() === '' ? 1 : blankLinesAtEnd(before);
}

/** Of a text whose last line is ended. */
function blankLinesAtEnd(text: string): number {
	const blank = /(?:(?:\r\n|\n|\r)[ \t]*)*$/u.exec(text)?.[0] ?? '';
	return Math.max(0, lineCount(blank) - 2);
}
