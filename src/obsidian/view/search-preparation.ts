import type { Conference } from '../../review/model';
import { prepareSubjects } from '../../review/search/subject';

/** How many conferences are ready at once at least, how long the app may wait for more, ms, and how often what is ready is shown. */
const LEAST = 16;
const SLICE_MS = 6;
const TELL_MS = 150;

/**
 * Unpacks conferences and folds what is searched of them: once, in slices, since doing it for ten thousand sessions at
 * the first keystroke would be felt.
 */
export class SearchPreparation {
	readonly #tell: () => void;
	readonly #ready = new WeakSet<Conference>();
	#waiting: readonly Conference[] = [];
	#isRunning = false;

	/** `tell` is called when more conferences are ready. */
	constructor(tell: () => void) {
		this.#tell = tell;
	}

	get isRunning(): boolean {
		return this.#isRunning;
	}

	isReady(conference: Conference): boolean {
		return this.#ready.has(conference);
	}

	/** As many of the conferences as there is time for now, and the others later. */
	prepare(conferences: readonly Conference[]): void {
		this.#waiting = conferences.filter((conference) => !this.#ready.has(conference));
		this.#work();
		if (this.#waiting.length > 0 && !this.#isRunning) void this.#workOn();
	}

	stop(): void {
		this.#waiting = [];
	}

	#work(): void {
		const end = performance.now() + SLICE_MS;
		let done = 0;
		for (const conference of this.#waiting) {
			prepareSubjects(conference);
			this.#ready.add(conference);
			done++;
			if (done >= LEAST && performance.now() > end) break;
		}
		this.#waiting = this.#waiting.slice(done);
	}

	async #workOn(): Promise<void> {
		this.#isRunning = true;
		let told = performance.now();
		while (this.#waiting.length > 0) {
			await new Promise((resolve) => window.setTimeout(resolve));
			this.#work();
			if (this.#waiting.length > 0 && performance.now() - told < TELL_MS) continue;
			told = performance.now();
			if (this.#waiting.length === 0) this.#isRunning = false;
			this.#tell();
		}
		this.#isRunning = false;
	}
}
