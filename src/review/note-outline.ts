import type { Link, NoteFacts } from '../markdown/facts';
import { isLinkItem, leadsToAPerson } from './address-lines';
import { isNameOfAConference, namesAConference, namesAYear } from './conference-words';
import { findHeadingAddress, leadsToThePublicWeb, linkWithTitle, visibleTitle, withoutPictures, type HeadingAddress } from './heading-address';
import { habitsAmong, type HeadingHabits } from './heading-habits';
import { endsWithTitleInQuotes, readHeadingTitle, type HeadingTitle } from './heading-title';
import { kindOfHeading, type HeadingKind } from './heading-words';
import { readOpeningLines, type OpeningLines } from './opening-lines';
import type { ConferenceProperties } from './properties';
import { buildSectionTree, type Section, type SectionTree } from './section-tree';
import { readSpeaker, withoutSpeakerKey } from './speaker-names';
import { foldTitleClosely, namesTheSame } from './title-folding';

/** A section as the rules see it. Each part is read when it is first asked for: most are never. */
class SectionReading {
	private readKind: HeadingKind | null = null;
	private readTitle: HeadingTitle | null = null;
	private readAddress: HeadingAddress | null | undefined;
	private readOpening: OpeningLines | null = null;
	private readOwnNotes: boolean | null = null;

	constructor(private readonly outline: NoteOutline, private readonly section: Section) {}

	get kind(): HeadingKind {
		return (this.readKind ??= kindOfHeading(this.section.heading.text));
	}

	get title(): HeadingTitle {
		const { address } = this;
		const linked = address && address.wraps !== 'name' ? withoutPictures(this.section, address.link.text) : null;
		return (this.readTitle ??= readHeadingTitle(visibleTitle(this.section), linked, this.outline.habitsOf(this.section.heading.level)));
	}

	get address(): HeadingAddress | null {
		if (this.readAddress === undefined) {
			const below = this.section.headingLinks.length === 0 && this.outline.linksRepeatTitles(this.section.heading.level) ? linkWithTitle(this.section) : null;
			this.readAddress = below ? { link: below, wraps: 'name' } : findHeadingAddress(this.section);
		}
		return this.readAddress;
	}

	get opening(): OpeningLines {
		return (this.readOpening ??= readOpeningLines(this.outline.text, this.section.blocks, this.section.links, this.outline.itemsAreAddresses(this.section.heading.level)));
	}

	/** Something other than metadata, comments and rules stands directly below the heading, before its first child. */
	get hasOwnNotes(): boolean {
		return (this.readOwnNotes ??= this.section.blocks.some((block) => isWritten(this.outline.text, block) && !this.opening.blocks.has(block)));
	}
}

/** A note as the rules see it. */
export class NoteOutline {
	readonly tree: SectionTree;
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
	private readonly linkItems = new Map<number, boolean>();
	private readonly repeatedTitles = new Map<number, boolean>();
	private readonly pages = new Map<number, string | null>();

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
		this.titleSection = findTitleSection(this.tree, name);
		this.titleLine = findTitleLine(text, this.tree, name);
	}

	/**
	 * The heading right below a talk's that holds nothing but its speaker (`## Jane Doe, Example Inc.`), or nothing, as
	 * templates leave it. Where several such headings follow, they are the talks; where most talks beside this one begin
	 * with another heading, it is none: `Karpman Drama Triangle` looks like a name.
	 */
	speakerHeadingOf(section: Section): Section | null {
		const known = this.speakers.get(section);
		if (known !== undefined) return known;
		const [first] = section.children;
		const isConference = isNameOfAConference(section.heading.text);
		const found = first && !isConference && isSpeaker(first) && !this.read(section).hasOwnNotes && section.children.filter(isSpeaker).length === 1 && this.beginsAsOthers(section) ? first : null;
		this.speakers.set(section, found);
		return found;
	}

	private beginsAsOthers({ parent }: Section): boolean {
		let shares = this.beginnings.get(parent);
		if (!shares) {
			const beside = (parent?.children ?? this.tree.roots).filter((section) => section.children.length > 0);
			shares = { speakers: beside.filter(({ children }) => children[0] && isSpeaker(children[0])).length, all: beside.length };
			this.beginnings.set(parent, shares);
		}
		return shares.speakers * 2 >= shares.all;
	}

	/** The sections within one, with those that stand below the speaker's heading in its place. */
	sectionsWithin(section: Section): readonly Section[] {
		const speaker = this.speakerHeadingOf(section);
		return speaker ? [...speaker.children, ...section.children.slice(1)] : section.children;
	}

	/**
	 * Whether the first item below most headings of a level, and at least two, is a link and nothing else: then it is
	 * where this note keeps the sessions' pages. Below a single heading it would be a reference.
	 */
	itemsAreAddresses(level: number): boolean {
		const known = this.linkItems.get(level);
		if (known !== undefined) return known;
		const sections = this.tree.all.filter(({ heading, headingLinks, blocks }) => heading.level === level && headingLinks.length === 0 && blocks.length > 0);
		const begun = sections.filter(({ blocks, links }) => isLinkItem(this.text, blocks[0], links[0])).length;
		const are = begun >= 2 && begun * 5 >= sections.length * 3;
		this.linkItems.set(level, are);
		return are;
	}

	/** Whether below two headings of a level or more, and a third of all, stands a link with the heading's own words. */
	linksRepeatTitles(level: number): boolean {
		const known = this.repeatedTitles.get(level);
		if (known !== undefined) return known;
		const sections = this.tree.all.filter(({ heading }) => heading.level === level);
		const repeated = sections.filter((section) => section.headingLinks.length === 0 && section.links.length > 0 && linkWithTitle(section) !== null).length;
		const are = repeated >= 2 && repeated * 3 >= sections.length;
		this.repeatedTitles.set(level, are);
		return are;
	}

	/**
	 * The page of a session that names none as such: the first of its links to the site where most sessions of its level
	 * have one (`conf.example/talks/…`).
	 */
	pageAmongNotes(section: Section): Link | null {
		const pages = section.links.length > 0 ? this.pagesOf(section.heading.level) : null;
		return pages === null ? null : section.links.find((link) => foldersOf(link).includes(pages)) ?? null;
	}

	/** The folder of a site to which most sections of a level have one link or two, and three at least; null where there is none. */
	private pagesOf(level: number): string | null {
		const known = this.pages.get(level);
		if (known !== undefined) return known;
		const sections = this.tree.all.filter(({ heading }) => heading.level === level);
		const holders = new Map<string, number>();
		for (const { links } of sections) {
			const folders = links.flatMap(foldersOf);
			for (const folder of new Set(folders)) if (folders.filter((other) => other === folder).length <= 2) holders.set(folder, (holders.get(folder) ?? 0) + 1);
		}
		const [most] = [...holders].sort(([folder, one], [another, other]) => other - one || another.length - folder.length);
		const found = most && most[1] >= 3 && most[1] * 2 > sections.length ? most[0] : null;
		this.pages.set(level, found);
		return found;
	}

	/** What the headings of a level have in common. */
	habitsOf(level: number): HeadingHabits {
		const known = this.habits.get(level);
		if (known) return known;
		const habits = habitsAmong(this.tree.all.filter(({ heading }) => heading.level === level).map(({ heading }) => heading.text));
		this.habits.set(level, habits);
		return habits;
	}

	/** Reads a section once. */
	read(section: Section): SectionReading {
		let reading = this.readings.get(section);
		if (!reading) {
			reading = new SectionReading(this, section);
			this.readings.set(section, reading);
		}
		return reading;
	}
}

