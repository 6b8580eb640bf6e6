import { linkKey } from '../../links/address';
import { STATES_BY_WEIGHT, type LinkStateName } from '../../links/link-state';
import type { LinkResult } from '../../links/verdict';
import type { Conference, Reference, Session } from '../../review/model';
import type { LinkFacts } from '../../review/search/matcher';
import { referencesOfConference } from '../../review/references';

export { STATES_BY_WEIGHT, type LinkStateName };

/** What is known of one address. */
export interface KnownLink {
	readonly latest: LinkResult;
	/** Milliseconds since the epoch; null when it was never seen to work. */
	readonly lastOk: number | null;
}

/** Results by address, as the view asks for them. */
export interface LinkResults {
	/** By `linkKey`. */
	get(key: string): KnownLink | undefined;
}

/** How many links are in which state. States that no link is in are left out; the most pressing come first. */
export type LinkCounts = readonly (readonly [state: LinkStateName, count: number])[];

/** What a search asks of the results. */
export function linkFacts(results: LinkResults): LinkFacts {
	return {
		stateOf: (key) => results.get(key)?.latest.verdict ?? 'unchecked',
		titleOf: (key) => results.get(key)?.latest.title ?? null,
	};
}

const keysOfConferences = new WeakMap<Conference, readonly string[]>();
const keysOfSessions = new WeakMap<Session, readonly string[]>();

/** Of all addresses of a conference; one that stands in several places counts once. */
export function countConference(conference: Conference, results: LinkResults): LinkCounts {
	const known = keysOfConferences.get(conference);
	const keys = known ?? distinct(referencesOfConference(conference));
	if (!known) keysOfConferences.set(conference, keys);
	return count(keys, results);
}

/** Of a session's references, its own page left out. */
export function countReferences(session: Session, results: LinkResults): LinkCounts {
	const known = keysOfSessions.get(session);
	const keys = known ?? distinct(session.references);
	if (!known) keysOfSessions.set(session, keys);
	return count(keys, results);
}

/** Of several conferences together; an address that stands in more than one counts once. */
export function countConferences(conferences: readonly Conference[], results: LinkResults): LinkCounts {
	return count(distinct(conferences.flatMap(referencesOfConference)), results);
}

function distinct(references: readonly Reference[]): string[] {
	return [...new Set(references.map(({ url }) => linkKey(url)))];
}

function count(keys: readonly string[], results: LinkResults): LinkCounts {
	const counts = new Map<LinkStateName, number>();
	for (const key of keys) {
		const state = results.get(key)?.latest.verdict ?? 'unchecked';
		counts.set(state, (counts.get(state) ?? 0) + 1);
	}
	return STATES_BY_WEIGHT.flatMap((state) => {
		const number = counts.get(state);
		return number === undefined ? [] : [[state, number] as const];
	});
}
