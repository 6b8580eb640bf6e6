import { referenceKey } from '../addresses';
import type { Conference, Passage, Reference, Session } from '../model';
import { referencesOfSession } from '../references';
import { foldForSearch } from './search-text';

/** What a demand is put to: one session, or what else a note holds, always in the light of its conference. */
export interface Subject {
	readonly conference: Conference;
	/** Names, headings and texts of links, folded. */
	readonly text: string;
	/** What was written, folded; null where it is not known. */
	readonly noteText: string | null;
	readonly references: readonly Reference[];
	/** Null for what is no session. */
	readonly session: Session | null;
}

const NOTHING: readonly Reference[] = [];
const ofConferences = new WeakMap<Conference, string>();
const ofSessions = new WeakMap<Session, Subject>();

/** The note as a whole, without what it holds. */
export function conferenceSubject(conference: Conference): Subject {
	return { conference, text: '', noteText: null, references: NOTHING, session: null };
}

/** `noteText` is what was written below the session's heading, where it is known. */
export function sessionSubject(conference: Conference, session: Session, noteText: string | null): Subject {
	const subject = readSession(conference, session);
	return noteText === null ? subject : { ...subject, noteText: foldForSearch(noteText) };
}

/** Text or links of a note outside of its sessions. */
export function outsideSubject(conference: Conference, references: readonly Reference[], passage: Passage | null, noteText: string | null): Subject {
	const text = joinFolded([...(passage?.trail ?? []), ...references.map(({ text: ofLink }) => ofLink)]);
	return { conference, text, noteText: noteText && foldForSearch(noteText), references, session: null };
}

/** Does what is done once for each conference, so that the first search need not. `titleOf` tells titles of pages by `linkKey`. */
export function prepareSubjects(conference: Conference, titleOf: (key: string) => string | null): void {
	conferenceText(conference);
	for (const session of conference.sessions) for (const reference of readSession(conference, session).references) foldedPageTitle(reference, titleOf);
}

/** The title, other names, tags and path of a note, folded. */
export function conferenceText(conference: Conference): string {
	const known = ofConferences.get(conference);
	if (known !== undefined) return known;
	const { title, aliases, tags, path } = conference;
	const text = joinFolded([title, ...aliases, ...tags.map((tag) => `#${tag}`), path]);
	ofConferences.set(conference, text);
	return text;
}

function readSession(conference: Conference, session: Session): Subject {
	const known = ofSessions.get(session);
	if (known?.conference === conference) return known;
	const { title, heading, trail, speaker, track } = session;
	const linkTexts = session.references.flatMap(({ text, url }) => (text === url ? [] : [text]));
	const text = joinFolded([title, heading === title ? '' : heading, ...trail, speaker ?? '', track ?? '', ...linkTexts]);
	const read: Subject = { conference, text, noteText: null, references: referencesOfSession(session), session };
	ofSessions.set(session, read);
	return read;
}

/** A line break keeps a term from being found across two of them. */
function joinFolded(texts: readonly string[]): string {
	return texts.map(foldForSearch).join('\n');
}

const pageTitles = new WeakMap<Reference, readonly [title: string, folded: string]>();

/** The title of the page behind a reference, folded; null where none is known. */
export function foldedPageTitle(reference: Reference, titleOf: (key: string) => string | null): string | null {
	const title = titleOf(referenceKey(reference));
	if (title === null) return null;
	const known = pageTitles.get(reference);
	if (known?.[0] === title) return known[1];
	const folded = foldForSearch(title);
	pageTitles.set(reference, [title, folded]);
	return folded;
}
