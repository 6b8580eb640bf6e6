import { inGroups, mapInSteps, type Steps } from '../../markdown/steps';
import type { Session } from '../model';
import { onceFor } from '../once';
import type { NoteOutline } from '../outline/note-outline';
import type { Candidate } from '../rules/session-rule';
import { SessionBuilder } from '../session-builder';
import { waysToRead, type Way } from './way';
import { readTitle, WayReading, type TitleReading } from './way-reading';
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
	let most = byRule ? (yield* sumOfTraits(yield* readWay(outline, first, titles))) + MARGIN : WEIGHT_OF_NONE + MARGIN;
	for (const way of ways.slice(byRule ? 1 : 0)) {
		if (long) yield;
		const sum = yield* sumOfTraits(yield* readWay(outline, way, titles));
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

/** A way with what it makes of the note. `known` are titles that were read for other ways: most are of several. */
export function* readWay(outline: NoteOutline, way: Way, known: Map<string, TitleReading>): Steps<WayReading> {
	const sessions = yield* buildSessions(outline, way.candidates);
	const titles = yield* mapInSteps(sessions, SESSIONS_IN_A_STEP, ({ title }) => onceFor(known, title, () => readTitle(title)));
	if (sessions.length > SESSIONS_IN_A_STEP) yield;
	return new WayReading(outline, way, sessions, titles);
}

function* sumOfTraits(way: WayReading): Steps<number> {
	const long = way.sessions.length > SESSIONS_IN_A_STEP || way.outline.tree.all.length > SESSIONS_IN_A_STEP;
	let sum = 0;
	for (const { weight, of } of WAY_TRAITS) {
		if (long) yield;
		sum += weight * of(way);
	}
	return sum;
}
