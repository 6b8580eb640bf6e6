import type { Conference } from '../model';

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

/** A conference whose counts are known without opening it. */
export interface Counted extends Conference {
	readonly counts: ReviewCounts;
}

/** Counts over one or more reviews. */
export function countReviews(conferences: readonly (Conference | Counted)[]): ReviewCounts {
	const counts = conferences.map((conference) => ('counts' in conference ? conference.counts : countReview(conference)));
	const total = (of: keyof ReviewCounts): number => sum(counts, (each) => each[of]);
	return {
		conferences: conferences.length,
		sessions: total('sessions'),
		sessionsWithoutNotes: total('sessionsWithoutNotes'),
		references: total('references'),
		sessionAddresses: total('sessionAddresses'),
		problems: total('problems'),
	};
}

function countReview({ problems, references, sessions }: Conference): ReviewCounts {
	return {
		conferences: 1,
		sessions: sessions.length,
		sessionsWithoutNotes: sessions.filter((session) => session.empty).length,
		references: references.length + sum(sessions, (session) => session.references.length),
		sessionAddresses: sessions.filter((session) => session.address !== null).length,
		problems: problems.length,
	};
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
	return items.reduce((total, item) => total + numberOf(item), 0);
}
