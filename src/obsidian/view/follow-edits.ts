import type { Conference, Session, SessionGroup, SessionPart } from '../../review/model';
import { movedKey } from './folds';
import { conferenceNode, groupKey, type RowContent, type RowNode, sessionKeys } from './row-tree';

/** A row's key before and after an edit. */
export type Move = readonly [from: string, to: string];

/**
 * Which session became which when a note was edited. Sessions that kept their address or title are found by it; of
 * those between two such sessions, as many before as after the edit are the same ones in the same order: their heading
 * is being typed. Returns only the keys that changed.
 */
function followSessions(before: Conference, after: Conference): Move[] {
	return followKeys([...sessionKeys(before).values()], [...sessionKeys(after).values()]);
}

/** The same of all rows of a note that an edit may give another key: days and tracks and what stands outside of sessions are known by the names of headings. */
export function followRows(before: Conference, after: Conference): Move[] {
	const named = (conference: Conference, kind: RowContent['kind']): string[] => keysOf(kind, conferenceNode(conference).children());
	return [...followSessions(before, after), ...(['heading', 'passage'] as const).flatMap((kind) => followKeys(named(before, kind), named(after, kind)))];
}

/** The keys of the rows of a kind, in order, headings above them looked through. */
function keysOf(kind: RowContent['kind'], nodes: readonly RowNode[]): string[] {
	return nodes.flatMap(({ key, content, children }) => [...(content.kind === kind ? [key] : []), ...(content.kind === 'heading' ? keysOf(kind, children()) : [])]);
}

function followKeys(old: readonly string[], current: readonly string[]): Move[] {
	const known = new Set(old);
	const kept = new Set(current.filter((key) => known.has(key)));
	const oldGaps = gapsBetween(old, kept);
	const moves: Move[] = [];
	for (const [place, changed] of gapsBetween(current, kept)) {
		const was = oldGaps.get(place);
		if (was?.length !== changed.length) continue;
		was.forEach((from, index) => {
			const to = changed[index];
			if (to !== undefined) moves.push([from, to]);
		});
	}
	return moves;
}

/** Which session of a note as it is now is the one that was known of it before. Undefined where it is gone. */
export function sessionNow({ conference, session }: SessionPart, present: Conference): Session | undefined {
	return sessionsNow(conference, present)(session);
}

/** The same for many sessions of a note. */
export function sessionsNow(before: Conference, present: Conference): (session: Session) => Session | undefined {
	const keys = sessionKeys(before);
	const follow = followMoves(followSessions(before, present));
	const sessions = new Map(Array.from(sessionKeys(present), ([session, key]) => [key, session]));
	return (session) => {
		const key = keys.get(session);
		return key === undefined ? undefined : sessions.get(follow(key));
	};
}

/** Where a line (1-based) of a note stands after an edit, told by the session that it is in, or else the first below it; where it was if neither is left. */
export function lineNow(before: Conference, after: Conference, line: number): number {
	const session = before.sessions.filter((each) => each.line <= line).pop() ?? before.sessions[0];
	const now = session && sessionNow({ conference: before, session }, after);
	return session && now ? line + now.line - session.line : line;
}

/** Runs of keys that were not kept, by the kept key that stands before them. */
function gapsBetween(keys: readonly string[], kept: ReadonlySet<string>): Map<string, string[]> {
	const gaps = new Map<string, string[]>();
	let place = '';
	for (const key of keys) {
		if (kept.has(key)) {
			place = key;
			continue;
		}
		const gap = gaps.get(place);
		if (gap) gap.push(key);
		else gaps.set(place, [key]);
	}
	return gaps;
}

/**
 * Which group became which, told by its first session. `follow` gives a session's key of before the key that it has
 * now. Returns only the keys that changed.
 */
export function followGroups(before: readonly SessionGroup[], after: readonly SessionGroup[], follow: (key: string) => string): Move[] {
	const current = new Set(after.map(groupKey));
	const gone = before.filter((group) => !current.has(groupKey(group)));
	if (gone.length === 0) return [];
	const groupOf = new Map(after.flatMap((group) => sessionsOf(group).map((session) => [session, groupKey(group)] as const)));
	return gone.flatMap((group) => {
		const to = sessionsOf(group).map((session) => groupOf.get(follow(session))).find((key) => key !== undefined);
		return to === undefined ? [] : [[groupKey(group), to] as const];
	});
}

function sessionsOf(group: SessionGroup): string[] {
	return group.parts.map(({ conference, session }) => sessionKeys(conference).get(session) ?? '');
}

/** A key after all moves; each key moves at most once, for they are told by one edit. */
export function followMoves(moves: readonly Move[]): (key: string) => string {
	return (key) => {
		for (const [from, to] of moves) {
			const moved = movedKey(key, from, to);
			if (moved !== key) return moved;
		}
		return key;
	};
}
