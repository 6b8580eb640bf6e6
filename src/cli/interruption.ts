/** The codes that shells give to a program that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof EXIT_CODES;

/** The part of Node's process that is needed here. */
interface SignalledProcess {
	on(signal: Signal, listener: () => void): unknown;
	exit(code: number): void;
}

/** What Ctrl-C does: it ends the program at once, unless work is under way that has results to show first. */
export class Interruption {
	private readonly controller = new AbortController();
	private graceful = false;
	private received: Signal | null = null;

	constructor(process: SignalledProcess) {
		for (const signal of Object.keys(EXIT_CODES) as Signal[]) {
			process.on(signal, () => {
				if (!this.graceful || this.received !== null) process.exit(EXIT_CODES[signal]);
				this.received = signal;
				this.controller.abort();
			});
		}
	}

	/** From now on the first signal aborts this, and only the second ends the program. */
	takeGracefully(): AbortSignal {
		this.graceful = true;
		return this.controller.signal;
	}

	/** The code to end with after a signal; null where none came. */
	get exitCode(): number | null {
		return this.received === null ? null : EXIT_CODES[this.received];
	}
}
