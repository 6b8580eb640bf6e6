import type { Problem } from '../../markdown/facts';
import { finish, type Steps } from '../../markdown/steps';
import { type Counted, countReviews, type ReviewCounts } from '../listing/counts';
import type { CalendarDate, Conference, Passage, Reference, Session } from '../model';
import { joined, type Pack, PackReader, PackWriter } from './packing';

/** Raised whenever the packed form changes. */
export const RECORD_VERSION = 3;

type Head = Pick<Conference, 'title' | 'date' | 'tags' | 'aliases'> & { readonly counts: ReviewCounts };
type Body = Pick<Conference, 'problems' | 'references' | 'passages' | 'sessions'>;

/**
 * A conference as it is kept in memory and between two starts of the app, in a sixth of the bytes of its JSON. What a
 * list of conferences shows is at hand; the rest stays packed until somebody opens the conference, so that ten
 * thousand of them cost neither wait nor memory.
 */
export function toRecord(conference: Conference): Uint8Array {
	return finish(toRecordInSteps(conference));
}

/** As `toRecord`. A step takes a few ms at most. */
export function* toRecordInSteps(conference: Conference): Steps<Uint8Array> {
	const head = new PackWriter();
	packHead(head, { ...conference, counts: countReviews([conference]) });
	const body = new PackWriter();
	yield* packBody(body, conference);
	return joined([head.bytes(), body.bytes()]);
}

/**
 * The conference of a record, at the path where its note stands now. Throws a `RangeError` where the record is not
 * what `toRecord` made; where that shows in its body only, when the body is first asked for.
 */
export function fromRecord(path: string, record: Uint8Array): Conference {
	return new PackedConference(path, record);
}

/** The same conference at another path. What is packed stays packed. */
export function atPath(conference: Conference, path: string): Conference {
	return conference instanceof PackedConference ? conference.at(path) : { ...conference, path };
}

/** The same conference for a look at all that it holds: what is packed stays packed, and what was seen is let go with the answer. */
export function glance(conference: Conference): Pick<Conference, 'sessions' | 'references'> {
	return conference instanceof PackedConference ? conference.glance() : conference;
}

class PackedConference implements Counted {
	/** Of each object itself and not of the class, so that a copy by `{ ...conference }` has them too. */
	static readonly #opening: PropertyDescriptorMap = Object.fromEntries((['problems', 'references', 'passages', 'sessions'] as const).map((part) => [part, {
		enumerable: true,
		get(this: PackedConference) {
			return this.#open()[part];
		},
	}]));

	readonly title: string;
	readonly date: CalendarDate | null;
	readonly tags: readonly string[];
	readonly aliases: readonly string[];
	declare readonly problems: readonly Problem[];
	declare readonly references: readonly Reference[];
	declare readonly passages: readonly Passage[];
	declare readonly sessions: readonly Session[];
	readonly #counts: ReviewCounts;
	readonly #record: Uint8Array;
	readonly #bodyStart: number;
	#body: Body | null = null;

	constructor(readonly path: string, record: Uint8Array) {
		const reader = new PackReader(record);
		const { title, date, tags, aliases, counts } = packHead(reader);
		this.title = title;
		this.date = date;
		this.tags = tags;
		this.aliases = aliases;
		this.#counts = counts;
		this.#record = record;
		this.#bodyStart = reader.end;
		Object.defineProperties(this, PackedConference.#opening);
	}

	/** Not copied by `{ ...conference }`: a copy may have other sessions. */
	get counts(): ReviewCounts {
		return this.#counts;
	}

	at(path: string): Conference {
		return new PackedConference(path, this.#record);
	}

	glance(): Body {
		return this.#body ?? finish(packBody(new PackReader(this.#record, this.#bodyStart)));
	}

	#open(): Body {
		return this.#body ??= this.glance();
	}
}

function packHead(pack: Pack, head?: Head): Head {
	return {
		title: pack.text(head?.title, ''),
		date: pack.optional(head?.date, (date) => pack.text(date, '') as CalendarDate),
		tags: pack.texts(head?.tags, []),
		aliases: pack.texts(head?.aliases, []),
		counts: {
			conferences: 1,
			sessions: pack.count(head?.counts.sessions),
			sessionsWithoutNotes: pack.count(head?.counts.sessionsWithoutNotes),
			references: pack.count(head?.counts.references),
			sessionAddresses: pack.count(head?.counts.sessionAddresses),
			problems: pack.count(head?.counts.problems),
		},
	};
}

