import type { AddressUse } from '../../review/model';
import { printable, type Paint } from '../terminal';

/** Every address with the places where it stands, as `path:line:column`, which editors and terminals can open. */
export function linksText(uses: readonly AddressUse[], paint: Paint): string {
	return uses.map(({ url, occurrences }) => [
		paint('blue', printable(url)),
		...occurrences.map(({ path, line, column, session }) => {
			const within = session === null ? '' : `  ${paint('dim', printable(session))}`;
			return `  ${printable(path)}:${line}:${column}${within}`;
		}),
	].map((line) => `${line}\n`).join('')).join('');
}
