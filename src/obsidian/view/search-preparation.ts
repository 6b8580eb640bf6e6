import type { Conference } from '../../review/model';
import type { LinkFacts } from '../../review/search/matcher';
import { prepareSubjects } from '../../review/search/subject';

/** How many conferences are ready at once at least, and how long the app may wait for more, ms. */
const LEAST_AT_ONCE = 16;
const SLICE_MS = 6;
/** How often what is ready is shown, ms. Not while somebody types: each keystroke shows it, and would wait for that drawing. */
const TELL_MS = 250;
/** How long after a keystroke nothing is prepared, ms: until its frame has been drawn, which a slice would hold up. */
const KEYSTROKE_MS = 60;

/**
 * Unpacks conferences and folds what is searched of them: once, in slices, since doing it for ten thousand sessions at
 * the first keystroke would be felt.
 */
export class SearchPreparation {
	readonly #tell: () => void;
	readonly #titleOf: LinkFacts['titleOf'];
	readonly #ready = new WeakSet<Conference>();
	#waiting: readonly Conference[] = [];
	#isRunning = false;
	/** When a key was last pressed, on the clock of `performance`. */
	#pressedAt = -Infinity;

	/** `tell` is called when more conferences are ready. */
	constructor(tell: () => void, titleOf: LinkFacts['titleOf']) {
		this.#tell = tell;
		this.#titleOf = titleOf;
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
		this.#pressedAt = performance.now();
	}

	stop(): void {
		this.#waiting = [];
	}

	#work(least: number): void {
		const end = performance.now() + SLICE_MS;
		let done = 0;
		for (const conference of this.#waiting) {
			prepareSubjects(conference, this.#titleOf);
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
			await new Promise((resolve) => window.setTimeout(resolve, this.#pressedAt + KEYSTROKE_MS - performance.now()));
			if (performance.now() - this.#pressedAt < KEYSTROKE_MS) continue;
			this.#work(1);
			if (this.#waiting.length === 0 || performance.now() - Math.max(told, this.#pressedAt) < TELL_MS) continue;
			told = performance.now();
			this.#tell();
		}
		this.#isRunning = false;
		this.#tell();
	}
}
