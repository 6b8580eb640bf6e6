import type { Writable } from 'node:stream';
import { isClosedPipe } from './system-error';

/**
 * Writes results and waits until they are handed over. A reader that has gone (`| head`) is no error: the rest is
 * dropped quietly. Rejects when the stream fails otherwise (a full disk behind `>`).
 */
export async function writeResults(stream: Writable, text: string): Promise<void> {
	if (text === '') return;
	await new Promise<void>((resolve, reject) => {
		const failed = (error: Error) => {
			if (isClosedPipe(error)) resolve();
			else reject(error);
		};
		stream.once('error', failed);
		stream.write(text, (error) => {
			if (error) failed(error);
			else resolve();
		});
	});
}

export async function writeJson(stream: Writable, value: unknown): Promise<void> {
	await writeResults(stream, `${JSON.stringify(value, null, 2)}\n`);
}
