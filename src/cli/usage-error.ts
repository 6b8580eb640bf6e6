/** The program was called in a way that it does not understand: the message tells the user what would be right. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** The name that was probably meant, or null where none is near: at most a third of its letters differ. */
function nearestName(typed: string, names: readonly string[]): string | null {
	let nearest: string | null = null;
	let fewest = Infinity;
	for (const name of names) {
		const edits = editDistance(typed.toLowerCase(), name.toLowerCase());
		if (edits < fewest && edits <= Math.max(1, Math.floor(name.length / 3))) {
			nearest = name;
			fewest = edits;
		}
	}
	return nearest;
}

/** ` Did you mean "check"?`, or an empty string where nothing is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
	const name = nearestName(typed, names);
	return name === null ? '' : ` Did you mean "${name}"?`;
}

/** Levenshtein distance in UTF-16 units. */
function editDistance(left: string, right: string): number {
	let row = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let i = 1; i <= left.length; i++) {
		const next = [i];
		for (let j = 1; j <= right.length; j++) {
			const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[right.length] ?? 0;
}
