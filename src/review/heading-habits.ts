import { readSpeaker } from './speaker-names';

/** What several headings of a note have in common: a single one cannot tell. */
export interface HeadingHabits {
	/** `Jane Doe: Title`. Many a title has a colon behind capitals. */
	readonly speakerFirst: boolean;
	/** `Title - Jane Doe`: what follows the last separator is then a speaker, be it no name that one would know. */
	readonly speakerLast: boolean;
	/** `A. Title`, `B. Title`. */
	readonly lettered: boolean;
}

export const NO_HABITS: HeadingHabits = { speakerFirst: false, speakerLast: false, lettered: false };

/** A letter or a Roman number that counts headings; its first group is the letter. */
export const LETTER = /^([A-Z]\d?|[IVX]{1,4})[.)]\s+(?=\S)/u;

/** What most of these headings, and at least two, have in common. */
export function habitsAmong(headings: readonly string[]): HeadingHabits {
	const isHabit = (holds: (text: string) => boolean): boolean => {
		let others = 0;
		return headings.length >= 2 && headings.every((heading) => holds(heading) || ++others * 2 < headings.length);
	};
	return { speakerFirst: isHabit(beginsWithSpeaker), speakerLast: headings.length > 3 && isHabit(endsWithSpeaker), lettered: isHabit((text) => LETTER.test(text)) };
}

function beginsWithSpeaker(text: string): boolean {
	const speaker = /^(?:\d{1,2}[.)]\s+)?(.{3,60}?)(?:[:：]|\s+[-–—|])\s+\S/u.exec(text)?.[1];
	return speaker !== undefined && readSpeaker(speaker) !== null;
}

function endsWithSpeaker(text: string): boolean {
	if (text.length > 500) return false;
	const last = separatorsOf(text).pop();
	return last !== undefined && readSpeaker(text.slice(last.end)) !== null;
}

/** UTF-16 offsets of what may stand between a title and a speaker, in order. */
export function separatorsOf(text: string): { start: number; end: number }[] {
	const separators: { start: number; end: number }[] = [];
	if (!SIGN_OF_SEPARATOR.test(text)) return separators;
	SEPARATOR.lastIndex = 0;
	for (let match = SEPARATOR.exec(text); match; match = SEPARATOR.exec(text)) separators.push({ start: match.index, end: SEPARATOR.lastIndex });
	return separators;
}

const SIGN_OF_SEPARATOR = /[\s-][-–—|/·@]|[–—]\s|-\s|\sby:|\.{3}\s|…\s/u;
const SEPARATOR = /\s+(?:-{1,3}|[–—|/·@])\s+|\s+[–—]|\s-(?=\p{Lu})|[-–—]\s+|\s+\|\s*|\s+by:\s*|(?:\.{3}|…)\s+/gu;
