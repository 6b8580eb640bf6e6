import { firstBackoffMs } from '../../src/links/scheduling/retry';
import { flakyHits, limitedMs, type FarmLink, type FarmSize, type LinkKind } from './farm';

export interface IdealLimits {
	readonly concurrency: number;
	readonly perHost: number;
	readonly timeoutMs: number;
	/** Time that a second try of what hung may take, ms. */
	readonly secondTryMs: number;
}

/** Requests that a link needs at least, when its page is to be read: GETs alone. */
function requestsFor(kind: LinkKind): number {
	switch (kind) {
		case 'moved':
			return 2;
		case 'flaky':
			return flakyHits + 1;
		case 'limited':
			return 2;
		case 'ok':
		case 'gone':
		case 'head-hostile':
		case 'big':
			return 1;
		case 'hanging':
			return 0;
	}
}

/**
 * The shortest time in which a checker that keeps to the limits and honours `Retry-After` for the whole
 * host can know all verdicts, ms: the largest of
 * - all requests, `concurrency` at once;
 * - the busiest host: its requests, `perHost` at once, and one pause for each of its limited links, since
 *   none is known before it is hit and the host rests meanwhile;
 * - the time-out and the second try, where something hangs.
 * To the first two, the backoff of one flaky link is added where there are any, since one that is found last
 * waits after everything else: the steps in full, which among a hundred draws of full jitter come nearly up.
 * One probe per host for surely absent addresses is counted as work.
 */
export function idealMs(links: readonly FarmLink[], { delayMs }: FarmSize, { concurrency, perHost, timeoutMs, secondTryMs }: IdealLimits): number {
	const hosts = new Map<number, { requests: number; pausesMs: number }>();
	for (const { host, kind } of links) {
		if (kind === 'hanging') continue;
		const work = hosts.get(host) ?? { requests: 1, pausesMs: 0 };
		work.requests += requestsFor(kind);
		if (kind === 'limited') work.pausesMs += limitedMs;
		hosts.set(host, work);
	}
	const works = [...hosts.values()];
	const all = works.reduce((sum, { requests }) => sum + requests, 0);
	const busiest = Math.max(...works.map(({ requests, pausesMs }) => Math.ceil(requests / perHost) * delayMs + pausesMs));
	const hung = links.some(({ kind }) => kind === 'hanging') ? timeoutMs + secondTryMs : 0;
	const backoff = links.some(({ kind }) => kind === 'flaky') ? firstBackoffMs * (2 ** flakyHits - 1) : 0;
	return Math.max(Math.ceil(all / concurrency) * delayMs + backoff, busiest + backoff, hung);
}
