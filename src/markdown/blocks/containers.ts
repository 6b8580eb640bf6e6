import * as Char from '../char';
import { isSpaceOrTab, trimSpacesEnd } from '../characters';
import type { BlockKind } from '../facts';
import type { LineCursor } from './line-cursor';
import type { BlockRecord, MutableBlock } from './scanned-blocks';

/**
 * How many block quotes, list items and footnotes may hold one another. Beyond it their markers are read
 * as text, so that a line costs a bounded number of steps; nobody nests so deep by hand.
 */
export const deepestNesting = 100;

interface Container {
	readonly kind: 'quote' | 'item' | 'footnote';
	/** Columns that a line needs to go on with it. */
	readonly indent: number;
	/** A list item's block, which takes in the item's first child; null within quotes. */
	readonly block: MutableBlock | null;
	hasChildren: boolean;
}

/** The block quotes, list items and footnote definitions that are open, outermost first. */
export class Containers {
	private readonly text: string;
	private readonly cursor: LineCursor;
	private readonly record: BlockRecord;
	private readonly open: Container[] = [];
	private quoteDepth = 0;
	private itemDepth = 0;
	private footnoteDepth = 0;
	/** The outermost open block quote, or the list item that it begins. */
	private quoteBlock: MutableBlock | null = null;
	private tooDeep = false;

	constructor(text: string, cursor: LineCursor, record: BlockRecord) {
		this.text = text;
		this.cursor = cursor;
		this.record = record;
	}

	get count(): number {
		return this.open.length;
	}

	get inQuote(): boolean {
		return this.quoteDepth > 0;
	}

	get isFull(): boolean {
		return this.open.length >= deepestNesting;
	}

	/** Takes from the line what open containers ask for; returns how many of them go on. */
	match(hasLeaf: boolean): number {
		const { open, cursor } = this;
		let matched = 0;
		for (; matched < open.length; matched++) {
			const container = open[matched];
			if (container === undefined) break;
			if (container.kind === 'quote') {
				if (cursor.blank || cursor.indent > 3 || this.text.charCodeAt(cursor.nonspace) !== Char.GreaterThan) break;
				this.takeQuoteMarker();
				cursor.measure();
			} else if (cursor.blank) {
				// A list item may begin with one blank line, not with two.
				const empty = !container.hasChildren && matched === open.length - 1 && !hasLeaf;
				if (empty && container.kind === 'item') break;
				cursor.skipIndent();
			} else {
				if (cursor.indent < container.indent) break;
				cursor.skipColumns(container.indent);
			}
		}
		return matched;
	}

	private takeQuoteMarker(): void {
		const { cursor } = this;
		cursor.skipIndent();
		cursor.skipCharacters(1);
		if (cursor.offset < cursor.end && isSpaceOrTab(this.text.charCodeAt(cursor.offset))) cursor.skipColumns(1);
	}

	/** False, and told as a problem, where the nesting is too deep for another container. */
	mayNest(line: number): boolean {
		if (!this.isFull) return true;
		if (!this.tooDeep) {
			this.tooDeep = true;
			const message = `Lists and quotes nest deeper than ${deepestNesting} levels here; deeper markers are read as text.`;
			this.record.problems.push({ line, message });
		}
		return false;
	}

	/** The cursor stands before the marker, and behind it afterwards. */
	openQuote(line: number): void {
		const start = this.cursor.nonspace;
		this.takeQuoteMarker();
		if (!this.inQuote) this.quoteBlock = this.addBlock('quote', start, this.cursor.offset, line);
		this.push({ kind: 'quote', indent: 0, block: null, hasChildren: false });
		this.quoteDepth++;
	}

	openFootnote(markerLength: number): void {
		this.cursor.skipIndent();
		this.cursor.skipCharacters(markerLength);
		this.push({ kind: 'footnote', indent: 4, block: null, hasChildren: false });
		this.footnoteDepth++;
	}

	/** CommonMark 0.31.2, section 5.2: what follows the marker says how far the item's lines are indented. */
	openItem(markerLength: number, line: number): void {
		const { cursor } = this;
		const { indent, nonspace: start } = cursor;
		cursor.skipIndent();
		cursor.skipCharacters(markerLength);
		cursor.measure();
		let padding = markerLength + cursor.indent;
		if (cursor.indent < 1 || cursor.indent > 4 || cursor.blank) {
			padding = markerLength + 1;
			if (cursor.offset < cursor.end) cursor.skipColumns(1);
		} else cursor.skipIndent();
		this.itemDepth++;
		const block = this.inQuote ? null : this.record.block(this.kindHere('list-item'), start, start + markerLength, line, this.itemDepth);
		this.push({ kind: 'item', indent: indent + padding, block, hasChildren: false });
	}

	private push(container: Container): void {
		this.markChild();
		this.open.push(container);
	}

	closeDownTo(count: number): void {
		while (this.open.length > count) {
			const container = this.open.pop();
			if (container?.kind === 'item') this.itemDepth--;
			else if (container?.kind === 'footnote') this.footnoteDepth--;
			else if (container?.kind === 'quote' && --this.quoteDepth === 0) this.quoteBlock = null;
		}
	}

	/** The line that ends at `end` belongs to the open quote. */
	extendQuote(end: number): void {
		if (this.quoteBlock !== null) this.quoteBlock.end = trimSpacesEnd(this.text, this.quoteBlock.start, end);
	}

	/** Blocks within quotes are the quote's; an item's first child is the item's. */
	addBlock(kind: BlockKind, start: number, end: number, line: number): MutableBlock | null {
		const holder = this.open.at(-1);
		const first = holder !== undefined && !holder.hasChildren;
		this.markChild();
		if (this.inQuote) return null;
		if (first && holder.kind === 'item' && holder.block !== null) {
			holder.block.end = end;
			return holder.block;
		}
		return this.record.block(this.kindHere(kind), start, end, line, this.itemDepth);
	}

	private kindHere(kind: BlockKind): BlockKind {
		return this.footnoteDepth > 0 ? 'footnote' : kind;
	}

	/** The innermost container holds something, be it only a definition. */
	markChild(): void {
		const holder = this.open.at(-1);
		if (holder !== undefined) holder.hasChildren = true;
	}
}
