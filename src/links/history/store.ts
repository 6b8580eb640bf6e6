import type { LinkResult, VerdictName } from '../verdict';

/** The last checks of one address, oldest first; what time-based verdicts are made from. */
export interface CheckRecord {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly verdict: VerdictName;
	readonly reason: string;
}

/** What is remembered of one address between runs. */
export interface LinkHistory {
	/** The canonical address: the key. */
	readonly url: string;
	readonly firstSeen: number;
	/** Milliseconds since the epoch; null when it was never seen to work. */
	readonly lastOk: number | null;
	readonly latest: LinkResult;
	/** Capped; the newest last. */
	readonly checks: readonly CheckRecord[];
	/** `ETag` and `Last-Modified` of the last good answer, for conditional requests. */
	readonly validators: { readonly etag: string | null; readonly lastModified: string | null } | null;
}

/** Where results outlive a run: IndexedDB in the app, a file for the command line, memory in tests. */
export interface LinkStore {
	/** All records. A damaged store is read as far as it can be, or as empty; it never throws for its content. */
	load(): Promise<ReadonlyMap<string, LinkHistory>>;
	/** Adds or replaces. Rejects when the storage does (full, blocked). */
	save(records: readonly LinkHistory[]): Promise<void>;
}
