import { canonicalAddress } from '../links/address';
import { isPrivateHost } from '../links/private-address';
import type { Transport } from '../links/transport';
import { findArchivedCopy, type ArchiveAnswer } from './archive';
import type { CalendarDate } from '../review/model';

export interface ArchiveOptions {
	readonly transport: Transport;
	readonly endpoint: string;
	readonly timeoutMs: number;
	readonly signal: AbortSignal;
	/** Of addresses asked so far. */
	readonly onProgress: (done: number, total: number) => void;
}

/** A dead address, and the day of the note that names it. */
export interface DeadAddress {
	readonly url: string;
	readonly date: CalendarDate | null;
}

/** Under which an answer is found. */
export function deadKey({ url, date }: DeadAddress): string {
	return `${date ?? ''} ${canonicalAddress(url) ?? url}`;
}

/**
 * Asks the archive for each address, one after the other: it is a library's free service. Private addresses are told
 * to no archive but one that is private itself. Stops early when the signal aborts.
 */
export async function findArchivedCopies(addresses: readonly DeadAddress[], options: ArchiveOptions): Promise<ReadonlyMap<string, ArchiveAnswer>> {
	const { transport, endpoint, timeoutMs, signal, onProgress } = options;
	const wanted = new Map(addresses.map((address) => [deadKey(address), address]));
	const answers = new Map<string, ArchiveAnswer>();
	for (const [key, { url, date }] of wanted) {
		if (signal.aborted) break;
		onProgress(answers.size, wanted.size);
		const mayBeTold = !isPrivate(url) || isPrivate(endpoint);
		answers.set(key, mayBeTold ? await findArchivedCopy(transport, { url, date, endpoint, timeoutMs, signal }) : { kind: 'none' });
	}
	return answers;
}

function isPrivate(url: string): boolean {
	const address = canonicalAddress(url);
	return address !== null && isPrivateHost(new URL(address).hostname);
}
