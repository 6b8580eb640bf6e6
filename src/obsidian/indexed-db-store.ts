import type { DBSchema } from 'idb';
import type { LinkHistory, LinkStore } from '../links/history/store';
import { isLinkHistory } from '../links/history/stored-history';
import { DeviceDatabase } from './device-database';

/** Raised whenever the records change their shape. */
const VERSION = 1;

interface Schema extends DBSchema {
	links: { key: string; value: LinkHistory };
}

/** `newer`: a later version of the plugin wrote what is there, which is left as it is. */
export type StoreFailure = 'newer' | 'unavailable';

export interface IndexedDbStoreOptions {
	/** Of the database. One for all vaults of a device: an address that one vault has checked need not be asked again. */
	readonly name: string;
	/** Told once, when the storage fails (blocked, full, deleted under us). Results are kept in memory from then on. */
	readonly onFailure: (failure: StoreFailure) => void;
}

/**
 * Link results on this device. Opened when it is first needed. Neither `load` nor `save` ever rejects: what cannot be
 * stored is kept until the app is closed.
 */
export class IndexedDbStore implements LinkStore {
	readonly #database: DeviceDatabase<Schema>;
	/** What the database may not hold. */
	readonly #unsaved = new Map<string, LinkHistory>();

	constructor({ name, onFailure }: IndexedDbStoreOptions) {
		this.#database = new DeviceDatabase<Schema>({
			name,
			version: VERSION,
			upgrade: (database) => void database.createObjectStore('links', { keyPath: 'url' }),
			// Indexed Database API 3.0, section 5.1: a database of a higher version than the one that is asked for.
			onFailure: (error) => onFailure(error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'unavailable'),
		});
	}

	async load(): Promise<ReadonlyMap<string, LinkHistory>> {
		const records = new Map<string, LinkHistory>();
		await this.#database.attempt(async (database) => {
			for (const record of await database.getAll('links')) {
				if (isLinkHistory(record)) records.set(record.url, record);
			}
		});
		for (const [url, record] of this.#unsaved) records.set(url, record);
		return records;
	}

	async save(changed: readonly LinkHistory[]): Promise<void> {
		for (const record of changed) this.#unsaved.set(record.url, record);
		await this.#database.attempt(async (database) => {
			const transaction = database.transaction('links', 'readwrite');
			const written = [...this.#unsaved.values()];
			// What a put throws at once, as where the storage is full, must not leave the transaction's end unheard.
			await Promise.all([...written.map(async (record) => transaction.store.put(record)), transaction.done]);
			for (const record of written) {
				if (this.#unsaved.get(record.url) === record) this.#unsaved.delete(record.url);
			}
		});
	}

	close(): void {
		this.#database.close();
	}
}
