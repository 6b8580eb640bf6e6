import { BlockScanner } from './block-scanner';
import type { Heading, Link, NoteFacts, YamlParser } from './facts';
import type { FoundLink } from './found-link';
import { readFrontmatter } from './frontmatter';
import { htmlBlockLinks } from './html-links';
import { InlineScanner } from './inline-scanner';
import { toNote } from './inline-text';
import { LineIndex } from './lines';
import { plainText } from './plain-text';
import type { ScannedBlocks, ScannedHeading, Stretch } from './scanned-blocks';

/**
 * Reads what a note says. Never throws: what cannot be read becomes a problem of the facts. The cost is
 * linear in the note's length.
 * @param text the note as it was read, byte order mark and carriage returns included.
 * @param parseYaml may throw.
 */
export function readNote(text: string, parseYaml: YamlParser): NoteFacts {
	const reading = readFrontmatter(text, parseYaml);
	const scanner = new BlockScanner(text, reading.bodyStart, reading.lineStarts);
	const scanned = scanner.scan();
	const { headings, links } = readStretches(scanned, new LineIndex(scanner.lineStarts));
	return {
		frontmatter: reading.frontmatter,
		headings,
		links,
		blocks: scanned.blocks,
		bodyStart: reading.bodyStart,
		length: text.length,
		problems: [...reading.problems, ...scanned.problems],
	};
}

function readStretches(scanned: ScannedBlocks, lines: LineIndex): { headings: Heading[]; links: Link[] } {
	const headings: Heading[] = [];
	const links: Link[] = [];
	for (const stretch of scanned.stretches) {
		const { heading, inline } = stretch;
		let text: string | null = null;
		if (stretch.mayHoldAddress || scanned.definitions.external || heading !== null) {
			if (stretch.kind === 'html') {
				for (const link of htmlBlockLinks(inline.text, inline.from, inline.to)) links.push(linkFact(link, stretch, lines));
			} else if (heading === null || needsScan(stretch)) {
				const scanner = new InlineScanner(inline.text, inline.from, inline.to, scanned.definitions);
				scanner.scan();
				for (const link of scanner.links) links.push(linkFact(link, stretch, lines));
				if (heading !== null) text = scanner.plainText();
			}
		}
		if (heading !== null) headings.push(headingFact(heading, text ?? plainText(inline.text, inline.from, inline.to, [])));
	}
	return { headings, links: inOrder(links) };
}

const marks = /[`<![\]$%]/;

function needsScan({ inline, mayHoldAddress }: Stretch): boolean {
	return mayHoldAddress || marks.test(inline.text.slice(inline.from, inline.to));
}

function headingFact(heading: ScannedHeading, text: string): Heading {
	const { level, start, end, line, contentStart, contentEnd } = heading;
	return { level, text, start, end, line, contentStart, contentEnd };
}

function linkFact(link: FoundLink, { kind, inline }: Stretch, lines: LineIndex): Link {
	const { form, definition, address } = link;
	const start = definition === null ? toNote(inline, address?.start ?? 0) : definition.start;
	const end = definition === null ? start + (address?.end ?? 0) - (address?.start ?? 0) : definition.end;
	const line = lines.lineAt(start);
	// In a table's cell, a backslash keeps a pipe from ending it, in addresses too.
	const url = kind === 'cell' && form !== 'inline' && form !== 'image' ? link.url.replaceAll('\\|', '|') : link.url;
	return {
		form, url, text: link.text === link.url ? url : link.text, start, end, line, column: lines.columnAt(start, line),
		useStart: toNote(inline, link.useStart), useEnd: toNote(inline, link.useEnd),
	};
}

/** By the place where they are used; an image before or after the link that holds it. */
function inOrder(links: Link[]): Link[] {
	for (let index = 1; index < links.length; index++) {
		if ((links[index]?.useStart ?? 0) < (links[index - 1]?.useStart ?? 0)) {
			return links.sort((one, other) => one.useStart - other.useStart);
		}
	}
	return links;
}
