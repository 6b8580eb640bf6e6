import type { Link } from '../../src/markdown/facts';
import { readNote } from '../../src/markdown/read-note';

/** The links of a note, whose lines and columns are checked in passing. */
export function readLinks(text: string): readonly Link[] {
	const { links } = readNote(text, () => null);
	for (const link of links) {
		const before = text.slice(0, link.start);
		const lines = before.split(/\r\n?|\n/);
		expect([link.line, link.column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
	}
	return links;
}

/** Form, address and text of each link. */
export function shownLinks(text: string): string[] {
	return readLinks(text).map((link) => `${link.form} ${link.url} ${link.text === link.url ? '' : `(${link.text})`}`.trim());
}
