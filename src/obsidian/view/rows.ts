import type { Conference, Session, SessionPart } from '../../review/model';
import { sortSessions, type SortOrder } from '../../review/listing/sorting';
import type { Folds } from './folds';
import type { RowFilter } from './row-filter';
import { conferenceNode, type RowContent, type RowNode } from './row-tree';

/** One row of the list, with its place in the tree as assistive technology wants to know it. */
export interface Row {
	readonly key: string;
	readonly content: RowContent;
	/** Of the row that holds it; null at the root. */
	readonly parent: string | null;
	/** 1 at the root. */
	readonly level: number;
	/** 1-based, among the rows of the same parent. */
	readonly position: number;
	readonly siblings: number;
	/** Null where nothing hangs below the row. */
	readonly open: boolean | null;
	/** How many of what a row above notes counts a filter leaves; null where nothing is counted or filtered. */
	readonly shown: number | null;
}

/** The rows of a list that are seen, from the top edge on, and where each begins below that edge, px. */
export type ScrollPlace = readonly (readonly [key: string, below: number])[];

export interface RowsInput {
	/** In the order in which they are shown. */
	readonly roots: readonly RowNode[];
	/** Of the sessions below one row. */
	readonly sort?: SortOrder;
	readonly folds: Folds;
	readonly filter: RowFilter | null;
	/** Conferences are closed before the user opens them. */
	readonly isLarge?: boolean;
	/** Sessions with references are open at first. */
	readonly showsReferences?: boolean;
}

/** The tree as the flat list of rows that are visible. */
export function flattenRows({ roots, sort = 'order', folds, filter, isLarge = false, showsReferences = false }: RowsInput): Row[] {
	const rows: Row[] = [];
	const add = (nodes: readonly RowNode[], parent: string | null, level: number): void => {
		const sorted = sortSessions(nodes, sortedBy, sort);
		sorted.forEach((node, index) => {
			const isClosedAtFirst = isLarge && node.content.kind === 'conference' && !filter;
			const isOpenAtFirst = node.open
				|| (filter !== null && isAboveNotes(node.content))
				|| (showsReferences && node.content.kind === 'session' && node.content.session.references.length > 0);
			const wanted = folds.isOpen(node.key, !isClosedAtFirst && isOpenAtFirst);
			// Whether a packed conference holds anything is asked when it is opened, and not before.
			const open = isClosedAtFirst && !wanted ? false : node.holds ? wanted : null;
			const isCounted = filter !== null && isAboveNotes(node.content);
			const below = isCounted || open === true ? filter?.below(node) ?? node.children() : [];
			const shown = isCounted ? countShown(node.content, below) : null;
			rows.push({ key: node.key, content: node.content, parent, level, position: index + 1, siblings: nodes.length, open, shown });
			if (open === true) add(below, node.key, level + 1);
		});
	};
	add(filter ? roots.filter((node) => filter.matches(node)) : roots, null, 1);
	return rows;
}

/** The sessions of a conference in the order of their rows, whether these are open or not. */
export function sessionsAsShown(conference: Conference, sort: SortOrder): Session[] {
	const collect = (nodes: readonly RowNode[]): Session[] => sortSessions(nodes, sortedBy, sort).flatMap((node) => {
		const session = sortedBy(node);
		if (session) return [session];
		return node.content.kind === 'heading' ? collect(node.children()) : [];
	});
	return collect(conferenceNode(conference).children());
}

/** Groups across notes, and their parts, stand in an order of their own. */
function sortedBy({ content }: RowNode): Session | null {
	return content.kind === 'session' ? content.session : null;
}

/** Of rows that stand for no note: what they hold says where it is from. */
export function isAboveNotes(content: RowContent): content is Exclude<RowContent, { readonly conference: Conference }> {
	return !('conference' in content);
}

/** Years and values count conferences; other rows above notes count sessions, beside which links of whole notes may stand. */
function countShown(above: RowContent, below: readonly RowNode[]): number {
	const counted = 'conferences' in above ? 'conference' : 'session';
	return below.filter(({ content }) => content.kind === counted).length;
}

/** The note that a row belongs to. */
export function conferenceOf({ content }: Pick<Row, 'content'>): Conference | null {
	return 'conference' in content ? content.conference : null;
}

/** Whether a row would look the same on the screen, so that it need not be drawn again. */
export function isSameRow(one: Row, other: Row): boolean {
	return holdsSame(one, other, 'content') && holdsSame(one.content, other.content);
}

/** Whether all but one of the properties are the same. */
export function holdsSame<Of extends object>(one: Of, other: Of, but?: keyof Of): boolean {
	return (Object.keys(one) as (keyof Of)[]).every((name) => name === but || one[name] === other[name]);
}

/** The session that a row stands for; null for rows of another kind, and for groups of several. */
export function sessionOf({ content }: Pick<Row, 'content'>): SessionPart | null {
	switch (content.kind) {
		case 'session': return content;
		case 'part': return content.part;
		case 'group': return content.group.parts.length === 1 ? content.group.parts[0] : null;
		default: return null;
	}
}

/** Where a click on a row leads. */
export interface RowTarget {
	readonly path: string;
	/** 1-based; null for the note as a whole. */
	readonly line: number | null;
	/** For a heading above sessions: how many headings hold it. Its own line is found when it is opened. */
	readonly headingDepth: number | null;
	/** What stands in the line, so that it is found again where an edit has just moved it; null where that is not known. */
	readonly text: string | null;
}

/** Null for a row that stands for several places. */
export function targetOf({ content }: Pick<Row, 'content'>): RowTarget | null {
	if (!('conference' in content)) return null;
	const { conference: { path } } = content;
	const at = (line: number | null, { text = null, headingDepth = null }: Partial<RowTarget> = {}): RowTarget => ({ path, line, text, headingDepth });
	const atSession = ({ line, heading }: Session): RowTarget => at(line, { text: heading });
	switch (content.kind) {
		case 'conference': return at(null);
		case 'heading': return at(content.firstLine, { headingDepth: content.depth, text: content.title });
		case 'session': return atSession(content.session);
		case 'part': return atSession(content.part.session);
		case 'passage': return at(content.passage.line);
		case 'reference': return at(content.reference.line, { text: content.reference.url });
		case 'outline': return at(content.stretch.line);
		case 'problem': return at(content.problem.line);
		case 'group': return content.group.parts.length === 1 ? atSession(content.group.parts[0].session) : null;
	}
}
