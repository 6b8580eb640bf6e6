import type { AddressUse } from '../../review/model';
import { printable, type Paint } from '../../reports/printing';

/** Every address with the places where it stands, as `path:line:column`, which editors and terminals can open. */
export function* linksText(uses: readonly AddressUse[], paint: Paint): Iterable<string> {
	for (const { url, occurrences } of uses) {
		yield `${paint('blue', printable(url))}\n`;
		for (const { path, line, column, session } of occurrences) {
			const within = session === null ? '' : `  ${paint('dim', printable(session))}`;
			yield `  ${printable(path)}:${line}:${column}${within}\n`;
		}
	}
}
