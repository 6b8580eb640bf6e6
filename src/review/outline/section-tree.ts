import type { Block, Heading, Link, NoteFacts } from '../../markdown/facts';

/** A heading with what stands below it. */
export interface Section {
	readonly heading: Heading;
	readonly parent: Section | null;
	/** Sections of the next headings of a deeper level, in order. */
	readonly children: readonly Section[];
	/** Links within the heading itself. */
	readonly headingLinks: readonly Link[];
	/** Blocks and links directly below the heading, before its first child. */
	readonly blocks: readonly Block[];
	readonly links: readonly Link[];
	/** UTF-16 offsets: where the text below the heading begins, where the first child or the section ends. */
	readonly bodyStart: number;
	readonly bodyEnd: number;
	/** Where the next heading of the same or a higher level begins, or the note ends. */
	readonly end: number;
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

type Growing = { -readonly [Key in keyof Section]: Section[Key] extends readonly (infer Item)[] ? Item[] : Section[Key] };

/** Cuts a note at its headings. Linear in the number of headings, blocks and links. */
export function buildSectionTree(facts: NoteFacts): SectionTree {
	const all: Growing[] = [];
	const open: Growing[] = [];
	const roots: Growing[] = [];
	for (const heading of facts.headings) {
		let outer = open[open.length - 1];
		while (outer && outer.heading.level >= heading.level) {
			outer.end = heading.start;
			open.pop();
			outer = open[open.length - 1];
		}
		const previous = all[all.length - 1];
		if (previous) previous.bodyEnd = heading.start;
		const section: Growing = {
			heading, parent: outer ?? null, children: [], headingLinks: [], blocks: [], links: [],
			bodyStart: heading.end, bodyEnd: facts.length, end: facts.length,
		};
		(outer?.children ?? roots).push(section);
		all.push(section);
		open.push(section);
	}
	const above = { blocks: [] as Block[], links: [] as Link[] };
	distribute(facts.blocks, (block) => block.start, all, (block, section) => (section ?? above).blocks.push(block));
	distribute(facts.links, (link) => link.useStart, all, (link, section) => {
		if (section && link.useStart < section.heading.end) section.headingLinks.push(link);
		else (section ?? above).links.push(link);
	});
	return { roots, all, ...above };
}

/** Gives each item, in order, to the last section that begins at or before it. */
function distribute<Item, Holder extends Section>(
	items: readonly Item[],
	positionOfItem: (item: Item) => number,
	sections: readonly Holder[],
	give: (item: Item, section: Holder | null) => void,
): void {
	let next = 0;
	for (const item of items) {
		let following = sections[next];
		while (following && following.heading.start <= positionOfItem(item)) following = sections[++next];
		give(item, sections[next - 1] ?? null);
	}
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
