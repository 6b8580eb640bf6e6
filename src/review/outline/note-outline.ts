import type { Block, Link, NoteFacts } from '../../markdown/facts';
import { isNameOfAConference, speaksOfAConference } from '../wording/conference-words';
import { findHeadingAddress, leadsToAHeading, linkWithTitle, visibleTitle, withoutPictures, type HeadingAddress } from './heading-address';
import { habitsAmong, type HeadingHabits } from '../wording/heading-habits';
import { readHeadingTitle, type HeadingTitle } from '../wording/heading-title';
import { kindOfHeading, type HeadingKind } from '../wording/heading-words';
import { linksIn } from './address-lines';
import { LinkHabits } from './link-habits';
import { onceFor } from '../once';
import { readOpeningLines, saysNothing, titleBelowName, type OpeningLines } from './opening-lines';
import type { ConferenceProperties } from '../frontmatter/properties';
import { buildSectionTree, type Section, type SectionTree } from './section-tree';
import { endsWithTitleInQuotes } from '../wording/speaker-in-title';
import { beginsWithSpeakerKey, namesARole, readSpeaker, withoutSpeakerKey } from '../wording/speaker-names';
import { foldTitleClosely, namesTheSame } from '../wording/title-folding';
import { readVisibleText } from '../wording/visible-text';

/** A section as the rules see it. Each part is read when it is first asked for: most are never. */
class SectionReading {
	private readKind: HeadingKind | null = null;
	private readTitle: HeadingTitle | null = null;
	private readAddress: HeadingAddress | null | undefined;
	private readOpening: OpeningLines | null = null;
	private readOwnNotes: boolean | null = null;

	constructor(private readonly outline: NoteOutline, private readonly section: Section) {}

	get kind(): HeadingKind {
		return (this.readKind ??= this.isTimedBreak ? 'about' : kindOfHeading(this.section.heading.text));
	}

	/** `12:00 Lunch`; but a talk called `Introduction` has a speaker, in the heading or below, or a link. */
	private get isTimedBreak(): boolean {
		const { heading, headingLinks } = this.section;
		if (!/\d/u.test(heading.text) || headingLinks.length > 0) return false;
		const { title, time, speaker } = this.title;
		return time !== null && speaker === null && kindOfHeading(title) === 'about' && this.opening.speaker === null;
	}

	get title(): HeadingTitle {
		return (this.readTitle ??= this.takeApart());
	}

	private takeApart(): HeadingTitle {
		const { address } = this;
		const linked = address && address.wraps !== 'name' ? withoutPictures(this.section, address.link.text) : null;
		return readHeadingTitle(visibleTitle(this.section), linked, this.outline.habitsOf(this.section.heading.level));
	}

	get address(): HeadingAddress | null {
		if (this.readAddress === undefined) {
			const below = this.section.headingLinks.length === 0 && this.outline.links.repeatTitles(this.section.heading.level) ? linkWithTitle(this.section) : null;
			this.readAddress = below ? { link: below, wraps: 'name' } : findHeadingAddress(this.section);
		}
		return this.readAddress;
	}

	get opening(): OpeningLines {
		return (this.readOpening ??= readOpeningLines(this.outline.text, this.section.blocks, this.section.links, this.outline.links.itemsAreAddresses(this.section.heading.level)));
	}

	/** The title right below a heading that is a name or a time. */
	get titleBelow(): string | null {
		return titleBelowName(this.outline.text, this.section.blocks);
	}

	/** Something other than metadata, comments and rules stands directly below the heading, before its first child. */
	get hasOwnNotes(): boolean {
		return (this.readOwnNotes ??= this.section.blocks.some((block) => isWritten(this.outline.text, block) && !this.opening.blocks.has(block)));
	}
}

/** Note, blocks and links of a stretch of text, and where it ends. */
export type Stretch = readonly [outline: NoteOutline, blocks: readonly Block[], links: readonly Link[], end: number];

/** A note as the rules see it. */
export class NoteOutline {
	readonly tree: SectionTree;
	readonly links: LinkHabits;
	/**
	 * The heading that names the whole note: the first one, where no other stands as high and it is of level 1, or
	 * holds others and has the name of a conference or of the note. It names a conference or a single talk.
	 */
	readonly titleSection: Section | null;
	/** A first line above all headings that is the title of the note: it has a session code, or the file's name. */
	readonly titleLine: { readonly text: string; readonly end: number } | null;
	private readonly readings = new Map<Section, SectionReading>();
	private readonly speakers = new Map<Section, Section | null>();
	/** By what holds them: sections with headings below, and how many of these headings name a speaker. */
	private readonly beginnings = new Map<Section | null, { readonly speakers: number; readonly all: number }>();
	private readonly habits = new Map<number, HeadingHabits>();

