import { GFM, parser as commonmark } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import type { NoteFacts } from '../../src/markdown/facts';
import { readNote } from '../../src/markdown/read-note';
import { buildConference } from '../../src/review/conference';

/** Reads one note and returns how many addresses it found, so that no work can be left out. */
export type Reader = (text: string) => number;

export interface Parser {
	readonly name: string;
	/** What it tells of where an address stands. */
	readonly positions: 'address' | 'link' | 'none';
	readonly read: Reader;
	/** Share of the notes that it is given, since the slow ones would take minutes. */
	readonly share: number;
}

/** The floor: whoever wants to know of addresses must look at every character once. */
export function scan(text: string): number {
	let count = 0;
	for (let at = text.indexOf('http'); at >= 0; at = text.indexOf('http', at + 4)) count++;
	return count;
}

export function parseFrontmatter(source: string): unknown {
	return parse(source, { schema: 'core', logLevel: 'error' });
}

export function factsOf(text: string): NoteFacts {
	return readNote(text, parseFrontmatter);
}

/** All that the index does with a note. */
function readConference(text: string): number {
	const { sessions, references } = buildConference({ path: 'note.md', text, facts: factsOf(text) });
	return sessions.length + references.length;
}

export function readWithFrontmatter(text: string): number {
	const facts = factsOf(text);
	return facts.links.length + facts.headings.length;
}

function readWithoutYaml(text: string): number {
	return readNote(text, () => null).links.length;
}

const lezer = commonmark.configure(GFM);

function readWithLezer(text: string): number {
	let count = 0;
	let headingEnd = 0;
	lezer.parse(text).iterate({
		enter(node) {
			if (node.name === 'URL' && text.slice(node.from, node.to).includes(':')) count++;
			else if (/^(?:ATX|Setext)Heading/.test(node.name)) headingEnd = node.to;
		},
	});
	return headingEnd < 0 ? 0 : count;
}

interface SyntaxNode {
	readonly type: string;
	readonly children?: readonly SyntaxNode[];
}

function readWithMdast(text: string): number {
	let count = 0;
	const waiting: SyntaxNode[] = [fromMarkdown(text, { extensions: [gfm()] })];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node.type === 'link' || node.type === 'image' || node.type === 'definition') count++;
		if (node.children !== undefined) waiting.push(...node.children);
	}
	return count;
}

const markdownIt = new MarkdownIt({ html: true, linkify: true });

function readWithMarkdownIt(text: string): number {
	let count = 0;
	for (const token of markdownIt.parse(text, {})) {
		for (const child of token.children ?? []) {
			if (child.type === 'link_open' || child.type === 'image') count++;
		}
	}
	return count;
}

export const parsers: readonly Parser[] = [
	{ name: 'readNote and buildConference', positions: 'address', read: readConference, share: 1 },
	{ name: 'readNote', positions: 'address', read: readWithFrontmatter, share: 1 },
	{ name: 'readNote without YAML', positions: 'address', read: readWithoutYaml, share: 1 },
	{ name: '@lezer/markdown with GFM', positions: 'address', read: readWithLezer, share: 0.2 },
	{ name: 'markdown-it', positions: 'none', read: readWithMarkdownIt, share: 0.2 },
	{ name: 'mdast-util-from-markdown', positions: 'link', read: readWithMdast, share: 0.01 },
];
