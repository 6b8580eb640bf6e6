import type { Conference, Passage, Session } from '../../review/model';
import { referencesWithin } from '../../review/references';
import type { Matcher } from '../../review/search/matcher';
import { Slices } from '../slices';
import type { FoundInNote } from './row-filter';

/** Texts of notes, read when they are asked for. */
export interface NoteTexts {
	/** Rejects where the note cannot be read. */
	read(path: string): Promise<string>;
}

/** How long somebody has to stop typing before notes are read, ms. */
const QUIET_MS = 200;
/** Notes that are read together. */
const NOTES_AT_ONCE = 16;

/** Looks for what is searched in the notes' texts, which are not kept in memory: in slices, until the next keystroke. */
export class NoteSearch {
	readonly #texts: NoteTexts;
	readonly #tell: () => void;
	/** By conference: what was found in those that have been read. */
	readonly #found = new Map<Conference, FoundInNote>();
	/** Of the latest search; raised to end the one before it. */
	#ticket = 0;
	#isReading = false;

	/** `tell` is called whenever there is more to show, and when all is read. */
	constructor(texts: NoteTexts, tell: () => void) {
		this.#texts = texts;
		this.#tell = tell;
	}

	get found(): ReadonlyMap<Conference, FoundInNote> {
		return this.#found;
	}

	get isReading(): boolean {
		return this.#isReading;
	}

	/** Ends the search that is going on, and forgets what it found. */
	stop(): void {
		this.#ticket++;
		this.#isReading = false;
		this.#found.clear();
	}

	/** Reads those of the conferences that were not read for this search yet, once nobody types any more. */
	start(conferences: readonly Conference[], matcher: Matcher): void {
		const ticket = ++this.#ticket;
		const wanted = conferences.filter((conference) => !this.#found.has(conference) && matcher.mayMatch(conference));
		this.#isReading = wanted.length > 0;
		if (this.#isReading) window.setTimeout(() => void this.#read(wanted, matcher, ticket), QUIET_MS);
	}

	async #read(conferences: readonly Conference[], matcher: Matcher, ticket: number): Promise<void> {
		for (let at = 0; at < conferences.length && ticket === this.#ticket; at += NOTES_AT_ONCE) {
			const some = conferences.slice(at, at + NOTES_AT_ONCE);
			// A note that cannot be read is found by what is known of it; the list tells that it is unread.
			const texts = await Promise.all(some.map(({ path }) => this.#texts.read(path).catch(() => null)));
			const slices = new Slices();
			for (const [index, conference] of some.entries()) {
				if (slices.isOver) await slices.next();
				if (ticket !== this.#ticket) return;
				const text = texts[index] ?? null;
				if (text !== null) this.#found.set(conference, findInNote(conference, text, matcher));
			}
			this.#tell();
		}
		if (ticket !== this.#ticket) return;
		this.#isReading = false;
		this.#tell();
	}
}

function findInNote(conference: Conference, text: string, matcher: Matcher): FoundInNote {
	const found = new Set<Session | Passage>();
	for (const session of conference.sessions) {
		const body = text.slice(session.bodyStart, session.end);
		if (matcher.matchesSession(conference, session, body)) found.add(session);
	}
	for (const passage of conference.passages) {
		const references = referencesWithin(conference, passage);
		const body = text.slice(passage.start, passage.end);
		if (matcher.matchesOutside(conference, references, passage, body)) found.add(passage);
	}
	return found;
}
