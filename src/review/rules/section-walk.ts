import { isOverItsTitle, type NoteOutline, type Stretch } from '../outline/note-outline';
import { hasNoWords, type Section } from '../outline/section-tree';
import { isNumberedSession, kindOfHeading, mentionsTalks, namesProgramme, namesTalks } from '../wording/heading-words';
import { onceFor } from '../once';
import { foldTitleClosely } from '../wording/title-folding';
import { boldLines, listsBelowLabels, titleParagraphs } from './bold-lines';
import { sessionOfOneItem, sessionsOfBoldItems, sessionsOfNamedItems, sessionsOfNamedTitles, sessionsOfList, sessionsOfNumberedList, sessionsOfPlainList, sessionsOfTimedItems, type ListPlace } from './list-items';
import { areConferences, areSpeakers, conferenceAlone, explainsTheName, holdersAmong, holdsDays, holdsMarked, isKeynoteOverAPart, isLabelOfTalks, isPartOfTheName, namesConference, onlyNamesTheNote } from './section-roles';
import { areNearlyAll, hasSessionMarks, isPlain } from './session-marks';
import { isLongerThanBelow } from './heading-lengths';
import { standsOverTitles } from './parts-of-talks';
import type { Candidate, LineCandidate } from './session-rule';
import { sessionsOfTitlesOverAddresses } from './titles-over-addresses';
import { listsAsTold } from './told-lists';

/**
 * Which lines may be sessions beside headings. `marked`: the items of a list that begin with links or times, and the bold
 * lines that stand in place of headings, below a day, track or group. `plain`: also what only reads as titles.
 */
export type ListReading = 'none' | 'marked' | 'plain';

/** `Workshop on tracing`, `Bonus: names` */
const BESIDE_DAYS = /^\W*(?:workshop|tutorial|bonus|keynote|panel|워크샵|워크숍|키노트|ワークショップ|基調講演)\P{L}/iu;

/** Goes down from the headings of days, tracks and groups to the topmost ones that are none of these. */
export function walkToSessions(outline: NoteOutline, lists: ListReading): Candidate[] {
	const top = outline.titleSection ? outline.sectionsWithin(outline.titleSection) : outline.tree.roots;
	const walk = new SectionWalk(outline, lists);
	if (outline.tree.all.length === 0) return walk.ofWholeNote();
	const found = walk.among(top, false);
	const sessions = walk.belowOnlyOne(found) ?? found;
	const alone = conferenceAlone(outline);
	if (sessions.length > 0 && !alone) return sessions;
	const holder = outline.titleSection ?? alone;
	const below = holder && lists !== 'none' ? walk.linesInPlaceOfHeadings(holder) : [];
	if (below.length > 0) return below;
	if (alone) return sessions;
	const belowAbout = walk.among(top.filter((section) => outline.read(section).kind === 'about').flatMap((section) => section.children), false);
	if (belowAbout.length > 1) return belowAbout;
	// A programme, where nothing else is written of the sessions.
	const listed = top.filter((section) => namesProgramme(section.heading.text)).flatMap((section) => walk.itemsOf(section));
	return listed.length > 2 ? listed : [];
}

const headings = new WeakMap<NoteOutline, readonly Candidate[]>();

/** As `walkToSessions`, with no look at lists and lines: once for a note, since several rules ask for it. */
export function walkToHeadings(outline: NoteOutline): readonly Candidate[] {
	return onceFor(headings, outline, () => walkToSessions(outline, 'none'));
}

class SectionWalk {
	constructor(private readonly outline: NoteOutline, private readonly lists: ListReading) {}

