import type { Link } from '../../markdown/facts';
import type { Steps } from '../../markdown/steps';
import type { HeadingTitle } from '../wording/heading-title';
import type { OpeningLines } from '../outline/opening-lines';
import type { NoteOutline } from '../outline/note-outline';
import type { Section } from '../outline/section-tree';

/** A place of a note that a rule takes for a session. */
export type Candidate =
	| { readonly form: 'heading'; readonly section: Section }
	| { readonly form: 'table-row' | 'list-item' | 'paragraph'; readonly within: Section | null; readonly line: LineCandidate }
	/** The whole note, with the heading that names it, where it has one among others of its level. */
	| { readonly form: 'note'; readonly section: Section | null };

/** A session on a line of its own: a row of a table, an item of a list, a bold line. */
export interface LineCandidate {
	/** UTF-16 range of the row, or of the item with all that is nested in it; where its notes begin. */
	readonly start: number;
	readonly bodyStart: number;
	readonly end: number;
	/** Visible text that holds the title. */
	readonly text: string;
	readonly title: HeadingTitle;
	/** Text of the link on the title, where there is one. */
	readonly linked: string | null;
	readonly address: Link | null;
	/** From columns of a table. */
	readonly speaker: string | null;
	readonly time: string | null;
	readonly track: string | null;
	readonly rating: string | null;
	/** The line itself holds notes: in other columns, behind the title. */
	readonly hasNotes: boolean;
	/** What the lines below say of the session before its notes begin. */
	readonly opening: OpeningLines | null;
}

/** Lines of a list or a table that are read at once: a ms or two. */
export const LINES_IN_A_STEP = 300;

/** Headings that are read at once: a ms or two. */
export const SECTIONS_IN_A_STEP = 500;

/** Of a line outside of tables. */
export const NO_COLUMNS = { speaker: null, time: null, track: null, rating: null } as const;

/** What an example shows: a note and what the rules find in it. */
export interface RuleExample {
	readonly note: string;
	/** Path of the note, where it matters. */
	readonly path?: string;
	readonly sessions: readonly ExpectedSession[];
}

export interface ExpectedSession {
	readonly title: string;
	readonly url?: string;
	readonly speaker?: string;
	readonly time?: string;
	readonly track?: string;
	readonly rating?: string;
	readonly trail?: readonly string[];
	readonly empty?: boolean;
}

/** One way in which people write down sessions. What the first rule finds is taken, in their order, unless another way to read the note is likelier. */
export interface SessionRule {
	readonly name: string;
	/** Reads what `find` will ask of a long note, so that `find` itself takes a few ms at most. */
	readAhead?(outline: NoteOutline): Steps<void>;
	/** The sessions in order, none of which holds another; null where the rule does not apply. */
	find(outline: NoteOutline): readonly Candidate[] | null;
}

/**
 * A rule with what is told of it. It stands beside the rule, but apart, so that it stays out of what users load. The
 * users' guide is made of it, and the examples are the rule's tests.
 */
export interface ExplainedRule {
	readonly rule: SessionRule;
	readonly explanation: string;
	readonly examples: readonly RuleExample[];
}
