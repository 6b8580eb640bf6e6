import { isOfCertificate, type LinkResult, type UnreachableReason } from '../verdict';

/** How long results are used again instead of asking, ms. */
export interface ReusePolicy {
	/** `ok` and `moved`. */
	readonly okMs: number;
	/** Proofs that a page is gone. */
	readonly goneMs: number;
	/** All other answers. */
	readonly otherMs: number;
}

const hourMs = 3_600_000;
export const defaultReuse: ReusePolicy = { okMs: 7 * 24 * hourMs, goneMs: 24 * hourMs, otherMs: hourMs };

/**
 * How long a result may stand in for a new check, ms. What nobody answered is never reused: a bad
 * minute of the network must not become a verdict. Nor is what needs no asking.
 */
function lifetimeMs(result: LinkResult, policy: ReusePolicy): number {
	switch (result.verdict) {
		case 'ok':
		case 'moved':
			return policy.okMs;
		case 'broken':
			return result.reason === 'unreachable-for-days' || result.reason === 'malformed-url' ? 0 : policy.goneMs;
		case 'blocked':
			return policy.otherMs;
		case 'unreachable':
			return wasAnswered(result.reason) ? policy.otherMs : 0;
		case 'skipped':
			return 0;
	}
}

/** @param now ms since the epoch. A result from the future (a clock was set back) is not fresh. */
export function isFresh(result: LinkResult, policy: ReusePolicy, now: number): boolean {
	const age = now - result.checkedAt;
	return age >= 0 && age < lifetimeMs(result, policy);
}

/** Whether someone answered an address that is `unreachable` for this reason. */
function wasAnswered(reason: UnreachableReason): boolean {
	switch (reason) {
		case 'too-many-redirects':
		case 'bad-redirect':
		case 'retry-later':
		case 'redirected-home':
		case 'parked':
		case 'soft-404-host':
			return true;
		case 'timeout':
		case 'dns-not-found':
		case 'dns-temporary':
		case 'connection-refused':
		case 'connection-reset':
		case 'network-unreachable':
		case 'bad-response':
			return false;
		default:
			return !isOfCertificate(reason satisfies `http-${number}` | `tls-${string}`);
	}
}
