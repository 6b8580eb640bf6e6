import { isOfCertificate, isSilence, type LinkResult, type UnreachableReason } from '../verdict';

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
	return !isSilence(reason) && reason !== 'bad-response' && !isOfCertificate(reason);
}
