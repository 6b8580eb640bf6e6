import type { Conference, Session, SessionGroup, SessionPart } from '../model';
import { onceFor } from '../once';
import { kindOfHeading } from '../wording/heading-words';
import { foldTitleClosely, isSpecificTitle } from '../wording/title-folding';
import { DisjointGroups } from './disjoint-groups';
import { haveDifferentSpeakers, readSession } from './session-identity';

/**
 * Brings the same session of several notes together:
 *
 * 1. Equal addresses, however they are spelt and with their fragment, are one session. No address is that of a session: a
 *    site's home page, its programme, a list of recordings, what sessions of different titles share within any note, or
 *    across notes with different speakers.
 * 2. Equal folded titles in several notes are one session when the notes are of the same conference (an equal title or
 *    alias, with the year), or when all name the same speaker, in one year as far as it is known, and the title is
 *    specific (`isSpecificTitle`): `Steering Council update` is another one each year.
 * 3. Different addresses or different speakers stand against 2, among all that would come together, and so does a note that
 *    has the title twice: nobody can tell then which is meant. Within a conference whose name has no year, so do dates far
 *    apart: a meetup has one name each month.
 *
 * A wrong merge is worse than a missed one. Groups come in the order of the conferences and of their sessions.
 */
export function groupAcrossNotes(conferences: readonly Conference[]): SessionGroup[] {
	const shared = new Set(conferences.flatMap((conference) => [...addressesWithoutIdentity(conference)]));
	const parts = conferences.flatMap((conference) => {
		const counts = new Map<string, number>();
		return conference.sessions.map((session): Part => {
			const { address, title } = readSession(session);
			const ordinal = counts.get(title) ?? 0;
			counts.set(title, ordinal + 1);
			return { conference, session, identity: shared.has(address) ? null : address, title, ordinal };
		});
	});
	const groups = new DisjointGroups(parts.length);
	mergeByAddress(parts, groups);
	mergeByTitle(parts, groups);
	return groups.lists().map((indexes) => toGroup(indexes.map((index) => parts[index] as Part)));
}

interface Part extends SessionPart {
	/** Null also once it is seen to be that of different talks. */
	identity: string | null;
	/** Folded closely. */
	readonly title: string;
	/** Among the sessions of this title in the note, from 0. */
	readonly ordinal: number;
}

function addressesWithoutIdentity(conference: Conference): Set<string | null> {
	const titles = new Map<string | null, string>();
	const shared = new Set<string | null>();
	for (const session of conference.sessions) {
		const { address, title } = readSession(session);
		const known = titles.get(address);
		if (known !== undefined && known !== title) shared.add(address);
		titles.set(address, title);
	}
	return shared;
}

function mergeByAddress(parts: readonly Part[], groups: DisjointGroups): void {
	const first = new Map<string, number>();
	const shared = new Map<string, Part[]>();
	parts.forEach((part, index) => {
		const { identity } = part;
		if (identity === null) return;
		const known = first.get(identity);
		if (known === undefined) first.set(identity, index);
		else onceFor(shared, identity, () => [parts[known] as Part]).push(part);
	});
	for (const sharing of shared.values()) {
		const [{ title }] = sharing as [Part];
		if (sharing.some((part) => part.title !== title) && haveDifferentSpeakers(sharing.map(({ session }) => session))) for (const part of sharing) part.identity = null;
	}
	parts.forEach(({ identity }, index) => {
		if (identity !== null) groups.join(first.get(identity) ?? index, index);
	});
}

function mergeByTitle(parts: readonly Part[], groups: DisjointGroups): void {
	const byTitle = new Map<string, number[]>();
	parts.forEach(({ title }, index) => {
		if (title !== '') onceFor(byTitle, title, () => []).push(index);
	});
	for (const indexes of byTitle.values()) {
		if (indexes.length < 2) continue;
		for (const sameConference of byConference(parts, indexes)) if (areOfOneTime(parts, sameConference)) joinUnlessOpposed(parts, sameConference, groups);
		const told = indexes.filter((index) => parts[index]?.session.speaker !== null);
		const [first, second] = told;
		if (first === undefined || second === undefined || !isSpecificTitle((parts[first] as Part).session.title)) continue;
		const years = new Set(told.map((index) => yearOf((parts[index] as Part).conference)));
		if (years.size - Number(years.has('')) <= 1) joinUnlessOpposed(parts, told, groups);
	}
}

/** Days from the first to the last date of notes of one conference. */
const LONGEST_CONFERENCE = 14;

