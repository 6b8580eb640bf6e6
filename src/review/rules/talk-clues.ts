import { finish, type Steps } from '../../markdown/steps';
import type { NoteOutline } from '../outline/note-outline';
import { countsDays, namesAConference, namesAYear, speaksOfAConference, titleBehindConference } from '../wording/conference-words';
import { LONGEST_TITLE, readHeadingTitle } from '../wording/heading-title';
import { isPageOfASession, leadsToAPerson } from '../outline/address-lines';
import { readOpeningLines, type OpeningLines } from '../outline/opening-lines';
import { kindOfHeading, mentionsTalks, namesTalks } from '../wording/heading-words';
import { onceFor } from '../once';
import type { Section } from '../outline/section-tree';
import { foldTitleClosely, namesTheSame } from '../wording/title-folding';
import { isPersonName, readSpeaker } from '../wording/speaker-names';
import { titleParagraphs } from './bold-lines';
import { sessionsOfBoldItems, sessionsOfTimedItems } from './list-items';
import { areShort, isLong, LENGTH_OF_TITLES, middleLength, wordsIn } from './heading-lengths';
import { arePartsOfATalk, holdsTalks, plainAmong } from './parts-of-talks';
import { areNearlyAll, hasSessionMarks, isPlain, numbersATalk } from './session-marks';
import { SECTIONS_IN_A_STEP } from './session-rule';

/** Whether a note is about one talk, or about a conference with several: what speaks for either, and how loudly. */
interface TalkClue {
	/** Above 0: one talk. Below 0: several. */
	readonly weight: number;
	/** `below` are the sections that would be sessions of a conference, or parts of a talk. */
	readonly holds: (outline: NoteOutline, title: Section | null, below: readonly Section[]) => boolean;
}

const SPEAKS_OF_SEVERAL = /\b(?:the|several|various|many|some|these|few|\d+)\s+(?:different\s+)?(?:talks|sessions|presentations)\b|(?:talks|sessions) (?:i|we) (?:attended|watched|saw|went|liked)|(?:여러|모든|많은|다양한)\s*(?:개의\s*)?(?:발표|세션)|(?:발표|세션)들(?:을|이|의|에)?/iu;

