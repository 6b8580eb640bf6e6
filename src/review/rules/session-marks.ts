import { isNameOfAConference, namesAYear } from '../wording/conference-words';
import { isNameOfAnAddress, isPageOfASession } from '../outline/address-lines';
import { isBare, visibleTitle } from '../outline/heading-address';
import type { NoteOutline } from '../outline/note-outline';
import type { Section } from '../outline/section-tree';

/** Whether a heading or the lines below it say what only a session has: a speaker, a time, a code, a page. */
export function hasSessionMarks(outline: NoteOutline, section: Section): boolean {
	const { title, address, opening } = outline.read(section);
	return numbersATalk(section) || title.speaker !== null || title.time !== null || title.code !== null || (address?.wraps === 'title' && !saysOnlyWhatItIs(outline, section) && !isBareAddress(outline, section))
		|| opening.speaker !== null || opening.time !== null || opening.addressIsNamed
		|| (outline.speakerHeadingOf(section)?.heading.text.trim() ?? '') !== '';
}

/** Whether words alone do not tell what a heading is. */
export function isPlain(outline: NoteOutline, section: Section): boolean {
	const { kind } = outline.read(section);
	return kind === 'plain' || kind === 'part';
}

/** Three sections or more, and four of five of all, hold. */
export function areNearlyAll(sections: readonly Section[], holds: (section: Section) => boolean): boolean {
	return sections.length >= 3 && sections.filter(holds).length * 5 >= sections.length * 4;
}

/** The note's first heading, called as conferences are, with the year. */
export function isFirstAndNamesTheYear({ tree }: NoteOutline, section: Section): boolean {
	return section === tree.all[0] && namesAYear(section.heading.text) && isNameOfAConference(section.heading.text);
}

/** `Talk 2: Title` */
export function numbersATalk({ heading: { text } }: Section): boolean {
	return /\d/u.test(text) && NUMBERED_TALK.test(text);
}

const NUMBERED_TALK = /^\s*(?:talk|session|workshop|세션|발표|워크샵|워크숍|セッション|ワークショップ)\s*#?\d{1,2}\s*[:.：]\s*\S/iu;

/** `# https://tool.example`: hardly the title of a talk, unless it is the page of one. */
export function isBareAddress(outline: NoteOutline, section: Section): boolean {
	const link = outline.read(section).address?.link;
	return link !== undefined && isBare(link) && link.text.trim() === section.heading.text.trim() && !isPageOfASession(link.url);
}

/** `### [Slides](…)` inside a talk is a reference. */
export function saysOnlyWhatItIs(outline: NoteOutline, section: Section): boolean {
	if (section.parent === null) return false;
	const { address } = outline.read(section);
	return address?.wraps === 'title' ? ONLY_AN_ADDRESS.test(section.heading.text.trim()) : address?.wraps === 'name' && isNameOfAnAddress(visibleTitle(section));
}

const ONLY_AN_ADDRESS = /^(?:desc+ription|abstract|video|slides|recording|link|links|repo|repository|code|github|demo|paper|영상|자료|슬라이드|발표\s?자료|발표\s?영상)$/iu;