	constructor(
		readonly text: string,
		readonly facts: NoteFacts,
		readonly properties: ConferenceProperties,
		/** In the vault, with forward slashes. */
		readonly path: string,
		/** The note's title, or its file's name. */
		readonly name: string,
	) {
		this.tree = buildSectionTree(facts);
		this.links = new LinkHabits(text, this.tree);
		this.titleLine = findTitleLine(text, this.tree, name);
		const section = findTitleSection(this.tree, name);
		// What stands above says it, unless it says the same.
		this.titleSection = section && this.titleLine && !namesTheSame(section.heading.text, this.titleLine.text) ? null : section;
	}

	/**
	 * The heading right below a talk's that holds nothing but its speaker (`## Jane Doe, Example Inc.`), or nothing, as
	 * templates leave it. Where several such headings follow, they are the talks; where most talks beside this one begin
	 * with another heading, it is none: `Karpman Drama Triangle` looks like a name.
	 */
	speakerHeadingOf(section: Section): Section | null {
		return onceFor(this.speakers, section, () => {
			const [first] = section.children;
			return first && isSpeaker(first) && !isNameOfAConference(section.heading.text) && !this.read(section).hasOwnNotes && section.children.filter(isSpeaker).length === 1 && this.beginsAsOthers(section) ? first : null;
		});
	}

	private beginsAsOthers({ parent }: Section): boolean {
		const { speakers, all } = onceFor(this.beginnings, parent, () => {
			const beside = (parent?.children ?? this.tree.roots).filter((section) => section.children.length > 0);
			return { speakers: beside.filter(({ children }) => children[0] && isSpeaker(children[0])).length, all: beside.length };
		});
		return speakers * 2 >= all;
	}

	/** The sections within one, with those that stand below the speaker's heading in its place. */
	sectionsWithin(section: Section): readonly Section[] {
		const speaker = this.speakerHeadingOf(section);
		return speaker ? [...speaker.children, ...section.children.slice(1)] : section.children;
	}

	/** What the headings of a level have in common. */
	habitsOf(level: number): HeadingHabits {
		return onceFor(this.habits, level, () => habitsAmong(this.tree.all.filter(({ heading }) => heading.level === level).map(visibleTitle)));
	}

	/** Reads a section once. */
	read(section: Section): SectionReading {
		// Asked for dozens of times a section.
		let reading = this.readings.get(section);
		if (!reading) this.readings.set(section, (reading = new SectionReading(this, section)));
		return reading;
	}

	/** What stands directly below a heading; null: in a note without headings, or above them. */
	stretchOf(section: Section | null): Stretch {
		const { blocks, links } = section ?? this.tree;
		return [this, blocks, links, section?.bodyEnd ?? this.tree.all[0]?.heading.start ?? this.facts.length];
	}
}

/** UTF-16 units behind `Speaker:`. */
const LONGEST_NAME = 60;

function isSpeaker(section: Section): boolean {
	const text = visibleTitle(section);
	if (text === '') return true;
	const named = withoutSpeakerKey(text);
	return !endsWithTitleInQuotes(text) && (readSpeaker(named) !== null || (beginsWithSpeakerKey(text) && named.length <= LONGEST_NAME));
}

/** A heading that names a speaker and nothing else, right over the one heading of the talk. */
export function isOverItsTitle(outline: NoteOutline, section: Section): boolean {
	const [only, other] = section.children;
	return only !== undefined && other === undefined && isSpeaker(section) && section.heading.text.trim() !== '' && (!outline.read(section).hasOwnNotes || tellsOfAPerson(outline.text, section)) && outline.read(only).kind === 'plain';
}

/** A few lines on who speaks: posts, handles, addresses, or a company. */
function tellsOfAPerson(text: string, { blocks, heading }: Section): boolean {
	const [given = ''] = heading.text.trim().split(' ', 1);
	return blocks.length <= 4 && blocks.every(({ kind, start, end }) => {
		const line = end - start <= LONGEST_BEHIND_NAME ? text.slice(start, end) : '';
		if (line.includes('@') || line.includes('://') || namesARole(line)) return true;
		const words = line.replace(/^[-*+]\s+/u, '').trim();
		return words.startsWith(`${given} `) || /^(?:He|She|They)\s/u.test(words) || (kind === 'paragraph' && words !== '' && words.length <= LONGEST_COMPANY && !/[.!?]$/u.test(words));
	});
}

