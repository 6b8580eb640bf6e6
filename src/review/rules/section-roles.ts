import { isNameOfAConference, namesAConference, speaksOfAConference } from '../wording/conference-words';
import { mentionsTalks } from '../wording/heading-words';
import { isOverItsTitle, type NoteOutline } from '../outline/note-outline';
import type { Section } from '../outline/section-tree';
import { foldTitleClosely } from '../wording/title-folding';
import { areNearlyAll, hasSessionMarks, isFirstAndNamesTheYear, isPlain } from './session-marks';
import { holdsTalks } from './parts-of-talks';

/*
 * What headings are to each other: which of them hold the talks, which name the note or speakers, which say nothing.
 */

/** Whether a heading is called as a conference is, or names a year. */
export function namesConference({ heading }: Section): boolean {
	return speaksOfAConference(heading.text);
}

/** The only heading of a note that has none of level 1, where it names a conference. */
export function conferenceAlone({ tree, titleSection }: NoteOutline): Section | null {
	const [only] = tree.all;
	return only && tree.all.length === 1 && !titleSection && namesConference(only) ? only : null;
}

/**
 * Plain headings that hold the talks, as `What I heard` beside `How I came`: over days, over headings half of which are
 * marked, or over what they call talks. None where another heading beside them is marked itself.
 */
export function holdersAmong(outline: NoteOutline, sections: readonly Section[]): readonly Section[] {
	const plain = sections.filter((section) => isPlain(outline, section));
	if (plain.some((section) => hasSessionMarks(outline, section))) return [];
	return plain.filter((section) => {
		// Times alone may be those of one workshop.
		const marked = section.children.filter((child) => hasSessionMarks(outline, child) && !saysOnlyATime(outline, child)).length;
		return (marked >= 3 && marked * 2 >= section.children.length) || (section.children.length > 1 && holdsDays(outline, section)) || holdsTalks(outline, section);
	});
}

function saysOnlyATime(outline: NoteOutline, section: Section): boolean {
	const { title, address, opening } = outline.read(section);
	return (title.time ?? opening.time) !== null && (title.speaker ?? title.code ?? address ?? opening.speaker ?? opening.address) === null;
}

/**
 * Over three headings or more, nearly all of which say what only sessions have; or over two or more that are longer than
 * the parts of a talk, where the heading itself speaks of talks.
 */
export function holdsMarked(outline: NoteOutline, section: Section): boolean {
	return areNearlyAll(section.children, (child) => hasSessionMarks(outline, child)) || holdsTalks(outline, section);
}

/** `What I heard`, over days, tracks or times and nothing else. */
export function holdsDays(outline: NoteOutline, { children }: Section): boolean {
	return children.length > 0 && children.every((child) => ['day', 'track', 'time'].includes(outline.read(child).kind));
}

/** `### Jane Doe`, each over one heading: its title. Most of those that stand over others, and two at least. */
export function areSpeakers(outline: NoteOutline, sections: readonly Section[]): boolean {
	const over = sections.filter(({ children }) => children.length > 0);
	const speakers = over.filter((section) => isOverItsTitle(outline, section)).length;
	return speakers >= 2 && speakers * 2 > over.length;
}

/** Plain headings over others, two or more, all of which are called as conferences are and have nothing of their own. */
export function areConferences(outline: NoteOutline, over: readonly Section[]): boolean {
	return over.length >= 2 && over.every((section) => !outline.read(section).hasOwnNotes && isNameOfAConference(section.heading.text));
}

/** The first heading of several of one level, which names the year, or holds nothing and is called as conferences are or stands before numbered ones. */
export function onlyNamesTheNote(outline: NoteOutline, section: Section, others: readonly Section[]): boolean {
	if (isFirstAndNamesTheYear(outline, section)) return true;
	const { title, hasOwnNotes } = outline.read(section);
	if (section !== outline.tree.all[0] || section.children.length > 0 || hasOwnNotes || section.headingLinks.length > 0) return false;
	const isBeforeNumbers = title.number === null && !hasSessionMarks(outline, section) && others.filter((other) => outline.read(other).title.number !== null).length >= 2;
	return namesConference(section) || isBeforeNumbers;
}

/** `JJUG` in the note `JJUG CCC 2022`: the heading is of the conference. */
export function isPartOfTheName({ name }: NoteOutline, { heading }: Section): boolean {
	const words = foldTitleClosely(heading.text);
	return words.length >= 3 && words.length <= LONGEST_ABBREVIATION && speaksOfAConference(name) && foldTitleClosely(name).startsWith(words);
}

/** Letters. */
const LONGEST_ABBREVIATION = 20;

/** `What is ExampleConf?`, `DEVIEW 란?` in a note that is called so. */
export function explainsTheName(outline: NoteOutline, section: Section): boolean {
	const { text } = section.heading;
	const [first] = outline.tree.all;
	const [, before, behind] = text.length <= LONGEST_QUESTION && ENDS_OF_QUESTIONS.includes(text.trimEnd().slice(-1)) && QUESTION_OF_A_NAME.test(text) ? NAME_IN_QUESTION.exec(text.trim()) ?? [] : [];
	const words = before ?? behind ?? '';
	if (words === '') return false;
	const name = foldTitleClosely(words);
	// `What is React?` at React Summit is a talk.
	if (!namesAConference(words) && [outline.name, first?.heading.text ?? ''].some(namesAConference)) return false;
	return name.length >= 3 && foldTitleClosely(`${outline.name} ${first && first !== section ? first.heading.text : ''}`).includes(name);
}

/** UTF-16 units. */
const LONGEST_QUESTION = 60;
/** The last characters of these. */
const ENDS_OF_QUESTIONS = '?？란は何';
const QUESTION_OF_A_NAME = /^\s*what(?:['’]s| is)\b.*\?\s*$|란\s*[?？]?\s*$|(?:とは|って何)\s*[?？]?\s*$/iu;
const NAME_IN_QUESTION = /^(?:what(?:['’]s| is)\s+(.+?)|(.+?)\s*(?:이?란|とは|って何))\s*[?？]*$/iu;

/** `## Keynote` over one heading that says nothing of a talk: the heading is a part of what was said. */
export function isKeynoteOverAPart(outline: NoteOutline, { heading, children: [only, other] }: Section): boolean {
	return only !== undefined && other === undefined && /^\W*keynotes?\W*$/iu.test(heading.text) && only.children.length === 0 && !hasSessionMarks(outline, only);
}

/** `## よかったセッション` with nothing below, before the heading of a talk that is written up. */
export function isLabelOfTalks(outline: NoteOutline, section: Section, next: Section | undefined): boolean {
	return section.blocks.length === 0 && next !== undefined && next.blocks.length + next.children.length > 0 && mentionsTalks(outline.read(section).title.title) && !hasSessionMarks(outline, section);
}
