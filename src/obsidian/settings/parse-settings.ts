import { canonicalAddress } from '../../links/address';
import type { HeadingLevel } from '../../markdown/facts';
import { DEFAULT_SETTINGS, LIMITS, SETTINGS_VERSION, type Settings, type StoredSettings, toStored } from './settings';

export interface ParsedSettings {
	readonly settings: Settings;
	/** Names of the fields in the data that could not be used, in the data's own words. Their defaults stand in. */
	readonly unreadable: readonly string[];
	/** Fields that this version does not know; they are written back as they are. */
	readonly unknown: Readonly<Record<string, unknown>>;
	/** The schema version of the data when it is newer than ours, else null. Such data must not be written. */
	readonly newerVersion: number | null;
}

type Field = keyof StoredSettings;
/** Returns undefined for a value that is no such thing. */
type Reader<T> = (value: unknown) => T | undefined;

const address: Reader<string> = (value) =>
	typeof value === 'string' && canonicalAddress(value) !== null ? value : undefined;

const words: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

const filled: Reader<string> = (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

const texts: Reader<string[]> = (value) =>
	Array.isArray(value) && value.every((item): item is string => typeof item === 'string') ? value : undefined;

const truth: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const numberWithin = ({ min, max }: { min: number; max: number }): Reader<number> => (value) =>
	typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined;

const orNull = <T>(reader: Reader<T>): Reader<T | null> => (value) => (value === null ? null : reader(value));

const pairs: Reader<{ key: string; value: string }[]> = (value) => {
	if (!Array.isArray(value)) return undefined;
	const read: { key: string; value: string }[] = [];
	for (const item of value as unknown[]) {
		if (!isRecord(item) || typeof item['key'] !== 'string' || typeof item['value'] !== 'string') return undefined;
		read.push({ key: item['key'], value: item['value'] });
	}
	return read;
};

const READERS: { readonly [F in Field]: Reader<StoredSettings[F]> } = {
	schemaVersion: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined),
	reviewTags: texts,
	reviewFolders: texts,
	reviewProperties: pairs,
	sessionLevel: orNull<HeadingLevel>((value) =>
		numberWithin({ min: 1, max: 6 })(value) === undefined ? undefined : (value as HeadingLevel)),
	linkTimeoutSeconds: numberWithin(LIMITS.timeoutSeconds),
	linkConcurrency: orNull(numberWithin(LIMITS.concurrency)),
	linkPerHost: numberWithin(LIMITS.perHost),
	linkAllowPrivate: truth,
	linkMissingFragment: (value) => (value === 'ok' || value === 'broken' ? value : undefined),
	linkExcluded: texts,
	archiveEndpoint: address,
	reportPath: filled,
	reportTemplate: words,
	newReviewFolder: words,
	newReviewTemplate: words,
	followActiveNote: truth,
};

/**
 * Settings from what `data.json` holds. Never throws: a field that is missing, unknown or of the wrong kind leaves the
 * others alone. `null` and `undefined` (no data yet) are the defaults, without a complaint.
 */
export function parseSettings(data: unknown): ParsedSettings {
	if (data === null || data === undefined) return parsed({}, [], {});
	if (!isRecord(data)) return parsed({}, ['data.json'], {});
	const read: Partial<Record<Field, unknown>> = {};
	const unreadable: string[] = [];
	const unknown: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
	for (const [name, value] of Object.entries(data)) {
		if (!isField(name)) {
			unknown[name] = value;
			unreadable.push(name);
			continue;
		}
		const field = READERS[name](value);
		if (field === undefined) unreadable.push(name);
		else read[name] = field;
	}
	return parsed(read as Partial<StoredSettings>, unreadable, unknown);
}

function parsed(read: Partial<StoredSettings>, unreadable: string[], unknown: Record<string, unknown>): ParsedSettings {
	const stored = { ...toStored(DEFAULT_SETTINGS), ...read };
	return {
		settings: {
			criteria: { tags: stored.reviewTags, folders: stored.reviewFolders, properties: stored.reviewProperties },
			sessionLevel: stored.sessionLevel,
			linkCheck: {
				timeoutSeconds: stored.linkTimeoutSeconds,
				concurrency: stored.linkConcurrency,
				perHost: stored.linkPerHost,
				allowPrivate: stored.linkAllowPrivate,
				missingFragment: stored.linkMissingFragment,
				excluded: stored.linkExcluded,
				archiveEndpoint: stored.archiveEndpoint,
			},
			report: { path: stored.reportPath, template: stored.reportTemplate },
			newReview: { folder: stored.newReviewFolder, template: stored.newReviewTemplate },
			followActiveNote: stored.followActiveNote,
		},
		unreadable,
		unknown,
		newerVersion: stored.schemaVersion > SETTINGS_VERSION ? stored.schemaVersion : null,
	};
}

function isField(name: string): name is Field {
	return Object.hasOwn(READERS, name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
