/** Which notes of a vault its owner has excluded in the app (Settings, Files and links, Excluded files). */
export interface ExcludedFiles {
	/** `path` is that of the note in the vault, with forward slashes. */
	readonly excludes: (path: string) => boolean;
	/** What in the list could not be understood; those entries exclude nothing. */
	readonly warnings: readonly string[];
}

/** From `userIgnoreFilters` of the app's settings: each a path's beginning, or a regular expression between slashes. */
export function readExcludedFiles(filters: unknown): ExcludedFiles {
	if (filters === undefined || filters === null) return { excludes: () => false, warnings: [] };
	if (!Array.isArray(filters)) return { excludes: () => false, warnings: ['userIgnoreFilters is no list; no file is excluded.'] };
	const warnings: string[] = [];
	const beginnings: string[] = [];
	const patterns: RegExp[] = [];
	for (const filter of filters as unknown[]) {
		if (typeof filter !== 'string' || filter === '') continue;
		if (filter.length > 2 && filter.startsWith('/') && filter.endsWith('/')) {
			try {
				patterns.push(new RegExp(filter.slice(1, -1)));
			} catch {
				warnings.push(`${filter} is no regular expression and excludes nothing.`);
			}
		} else {
			beginnings.push(filter);
		}
	}
	return {
		warnings,
		excludes: (path) => beginnings.some((beginning) => path.startsWith(beginning)) || patterns.some((pattern) => pattern.test(path)),
	};
}
