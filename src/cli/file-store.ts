import { readFile, rename, stat } from 'node:fs/promises';
import type { LinkHistory, LinkStore } from '../links/history/store';
import { writeAtomically } from './atomic-write';
import { readStoredLinks } from './stored-links';
import { systemMessage } from './system-error';

/** Of the file's layout. A file of a later version is left alone. */
const SCHEMA_VERSION = 1;

/**
 * Results of checks in one JSON file. Writing is atomic, and several saves that arrive while a write is under way go
 * into the next one together. What another process wrote meanwhile is taken in, the newer check of an address winning.
 */
export class FileStore implements LinkStore {
	private readonly records = new Map<string, LinkHistory>();
	/** Saves refuse once a later version's file was met: it must not be overwritten with less. */
	private writable = true;
	/** Identity of the file as last read or written. */
	private seen: string | null = null;
	private nextWrite: Promise<void> | null = null;
	private lastWrite: Promise<void> = Promise.resolve();

	/** `warn` hears of a damaged or later file, in a sentence that names it. */
	constructor(private readonly file: string, private readonly warn: (message: string) => void) {}

	async load(): Promise<ReadonlyMap<string, LinkHistory>> {
		await this.takeIn();
		return new Map(this.records);
	}

	async save(records: readonly LinkHistory[]): Promise<void> {
		for (const record of records) this.records.set(record.url, record);
		if (!this.writable || records.length === 0) return;
		this.nextWrite ??= this.lastWrite.catch(() => undefined).then(async () => {
			this.lastWrite = this.nextWrite ?? Promise.resolve();
			this.nextWrite = null;
			await this.write();
		});
		await this.nextWrite;
	}

	private async write(): Promise<void> {
		if (await this.identity() !== this.seen) await this.takeIn();
		if (!this.writable) return;
		const lines = [...this.records.values()].map((record) => JSON.stringify(record));
		await writeAtomically(this.file, `{"schemaVersion":${SCHEMA_VERSION},"links":[\n${lines.join(',\n')}\n]}\n`);
		this.seen = await this.identity();
	}

	/** Adds what the file holds to what is known, keeping the newer of two checks. Rejects only when the file cannot be moved aside. */
	private async takeIn(): Promise<void> {
		this.seen = await this.identity();
		if (this.seen === null) return;
		let text: string;
		try {
			text = await readFile(this.file, 'utf8');
		} catch (error) {
			this.writable = false;
			this.warn(`${this.file}: ${systemMessage(error)}; results of this run are not kept.`);
			return;
		}
		const stored = readStoredLinks(text, SCHEMA_VERSION);
		switch (stored.kind) {
			case 'later-version':
				this.writable = false;
				this.warn(`${this.file} was written by a later version (schema ${stored.version}); it is left as it is, and results of this run are not kept.`);
				return;
			case 'damaged':
				await this.keepAside(stored.why);
				return;
			case 'read':
				if (stored.unreadable > 0) await this.keepAside(`${stored.unreadable} of its records cannot be read`);
				for (const record of stored.records) {
					const known = this.records.get(record.url);
					if (known === undefined || known.latest.checkedAt < record.latest.checkedAt) this.records.set(record.url, record);
				}
				if (stored.unreadable > 0) await this.write();
		}
	}

	private async keepAside(why: string): Promise<void> {
		const aside = `${this.file}.damaged-${new Date().toISOString().replace(/[:.]/gu, '-')}`;
		await rename(this.file, aside);
		this.seen = null;
		this.warn(`${this.file} is damaged (${why}); it was moved to ${aside}, and what could be read is used.`);
	}

	private async identity(): Promise<string | null> {
		try {
			const { ino, size, mtimeMs } = await stat(this.file);
			return `${ino} ${size} ${mtimeMs}`;
		} catch {
			return null;
		}
	}
}
