import { types } from 'node:util';

/** The message of whatever was thrown, also of errors that come from another realm (workers, test environments). */
export function errorMessage(error: unknown): string {
	return types.isNativeError(error) ? error.message : String(error);
}

/** What the system said, in words and without its call and path: `no such file or directory`. */
export function systemMessage(error: unknown): string {
	const message = errorMessage(error);
	return /^[A-Z0-9]+: ([^,]+),/u.exec(message)?.[1] ?? message;
}

/** Nobody reads a pipe any more. Windows says EOF. */
export function isClosedPipe(error: unknown): boolean {
	return types.isNativeError(error) && 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF' || error.code === 'ERR_STREAM_DESTROYED');
}
