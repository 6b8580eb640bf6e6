import type { TransportFailure } from '../transport';

/**
 * Longest wait that a server may ask for in one run, ms, at once or in several that followed each other
 * without a good answer. What asks for more is put off to the next check.
 */
export const longestRetryAfterMs = 60_000;
export const firstBackoffMs = 250;
const longestBackoffMs = 8_000;

/** How often an answer of this status is asked again. RFC 6585, section 4, and RFC 9110, section 15.6. */
export function triesAfterStatus(status: number): number {
	switch (status) {
		case 429:
			return 5;
		case 502:
		case 503:
		case 504:
			return 4;
		default:
			return 0;
	}
}

/**
 * How often a failure is tried again at once. Time-outs and what looks like no network are tried again
 * too, but once and after everything else (`check-run.ts`); certificates do not mend in seconds.
 */
export function triesAfterFailure(reason: TransportFailure['reason']): number {
	switch (reason) {
		case 'connection-reset':
			return 2;
		case 'connection-refused':
		case 'bad-response':
			return 1;
		default:
			return 0;
	}
}

/**
 * Exponential backoff with full jitter: anything between nothing and the whole step, so that many who
 * failed together do not come back together.
 * @param attempt tries made so far, from 0
 * @param random from 0 to 1
 * @returns ms
 */
export function backoffMs(attempt: number, random: () => number): number {
	return random() * Math.min(longestBackoffMs, firstBackoffMs * 2 ** attempt);
}

/**
 * Reads `Retry-After`: seconds, or an HTTP date (RFC 9110, section 10.2.3).
 * @param now ms since the epoch
 * @returns ms from now, at least 0; null for what is neither
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
	const text = value?.trim() ?? '';
	if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
	if (!/[a-z]/i.test(text)) return null;
	const date = Date.parse(text);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}
