import { kindOfHeading } from './heading-words';
import { singleSpaced } from './spaces';

/** UTF-16 units: no title is longer, and no file system takes a longer name. */
const LONGEST = 1000;

/**
 * A title without what hands write differently: case, width and composition (NFKC), punctuation, emoji, runs of
 * spaces. The marks of `C++`, `C#` and `F#` stay. Of what is longer than any title, the beginning tells.
 */
export function foldTitle(title: string): string {
	const lower = title.slice(0, LONGEST).normalize('NFKC').toLowerCase();
	return singleSpaced(!/[\p{P}\p{S}\p{Cf}\ufe0f]/u.test(lower) ? lower : lower.replace(/([\p{L}\d])([+#]+)(?=$|[\s\p{P}\d])|[\p{P}\p{S}\p{Cf}\ufe0f]+/gu, (_, letter?: string, marks?: string) => (letter === undefined ? ' ' : `${letter}${marks ?? ''}`))).trim();
}

/** Folded without any space: `if(kakao) 2021` is `IFKAKAO2021`, and Korean is spaced as anyone likes. */
export function foldTitleClosely(title: string): string {
	return foldTitle(title).replace(/ /gu, '');
}

/**
 * Whether one speaker hardly gives two talks of this title in a year: three words or more, or eight letters of Korean,
 * Japanese or Chinese, which say more each. `Opening remarks` are said anywhere.
 */
export function isSpecificTitle(title: string): boolean {
	return kindOfHeading(title) === 'plain' && (eastAsianLettersIn(title) >= 8 || foldTitle(title).split(' ').length >= 3);
}

/** How many letters are Korean, Japanese or Chinese: a few of them say as much as several words of others. */
export function eastAsianLettersIn(text: string): number {
	return text.replace(/[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '').length;
}

/** The same letters, the beginning, or most of the words of a shorter file name: `functional_javascript`, `Functional JavaScript: the hype`. */
export function namesTheSame(heading: string, fileName: string): boolean {
	if (heading.length > LONGEST) return false;
	const closely = foldTitleClosely(fileName);
	const folded = foldTitle(heading);
	const foldedClosely = folded.replace(/ /gu, '');
	if (foldedClosely === closely || (closely.length >= 6 && foldedClosely.startsWith(closely))) return true;
	const words = new Set(folded.split(' '));
	const ofFile = foldTitle(fileName.replace(/_/gu, ' ')).split(' ').filter((word) => !/^\d+$/u.test(word));
	return ofFile.length >= 2 && ofFile.filter((word) => words.has(word)).length * 4 >= ofFile.length * 3;
}
