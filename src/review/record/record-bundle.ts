import { RECORD_VERSION } from './conference-record';
import { checksum, joined, type Pack, PackReader, PackWriter } from './packing';

/** What is kept of one note. */
export interface KeptNote {
	readonly path: string;
	/** What the note was and how it was read: with another key, the record is outdated. */
	readonly key: string;
	/** Its conference, packed by `toRecord`. */
	readonly record: Uint8Array;
}

/** Many notes as one value of a database, which takes several times as long to hand out ten thousand values. */
export interface RecordBundle {
	readonly version: number;
	readonly checksum: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

type Entry = Pick<KeptNote, 'path' | 'key'> & { readonly length: number };

/** One value of notes in the order given, with a checksum over all of it. */
export function toBundle(notes: readonly KeptNote[]): RecordBundle {
	const index = new PackWriter();
	packEntries(index, notes.map(({ path, key, record }) => ({ path, key, length: record.length })));
	const bytes = joined([index.bytes(), ...notes.map(({ record }) => record)]);
	return { version: RECORD_VERSION, checksum: checksum(bytes), bytes };
}

/**
 * The notes of a bundle; their records are parts of its bytes, not copies. Null for whatever is no bundle of this
 * version, or not as `toBundle` made it.
 */
export function fromBundle(value: unknown): KeptNote[] | null {
	if (!isBundle(value) || value.version !== RECORD_VERSION || value.checksum !== checksum(value.bytes)) return null;
	const { bytes } = value;
	const index = new PackReader(bytes);
	let start = index.end;
	return packEntries(index).map(({ path, key, length }) => ({ path, key, record: bytes.subarray(start, start += length) }));
}

function packEntries(pack: Pack, entries?: readonly Entry[]): Entry[] {
	return pack.list<Entry>(entries, { path: '', key: '', length: 0 }, (entry, before) => ({
		path: pack.text(entry?.path, before.path),
		key: pack.text(entry?.key, before.key),
		length: pack.count(entry?.length),
	}));
}

function isBundle(value: unknown): value is RecordBundle {
	if (typeof value !== 'object' || value === null) return false;
	const { bytes } = value as Partial<Record<keyof RecordBundle, unknown>>;
	return bytes instanceof Uint8Array && bytes.byteOffset === 0;
}
