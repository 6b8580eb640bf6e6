import type { Block, Heading, Link, NoteFacts } from '../../markdown/facts';

/** A heading with what stands below it. */
export interface Section {
	readonly heading: Heading;
	readonly parent: Section | null;
	/** Sections of the next headings of a deeper level, in order. */
	readonly children: readonly Section[];
	/** Links within the heading itself. */
	readonly headingLinks: readonly Link[];
	/** The one link of the heading, where it wraps all of it: `## [Title](…)`. */
	readonly wholeLink: Link | null;
	/** Blocks and links directly below the heading, before its first child. */
	readonly blocks: readonly Block[];
	readonly links: readonly Link[];
	/** UTF-16 offsets: where the text below the heading begins, where the first child or the section ends. */
	readonly bodyStart: number;
	readonly bodyEnd: number;
	/** Where the next heading of the same or a higher level begins, or the note ends. */
	readonly end: number;
}

/** `##` alone, or with nothing that is shown. */
export function hasNoWords({ text }: Heading): boolean {
	return text.trim() === '';
}

/** A note cut at its headings. */
export interface SectionTree {
	/** Sections that no other holds. */
	readonly roots: readonly Section[];
	/** All sections in the order of the text. */
	readonly all: readonly Section[];
	/** Above the first heading. */
	readonly blocks: readonly Block[];
	readonly links: readonly Link[];
}

type Growing = { -readonly [Key in keyof Section]: Section[Key] } & { readonly children: Section[] };

/** Cuts a note at its headings. Linear in the number of headings, blocks and links. */
export function buildSectionTree({ headings, blocks, links, length }: NoteFacts): SectionTree {
	const all: Growing[] = [];
	const open: Growing[] = [];
	const roots: Section[] = [];
	let nextBlock = 0;
	let nextLink = 0;
	const blocksBefore = (offset: number): Block[] => {
		const first = nextBlock;
		while ((blocks[nextBlock]?.start ?? Infinity) < offset) nextBlock++;
		return blocks.slice(first, nextBlock);
	};
	const linksBefore = (offset: number): Link[] => {
		const first = nextLink;
		while ((links[nextLink]?.useStart ?? Infinity) < offset) nextLink++;
		return links.slice(first, nextLink);
	};
	const [first] = headings;
	const above = { blocks: blocksBefore(first?.start ?? length), links: linksBefore(first?.start ?? length) };
	for (let index = 0; index < headings.length; index++) {
		const heading = headings[index] as Heading;
		let outer = open[open.length - 1];
		while (outer && outer.heading.level >= heading.level) {
			outer.end = heading.start;
			open.pop();
			outer = open[open.length - 1];
		}
		const bodyEnd = headings[index + 1]?.start ?? length;
		const headingLinks = linksBefore(heading.end);
		const section: Growing = {
			heading, parent: outer ?? null, children: [], headingLinks, wholeLink: linkAround(heading, headingLinks), blocks: blocksBefore(bodyEnd), links: linksBefore(bodyEnd),
			bodyStart: heading.end, bodyEnd, end: length,
		};
		(outer?.children ?? roots).push(section);
		all.push(section);
		open.push(section);
	}
	return { roots, all, ...above };
}

/** Asked of several times, and comparing texts costs more than reading this. */
function linkAround(heading: Heading, [only, other]: readonly Link[]): Link | null {
	return only && !other && only.form !== 'image' && (only.text === heading.text || only.text.trim() === heading.text.trim()) ? only : null;
}

/** Whether something holds of a section below this one, however deep. */
export function holdsBelow({ children }: Section, holds: (section: Section) => boolean): boolean {
	return children.some((child) => holds(child) || holdsBelow(child, holds));
}

/** The sections around this one, outermost first. */
export function ancestorsOf(section: Section): Section[] {
	const ancestors: Section[] = [];
	for (let outer = section.parent; outer; outer = outer.parent) ancestors.unshift(outer);
	return ancestors;
}
