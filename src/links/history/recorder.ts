import type { Clock } from '../clock';
import type { LinkHistory, LinkStore } from './store';

/** What a run that is killed may lose at most, ms and records. */
const saveEveryMs = 2_000;
const saveEvery = 200;

/** Saves records in batches while a run goes on. A store that fails costs no result: it is reported once. */
export class Recorder {
	private pending = new Map<string, LinkHistory>();
	private saving: Promise<void> | null = null;
	private savedAt: number;
	private problem: string | null = null;

	constructor(private readonly store: LinkStore, private readonly clock: Clock) {
		this.savedAt = clock.elapsed();
	}

	/** Why the store failed, for the reader; null where it did not. */
	get failure(): string | null {
		return this.problem;
	}

	/** All records there are; none where the store cannot be read. Never rejects. */
	async load(): Promise<ReadonlyMap<string, LinkHistory>> {
		try {
			return await this.store.load();
		} catch (error) {
			this.problem = describe(error);
			return new Map();
		}
	}

	add(record: LinkHistory): void {
		this.pending.set(record.url, record);
		const due = this.pending.size >= saveEvery || this.clock.elapsed() - this.savedAt >= saveEveryMs;
		// After a failure only the end of the run tries again.
		if (due && !this.saving && this.problem === null) void this.save();
	}

	/** Saves what is left. Never rejects. */
	async finish(): Promise<void> {
		await this.saving;
		if (this.pending.size > 0) await this.save();
	}

	private save(): Promise<void> {
		const batch = this.pending;
		this.pending = new Map();
		this.savedAt = this.clock.elapsed();
		this.saving = this.write(batch).finally(() => (this.saving = null));
		return this.saving;
	}

	private async write(batch: Map<string, LinkHistory>): Promise<void> {
		try {
			await this.store.save([...batch.values()]);
		} catch (error) {
			this.problem ??= describe(error);
			// What came meanwhile is newer.
			this.pending = new Map([...batch, ...this.pending]);
		}
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
