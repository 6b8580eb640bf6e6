import type { LinkHistory, LinkStore } from './store';

/** Results for as long as the object lives: for tests, and where nothing is to be kept. */
export class MemoryLinkStore implements LinkStore {
	private readonly records = new Map<string, LinkHistory>();

	constructor(records: Iterable<LinkHistory> = []) {
		for (const record of records) this.records.set(record.url, record);
	}

	load(): Promise<ReadonlyMap<string, LinkHistory>> {
		return Promise.resolve(new Map(this.records));
	}

	save(records: readonly LinkHistory[]): Promise<void> {
		for (const record of records) this.records.set(record.url, record);
		return Promise.resolve();
	}
}
