import {
	footnoteDefinition, isClosingFence, isThematicBreak, listMarker, openingFence, scanAtxHeading, setextLevel,
} from './block-starts';
import * as Char from './char';
import { findWithin, isSpaceOrTab, runLength, skipSpaces, trimMarkdownSpacesEnd, trimSpacesEnd } from './characters';
import type { BlockKind, HeadingLevel } from './facts';
import { htmlBlockEnds, htmlBlockKind, type HtmlBlockKind } from './html-blocks';
import { LineCursor } from './line-cursor';
import { LineEnds } from './lines';
import { BlockRecord, type MutableBlock, type TextLines } from './scanned-blocks';
import { delimiterColumns, splitRow } from './tables';

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

type LeafKind = 'none' | 'paragraph' | 'table' | 'fenced' | 'indented' | 'html' | 'math';

/** Reads a note's blocks line by line, as the appendix of CommonMark 0.31.2 describes ("Phase 1"). */
export class BlockScanner {
	/** Where each line begins; lines before `from` are the caller's. */
	readonly lineStarts: number[];
	/** Starts of the lines that begin a child of the root: reading may begin anew from there. */
	readonly rootStarts: number[] = [];
	readonly record: BlockRecord;
	private readonly text: string;
	private readonly from: number;
	private readonly cursor: LineCursor;
	private readonly containers: Container[] = [];
	private quoteDepth = 0;
	private itemDepth = 0;
	/** The outermost open block quote, or the list item that it begins. */
	private quoteBlock: MutableBlock | null = null;

	private leaf: LeafKind = 'none';
	private leafStart = 0;
	private leafEnd = 0;
	private leafLine = 0;
	/** Start and end of each line of a leaf within quotes. */
	private leafRanges: number[] = [];
	private lastLineStart = 0;
	private fenceMarker = 0;
	private fenceLength = 0;
	private htmlKind: HtmlBlockKind = 0;

	private lineStart = 0;
	private line = 0;
	/** Nothing has been taken from the line yet. */
	private atLineStart = true;
	/** Where the open `%%` comment ends. */
	private commentEnd = 0;
	/** Where the last `$$` stands; searched once one is met. */
	private lastDollars: number | null = null;
	private tooDeep = false;

	/**
	 * @param from the start of a line.
	 * @param lineStarts of the lines before it.
	 */
	constructor(text: string, from: number, lineStarts: readonly number[]) {
		this.text = text;
		this.from = from;
		this.lineStarts = [...lineStarts];
		this.line = lineStarts.length;
		this.cursor = new LineCursor(text);
		this.record = new BlockRecord(text, from);
	}

	/**
	 * Reads to the end of the note, or to the first line that begins a child of the root and of whose start
	 * `mayStop` says yes. What that line holds is not recorded.
	 * @returns where the reading ended.
	 */
	scan(mayStop: (lineStart: number) => boolean = () => false): number {
		const { text } = this;
		const ends = new LineEnds(text, this.from);
		let start = this.from;
		while (start < text.length) {
			const end = ends.endAfter(start);
			// A byte order mark belongs to the first line.
			this.lineStarts.push(this.line === 0 ? 0 : start);
			this.line++;
			this.readLine(start, end);
			if (this.rootStarts.at(-1) === start && mayStop(start)) {
				this.rootStarts.pop();
				this.lineStarts.pop();
				this.record.dropFrom(start);
				return start;
			}
			start = ends.startAfter(end);
		}
		this.closeDownTo(0);
		return text.length;
	}

	private readLine(start: number, end: number): void {
		const { cursor } = this;
		this.lineStart = start;
		if (this.commentEnd > 0) {
			if (end < this.commentEnd) return;
			cursor.enter(this.commentEnd, end);
			this.commentEnd = 0;
			this.atLineStart = false;
			cursor.measure();
			if (!cursor.blank) this.readStarts(this.containers.length);
		} else {
			cursor.enter(start, end);
			this.atLineStart = true;
			const matched = this.matchContainers();
			if (matched < this.containers.length || !this.continueLeaf()) this.readStarts(matched);
		}
		if (this.quoteBlock !== null) this.quoteBlock.end = trimSpacesEnd(this.text, this.quoteBlock.start, end);
	}

