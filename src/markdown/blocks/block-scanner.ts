import {
	footnoteDefinition, isThematicBreak, listMarker, openingFence, scanAtxHeading, setextLevel,
} from './block-starts';
import * as Char from '../char';
import { findWithin, runLength, skipSpaces, trimMarkdownSpacesEnd, trimSpacesEnd } from '../characters';
import { Containers } from './containers';
import type { HeadingLevel } from '../facts';
import { htmlBlockEnd } from './html-blocks';
import { LineCursor } from './line-cursor';
import { LineEnds } from '../lines';
import { OpenLeaf } from './open-leaf';
import { BlockRecord, type TextLines } from './scanned-blocks';
import { delimiterColumns, splitRow } from './tables';

/** What one look at a line found: a block that takes the whole line, a container before more, or nothing. */
type Start = 'leaf' | 'container' | 'nothing';

/** Reads a note's blocks line by line, as the appendix of CommonMark 0.31.2 describes ("Phase 1"). */
export class BlockScanner {
	/** Where each line begins; lines before `from` are the caller's. */
	readonly lineStarts: number[];
	/** Starts of the lines that begin a child of the root: reading may begin anew from there. */
	readonly rootStarts: number[] = [];
	readonly record: BlockRecord;
	private readonly text: string;
	private readonly ends: LineEnds;
	/** Where the line begins that is read next. */
	private next: number;
	private readonly cursor: LineCursor;
	private readonly containers: Containers;
	private readonly leaf: OpenLeaf;

	private lineStart = 0;
	private line = 0;
	/** Nothing has been taken from the line yet. */
	private atLineStart = true;
	/** Where the open `%%` comment ends; 0 where none is open. */
	private commentEnd = 0;
	/** Where the last `$$` stands; searched once one is met. */
	private lastDollars: number | null = null;

	/**
	 * @param from the start of a line.
	 * @param lineStarts of the lines before it.
	 */
	constructor(text: string, from: number, lineStarts: readonly number[]) {
		this.text = text;
		this.ends = new LineEnds(text, from);
		this.next = from;
		this.lineStarts = [...lineStarts];
		this.line = lineStarts.length;
		this.cursor = new LineCursor(text);
		this.record = new BlockRecord(text, from);
		this.containers = new Containers(text, this.cursor, this.record);
		this.leaf = new OpenLeaf(text, this.cursor, this.containers, this.record);
	}

	/**
	 * Reads to the end of the note, or to the first line that begins a child of the root and of whose start
	 * `mayStop` says yes. What that line holds is not recorded.
	 * @returns where the reading ended.
	 */
	scan(mayStop?: (lineStart: number) => boolean): number {
		return this.scanLines(Infinity, mayStop) ?? this.text.length;
	}

