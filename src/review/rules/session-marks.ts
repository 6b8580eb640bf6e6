import type { NoteOutline } from '../note-outline';
import type { Section } from '../section-tree';

/** Whether a heading or the lines below it say what only a session has: a speaker, a time, a code, a page. */
export function hasSessionMarks(outline: NoteOutline, section: Section): boolean {
	const { title, address, opening } = outline.read(section);
	return title.speaker !== null || title.time !== null || title.code !== null || address?.wraps === 'title'
		|| opening.speaker !== null || opening.time !== null || opening.addressIsNamed
		|| (outline.speakerHeadingOf(section)?.heading.text.trim() ?? '') !== '';
}
