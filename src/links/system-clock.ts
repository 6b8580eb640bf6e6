import type { Clock } from './clock';

/** The platform's timers: `window`'s in the app, Node's globals on the command line. */
export interface Timers<Handle> {
	setTimeout(callback: () => void, ms: number): Handle;
	clearTimeout(handle: Handle): void;
}

/** Real time. Timers come in as values, since the app wants those of its own window. */
export function createClock<Handle>(timers: Timers<Handle>): Clock {
	return {
		now: () => Date.now(),
		elapsed: () => performance.now(),
		sleep: (ms, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted) return resolve();
				const end = (): void => {
					timers.clearTimeout(handle);
					signal?.removeEventListener('abort', end);
					resolve();
				};
				const handle = timers.setTimeout(end, ms);
				signal?.addEventListener('abort', end);
			}),
	};
}