	among(sections: readonly Section[], inGroup: boolean): Candidate[] {
		const over = sections.filter((section) => section.children.length > 0 && this.outline.read(section).kind === 'plain');
		const topics = this.areTopics(over);
		const deeper = topics || areConferences(this.outline, over);
		const speakers = areSpeakers(this.outline, sections);
		const listed = this.areLists(sections, inGroup);
		const besideDays = inGroup && this.lists !== 'none' && sections.some((section) => this.outline.read(section).kind === 'day');
		const holders = holdersAmong(this.outline, sections);
		const told = new Set(this.lists === 'none' ? [] : sections.filter((section) => listsAsTold.of(...this.outline.stretchOf(section)) !== null));
		const hasTalks = this.namesItsTalks(sections, inGroup) || this.holdInDays(sections) || holders.length > 0 || told.size > 0;
		const overTitles = sections.filter((section) => isNumberedSession(section.heading.text) && this.outline.read(section).titleBelow !== null);
		const numbered = overTitles.length >= 2 ? overTitles : [];
		let holdsList: boolean | null = null;
		return sections.flatMap((section, index) => {
			// Beside a heading such as “Talks”, or days that hold the talks, others are about something else, unless they say that they are talks.
			if (hasTalks && isPlain(this.outline, section) && !holders.includes(section) && !told.has(section) && !BESIDE_DAYS.test(section.heading.text) && ![section, ...section.children].some((one) => hasSessionMarks(this.outline, one))) return [];
			if (index === 0 && sections.length > 1 && onlyNamesTheNote(this.outline, section, sections.slice(1))) return told.has(section) ? this.listIn(section, false) ?? [] : this.among(section.children, false);
			if (explainsTheName(this.outline, section)) return [];
			if (hasNoWords(section.heading)) return this.among(section.children, inGroup);
			const { kind, hasOwnNotes } = this.outline.read(section);
			switch (kind) {
				case 'about':
					return this.holdsTalks(section) ? this.among(section.children, true) : [];
				case 'day':
				case 'track': {
					const items = this.itemsOf(section);
					// Asked once: each day would read the lists of all others anew.
					if (items.length === 0) holdsList ??= sections.some((other) => this.itemsOf(other).length > 0) || this.holdOneTalkEach(sections);
					return [...(items.length === 0 && holdsList === true ? this.onlyItemOf(section) : items), ...this.among(section.children, true)];
				}
				case 'day-and-more':
				case 'track-and-more':
				case 'group': {
					if (kind === 'group' && (isKeynoteOverAPart(this.outline, section) || numbered.includes(section))) return [{ form: 'heading', section }];
					const below = [...this.itemsOf(section), ...this.among(section.children, true)];
					const namesTheDay = kind === 'day-and-more' && index === 0 && sections.length > 1 && namesConference(section);
					const holdsNothing = namesTheDay || (!hasOwnNotes && (section.children.length > 0 || kind === 'day-and-more'));
					return below.length > 0 || holdsNothing ? below : [{ form: 'heading', section }];
				}
				case 'time':
					if (section.children.length > 0) return this.among(section.children, true);
					return hasOwnNotes || this.outline.read(section).titleBelow !== null ? [{ form: 'heading', section }] : [];
				case 'part':
				case 'plain':
					if (section.children.length > 0) return deeper || holders.includes(section) || (speakers && isOverItsTitle(this.outline, section)) || holdsDays(this.outline, section) || holdsMarked(this.outline, section) ? this.among(section.children, topics) : [{ form: 'heading', section }];
					if (listed) return this.itemsOf(section);
					if (sections.length > 1 && isLabelOfTalks(this.outline, section, sections[index + 1])) return [];
					return this.listIn(section, besideDays) ?? [{ form: 'heading', section }];
			}
		});
	}

	/** Below “The schedule” stand headings that say that they are talks, and are not written up elsewhere. */
	private holdsTalks(section: Section): boolean {
		if (section.children.length === 0 || !namesProgramme(section.heading.text)) return false;
		const titleOf = (one: Section): string => foldTitleClosely(this.outline.read(one).title.title);
		const talks = section.children.flatMap((child) => [child, ...child.children]).filter((inner) => hasSessionMarks(this.outline, inner));
		const titles = new Set(talks.map(titleOf));
		return talks.length >= 3 && !this.outline.tree.all.some((other) => (other.heading.start < section.heading.start || other.heading.start >= section.end) && titles.has(titleOf(other)));
	}

