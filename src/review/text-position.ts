/** The 1-based line and column (UTF-16 units) of an offset, counted on from a place whose line is known. */
export function positionOf(text: string, offset: number, from: { readonly start: number; readonly line: number }): { line: number; column: number } {
	let line = from.line;
	for (let index = text.indexOf('\n', from.start); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line++;
	return { line, column: offset - text.lastIndexOf('\n', offset - 1) };
}
