/**
 * The 1-based line and column (UTF-16 units) of an offset, counted on from a place whose line is known. Line feed,
 * carriage return and both together end a line.
 */
export function positionOf(text: string, offset: number, from: { readonly start: number; readonly line: number }): { line: number; column: number } {
	let line = from.line;
	for (let index = from.start; index < offset; index++) if (endsLine(text, index)) line++;
	let start = offset;
	while (start > 0 && !endsLine(text, start - 1)) start--;
	return { line, column: offset - start + 1 };
}

/** As `positionOf`, for many offsets: each place is counted on from the one before, unless it stands before that. `line` is that of `start`. */
export function positionsFrom(text: string, { start, line }: { readonly start: number; readonly line: number }): (offset: number) => { line: number; column: number } {
	const first = { ...positionOf(text, start, { start, line }), start };
	let known = first;
	return (offset) => {
		if (offset < known.start) known = first;
		let { line: at, column } = known;
		for (let index = known.start; index < offset; index++) {
			column++;
			if (endsLine(text, index)) {
				at++;
				column = 1;
			}
		}
		known = { line: at, column, start: offset };
		return { line: at, column };
	};
}

/** A carriage return before a line feed does not: the line feed does. */
function endsLine(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a);
}
