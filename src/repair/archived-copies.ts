import { canonicalAddress } from '../links/address';
import type { Clock } from '../links/clock';
import { isPrivateHost } from '../links/private-address';
import { longestRetryAfterMs } from '../links/scheduling/retry';
import type { Transport } from '../links/transport';
import { findArchivedCopy, type ArchiveAnswer, type ArchiveBusy } from './archive';
import type { CalendarDate } from '../review/model';

export interface ArchiveOptions {
	readonly transport: Transport;
	readonly clock: Clock;
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

/** Doubled with each pause. archive.org shuts out for minutes who goes on while it asks for less. */
const firstPauseMs = 5_000;
const mostPauses = 3;
/** So many are not the fault of the addresses. */
const mostFailuresInARow = 5;

/**
 * Asks the archive for each address, one after the other: it is a library's free service. Private addresses are told
 * to no archive but one that is private itself. It gets the pauses that it asks for; where these do not help, or where
 * it fails time after time, the rest fails unasked. Stops early when the signal aborts.
 */
export async function findArchivedCopies(addresses: readonly DeadAddress[], options: ArchiveOptions): Promise<ReadonlyMap<string, ArchiveAnswer>> {
	const { endpoint, signal, onProgress } = options;
	const wanted = new Map(addresses.map((address) => [deadKey(address), address]));
	const answers = new Map<string, ArchiveAnswer>();
	let givenUp: ArchiveAnswer | null = null;
	let failures = 0;
	for (const [key, { url, date }] of wanted) {
		if (signal.aborted) break;
		onProgress(answers.size, wanted.size);
		if (isPrivate(url) && !isPrivate(endpoint)) {
			answers.set(key, { kind: 'none' });
			continue;
		}
		if (givenUp) {
			answers.set(key, givenUp);
			continue;
		}
		const answer = await askPatiently({ url, date }, options);
		const told: ArchiveAnswer = answer.kind === 'busy' ? { kind: 'failed', detail: answer.detail } : answer;
		failures = told.kind === 'failed' ? failures + 1 : 0;
		if (answer.kind === 'busy' || failures === mostFailuresInARow) givenUp = told;
		answers.set(key, told);
	}
	return answers;
}

/** Busy only where pauses did not help, or where one was asked for that is too long. */
async function askPatiently({ url, date }: DeadAddress, { transport, clock, endpoint, timeoutMs, signal }: ArchiveOptions): Promise<ArchiveAnswer | ArchiveBusy> {
	for (let pauses = 0; ; pauses++) {
		const answer = await findArchivedCopy(transport, { url, date, endpoint, timeoutMs, signal }, clock.now());
		if (answer.kind !== 'busy') return answer;
		const pauseMs = answer.afterMs ?? firstPauseMs * 2 ** pauses;
		if (pauses === mostPauses || pauseMs > longestRetryAfterMs) return answer;
		await clock.sleep(pauseMs, signal);
		if (signal.aborted) return answer;
	}
}

function isPrivate(url: string): boolean {
	const address = canonicalAddress(url);
	return address !== null && isPrivateHost(new URL(address).hostname);
}
