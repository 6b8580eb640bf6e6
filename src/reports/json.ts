/** The whole of a report as one text. */
export function jsonText(report: Readonly<Record<string, unknown>>): string {
	return [...jsonPieces(report)].join('');
}

/** A report as JSON with one record of its lists a line: small, quick to write, and a diff shows which record changed. */
export function* jsonPieces(report: Readonly<Record<string, unknown>>): Iterable<string> {
	let before = '{';
	for (const [name, value] of Object.entries(report)) {
		yield `${before}${JSON.stringify(name)}:`;
		before = ',\n';
		if (Array.isArray(value)) yield* recordPieces(value);
		else yield JSON.stringify(value);
	}
	yield '}\n';
}

function* recordPieces(records: readonly unknown[]): Iterable<string> {
	let before = '[\n';
	for (const record of records) {
		yield `${before}${JSON.stringify(record)}`;
		before = ',\n';
	}
	yield records.length === 0 ? '[]' : '\n]';
}
