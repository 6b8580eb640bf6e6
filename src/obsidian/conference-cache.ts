import type { DBSchema } from 'idb';
import { fromRecord, RECORD_VERSION, type ConferenceRecord } from '../review/conference-record';
import type { Conference } from '../review/model';
import { DeviceDatabase } from './device-database';

/** A file as it was when its note was read: times in ms since 1970, size in bytes. */
export interface FileVersion {
	readonly mtime: number;
	readonly size: number;
}

interface KeptNote extends FileVersion {
	readonly path: string;
	/** By which rules it was read. */
	readonly rules: string;
	readonly record: ConferenceRecord;
}

interface Schema extends DBSchema {
	notes: { key: string; value: KeptNote };
}

export interface ConferenceCacheOptions {
	/** Of the database: one for each vault. */
	readonly name: string;
	/** Changes with the plugin's version: other rules may find other sessions. */
	readonly rules: string;
}

const OPENING_BRACKET = 0x5b;

/** Notes written at once. More would hold up what else the database has to do. */
const BATCH = 500;

/**
 * What was read from notes, kept on this device, so that a restart reads only what has changed since. A cache
 * and nothing more: damaged, outdated or missing, it costs the time to read the notes again, and nobody is told.
 */
export class ConferenceCache {
	readonly #database: DeviceDatabase<Schema>;
	readonly #rules: string;
	readonly #changed = new Map<string, KeptNote | null>();
	#writing: Promise<void> | null = null;

	constructor({ name, rules }: ConferenceCacheOptions) {
		this.#rules = `${String(RECORD_VERSION)} ${rules}`;
		this.#database = new DeviceDatabase<Schema>({
			name,
			version: 1,
			upgrade: (database) => void database.createObjectStore('notes', { keyPath: 'path' }),
			onFailure: (error) => console.debug('Conference Review keeps nothing between starts on this device', error),
		});
	}

	/**
	 * All that can be used: the conference of a path, if its file is still the one that was read. What is kept of
	 * notes that do not exist any more is thrown away.
	 */
	async load(exists: (path: string) => boolean): Promise<(path: string, version: FileVersion, rules: string) => Conference | null> {
		const kept = new Map<string, KeptNote>();
		await this.#database.attempt(async (database) => {
			for (const note of await database.getAll('notes')) {
				if (!isKeptNote(note)) continue;
				if (exists(note.path)) kept.set(note.path, note);
				else this.forget(note.path);
			}
		});
		return (path, { mtime, size }, rules) => {
			const note = kept.get(path);
			kept.delete(path);
			return note?.mtime === mtime && note.size === size && note.rules === this.#key(rules) ? fromRecord(path, note.record) : null;
		};
	}

	/** Writes when the interface is idle; what changes often meanwhile is written once. */
	keep(path: string, record: ConferenceRecord, { mtime, size }: FileVersion, rules: string): void {
		this.#change(path, { path, mtime, size, rules: this.#key(rules), record });
	}

	forget(path: string): void {
		this.#change(path, null);
	}

	/** Resolves when all that was to be kept is written, or has failed to be. */
	async close(): Promise<void> {
		await this.#writing;
		await this.#database.close();
	}

	#key(rules: string): string {
		return `${this.#rules} ${rules}`;
	}

	#change(path: string, note: KeptNote | null): void {
		this.#changed.set(path, note);
		this.#writing ??= this.#write();
	}

	async #write(): Promise<void> {
		await new Promise((resolve) => window.setTimeout(resolve, 0));
		while (this.#changed.size > 0) {
			const batch = [...this.#changed].slice(0, BATCH);
			for (const [path] of batch) this.#changed.delete(path);
			await this.#database.attempt(async (database) => {
				const transaction = database.transaction('notes', 'readwrite');
				const requests = batch.map(([path, note]) => (note === null ? transaction.store.delete(path) : transaction.store.put(note)));
				await Promise.all([...requests, transaction.done]);
			});
		}
		this.#writing = null;
	}
}

function isKeptNote(value: unknown): value is KeptNote {
	if (typeof value !== 'object' || value === null) return false;
	const { path, mtime, size, rules, record } = value as Partial<Record<keyof KeptNote, unknown>>;
	if (typeof record !== 'object' || record === null) return false;
	const { title, body, tags, aliases } = record as Partial<Record<keyof ConferenceRecord, unknown>>;
	return typeof path === 'string' && typeof mtime === 'number' && typeof size === 'number' && typeof rules === 'string'
		&& typeof title === 'string' && body instanceof Uint8Array && body[0] === OPENING_BRACKET && Array.isArray(tags) && Array.isArray(aliases);
}
