import { classifyAddress } from '../../links/address';
import type { Conference, Session, SessionGroup, SessionPart } from '../model';
import { foldTitleClosely, isSpecificTitle } from '../wording/title-folding';

/**
 * Brings the same session of several notes together:
 *
 * 1. Equal addresses, canonical and with their fragment, are one session. An address that sessions of different titles
 *    share within one note (the conference's home page on each of them) says nothing of identity.
 * 2. Equal folded titles in several notes are one session when the notes are of the same conference (an equal title or
 *    alias, with the year), or when the title is specific enough that equality is no coincidence (`isSpecificTitle`).
 * 3. Different addresses or different speakers among them stand against 2, and so does a note that has the title twice:
 *    nobody can tell then which is meant.
 *
 * A wrong merge is worse than a missed one. Groups come in the order of the conferences and of their sessions.
 */
export function groupAcrossNotes(conferences: readonly Conference[]): SessionGroup[] {
	const parts = conferences.flatMap((conference) => {
		const shared = addressesWithoutIdentity(conference);
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
	readonly identity: string | null;
	/** Folded closely. */
	readonly title: string;
	/** Among the sessions of this title in the note, from 0. */
	readonly ordinal: number;
}

/** What sessions are compared by. Sessions are the same objects until their note changes, so each is read once. */
const readings = new WeakMap<Session, { readonly address: string | null; readonly title: string }>();

function readSession(session: Session): { readonly address: string | null; readonly title: string } {
	const known = readings.get(session);
	if (known) return known;
	const reading = { address: identityOf(session), title: foldTitleClosely(session.title) };
	readings.set(session, reading);
	return reading;
}

/** Canonical, with the fragment: pages of one document may be told apart by it. Null for what is no http(s) address. */
function identityOf(session: Session): string | null {
	if (!session.address) return null;
	const address = classifyAddress(session.address.url);
	if (address.kind !== 'http') return null;
	return address.fragment === null ? address.url : `${address.url}#${address.fragment}`;
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
	parts.forEach(({ identity }, index) => {
		if (identity === null) return;
		const known = first.get(identity);
		if (known === undefined) first.set(identity, index);
		else groups.join(known, index);
	});
}

function mergeByTitle(parts: readonly Part[], groups: DisjointGroups): void {
	const byTitle = new Map<string, number[]>();
	parts.forEach(({ title }, index) => {
		if (title === '') return;
		const known = byTitle.get(title);
		if (known) known.push(index);
		else byTitle.set(title, [index]);
	});
	for (const indexes of byTitle.values()) {
		if (indexes.length < 2) continue;
		for (const sameConference of byConference(parts, indexes)) joinUnlessOpposed(parts, sameConference, groups);
		if (isSpecificTitle((parts[indexes[0] as number] as Part).session.title)) joinUnlessOpposed(parts, indexes, groups);
	}
}

function joinUnlessOpposed(parts: readonly Part[], indexes: readonly number[], groups: DisjointGroups): void {
	const addresses = new Set<string>();
	const speakers = new Set<string>();
	const groupOfNote = new Map<string, number>();
	for (const index of indexes) {
		const { identity, session, conference } = parts[index] as Part;
		if (identity !== null) addresses.add(identity.split('#')[0] ?? identity);
		if (session.speaker !== null) speakers.add(foldTitleClosely(session.speaker.split(/[,(@]/u)[0] ?? ''));
		const group = groups.find(index);
		if ((groupOfNote.get(conference.path) ?? group) !== group) return;
		groupOfNote.set(conference.path, group);
	}
	if (addresses.size > 1 || speakers.size > 1) return;
	const [first, ...others] = indexes;
	if (first !== undefined) for (const other of others) groups.join(first, other);
}

function byConference(parts: readonly Part[], indexes: readonly number[]): number[][] {
	const groups = new DisjointGroups(indexes.length);
	const first = new Map<string, number>();
	indexes.forEach((index, position) => {
		for (const name of namesOfConference((parts[index] as Part).conference)) {
			const known = first.get(name);
			if (known === undefined) first.set(name, position);
			else groups.join(known, position);
		}
	});
	return groups.lists().map((positions) => positions.map((position) => indexes[position] as number));
}

/** An alias that is a path, as `../articles/if-kakao`, is no name. A name without a year takes that of the date. */
function namesOfConference({ title, aliases, date }: Conference): string[] {
	return [title, ...aliases]
		.filter((name) => !/[/\\]/u.test(name))
		.map(foldTitleClosely)
		.filter((name) => name !== '')
		.map((name) => (/(?:19|20)\d{2}/u.test(name) || date === null ? name : `${name}${date.slice(0, 4)}`));
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

/** Indexes that were joined belong together (union by the smaller index, so that order is kept). */
class DisjointGroups {
	private readonly parent: number[];

	constructor(size: number) {
		this.parent = Array.from({ length: size }, (_, index) => index);
	}

	find(index: number): number {
		let root = index;
		while (this.parent[root] !== root) root = this.parent[root] as number;
		for (let at = index; at !== root;) {
			const next = this.parent[at] as number;
			this.parent[at] = root;
			at = next;
		}
		return root;
	}

	join(one: number, other: number): void {
		const first = this.find(one);
		const second = this.find(other);
		this.parent[Math.max(first, second)] = Math.min(first, second);
	}

	/** In the order of their smallest index. */
	lists(): number[][] {
		const lists = new Map<number, number[]>();
		this.parent.forEach((_, index) => {
			const root = this.find(index);
			const list = lists.get(root);
			if (list) list.push(index);
			else lists.set(root, [index]);
		});
		return [...lists.values()];
	}
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