	/** Whether two days or more are among these, all of which hold a single talk. */
	private holdOneTalkEach(sections: readonly Section[]): boolean {
		const days = sections.filter((section) => this.outline.read(section).kind === 'day');
		return days.length >= 2 && days.every((section) => this.onlyItemOf(section).length > 0);
	}

	/** The only talk of a day, beside others with one or a list of sessions. */
	private onlyItemOf(section: Section): Candidate[] {
		if (this.lists === 'none' || section.children.length > 0) return [];
		return this.linesOf(section, 'list-item', sessionOfOneItem) ?? [];
	}

	/** A plain heading's list that is one of sessions by itself; `besideDays`, as the lists below those are. */
	private listIn(section: Section, besideDays: boolean): Candidate[] | null {
		// None of these lists has a single item, as what stands below most headings of a long note.
		if (this.lists === 'none' || section.blocks.length < 2) return null;
		if (mentionsTalks(section.heading.text)) {
			const named = this.linesOf(section, 'list-item', sessionsOfNamedItems);
			if (named) return named;
		}
		return (besideDays ? this.linesOf(section, 'list-item', sessionsOfList) : null) ?? this.linesOf(section, 'list-item', listsAsTold.of) ?? this.linesOf(section, 'list-item', sessionsOfBoldItems);
	}

	/**
	 * Whether a heading such as “Talks” is among these, over several headings; or, for the whole conference, over a list
	 * whose items are not written up below the others.
	 */
	private namesItsTalks(sections: readonly Section[], inGroup: boolean): boolean {
		const talks = sections.filter((section) => this.outline.read(section).kind === 'group' && namesTalks(section.heading.text));
		if (talks.some(({ children }) => children.length > 1)) return true;
		if (inGroup) return false;
		// Beside headings that say themselves that they are talks, a list such as “Lightning talks” holds only some.
		const plain = sections.filter((section) => isPlain(this.outline, section));
		const marked = plain.filter((section) => hasSessionMarks(this.outline, section)).length;
		if (marked >= 3 && marked * 2 >= plain.length) return false;
		const listed = talks.map((section) => this.itemsOf(section)).filter((items) => items.length > 1).flat();
		const titles = new Set(listed.flatMap((item) => ('line' in item ? foldTitleClosely(item.line.title.title) : [])));
		if (titles.size < 2) return false;
		// Who writes a talk up often shortens its title.
		const programme = [...titles].join('\n');
		return !this.outline.tree.all.some((section) => {
			const title = this.outline.read(section).kind === 'plain' ? foldTitleClosely(this.outline.read(section).title.title) : '';
			return titles.has(title) || (title.length >= 4 && programme.length <= 5000 && programme.includes(title));
		});
	}

	/** Whether a day is among these that holds headings which say that they are talks, or two or more, all of which hold headings or a list of sessions. */
	private holdInDays(sections: readonly Section[]): boolean {
		const days = sections.filter((section) => this.outline.read(section).kind === 'day');
		if (days.some(({ children }) => areNearlyAll(children, (child) => hasSessionMarks(this.outline, child)))) return true;
		return days.length >= 2 && days.every((section) => section.children.length > 0 || this.itemsOf(section).length > 0);
	}

	itemsOf(section: Section): Candidate[] {
		if (this.lists === 'none' || section.children.length > 0) return [];
		const place = namesTalks(section.heading.text) ? 'talks' : 'day';
		const namesMany = place === 'talks' || this.outline.read(section).kind !== 'group';
		return this.titlesOverAddresses(section)
			?? this.linesOf(section, 'list-item', namesMany ? sessionsOfNamedItems : sessionsOfNamedTitles)
			?? this.linesOf(section, 'paragraph', boldLines.of)
			?? this.linesOf(section, 'list-item', sessionsOfList)
			?? this.linesOf(section, 'list-item', listsAsTold.of)
			?? (namesMany ? this.plainLinesOf(section, place) : null) ?? [];
	}

