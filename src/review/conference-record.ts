import type { Problem } from '../markdown/facts';
import type { CalendarDate, Conference, Passage, Reference, Session } from './model';

/**
 * A conference as it is kept between two starts of the app. What a list of conferences shows is at hand;
 * the rest stays packed until somebody opens the conference, so that ten thousand of them cost no wait.
 */
export interface ConferenceRecord {
	readonly title: string;
	readonly date: CalendarDate | null;
	readonly tags: readonly string[];
	readonly aliases: readonly string[];
	/** `PackedBody` as JSON in UTF-8: half the size of a string that holds any Korean, and outside of the engine's heap. */
	readonly body: Uint8Array;
}

/** Raised whenever the packed form changes. */
export const RECORD_VERSION = 2;

/** Positional, because names would be most of the bytes; `0` stands for a text equal to the one before it. */
type PackedReference = [url: string, text: string | 0, form: Reference['form'], line: number, column: number, start: number, length: number];
type PackedSession = [
	form: Session['form'], title: string, heading: string | 0, address: PackedReference | null, level: Session['level'], line: number,
	start: number, bodyStart: number, end: number, trail: readonly string[], empty: 0 | 1, noteCount: number,
	references: PackedReference[], speaker: string | null, time: string | null, track: string | null, rating: string | null,
];
type PackedPassage = [trail: readonly string[], line: number, start: number, end: number];
type PackedBody = [problems: [number, string][], references: PackedReference[], passages: PackedPassage[], sessions: PackedSession[]];

export function toRecord({ title, date, tags, aliases, problems, references, passages, sessions }: Conference): ConferenceRecord {
	const body: PackedBody = [
		problems.map(({ line, message }) => [line, message]),
		references.map(packReference),
		passages.map(({ trail, line, start, end }) => [trail, line, start, end]),
		sessions.map(packSession),
	];
	return { title, date, tags, aliases, body: new TextEncoder().encode(JSON.stringify(body)) };
}

/**
 * The conference of a record, at the path where its note stands now. Its body is unpacked when it is first
 * asked for; throws a `SyntaxError` then, where it is not what `toRecord` made.
 */
export function fromRecord(path: string, { title, date, tags, aliases, body }: ConferenceRecord): Conference {
	let unpacked: Pick<Conference, 'problems' | 'references' | 'passages' | 'sessions'> | null = null;
	const open = (): NonNullable<typeof unpacked> => (unpacked ??= unpack(body));
	return {
		path, title, date, tags, aliases,
		get problems() { return open().problems; },
		get references() { return open().references; },
		get passages() { return open().passages; },
		get sessions() { return open().sessions; },
	};
}

function unpack(body: Uint8Array): Pick<Conference, 'problems' | 'references' | 'passages' | 'sessions'> {
	const [problems, references, passages, sessions] = JSON.parse(new TextDecoder().decode(body)) as PackedBody;
	return {
		problems: problems.map(([line, message]): Problem => ({ line, message })),
		references: references.map(unpackReference),
		passages: passages.map(([trail, line, start, end]): Passage => ({ trail, line, start, end })),
		sessions: sessions.map(unpackSession),
	};
}

function packReference({ url, text, form, line, column, start, end }: Reference): PackedReference {
	return [url, text === url ? 0 : text, form, line, column, start, end - start];
}

function unpackReference([url, text, form, line, column, start, length]: PackedReference): Reference {
	return { url, text: text === 0 ? url : text, form, line, column, start, end: start + length };
}

function packSession(session: Session): PackedSession {
	const { form, title, heading, address, level, line, start, bodyStart, end, trail, empty, noteCount, references, speaker, time, track, rating } = session;
	return [
		form, title, heading === title ? 0 : heading, address && packReference(address), level, line, start, bodyStart, end, trail,
		empty ? 1 : 0, noteCount, references.map(packReference), speaker, time, track, rating,
	];
}

function unpackSession([
	form, title, heading, address, level, line, start, bodyStart, end, trail, empty, noteCount, references, speaker, time, track, rating,
]: PackedSession): Session {
	return {
		form, title, heading: heading === 0 ? title : heading, address: address && unpackReference(address), level, line, start, bodyStart, end, trail,
		empty: empty === 1, noteCount, references: references.map(unpackReference), speaker, time, track, rating,
	};
}
