/**
 * Where a line of a text stands after an edit: lines above and below what was edited are followed exactly, however
 * often they read the same; in between, the nearest line that holds `wanted` is taken. Lines count from 1.
 */
export function followLine(before: string, after: string, line: number, wanted: string): number {
	const old = before.split('\n');
	const now = after.split('\n');
	const shorter = Math.min(old.length, now.length);
	let above = 0;
	while (above < shorter && old[above] === now[above]) above++;
	let below = 0;
	while (below < shorter - above && old[old.length - 1 - below] === now[now.length - 1 - below]) below++;
	const followed = line > above && line > old.length - below ? line + now.length - old.length : line;
	return nearestWith(now, wanted, followed);
}

/** The line itself where it holds the text, or where none does. */
function nearestWith(lines: readonly string[], wanted: string, line: number): number {
	for (let distance = 0; distance < lines.length; distance++) {
		for (const at of [line + distance, line - distance]) if (lines[at - 1]?.includes(wanted)) return at;
	}
	return line;
}