const NO_REFERENCE: Reference = { form: 'inline', url: '', text: '', line: 1, column: 1, start: 0, end: 0 };
const NO_SESSION: Session = {
	form: 'heading', title: '', heading: '', address: null, level: 2, line: 1, start: 0, bodyStart: 0, end: 0, trail: [],
	empty: false, noteCount: 0, references: [], speaker: null, time: null, track: null, rating: null,
};

/** Sessions that are packed at once. */
const SESSIONS_IN_A_STEP = 1000;

function* packBody(pack: Pack, body?: Body): Steps<Body> {
	// Addresses of sessions resemble each other, and so do those of references, from one session to the next.
	let address = NO_REFERENCE;
	let lastReference = NO_REFERENCE;
	const packReferences = (references: readonly Reference[] | undefined, near: Pick<Reference, 'line' | 'end'>): Reference[] => {
		const packed = pack.list(references, { ...lastReference, ...near }, (reference, before) => packReference(pack, reference, before));
		lastReference = packed[packed.length - 1] ?? lastReference;
		return packed;
	};
	return {
		problems: pack.list<Problem>(body?.problems, { line: 1, message: '' }, (problem, before) => ({
			line: pack.near(problem?.line, before.line),
			message: pack.text(problem?.message, before.message),
		})),
		references: packReferences(body?.references, NO_REFERENCE),
		passages: pack.list<Passage>(body?.passages, { trail: [], line: 1, start: 0, end: 0 }, (passage, before) => packPassage(pack, passage, before)),
		sessions: yield* pack.listInSteps(body?.sessions, SESSIONS_IN_A_STEP, NO_SESSION, (session, before) => {
			const start = pack.near(session?.start, before.end);
			const line = pack.near(session?.line, before.line);
			const title = pack.text(session?.title, before.title);
			const bodyStart = pack.near(session?.bodyStart, start);
			return {
				form: pack.choice(session?.form, SESSION_FORMS),
				title,
				heading: pack.text(session?.heading, title),
				address: pack.optional(session?.address, (given) => (address = packReference(pack, given, { ...address, line, end: start }))),
				level: pack.choice(session?.level, LEVELS),
				line,
				start,
				bodyStart,
				end: pack.near(session?.end, bodyStart),
				trail: pack.texts(session?.trail, before.trail),
				empty: pack.flag(session?.empty),
				noteCount: pack.count(session?.noteCount),
				references: packReferences(session?.references, { line, end: bodyStart }),
				speaker: pack.optional(session?.speaker, (speaker) => pack.text(speaker, before.speaker ?? '')),
				time: pack.optional(session?.time, (time) => pack.text(time, before.time ?? '')),
				track: pack.optional(session?.track, (track) => pack.text(track, before.track ?? '')),
				rating: pack.optional(session?.rating, (rating) => pack.text(rating, before.rating ?? '')),
			};
		}),
	};
}

function packPassage(pack: Pack, passage: Passage | undefined, before: Passage): Passage {
	const start = pack.near(passage?.start, before.end);
	return {
		trail: pack.texts(passage?.trail, before.trail),
		line: pack.near(passage?.line, before.line),
		start,
		end: pack.near(passage?.end, start),
	};
}

/** Most addresses are as long as they stand in the note, and many are their own text. */
function packReference(pack: Pack, reference: Reference | undefined, before: Reference): Reference {
	const url = pack.text(reference?.url, before.url);
	const start = pack.near(reference?.start, before.end);
	const isOwnText = pack.flag(reference && reference.text === url);
	return {
		url,
		text: isOwnText ? url : pack.text(reference?.text, before.text),
		form: pack.choice(reference?.form, REFERENCE_FORMS),
		line: pack.near(reference?.line, before.line),
		column: pack.count(reference?.column),
		start,
		end: pack.near(reference?.end, start + url.length),
	};
}

const REFERENCE_FORMS: readonly Reference['form'][] = ['inline', 'reference', 'autolink', 'bare', 'image', 'html', 'property'];
const SESSION_FORMS: readonly Session['form'][] = ['heading', 'table-row', 'list-item', 'paragraph', 'note'];
const LEVELS: readonly Session['level'][] = [1, 2, 3, 4, 5, 6];
