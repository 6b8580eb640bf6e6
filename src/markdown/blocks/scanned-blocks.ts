import { detached } from '../detached';
import type { Block, BlockKind, Heading, HeadingLevel, Problem } from '../facts';
import { joinLines, toNote, type InlineText } from '../inline/inline-text';
import * as Char from '../char';
import { skipSpaces } from '../characters';
import { LinkSigns } from '../inline/occurrences';
import { plainText } from '../inline/plain-text';
import { Definitions, scanDefinition } from '../inline/references';
import { splitRow } from './tables';

/** A stretch of the note in which links may stand. */
export interface Stretch {
	readonly kind: 'text' | 'cell' | 'html';
	readonly inline: InlineText;
	/** False where only references to definitions can stand in it. */
	readonly mayHoldAddress: boolean;
	/** The heading whose content it is, and whose text is read with it. */
	readonly heading: MutableHeading | null;
}

export type MutableHeading = { -readonly [Key in keyof Heading]: Heading[Key] };
export type MutableBlock = { -readonly [Key in keyof Block]: Block[Key] };

/** A paragraph or heading, before definitions are taken from its start. */
export interface TextLines {
	/** First character of the first line, end of the last line. */
	readonly start: number;
	readonly end: number;
	/** Start and end of each line in turn where markers of block quotes stand between them; else null. */
	readonly ranges: readonly number[] | null;
}

/** What may begin a link, code, math, a comment or HTML. */
const marks = /[`<![\]$%]/;

/** What the block scanner finds, in the order of the text. */
export class BlockRecord {
	readonly headings: MutableHeading[] = [];
	readonly blocks: MutableBlock[] = [];
	readonly stretches: Stretch[] = [];
	readonly definitions = new Definitions();
	readonly problems: Problem[] = [];
	private readonly text: string;
	private readonly signs: LinkSigns;

	constructor(text: string, from: number) {
		this.text = text;
		this.signs = new LinkSigns(text, from);
	}

	block(kind: BlockKind, start: number, end: number, line: number, depth: number): MutableBlock {
		const block = { kind, start, end, line, depth };
		this.blocks.push(block);
		return block;
	}

	/** The text of a heading without marks is read at once, that of the others with their links. */
	heading(level: HeadingLevel, start: number, end: number, line: number, lines: TextLines): void {
		const { start: contentStart, end: contentEnd } = lines;
		const heading = { level, text: '', start, end, line, contentStart, contentEnd };
		this.headings.push(heading);
		const mayHoldAddress = this.signs.mayHoldAddress(contentStart, contentEnd);
		if (mayHoldAddress || marks.test(this.text.slice(contentStart, contentEnd))) {
			this.stretches.push({ kind: 'text', inline: this.inlineText(lines), mayHoldAddress, heading });
		} else heading.text = detached(plainText(this.text, contentStart, contentEnd, []).trim());
	}

	/** Text that is no heading of the root, or an HTML block. */
	stretch(kind: Stretch['kind'], lines: TextLines): void {
		const { start, end } = lines;
		const mayHoldAddress = this.signs.mayHoldAddress(start, end);
		if (!mayHoldAddress && (kind === 'html' || !this.signs.mayHoldReference(start, end))) return;
		this.stretches.push({ kind, inline: this.inlineText(lines), mayHoldAddress, heading: null });
	}

	row(from: number, end: number): void {
		const cells = splitRow(this.text, from, end);
		for (let index = 0; index < cells.length; index += 2) {
			this.stretch('cell', { start: cells[index] ?? 0, end: cells[index + 1] ?? 0, ranges: null });
		}
	}

	/** Takes the definitions at the start of a paragraph and returns the lines after them, or null where none are left. */
	withoutDefinitions(lines: TextLines): TextLines | null {
		if (this.text.charCodeAt(lines.start) !== Char.LeftBracket) return lines;
		const inline = this.inlineText(lines);
		let from = inline.from;
		while (from < inline.to) {
			const found = scanDefinition(inline.text, from, inline.to);
			if (found === null) break;
			const start = toNote(inline, found.start);
			this.definitions.add(found.label, { url: found.url, start, end: start + found.end - found.start });
			from = skipSpaces(inline.text, found.next, inline.to);
		}
		if (from >= inline.to) return null;
		if (from === inline.from) return lines;
		const start = toNote(inline, from);
		const index = lines.ranges?.findIndex((_, at, ranges) => at % 2 === 1 && (ranges[at] ?? 0) > start) ?? -1;
		return { start, end: lines.end, ranges: lines.ranges === null ? null : [start, ...lines.ranges.slice(index)] };
	}

	/** Forgets what begins at `start` or behind it. */
	dropFrom(start: number): void {
		while ((this.blocks.at(-1)?.start ?? -1) >= start) this.blocks.pop();
		while ((this.headings.at(-1)?.start ?? -1) >= start) this.headings.pop();
		while (this.stretches.length > 0 && this.stretchStart() >= start) this.stretches.pop();
	}

	private stretchStart(): number {
		const last = this.stretches.at(-1);
		return last === undefined ? -1 : toNote(last.inline, last.inline.from);
	}

	private inlineText(lines: TextLines): InlineText {
		if (lines.ranges !== null && lines.ranges.length > 2) return joinLines(this.text, lines.ranges);
		return { text: this.text, from: lines.start, to: lines.end, origins: null };
	}
}
