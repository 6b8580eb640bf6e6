import { linkKey } from '../links/address';
import type { Occurrence } from '../review/model';
import type { Unreadable } from '../reports/reports';
import { SCHEMA_VERSION, type CheckedLink, type CheckSummaryInput } from '../reports/reports';
import { isLinkResult, isRecord } from '../links/history/stored-history';

export type ReadReport = { readonly kind: 'report'; readonly check: CheckSummaryInput } | { readonly kind: 'unreadable'; readonly message: string };

/** Reads what `check --format json` wrote, trusting nothing in it. Never throws. */
export function readCheckReport(text: string): ReadReport {
	let report: unknown;
	try {
		report = JSON.parse(text.replace(/^\ufeff/u, ''));
	} catch {
		return { kind: 'unreadable', message: 'not valid JSON' };
	}
	if (!isRecord(report) || !isRecord(report['summary']) || !Array.isArray(report['links'])) return { kind: 'unreadable', message: 'no report of a check' };
	if (report['schemaVersion'] !== SCHEMA_VERSION) return { kind: 'unreadable', message: `schemaVersion ${SCHEMA_VERSION} is expected` };
	const links: CheckedLink[] = [];
	for (const [index, entry] of (report['links'] as unknown[]).entries()) {
		const link = readLink(entry);
		if (link === null) return { kind: 'unreadable', message: `link ${index + 1} of the report cannot be read` };
		links.push(link);
	}
	const { ended, unchecked, seconds } = report['summary'];
	return {
		kind: 'report',
		check: {
			ended: ended === 'cancelled' || ended === 'offline' ? ended : 'completed',
			links,
			unchecked: typeof unchecked === 'number' ? unchecked : 0,
			tookMs: typeof seconds === 'number' ? seconds * 1000 : 0,
			unreadable: Array.isArray(report['unreadable']) ? report['unreadable'].filter(isUnreadable) : [],
		},
	};
}

function readLink(entry: unknown): CheckedLink | null {
	if (!isRecord(entry)) return null;
	const { url, occurrences, checkedAt, fragments, verdict, reason, status, finalUrl, hops, title } = entry;
	const at = typeof checkedAt === 'string' ? Date.parse(checkedAt) : 0;
	const result: unknown = { url, verdict, reason, status, finalUrl, hops, title, fragments, checkedAt: Number.isNaN(at) ? 0 : at };
	if (!isLinkResult(result) || !Array.isArray(occurrences) || !occurrences.every(isOccurrence)) return null;
	return { use: { url: result.url, spellings: [result.url], occurrences }, result: { ...result, url: linkKey(result.url) } };
}

function isOccurrence(value: unknown): value is Occurrence {
	return isRecord(value)
		&& typeof value['path'] === 'string'
		&& [value['line'], value['column'], value['start'], value['end']].every((number) => Number.isInteger(number))
		&& (value['kind'] === 'session' || value['kind'] === 'reference')
		&& (value['session'] === null || typeof value['session'] === 'string');
}

function isUnreadable(value: unknown): value is Unreadable {
	return isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';
}

/** Joins the reports of several parts into one: each address once with all its places, the latest of several verdicts. */
export function mergeChecks(checks: readonly CheckSummaryInput[]): CheckSummaryInput {
	const links = new Map<string, CheckedLink>();
	for (const link of checks.flatMap((check) => check.links)) {
		const known = links.get(link.result.url);
		links.set(link.result.url, known === undefined ? link : joined(known, link));
	}
	const unreadable = new Map(checks.flatMap((check) => check.unreadable).map((each) => [each.path, each]));
	return {
		ended: checks.map(({ ended }) => ended).find((ended) => ended !== 'completed') ?? 'completed',
		links: [...links.values()],
		unchecked: checks.reduce((sum, { unchecked }) => sum + unchecked, 0),
		// The parts ran side by side.
		tookMs: checks.reduce((most, { tookMs }) => Math.max(most, tookMs), 0),
		unreadable: [...unreadable.values()],
	};
}

function joined(one: CheckedLink, other: CheckedLink): CheckedLink {
	const places = new Map([...one.use.occurrences, ...other.use.occurrences].map((place) => [`${place.start} ${place.path}`, place]));
	const { result } = other.result.checkedAt > one.result.checkedAt ? other : one;
	return { use: { url: one.use.url, spellings: [...new Set([...one.use.spellings, ...other.use.spellings])], occurrences: [...places.values()] }, result };
}
