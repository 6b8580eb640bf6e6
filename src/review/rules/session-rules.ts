import type { NoteOutline } from '../outline/note-outline';
import type { Section } from '../outline/section-tree';
import { levelBelowDays } from './level-below-days';
import { linkedHeadings } from './linked-headings';
import { listedSessions } from './listed-sessions';
import { plainLists } from './plain-lists';
import { oneTalk } from './one-talk';
import type { SessionRule } from './session-rule';
import { sessionPages } from './session-pages';
import { titlesInSentences } from './titles-in-sentences';
import { sessionTables } from './session-tables';

/** Reads what the rules will ask of these sections, so that none has to read all of a long note at once. */
export function readAhead(outline: NoteOutline, sections: readonly Section[]): readonly unknown[] {
	return sections.map((section) => {
		const { kind, title, hasOwnNotes } = outline.read(section);
		return [kind, title, hasOwnNotes];
	});
}

/** All rules, the surest first. */
export const SESSION_RULES: readonly SessionRule[] = [linkedHeadings, sessionTables, oneTalk, listedSessions, plainLists, sessionPages, levelBelowDays, titlesInSentences];
