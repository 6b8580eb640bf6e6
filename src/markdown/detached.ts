/**
 * A copy that does not hold on to the note. JavaScript engines make a slice refer to the text it is cut from,
 * so that a short address kept in an index would keep the whole note in memory.
 */
export function detached(slice: string): string {
	return `${slice} `.slice(0, -1);
}
