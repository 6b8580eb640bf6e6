import type { ReviewCriteria } from '../model';
import { foldKey, foldName, linkedNames, scalarTexts, splitTags } from './property-values';

/** Out of the box, a note is a review when it carries the tag `Review`. */
export const DEFAULT_CRITERIA: ReviewCriteria = { tags: ['Review'], folders: [], properties: [] };

/**
 * Whether a note is a review: by a tag, by the folder that it lies in, or by a property. `properties` is the note's
 * frontmatter as a plain record; its keys are read without case. `path` is that of the note in the vault, with
 * forward slashes. Empty criteria match nothing.
 */
export function isReview(path: string, properties: Readonly<Record<string, unknown>>, criteria: ReviewCriteria): boolean {
	return (
		liesInFolder(path, criteria.folders) ||
		carriesTag(properties, criteria.tags) ||
		criteria.properties.some(({ key, value }) => hasProperty(properties, key, value))
	);
}

/**
 * Whether a property that could make the note a review came out empty, wholly or in part: YAML takes the tag of
 * `tags: #Review` for a comment, and only the text tells that from a property without a value.
 */
export function mayHideReview(properties: Readonly<Record<string, unknown>>, criteria: ReviewCriteria): boolean {
	const keys = [...(criteria.tags.length > 0 ? ['tags', 'tag'] : []), ...criteria.properties.map(({ key }) => key)];
	return keys.flatMap((key) => valuesOf(properties, key)).some((value) => value === null || (Array.isArray(value) && value.includes(null)));
}

function liesInFolder(path: string, folders: readonly string[]): boolean {
	const folded = foldName(path).replace(/^\/+/u, '');
	return folders.some((folder) => {
		const parent = foldName(folder).replace(/^\/+|\/+$/gu, '');
		return folder.trim() === '/' || (parent !== '' && folded.startsWith(`${parent}/`));
	});
}

function carriesTag(properties: Readonly<Record<string, unknown>>, tags: readonly string[]): boolean {
	const wanted = tags.flatMap(splitTags).map(foldName);
	const carried = tagsOf(properties).map(foldName);
	return carried.some((tag) => wanted.some((name) => tag === name || tag.startsWith(`${name}/`)));
}

/** The tags that a note's properties give it, as written, without `#`. Those in its text make no review of it. */
export function tagsOf(properties: Readonly<Record<string, unknown>>): string[] {
	return [...valuesOf(properties, 'tags'), ...valuesOf(properties, 'tag')].flatMap(scalarTexts).flatMap(splitTags);
}

function hasProperty(properties: Readonly<Record<string, unknown>>, key: string, value: string): boolean {
	const wanted = linkedNames(value).map(foldName);
	return valuesOf(properties, key)
		.flatMap(scalarTexts)
		.some((text) => linkedNames(text).map(foldName).some((name) => wanted.includes(name)));
}

function valuesOf(properties: Readonly<Record<string, unknown>>, key: string): unknown[] {
	const wanted = foldKey(key);
	return Object.entries(properties).filter(([name]) => foldKey(name) === wanted).map(([, value]) => value);
}

/** A property of the criteria, or null for a line that holds none. */
export type PropertyCriterion = ReviewCriteria['properties'][number];

/**
 * One line of the setting: `category: Reviews`, also with `=` between the two. Returns null where the key, the
 * value or the sign between them is missing.
 */
export function parsePropertyCriterion(text: string): PropertyCriterion | null {
	const parts = /^\s*([^:=]+?)\s*[:=]\s*(.+?)\s*$/u.exec(text);
	if (!parts) return null;
	const key = (parts[1] ?? '').replace(/^["']|["']$/gu, '').trim();
	const value = (parts[2] ?? '').replace(/^(["'])(.*)\1$/u, '$2').trim();
	return key === '' || linkedNames(value).length === 0 ? null : { key, value };
}

/** All lines of the setting, with those that cannot be read told apart so that the setting can show them. */
export function parsePropertyCriteria(text: string): { properties: PropertyCriterion[]; unreadable: string[] } {
	const properties: PropertyCriterion[] = [];
	const unreadable: string[] = [];
	for (const line of text.split(/\r?\n/u)) {
		if (line.trim() === '') continue;
		const criterion = parsePropertyCriterion(line);
		if (criterion) properties.push(criterion);
		else unreadable.push(line.trim());
	}
	return { properties, unreadable };
}

/** Tags of the setting, as one types them: `#Review, talks/2021`. */
export function parseTagCriteria(text: string): string[] {
	return splitTags(text);
}

/** Folders of the setting, one a line or separated by commas, in quotes where a comma is of the name; `/` is the whole vault. */
export function parseFolderCriteria(text: string): string[] {
	return Array.from(text.matchAll(/[^\S\n]*"([^"\n]+)"|[^\n,]+/gu), ([whole, quoted]) => quoted ?? whole)
		.map((folder) => folder.trim().replace(/^\/+|\/+$/gu, '') || (folder.includes('/') ? '/' : ''))
		.filter((folder) => folder !== '');
}

/** The folders as `parseFolderCriteria` reads them. */
export function writeFolderCriteria(folders: readonly string[]): string {
	return folders.map(quotedFolder).join(', ');
}

/** A folder's name as one of several. */
export function quotedFolder(folder: string): string {
	return folder.includes(',') ? `"${folder}"` : folder;
}