/** `https://conf.example/2021/talks/` and `https://conf.example/2021/` of `https://conf.example/2021/talks/7`; none for pages of people and pictures. */
function foldersOf(link: Link): string[] {
	if (link.form === 'image' || link.form === 'html' || link.url.length > LONGEST_ADDRESS || !leadsToThePublicWeb(link.url) || leadsToAPerson(link)) return [];
	const [path = ''] = link.url.split(/[?#]/u, 1);
	const folders: string[] = [];
	for (let end = path.lastIndexOf('/', path.length - 2); end > path.indexOf('/', 'https://'.length); end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end + 1));
	return folders;
}

/** UTF-16 units: pages of sessions have shorter ones. */
const LONGEST_ADDRESS = 500;

function isSpeaker({ heading: { text } }: Section): boolean {
	return text.trim() === '' || (!endsWithTitleInQuotes(text) && readSpeaker(withoutSpeakerKey(text)) !== null);
}

/** A heading that names a speaker and nothing else, right over the one heading of the talk. */
export function isOverItsTitle(outline: NoteOutline, section: Section): boolean {
	const [only, other] = section.children;
	return only !== undefined && other === undefined && isSpeaker(section) && section.heading.text.trim() !== '' && !outline.read(section).hasOwnNotes && outline.read(only).kind === 'plain';
}

function findTitleSection(tree: SectionTree, name: string): Section | null {
	const [first] = tree.all;
	if (!first || !tree.all.every((section) => section === first || section.heading.level > first.heading.level)) return null;
	if (first.heading.level === 1) return first;
	const { text } = first.heading;
	const names = namesAYear(text) || namesAConference(text) || foldTitleClosely(text) === foldTitleClosely(name);
	return names && first.children.length > 0 ? first : null;
}

function findTitleLine(text: string, tree: SectionTree, name: string): { text: string; end: number } | null {
	const [first] = tree.blocks;
	if (!first || first.kind !== 'paragraph' || first.depth > 0 || first.end - first.start > 200) return null;
	const line = text.slice(first.start, first.end).trim().replace(/^#+\s*/u, '');
	if (line.includes('\n') || line.includes('://')) return null;
	return (namesTheSame(line, name) && line.length <= name.length * 2) || readHeadingTitle(line).code !== null ? { text: line, end: first.end } : null;
}

/** UTF-16 units of `123456789) [x]`. */
const LONGEST_MARKER = 14;

/** Whether a block says anything: comments, rules and bare list markers do not. */
export function isWritten(text: string, block: { readonly kind: string; readonly start: number; readonly end: number }): boolean {
	if (block.kind === 'comment' || block.kind === 'thematic-break') return false;
	const isText = block.kind === 'list-item' || block.kind === 'paragraph';
	if (isText && block.end - block.start > LONGEST_MARKER) return true;
	const source = text.slice(block.start, block.end);
	const content = block.kind === 'html' ? source.replace(/<!--[\s\S]*?(?:-->|$)/gu, '') : source;
	return content.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?(?:\s+\[[ xX]\])?(?=\s|$)/u, '').trim() !== '';
}
