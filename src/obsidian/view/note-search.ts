import type { Conference, Passage, Session } from '../../review/model';
import { referencesWithin } from '../../review/references';
import type { Matcher } from '../../review/search/matcher';
import type { Query } from '../../review/search/query';
import { outsideSubject, sessionSubject } from '../../review/search/subject';
import { Slices } from '../slices';
import { sessionsNow } from './follow-edits';
import type { FoundInNote } from './row-filter';

/** Texts of notes, read when they are asked for. */
export interface NoteTexts {
	/** Rejects where the note cannot be read. */
	read(path: string): Promise<string>;
}

/** How long somebody has to stop typing before notes are read, ms. */
const QUIET_MS = 200;
/** Words of fewer letters stand in every note, those of alphabets at least. */
const SHORTEST_IN_NOTES = 2;
/** Notes that are read together. */
const NOTES_AT_ONCE = 16;

/** Looks for what is searched in the notes' texts, which are not kept in memory: in slices, until the next keystroke. */
export class NoteSearch {
	readonly found: Pick<ReadonlyMap<Conference, FoundInNote>, 'get'> = { get: (conference) => this.#found.get(conference) ?? this.#carry(conference) };
	readonly #texts: NoteTexts;
	readonly #tell: () => void;
	readonly #quietMs: number;
	/** What was found in those that have been read. */
	#found = new WeakMap<Conference, FoundInNote>();
	/** By path, what was read last: of a note that is being edited it holds until the note is read again, or its rows would come and go. */
	#last = new Map<string, readonly [Conference, FoundInNote]>();
	/** What still holds so of notes that have changed. */
	#carried = new WeakMap<Conference, FoundInNote>();
	#matcher: Matcher | null = null;
	/** Still to be read. */
	#wanted: Conference[] = [];
	/** Of the latest search; raised to end the one before it. */
	#ticket = 0;
	#isReading = false;

	/** `tell` is called whenever there is more to show, and when all is read. */
	constructor(texts: NoteTexts, tell: () => void, quietMs = QUIET_MS) {
		this.#texts = texts;
		this.#tell = tell;
		this.#quietMs = quietMs;
	}

	get isReading(): boolean {
		return this.#isReading;
	}

	/** Ends the search that is going on, and forgets what it found. */
	stop(): void {
		this.#ticket++;
		this.#isReading = false;
		this.#found = new WeakMap();
		this.#last.clear();
		this.#carried = new WeakMap();
	}

	/** A note has got another name. */
	rename(from: string, to: string): void {
		const last = this.#last.get(from);
		this.#last.delete(from);
		if (last) this.#last.set(to, last);
	}

	/** Reads those of the conferences that were not read for this search yet, once nobody types any more. A search that is under way goes on with them. */
	start(conferences: readonly Conference[], matcher: Matcher): void {
		this.#wanted = looksInNotes(matcher.query) ? conferences.filter((conference) => !this.#found.has(conference) && matcher.mayMatch(conference)) : [];
		if (this.#isReading && matcher === this.#matcher) return;
		this.#matcher = matcher;
		const ticket = ++this.#ticket;
		this.#isReading = this.#wanted.length > 0;
		if (this.#isReading) window.setTimeout(() => void this.#read(matcher, ticket), this.#quietMs);
	}

	async #read(matcher: Matcher, ticket: number): Promise<void> {
		while (this.#wanted.length > 0 && ticket === this.#ticket) {
			const some = this.#wanted.splice(0, NOTES_AT_ONCE).filter((conference) => !this.#found.has(conference));
			// A note that cannot be read is found by what is known of it; the list tells that it is unread.
			const texts = await Promise.all(some.map(({ path }) => this.#texts.read(path).catch(() => null)));
			const slices = new Slices();
			for (const [index, conference] of some.entries()) {
				if (slices.isOver) await slices.next();
				if (ticket !== this.#ticket) return;
				const found = findInNote(conference, texts[index] ?? null, matcher);
				this.#found.set(conference, found);
				this.#last.set(conference.path, [conference, found]);
			}
			this.#tell();
		}
		if (ticket !== this.#ticket) return;
		this.#isReading = false;
		this.#tell();
	}

	#carry(conference: Conference): FoundInNote | undefined {
		const [before, found] = this.#last.get(conference.path) ?? [];
		if (!before || !found) return undefined;
		const known = this.#carried.get(conference);
		if (known) return known;
		const now = sessionsNow(before, conference);
		const passages = new Map(conference.passages.map((passage, index) => [placeOf(passage, index), passage]));
		const carried = new Map<Session | Passage, string | null>();
		const carry = (from: Session | Passage, to: Session | Passage | undefined): void => {
			const line = found.get(from);
			if (line !== undefined && to) carried.set(to, line);
		};
		for (const session of before.sessions) carry(session, now(session));
		for (const [index, passage] of before.passages.entries()) carry(passage, passages.get(placeOf(passage, index)));
		this.#carried.set(conference, carried);
		return carried;
	}
}

/** Of a passage, by which it is known after an edit. */
function placeOf({ trail }: Passage, index: number): string {
	return [index, ...trail].join('\n');
}

function looksInNotes({ clauses }: Query): boolean {
	return clauses.some(({ demand }) => demand.kind === 'text' && (demand.text.length >= SHORTEST_IN_NOTES || WORD_OF_ONE.test(demand.text)));
}

/** `앱`, `量`: a word by itself. */
const WORD_OF_ONE = /^[가-힣\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

function findInNote(conference: Conference, text: string | null, matcher: Matcher): FoundInNote {
	const found = new Map<Session | Passage, string | null>();
	for (const session of conference.sessions) {
		const body = text?.slice(session.bodyStart, session.end);
		if (!matcher.matchesSession(conference, session, body)) continue;
		found.set(session, body === undefined || matcher.matchesSession(conference, session) ? null : matcher.excerptOf(body, sessionSubject(conference, session, null)));
	}
	for (const passage of conference.passages) {
		const references = referencesWithin(conference, passage);
		const body = text?.slice(passage.start, passage.end);
		if (!matcher.matchesOutside(conference, references, passage, body)) continue;
		found.set(passage, body === undefined || matcher.matchesOutside(conference, references, passage) ? null : matcher.excerptOf(body, outsideSubject(conference, references, passage, null)));
	}
	return found;
}
