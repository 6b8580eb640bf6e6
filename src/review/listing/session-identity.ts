import { classifyAddress } from '../../links/address';
import type { Session } from '../model';
import { onceFor } from '../once';
import { isPersonName } from '../wording/speaker-names';
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

/** Folded; nobody where nobody was known yet. Posts and companies are left out where they stand beside a person: colleagues are not one speaker. */
function namesOfSpeakers(session: Session): readonly string[] {
	const { speaker } = session;
	return speaker === null ? [] : onceFor(speakers, session, () => {
		const parts = speaker.split(BETWEEN_NAMES);
		const people = parts.filter(isPersonName);
		return (people.length > 0 ? people : parts).map(foldTitleClosely).filter((name) => name !== '' && !NOBODY.has(name));
	});
}

const BETWEEN_NAMES = /[,;@(&+/|·、]|\s[-–—]\s|\s(?:and|und|et|y)\s/u;
const NOBODY = new Set(['tba', 'tbd', 'tbc', 'team', '미정', '未定']);

/** Canonical, with the fragment: pages of one document may be told apart by it. Null for what is no page of a session. */
function identityOf(session: Session): string | null {
	if (!session.address) return null;
	const address = classifyAddress(session.address.url);
	if (address.kind !== 'http') return null;
	const recording = RECORDING.exec(address.url)?.[1];
	if (recording !== undefined) return `https://www.youtube.com/watch?v=${recording}`;
	const page = spelledAlike(address.url);
	if (address.fragment !== null) return `${page}#${address.fragment}`;
	return HOME_OR_LIST.test(page) ? null : page;
}

/** The recording that YouTube's own ways to share, embed and list it lead to. */
const RECORDING = /^https?:\/\/(?:youtu\.be\/|(?:m\.|www\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|live\/|shorts\/))([\w-]{11})(?![\w-])/u;

/** Without what sites take for the same page: the scheme, `www.`, a slash at the end, and where a reader came from. */
function spelledAlike(url: string): string {
	const path = url.replace(/^https?:\/\/(?:www\.)?/u, 'https://');
	const asked = /[?&](?:utm_|si=)/u.test(path) ? path.replace(/([?&])(?:utm_\w+|si)=[^&]*(?=&|$)/gu, '$1').replace(/&{2,}/gu, '&').replace(/\?&+/u, '?').replace(/([^?&])[?&]+$/u, '$1') : path;
	return /[^/]\/[^/?]+\/$/u.test(asked) ? asked.slice(0, -1) : asked;
}

/** `https://conf.example/`, its year and its programme, and lists of recordings. */
const HOME_OR_LIST = /^https:\/\/(?:[^/]+(?:\/(?:(?:19|20)\d{2}|[a-z]{2}|(?:schedules?|program(?:me?)?|agenda|sessions|talks|speakers|timetable|index)(?:\.html?)?))*\/?$|[^/]*youtube\.com\/(?:playlist\?|(?:@[^/]*|(?:c|channel|user)\/[^/]*)(?:\/(?:videos|streams|playlists|featured))?\/?$)|vimeo\.com\/(?:showcase|album|channels)\/)/u;
