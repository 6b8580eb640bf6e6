import type { Link } from '../../src/markdown/facts';
import { readNote } from '../../src/markdown/read-note';

/** The links of a note, whose places are checked in passing. */
export function readLinks(text: string): readonly Link[] {
	const { links } = readNote(text, () => null);
	for (const link of links) {
		const source = text.slice(link.start, link.end);
		if (!/[\\&]/.test(source)) expect(source).toBe(link.url);
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

/** Kind, depth and source of each block, and the text of each heading, in the order of the note; problems last. */
export function shownBlocks(text: string): string[] {
	const { blocks, headings, problems } = readNote(text, () => null);
	const shown: [number, string][] = [
		...blocks.map(({ kind, depth, start, end }): [number, string] => [start, `${kind}${depth > 0 ? ` ${depth}` : ''}: ${text.slice(start, end)}`]),
		...headings.map((heading): [number, string] => [heading.start, `heading: ${heading.text}`]),
	];
	return [...shown.sort(([one], [other]) => one - other).map(([, line]) => line), ...problems.map(({ line }) => `problem in line ${line}`)];
}
