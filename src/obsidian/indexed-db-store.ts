import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LinkHistory, LinkStore } from '../links/store';

/** Raised whenever the records change their shape. */
const VERSION = 1;

interface Schema extends DBSchema {
	links: { key: string; value: LinkHistory };
}

export interface IndexedDbStoreOptions {
	/** Of the database. One for all vaults of a device: an address that one vault has checked need not be asked again. */
	readonly name: string;
	/** Told once, when the storage fails (blocked, full, deleted under us). Results are kept in memory from then on. */
	readonly onFailure: (error: unknown) => void;
}

/**
 * Link results on this device. Opened when it is first needed. Neither `load` nor `save` ever rejects: what cannot be
 * stored is kept until the app is closed.
 */
export class IndexedDbStore implements LinkStore {
	readonly #options: IndexedDbStoreOptions;
	/** What the database may not hold. */
	readonly #unsaved = new Map<string, LinkHistory>();
	#database: Promise<IDBPDatabase<Schema>> | null = null;
	#failed = false;

	constructor(options: IndexedDbStoreOptions) {
		this.#options = options;
	}

	async load(): Promise<ReadonlyMap<string, LinkHistory>> {
		const records = new Map<string, LinkHistory>();
		await this.#attempt(async (database) => {
			for (const record of await database.getAll('links')) {
				if (isHistory(record)) records.set(record.url, record);
			}
		});
		for (const [url, record] of this.#unsaved) records.set(url, record);
		return records;
	}

	async save(changed: readonly LinkHistory[]): Promise<void> {
		for (const record of changed) this.#unsaved.set(record.url, record);
		await this.#attempt(async (database) => {
			const transaction = database.transaction('links', 'readwrite');
			const written = [...this.#unsaved.values()];
			await Promise.all([...written.map((record) => transaction.store.put(record)), transaction.done]);
			for (const record of written) {
				if (this.#unsaved.get(record.url) === record) this.#unsaved.delete(record.url);
			}
		});
	}

	async close(): Promise<void> {
		const opened = this.#database;
		this.#database = null;
		(await opened?.catch(() => null))?.close();
	}

	/** Tries twice: a database that was deleted or closed under us can be opened again. */
	async #attempt(action: (database: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
		try {
			await action(await this.#open());
		} catch {
			await this.close();
			try {
				await action(await this.#open());
			} catch (error) {
				this.#tell(error);
			}
		}
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		const forget = (): void => {
			this.#database = null;
		};
		this.#database ??= openDB<Schema>(this.#options.name, VERSION, {
			upgrade(database) {
				database.createObjectStore('links', { keyPath: 'url' });
			},
			// Another window wants to change or delete the database: do not stand in its way.
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				forget();
			},
			terminated: forget,
		});
		return this.#database;
	}

	#tell(error: unknown): void {
		if (this.#failed) return;
		this.#failed = true;
		this.#options.onFailure(error);
	}
}

function isHistory(value: unknown): value is LinkHistory {
	if (typeof value !== 'object' || value === null) return false;
	const { url, latest, checks } = value as Partial<Record<keyof LinkHistory, unknown>>;
	return typeof url === 'string' && typeof latest === 'object' && latest !== null && Array.isArray(checks);
}