	/** Takes from the line what open containers ask for; returns how many of them go on. */
	private matchContainers(): number {
		const { containers, cursor } = this;
		let matched = 0;
		cursor.measure();
		for (; matched < containers.length; matched++) {
			const container = containers[matched];
			if (container === undefined) break;
			if (container.kind === 'quote') {
				if (cursor.blank || cursor.indent > 3 || this.text.charCodeAt(cursor.nonspace) !== Char.GreaterThan) break;
				this.takeQuoteMarker();
				cursor.measure();
			} else if (cursor.blank) {
				// A list item may begin with one blank line, not with two.
				const empty = !container.hasChildren && matched === containers.length - 1 && this.leaf === 'none';
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

	/** Gives the line to an open leaf that takes lines as they are. False where the line is to be read for block starts. */
	private continueLeaf(): boolean {
		const { cursor, text } = this;
		switch (this.leaf) {
			case 'fenced':
				if (cursor.indent < 4 && !cursor.blank
					&& isClosingFence(text, cursor.nonspace, cursor.end, this.fenceMarker, this.fenceLength)) {
					this.leafEnd = trimSpacesEnd(text, cursor.nonspace, cursor.end);
					this.closeLeaf();
				} else this.extendLeaf();
				return true;
			case 'indented':
				if (cursor.blank) return true;
				if (cursor.indent < 4) return false;
				this.extendLeaf();
				return true;
			case 'html':
				if (cursor.blank && this.htmlKind >= 6) return false;
				this.extendLeaf();
				if (htmlBlockEnds(this.htmlKind, text, cursor.offset, cursor.end)) this.closeLeaf();
				return true;
			case 'math':
				this.continueMath();
				return true;
			case 'none': case 'paragraph': case 'table':
				return false;
		}
	}

	private extendLeaf(): void {
		this.leafEnd = this.cursor.end;
		if (this.quoteDepth > 0) this.leafRanges.push(Math.min(this.cursor.offset, this.cursor.end), this.cursor.end);
	}

	/** Opens what the line begins with. `matched` containers go on; the others end unless the line is a lazy continuation. */
	private readStarts(matchedContainers: number): void {
		const { cursor } = this;
		let matched = matchedContainers;
		for (;;) {
			if (cursor.blank) break;
			const allMatched = matched === this.containers.length;
			if (cursor.indent >= 4) {
				if (this.leaf === 'paragraph' || this.containers.length >= deepestNesting) break;
				this.begin(matched);
				cursor.skipColumns(4);
				this.openLeaf('indented', cursor.nonspace);
				return;
			}
			const opened = this.readStart(matched, allMatched && this.leaf === 'paragraph');
			if (opened === 'leaf') return;
			if (opened === 'nothing') break;
			matched = this.containers.length;
			cursor.measure();
		}
		this.readText(matched);
	}

	private readText(matched: number): void {
		const { cursor } = this;
		const allMatched = matched === this.containers.length;
		if (cursor.blank) {
			if (!allMatched) this.closeDownTo(matched);
			else if (this.leaf !== 'none') this.closeLeaf();
			return;
		}
		if (this.leaf === 'paragraph') {
			// Lazy continuation: the line goes on with the paragraph though containers are missing.
			this.lastLineStart = cursor.nonspace;
			this.leafEnd = cursor.end;
			if (this.quoteDepth > 0) this.leafRanges.push(cursor.nonspace, cursor.end);
		} else if (this.leaf === 'table' && allMatched) {
			this.leafEnd = trimSpacesEnd(this.text, cursor.nonspace, cursor.end);
			this.record.row(cursor.nonspace, cursor.end);
		} else {
			this.begin(matched);
			this.openLeaf('paragraph', cursor.nonspace);
		}
	}

	/** One block start at the first character of the line that is no space. */
	private readStart(matched: number, inParagraph: boolean): 'leaf' | 'container' | 'nothing' {
		const { cursor, text } = this;
		const from = cursor.nonspace;
		const { end } = cursor;
		const code = text.charCodeAt(from);
		switch (code) {
			case Char.GreaterThan:
				return this.openContainer(matched, 'quote', 0);
			case Char.Hash:
				return this.readAtxHeading(matched);
			case Char.Backtick: case Char.Tilde: {
				const length = openingFence(text, from, end);
				if (length === 0) return 'nothing';
				this.begin(matched);
				this.fenceMarker = code;
				this.fenceLength = length;
				this.openLeaf('fenced', from);
				return 'leaf';
			}
			case Char.LessThan: {
				const kind = htmlBlockKind(text, from, end, this.leaf !== 'paragraph');
				if (kind === 0) return 'nothing';
				this.begin(matched);
				this.htmlKind = kind;
				this.openLeaf('html', from);
				if (htmlBlockEnds(kind, text, from, end)) this.closeLeaf();
				return 'leaf';
			}
			case Char.Equals:
				return inParagraph && this.readSetextUnderline() ? 'leaf' : 'nothing';
			case Char.Hyphen: case Char.Asterisk: case Char.Underscore: case Char.Plus:
				if (inParagraph && code === Char.Hyphen && this.readSetextUnderline()) return 'leaf';
				if (code !== Char.Plus && isThematicBreak(text, from, end)) {
					this.begin(matched);
					this.recordBlock('thematic-break', from, trimSpacesEnd(text, from, end), this.line);
					return 'leaf';
				}
				if (code !== Char.Underscore && this.readListMarker(matched, inParagraph)) return 'container';
				return code === Char.Hyphen && inParagraph ? this.readDelimiterRow() : 'nothing';
			case Char.Pipe: case Char.Colon:
				return inParagraph ? this.readDelimiterRow() : 'nothing';
			case Char.Percent:
				return text.charCodeAt(from + 1) === Char.Percent && from + 1 < end ? this.readComment(matched) : 'nothing';
			case Char.Dollar:
				return this.readMath(matched);
			case Char.LeftBracket:
				return footnoteDefinition(text, from, end) < 0 ? 'nothing' : this.openContainer(matched, 'footnote', 4);
			default:
				return code >= Char.Zero && code <= Char.Nine && this.readListMarker(matched, inParagraph) ? 'container' : 'nothing';
		}
	}

	private readAtxHeading(matched: number): 'leaf' | 'nothing' {
		const { cursor, text } = this;
		const start = cursor.nonspace;
		const heading = scanAtxHeading(text, start, cursor.end);
		if (heading === null) return 'nothing';
		this.begin(matched);
		const { level, contentStart, contentEnd } = heading;
		this.recordHeading(level, start, cursor.end, this.line, { start: contentStart, end: contentEnd, ranges: null });
		return 'leaf';
	}

	private readSetextUnderline(): boolean {
		const { cursor, text } = this;
		const level = setextLevel(text, cursor.nonspace, cursor.end);
		if (level === 0) return false;
		const { leafStart, leafLine } = this;
		const lines = this.record.withoutDefinitions(this.paragraphLines());
		if (lines === null) {
			// Only definitions stood above: nothing that could be a heading. The paragraph goes on without them.
			this.markChild();
			this.openLeaf('paragraph', cursor.nonspace);
			this.leafEnd = this.leafStart;
			this.leafRanges = [];
			return false;
		}
		this.leaf = 'none';
		const line = lines.start === leafStart ? leafLine : this.lineOf(lines.start);
		this.recordHeading(level, lines.start, cursor.end, line, lines);
		return true;
	}

	/** 1-based line of an offset in the lines read so far. */
	private lineOf(offset: number): number {
		let line = this.lineStarts.length;
		while (line > 1 && (this.lineStarts[line - 1] ?? 0) > offset) line--;
		return line;
	}

	private readListMarker(matched: number, inParagraph: boolean): boolean {
		const { cursor, text } = this;
		const start = cursor.nonspace;
		const length = listMarker(text, start, cursor.end, inParagraph);
		if (length === 0 || !this.mayNest()) return false;
		this.begin(matched);
		const { indent } = cursor;
		cursor.skipIndent();
		cursor.skipCharacters(length);
		cursor.measure();
		let padding = length + cursor.indent;
		if (cursor.indent < 1 || cursor.indent > 4 || cursor.blank) {
			padding = length + 1;
			if (cursor.offset < cursor.end) cursor.skipColumns(1);
		} else cursor.skipIndent();
		this.itemDepth++;
		const block = this.quoteDepth > 0 ? null : this.record.block('list-item', start, start + length, this.line, this.itemDepth);
		this.push({ kind: 'item', indent: indent + padding, block, hasChildren: false });
		return true;
	}

	private openContainer(matched: number, kind: 'quote' | 'footnote', indent: number): 'container' | 'nothing' {
		if (!this.mayNest()) return 'nothing';
		const { cursor } = this;
		this.begin(matched);
		const start = cursor.nonspace;
		if (kind === 'quote') {
			this.takeQuoteMarker();
			if (this.quoteDepth === 0) this.quoteBlock = this.recordBlock('quote', start, cursor.offset, this.line);
			this.quoteDepth++;
		} else {
			cursor.skipIndent();
			cursor.skipCharacters(footnoteDefinition(this.text, start, cursor.end) - start);
		}
		this.push({ kind, indent, block: null, hasChildren: false });
		return 'container';
	}

	private push(container: Container): void {
		this.markChild();
		this.containers.push(container);
	}

	private mayNest(): boolean {
		if (this.containers.length < deepestNesting) return true;
		if (!this.tooDeep) {
			this.tooDeep = true;
			this.record.problems.push({
				line: this.line,
				message: `Lists and quotes nest deeper than ${deepestNesting} levels here; deeper markers are read as text.`,
			});
		}
		return false;
	}

	private readDelimiterRow(): 'leaf' | 'nothing' {
		const { cursor, text } = this;
		const columns = delimiterColumns(text, cursor.nonspace, cursor.end);
		if (columns === 0) return 'nothing';
		const headerStart = this.lastLineStart;
		const headerEnd = this.leafEnd;
		if (splitRow(text, headerStart, headerEnd).length !== columns * 2) return 'nothing';
		if (headerStart === this.leafStart) {
			this.leaf = 'table';
		} else {
			const line = this.line - 1;
			this.leafEnd = trimMarkdownSpacesEnd(text, this.leafStart, headerStart);
			if (this.quoteDepth > 0) {
				this.leafRanges.length -= 2;
				this.leafEnd = this.leafRanges.at(-1) ?? this.leafEnd;
			}
			this.closeLeaf();
			this.openLeaf('table', headerStart);
			this.leafLine = line;
		}
		this.record.row(headerStart, headerEnd);
		this.leafEnd = trimSpacesEnd(text, cursor.nonspace, cursor.end);
		return 'leaf';
	}

	/** `%%` at the start of a line: a comment that may span blank lines. */
	private readComment(matched: number): 'leaf' | 'nothing' {
		const { cursor, text } = this;
		const start = cursor.nonspace;
		const close = text.indexOf('%%', start + 2);
		if (close >= 0 && close < cursor.end) {
			// Closed in its own line: a block where nothing else stands there, else a part of the paragraph.
			if (this.leaf === 'paragraph' || skipSpaces(text, close + 2, cursor.end) < cursor.end) return 'nothing';
			this.begin(matched);
			this.recordBlock('comment', start, close + 2, this.line);
			return 'leaf';
		}
		this.begin(matched);
		if (close < 0) {
			this.record.problems.push({ line: this.line, message: 'The comment (%%) that begins here has no end; all that follows is hidden.' });
		}
		this.commentEnd = close < 0 ? text.length + 1 : close + 2;
		this.recordBlock('comment', start, close < 0 ? trimMarkdownSpacesEnd(text, start, text.length) : close + 2, this.line);
		return 'leaf';
	}

	/** `$$` at the start of a line: a block of math that may span blank lines. */
	private readMath(matched: number): 'leaf' | 'nothing' {
		const { cursor, text } = this;
		const start = cursor.nonspace;
		if (runLength(text, start, cursor.end, Char.Dollar) !== 2) return 'nothing';
		const close = findWithin(text, '$$', start + 2, cursor.end);
		if (close >= 0) {
			if (this.leaf === 'paragraph' || skipSpaces(text, close + 2, cursor.end) < cursor.end) return 'nothing';
			this.begin(matched);
			this.recordBlock('math', start, close + 2, this.line);
			return 'leaf';
		}
		// Nothing closes it: two dollar signs, not math.
		this.lastDollars ??= text.lastIndexOf('$$');
		if (this.lastDollars <= start) return 'nothing';
		this.begin(matched);
		this.openLeaf('math', start);
		return 'leaf';
	}

	private continueMath(): void {
		const { cursor } = this;
		this.extendLeaf();
		const close = findWithin(this.text, '$$', cursor.offset, cursor.end);
		if (close < 0) return;
		this.leafEnd = close + 2;
		this.closeLeaf();
		cursor.enter(close + 2, cursor.end);
		cursor.measure();
		this.atLineStart = false;
		if (!cursor.blank) this.readStarts(this.containers.length);
	}

	/** Ends what the new block does not continue. */
	private begin(matched: number): void {
		if (matched < this.containers.length) this.closeDownTo(matched);
		else if (this.leaf !== 'none') this.closeLeaf();
		if (this.atLineStart && this.containers.length === 0) this.rootStarts.push(this.lineStart);
		this.atLineStart = false;
	}

	private openLeaf(kind: LeafKind, start: number): void {
		this.leaf = kind;
		this.leafStart = start;
		this.lastLineStart = start;
		this.leafLine = this.line;
		this.leafEnd = this.cursor.end;
		if (this.quoteDepth > 0) this.leafRanges = [start, this.cursor.end];
	}

	private closeDownTo(count: number): void {
		if (this.leaf !== 'none') this.closeLeaf();
		while (this.containers.length > count) {
			const container = this.containers.pop();
			if (container?.kind === 'item') this.itemDepth--;
			else if (container?.kind === 'quote' && --this.quoteDepth === 0) this.quoteBlock = null;
		}
	}

	private closeLeaf(): void {
		const { leaf, leafStart, leafLine, text } = this;
		const end = trimMarkdownSpacesEnd(text, leafStart, this.leafEnd);
		this.leaf = 'none';
		switch (leaf) {
			case 'none':
				return;
			case 'paragraph':
				return this.closeParagraph();
			case 'table':
				this.recordBlock('table', leafStart, end, leafLine);
				return;
			case 'fenced': case 'indented':
				this.recordBlock('code', leafStart, end, leafLine);
				return;
			case 'math':
				this.recordBlock('math', leafStart, end, leafLine);
				return;
			case 'html': {
				const comment = this.htmlKind === 2 && text.indexOf('-->', leafStart) + 3 === end;
				this.recordBlock(comment ? 'comment' : 'html', leafStart, end, leafLine);
				if (!comment) this.record.stretch('html', this.paragraphLines());
				return;
			}
		}
	}

	private closeParagraph(): void {
		const { leafStart, leafLine } = this;
		const lines = this.leafEnd > leafStart ? this.record.withoutDefinitions(this.paragraphLines()) : null;
		if (lines === null) {
			this.markChild();
			return;
		}
		this.recordBlock('paragraph', lines.start, lines.end, lines.start === leafStart ? leafLine : this.lineOf(lines.start));
		this.record.stretch('text', lines);
	}

	private paragraphLines(): TextLines {
		const end = trimMarkdownSpacesEnd(this.text, this.leafStart, this.leafEnd);
		return { start: this.leafStart, end, ranges: this.quoteDepth > 0 ? this.leafRanges : null };
	}

	private recordHeading(level: HeadingLevel, start: number, lineEnd: number, line: number, lines: TextLines): void {
		const end = trimSpacesEnd(this.text, start, lineEnd);
		if (this.containers.length > 0) {
			this.recordBlock('paragraph', start, end, line);
			this.record.stretch('text', lines);
			return;
		}
		this.record.heading({ level, start, end, line, contentStart: lines.start, contentEnd: lines.end }, lines);
	}

	/** Blocks within quotes are the quote's; an item's first child is the item's. */
	private recordBlock(kind: BlockKind, start: number, end: number, line: number): MutableBlock | null {
		const holder = this.containers.at(-1);
		const first = holder !== undefined && !holder.hasChildren;
		this.markChild();
		if (this.quoteDepth > 0) return null;
		if (first && holder.kind === 'item' && holder.block !== null) {
			holder.block.end = end;
			return holder.block;
		}
		return this.record.block(kind, start, end, line, this.itemDepth);
	}

	private markChild(): void {
		const holder = this.containers.at(-1);
		if (holder !== undefined) holder.hasChildren = true;
	}
}