/** A name that holds its year is of one conference, whenever somebody saw the recordings. */
function areOfOneTime(parts: readonly Part[], indexes: readonly number[]): boolean {
	const dates = indexes.flatMap((index) => {
		const { date, title } = (parts[index] as Part).conference;
		return date === null || YEAR.test(title) ? [] : date;
	}).sort();
	const [first] = dates;
	return first === undefined || Date.parse(dates[dates.length - 1] as string) - Date.parse(first) <= LONGEST_CONFERENCE * 86_400_000;
}

function joinUnlessOpposed(parts: readonly Part[], indexes: readonly number[], groups: DisjointGroups): void {
	const roots = new Set(indexes.map((index) => groups.find(index)));
	// One address may hold the parts of every title together: they are not to be walked again for each.
	if (roots.size < 2) return;
	const addresses = new Set<string>();
	const groupOfNote = new Map<string, number>();
	const sessions: Session[] = [];
	for (const group of roots) {
		for (const index of groups.members(group)) {
			const { identity, conference, session } = parts[index] as Part;
			sessions.push(session);
			if (identity !== null) addresses.add(identity.split('#')[0] ?? identity);
			if ((groupOfNote.get(conference.path) ?? group) !== group) return;
			groupOfNote.set(conference.path, group);
		}
	}
	if (addresses.size > 1 || haveDifferentSpeakers(sessions)) return;
	const [first, ...others] = indexes;
	if (first !== undefined) for (const other of others) groups.join(first, other);
}

function byConference(parts: readonly Part[], indexes: readonly number[]): number[][] {
	const groups = new DisjointGroups(indexes.length);
	const first = new Map<string, number>();
	indexes.forEach((index, position) => {
		for (const name of namesOfConference(parts[index] as Part)) groups.join(onceFor(first, name, () => position), position);
	});
	return groups.lists().map((positions) => positions.map((position) => indexes[position] as number));
}

/**
 * An alias that is a path, as `../articles/if-kakao`, is no name. A name without a year takes that of the note. The name
 * of the talk itself, which the note has where it is about nothing else, is no conference's, but with the day it says
 * which talk is meant.
 */
function namesOfConference({ conference, title }: Part): string[] {
	return [conference.title, ...conference.aliases].flatMap((name) => {
		const own = /[/\\]/u.test(name) ? '' : foldTitleClosely(name);
		// `Day 1` is one of each conference; its folder tells of which.
		if (own === title) return conference.date === null ? [] : `${own}${conference.date}`;
		const folded = own !== '' && saysNoConference(name) ? foldTitleClosely(`${conference.path.split('/').slice(0, -1).join(' ')} ${name}`) : own;
		if (folded === '') return [];
		return YEAR.test(folded) ? folded : `${folded}${yearOf(conference)}`;
	});
}

function saysNoConference(name: string): boolean {
	return kindOfHeading(name) !== 'plain' || GENERIC.test(name.trim());
}

const GENERIC = /^(?:(?:conference|my|session|talk)?\s*(?:reviews?|notes?|summary|conferences?)|리뷰|컨퍼런스|콘퍼런스|(?:컨퍼런스|콘퍼런스)\s*(?:리뷰|후기|정리)|カンファレンス)$/iu;

const YEAR = /(?:19|20)\d{2}/u;

/** Of its date, else as its title or its folder says; empty where nothing does. */
function yearOf({ date, title, path }: Conference): string {
	return YEAR.exec(date ?? '')?.[0] ?? YEAR.exec(title)?.[0] ?? YEAR.exec(path)?.[0] ?? '';
}

function toGroup(parts: readonly Part[]): SessionGroup {
	const [first, ...others] = parts;
	if (!first) throw new RangeError('a group has at least one part');
	return {
		key: keyOf(parts),
		title: first.session.title,
		parts: [withoutIdentity(first), ...others.map(withoutIdentity)],
	};
}

function withoutIdentity({ conference, session }: Part): SessionPart {
	return { conference, session };
}

/** The address where there is one; else the title with the first of the notes by path, and which of equal titles there. */
function keyOf(parts: readonly Part[]): string {
	const identity = parts.map((part) => part.identity).filter((part) => part !== null).sort()[0];
	if (identity !== undefined) return `address:${identity}`;
	const first = parts.reduce((one, other) => (other.conference.path < one.conference.path ? other : one));
	return `title:${first.title}\n${first.conference.path}\n${first.ordinal}`;
}

/** By date, the newest first, those without a date last; the same day by title. */
export function newestFirst(conferences: readonly Conference[]): Conference[] {
	const collator = new Intl.Collator(undefined, { numeric: true });
	return [...conferences].sort((one, other) => {
		if (one.date !== other.date) {
			if (one.date === null) return 1;
			if (other.date === null) return -1;
			return one.date < other.date ? 1 : -1;
		}
		return collator.compare(one.title, other.title) || (one.path < other.path ? -1 : one.path > other.path ? 1 : 0);
	});
}
