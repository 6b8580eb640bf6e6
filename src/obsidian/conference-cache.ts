import type { DBSchema } from 'idb';
import { fromRecord } from '../review/record/conference-record';
import type { Conference } from '../review/model';
import { fromBundle, type KeptNote, type RecordBundle, toBundle } from '../review/record/record-bundle';
import { DeviceDatabase } from './device-database';

/** A file as it was when its note was read: times in ms since 1970, size in bytes. */
export interface FileVersion {
	readonly mtime: number;
	readonly size: number;
}

interface Schema extends DBSchema {
	bundles: { key: number; value: RecordBundle };
}

export interface ConferenceCacheOptions {
	/** Of the database: one for each vault. */
	readonly name: string;
	/** Changes with the plugin's version and build: other rules may find other sessions. */
	readonly rules: string;
}

/** Notes that are written together, because they stand in the same bundle. */
interface Bundle {
	readonly key: number;
	readonly notes: Map<string, KeptNote>;
	/** Of all records. */
	bytes: number;
}

/** A bundle takes no more notes from here on. Chromium keeps values of more than 64 KiB in files of their own, which are slower. */
const FULL_BYTES = 48_000;
/** Bundles taken from the database at once: what they hold is looked at in less than 8 ms. */
const PAGE = 32;

/**
 * What was read from notes, kept on this device, so that a restart reads only what has changed since. A cache
 * and nothing more: damaged, outdated or missing, it costs the time to read the notes again, and nobody is told.
 */
export class ConferenceCache {
	readonly #database: DeviceDatabase<Schema>;
	readonly #rules: string;
	readonly #bundleOf = new Map<string, Bundle>();
	/** Where notes go that are in no bundle yet. */
	#open: Bundle = { key: 1, notes: new Map(), bytes: 0 };
	readonly #changed = new Set<Bundle>();
	#writing: Promise<void> | null = null;

	constructor({ name, rules }: ConferenceCacheOptions) {
		this.#rules = rules;
		this.#database = new DeviceDatabase<Schema>({
			name,
			version: 2,
			upgrade: (database) => {
				for (const store of Array.from(database.objectStoreNames)) database.deleteObjectStore(store);
				database.createObjectStore('bundles');
			},
			onFailure: (error) => console.debug('Conference Review keeps nothing between starts on this device', error),
		});
	}

	/** Takes what earlier starts have kept. What is damaged, of another version, or of notes that do not exist any more is thrown away. */
	async load(exists: (path: string) => boolean): Promise<void> {
		const kept = new Map<number, readonly KeptNote[] | null>();
		await this.#database.attempt(async (database) => {
			const { store } = database.transaction('bundles');
			const keys = await store.getAllKeys();
			const pages = Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, page) => keys.slice(page * PAGE, (page + 1) * PAGE));
			// All asked for at once, so that the database fetches one while we look at another.
			await Promise.all(pages.map(async (page) => {
				const values = await store.getAll(IDBKeyRange.bound(page[0], page[page.length - 1]));
				for (const [index, key] of page.entries()) kept.set(key, fromBundle(values[index]));
			}));
		});
		for (const [key, notes] of kept) this.#take(key, notes, exists);
	}

	/** The conference of a path, if its file is still the one that was read, by the same rules. */
	find(path: string, version: FileVersion, rules: string): Conference | null {
		const note = this.#bundleOf.get(path)?.notes.get(path);
		return note?.key === this.#key(version, rules) ? fromRecord(path, note.record) : null;
	}

	/** Writes when the interface is idle; what changes often meanwhile is written once. */
	keep(path: string, record: Uint8Array, version: FileVersion, rules: string): void {
		const bundle = this.#bundleOf.get(path) ?? this.#withRoom();
		this.#put(bundle, { path, key: this.#key(version, rules), record });
		this.#write(bundle);
	}

	forget(path: string): void {
		const bundle = this.#bundleOf.get(path);
		if (!bundle) return;
		bundle.bytes -= bundle.notes.get(path)?.record.length ?? 0;
		bundle.notes.delete(path);
		this.#bundleOf.delete(path);
		this.#write(bundle);
	}

	/** Resolves when all that was to be kept is written, or has failed to be. */
	async close(): Promise<void> {
		await this.#writing;
		this.#database.close();
	}

	#key({ mtime, size }: FileVersion, rules: string): string {
		return `${this.#rules} ${rules} ${String(size)} ${String(mtime)}`;
	}

	#take(key: number, notes: readonly KeptNote[] | null, exists: (path: string) => boolean): void {
		const bundle: Bundle = { key, notes: new Map(), bytes: 0 };
		const taken = notes?.filter(({ path }) => exists(path) && !this.#bundleOf.has(path)) ?? [];
		for (const note of taken) this.#put(bundle, note);
		if (taken.length === 0 || taken.length !== notes?.length) this.#write(bundle);
		if (key >= this.#open.key) this.#open = bundle;
	}

	#put(bundle: Bundle, note: KeptNote): void {
		bundle.bytes += note.record.length - (bundle.notes.get(note.path)?.record.length ?? 0);
		bundle.notes.set(note.path, note);
		this.#bundleOf.set(note.path, bundle);
	}

	#withRoom(): Bundle {
		if (this.#open.bytes >= FULL_BYTES) this.#open = { key: this.#open.key + 1, notes: new Map(), bytes: 0 };
		return this.#open;
	}

	#write(bundle: Bundle): void {
		this.#changed.add(bundle);
		this.#writing ??= this.#writeChanged();
	}

	async #writeChanged(): Promise<void> {
		await new Promise((resolve) => window.setTimeout(resolve, 0));
		for (const bundle of this.#changed) {
			this.#changed.delete(bundle);
			const notes = [...bundle.notes.values()];
			await this.#database.attempt(async (database) => {
				if (notes.length === 0) await database.delete('bundles', bundle.key);
				else await database.put('bundles', toBundle(notes), bundle.key);
			});
		}
		this.#writing = null;
	}
}
