/**
 * What a note's text says, before anything is made of it. Every position is a UTF-16 offset into the
 * note exactly as it was read (a byte order mark and carriage returns count); lines and columns are
 * 1-based, columns in UTF-16 units.
 */

/** Something in a note that could not be read as it was probably meant. Never a reason to stop. */
export interface Problem {
	/** 1-based line of the note. */
	readonly line: number;
	/** A sentence for the reader, without the note's path. */
	readonly message: string;
}

/** How an address is written. */
export type LinkForm = 'inline' | 'reference' | 'autolink' | 'bare' | 'image' | 'html';

/** One use of an address with a scheme (`https:`, `mailto:` …). Links inside the vault are no facts of ours. */
export interface Link {
	readonly form: LinkForm;
	/** The address after character references and backslash escapes, otherwise as written. */
	readonly url: string;
	/** The link's text as a reader sees it, the alternative text of an image, or the address itself. */
	readonly text: string;
	/** Where the address's text stands: for a reference link in its definition, which is the place to mend. */
	readonly start: number;
	readonly end: number;
	/** Position of `start`. */
	readonly line: number;
	readonly column: number;
	/** Where the link is used. Decides to which section it belongs; differs from `start` for reference links. */
	readonly useStart: number;
	readonly useEnd: number;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** An ATX or setext heading at the root of the note, not inside a list or a block quote. */
export interface Heading {
	readonly level: HeadingLevel;
	/** As a reader sees it: no markers, emphasis, link destinations or wiki-link brackets. */
	readonly text: string;
	/** The whole heading: from its first `#` (or its first character) to the end of its last line. */
	readonly start: number;
	readonly end: number;
	/** 1-based line of `start`. */
	readonly line: number;
	/** The source between the markers, where a title and its link stand. */
	readonly contentStart: number;
	readonly contentEnd: number;
}

export type BlockKind = 'paragraph' | 'list-item' | 'code' | 'math' | 'html' | 'table' | 'quote' | 'comment' | 'thematic-break' | 'footnote';

/**
 * A block of a section's body, in the order of the text. A list item's range is that of its own first
 * block (its line or lines), not of what is nested in it; nested items follow as blocks of their own.
 * A quote (callout) is one block with all that it holds. What a footnote's definition holds is told as such.
 */
export interface Block {
	readonly kind: BlockKind;
	readonly start: number;
	readonly end: number;
	/** 1-based line of `start`. */
	readonly line: number;
	/** How many list items hold this block: 0 at the root, 1 for an item of an outer list … */
	readonly depth: number;
}

/** One property of the frontmatter. */
export interface FrontmatterEntry {
	readonly key: string;
	/** As the YAML parser gave it: string, number, boolean, null, Date, array or plain object. */
	readonly value: unknown;
	/** Of the key, in the note. */
	readonly line: number;
	/** From the key to the end of the value's last line. */
	readonly start: number;
	readonly end: number;
}

export interface Frontmatter {
	/** From the opening to the closing `---`, both included. */
	readonly start: number;
	readonly end: number;
	/** In the order written. A key that stands twice is kept once (its last value), with a problem. */
	readonly entries: readonly FrontmatterEntry[];
}

/** All that a note's text says. */
export interface NoteFacts {
	readonly frontmatter: Frontmatter | null;
	readonly headings: readonly Heading[];
	/** In the order of their use. */
	readonly links: readonly Link[];
	readonly blocks: readonly Block[];
	/** Where the text after frontmatter begins. */
	readonly bodyStart: number;
	/** Length of the note in UTF-16 units. */
	readonly length: number;
	readonly problems: readonly Problem[];
}

/** Reads one YAML document. Throws on bad YAML. The app brings its own; elsewhere it is the `yaml` package. */
export type YamlParser = (source: string) => unknown;
