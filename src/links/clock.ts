/** Time as the engine sees it, so that tests can move it by hand. */
export interface Clock {
	/** Milliseconds since the epoch: what records are dated with. Goes back when somebody sets the clock back. */
	now(): number;
	/** Milliseconds since some moment; never goes back. What waits are measured with. */
	elapsed(): number;
	/** Resolves after `ms`, or at once when `signal` aborts. Never rejects. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