/** UTF-16 units. */
const LONGEST_BEHIND_NAME = 150;
const LONGEST_COMPANY = 40;

function findTitleSection(tree: SectionTree, name: string): Section | null {
	const [first] = tree.all;
	if (!first || !tree.all.every((section) => section === first || section.heading.level > first.heading.level)) return null;
	if (first.heading.level === 1) return first;
	const { text } = first.heading;
	const names = speaksOfAConference(text) || foldTitleClosely(text) === foldTitleClosely(name);
	return names && first.children.length > 0 ? first : null;
}

function findTitleLine(text: string, tree: SectionTree, name: string): { text: string; end: number } | null {
	const [first] = tree.blocks;
	if (!first || first.kind !== 'paragraph' || first.depth > 0 || first.end - first.start > 200) return null;
	const source = text.slice(first.start, first.end).trim();
	if (source.includes('\n')) return null;
	const line = source.replace(/^[#=]+\s*/u, '');
	if (!line.includes('://') && namesTheSame(line, name) && line.length <= name.length * (/[:(|]|\s[-–—]\s/u.test(line) && !ENDS_OF_NO_TITLES.includes(line.slice(-1)) ? 4 : 2)) return { text: line, end: first.end };
	if (!MAY_BE_TITLE_OF_A_TALK.test(line)) return null;
	const words = readVisibleText(text.slice(first.start, first.end), first.start, linksIn(first, tree.links)).text.trim().replace(/^#+\s*/u, '');
	return !words.includes('://') && isTitleOfATalk(words, name) ? { text: words, end: first.end } : null;
}

/** The last characters of sentences, and of properties in braces: such lines are titles only if hardly longer than the file's name. */
const ENDS_OF_NO_TITLES = '.:。!?…,;！？}';

/** Of the two below. */
const MAY_BE_TITLE_OF_A_TALK = /\s[Bb]y\s|[A-Z]{2,6}[- ]?\d{2}/u;

/** A session code, or `A title of words by Jane Doe`. */
function isTitleOfATalk(line: string, name: string): boolean {
	const { code, speaker, title } = readHeadingTitle(line);
	return code !== null || (speaker !== null && /\s[Bb]y\s/u.test(line) && !/[.!?]$/u.test(line) && (title.trim().split(/\s+/u).length >= 3 || namesTheSame(title, name.replace(/_/gu, ' '))) && kindOfHeading(title) === 'plain' && !speaksOfAConference(title));
}

/** UTF-16 units of `123456789) [x]`. */
const LONGEST_MARKER = 14;

/** `- [Title](#title)`, in a table of contents; or with the address that the site gives the note. */
export function isEntryOfContents(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
	if (text.charAt(end - 1) !== ')') return false;
	const destination = text.slice(Math.max(start, end - LONGEST_ANCHOR), end).lastIndexOf('#') + 1;
	if (destination === 0) return false;
	const [, words = '', url = ''] = ENTRY_OF_CONTENTS.exec(text.slice(start, end)) ?? [];
	return url.startsWith('#') || leadsToAHeading({ text: words, url });
}

const ENTRY_OF_CONTENTS = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[(.*)\]\(((?:https?:\/\/[^\s()#]*)?#[^\s()]*)\s?\)$/u;

/** UTF-16 units. */
const LONGEST_ANCHOR = 500;

/** Whether a block says anything where it stands: comments, rules, footnotes and bare list markers do not. */
export function isWritten(text: string, block: { readonly kind: string; readonly start: number; readonly end: number }): boolean {
	if (saysNothing(block)) return false;
	if (block.kind === 'list-item' && isEntryOfContents(text, block)) return false;
	const isText = block.kind === 'list-item' || block.kind === 'paragraph';
	if (isText && block.end - block.start > LONGEST_MARKER) return true;
	const source = text.slice(block.start, block.end);
	const content = block.kind === 'html' ? source.replace(/<!--[\s\S]*?(?:-->|$)/gu, '') : source;
	return content.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?(?:\s+\[[ xX]\])?(?=\s|$)/u, '').trim() !== '';
}
