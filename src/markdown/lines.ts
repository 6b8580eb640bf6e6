/** Where each line of a note begins. Line feed, carriage return and both together end a line. */
export class LineIndex {
	private readonly starts: readonly number[];

	/** @param starts UTF-16 offsets, ascending; the first is 0 (lines before the first start do not exist). */
	constructor(starts: readonly number[]) {
		this.starts = starts;
	}

	/** 1-based line of an offset. */
	lineAt(offset: number): number {
		const { starts } = this;
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	}

	/** 1-based column of an offset in its line, in UTF-16 units. */
	columnAt(offset: number, line: number): number {
		return offset - (this.starts[line - 1] ?? 0) + 1;
	}
}

/** Finds line ends from front to back: call it with ascending offsets. */
export class LineEnds {
	private readonly text: string;
	private nextReturn: number;

	constructor(text: string, from: number) {
		this.text = text;
		this.nextReturn = this.find('\r', from);
	}

	/** End of the line that holds `offset`, without its line ending. */
	endAfter(offset: number): number {
		const feed = this.text.indexOf('\n', offset);
		const end = feed < 0 ? this.text.length : feed;
		if (this.nextReturn < offset) this.nextReturn = this.find('\r', offset);
		return this.nextReturn < end ? this.nextReturn : end;
	}

	/** Start of the line after the one that ends at `end`. */
	startAfter(end: number): number {
		return this.text.startsWith('\r\n', end) ? end + 2 : end + 1;
	}

	private find(needle: string, from: number): number {
		const found = this.text.indexOf(needle, from);
		return found < 0 ? this.text.length : found;
	}
}
