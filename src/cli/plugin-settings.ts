import type { HeadingLevel } from '../markdown/facts';
import type { ReviewCriteria } from '../review/model';

/** What the plugin's own settings say of reading and checking; null and empty where they say nothing. */
export interface PluginSettings {
	readonly criteria: ReviewCriteria | null;
	readonly sessionLevel: HeadingLevel | null;
	/** Patterns of addresses that are never asked. */
	readonly excludedAddresses: readonly string[];
	readonly warnings: readonly string[];
}

const NO_PLUGIN_SETTINGS: PluginSettings = { criteria: null, sessionLevel: null, excludedAddresses: [], warnings: [] };

/**
 * From the plugin's `data.json`. A field that is missing or of the wrong kind leaves the others alone. Time-outs and
 * limits are not taken over: they belong to the machine. Nor is the leave to ask private addresses: a vault may be a
 * stranger's, and this machine's network is not.
 */
export function readPluginSettings(data: unknown): PluginSettings {
	if (typeof data !== 'object' || data === null) return NO_PLUGIN_SETTINGS;
	const fields = new Map(Object.entries(data));
	const warnings: string[] = [];
	const read = <T>(name: string, isRight: (value: unknown) => value is T): T | undefined => {
		const value: unknown = fields.get(name);
		if (value === undefined || value === null) return undefined;
		if (isRight(value)) return value;
		warnings.push(`"${name}" cannot be read and is left out.`);
		return undefined;
	};
	const tags = read('reviewTags', areTexts);
	const folders = read('reviewFolders', areTexts);
	const properties = read('reviewProperties', arePairs);
	const given = tags !== undefined || folders !== undefined || properties !== undefined;
	return {
		criteria: given ? { tags: tags ?? ['Review'], folders: folders ?? [], properties: properties ?? [] } : null,
		sessionLevel: read('sessionLevel', isHeadingLevel) ?? null,
		excludedAddresses: read('linkExcluded', areTexts) ?? [],
		warnings,
	};
}

function areTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function arePairs(value: unknown): value is { key: string; value: string }[] {
	return Array.isArray(value) && value.every((item: unknown) =>
		typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string' && 'value' in item && typeof item.value === 'string');
}

function isHeadingLevel(value: unknown): value is HeadingLevel {
	return typeof value === 'number' && [1, 2, 3, 4, 5, 6].includes(value);
}