/** All clues. A sum above 0 says: one talk. */
const TALK_CLUES: readonly TalkClue[] = [
	// The heading has a session code.
	{ weight: 3, holds: (outline, title) => title !== null && outline.read(title).title.code !== null },
	// The heading names a speaker.
	{ weight: 3, holds: (outline, title) => title !== null && outline.read(title).title.speaker !== null },
	// The file's name is that of a conference with the heading's.
	{ weight: 7, holds: (outline, title) => title !== null && isBesideConference(outline.name, title.heading.text) },
	// The file name names a speaker, and no heading the note.
	{ weight: 4, holds: (outline, title) => title === null && namesASpeaker(outline.name) },
	// A speaker is named below the heading.
	{ weight: 3, holds: (outline, title) => openingOf(outline, title).speaker !== null || namesSpeakerBelow(outline, title) },
	// A recording or slides are named below the heading.
	{ weight: 2, holds: (outline, title) => openingOf(outline, title).addressIsNamed },
	// The heading leads to the page of a session.
	{ weight: 5, holds: (outline, title) => title !== null && isPageOfASession(outline.read(title).address?.link.url ?? '') },
	// The page of a session is named below the heading.
	{ weight: 2, holds: (outline, title) => isPageOfASession(openingOf(outline, title).address?.url ?? '') },
	// The frontmatter names a speaker.
	{ weight: 4, holds: (outline) => outline.properties.speaker !== null },
	// The frontmatter names the conference that it belongs to.
	{ weight: 3, holds: (outline) => outline.properties.conference !== null },
	// Its headings are parts of a talk.
	{ weight: 3, holds: (_outline, _title, below) => arePartsOfATalk(below) },
	// Its headings leave out a level.
	{ weight: 2, holds: (_outline, title) => title !== null && title.children.length > 0 && title.children.every((child) => child.heading.level > title.heading.level + 1) },
	// A conference and a title are named in one.
	{ weight: 3, holds: (outline, title) => wholeNamesOf(outline, title).some((name) => titleBehindConference(name) !== null) },
	// A recording or slides are named above all headings.
	{ weight: 3, holds: (outline, title) => title === null && namesAddressAbove(outline) },
	// The first line is a title.
	{ weight: 3, holds: (outline, title) => title === null && outline.titleLine !== null },
	// The note lies in a folder with the name and year of a conference.
	{ weight: 2, holds: (outline) => liesInFolderOfConference(outline.path) },
	// The heading has the name of the file.
	{ weight: 1, holds: (outline, title) => title !== null && namesTheSame(title.heading.text, outline.name) },
	// The heading has the name of a file that says nothing of a conference.
	{ weight: 1, holds: (outline, title) => title !== null && !/(?:readme|index)\.md$/iu.test(outline.path) && namesTheSame(title.heading.text, outline.name) && !namesOf(outline, title).some(speaksOfAConference) },
	// The heading is as long as the title of a talk.
	{ weight: 1, holds: (_outline, title) => title !== null && isLong(title.heading.text) },
	// A heading of level 1 names the note, and says nothing of a conference or a day.
	{ weight: 2, holds: mayBeTheTitleOfATalk },
	// No heading names the note, and it is called as a talk is.
	{ weight: 2, holds: (outline, title, below) => title === null && isCalledAsATalk(outline, below) },
	// Its headings are all of level 4 and deeper.
	{ weight: 1, holds: (outline) => hasOnlyDeepHeadings(outline) },
	// Nothing stands below the heading but notes.
	{ weight: 1, holds: (outline, _title, below) => below.every((section) => outline.read(section).kind !== 'plain') },
	// The heading is about the note itself.
	{ weight: -3, holds: (outline, title) => title !== null && outline.read(title).kind === 'about' },
	// A year stands in the heading, the title or the file name.
	{ weight: -3, holds: (outline, title) => namesOf(outline, title).some(namesAYear) },
	{ weight: 3, holds: (outline, title) => title !== null && isTopic(outline, title) && namesAYear(outline.name) && !namesAYear(title.heading.text) },
	{ weight: 2, holds: (outline, title) => title !== null && isTopic(outline, title) && namesAConference(outline.name) && !namesAConference(title.heading.text) },
	// The heading, the title or the file name speaks of a conference.
	{ weight: -3, holds: (outline, title) => namesOf(outline, title).some(namesAConference) },
	// The heading, the title or the file name counts meetings.
	{ weight: -3, holds: (outline, title) => namesOf(outline, title).some((name) => !namesAConference(name) && COUNTED_MEETING.test(name)) },
	// Days or tracks stand below.
	{ weight: -7, holds: (outline, _title, below) => below.some((section) => isDayOrTrack(outline, section)) },
	// Its headings are too short for titles of talks.
	{ weight: 3, holds: (outline, _title, below) => areShort(below.filter((section) => isPlain(outline, section))) },
	// The file is called as a day or a group of talks is.
	{ weight: -4, holds: (outline, title) => wholeNamesOf(outline, title).some((name) => namesDayOrTalks(name) || countsADay(name)) },
	// Lists of titles with their speakers stand below, or one of titles with their times.
	{ weight: -5, holds: (outline, title) => [null, ...outline.tree.all].some((section) => sessionsOfBoldItems(...outline.stretchOf(section)) !== null) || sessionsOfTimedItems(outline, title) !== null },
	// Titles over lists stand where there is no heading.
	{ weight: -3, holds: (outline) => outline.tree.all.length === 0 && titleParagraphs.of(...outline.stretchOf(null)) !== null },
	// Headings such as “Talks” stand below.
	{ weight: -2, holds: (outline, _title, below) => below.some((section) => outline.read(section).kind === 'group' && (section.children.length > 0 || namesTalks(section.heading.text))) },
	// Headings below name speakers, times, codes or pages.
	{ weight: -3, holds: (outline, _title, below) => looksLikeSessions(outline, below) },
	// Two headings below or more name speakers and times.
	{ weight: -5, holds: (outline, _title, below) => below.filter((section) => outline.read(section).title.speaker !== null && outline.read(section).title.time !== null).length >= 2 },
	// Nearly all headings below name speakers.
	{ weight: -5, holds: (outline, _title, below) => areNearlyAll(below, (section) => outline.read(section).title.speaker !== null) },
	// Below most headings stands who spoke.
	{ weight: -5, holds: (outline, _title, below) => nameDifferentPeople(plainAmong(outline, below)) },
	// Headings below the name of a conference are those of people.
	{ weight: -7, holds: (outline, title, below) => namesOf(outline, title).some(speaksOfAConference) && areNearlyAll(plainAmong(outline, below), (section) => isPersonName(section.heading.text.replace(/\(.*\)$/u, ''))) },
	// A heading below holds what it calls talks.
	{ weight: -4, holds: (outline, _title, below) => below.some((section) => holdsTalks(outline, section)) },
	// Headings below number talks.
	{ weight: -4, holds: (_outline, _title, below) => below.filter(numbersATalk).length >= 2 },
	// Numbered headings, each over parts of a talk.
	{ weight: -4, holds: (outline, _title, below) => areNumberedTalks(outline, below) },
	// The note is called “Lightning talks”, and two headings or more may be those.
	{ weight: -4, holds: (outline, title, below) => wholeNamesOf(outline, title).some((name) => LIGHTNING_TALKS.test(name)) && plainAmong(outline, below).length >= 2 },
	// The text says that there were several talks.
	{ weight: -2, holds: (outline, title, below) => saysSeveral(outline, title, below) },
	// Several headings stand below.
	{ weight: -1, holds: (outline, _title, below) => plainAmong(outline, below).length >= 2 },
];

