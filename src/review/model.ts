import type { HeadingLevel, LinkForm, Problem } from '../markdown/facts';

/** A calendar day as `YYYY-MM-DD`: conferences happen on days, not at instants. */
export type CalendarDate = `${number}-${number}-${number}`;

/** A link in a section's text, or of a note as a whole. Offsets as in `Link` of the Markdown facts. */
export interface Reference {
	readonly url: string;
	readonly text: string;
	readonly form: LinkForm | 'property';
	/** 1-based; of `start`. */
	readonly line: number;
	readonly column: number;
	/** UTF-16 offsets of the address's text in the note. */
	readonly start: number;
	readonly end: number;
}

/** Where the address of a session stands, so that it can be mended. */
export type SessionAddress = Reference;

/** What stands for the session in the note. Only headings can be jumped to by name, the others by their line. */
export type SessionForm = 'heading' | 'table-row' | 'list-item' | 'paragraph' | 'note';

/** Where the sessions of a note stand: at a level of headings, in the items of its lists, in bold lines, in titles that its sentences name, or the whole note is one. */
export type SessionPlace = HeadingLevel | 'list' | 'bold' | 'text' | 'note';

export interface Session {
	readonly form: SessionForm;
	/** As a reader would say it: without links, numbers, times and markers. */
	readonly title: string;
	/** The heading's whole visible text: what the app needs to jump to it. For other forms, the text that holds the title. */
	readonly heading: string;
	/** The session page, or null where the note names none. */
	readonly address: SessionAddress | null;
	/** Of the heading; a row or an item stands one level below the heading that holds it, a whole note at 1. */
	readonly level: HeadingLevel;
	/** 1-based line of the heading. */
	readonly line: number;
	/** UTF-16 range from the heading to the end of the section, and where its body begins. */
	readonly start: number;
	readonly bodyStart: number;
	readonly end: number;
	/** Titles of the headings that hold it (day, track), outermost first. */
	readonly trail: readonly string[];
	/** Nothing was written below the heading. */
	readonly empty: boolean;
	/** Number of list items and paragraphs below the heading. */
	readonly noteCount: number;
	readonly references: readonly Reference[];
	readonly speaker: string | null;
	/** As written: `10:00–10:40`. */
	readonly time: string | null;
	readonly track: string | null;
	readonly rating: string | null;
}

/** Text that belongs to no session: before the first one, or below a day's heading. */
export interface Passage {
	/** Titles of the headings that hold it, outermost first. */
	readonly trail: readonly string[];
	/** 1-based. */
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

/** One review note: a conference as one person saw it. */
export interface Conference {
	/** Of the note in the vault, with forward slashes. */
	readonly path: string;
	readonly title: string;
	readonly date: CalendarDate | null;
	readonly tags: readonly string[];
	readonly aliases: readonly string[];
	readonly problems: readonly Problem[];
	/** Links outside every session, those of frontmatter properties included. */
	readonly references: readonly Reference[];
	readonly passages: readonly Passage[];
	readonly sessions: readonly Session[];
}

/** Which notes are reviews. A note that meets any of the three is one. */
export interface ReviewCriteria {
	/** Without `#`; case-insensitive; `Review` takes in `review/2021`. */
	readonly tags: readonly string[];
	/** Vault folders, with forward slashes, without a slash at the end; subfolders are taken in. */
	readonly folders: readonly string[];
	/** Property and value, both case-insensitive, brackets of wiki-links ignored: `category: Reviews`. */
	readonly properties: readonly { readonly key: string; readonly value: string }[];
}

/** One note's part of a session that several notes may review. */
export interface SessionPart {
	readonly conference: Conference;
	readonly session: Session;
}

/** The same session across notes. */
export interface SessionGroup {
	/** Stable across edits that change neither address nor title: usable as a row's identity. */
	readonly key: string;
	readonly title: string;
	readonly parts: readonly [SessionPart, ...SessionPart[]];
}

/** One address of the vault with every place where it stands. */
export interface AddressUse {
	/** As first written. Addresses that are equal once canonical stand together. */
	readonly url: string;
	/** Every way in which it is written, `url` first: they may point at different parts of the page. */
	readonly spellings: readonly string[];
	readonly occurrences: readonly Occurrence[];
}

export interface Occurrence {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly start: number;
	readonly end: number;
	readonly kind: 'session' | 'reference';
	/** Title of the session that holds it. */
	readonly session: string | null;
}
