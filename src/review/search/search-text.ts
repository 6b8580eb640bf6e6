import { escapeCharacter, patternOfCharacter, patternOfUnfinished, splitClusters } from './hangul-pattern';

/** A stretch of a text, as UTF-16 offsets. */
export type TextRange = readonly [start: number, end: number];

/**
 * Composed and decomposed, wide and narrow, upper and lower case (a sigma at a word's end too), straight and curly signs are
 * one; white space is one space, and what is not seen is nothing.
 */
export function foldForSearch(text: string): string {
	const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
	return SPELT_OTHERWISE.test(folded) ? folded.replace(/ς/gu, 'σ').replace(/[‘’ʼ]/gu, '\'').replace(/[“”„]/gu, '"').replace(/[‐‑]/gu, '-').replace(/i\u0307/gu, 'i').replace(/[\u00ad\u200b\ufeff]/gu, '') : folded;
}

/** One look spares most texts all of these. */
const SPELT_OTHERWISE = /[\u0307\u00ad\u200b\ufeffς‘’ʼ“”„‐‑]/u;

export interface PatternOptions {
	/** As between quotation marks: letter by letter, with no thought of what may still be typed. */
	readonly exact: boolean;
	/** The last syllable may still be in the making. */
	readonly unfinished: boolean;
}

/**
 * What finds a term in folded text. Initial consonants stand for syllables (`ㅋㅂㄴㅌㅅ` finds 쿠버네티스), and Korean is
 * spaced as anyone likes.
 */
export function searchPattern(term: string, { exact, unfinished }: PatternOptions): RegExp {
	const characters = [...foldForSearch(exact ? term : splitClusters(term))];
	const source = characters.map((character, index) => {
		if (exact) return escapeCharacter(character);
		const pattern = unfinished && index === characters.length - 1 ? patternOfUnfinished(character) : patternOfCharacter(character);
		return isHangul(character) && isHangul(characters[index + 1] ?? '') ? `${pattern} ?` : pattern;
	});
	return new RegExp(source.join(''), 'gu');
}

/** Where any of the patterns stands in a text that is not folded; in order, without overlaps. */
export function findRanges(text: string, patterns: readonly RegExp[]): TextRange[] {
	const { folded, origins } = foldWithOrigins(text);
	const found = patterns
		.flatMap((pattern) => [...folded.matchAll(pattern)])
		.filter(([match]) => match !== '')
		.map(({ 0: match, index }): TextRange => [origins[index]?.[0] ?? 0, origins[index + match.length - 1]?.[1] ?? text.length]);
	return mergeRanges(found);
}

/** In order; those that overlap or touch become one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
	const merged: TextRange[] = [];
	for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
		const last = merged[merged.length - 1];
		if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
		else merged.push([start, end]);
	}
	return merged;
}

/** What is composed to one letter: decomposed Hangul, a letter with its marks (the narrow voicing marks of kana are no marks to Unicode). */
const LETTERS = /[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu;

/** Text of letters that stay one UTF-16 unit each when they are folded, as most titles are: it need not be taken apart. */
const SIMPLE = /^(?:[!-~가-힣ぁ-ゖァ-ヺー一-鿿]| (?! ))*$/u;

/** The folded text, and for each of its UTF-16 units where the letter that it came from stands. */
function foldWithOrigins(text: string): { folded: string; origins: TextRange[] } {
	if (SIMPLE.test(text)) return { folded: foldForSearch(text), origins: Array.from(text, (_, index) => [index, index + 1]) };
	let folded = '';
	const origins: TextRange[] = [];
	for (const { 0: letter, index } of text.matchAll(LETTERS)) {
		const ofLetter = foldForSearch(letter);
		// White space that follows white space has been folded already.
		if (ofLetter === ' ' && folded.endsWith(' ')) continue;
		folded += ofLetter;
		while (origins.length < folded.length) origins.push([index, index + letter.length]);
	}
	return { folded, origins };
}

function isHangul(character: string): boolean {
	return /[\u1100-\u1112\uac00-\ud7a3]/u.test(character);
}