const sums = new WeakMap<NoteOutline, Map<Section | null, number>>();

/** The clues' sum. `title` is the heading that names the note, where there is one. Read once: rules and weights ask for it. */
export function weighTalkClues(outline: NoteOutline, title: Section | null): number {
	return finish(weighTalkCluesInSteps(outline, title));
}

/** As `weighTalkClues`, a clue at a time where many headings stand below. */
export function* weighTalkCluesInSteps(outline: NoteOutline, title: Section | null): Steps<number> {
	const known = onceFor(sums, outline, () => new Map<Section | null, number>());
	let sum = known.get(title);
	if (sum !== undefined) return sum;
	const below = sectionsBelow(outline, title);
	sum = 0;
	for (const { weight, holds } of TALK_CLUES) {
		if (below.length > SECTIONS_IN_A_STEP) yield;
		if (holds(outline, title, below)) sum += weight;
	}
	known.set(title, sum);
	return sum;
}

function sectionsBelow(outline: NoteOutline, title: Section | null): readonly Section[] {
	if (!title) return outline.tree.roots;
	return [...outline.sectionsWithin(title), ...(title.parent?.children ?? outline.tree.roots).filter((section) => section !== title)];
}

/** Three sections or more, and a third of all, link to another person's page in the first paragraph. */
function nameDifferentPeople(sections: readonly Section[]): boolean {
	const people = new Set(sections.flatMap(({ blocks: [first], links }) => links.find((link) => first && link.useStart < first.end && leadsToAPerson(link))?.url ?? []));
	return people.size >= 3 && people.size * 3 >= sections.length;
}

function isDayOrTrack(outline: NoteOutline, section: Section): boolean {
	const { kind } = outline.read(section);
	return kind === 'day' || kind === 'track' || ((kind === 'day-and-more' || kind === 'track-and-more') && section.children.length > 0);
}

