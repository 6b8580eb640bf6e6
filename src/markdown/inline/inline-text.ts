/**
 * A stretch of inline text: a part of the note itself, or, where markers of block quotes stand between
 * its lines, those lines joined by line feeds.
 */
export interface InlineText {
	readonly text: string;
	/** Range in `text`. At `to` stands white space, the pipe that ends a table's cell, or nothing: a mark is looked for without asking how near the end is. */
	readonly from: number;
	readonly to: number;
	/** For joined lines: offsets in `text` and in the note where each line begins, in turn. */
	readonly origins: readonly number[] | null;
}

/** The note's offset of an offset in the inline text. */
export function toNote(inline: InlineText, offset: number): number {
	const { origins } = inline;
	if (origins === null) return offset;
	let low = 0;
	let high = origins.length / 2 - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((origins[middle * 2] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return (origins[low * 2 + 1] ?? 0) + offset - (origins[low * 2] ?? 0);
}

/** `ranges` holds start and end of each line in the note, in turn. */
export function joinLines(note: string, ranges: readonly number[]): InlineText {
	const lines: string[] = [];
	const origins: number[] = [];
	let length = 0;
	for (let index = 0; index + 1 < ranges.length; index += 2) {
		const line = note.slice(ranges[index], ranges[index + 1]);
		origins.push(length, ranges[index] ?? 0);
		lines.push(line);
		length += line.length + 1;
	}
	const text = lines.join('\n');
	return { text, from: 0, to: text.length, origins };
}
