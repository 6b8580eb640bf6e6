import { fromMarkdown } from 'mdast-util-from-markdown';
import { readNote } from '../../src/markdown/read-note';
import { runs } from '../fuzzing';
import { addressesOfHtml, isHttp } from './addresses-of-html';
import { RandomMarkdown } from './random-markdown';
import { blocksOf, headingsOf, placesOf } from './syntax-tree';

/*
 * micromark, through its syntax tree, beside our scanner. What is left of differences is known, and in each
 * of them the reference implementation (commonmark.js 0.31.2) agrees with us:
 * - after indented code, micromark reads an empty list item or one that begins with another number than 1
 *   as a paragraph, though only paragraphs forbid that (sections 5.2 and 5.3);
 * - a tag alone in its line that lazily continues a quote's paragraph begins HTML there (section 4.6, kind 7
 *   may not interrupt a paragraph);
 * - `[ref][` with no label after it is no shortcut reference there (section 6.3); the documents avoid it.
 */
const documentsPerKind = runs(2000).numRuns;

interface SyntaxNode {
	readonly type: string;
	readonly children?: readonly SyntaxNode[];
	readonly url?: string;
	readonly identifier?: string;
	readonly value?: string;
}

function allNodes(root: SyntaxNode): SyntaxNode[] {
	return [root, ...(root.children ?? []).flatMap(allNodes)];
}

function oracle(markdown: string): string[] {
	const nodes = allNodes(fromMarkdown(markdown));
	const definitions = new Map<string, string>();
	for (const node of nodes) {
		const { identifier, url } = node;
		if (node.type === 'definition' && identifier !== undefined && url !== undefined && !definitions.has(identifier)) definitions.set(identifier, url);
	}
	return nodes.flatMap((node) => {
		switch (node.type) {
			case 'link': case 'image': return [node.url ?? ''];
			case 'linkReference': case 'imageReference': return [definitions.get(node.identifier ?? '') ?? ''];
			case 'html': return addressesOfHtml(node.value ?? '');
			default: return [];
		}
	}).filter(isHttp).sort();
}

function ours(markdown: string): string[] {
	return readNote(markdown, () => null).links.filter((link) => link.form !== 'bare').map((link) => link.url).filter(isHttp).sort();
}

type Kind = 'tabList' | 'spaceList' | 'inlineSoup' | 'blockSoup';
const kinds: readonly Kind[] = ['tabList', 'spaceList', 'inlineSoup', 'blockSoup'];

interface Document {
	readonly markdown: string;
	readonly addresses: readonly string[];
	/** Where a definition begins an item, the tree does not tell what is the item's own: this has none. */
	readonly plain: string;
	readonly places: string;
}

/** Each is read by micromark once, however often the tests run: mutation testing runs them for each mutant. */
const documents = new Map<Kind, readonly Document[]>();

function documentsOf(kind: Kind): readonly Document[] {
	const known = documents.get(kind) ?? Array.from({ length: documentsPerKind }, (_, seed): Document => {
		// A first line of `---` would be frontmatter to us.
		const markdown = new RandomMarkdown(seed)[kind]().replace(/^---/, '***');
		const plain = markdown.replace(/([-+*.)]\s+)\[d\d\]:/g, '$1x');
		return { markdown, addresses: oracle(markdown), plain, places: JSON.stringify({ blocks: blocksOf(plain), headings: headingsOf(plain) }) };
	});
	documents.set(kind, known);
	return known;
}

describe('beside micromark, over random documents', () => {
	test.each(kinds)('%s: the same addresses in 99.5 % or more', (kind) => {
		const all = documentsOf(kind);
		const same = all.filter(({ markdown, addresses }) => ours(markdown).join(' ') === addresses.join(' '));
		expect(all.filter(({ addresses }) => addresses.length > 0).length).toBeGreaterThan(documentsPerKind / 2);
		expect(same.length / documentsPerKind).toBeGreaterThanOrEqual(0.995);
	});

	test.each(kinds)('%s: the same blocks and headings in 98 % or more', (kind) => {
		const same = documentsOf(kind).filter(({ plain, places }) => JSON.stringify(placesOf(readNote(plain, () => null), plain)) === places);
		expect(same.length / documentsPerKind).toBeGreaterThanOrEqual(0.98);
	});
});
