import { detached } from '../detached';
import type { Link } from '../facts';
import type { FoundLink } from './found-link';
import { htmlBlockLinks } from './html-links';
import { InlineScanner } from './inline-scanner';
import { toNote } from './inline-text';
import type { LineIndex } from '../lines';
import type { Definitions } from './references';
import type { Stretch } from '../blocks/scanned-blocks';

/** Reads the text that the block scanner set aside: its links in the order of their use, and what its headings say. */
export function readStretches(stretches: readonly Stretch[], definitions: Definitions, lines: LineIndex): Link[] {
	const links: Link[] = [];
	for (const stretch of stretches) {
		const { kind, inline, heading } = stretch;
		if (!stretch.mayHoldAddress && !definitions.external && heading === null) continue;
		if (kind === 'html') {
			for (const link of htmlBlockLinks(inline.text, inline.from, inline.to)) links.push(linkFact(link, stretch, lines));
			continue;
		}
		const scanner = new InlineScanner(inline.text, inline.from, inline.to, definitions);
		scanner.scan();
		for (const link of scanner.links) links.push(linkFact(link, stretch, lines));
		if (heading !== null) heading.text = detached(scanner.plainText());
	}
	return inOrderOfUse(links);
}

function linkFact(link: FoundLink, { kind, inline }: Stretch, lines: LineIndex): Link {
	const { form, definition, address } = link;
	const start = definition === null ? toNote(inline, address?.start ?? 0) : definition.start;
	const end = definition === null ? start + (address?.end ?? 0) - (address?.start ?? 0) : definition.end;
	const line = lines.lineAt(start);
	// In a table's cell, a backslash keeps a pipe from ending it, in addresses too.
	const url = kind === 'cell' && form !== 'inline' && form !== 'image' ? link.url.replaceAll('\\|', '|') : link.url;
	const kept = detached(url);
	return {
		form, url: kept, text: link.text === link.url ? kept : detached(link.text), start, end, line, column: lines.columnAt(start, line),
		useStart: toNote(inline, link.useStart), useEnd: toNote(inline, link.useEnd),
	};
}

/** Sorts the links, unless they are sorted already: an outer link stands before the image that it holds. */
export function inOrderOfUse(links: Link[]): Link[] {
	for (let index = 1; index < links.length; index++) {
		if ((links[index]?.useStart ?? 0) < (links[index - 1]?.useStart ?? 0)) {
			return links.sort((one, other) => one.useStart - other.useStart);
		}
	}
	return links;
}
