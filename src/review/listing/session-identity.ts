import { classifyAddress } from '../../links/address';
import type { Session } from '../model';
import { onceFor } from '../once';
import { foldTitleClosely } from '../wording/title-folding';

/** What sessions are compared by. Sessions are the same objects until their note changes, so each is read once. */
const readings = new WeakMap<Session, { readonly address: string | null; readonly title: string }>();
const speakers = new WeakMap<Session, readonly string[]>();

/** The session's address as `identityOf` gives it, and its title, folded closely. */
export function readSession(session: Session): { readonly address: string | null; readonly title: string } {
	return onceFor(readings, session, () => ({ address: identityOf(session), title: foldTitleClosely(session.title) }));
}

/** Whether the sessions that name their speakers name different ones: they have no name in common, as `Jane Doe and John Roe` has with `John Roe`. */
export function haveDifferentSpeakers(sessions: readonly Session[]): boolean {
	const [one, ...others] = sessions.map(namesOfSpeakers).filter((names) => names.length > 0);
	return one !== undefined && others.some((names) => !names.some((name) => one.includes(name)));
}

/** Folded; what is said of them among them, and nobody where nobody was known yet. */
function namesOfSpeakers(session: Session): readonly string[] {
	const { speaker } = session;
	return speaker === null ? [] : onceFor(speakers, session, () => speaker.split(BETWEEN_NAMES).map(foldTitleClosely).filter((name) => name !== '' && !NOBODY.has(name)));
}

const BETWEEN_NAMES = /[,;@(&+/|·、]|\s[-–—]\s|\s(?:and|und|et|y)\s/u;
const NOBODY = new Set(['tba', 'tbd', 'tbc', 'team', '미정', '未定']);

/** Canonical, with the fragment: pages of one document may be told apart by it. Null for what is no page of a session. */
function identityOf(session: Session): string | null {
	if (!session.address) return null;
	const address = classifyAddress(session.address.url);
	if (address.kind !== 'http') return null;
	const page = address.url.replace(RECORDING, 'https://www.youtube.com/watch?v=');
	if (address.fragment !== null) return `${page}#${address.fragment}`;
	return HOME_OR_LIST.test(page) ? null : page;
}

/** Other spellings of `https://www.youtube.com/watch?v=…`. */
const RECORDING = /^https?:\/\/(?:youtu\.be\/|(?:m\.|www\.)?youtube\.com\/(?:watch\?v=|embed\/|live\/))(?=[\w-]{11}$)/u;

/** `https://conf.example/`, and lists of recordings. */
const HOME_OR_LIST = /^https?:\/\/(?:[^/]+\/$|[^/]*youtube\.com\/(?:playlist\?|@[^/]*$))/u;
