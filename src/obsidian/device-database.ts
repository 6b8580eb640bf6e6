import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface DeviceDatabaseOptions<Schema extends DBSchema> {
	readonly name: string;
	readonly version: number;
	/** Makes the stores of this version out of whatever an older version left. */
	readonly upgrade: (database: IDBPDatabase<Schema>) => void;
	/** Told once, when the storage fails: blocked, full, or deleted under us. */
	readonly onFailure: (error: unknown) => void;
}

/**
 * How long a database may take to open, ms. Another window that holds it while somebody wants it deleted keeps it shut
 * for as long as that window likes.
 */
const PATIENCE_MS = 3_000;

class DatabaseShut extends Error {}

/** A database on this device, opened when it is first needed. What it does never rejects. */
export class DeviceDatabase<Schema extends DBSchema> {
	readonly #options: DeviceDatabaseOptions<Schema>;
	#opened: Promise<IDBPDatabase<Schema>> | null = null;
	/** Whether it has kept us waiting: it is not waited for again, but used should it open after all. */
	#isLate = false;
	#failed = false;

	constructor(options: DeviceDatabaseOptions<Schema>) {
		this.#options = options;
	}

	/** Tries twice: a database that was deleted or closed under us can be opened again. */
	async attempt(action: (database: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
		try {
			await action(await this.#open());
		} catch (first) {
			if (first instanceof DatabaseShut) {
				this.#tell(first);
				return;
			}
			this.close();
			try {
				await action(await this.#open());
			} catch (error) {
				this.#tell(error);
			}
		}
	}

	close(): void {
		const opened = this.#opened;
		this.#opened = null;
		// Not waited for: it may never open.
		void opened?.then((database) => database.close(), () => undefined);
	}

	/** Rejects with `DatabaseShut` where it does not open in time. */
	#open(): Promise<IDBPDatabase<Schema>> {
		const forget = (): void => {
			this.#opened = null;
		};
		const { name, version, upgrade } = this.#options;
		const opened = this.#opened ??= openDB<Schema>(name, version, {
			upgrade: (database) => upgrade(database),
			// Another window wants to change or delete the database: do not stand in its way.
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				forget();
			},
			terminated: forget,
		});
		return new Promise((resolve, reject) => {
			const timer = window.setTimeout(() => {
				this.#isLate = true;
				reject(new DatabaseShut(`The database ${name} did not open within ${String(PATIENCE_MS)} ms`));
			}, this.#isLate ? 0 : PATIENCE_MS);
			const end = (): void => {
				this.#isLate = false;
				window.clearTimeout(timer);
			};
			void opened.finally(end).then(resolve, reject);
		});
	}

	#tell(error: unknown): void {
		if (this.#failed) return;
		this.#failed = true;
		this.#options.onFailure(error);
	}
}
