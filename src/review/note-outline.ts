import type { NoteFacts } from '../markdown/facts';
import { findHeadingAddress, visibleTitle, type HeadingAddress } from './heading-address';
import { readHeadingTitle, type HeadingTitle } from './heading-title';
import { kindOfHeading, type HeadingKind } from './heading-words';
import { readOpeningLines, type OpeningLines } from './opening-lines';
import type { ConferenceProperties } from './properties';
import { buildSectionTree, type Section, type SectionTree } from './section-tree';

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
	 * The heading that names the whole note: the first one, where it is of level 1 or holds others, and no other
	 * stands as high. It names a conference or a single talk.
	 */
	readonly titleSection: Section | null;
	private readonly readings = new Map<Section, SectionReading>();

	constructor(
		readonly text: string,
		readonly facts: NoteFacts,
		readonly properties: ConferenceProperties,
		/** The note's title, or its file's name. */
		readonly name: string,
	) {
		this.tree = buildSectionTree(facts);
		this.titleSection = findTitleSection(this.tree);
	}

	/** Reads a section once. */
	read(section: Section): SectionReading {
		const known = this.readings.get(section);
		if (known) return known;
		const address = findHeadingAddress(section);
		const opening = readOpeningLines(this.text, section.blocks, section.links);
		const reading: SectionReading = {
			kind: kindOfHeading(section.heading.text),
			title: readHeadingTitle(visibleTitle(section), address?.wraps === 'title' || address?.wraps === 'part' ? address.link.text : null),
			address,
			opening,
			hasOwnNotes: section.blocks.some((block) => !opening.blocks.has(block) && isWritten(this.text, block)),
		};
		this.readings.set(section, reading);
		return reading;
	}
}

function findTitleSection(tree: SectionTree): Section | null {
	const [first] = tree.all;
	if (!first) return null;
	const alone = tree.all.every((section) => section === first || section.heading.level > first.heading.level);
	return alone && (first.heading.level === 1 || first.children.length > 0) ? first : null;
}

/** Whether a block says anything: comments, rules and bare list markers do not. */
export function isWritten(text: string, block: { readonly kind: string; readonly start: number; readonly end: number }): boolean {
	if (block.kind === 'comment' || block.kind === 'thematic-break') return false;
	const source = text.slice(block.start, block.end);
	const content = block.kind === 'html' ? source.replace(/<!--[\s\S]*?(?:-->|$)/gu, '') : source;
	return content.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?(?:\s+\[[ xX]\])?(?=\s|$)/u, '').trim() !== '';
}
