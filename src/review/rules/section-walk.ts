import { namesAConference, namesAYear } from '../conference-words';
import type { NoteOutline } from '../note-outline';
import type { Section } from '../section-tree';
import { sessionsOfBoldLines } from './bold-lines';
import { sessionsOfList, sessionsOfNumberedList } from './list-items';
import { hasSessionMarks } from './session-marks';
import type { Candidate } from './session-rule';
import { sessionsOfTitlesOverAddresses } from './titles-over-addresses';

/**
 * Goes down from the headings of days, tracks and groups to the topmost ones that are none of these. With `lists`,
 * the items of a list and the bold lines that stand in place of headings below a day, track or group are sessions too.
 */
export function walkToSessions(outline: NoteOutline, { lists }: { lists: boolean }): Candidate[] {
	const top = outline.titleSection ? outline.sectionsWithin(outline.titleSection) : outline.tree.roots;
	const walk = new SectionWalk(outline, lists);
	const sessions = walk.among(top, false);
	const alone = conferenceAlone(outline);
	if (sessions.length > 0 && !alone) return sessions;
	const holder = outline.titleSection ?? alone;
	const below = holder && lists ? walk.linesInPlaceOfHeadings(holder) : [];
	if (below.length > 0) return below;
	if (alone) return sessions;
	const belowAbout = walk.among(top.filter((section) => outline.read(section).kind === 'about').flatMap((section) => section.children), false);
	return belowAbout.length > 1 ? belowAbout : [];
}

/** The only heading of a note that has none of level 1, where it names a conference. */
function conferenceAlone({ tree, titleSection }: NoteOutline): Section | null {
	const [only] = tree.all;
	return only && tree.all.length === 1 && !titleSection && namesConference(only) ? only : null;
}

function namesConference({ heading: { text } }: Section): boolean {
	return namesAYear(text) || namesAConference(text);
}

class SectionWalk {
	constructor(private readonly outline: NoteOutline, private readonly lists: boolean) {}

	among(sections: readonly Section[], inGroup: boolean): Candidate[] {
		const topics = this.areTopics(sections);
		const listed = this.areLists(sections, inGroup);
		return sections.flatMap((section) => {
			const { kind, hasOwnNotes } = this.outline.read(section);
			switch (kind) {
				case 'about':
					return [];
				case 'day':
				case 'track':
					return [...this.itemsOf(section), ...this.among(section.children, true)];
				case 'day-and-more':
				case 'track-and-more':
				case 'group': {
					const below = [...this.itemsOf(section), ...this.among(section.children, true)];
					const holdsNothing = !hasOwnNotes && (section.children.length > 0 || kind === 'day-and-more');
					return below.length > 0 || holdsNothing ? below : [{ form: 'heading', section }];
				}
				case 'part':
				case 'plain':
					if (listed && section.children.length === 0) return this.itemsOf(section);
					return topics && section.children.length > 0 ? this.among(section.children, true) : [{ form: 'heading', section }];
			}
		});
	}

	itemsOf(section: Section): Candidate[] {
		if (!this.lists || section.children.length > 0) return [];
		return this.titlesOverAddresses(section) ?? this.linesOf(section, 'paragraph', sessionsOfBoldLines) ?? this.linesOf(section, 'list-item', sessionsOfList) ?? [];
	}

	/**
	 * Below the heading of the whole note: bold lines; below the name of a conference also titles over their addresses, or
	 * the items of one numbered list.
	 */
	linesInPlaceOfHeadings(section: Section): Candidate[] {
		const named = namesConference(section);
		return (named ? this.titlesOverAddresses(section) : null) ?? this.linesOf(section, 'paragraph', sessionsOfBoldLines)
			?? (named && section.children.length === 0 ? this.linesOf(section, 'list-item', sessionsOfNumberedList) : null) ?? [];
	}

	private linesOf(within: Section, form: 'list-item' | 'paragraph', find: typeof sessionsOfList): Candidate[] | null {
		return find(this.outline, within.blocks, within.links, within.bodyEnd)?.map((line) => ({ form, within, line })) ?? null;
	}

	private titlesOverAddresses(within: Section): Candidate[] | null {
		return sessionsOfTitlesOverAddresses(this.outline, within.blocks, within.links, within.bodyEnd)?.map((place) => ({ ...place, within })) ?? null;
	}

	/**
	 * Headings all of which hold nothing but a list of sessions: topics, as `Containers`, `Security`. Outside of a group,
	 * the items must lead to notes of the vault: links to the web may be references of talks.
	 */
	private areLists(sections: readonly Section[], inGroup: boolean): boolean {
		const plain = sections.filter((section) => this.outline.read(section).kind === 'plain' && section.children.length === 0);
		return this.lists && plain.length >= 2 && plain.every((section) => {
			const items = this.itemsOf(section);
			return items.length > 0 && (inGroup || items.every((item) => item.form === 'list-item' && item.line.linked !== null && item.line.address === null));
		});
	}

	/** Plain headings with nothing of their own, over headings that have marks of sessions. */
	private areTopics(sections: readonly Section[]): boolean {
		const plain = sections.filter((section) => this.outline.read(section).kind === 'plain' && section.children.length > 0);
		if (plain.length === 0 || plain.some((section) => this.outline.read(section).hasOwnNotes)) return false;
		const below = plain.flatMap((section) => section.children);
		return below.filter((section) => hasSessionMarks(this.outline, section)).length * 2 >= below.length;
	}
}
