import type { NoteOutline } from '../outline/note-outline';
import type { Section } from '../outline/section-tree';
import { isPartOfATalk, mentionsTalks } from '../wording/heading-words';
import { areShort, LENGTH_OF_TITLES, middleLength } from './heading-lengths';
import { hasSessionMarks } from './session-marks';

/** Those that may be titles of talks, as far as words tell, or of anything else. */
export function plainAmong(outline: NoteOutline, sections: readonly Section[]): Section[] {
	return sections.filter((section) => outline.read(section).kind === 'plain');
}

/** Whether three of these sections, or a third of them, are named as parts of one talk's notes are: `Abstract`, `Questions`. */
export function arePartsOfATalk(sections: readonly Section[]): boolean {
	const parts = sections.filter((section) => isPartOfATalk(section.heading.text)).length;
	return parts > 0 && (parts >= 3 || parts * 3 >= sections.length);
}

/** A heading that speaks of talks, over two plain ones or more that are longer than the parts of a talk. */
export function holdsTalks(outline: NoteOutline, section: Section): boolean {
	if (section.children.length < 2 || !mentionsTalks(outline.read(section).title.title) || hasSessionMarks(outline, section)) return false;
	const plain = plainAmong(outline, section.children);
	return plain.length > 1 && !areShort(plain) && !arePartsOfATalk(section.children);
}

/** A short heading over two plain ones or more that are longer by half, and no parts of a talk: `Containers`, over titles. */
export function standsOverTitles(outline: NoteOutline, section: Section): boolean {
	const { children } = section;
	if (children.length < 2 || hasSessionMarks(outline, section) || children.filter(({ heading }) => QUESTION.test(heading.text)).length * 2 >= children.length) return false;
	return plainAmong(outline, children).length === children.length && !arePartsOfATalk(children) && middleLength(children) >= LENGTH_OF_TITLES && middleLength([section]) * 1.5 <= middleLength(children);
}

/** What a talk answers in its parts. */
export const QUESTION = /^\W*(?:how|why|when|what|where|who|which|wie|warum|was|comment|pourquoi)\b|[?？]\s*$/iu;