	/**
	 * Reads so many lines, from where the last call has left off.
	 * @returns as `scan`; null where lines are left.
	 */
	scanLines(count: number, mayStop: (lineStart: number) => boolean = () => false): number | null {
		const { text, ends } = this;
		let start = this.next;
		for (let left = count; start < text.length; left--) {
			if (left <= 0) {
				this.next = start;
				return null;
			}
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
		const { cursor, containers } = this;
		this.lineStart = start;
		if (this.commentEnd > 0) {
			if (end < this.commentEnd) return;
			const { commentEnd } = this;
			// Before the rest is read, where the next comment may begin.
			this.commentEnd = 0;
			this.readRest(commentEnd, end);
		} else {
			cursor.enter(start, end);
			cursor.measure();
			this.atLineStart = true;
			const matched = containers.match(this.leaf.kind !== 'none');
			if (matched < containers.count) this.readStarts(matched);
			else if (this.leaf.kind === 'math') this.continueMath();
			else if (!this.leaf.continue()) this.readStarts(matched);
		}
		containers.extendQuote(end);
	}

	/** Reads what follows a comment or math in its last line. */
	private readRest(from: number, end: number): void {
		this.cursor.enter(from, end);
		this.cursor.measure();
		this.atLineStart = false;
		if (!this.cursor.blank) this.readStarts(this.containers.count);
	}

	/** Opens what the line begins with. `matched` containers go on; the others end unless the line is a lazy continuation. */
	private readStarts(matchedContainers: number): void {
		const { cursor, containers } = this;
		let matched = matchedContainers;
		while (!cursor.blank) {
			if (cursor.indent >= 4) {
				if (this.leaf.kind === 'paragraph' || containers.isFull) break;
				this.begin(matched);
				this.leaf.open('indented', cursor.nonspace, this.line);
				return;
			}
			const start = this.readStart(matched, matched === containers.count && this.leaf.kind === 'paragraph');
			if (start === 'leaf') return;
			if (start === 'nothing') break;
			matched = containers.count;
			cursor.measure();
		}
		this.readText(matched);
	}

	private readText(matched: number): void {
		const { cursor, text } = this;
		const allMatched = matched === this.containers.count;
		if (cursor.blank) {
			if (!allMatched) this.closeDownTo(matched);
			else if (this.leaf.kind !== 'none') this.leaf.close();
		} else if (this.leaf.kind === 'paragraph') {
			// Lazy continuation: the line goes on with the paragraph though containers may be missing.
			this.leaf.extend(cursor.nonspace);
		} else if (this.leaf.kind === 'table' && allMatched) {
			this.leaf.end = trimSpacesEnd(text, cursor.nonspace, cursor.end);
			this.record.row(cursor.nonspace, cursor.end);
		} else {
			this.begin(matched);
			this.leaf.open('paragraph', cursor.nonspace, this.line);
		}
	}

	/** One block start at the first character of the line that is no space. */
	private readStart(matched: number, inParagraph: boolean): Start {
		const { cursor, text } = this;
		const { nonspace: from, end } = cursor;
		const code = text.charCodeAt(from);
		switch (code) {
			case Char.GreaterThan:
				return this.readQuoteMarker(matched);
			case Char.Hash:
				return this.readAtxHeading(matched);
			case Char.Backtick: case Char.Tilde:
				return this.readFence(matched, code);
			case Char.LessThan:
				return this.readHtml(matched);
			case Char.Equals:
				return inParagraph && this.readSetextUnderline() ? 'leaf' : 'nothing';
			case Char.Hyphen: case Char.Asterisk: case Char.Underscore: case Char.Plus:
				if (inParagraph && code === Char.Hyphen && this.readSetextUnderline()) return 'leaf';
				if (code !== Char.Plus && isThematicBreak(text, from, end)) {
					this.begin(matched);
					this.containers.addBlock('thematic-break', from, trimSpacesEnd(text, from, end), this.line);
					return 'leaf';
				}
				if (code !== Char.Underscore && this.readListMarker(matched, inParagraph)) return 'container';
				return code === Char.Hyphen && inParagraph ? this.readDelimiterRow() : 'nothing';
			case Char.Pipe: case Char.Colon:
				return inParagraph ? this.readDelimiterRow() : 'nothing';
			case Char.Percent:
				return text.charCodeAt(from + 1) === Char.Percent ? this.readComment(matched) : 'nothing';
			case Char.Dollar:
				return this.readMath(matched);
			case Char.LeftBracket:
				return this.readFootnoteLabel(matched);
			default:
				return code >= Char.Zero && code <= Char.Nine && this.readListMarker(matched, inParagraph) ? 'container' : 'nothing';
		}
	}

	private readQuoteMarker(matched: number): Start {
		if (!this.containers.mayNest(this.line)) return 'nothing';
		this.begin(matched);
		this.containers.openQuote(this.line);
		return 'container';
	}

	private readListMarker(matched: number, inParagraph: boolean): boolean {
		const { cursor } = this;
		const length = listMarker(this.text, cursor.nonspace, cursor.end, inParagraph);
		if (length === 0 || !this.containers.mayNest(this.line)) return false;
		this.begin(matched);
		this.containers.openItem(length, this.line);
		return true;
	}

	private readFootnoteLabel(matched: number): Start {
		const { cursor } = this;
		const end = footnoteDefinition(this.text, cursor.nonspace, cursor.end);
		if (end < 0 || !this.containers.mayNest(this.line)) return 'nothing';
		this.begin(matched);
		this.containers.openFootnote(end - cursor.nonspace);
		return 'container';
	}

	private readFence(matched: number, marker: number): Start {
		const { cursor } = this;
		const length = openingFence(this.text, cursor.nonspace, cursor.end);
		if (length === 0) return 'nothing';
		this.begin(matched);
		this.leaf.openFence(cursor.nonspace, this.line, marker, length);
		return 'leaf';
	}

	private readHtml(matched: number): Start {
		const { nonspace, end } = this.cursor;
		const waitsFor = htmlBlockEnd(this.text, nonspace, end, this.leaf.kind !== 'paragraph');
		if (waitsFor === null) return 'nothing';
		this.begin(matched);
		this.leaf.openHtml(nonspace, this.line, waitsFor);
		return 'leaf';
	}

	private readAtxHeading(matched: number): Start {
		const { nonspace, end } = this.cursor;
		const heading = scanAtxHeading(this.text, nonspace, end);
		if (heading === null) return 'nothing';
		this.begin(matched);
		this.addHeading(heading.level, nonspace, this.line, { start: heading.contentStart, end: heading.contentEnd, ranges: null });
		return 'leaf';
	}

	private readSetextUnderline(): boolean {
		const { nonspace, end } = this.cursor;
		const level = setextLevel(this.text, nonspace, end);
		if (level === 0) return false;
		const lines = this.leaf.textLines();
		if (lines === null) {
			// Only definitions stood above: nothing that could be a heading. The paragraph goes on without them.
			this.leaf.openEmptyParagraph(nonspace, this.line);
			return false;
		}
		this.leaf.kind = 'none';
		this.addHeading(level, lines.start, this.leaf.lineOf(lines.start), lines);
		return true;
	}

	private addHeading(level: HeadingLevel, start: number, line: number, lines: TextLines): void {
		const end = trimSpacesEnd(this.text, start, this.cursor.end);
		if (this.containers.count === 0) {
			this.record.heading(level, start, end, line, lines);
			return;
		}
		this.containers.addBlock('paragraph', start, end, line);
		this.record.stretch('text', lines);
	}

	/** The row below a table's head makes a table of the paragraph's last line. */
	private readDelimiterRow(): Start {
		const { cursor, text, leaf } = this;
		const { lastLineStart: head, end: headEnd } = leaf;
		const columns = delimiterColumns(text, cursor.nonspace, cursor.end);
		if (columns === 0 || splitRow(text, head, headEnd).length !== columns * 2) return 'nothing';
		if (head > leaf.start) {
			leaf.dropLastLine();
			leaf.close();
			leaf.open('table', head, this.line - 1);
		}
		leaf.kind = 'table';
		leaf.end = trimSpacesEnd(text, cursor.nonspace, cursor.end);
		this.record.row(head, headEnd);
		return 'leaf';
	}

	/** `%%` at the start of a line: a comment that may span blank lines. */
	private readComment(matched: number): Start {
		const { text } = this;
		const { nonspace: start, end } = this.cursor;
		const close = text.indexOf('%%', start + 2);
		const inLine = close >= 0 && close < end;
		// Closed in its own line: a block where nothing else stands there, else a part of the paragraph.
		if (inLine && (this.leaf.kind === 'paragraph' || skipSpaces(text, close + 2, end) < end)) return 'nothing';
		this.begin(matched);
		const commentEnd = close < 0 ? trimMarkdownSpacesEnd(text, start, text.length) : close + 2;
		this.containers.addBlock('comment', start, commentEnd, this.line);
		if (!inLine) this.commentEnd = close < 0 ? text.length + 1 : commentEnd;
		if (close < 0) {
			this.record.problems.push({ line: this.line, message: 'The comment (%%) that begins here has no end; all that follows is hidden.' });
		}
		return 'leaf';
	}

	/** `$$` at the start of a line: a block of math that may span blank lines. */
	private readMath(matched: number): Start {
		const { text } = this;
		const { nonspace: start, end } = this.cursor;
		if (runLength(text, start, end, Char.Dollar) !== 2) return 'nothing';
		const close = findWithin(text, '$$', start + 2, end);
		if (close >= 0) {
			if (this.leaf.kind === 'paragraph' || skipSpaces(text, close + 2, end) < end) return 'nothing';
			this.begin(matched);
			this.containers.addBlock('math', start, close + 2, this.line);
			return 'leaf';
		}
		// Nothing closes it: two dollar signs, not math.
		this.lastDollars ??= text.lastIndexOf('$$');
		if (this.lastDollars <= start) return 'nothing';
		this.begin(matched);
		this.leaf.open('math', start, this.line);
		return 'leaf';
	}

	private continueMath(): void {
		const { cursor } = this;
		this.leaf.extend(cursor.offset);
		const close = findWithin(this.text, '$$', cursor.offset, cursor.end);
		if (close < 0) return;
		this.leaf.end = close + 2;
		this.leaf.close();
		this.readRest(close + 2, cursor.end);
	}

	/** Ends what the new block does not continue. */
	private begin(matched: number): void {
		if (matched < this.containers.count) this.closeDownTo(matched);
		else if (this.leaf.kind !== 'none') this.leaf.close();
		if (this.atLineStart && this.containers.count === 0) this.rootStarts.push(this.lineStart);
		this.atLineStart = false;
	}

	private closeDownTo(count: number): void {
		if (this.leaf.kind !== 'none') this.leaf.close();
		this.containers.closeDownTo(count);
	}
}
