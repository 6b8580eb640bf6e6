import { longestRetryAfterMs } from './retry';
import type { TransportFailure, TransportResponse } from '../transport';

/** The server asked for more patience than a run has. `status` is that of its answer; null where it was not asked at all. */
export interface PutOff {
	readonly kind: 'put-off';
	readonly status: number | null;
}

/** What a host that never answered in this run is silent about for good, after so many failures in a row. */
const silencesBeforeGivingUp = 4;
/** Addresses whose every retry was refused with 429 before the rest of the host is left in peace. */
const refusalsBeforePuttingOff = 2;
/** Addresses whose retries were all in vain before the host's others are retried no more than once. */
const retriesInVain = 3;
/** Refused HEADs that a GET then contradicted, before no more HEAD is sent. */
const headLies = 2;

/** What one run learns of a host, so that a dead or unwilling one is not asked for each of its links. */
export class HostMemory {
	private heard = false;
	private silences = 0;
	private refusals = 0;
	private lies = 0;
	private exhausted = 0;
	private waitedMs = 0;
	private pausedUntil = 0;
	private verdict: TransportFailure | PutOff | null = null;

	/** The answer for all further addresses of the host, where there is one. */
	get settled(): TransportFailure | PutOff | null {
		return this.verdict;
	}

	get trustsHead(): boolean {
		return this.lies < headLies;
	}

	response(response: TransportResponse): void {
		this.heard = true;
		if (response.status >= 400) return;
		this.refusals = 0;
		this.waitedMs = 0;
		this.exhausted = 0;
	}

	/** False where retries were in vain again and again: a server that is down is not asked five times for each of its links. */
	get rewardsRetries(): boolean {
		return this.exhausted < retriesInVain;
	}

	/** All tries of an address ended in an error that might have passed. */
	retriedInVain(): void {
		this.exhausted += 1;
	}

	/** False once the host was waited for long enough, and in vain. */
	get isPatient(): boolean {
		return this.waitedMs <= longestRetryAfterMs;
	}

	/** The host asked for a pause. Requests that were under way together ask for the same one. */
	paused(ms: number, now: number): void {
		const until = now + ms;
		if (until <= this.pausedUntil) return;
		this.waitedMs += until - Math.max(now, this.pausedUntil);
		this.pausedUntil = until;
	}

	failure(failure: TransportFailure): void {
		if (this.heard || failure.reason === 'aborted') return;
		this.silences += 1;
		const settled = failure.reason === 'dns-not-found' || failure.reason === 'private-address';
		if (settled || this.silences >= silencesBeforeGivingUp) this.verdict = failure;
	}

	/** All tries of an address were answered with 429. */
	refused(): void {
		this.refusals += 1;
		if (this.refusals >= refusalsBeforePuttingOff) this.putOff();
	}

	putOff(): void {
		this.verdict = { kind: 'put-off', status: null };
	}

	headLied(): void {
		this.lies += 1;
	}

	/** Before the second try of what failed: the host may have come back. */
	forgive(): void {
		if (this.verdict?.kind === 'failure') this.verdict = null;
		this.silences = 0;
	}
}
