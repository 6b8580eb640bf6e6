import type { CachedMetadata } from 'obsidian';

/** The tags of a note with their `#`, those of its properties first; null where it has none, as in the app. */
export function getAllTags({ frontmatter, tags = [] }: CachedMetadata): string[] | null {
	const properties: Record<string, unknown> = frontmatter ?? {};
	const listed = ['tags', 'tag'].flatMap((key) => properties[key]).flatMap((value) => (typeof value === 'string' ? value.split(/[,\s]+/u) : []));
	const all = [...listed.filter((tag) => tag !== '').map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)), ...tags.map(({ tag }) => tag)];
	return all.length === 0 ? null : all;
}
