import type { NoteFacts } from '../markdown/facts';
import { namesAConference, namesAYear } from './conference-words';
import { findHeadingAddress, visibleTitle, type HeadingAddress } from './heading-address';
import { readHeadingTitle, type HeadingTitle } from './heading-title';
import { kindOfHeading, type HeadingKind } from './heading-words';
import { readOpeningLines, type OpeningLines } from './opening-lines';
import type { ConferenceProperties } from './properties';
import { buildSectionTree, type Section, type SectionTree } from './section-tree';
import { readSpeaker } from './speaker-names';
import { foldTitleClosely } from './title-folding';

/** A section as the rules see it. */
export interface SectionReading {
	readonly kind: HeadingKind;
	readonly title: HeadingTitle;
	readonly address: HeadingAddress | null;
	readonly opening: OpeningLines;
	/** Something other than metadata, comments and rules stands directly below the heading, before its first child. */
	readonly hasOwnNotes: boolean;
}

/** A note as the rules see it. */
export class NoteOutline {
	readonly tree: SectionTree;
	/**
	 * The heading that names the whole note: the first one, where no other stands as high and it is of level 1, or
	 * holds others and has the name of a conference or of the note. It names a conference or a single talk.
	 */
	readonly titleSection: Section | null;
	private readonly readings = new Map<Section, SectionReading>();
	private levelsWithSpeakersFirst: ReadonlySet<number> | null = null;

	constructor(
		readonly text: string,
		readonly facts: NoteFacts,
		readonly properties: ConferenceProperties,
		/** The note's title, or its file's name. */
		readonly name: string,
	) {
		this.tree = buildSectionTree(facts);
		this.titleSection = findTitleSection(this.tree, name);
	}

	private speakersComeFirst(level: number): boolean {
		this.levelsWithSpeakersFirst ??= findLevelsWithSpeakersFirst(this.tree);
		return this.levelsWithSpeakersFirst.has(level);
	}

	/** Reads a section once. */
	read(section: Section): SectionReading {
		const known = this.readings.get(section);
		if (known) return known;
		const address = findHeadingAddress(section);
		const opening = readOpeningLines(this.text, section.blocks, section.links);
		const reading: SectionReading = {
			kind: kindOfHeading(section.heading.text),
			title: readHeadingTitle(visibleTitle(section), address?.wraps === 'title' || address?.wraps === 'part' ? address.link.text : null, this.speakersComeFirst(section.heading.level)),
			address,
			opening,
			hasOwnNotes: section.blocks.some((block) => !opening.blocks.has(block) && isWritten(this.text, block)),
		};
		this.readings.set(section, reading);
		return reading;
	}
}

/** Most headings of a level, at least two, read as `Jane Doe: Title` or `Jane Doe - Title`. */
function findLevelsWithSpeakersFirst(tree: SectionTree): Set<number> {
	const all = new Map<number, number>();
	const first = new Map<number, number>();
	for (const { heading } of tree.all) {
		all.set(heading.level, (all.get(heading.level) ?? 0) + 1);
		const speaker = /^(?:\d{1,2}[.)]\s+)?(.{3,60}?)(?:[:：]|\s+[-–—|])\s+\S/u.exec(heading.text)?.[1];
		if (speaker !== undefined && readSpeaker(speaker) !== null) first.set(heading.level, (first.get(heading.level) ?? 0) + 1);
	}
	return new Set([...first].filter(([level, count]) => count >= 2 && count * 2 > (all.get(level) ?? 0)).map(([level]) => level));
}

function findTitleSection(tree: SectionTree, name: string): Section | null {
	const [first] = tree.all;
	if (!first || !tree.all.every((section) => section === first || section.heading.level > first.heading.level)) return null;
	if (first.heading.level === 1) return first;
	const { text } = first.heading;
	const names = namesAYear(text) || namesAConference(text) || foldTitleClosely(text) === foldTitleClosely(name);
	return names && first.children.length > 0 ? first : null;
}

/** Whether a block says anything: comments, rules and bare list markers do not. */
export function isWritten(text: string, block: { readonly kind: string; readonly start: number; readonly end: number }): boolean {
	if (block.kind === 'comment' || block.kind === 'thematic-break') return false;
	const source = text.slice(block.start, block.end);
	const content = block.kind === 'html' ? source.replace(/<!--[\s\S]*?(?:-->|$)/gu, '') : source;
	return content.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?(?:\s+\[[ xX]\])?(?=\s|$)/u, '').trim() !== '';
}
