import * as Char from '../char';
import { isSpaceOrTab, skipSpaces, trimSpacesEnd } from '../characters';

/*
 * Tables of GitHub Flavored Markdown 0.29, section 4.10.
 */

/** Ranges of a row's cells, without the spaces around: start and end in turn. */
export function splitRow(text: string, from: number, end: number): number[] {
	const cells: number[] = [];
	const last = trimSpacesEnd(text, from, end);
	let start = skipSpaces(text, from, last);
	if (text.charCodeAt(start) === Char.Pipe) start++;
	for (let offset = start; offset < last; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Char.Backslash) offset++;
		else if (code === Char.Pipe) {
			addCell(cells, text, start, offset);
			start = offset + 1;
		}
	}
	if (start < last) addCell(cells, text, start, last);
	return cells;
}

function addCell(cells: number[], text: string, from: number, end: number): void {
	const start = skipSpaces(text, from, end);
	cells.push(start, trimSpacesEnd(text, start, end));
}

/** Number of columns that a delimiter row names, or 0 where the line is none. */
export function delimiterColumns(text: string, from: number, end: number): number {
	let pipes = false;
	for (let offset = from; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Char.Pipe) pipes = true;
		else if (code !== Char.Hyphen && code !== Char.Colon && !isSpaceOrTab(code)) return 0;
	}
	const cells = splitRow(text, from, end);
	for (let index = 0; index < cells.length; index += 2) {
		if (!isDelimiterCell(text, cells[index] ?? 0, cells[index + 1] ?? 0)) return 0;
	}
	const columns = cells.length / 2;
	return pipes || columns === 1 ? columns : 0;
}

function isDelimiterCell(text: string, from: number, end: number): boolean {
	const start = text.charCodeAt(from) === Char.Colon ? from + 1 : from;
	const stop = end > start && text.charCodeAt(end - 1) === Char.Colon ? end - 1 : end;
	if (stop <= start) return false;
	for (let offset = start; offset < stop; offset++) {
		if (text.charCodeAt(offset) !== Char.Hyphen) return false;
	}
	return true;
}
