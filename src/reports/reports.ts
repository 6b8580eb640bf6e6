import type { LinkResult, VerdictName } from '../links/verdict';
import type { AddressUse, Conference, Occurrence, Reference, Session } from '../review/model';

/**
 * The JSON that others build on: names and order of the fields are promised, further fields may follow behind them.
 * Lines and columns are 1-based, `start` and `end` UTF-16 offsets of the address's text in the file.
 */
export const SCHEMA_VERSION = 1;

/** A note or a folder that could not be read. */
export interface Unreadable {
	/** As the user would name it. */
	readonly path: string;
	readonly message: string;
}

/** What `sessions --format json` prints: all conferences in the order given. */
export function sessionsReport(conferences: readonly Conference[], unreadable: readonly Unreadable[]) {
	return {
		schemaVersion: SCHEMA_VERSION,
		conferences: conferences.map(conferenceFields),
		unreadable,
	};
}

/** Copies, as all of the reports: who is handed them may do with them as they like. */
export function conferenceFields(conference: Conference) {
	return {
		path: conference.path,
		title: conference.title,
		date: conference.date,
		tags: [...conference.tags],
		aliases: [...conference.aliases],
		problems: conference.problems.map(({ line, message }) => ({ line, message })),
		references: conference.references.map(referenceFields),
		sessions: conference.sessions.map(sessionFields),
	};
}

/** A session as reports name its fields. */
export function sessionFields(session: Session) {
	return {
		title: session.title,
		url: session.address?.url ?? null,
		level: session.level,
		line: session.line,
		trail: [...session.trail],
		empty: session.empty,
		references: session.references.map(referenceFields),
		heading: session.heading,
		address: session.address && referenceFields(session.address),
		speaker: session.speaker,
		time: session.time,
		track: session.track,
		rating: session.rating,
	};
}

function referenceFields({ url, text, line, column, start, end }: Reference) {
	return { url, text, line, column, start, end };
}

/** What `links --format json` prints: each address with its places. */
export function linksReport(uses: readonly AddressUse[], unreadable: readonly Unreadable[]) {
	return {
		schemaVersion: SCHEMA_VERSION,
		links: uses.map(({ url, occurrences }) => ({ url, occurrences: occurrences.map(occurrenceFields) })),
		unreadable,
	};
}

function occurrenceFields({ path, line, column, start, end, kind, session }: Occurrence): Occurrence {
	return { path, line, column, start, end, kind, session };
}

/** One address of the notes with the verdict on it. */
export interface CheckedLink {
	readonly use: AddressUse;
	readonly result: LinkResult;
}

/** What a check came to, however it ended. */
export interface CheckSummaryInput {
	readonly ended: 'completed' | 'cancelled' | 'offline';
	readonly links: readonly CheckedLink[];
	/** Addresses without a verdict, because the check ended before their turn. */
	readonly unchecked: number;
	/** Of the check, in ms. */
	readonly tookMs: number;
	readonly unreadable: readonly Unreadable[];
}

const NONE: Readonly<Record<VerdictName, number>> = { ok: 0, moved: 0, broken: 0, blocked: 0, unreachable: 0, skipped: 0 };

/** How many links have each verdict; a verdict that none has counts 0. */
export function countVerdicts(links: readonly CheckedLink[]): Readonly<Record<VerdictName, number>> {
	const counts = { ...NONE };
	for (const { result } of links) counts[result.verdict]++;
	return counts;
}

export type CheckReport = ReturnType<typeof checkReport>;

/** What `check --format json` prints. Seconds are rounded to ms; times are ISO 8601 in UTC. */
export function checkReport({ ended, links, unchecked, tookMs, unreadable }: CheckSummaryInput) {
	return {
		schemaVersion: SCHEMA_VERSION,
		summary: {
			links: links.length,
			...countVerdicts(links),
			seconds: Math.round(tookMs) / 1000,
			ended,
			unchecked,
		},
		links: links.map(({ use, result }) => {
			const { checkedAt, fragments, ...judged } = resultFields(use.url, result);
			return { ...judged, occurrences: use.occurrences.map(occurrenceFields), checkedAt, fragments };
		}),
		unreadable,
	};
}

/** What is known of one address, under the spelling that was asked for. */
export function resultFields(url: string, result: LinkResult) {
	return {
		url,
		verdict: result.verdict,
		reason: result.reason,
		status: result.status,
		finalUrl: result.finalUrl,
		hops: result.hops.map(({ url: from, status }) => ({ url: from, status })),
		title: result.title,
		checkedAt: new Date(result.checkedAt).toISOString(),
		fragments: (result.fragments ?? []).map(({ fragment, found }) => ({ fragment, found })),
	};
}
