import type { Clock } from '../../src/links/clock';

interface Sleeper {
	readonly at: number;
	readonly wake: () => void;
}

/** Time that passes only when nothing else can happen, so that hours of waiting take no time and no luck. */
export class VirtualClock implements Clock {
	private readonly sleepers = new Set<Sleeper>();
	private setBackMs = 0;

	constructor(private time = Date.UTC(2026, 0, 5)) {}

	now(): number {
		return this.time - this.setBackMs;
	}

	elapsed(): number {
		return this.time;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			if (signal?.aborted) return resolve();
			const sleeper: Sleeper = {
				at: this.time + ms,
				wake: () => {
					this.sleepers.delete(sleeper);
					signal?.removeEventListener('abort', sleeper.wake);
					resolve();
				},
			};
			this.sleepers.add(sleeper);
			signal?.addEventListener('abort', sleeper.wake);
		});
	}

	/** Lets time pass until `outcome` is there. */
	async until<Outcome>(outcome: Promise<Outcome>): Promise<Outcome> {
		let settled = false;
		const settle = (): void => void (settled = true);
		outcome.then(settle, settle);
		for (;;) {
			// Whatever can happen without time passing happens first.
			await new Promise((resolve) => setImmediate(resolve));
			if (settled) return outcome;
			const next = Math.min(...Array.from(this.sleepers, ({ at }) => at));
			if (next === Infinity) throw new Error('Nothing is left to wait for.');
			this.time = Math.max(this.time, next);
			for (const sleeper of [...this.sleepers]) if (sleeper.at <= this.time) sleeper.wake();
		}
	}

	/** What somebody, or a server of time, does to the device's clock. */
	setBack(ms: number): void {
		this.setBackMs += ms;
	}

	/** Lets time pass without anything else. */
	skip(ms: number): void {
		this.time += ms;
	}
}