function wholeNamesOf({ name }: NoteOutline, title: Section | null): string[] {
	return [name, title?.heading.text.slice(0, LONGEST_TITLE) ?? ''];
}

/** Not `Engineering day - Google`. */
export function namesASpeaker(name: string): boolean {
	const { speaker } = readHeadingTitle(name);
	return speaker !== null && readSpeaker(speaker) !== null;
}

/** `EXCON-2024-caches-summary` over `# Caches`. */
function isBesideConference(name: string, heading: string): boolean {
	const title = foldTitleClosely(heading);
	const whole = foldTitleClosely(name);
	return title.length >= 6 && wordsIn(heading) >= 3 && kindOfHeading(heading) === 'plain' && whole.length > title.length && whole.includes(title) && (namesAYear(name) || namesAConference(name.replace(/[-_]+/gu, ' '))) && !speaksOfAConference(heading);
}

function isTopic(outline: NoteOutline, title: Section): boolean {
	return outline.read(title).kind === 'plain' && TWO_WORDS.test(title.heading.text) && !countsADay(title.heading.text) && !/(?:19|20)\d{2}$/u.test(outline.name) && !foldTitleClosely(outline.name).includes(foldTitleClosely(title.heading.text));
}

function namesOf(outline: NoteOutline, title: Section | null): string[] {
	return [outline.name, ...(title ? [title.heading.text] : firstLineOf(outline))].map((name) => titleBehindConference(name) ?? name);
}

/** Where there is no heading at all, the line above everything may name the conference. */
function firstLineOf({ text, tree }: NoteOutline): string[] {
	const [first] = tree.blocks;
	return tree.all.length === 0 && first?.kind === 'paragraph' && first.depth === 0 && !text.slice(first.start, first.end).trim().includes('\n') ? [text.slice(first.start, first.end)] : [];
}

/** `- [Video](…)` above the first heading of a note whose name is no heading, or `Speaker: …` where a property holds the page. */
export function namesAddressAbove({ text, tree, properties: { namesPage } }: NoteOutline): boolean {
	if (tree.blocks.length === 0 || (tree.links.length === 0 && !namesPage)) return false;
	const { addressIsNamed, speaker } = readOpeningLines(text, tree.blocks, tree.links);
	return addressIsNamed || (namesPage && speaker !== null);
}

function openingOf(outline: NoteOutline, title: Section | null): Pick<OpeningLines, 'address' | 'speaker' | 'addressIsNamed'> {
	return title ? outline.read(title).opening : { address: null, speaker: null, addressIsNamed: false };
}

function looksLikeSessions(outline: NoteOutline, sections: readonly Section[]): boolean {
	const plain = plainAmong(outline, sections);
	const marked = plain.filter((section) => hasSessionMarks(outline, section));
	return marked.length >= 2 && marked.length * 2 >= plain.length;
}

/** `# 1. Title` over `## 1.1. Intro`, `# 2. Title` over `## 2.1. Takeaways`: two and more, and most of those that are numbered. */
function areNumberedTalks(outline: NoteOutline, sections: readonly Section[]): boolean {
	const numbered = plainAmong(outline, sections).filter((section) => outline.read(section).title.number !== null);
	const overParts = numbered.filter(({ children }) => children.some((child) => ['about', 'part'].includes(outline.read(child).kind)));
	return overParts.length >= 2 && overParts.length * 2 > numbered.length;
}

function saysSeveral(outline: NoteOutline, title: Section | null, [first]: readonly Section[]): boolean {
	const blocks = [...outline.tree.blocks, ...(title?.blocks ?? []), ...(first && outline.read(first).kind === 'about' ? first.blocks : [])];
	return blocks.slice(0, 4).some((block) => SPEAKS_OF_SEVERAL.test(outline.text.slice(block.start, Math.min(block.end, block.start + 2000))));
}

function namesSpeakerBelow(outline: NoteOutline, title: Section | null): boolean {
	return title !== null && (outline.speakerHeadingOf(title)?.heading.text.trim() ?? '') !== '';
}

