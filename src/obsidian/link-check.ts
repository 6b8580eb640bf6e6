import { matchesAddress } from '../links/address-patterns';
import type { CheckOutcome } from '../links/check-options';
import { LinkChecker } from '../links/checker';
import type { Clock } from '../links/clock';
import { desktopLimits, phoneLimits } from '../links/scheduling/pacing';
import type { LinkStore } from '../links/history/store';
import type { Transport } from '../links/transport';
import type { VerdictName } from '../links/verdict';
import { collectAddresses } from '../review/addresses';
import type { Conference } from '../review/model';
import type { KnownLinks } from './link-results';
import type { LinkCheckSettings } from './settings/settings';
import { Signal } from './signal';
import type { Strings } from './strings/strings';
import { STATES_BY_WEIGHT } from './view/link-states';

export interface LinkCheckOptions {
	readonly store: LinkStore;
	readonly known: KnownLinks;
	readonly clock: Clock;
	readonly createTransport: (allowPrivate: boolean) => Transport;
	readonly settings: () => LinkCheckSettings;
	/** Phones and tablets are asked for less at once. */
	readonly isMobile: boolean;
	/** What the device says of its connection. */
	readonly isOnline: () => boolean;
	/** Somebody sees a view that shows how the check goes. */
	readonly isWatched: () => boolean;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

export type CheckState =
	| { readonly phase: 'idle' }
	/** `done` and `total` count distinct addresses. */
	| { readonly phase: 'checking'; readonly done: number; readonly total: number; readonly cancelling: boolean }
	/** The device had no connection: asked again with `again`. */
	| { readonly phase: 'offline' }
	| { readonly phase: 'failed' };

export interface CheckRequest {
	/** As written in the notes; an address that stands more than once is asked once. */
	readonly urls: readonly string[];
	/** Ask again even what was found to work not long ago. */
	readonly recheck: boolean;
}

/** How a check ended, or why there was none. */
export type CheckEnd = CheckOutcome['kind'] | 'already-running' | 'failed';

/** All that can be asked of conferences, in every spelling: the check asks each address once. */
export function addressesOf(conferences: readonly Conference[]): string[] {
	return collectAddresses(conferences).flatMap(({ spellings }) => spellings);
}

/** Owns the one link check that may be running. Nothing leaves the device before `start` is called. */
export class LinkCheck {
	readonly changed = new Signal();
	readonly #options: LinkCheckOptions;
	#state: CheckState = { phase: 'idle' };
	#running: AbortController | null = null;
	#last: CheckRequest | null = null;
	#message = '';

	constructor(options: LinkCheckOptions) {
		this.#options = options;
	}

	get state(): CheckState {
		return this.#state;
	}

	/** What there is to say of the last check, in a sentence, for those who hear the view instead of seeing it. */
	get message(): string {
		return this.#message;
	}

	/** Checks the addresses. Resolves when it has ended, however it did; never rejects. */
	async start(request: CheckRequest): Promise<CheckEnd> {
		const { known, strings } = this.#options;
		if (this.#running) {
			this.#say(strings.check.alreadyRunning);
			return 'already-running';
		}
		const { urls } = request;
		if (urls.length === 0) {
			this.#say(strings.check.nothing);
			return 'completed';
		}
		const running = new AbortController();
		this.#running = running;
		this.#last = request;
		this.#tell(strings.check.running);
		this.#enter({ phase: 'checking', done: 0, total: urls.length, cancelling: false });
		try {
			await known.load();
			const outcome = await this.#check(urls, request.recheck, running.signal);
			this.#end(outcome, urls.length);
			return outcome.kind;
		} catch (error) {
			console.error('Conference Review: the link check failed', error);
			this.#tell(strings.check.failed);
			this.#enter({ phase: 'failed' });
			return 'failed';
		} finally {
			this.#running = null;
		}
	}

	/** Starts what was last asked for once more, as after having been offline. */
	async again(): Promise<void> {
		if (this.#last) await this.start(this.#last);
	}

	cancel(): void {
		if (this.#state.phase !== 'checking') return;
		this.#enter({ ...this.#state, cancelling: true });
		this.#running?.abort();
	}

	/** Takes away the message that a check left behind. */
	dismiss(): void {
		if (this.#state.phase === 'checking') return;
		this.#message = '';
		this.#enter({ phase: 'idle' });
	}

	async #check(urls: readonly string[], recheck: boolean, signal: AbortSignal): Promise<CheckOutcome> {
		const { clock, createTransport, isMobile, isOnline, known, settings, store } = this.#options;
		const { allowPrivate, concurrency, excluded, missingFragment, perHost, timeoutSeconds } = settings();
		const limits = isMobile ? phoneLimits : desktopLimits;
		const transport = createTransport(allowPrivate);
		const checker = new LinkChecker({
			transport,
			store,
			clock,
			random: Math.random,
			limits: { ...limits, concurrency: concurrency ?? limits.concurrency, perHost, timeoutMs: timeoutSeconds * 1000 },
			policy: { allowPrivate, missingFragment, isExcluded: matchesAddress(excluded), isOnline },
		});
		try {
			return await checker.check(urls, {
				signal,
				reuse: !recheck,
				onResult: (result) => known.set(result),
				onProgress: ({ done, total }) => {
					if (this.#state.phase === 'checking') this.#enter({ ...this.#state, done, total });
				},
			});
		} finally {
			transport.close();
		}
	}

	#end({ kind, results }: CheckOutcome, total: number): void {
		const { check } = this.#options.strings;
		switch (kind) {
			case 'completed':
				this.#say(check.completed(results.length, countVerdicts(results)));
				this.#enter({ phase: 'idle' });
				break;
			case 'cancelled':
				this.#say(check.cancelled(results.length, total));
				this.#enter({ phase: 'idle' });
				break;
			case 'offline':
				this.#tell(check.offline);
				this.#enter({ phase: 'offline' });
				break;
		}
	}

	/** What the view shows by itself is said where nobody sees it. */
	#tell(message: string): void {
		if (this.#options.isWatched()) this.#message = message;
		else this.#say(message);
	}

	#say(message: string): void {
		this.#message = message;
		this.#options.notify(message);
	}

	#enter(state: CheckState): void {
		this.#state = state;
		this.changed.emit();
	}
}

/** Verdicts other than `ok`, the most pressing first. */
function countVerdicts(results: CheckOutcome['results']): (readonly [VerdictName, number])[] {
	return STATES_BY_WEIGHT.flatMap((state) => {
		if (state === 'ok' || state === 'unchecked') return [];
		const count = results.filter(({ verdict }) => verdict === state).length;
		return count > 0 ? [[state, count] as const] : [];
	});
}
