import type { MetadataCache } from 'obsidian';

/** What the app has under *Files and links → Excluded files*. Not in its public typings, so looked for, never assumed. */
interface KnowsExcludedFiles {
	isUserIgnored(path: string): unknown;
}

function knowsExcludedFiles(cache: object): cache is KnowsExcludedFiles {
	return 'isUserIgnored' in cache && typeof cache.isUserIgnored === 'function';
}

/** Whether the user has excluded a path from the app's search and suggestions. False where the app cannot tell. */
export function isExcludedFile(metadataCache: MetadataCache, path: string): boolean {
	return knowsExcludedFiles(metadataCache) && metadataCache.isUserIgnored(path) === true;
}
