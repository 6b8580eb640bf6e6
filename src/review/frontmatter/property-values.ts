/** What frontmatter values may look like, once for all who read them. */

/** Keys are compared so: `Session-Level`, `session_level` and `sessionLevel` are one. */
export function foldKey(key: string): string {
	return key.normalize('NFKC').toLowerCase().replace(/[\s_-]+/gu, '');
}

/** How deep and how far (in values) properties are gone into: aliases of YAML can make a small document endless. */
const DEEPEST = 20;
export const MOST = 10_000;

/** Strings, numbers and booleans of a value, with lists and nested lists (an unquoted `[[Name]]`) taken apart. */
export function scalarTexts(value: unknown): string[] {
	const texts: string[] = [];
	collect(value, texts, 0, false);
	return texts;
}

/** The strings of a value, those of objects in it as well, and whether it holds more than `MOST`. */
export function textsWithin(value: unknown): { texts: string[]; isCut: boolean } {
	const texts: string[] = [];
	const budget = { left: MOST };
	collect(value, texts, 0, true, budget);
	return { texts, isCut: budget.left < 0 };
}

function collect(value: unknown, texts: string[], depth: number, objects: boolean, budget = { left: MOST }): void {
	if (budget.left-- <= 0 || depth > DEEPEST) return;
	if (typeof value === 'string') texts.push(value);
	else if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') texts.push(String(value));
	else if (Array.isArray(value)) for (const item of value) collect(item, texts, depth + 1, objects, budget);
	else if (objects && typeof value === 'object' && value !== null && !(value instanceof Date)) for (const item of Object.values(value)) collect(item, texts, depth + 1, objects, budget);
}

/** Whether a value holds what `scalarTexts` leaves out: objects and dates, in lists as well, or more than it goes into. */
export function hasOtherThanScalars(value: unknown, depth = 0, budget = { left: MOST }): boolean {
	if (budget.left-- <= 0 || depth > DEEPEST) return true;
	if (Array.isArray(value)) return value.some((item) => hasOtherThanScalars(item, depth + 1, budget));
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
	if (text !== '' && !/[\s,#/]/u.test(text)) return [text];
	return text
		.split(/[\s,]+/u)
		.map((tag) => tag.replace(/^#+/u, '').replace(/\/+$/u, ''))
		.filter((tag) => tag !== '');
}

/** Compared without case, width and composition. */
export function foldName(text: string): string {
	return text.normalize('NFKC').toLowerCase().trim();
}
