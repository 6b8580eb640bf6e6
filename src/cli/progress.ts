import type { WriteStream } from 'node:tty';
import { printable } from '../reports/printing';

/** One line on a terminal that is written over and over. Silent where standard error is no terminal. */
export interface ProgressLine {
	show(text: string): void;
	/** Takes the line away, so that what follows begins at the left. */
	clear(): void;
}

/** Between two drawings, in ms: more would flicker and cost. */
const REDRAW_MS = 100;

/** A line on this terminal, cut at its width and drawn ten times a second at most. */
export function progressLine(stream: WriteStream): ProgressLine {
	if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
	let drawnAt = -Infinity;
	let shown = false;
	return {
		show(text) {
			const now = performance.now();
			if (now - drawnAt < REDRAW_MS) return;
			drawnAt = now;
			shown = true;
			stream.write(`\r\u001b[K${printable(text).slice(0, Math.max(0, stream.columns - 1))}`);
		},
		clear() {
			if (shown) stream.write('\r\u001b[K');
			shown = false;
			drawnAt = -Infinity;
		},
	};
}
