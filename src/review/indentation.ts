const TAB_COLUMNS = 4;

/** Columns of white space that a line begins with; a tab reaches to the next multiple of four. */
export function indentOf(line: string): number {
	return advance(line, Infinity).column;
}

/**
 * Lines after the first one without up to `columns` of the white space that they begin with. The first line is left
 * alone: it may begin in the middle of a line. What is left of an indent is written in spaces where its tabs would
 * come to stand elsewhere.
 */
export function unindent(text: string, columns: number): string {
	if (columns === 0) return text;
	return text.split('\n').map((line, index) => {
		if (index === 0) return line;
		if (columns % TAB_COLUMNS === 0) return line.slice(advance(line, columns).length);
		return ' '.repeat(Math.max(0, indentOf(line) - columns)) + line.trimStart();
	}).join('\n');
}

/** What stands nested in a list, as text of its own: as far to the left as the first of its lines. */
export function outOfList(text: string): string {
	const [, ...lines] = text.split('\n');
	return unindent(text, indentOf(lines.find((line) => line.trim() !== '') ?? ''));
}

/** Goes through white space until a column is reached. */
function advance(line: string, columns: number): { readonly length: number; readonly column: number } {
	let column = 0;
	let length = 0;
	for (; column < columns; length++) {
		if (line[length] === ' ') column++;
		else if (line[length] === '\t') column += TAB_COLUMNS - column % TAB_COLUMNS;
		else break;
	}
	return { length, column };
}