/** `forward_js_2016/async.md`; but not `Conferences 2021/DEVIEW.md`, where each note is a conference. */
function liesInFolderOfConference(path: string): boolean {
	const segments = path.split('/').slice(0, -1);
	if (/\/(?:readme|index)\.md$/iu.test(path)) return false;
	return segments.slice(-2).some((folder) => {
		const words = folder.normalize('NFKC').toLowerCase().replace(/(?:19|20)\d{2}/gu, ' ').split(/[^\p{L}]+/u);
		const names = words.filter((word) => word.length > 1 && !NO_CONFERENCE.has(word));
		return names.length > 0 && (/(?:19|20)\d{2}/u.test(folder) || names.some((name) => /^\p{L}{2,}(?:con|conf|fest)(?:us|eu|na)?$/u.test(name)));
	});
}

/** Words that folders of whole conferences' notes are called by. */
const NO_CONFERENCE = new Set(['conference', 'conferences', 'conf', 'confs', 'talks', 'talk', 'notes', 'note', 'reviews', 'review', 'events', 'event', 'meetups', 'archive', 'archives', 'daily', 'journal', 'year', 'log', 'blog', 'posts', '컨퍼런스', '후기', '리뷰', '세미나', '행사', '노트', '정리', '년', '년도']);

/** Two words or more over headings that are shorter than titles: nothing speaks of several talks. */
function mayBeTheTitleOfATalk(outline: NoteOutline, title: Section | null, below: readonly Section[]): boolean {
	if (title?.heading.level !== 1 || outline.read(title).kind !== 'plain' || !TWO_WORDS.test(title.heading.text)) return false;
	if (countsADay(title.heading.text) || namesDayOrTalks(outline.name) || namesOf(outline, title).some(speaksOfAConference)) return false;
	const plain = plainAmong(outline, below);
	return plain.length > 0 && !below.some((section) => isDayOrTrack(outline, section)) && middleLength(plain) < LENGTH_OF_TITLES;
}

/** A word alone may as well be a conference's. */
const TWO_WORDS = /\p{L}\s+\S|\p{Lo}{4}/u;

/** A long name that says nothing of a conference, a day or several talks, over headings that are shorter than titles. */
export function isCalledAsATalk({ name, tree }: NoteOutline, below: readonly Section[]): boolean {
	const words = name.replace(/[-_]+/gu, ' ');
	return tree.all.length > 0 && isLong(words) && !speaksOfAConference(words) && !mentionsTalks(words) && !namesDayOrTalks(name) && middleLength(below) < LENGTH_OF_TITLES;
}

/** Or several talks: `Session II: Users`, `Lightning talks of Friday`. */
function countsADay(text: string): boolean {
	return text.length <= LONGEST_TITLE && (countsDays(text) || COUNTED_SESSION.test(text) || LIGHTNING_TALKS.test(text));
}

/** `Example Meetup #12`, `第3回 例勉強会`, `예시 모임 5회` */
const COUNTED_MEETING = /(?:^|\s)(?:#|vol\.?\s?)\d{1,3}(?!\d)|第\s?\d{1,3}\s?[回届期]|\d\s?회(?!\p{L})/iu;
const COUNTED_SESSION = /^session (?:\d{1,2}|[ivx]{1,4})[:.]/iu;
const LIGHTNING_TALKS = /\blight\w{0,3}ning[- ]?talks\b/iu;

/** `day-2`, `friday`, `lightning-talks`. */
function namesDayOrTalks(name: string): boolean {
	return !/^\d/u.test(name) && ['day', 'group'].includes(kindOfHeading(name.replace(/[-_]+/gu, ' ')));
}

/** Headings within notes, not of talks: who begins so deep had a title above, which is the file's name. */
export function hasOnlyDeepHeadings({ tree }: NoteOutline): boolean {
	return tree.all.length > 0 && tree.all.every((section) => section.heading.level >= 4);
}
