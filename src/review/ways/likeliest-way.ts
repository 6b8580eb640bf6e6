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

/** Places of a note that are sessions, and what was made of them, one for one and in order. */
export interface FoundSessions {
	readonly candidates: readonly Candidate[];
	readonly sessions: readonly Session[];
}

/** What the likeliest way to read a note finds; nothing, where nothing stands that could be a session. A step takes a few ms at most. */
export function* likeliestSessions(outline: NoteOutline, long: boolean): Steps<FoundSessions> {
	const ways = yield* waysToRead(outline, long);
	const [first, other] = ways;
	const byRule = first !== undefined && first.foundBy.size > 0;
	if (byRule && !other) return yield* buildSessions(outline, first.candidates);
	const titles = new Map<string, TitleReading>();
	let best: FoundSessions = { candidates: [], sessions: [] };
	let most = WEIGHT_OF_NONE + MARGIN;
	for (const way of ways) {
		if (long) yield;
		const reading = yield* readWay(outline, way, titles);
		const isFirst = byRule && way === first;
		const sum = (yield* sumOfTraits(reading)) + (isFirst ? MARGIN : 0);
		if (isFirst || sum > most) {
			best = { candidates: way.candidates, sessions: reading.sessions };
			most = sum;
		}
	}
	return best;
}

/** Makes sessions of candidates, which are in order. */
export function* buildSessions(outline: NoteOutline, candidates: readonly Candidate[]): Steps<FoundSessions> {
	const builder = new SessionBuilder(outline);
	const sessions: Session[] = [];
	yield* inGroups(candidates, SESSIONS_IN_A_STEP, (group) => {
		for (const candidate of group) sessions.push(builder.build(candidate));
	}, startOfCandidate);
	return { candidates, sessions };
}

function startOfCandidate(candidate: Candidate): number {
	return 'line' in candidate ? candidate.line.start : candidate.section?.heading.start ?? 0;
}

/** A way with what it makes of the note. `known` are titles that were read for other ways: most are of several. */
export function* readWay(outline: NoteOutline, way: Way, known: Map<string, TitleReading>): Steps<WayReading> {
	const { sessions } = yield* buildSessions(outline, way.candidates);
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
