import type { HeadingLevel } from '../markdown/facts';
import type { Steps } from '../markdown/steps';
import { buildConferenceInSteps, type ReviewNote } from './conference';
import { readProperties } from './frontmatter/properties';
import type { SessionPlace } from './model';

/** One way to read a note, to choose from. */
export interface SessionChoice {
	/** Null: as the rules find it. */
	readonly place: SessionPlace | null;
	/** Titles of the sessions found so, in order. */
	readonly sessions: readonly string[];
	/** The note says so now. */
	readonly isCurrent: boolean;
}

const PLACES: readonly (SessionPlace | null)[] = [null, 1, 2, 3, 4, 5, 6, 'list', 'bold', 'text', 'note'];

/** All places of a note where something stands that could be sessions, each with what would be found; what the rules find comes first. A step takes a few ms at most. */
export function* sessionChoicesInSteps(note: ReviewNote, sessionLevel: HeadingLevel | null): Steps<SessionChoice[]> {
	const current = readProperties(note.text, note.facts.frontmatter).sessionLevel;
	const choices: SessionChoice[] = [];
	for (const place of PLACES) {
		const { sessions } = yield* buildConferenceInSteps(note, { sessionLevel, place });
		if (place === null || sessions.length > 0) choices.push({ place, sessions: sessions.map(({ title }) => title), isCurrent: place === current });
		yield;
	}
	return choices;
}
