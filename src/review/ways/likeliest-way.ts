import { inGroups, type Steps } from '../../markdown/steps';
import type { Session } from '../model';
import type { NoteOutline } from '../outline/note-outline';
import type { Candidate } from '../rules/session-rule';
import { SessionBuilder } from '../session-builder';
import { waysToRead, type Way } from './way';
import { WayReading, type TitleReading } from './way-reading';
import { WAY_TRAITS, WEIGHT_OF_NONE } from './way-traits';

/** How much likelier than what the first rule finds another way must be. A note that is edited shall not change its sessions for little. */
export const MARGIN = 0.5;

/** Candidates and sessions that are looked at at once: a ms or two. */
const SESSIONS_IN_A_STEP = 500;

/** What the likeliest way to read a note finds; nothing, where nothing stands that could be a session. A step takes a few ms at most. */
export function* likeliestCandidates(outline: NoteOutline, long: boolean): Steps<readonly Candidate[]> {
	const ways = yield* waysToRead(outline, long);
	const [first, other] = ways;
	if (!first) return [];
	const byRule = first.foundBy.size > 0;
	const titles = new Map<string, TitleReading>();
	if (byRule && !other) return first.candidates;
	let best: readonly Candidate[] = byRule ? first.candidates : [];
	let most = byRule ? sumOfTraits(yield* readWay(outline, first, titles)) + MARGIN : WEIGHT_OF_NONE + MARGIN;
	for (const way of ways.slice(byRule ? 1 : 0)) {
		if (long) yield;
		const sum = sumOfTraits(yield* readWay(outline, way, titles));
		if (sum > most) {
			best = way.candidates;
			most = sum;
		}
	}
	return best;
}

/** The sessions that candidates make, in order. */
export function* buildSessions(outline: NoteOutline, candidates: readonly Candidate[]): Steps<Session[]> {
	const builder = new SessionBuilder(outline);
	const sessions: Session[] = [];
	yield* inGroups(candidates, SESSIONS_IN_A_STEP, (group) => {
		for (const candidate of group) sessions.push(builder.build(candidate));
	}, startOfCandidate);
	return sessions;
}

function startOfCandidate(candidate: Candidate): number {
	return 'line' in candidate ? candidate.line.start : candidate.section?.heading.start ?? 0;
}

/** A way with what it makes of the note. `titles` are those that were read for other ways. */
export function* readWay(outline: NoteOutline, way: Way, titles: Map<string, TitleReading>): Steps<WayReading> {
	return new WayReading(outline, way, yield* buildSessions(outline, way.candidates), titles);
}

function sumOfTraits(way: WayReading): number {
	return WAY_TRAITS.reduce((sum, { weight, of }) => sum + weight * of(way), 0);
}
