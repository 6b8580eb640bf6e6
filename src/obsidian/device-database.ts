import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface DeviceDatabaseOptions<Schema extends DBSchema> {
	readonly name: string;
	readonly version: number;
	/** Makes the stores of this version out of whatever an older version left. */
	readonly upgrade: (database: IDBPDatabase<Schema>) => void;
	/** Told once, when the storage fails: blocked, full, or deleted under us. */
	readonly onFailure: (error: unknown) => void;
}

/** A database on this device, opened when it is first needed. What it does never rejects. */
export class DeviceDatabase<Schema extends DBSchema> {
	readonly #options: DeviceDatabaseOptions<Schema>;
	#opened: Promise<IDBPDatabase<Schema>> | null = null;
	#failed = false;

	constructor(options: DeviceDatabaseOptions<Schema>) {
		this.#options = options;
	}

	/** Tries twice: a database that was deleted or closed under us can be opened again. */
	async attempt(action: (database: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
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

	async close(): Promise<void> {
		const opened = this.#opened;
		this.#opened = null;
		(await opened?.catch(() => null))?.close();
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		const forget = (): void => {
			this.#opened = null;
		};
		const { name, version, upgrade } = this.#options;
		this.#opened ??= openDB<Schema>(name, version, {
			upgrade: (database) => upgrade(database),
			// Another window wants to change or delete the database: do not stand in its way.
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				forget();
			},
			terminated: forget,
		});
		return this.#opened;
	}

	#tell(error: unknown): void {
		if (this.#failed) return;
		this.#failed = true;
		this.#options.onFailure(error);
	}
}
