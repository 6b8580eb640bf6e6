import type { Loc, Pos } from 'obsidian';

/** Turns UTF-16 offsets into the app's positions: lines and columns from 0. */
export class Positions {
	private readonly lineStarts = [0];

	constructor(text: string) {
		for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) this.lineStarts.push(lineEnd.index + lineEnd[0].length);
	}

	span(start: number, end: number): Pos {
		return { start: this.at(start), end: this.at(end) };
	}

	private at(offset: number): Loc {
		let low = 0;
		let high = this.lineStarts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - (this.lineStarts[low] ?? 0), offset };
	}
}
