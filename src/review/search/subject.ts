import { referenceKey } from '../addresses';
import type { Conference, Passage, Reference, Session } from '../model';
import { referencesOfSession } from '../references';
import { foldForSearch } from './search-text';

/** What a demand is put to: one session, or what else a note holds, always in the light of its conference. */
export interface Subject {
	readonly conference: Conference;
	/** Folded; a term has to stand in one of them. */
	readonly texts: readonly string[];
	/** Not folded; what a fuzzy search looks at. */
	readonly titles: readonly string[];
	readonly references: readonly Reference[];
	/** Null for what is no session. */
	readonly session: Session | null;
}

const ofConferences = new WeakMap<Conference, readonly string[]>();
const ofSessions = new WeakMap<Session, Pick<Subject, 'texts' | 'references'>>();

/** The note as a whole, without what it holds. */
export function conferenceSubject(conference: Conference): Subject {
	return { conference, texts: conferenceTexts(conference), titles: [conference.title, ...conference.aliases], references: [], session: null };
}

/** `noteText` is what was written below the session's heading, where it is known. */
export function sessionSubject(conference: Conference, session: Session, noteText: string | null): Subject {
	const { texts, references } = readSession(session);
	const ofNote = noteText === null ? [] : [foldForSearch(noteText)];
	return { conference, texts: [...conferenceTexts(conference), ...texts, ...ofNote], titles: [conference.title, session.title], references, session };
}

/** Text or links of a note outside of its sessions. */
export function outsideSubject(conference: Conference, references: readonly Reference[], passage: Passage | null, noteText: string | null): Subject {
	const texts = [...(passage?.trail ?? []), ...references.map(({ text }) => text), ...(noteText === null ? [] : [noteText])];
	return { conference, texts: [...conferenceTexts(conference), ...texts.map(foldForSearch)], titles: [conference.title], references, session: null };
}

/** The subject's text is made once for each conference and session, and kept for as long as they are. */
function conferenceTexts(conference: Conference): readonly string[] {
	const known = ofConferences.get(conference);
	if (known) return known;
	const { title, aliases, tags, path } = conference;
	const texts = [joinFolded([title, ...aliases, ...tags.map((tag) => `#${tag}`), path])];
	ofConferences.set(conference, texts);
	return texts;
}

function readSession(session: Session): Pick<Subject, 'texts' | 'references'> {
	const known = ofSessions.get(session);
	if (known) return known;
	const { title, heading, trail, speaker, track } = session;
	const references = referencesOfSession(session);
	const linkTexts = session.references.flatMap(({ text, url }) => (text === url ? [] : [text]));
	const read = {
		texts: [joinFolded([title, heading === title ? '' : heading, ...trail, speaker ?? '', track ?? '', ...linkTexts])],
		references,
	};
	ofSessions.set(session, read);
	return read;
}

/** A line break keeps a term from being found across two of them. */
function joinFolded(texts: readonly string[]): string {
	return texts.filter((text) => text !== '').map(foldForSearch).join('\n');
}

const pageTitles = new WeakMap<Reference, readonly [title: string, folded: string]>();

/** The title of the page behind a reference, folded; the empty string where none is known. */
export function foldedPageTitle(reference: Reference, titleOf: (key: string) => string | null): string {
	const title = titleOf(referenceKey(reference));
	if (title === null) return '';
	const known = pageTitles.get(reference);
	if (known?.[0] === title) return known[1];
	const folded = foldForSearch(title);
	pageTitles.set(reference, [title, folded]);
	return folded;
}
