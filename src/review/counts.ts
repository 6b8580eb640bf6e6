import type { Conference } from './model';

/** What a review comes to, for headings and rings: `3 of 9 sessions without notes`. */
export interface ReviewCounts {
	readonly conferences: number;
	readonly sessions: number;
	readonly sessionsWithoutNotes: number;
	/** Links in and outside of sessions, without the sessions' own addresses. Each use counts. */
	readonly references: number;
	/** Sessions with an address of their own. */
	readonly sessionAddresses: number;
	readonly problems: number;
}

/** Counts over one or more reviews. */
export function countReviews(conferences: readonly Conference[]): ReviewCounts {
	const sessions = conferences.flatMap((conference) => conference.sessions);
	return {
		conferences: conferences.length,
		sessions: sessions.length,
		sessionsWithoutNotes: sessions.filter((session) => session.empty).length,
		references: sum(conferences, (conference) => conference.references.length) + sum(sessions, (session) => session.references.length),
		sessionAddresses: sessions.filter((session) => session.address !== null).length,
		problems: sum(conferences, (conference) => conference.problems.length),
	};
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
	return items.reduce((total, item) => total + numberOf(item), 0);
}
