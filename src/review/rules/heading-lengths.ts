import type { Section } from '../outline/section-tree';
import { isNameOfAConference } from '../wording/conference-words';
import { LONGEST_TITLE } from '../wording/heading-title';
import { eastAsianLettersIn } from '../wording/title-folding';

/** Five words, or ten letters of Korean, Japanese or Chinese: conferences have shorter names. */
export function isLong(text: string): boolean {
	return text.length > LONGEST_TITLE || text.trim().split(/\s+/u).length >= 5 || eastAsianLettersIn(text) >= 10;
}

/** Three headings or more, without links and none the name of a conference, of two words or seven letters of Korean, Japanese or Chinese in the middle: what talks are divided into. */
export function areShort(sections: readonly Section[]): boolean {
	return sections.length >= 3 && sections.length <= MOST_PARTS && sections.every(({ headingLinks }) => headingLinks.length === 0) && !isNameOfAConference(sections[0]?.heading.text ?? '') && middleLength(sections) <= 2.4;
}

/** Nobody divides the notes on one talk further. */
const MOST_PARTS = 40;

/** Words: headings of which half are as long are titles of talks, hardly parts of one. */
export const LENGTH_OF_TITLES = 4.5;

/** Words of the heading in the middle, by length. */
export function middleLength(sections: readonly Section[]): number {
	const lengths = sections.map(({ heading: { text } }) => wordsIn(text)).sort((one, other) => one - other);
	return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/** Three letters of Korean, Japanese or Chinese count as a word. */
export function wordsIn(text: string): number {
	const eastAsian = text.replace(/[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, '').length;
	return eastAsian / 3 + (text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.+#-]*/gu)?.length ?? 0);
}

/** A heading as long as titles are, over shorter ones: the talk, over its parts. */
export function isLongerThanBelow(section: Section): boolean {
	return middleLength([section]) >= LENGTH_OF_TITLES && middleLength(section.children) < middleLength([section]);
}
