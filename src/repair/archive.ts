import { canonicalAddress } from '../links/address';
import { parseRetryAfter, triesAfterStatus } from '../links/scheduling/retry';
import type { Transport } from '../links/transport';

/** Who is asked for archived copies unless the settings name another service with the same answer. */
export const DEFAULT_ARCHIVE_ENDPOINT = 'https://archive.org/wayback/available';

/** A copy of a page as it was at a time. */
export interface ArchivedCopy {
	readonly url: string;
	/** When it was taken: `YYYY-MM-DD`. */
	readonly date: string;
}

export type ArchiveAnswer =
	| { readonly kind: 'found'; readonly copy: ArchivedCopy }
	| { readonly kind: 'none' }
	/** The service did not answer, or not in its own format. */
	| { readonly kind: 'failed'; readonly detail: string };

/** The service is there, but wants to be asked later: after so many ms, or null where it does not say. */
export interface ArchiveBusy {
	readonly kind: 'busy';
	readonly detail: string;
	readonly afterMs: number | null;
}

export interface ArchiveQuery {
	/** The dead address. Sent to the archive without credentials and fragment. */
	readonly url: string;
	/** The day the note is about, `YYYY-MM-DD`: the copy nearest to it is what the attendee saw. Null: the newest. */
	readonly date: string | null;
	/** An address that takes `url` and `timestamp`, as archive.org's availability interface does. */
	readonly endpoint: string;
	readonly timeoutMs: number;
	readonly signal: AbortSignal;
}

const MAX_ANSWER_BYTES = 64 * 1024;

/** Asks an archive for the copy nearest to a date. `now`: ms since the epoch. Never rejects. Format: archive.org/help/wayback_api.php. */
export async function findArchivedCopy(transport: Transport, query: ArchiveQuery, now: number): Promise<ArchiveAnswer | ArchiveBusy> {
	const address = canonicalAddress(query.url);
	if (address === null) return { kind: 'none' };
	const request = archiveRequest(query.endpoint, address, query.date);
	if (request === null) return { kind: 'failed', detail: `${query.endpoint} is no http or https address` };
	const answer = await transport.exchange({
		method: 'GET',
		url: request,
		headers: { accept: 'application/json' },
		timeoutMs: query.timeoutMs,
		maxBodyBytes: MAX_ANSWER_BYTES,
		signal: query.signal,
	});
	if (answer.kind === 'failure') return { kind: 'failed', detail: answer.reason };
	if (triesAfterStatus(answer.status) > 0) return { kind: 'busy', detail: `http-${answer.status}`, afterMs: parseRetryAfter(answer.headers.get('retry-after'), now) };
	if (answer.status !== 200) return { kind: 'failed', detail: `http-${answer.status}` };
	return readAnswer(new TextDecoder().decode(answer.body));
}

function archiveRequest(endpoint: string, address: string, date: string | null): string | null {
	if (canonicalAddress(endpoint) === null) return null;
	const request = new URL(endpoint);
	request.searchParams.set('url', address);
	if (date !== null) request.searchParams.set('timestamp', date.replace(/\D/g, ''));
	return request.href;
}

function readAnswer(body: string): ArchiveAnswer {
	let answer: unknown;
	try {
		answer = JSON.parse(body);
	} catch {
		return { kind: 'failed', detail: 'the answer is not JSON' };
	}
	const snapshots = property(answer, 'archived_snapshots');
	if (snapshots === undefined) return { kind: 'failed', detail: 'the answer has no archived_snapshots' };
	const closest = property(snapshots, 'closest');
	const url = property(closest, 'url');
	const timestamp = property(closest, 'timestamp');
	if (typeof url !== 'string' || typeof timestamp !== 'string' || property(closest, 'available') === false) return { kind: 'none' };
	// A copy of an error page is none of the page.
	const status = property(closest, 'status');
	if (typeof status === 'string' && !/^[23]/u.test(status)) return { kind: 'none' };
	const day = /^(\d{4})(\d{2})(\d{2})/.exec(timestamp);
	if (day === null || canonicalAddress(url) === null) return { kind: 'failed', detail: 'the answer names no copy that can be read' };
	// The service still writes http: for its own pages, which it serves over https as well.
	return { kind: 'found', copy: { url: url.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/'), date: `${day[1]}-${day[2]}-${day[3]}` } };
}

function property(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}
