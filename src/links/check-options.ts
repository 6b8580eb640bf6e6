import type { Clock } from './clock';
import { defaultReuse, type ReusePolicy } from './history/freshness';
import type { Limits } from './scheduling/pacing';
import type { LinkStore } from './history/store';
import type { Transport } from './transport';
import type { LinkResult } from './verdict';

export interface CheckPolicy {
	/** How long results are used again. */
	readonly reuse: ReusePolicy;
	/** Lets private, loopback and link-local addresses through; the transport must be told the same. */
	readonly allowPrivate: boolean;
	/** Canonical addresses that are left alone, also as targets of redirects. */
	readonly isExcluded: (url: string) => boolean;
	/** Further statuses that count as success. */
	readonly accept: (status: number) => boolean;
	/** Headers for this address's host alone; asked anew for every hop. */
	readonly headersFor: (url: URL) => Readonly<Record<string, string>>;
	/** What a missing part (`#part`) makes of a page that is there: a hint on an `ok` link, or `broken`. */
	readonly missingFragment: 'ok' | 'broken';
	/** What the device says of its connection; null where it says nothing. */
	readonly isOnline: () => boolean | null;
}

export const defaultPolicy: CheckPolicy = {
	reuse: defaultReuse,
	allowPrivate: false,
	isExcluded: () => false,
	accept: () => false,
	headersFor: () => ({}),
	missingFragment: 'ok',
	isOnline: () => null,
};

export interface LinkCheckerOptions {
	readonly transport: Transport;
	readonly store: LinkStore;
	readonly clock: Clock;
	/** From 0 (included) to 1 (not included): `Math.random`. */
	readonly random: () => number;
	readonly limits: Limits;
	/** What is left out is as in `defaultPolicy`. */
	readonly policy?: Partial<CheckPolicy>;
}

export interface Progress {
	/** Distinct addresses with a verdict, those used again included. */
	readonly done: number;
	readonly total: number;
}

export interface CheckOptions {
	readonly signal?: AbortSignal;
	/** Whether fresh results are used again instead of asking. Default: true. */
	readonly reuse?: boolean;
	/** Each result once, as it comes in. */
	readonly onResult?: (result: LinkResult) => void;
	/** Before the first and after each result. */
	readonly onProgress?: (progress: Progress) => void;
}

/**
 * How a run ended. `cancelled` and `offline` hold the results that were there; offline, addresses
 * without one keep the verdict of an earlier run.
 */
export interface CheckOutcome {
	readonly kind: 'completed' | 'cancelled' | 'offline';
	/** One for each distinct address; `linkKey(url)` finds an address's own by `result.url`. */
	readonly results: readonly LinkResult[];
	/** Why the store could not be read or written; null where all went well. */
	readonly storeFailure: string | null;
}
