import { readSpeaker } from './speaker-names';

/** What several headings of a note have in common: a single one cannot tell. */
export interface HeadingHabits {
	/** `Jane Doe: Title`. Many a title has a colon behind capitals. */
	readonly speakerFirst: boolean;
	/** `A. Title`, `B. Title`. */
	readonly lettered: boolean;
}

export const NO_HABITS: HeadingHabits = { speakerFirst: false, lettered: false };

/** A letter or a Roman number that counts headings; its first group is the letter. */
export const LETTER = /^([A-Z]\d?|[IVX]{1,4})[.)]\s+(?=\S)/u;

/** What most of these headings, and at least two, have in common. */
export function habitsAmong(headings: readonly string[]): HeadingHabits {
	const isHabit = (holds: (text: string) => boolean): boolean => {
		const count = headings.filter(holds).length;
		return count >= 2 && count * 2 > headings.length;
	};
	return { speakerFirst: isHabit(beginsWithSpeaker), lettered: isHabit((text) => LETTER.test(text)) };
}

function beginsWithSpeaker(text: string): boolean {
	const speaker = /^(?:\d{1,2}[.)]\s+)?(.{3,60}?)(?:[:：]|\s+[-–—|])\s+\S/u.exec(text)?.[1];
	return speaker !== undefined && readSpeaker(speaker) !== null;
}
