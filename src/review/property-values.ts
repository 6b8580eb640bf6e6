/** What frontmatter values may look like, once for all who read them. */

/** Keys are compared so: `Session-Level`, `session_level` and `sessionLevel` are one. */
export function foldKey(key: string): string {
	return key.normalize('NFKC').toLowerCase().replace(/[\s_-]+/gu, '');
}

/** Strings, numbers and booleans of a value, with lists and nested lists (an unquoted `[[Name]]`) taken apart. */
export function scalarTexts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return [String(value)];
	if (Array.isArray(value)) return value.flatMap(scalarTexts);
	return [];
}

/** All of a value that `scalarTexts` would leave out: objects and dates inside lists, or the value itself. */
export function hasOtherThanScalars(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(hasOtherThanScalars);
	return typeof value === 'object' && value !== null;
}

/**
 * The names that a text stands for: `[[folder/Reviews|my reviews]]` is `Reviews` and `folder/Reviews`, a string of
 * several wiki-links is all of them, any other text is itself and its comma-separated parts.
 */
export function linkedNames(text: string): string[] {
	const links = [...text.matchAll(/\[\[([^[\]]+)\]\]/gu)].map((match) => match[1] ?? '');
	if (links.length > 0) {
		return links.flatMap((link) => {
			const target = (link.split('|')[0] ?? '').split('#')[0]?.trim() ?? '';
			const name = target.slice(target.lastIndexOf('/') + 1);
			return name === target ? [target] : [target, name];
		});
	}
	const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
	return parts.length > 1 ? [text.trim(), ...parts] : parts;
}

/** `#Review, talk/2021` as `['Review', 'talk/2021']`. */
export function splitTags(text: string): string[] {
	return text
		.split(/[\s,]+/u)
		.map((tag) => tag.replace(/^#+/u, '').replace(/\/+$/u, ''))
		.filter((tag) => tag !== '');
}

/** Compared without case, width and composition. */
export function foldName(text: string): string {
	return text.normalize('NFKC').toLowerCase().trim();
}
