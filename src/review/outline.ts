import type { Block, BlockKind, Heading, NoteFacts } from '../markdown/facts';
import { isWritten } from './note-outline';
import { itemsWithin } from './references';

/** One thing that was written about a session, with what is nested below it. */
export interface OutlineItem {
	readonly kind: BlockKind | 'heading';
	/** 0 for what stands outermost in the session. */
	readonly depth: number;
	/** UTF-16 range of the item's own text in the note: without list markers, check boxes and `#`. */
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly line: number;
	/** Of a list item with a check box. */
	readonly task: 'open' | 'done' | null;
	readonly children: readonly OutlineItem[];
}

/** What of a session an outline is made of. */
export interface OutlineRange {
	readonly bodyStart: number;
	readonly end: number;
}

type Growing = { -readonly [Key in keyof OutlineItem]: OutlineItem[Key] extends readonly OutlineItem[] ? Growing[] : OutlineItem[Key] };

/**
 * The outline of a session: deeper headings hold what follows them, list items what is nested in them. Comments,
 * rules and bare markers are left out. Linear in the session's length.
 */
export function buildOutline(text: string, facts: NoteFacts, session: OutlineRange): OutlineItem[] {
	const range = { start: session.bodyStart, end: session.end };
	const outermost: Growing[] = [];
	const open: { readonly rank: number; readonly item: Growing }[] = [];
	const place = (rank: number, item: Omit<Growing, 'depth' | 'children'>): void => {
		while ((open[open.length - 1]?.rank ?? -1) >= rank) open.pop();
		const grown: Growing = { ...item, depth: open.length, children: [] };
		(open[open.length - 1]?.item.children ?? outermost).push(grown);
		open.push({ rank, item: grown });
	};
	for (const part of partsInOrder(facts, range)) {
		if ('level' in part) {
			place(part.level, { kind: 'heading', start: part.contentStart, end: part.contentEnd, line: part.line, task: null });
			continue;
		}
		if (!isWritten(text, part)) continue;
		const marker = part.kind === 'list-item' ? readMarker(text, part) : null;
		// What an item holds beside its own line stands as deep as the items of the list in it.
		const rank = DEEPEST_HEADING + part.depth + (part.kind === 'list-item' ? 0 : 1);
		place(rank, { kind: part.kind, start: part.start + (marker?.length ?? 0), end: part.end, line: part.line, task: marker?.task ?? null });
	}
	return outermost;
}

const DEEPEST_HEADING = 6;

function* partsInOrder(facts: NoteFacts, range: { start: number; end: number }): Generator<Heading | Block> {
	const headings = itemsWithin(facts.headings, (heading) => heading.start, range);
	let next = 0;
	for (const block of itemsWithin(facts.blocks, (item) => item.start, range)) {
		for (let heading = headings[next]; heading && heading.start < block.start; heading = headings[++next]) yield heading;
		yield block;
	}
	yield* headings.slice(next);
}

/** A list item's marker with its check box, by its length. */
function readMarker(text: string, { start, end }: Block): { length: number; task: OutlineItem['task'] } {
	const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\[(.)\][ \t]+)?/u.exec(text.slice(start, Math.min(end, start + 40)));
	if (!marker) return { length: 0, task: null };
	const [whole, box] = marker;
	return { length: whole.length, task: box === undefined ? null : box === ' ' ? 'open' : 'done' };
}

/** The rows of an outline from top to bottom, without those below an item whose `start` is in `folded`. */
export function visibleItems(items: readonly OutlineItem[], folded: ReadonlySet<number>): OutlineItem[] {
	const visible: OutlineItem[] = [];
	const waiting = [...items].reverse();
	for (let item = waiting.pop(); item; item = waiting.pop()) {
		visible.push(item);
		if (!folded.has(item.start)) waiting.push(...[...item.children].reverse());
	}
	return visible;
}

/**
 * The outline as Markdown of its own, for copying and exporting: one nested list, tabs for depth, wherever in the
 * note it stood. Code, tables and quotes keep their lines.
 */
export function writeOutline(text: string, items: readonly OutlineItem[]): string {
	return visibleItems(items, new Set()).map((item) => {
		const indent = '\t'.repeat(item.depth);
		const box = item.task === null ? '' : item.task === 'done' ? '[x] ' : '[ ] ';
		const [first = '', ...more] = text.slice(item.start, item.end).split(/\r?\n/u);
		const kept = item.kind === 'code' || item.kind === 'table' || item.kind === 'quote' || item.kind === 'math' || item.kind === 'html';
		const continuation = kept ? unindent(more) : more.map((line) => line.trim());
		return [`${indent}- ${box}${first.trim()}`, ...continuation.map((line) => `${indent}\t${line}`.trimEnd())].join('\n');
	}).join('\n');
}

/** Takes the white space away that all lines begin with. */
function unindent(lines: readonly string[]): string[] {
	const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
	const common = indents.length > 0 ? Math.min(...indents) : 0;
	return lines.map((line) => line.slice(common));
}
