import type { Steps } from '../markdown/steps';

/** After so long the interface gets its turn, ms: half a frame, so that what one step adds still fits into the other half. */
const SLICE_MS = 8;

/** Long work in slices, between which the app draws and listens. */
export class Slices {
	readonly #began = performance.now();
	#sliceBegan = this.#began;

	/** Since the first slice began, ms. */
	get elapsed(): number {
		return performance.now() - this.#began;
	}

	get isOver(): boolean {
		return performance.now() - this.#sliceBegan > SLICE_MS;
	}

	/** Does all the steps; between two of them, the interface gets its turn once the slice is over. */
	async run<Result>(steps: Steps<Result>): Promise<Result> {
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			if (this.isOver) await this.next();
		}
	}

	/** Resolves when the interface has had its turn. By a message: timers that follow each other wait 4 ms, half as long as a slice. */
	async next(): Promise<void> {
		const { port1, port2 } = new MessageChannel();
		await new Promise((resolve) => {
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
		port1.close();
		this.#sliceBegan = performance.now();
	}
}
