import { placesByNote } from '../../reports/checked-places';
import { printable } from '../../reports/printing';
import { wellFormed } from '../../reports/wording';
import type { CheckFormat } from './check-format';

const COLUMNS = ['note', 'line', 'column', 'session', 'verdict', 'reason', 'status', 'address', 'leads to', 'checked'] as const;

/** RFC 4180, for spreadsheets: a row for each place of a link, those that work included. */
export const checkCsv: CheckFormat = {
	description: 'a table for spreadsheets, with a row for each place of a link',
	*write(check, { fromHere }) {
		yield row(COLUMNS);
		for (const [path, places] of placesByNote(check.links)) {
			for (const { place, link: { use, result } } of places) {
				yield row([
					fromHere(path), place.line, place.column, place.session ?? '', result.verdict, result.reason,
					result.status ?? '', use.url, result.finalUrl ?? '', new Date(result.checkedAt).toISOString(),
				]);
			}
		}
	},
};

function row(cells: readonly (string | number)[]): string {
	return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;
}

/** A spreadsheet would run what begins like a formula (OWASP, "CSV Injection"), and titles and paths come from strangers: an apostrophe makes it text. */
function quoted(text: string): string {
	const shown = wellFormed(printable(text)).replace(/^\s*[=+\-@]/u, "'$&");
	return /[",]|^[\s']|\s$/u.test(shown) ? `"${shown.replace(/"/gu, '""')}"` : shown;
}