	/** Where a single heading is left that only holds others, such as `Report` below the name of a conference, those are the sessions. */
	belowOnlyOne([only, other]: readonly Candidate[]): Candidate[] | null {
		if (only?.form !== 'heading' || other || only.section.children.length < 2) return null;
		const { hasOwnNotes, kind, opening } = this.outline.read(only.section);
		if (kind !== 'plain' || isLongerThanBelow(only.section)) return null;
		if ((hasOwnNotes || opening.address) && !namesConference(only.section) && !isPartOfTheName(this.outline, only.section)) return null;
		const below = this.among(only.section.children, true);
		return below.length >= 2 ? below : null;
	}

	/** Of a note that has no heading at all. */
	ofWholeNote(): Candidate[] {
		if (this.lists === 'none') return [];
		const place = kindOfHeading(this.outline.name) === 'group' ? 'talks' : 'conference';
		return this.linesOf(null, 'paragraph', boldLines.of) ?? this.linesOf(null, 'list-item', () => sessionsOfTimedItems(this.outline, null)) ?? this.plainLinesOf(null, place) ?? [];
	}

	/** `section` is null for a note without headings. */
	plainLinesOf(section: Section | null, place: ListPlace): Candidate[] | null {
		if (this.lists !== 'plain' && place !== 'talks') return null;
		return this.linesOf(section, 'list-item', listsBelowLabels.of)
			?? this.linesOf(section, 'paragraph', titleParagraphs.of)
			?? this.linesOf(section, 'list-item', (...list) => sessionsOfPlainList(place, ...list));
	}

	/**
	 * Below the heading of the whole note: bold lines; below the name of a conference also titles over their addresses, or
	 * the items of one numbered list.
	 */
	linesInPlaceOfHeadings(section: Section): Candidate[] {
		const named = namesConference(section);
		return (named ? this.titlesOverAddresses(section) : null) ?? this.linesOf(section, 'paragraph', boldLines.of) ?? this.linesOf(section, 'list-item', () => sessionsOfTimedItems(this.outline, section))
			?? (named ? this.linesOf(section, 'list-item', sessionsOfNumberedList) ?? this.plainLinesOf(section, 'conference') : null) ?? [];
	}

	private linesOf(within: Section | null, form: 'list-item' | 'paragraph', find: (...stretch: Stretch) => readonly LineCandidate[] | null): Candidate[] | null {
		return find(...this.outline.stretchOf(within))?.map((line) => ({ form, within, line })) ?? null;
	}

	private titlesOverAddresses(within: Section): Candidate[] | null {
		return sessionsOfTitlesOverAddresses(...this.outline.stretchOf(within))?.map((place) => ({ ...place, within })) ?? null;
	}

	/**
	 * Headings all of which hold nothing but a list of sessions: topics, as `Containers`, `Security`. Outside of a group,
	 * the items must lead to notes of the vault: links to the web may be references of talks.
	 */
	private areLists(sections: readonly Section[], inGroup: boolean): boolean {
		const plain = sections.filter((section) => this.outline.read(section).kind === 'plain' && section.children.length === 0);
		return this.lists !== 'none' && plain.length >= 2 && plain.every((section) => {
			const items = this.itemsOf(section);
			return items.length > 0 && (inGroup || items.every((item) => item.form === 'list-item' && item.line.linked !== null && item.line.address === null));
		});
	}

	/** Plain headings with nothing of their own, over headings that have marks of sessions or bold lines, or are longer than they are. */
	private areTopics(over: readonly Section[]): boolean {
		if (over.length === 0 || over.some((section) => this.outline.read(section).hasOwnNotes)) return false;
		const below = over.flatMap((section) => this.outline.sectionsWithin(section)).filter((section) => this.outline.read(section).kind !== 'about');
		if (over.length >= 2 && over.every((section) => standsOverTitles(this.outline, section))) return true;
		const holdsLines = (section: Section): boolean => this.lists !== 'none' && this.linesOf(section, 'paragraph', boldLines.of) !== null;
		return below.length > 0 && below.filter((section) => hasSessionMarks(this.outline, section) || holdsLines(section)).length * 2 >= below.length;
	}
}
