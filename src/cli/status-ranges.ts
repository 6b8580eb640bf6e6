/** HTTP statuses from `first` to `last`, both included. */
export interface StatusRange {
	readonly first: number;
	readonly last: number;
}

/** `403`, `500-599` or several of them with commas; undefined for anything else. */
export function parseStatusRanges(text: string): StatusRange[] | undefined {
	const ranges = text.split(',').map((part) => {
		const [, first, last = first] = /^\s*(\d{3})\s*(?:-\s*(\d{3})\s*)?$/u.exec(part) ?? [];
		return { first: Number(first), last: Number(last) };
	});
	return ranges.every(({ first, last }) => first >= 100 && first <= last) ? ranges : undefined;
}

/** Whether one of the ranges holds the HTTP status. */
export function includesStatus(ranges: readonly StatusRange[], status: number): boolean {
	return ranges.some(({ first, last }) => first <= status && status <= last);
}
