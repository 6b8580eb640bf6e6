import { linkKey } from '../../links/address';
import type { Transport } from '../../links/transport';
import { findArchivedCopy, type ArchivedCopy } from '../../repair/archive';
import type { Conference } from '../../review/model';

export interface ArchiveSearchOptions {
	readonly transport: Transport;
	readonly endpoint: string;
	readonly timeoutMs: number;
	/** Addresses of which an archive must not be told. */
	readonly isExcluded: (url: string) => boolean;
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
}

export interface ArchiveSearch {
	/** The copy for an address as a conference saw it; undefined where none was found. */
	copyFor(conference: Conference, url: string): ArchivedCopy | undefined;
	readonly found: number;
	readonly missing: number;
	/** Questions that the archive did not answer. */
	readonly failed: number;
}

/** An archive is asked one question at a time: it is a charity, and a few hundred dead links can wait. */
export async function findArchivedCopies(
	conferences: readonly Conference[],
	isDead: (url: string) => boolean,
	{ transport, endpoint, timeoutMs, isExcluded, signal, onProgress }: ArchiveSearchOptions,
): Promise<ArchiveSearch> {
	const questions = new Map<string, { url: string; date: string | null }>();
	for (const conference of conferences) {
		for (const url of addressesOf(conference)) {
			if (isDead(url) && !isExcluded(linkKey(url))) questions.set(questionKey(conference, url), { url, date: conference.date });
		}
	}
	const copies = new Map<string, ArchivedCopy>();
	let missing = 0;
	let failed = 0;
	let done = 0;
	for (const [key, { url, date }] of questions) {
		if (signal.aborted) break;
		const answer = await findArchivedCopy(transport, { url, date, endpoint, timeoutMs, signal });
		switch (answer.kind) {
			case 'found':
				copies.set(key, answer.copy);
				break;
			case 'none':
				missing += 1;
				break;
			case 'failed':
				failed += 1;
				break;
		}
		done += 1;
		onProgress(done, questions.size);
	}
	return {
		copyFor: (conference, url) => copies.get(questionKey(conference, url)),
		found: copies.size,
		missing,
		failed,
	};
}

function questionKey({ date }: Conference, url: string): string {
	return `${date ?? ''} ${linkKey(url)}`;
}

function addressesOf({ references, sessions }: Conference): string[] {
	return [...references, ...sessions.flatMap((session) => [...(session.address ? [session.address] : []), ...session.references])].map(({ url }) => url);
}
