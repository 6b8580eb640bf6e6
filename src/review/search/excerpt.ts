import { findRanges, foldForSearch } from './search-text';

/** UTF-16 units: two lines of a sidebar. */
const LONGEST_EXCERPT = 120;
/** Markers of quotes, items and tasks before what was written, and links, of which the text is read. */
const BEFORE_NOTES = /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[[ xX]\]\s+)?/u;
const LINK = /!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/gu;

/**
 * The first line of a text with a word that is looked for, as a reader would see it; of a long one, what stands around
 * the word. A word that `told` lacks comes first: it is the reason why the text was found. Null where no word stands in the text.
 * @param patterns of `searchPattern`
 * @param told folded
 */
export function excerpt(text: string, patterns: readonly RegExp[], told: string): string | null {
	const lines = text.split(/\r?\n|\r/u);
	const untold = patterns.filter((pattern) => told.search(pattern) < 0);
	for (const wanted of [untold, patterns]) {
		const line = lines.find((each) => {
			const folded = foldForSearch(each);
			return wanted.some((pattern) => folded.search(pattern) >= 0);
		});
		if (line !== undefined) return shorten(...seen(line, wanted));
	}
	return null;
}

/** A line without its marks, and where a word begins in it. Links keep their addresses where the word stands there. */
function seen(line: string, patterns: readonly RegExp[]): [words: string, at: number] {
	const withoutMarks = (text: string): string => text.replace(BEFORE_NOTES, '').replace(/[*`]{1,3}/gu, '').trim();
	const startIn = (words: string): number | undefined => findRanges(words, patterns)[0]?.[0];
	const read = withoutMarks(line.replace(LINK, '$1'));
	const at = startIn(read);
	if (at !== undefined) return [read, at];
	const words = withoutMarks(line);
	return [words, startIn(words) ?? 0];
}

function shorten(words: string, at: number): string {
	if (words.length <= LONGEST_EXCERPT) return words;
	// From the beginning of a word, where one is near.
	const near = at - LONGEST_EXCERPT / 2;
	const start = near <= 0 ? 0 : wholeCharacter(words, Math.max(near, words.lastIndexOf(' ', at - LONGEST_EXCERPT / 4) + 1));
	const end = wholeCharacter(words, Math.min(words.length, start + LONGEST_EXCERPT));
	return `${start > 0 ? '… ' : ''}${words.slice(start, end).trimEnd()}${end < words.length ? ' …' : ''}`;
}

/** An offset that does not fall between the halves of a character. */
function wholeCharacter(text: string, offset: number): number {
	return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
