/** How far deadlines that are close to each other are put together, ms. */
const stepMs = 50;

/**
 * Deadlines of many exchanges on few timers. `AbortSignal.timeout` is the one timer that the app's
 * windows and Node have in common; one for each of thousands of short exchanges would cost more memory
 * than the exchanges.
 */
export class Deadlines {
	private readonly steps = new Map<number, Set<() => void>>();

	/** Calls `late` after `ms`, up to `stepMs` later. Returns how to call it off. */
	after(ms: number, late: () => void): () => void {
		const step = Math.ceil((performance.now() + ms) / stepMs);
		const calls = this.steps.get(step) ?? this.open(step);
		calls.add(late);
		return () => calls.delete(late);
	}

	private open(step: number): Set<() => void> {
		const calls = new Set<() => void>();
		this.steps.set(step, calls);
		AbortSignal.timeout(Math.max(0, Math.ceil(step * stepMs - performance.now()))).addEventListener('abort', () => {
			this.steps.delete(step);
			for (const late of calls) late();
		});
		return calls;
	}
}
