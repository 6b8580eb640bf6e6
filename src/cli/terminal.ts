import type { WriteStream } from 'node:tty';
import { plain, type Colour, type Paint } from '../reports/printing';

/** Select Graphic Rendition parameters, on and off (ECMA-48 section 8.3.117). */
const CODES: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
	bold: [1, 22],
	dim: [2, 22],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	blue: [34, 39],
	magenta: [35, 39],
	cyan: [36, 39],
};

const coloured: Paint = (colour, text) => {
	const [on, off] = CODES[colour];
	return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** Colours on a terminal that has them; Node's `hasColors` knows NO_COLOR, FORCE_COLOR and TERM=dumb. */
export function paintFor(stream: WriteStream): Paint {
	return stream.isTTY && stream.hasColors() ? coloured : plain;
}
