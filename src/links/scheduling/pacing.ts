/** How hard the network may be used. */
export interface Limits {
	/** Requests under way at once, all hosts together. */
	readonly concurrency: number;
	/** Requests under way at once on one host. */
	readonly perHost: number;
	/** Least time between the starts of two requests to one host, ms; 0 for none. */
	readonly perHostGapMs: number;
	/** For one exchange, name resolution to last byte, ms. */
	readonly timeoutMs: number;
}

export const desktopLimits: Limits = { concurrency: 64, perHost: 4, perHostGapMs: 0, timeoutMs: 10_000 };
export const phoneLimits: Limits = { ...desktopLimits, concurrency: 8 };

/** Weight of the newest reply in a host's mean reply time. */
const smoothing = 0.3;
/** Good answers after which a host that limited us is trusted with twice as much again. */
const trustAfter = 5;
/** Least time between two starts on a host that goes on limiting us although it is asked one by one, ms. */
const firstGapMs = 250;
const longestGapMs = 8_000;

/**
 * What one host can bear: how many requests at once, when the next may start, how long a reply takes.
 * A first limit (429, 503 with `Retry-After`) pauses the host; each further one before `trustAfter`
 * good answers halves what is asked at once, then widens the gap between requests.
 */
export class HostPace {
	active = 0;
	/** Nothing may start before this time. */
	readyAt = 0;
	private replyMs: number | null = null;
	private answers = 0;
	private pausedMs = 0;
	private strikes = 0;
	private goodAnswers = trustAfter;

	constructor(private readonly limits: Limits) {}

	/** Mean time of a reply, ms; null while the host was not heard. */
	get meanReplyMs(): number | null {
		return this.replyMs;
	}

	/** Pauses that the host asked for, ms for each of its answers so far: more of the same is to be expected. */
	get pausePerAnswerMs(): number {
		return this.answers === 0 ? 0 : this.pausedMs / this.answers;
	}

	get limit(): number {
		return Math.max(1, Math.floor(this.limits.perHost / 2 ** this.strikes));
	}

	get gapMs(): number {
		const spare = this.strikes - Math.ceil(Math.log2(this.limits.perHost));
		const slowed = spare > 0 ? Math.min(longestGapMs, firstGapMs * 2 ** (spare - 1)) : 0;
		return Math.max(this.limits.perHostGapMs, slowed);
	}

	started(now: number): void {
		this.active += 1;
		this.readyAt = Math.max(this.readyAt, now + this.gapMs);
	}

	ended(): void {
		this.active -= 1;
	}

	answered(tookMs: number): void {
		this.replyMs = this.replyMs === null ? tookMs : this.replyMs + smoothing * (tookMs - this.replyMs);
		this.answers += 1;
		this.goodAnswers += 1;
		if (this.goodAnswers >= trustAfter && this.strikes > 0) {
			this.strikes -= 1;
			this.goodAnswers = 0;
		}
	}

	/** The host asked for less. Nothing starts before `until` (ms, as `Clock.elapsed` counts them). */
	limited(now: number, until: number): void {
		const withinPause = this.readyAt > now + this.gapMs;
		this.pausedMs += Math.max(0, until - Math.max(now, this.readyAt));
		this.readyAt = Math.max(this.readyAt, until);
		// Requests that were under way when the pause began tell nothing new.
		if (withinPause) return;
		if (this.goodAnswers < trustAfter) this.strikes += 1;
		this.goodAnswers = 0;
	}
}
