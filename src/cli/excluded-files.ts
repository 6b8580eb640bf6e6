import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemMessage } from './system-error';

/** Which notes of a vault its owner has excluded in the app (Settings, Files and links, Excluded files). */
export interface ExcludedFiles {
	/** `path` is that of the note in the vault, with forward slashes. */
	excludes(path: string): boolean;
	/** What in the list could not be understood; those entries exclude nothing. */
	readonly warnings: readonly string[];
}

/**
 * Reads `userIgnoreFilters` of the app's settings: each a path's beginning, or a regular expression between slashes.
 * A vault without settings excludes nothing. Never rejects.
 */
export async function readExcludedFiles(vault: string): Promise<ExcludedFiles> {
	const file = await findAppSettings(vault);
	if (file === null) return excludedFiles([], []);
	let settings: unknown;
	try {
		settings = JSON.parse(await readFile(file, 'utf8'));
	} catch (error) {
		const why = error instanceof SyntaxError ? 'not valid JSON' : systemMessage(error);
		return excludedFiles([], [`${file}: ${why}; no file is excluded.`]);
	}
	const filters = typeof settings === 'object' && settings !== null && 'userIgnoreFilters' in settings ? settings.userIgnoreFilters : null;
	if (Array.isArray(filters)) return excludedFiles(filters, [], file);
	return excludedFiles([], filters === null ? [] : [`${file}: userIgnoreFilters is no list; no file is excluded.`]);
}

/** The app lets its user rename the folder of settings: it is the first hidden folder that holds `app.json`. */
async function findAppSettings(vault: string): Promise<string | null> {
	const names = await readdir(vault).catch(() => []);
	for (const name of names.filter((each) => each.startsWith('.')).sort()) {
		const file = join(vault, name, 'app.json');
		const there = await stat(file).then((found) => found.isFile(), () => false);
		if (there) return file;
	}
	return null;
}

function excludedFiles(filters: readonly unknown[], warnings: readonly string[], file = ''): ExcludedFiles {
	const told = [...warnings];
	const beginnings: string[] = [];
	const patterns: RegExp[] = [];
	for (const filter of filters) {
		if (typeof filter !== 'string' || filter === '') continue;
		if (filter.length > 2 && filter.startsWith('/') && filter.endsWith('/')) {
			try {
				patterns.push(new RegExp(filter.slice(1, -1)));
			} catch {
				told.push(`${file}: ${filter} is no regular expression and excludes nothing.`);
			}
		} else {
			beginnings.push(filter);
		}
	}
	return {
		warnings: told,
		excludes: (path) => beginnings.some((beginning) => path.startsWith(beginning)) || patterns.some((pattern) => pattern.test(path)),
	};
}
