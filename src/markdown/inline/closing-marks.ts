import * as Char from '../char';
import { findWithin, isAsciiDigit, isLineEnding, isMarkdownSpace, runLength } from '../characters';

/**
 * Finds what closes code, math, comments and markup within one stretch of text, and remembers what is not
 * there, so that a thousand openers cost one search. Ask with ascending offsets.
 */
export class ClosingMarks {
	private readonly text: string;
	private readonly to: number;
	private readonly missing = new Set<string>();
	/** For each length of backtick run, where the last one begins. */
	private lastBackticks: Map<number, number> | null = null;
	private nextDollar = -1;

	constructor(text: string, to: number) {
		this.text = text;
		this.to = to;
	}

	/** Next occurrence, or -1. */
	find(mark: string, from: number): number {
		if (this.missing.has(mark)) return -1;
		const found = findWithin(this.text, mark, from, this.to);
		if (found < 0) this.missing.add(mark);
		return found;
	}

	/** Next run of exactly so many backticks, or -1. */
	findBackticks(length: number, from: number): number {
		const { text, to } = this;
		this.lastBackticks ??= this.backtickRuns(from);
		if ((this.lastBackticks.get(length) ?? -1) < from) return -1;
		let offset = text.indexOf('`', from);
		for (;;) {
			const run = runLength(text, offset, to, Char.Backtick);
			if (run === length) return offset;
			offset = text.indexOf('`', offset + run);
		}
	}

	private backtickRuns(from: number): Map<number, number> {
		const { text, to } = this;
		const runs = new Map<number, number>();
		let offset = findWithin(text, '`', from, to);
		while (offset >= 0 && offset < to) {
			const length = runLength(text, offset, to, Char.Backtick);
			runs.set(length, offset);
			offset = text.indexOf('`', offset + length);
		}
		return runs;
	}

	/**
	 * The dollar sign that closes math in this line, or -1. None closes after a space or before a digit, so
	 * that two sums of money are no math.
	 */
	findDollar(from: number): number {
		if (this.nextDollar < from) this.nextDollar = this.dollarOrLineEnd(from);
		return this.text.charCodeAt(this.nextDollar) === Char.Dollar ? this.nextDollar : -1;
	}

	private dollarOrLineEnd(from: number): number {
		const { text, to } = this;
		for (let offset = from; offset < to; offset++) {
			const code = text.charCodeAt(offset);
			if (isLineEnding(code)) return offset;
			if (code === Char.Backslash) offset++;
			else if (code === Char.Dollar && !isMarkdownSpace(text.charCodeAt(offset - 1))
				&& !isAsciiDigit(text.charCodeAt(offset + 1))) return offset;
		}
		return to;
	}
}
