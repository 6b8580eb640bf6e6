import type { Writable } from 'node:stream';
import { isClosedPipe } from './system-error';

/** In UTF-16 units: large enough that writing costs little, small enough that memory does. */
const CHUNK = 1 << 16;

/**
 * Writes results piece by piece and waits until each is handed over, so that a slow reader costs no memory. A reader
 * that has gone (`| head`) is no error: the rest is dropped quietly. Rejects when the stream fails otherwise (a full
 * disk behind `>`).
 */
export async function writeResults(stream: Writable, pieces: string | Iterable<string>): Promise<void> {
	let chunk = '';
	try {
		for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
			chunk += piece;
			if (chunk.length < CHUNK) continue;
			await write(stream, chunk);
			chunk = '';
		}
		if (chunk !== '') await write(stream, chunk);
	} catch (error) {
		if (!isClosedPipe(error)) throw error;
	}
}

function write(stream: Writable, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(text, (error) => {
			if (error) reject(error);
			else resolve();
		});
	});
}
