import type { Conference } from '../../review/model';
import { prepareSubjects } from '../../review/search/subject';

/** How many conferences are ready at once at least, how long the app may wait for more, ms, and how often what is ready is shown. */
const LEAST_AT_ONCE = 16;
const SLICE_MS = 6;
const TELL_MS = 150;
/** How long after a keystroke nothing is prepared, ms: until its frame has been drawn. */
const KEYSTROKE_MS = 32;

/**
 * Unpacks conferences and folds what is searched of them: once, in slices, since doing it for ten thousand sessions at
 * the first keystroke would be felt.
 */
export class SearchPreparation {
	readonly #tell: () => void;
	readonly #ready = new WeakSet<Conference>();
	#waiting: readonly Conference[] = [];
	#isRunning = false;
	/** On the clock of `performance`. */
	#quietUntil = 0;

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
		if (this.#isRunning) return;
		this.#work(LEAST_AT_ONCE);
		if (this.#waiting.length > 0) void this.#workOn();
	}

	/** Somebody has pressed a key, and is to see at once what comes of it. */
	giveWay(): void {
		this.#quietUntil = performance.now() + KEYSTROKE_MS;
	}

	stop(): void {
		this.#waiting = [];
	}

	#work(least: number): void {
		const end = performance.now() + SLICE_MS;
		let done = 0;
		for (const conference of this.#waiting) {
			prepareSubjects(conference);
			this.#ready.add(conference);
			done++;
			if (done >= least && performance.now() > end) break;
		}
		this.#waiting = this.#waiting.slice(done);
	}

	async #workOn(): Promise<void> {
		this.#isRunning = true;
		let told = performance.now();
		while (this.#waiting.length > 0) {
			const quiet = Math.max(0, this.#quietUntil - performance.now());
			await new Promise((resolve) => window.setTimeout(resolve, quiet));
			if (performance.now() < this.#quietUntil) continue;
			this.#work(1);
			if (this.#waiting.length === 0 || performance.now() - told < TELL_MS) continue;
			told = performance.now();
			this.#tell();
		}
		this.#isRunning = false;
		this.#tell();
	}
}
