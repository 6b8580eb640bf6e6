/**
 * What Conference Review offers to other plugins and to scripts (Dataview, Templater …), as
 * `app.plugins.plugins['conference-review'].api`. This file stands by itself: copy it for its types.
 *
 * Fields have the names and meanings that the command line's JSON has. All that is handed out is a copy: changing it
 * changes nothing here. Within a version, members and fields are only ever added.
 */
export interface ConferenceReviewApi {
	/** Raised when something is taken away or comes to mean something else. */
	readonly version: 1;
	/**
	 * Resolves when the whole vault has been read, and what earlier link checks found. Until then, the other methods
	 * answer from what has been read so far.
	 */
	whenReady(): Promise<void>;
	/** All reviews, the newest first, those without a date last. */
	conferences(): ConferenceData[];
	/** The review at a path of the vault; null where the note is none, or is not there. */
	conference(path: string): ConferenceData | null;
	/**
	 * The sessions that a search in the sidebar finds: `tag:k8s is:broken`; but what stands in the notes written for them
	 * is left out, which `search` reads. All of them without a query. In the order of the conferences, and within each as
	 * in the note.
	 * @throws {RangeError} where an operator of the query has no value, or one that it does not know
	 */
	sessions(query?: string): SessionEntry[];
	/**
	 * The same, what stands in notes' texts included, which are read for it once the whole vault has been.
	 * @throws {RangeError} (rejects with it) as `sessions` does
	 */
	search(query: string): Promise<SessionEntry[]>;
	/** What the last check of an address found; null where there was none. Never sends a request. */
	linkStatus(url: string): LinkStatus | null;
	/**
	 * Calls back after reviews or link results have changed; changes that come together are told together.
	 * @returns how to stop; it also stops when Conference Review is switched off
	 */
	onChange(callback: (change: ChangeData) => void): () => void;
}

/** One review note. */
export interface ConferenceData {
	path: string;
	title: string;
	/** `YYYY-MM-DD`. */
	date: string | null;
	tags: string[];
	aliases: string[];
	/** What could not be read. Lines are 1-based. */
	problems: { line: number; message: string }[];
	/** Links outside of every session. */
	references: ReferenceData[];
	sessions: SessionData[];
}

export interface SessionData {
	title: string;
	/** The session's page. */
	url: string | null;
	/** Of the heading, 1 to 6. */
	level: number;
	/** 1-based line of the heading. */
	line: number;
	/** The headings above it, outermost first. */
	trail: string[];
	/** Nothing is written below it. */
	empty: boolean;
	references: ReferenceData[];
	/** Its whole text, as a link to the heading needs it. */
	heading: string;
	/** Where `url` stands. */
	address: ReferenceData | null;
	speaker: string | null;
	time: string | null;
	track: string | null;
	rating: string | null;
}

/** A session with the review that it stands in. */
export interface SessionEntry extends SessionData {
	path: string;
	/** The review's title. */
	conference: string;
	/** The review's, `YYYY-MM-DD`. */
	date: string | null;
}

export interface ReferenceData {
	url: string;
	text: string;
	/** 1-based. */
	line: number;
	/** 1-based, in UTF-16 units. */
	column: number;
	/** UTF-16 offsets of the address in the note. */
	start: number;
	end: number;
}

export interface LinkStatus {
	/** As it was asked for. */
	url: string;
	verdict: 'ok' | 'moved' | 'broken' | 'blocked' | 'unreachable' | 'skipped';
	/** Why, as a code: `http-404`, `dns-not-found`, `timeout` … */
	reason: string;
	/** HTTP status of the last answer. */
	status: number | null;
	/** Where the redirects ended; for `moved`, the address to write down. */
	finalUrl: string | null;
	hops: { url: string; status: number }[];
	/** Of the page. */
	title: string | null;
	/** ISO 8601. */
	checkedAt: string;
	/** Parts of the page that links name; `found` is null where it cannot be told. */
	fragments: { fragment: string; found: boolean | null }[];
}

export interface ChangeData {
	/** Reviews that came, went, were edited or renamed; of a rename both paths. */
	paths: string[];
	/** Results of a link check came in. */
	links: boolean;
}
