import type { NoteFacts } from '../markdown/facts';
import { foldKey } from '../review/frontmatter/property-values';
import { EntrySource } from './entry-source';
import { lineEndOf, replacing, type TextEdit } from './text-edit';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The edit that gives a note's property a value, or with null takes the property out. It stands where it stood, else at
 * the end of the frontmatter, which is made where there is none. Null where nothing is to be done, or the note has
 * frontmatter that is no YAML or no lines of properties. `value` is YAML on one line.
 */
export function writeProperty(text: string, { frontmatter, bodyStart }: Pick<NoteFacts, 'frontmatter' | 'bodyStart'>, key: string, value: string | null): TextEdit | null {
	const entry = frontmatter?.entries.find((one) => foldKey(one.key) === foldKey(key));
	if (entry) {
		if (value !== null) {
			const source = new EntrySource(text, entry);
			return source.replaceValue(` ${value}${source.withoutComment().comment}`);
		}
		const isAlone = frontmatter && /^---\s*$/u.test(text.slice(frontmatter.start, entry.start)) && /^\s*---$/u.test(text.slice(entry.end, frontmatter.end));
		if (isAlone) return replacing(text, frontmatter.start, bodyStart, '');
		const next = text.indexOf('\n', entry.end - 1);
		return replacing(text, entry.start, next === -1 ? entry.end : next + 1, '');
	}
	if (value === null) return null;
	const lineEnd = lineEndOf(text);
	const line = `${key}: ${value}${lineEnd}`;
	if (frontmatter) {
		// All properties in one pair of braces.
		if (/^---\s*\{/u.test(text.slice(frontmatter.start, frontmatter.end))) return null;
		const fence = text.lastIndexOf('\n', frontmatter.end - 1) + 1;
		return replacing(text, fence, fence, line);
	}
	const start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
	return bodyStart > start ? null : replacing(text, start, start, `---${lineEnd}${line}---${lineEnd}`);
}
