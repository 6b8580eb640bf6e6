import { isClosingFence } from './block-starts';
import { trimMarkdownSpacesEnd } from '../characters';
import type { Containers } from './containers';
import { endsHtmlBlock, type HtmlBlockEnd } from './html-blocks';
import type { LineCursor } from './line-cursor';
import type { BlockRecord, TextLines } from './scanned-blocks';

export type LeafKind = 'none' | 'paragraph' | 'table' | 'fenced' | 'indented' | 'html' | 'math';

/** The block that holds text, not blocks, and that the next line may go on with. At most one is open. */
export class OpenLeaf {
	kind: LeafKind = 'none';
	/** First character. */
	start = 0;
	/** End of the last line so far. */
	end = 0;
	/** Where the last line's text begins. */
	lastLineStart = 0;
	private readonly text: string;
	private readonly cursor: LineCursor;
	private readonly containers: Containers;
	private readonly record: BlockRecord;
	private line = 0;
	/** Start and end of each line within quotes, in turn. */
	private ranges: number[] = [];
	private fenceMarker = 0;
	private fenceLength = 0;
	private htmlEnd: HtmlBlockEnd = 'blank line';

	constructor(text: string, cursor: LineCursor, containers: Containers, record: BlockRecord) {
		this.text = text;
		this.cursor = cursor;
		this.containers = containers;
		this.record = record;
	}

	/** Opens a leaf with the line that the cursor is in. */
	open(kind: LeafKind, start: number, line: number): void {
		this.kind = kind;
		this.start = start;
		this.line = line;
		this.lastLineStart = start;
		this.end = this.cursor.end;
		if (this.containers.inQuote) this.ranges = [start, this.cursor.end];
	}

	openFence(start: number, line: number, marker: number, length: number): void {
		this.open('fenced', start, line);
		this.fenceMarker = marker;
		this.fenceLength = length;
	}

	openHtml(start: number, line: number, waitsFor: HtmlBlockEnd): void {
		this.open('html', start, line);
		this.htmlEnd = waitsFor;
		if (endsHtmlBlock(waitsFor, this.text, start, this.cursor.end)) this.close();
	}

	/** A paragraph that holds nothing yet: its definitions are taken already. */
	openEmptyParagraph(start: number, line: number): void {
		this.open('paragraph', start, line);
		this.end = start;
		this.ranges = [];
	}

	/** Takes in the line from `from` on. */
	extend(from: number): void {
		const { end } = this.cursor;
		this.lastLineStart = from;
		this.end = end;
		if (this.containers.inQuote) this.ranges.push(Math.min(from, end), end);
	}

	/** Gives up the last of several lines. */
	dropLastLine(): void {
		this.end = trimMarkdownSpacesEnd(this.text, this.start, this.lastLineStart);
		if (!this.containers.inQuote) return;
		this.ranges.length -= 2;
		this.end = this.ranges.at(-1) ?? this.end;
	}

	/** Gives the line to code or HTML that takes lines as they are. False where the line is to be read for block starts. */
	continue(): boolean {
		const { cursor, text } = this;
		switch (this.kind) {
			case 'fenced':
				this.extend(cursor.offset);
				if (cursor.indent < 4 && isClosingFence(text, cursor.nonspace, cursor.end, this.fenceMarker, this.fenceLength)) this.close();
				return true;
			case 'indented':
				if (cursor.blank) return true;
				if (cursor.indent < 4) return false;
				this.extend(cursor.offset);
				return true;
			case 'html':
				if (cursor.blank && this.htmlEnd === 'blank line') return false;
				this.extend(cursor.offset);
				if (endsHtmlBlock(this.htmlEnd, text, cursor.offset, cursor.end)) this.close();
				return true;
			case 'none': case 'paragraph': case 'table': case 'math':
				return false;
		}
	}

	/** Records the leaf. */
	close(): void {
		const { kind, start, line, text, containers, record } = this;
		const end = trimMarkdownSpacesEnd(text, start, this.end);
		this.kind = 'none';
		switch (kind) {
			case 'none':
				return;
			case 'paragraph': {
				const lines = this.textLines();
				if (lines === null) return;
				containers.addBlock('paragraph', lines.start, lines.end, this.lineOf(lines.start));
				record.stretch('text', lines);
				return;
			}
			case 'table': case 'math':
				containers.addBlock(kind, start, end, line);
				return;
			case 'fenced': case 'indented':
				containers.addBlock('code', start, end, line);
				return;
			case 'html': {
				const comment = this.htmlEnd === '-->' && text.indexOf('-->', start) + 3 === end;
				containers.addBlock(comment ? 'comment' : 'html', start, end, line);
				if (!comment) record.stretch('html', this.lines());
				return;
			}
		}
	}

	/** A paragraph's lines without the definitions that they begin with, or null where nothing is left. */
	textLines(): TextLines | null {
		const lines = this.end > this.start ? this.record.withoutDefinitions(this.lines()) : null;
		if (lines === null) this.containers.markChild();
		return lines;
	}

	private lines(): TextLines {
		const end = trimMarkdownSpacesEnd(this.text, this.start, this.end);
		return { start: this.start, end, ranges: this.containers.inQuote ? this.ranges : null };
	}

	/** 1-based line of an offset in the leaf. */
	lineOf(offset: number): number {
		let line = this.line;
		for (let at = this.start; at < offset; at++) {
			if (this.text[at] === '\n' || (this.text[at] === '\r' && this.text[at + 1] !== '\n')) line++;
		}
		return line;
	}
}
