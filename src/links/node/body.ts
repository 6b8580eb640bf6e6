import { checkpointBytes, type TransportRequest } from '../transport';
import type { NodeModules } from './node-modules';

type IncomingMessage = import('node:http').IncomingMessage;
type Transform = import('node:stream').Transform;

/** A body that nobody wants is read to its end when it is this short, bytes: the connection stays of use. */
const drainBytes = 64 * 1024;

export interface ReadBody {
	readonly bytes: Uint8Array;
	/** More was there, or would have come. */
	readonly truncated: boolean;
}

/**
 * Reads at most `maxBodyBytes` decoded bytes, or what is enough, then calls `endTransfer`. A body that breaks off or cannot be
 * decoded gives what was read until then: the status line has been heard. Never rejects. `stopped`
 * resolves when the reader must make do with what it has.
 */
export function readBody(
	zlib: NodeModules['zlib'],
	response: IncomingMessage,
	{ maxBodyBytes, isEnough }: Pick<TransportRequest, 'maxBodyBytes' | 'isEnough'>,
	endTransfer: () => void,
	stopped: Promise<void>,
): Promise<ReadBody> {
	return new Promise((resolve) => {
		// One buffer that grows: the chunks, whole pages of memory each, are free at once.
		let bytes = new Uint8Array(0);
		let length = 0;
		let done = false;
		let decoder: Transform | null = null;
		const finish = (truncated: boolean): void => {
			if (done) return;
			done = true;
			// What is left of a small but well-packed body would go on unpacking.
			decoder?.destroy();
			if (truncated) endTransfer();
			resolve({ bytes: bytes.subarray(0, length), truncated });
		};
		const append = (part: Uint8Array): void => {
			if (length + part.length > bytes.length) bytes = grown(bytes, length, Math.min(maxBodyBytes, 2 * (length + part.length)));
			bytes.set(part, length);
			length += part.length;
		};
		const take = (chunk: Uint8Array): void => {
			if (done) return;
			const untilCheck = checkpointBytes - length;
			if (isEnough && untilCheck > 0 && chunk.length >= untilCheck && maxBodyBytes > checkpointBytes) {
				append(chunk.subarray(0, untilCheck));
				if (isEnough(bytes.subarray(0, length))) return finish(true);
				return take(chunk.subarray(untilCheck));
			}
			const part = chunk.subarray(0, maxBodyBytes - length);
			append(part);
			if (length >= maxBodyBytes) finish(!response.complete || part.length < chunk.length);
		};
		const decode = (through: Transform): void => {
			decoder = through;
			through.on('data', take).on('end', () => finish(!response.complete)).on('error', () => finish(true));
			response.pipe(through);
		};
		// What came before it broke off, or the last of a whole one, may still be with the decoder.
		const brokenOff = (): void => void (decoder ? decoder.end() : finish(true));
		response.on('error', brokenOff).on('close', () => response.complete || brokenOff());
		void stopped.then(() => finish(true));
		const encoding = response.headers['content-encoding']?.toLowerCase();
		switch (encoding) {
			case 'gzip':
			case 'x-gzip':
				return decode(zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH }));
			case 'br':
				return decode(zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }));
			case 'deflate':
				// Some servers send the raw stream, others the one with zlib's header (RFC 9110, section 8.4.1.2).
				response.once('data', (first: Uint8Array) => {
					const wrapped = ((first[0] ?? 0) & 0x0f) === 8;
					const inflate = wrapped ? zlib.createInflate() : zlib.createInflateRaw();
					inflate.write(first);
					decode(inflate);
				});
				response.once('end', () => length === 0 && response.readableDidRead === false && finish(false));
				return;
			default:
				response.on('data', take).on('end', () => finish(!response.complete));
		}
	});
}

/** Reads a short body to its end for the connection's sake, or ends the transfer. Never rejects. */
export function skipBody(response: IncomingMessage, endTransfer: () => void, stopped: Promise<void>): Promise<void> {
	return new Promise((resolve) => {
		const end = (): void => {
			endTransfer();
			resolve();
		};
		if (Number(response.headers['content-length'] ?? 0) > drainBytes) return end();
		let length = 0;
		response.on('data', (chunk: Uint8Array) => {
			length += chunk.length;
			if (length > drainBytes) end();
		});
		response.on('end', resolve).on('error', () => resolve()).on('close', () => resolve());
		void stopped.then(end);
	});
}

function grown(bytes: Uint8Array, length: number, size: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(size);
	larger.set(bytes.subarray(0, length));
	return larger;
}
