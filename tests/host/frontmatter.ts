/** The block of properties at a note's top. Offsets in UTF-16 units. */
export interface Frontmatter {
	/** Of the opening fence; 1 behind a byte order mark. */
	readonly start: number;
	readonly yaml: string;
	/** Behind the closing fence, without its line ending. */
	readonly fenceEnd: number;
	/** Where the note's text begins. */
	readonly end: number;
}

/** Null where the note does not begin with a fence, or the fence is never closed. */
export function findFrontmatter(text: string): Frontmatter | null {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const match = /^---[ \t]*(?:\r\n|\n)(?:([\s\S]*?)(?:\r\n|\n))?---[ \t]*(?=\r|\n|$)/.exec(text.slice(start));
	if (match === null) return null;
	const fenceEnd = start + match[0].length;
	const lineEnd = /^(?:\r\n|\n)/.exec(text.slice(fenceEnd))?.[0].length ?? 0;
	return { start, yaml: match[1] ?? '', fenceEnd, end: fenceEnd + lineEnd };
}
