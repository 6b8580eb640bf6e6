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

describe('beside micromark, over random documents', () => {
	test.each(['tabList', 'spaceList', 'inlineSoup', 'blockSoup'] as const)('%s: the same addresses in 99.5 % or more', (kind) => {
		const differing: string[] = [];
		let holding = 0;
		for (let seed = 0; seed < documentsPerKind; seed++) {
			// A first line of `---` would be frontmatter to us.
			const markdown = new RandomMarkdown(seed)[kind]().replace(/^---/, '***');
			const expected = oracle(markdown);
			if (expected.length > 0) holding++;
			if (ours(markdown).join(' ') !== expected.join(' ')) differing.push(markdown);
		}
		expect(holding).toBeGreaterThan(documentsPerKind / 2);
		expect(1 - differing.length / documentsPerKind).toBeGreaterThanOrEqual(0.995);
	});

	test.each(['tabList', 'spaceList', 'inlineSoup', 'blockSoup'] as const)('%s: the same blocks and headings in 98 %% or more', (kind) => {
		const differing: string[] = [];
		for (let seed = 0; seed < documentsPerKind; seed++) {
			// Where a definition begins an item, the tree does not tell what is the item's own.
			const markdown = new RandomMarkdown(seed)[kind]().replace(/^---/, '***').replace(/([-+*.)]\s+)\[d\d\]:/g, '$1x');
			const expected = { blocks: blocksOf(markdown), headings: headingsOf(markdown) };
			if (JSON.stringify(placesOf(readNote(markdown, () => null), markdown)) !== JSON.stringify(expected)) differing.push(markdown);
		}
		expect(1 - differing.length / documentsPerKind).toBeGreaterThanOrEqual(0.98);
	});
});
