import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockKind, NoteFacts } from '../../src/markdown/facts';

/*
 * What micromark reads in a note, told in our terms.
 */

/** Definitions are no blocks of ours, and no first child of an item. */
function childrenOf(node: Nodes): readonly Nodes[] {
	return 'children' in node ? node.children.filter((child) => child.type !== 'definition') : [];
}

/** Kind, depth, 1-based line and source of a block. */
export type BlockPlace = readonly [kind: BlockKind, depth: number, line: number, source: string];

const leaves: Partial<Record<Nodes['type'], BlockKind>> = {
	paragraph: 'paragraph', heading: 'paragraph', code: 'code', html: 'html', thematicBreak: 'thematic-break', blockquote: 'quote',
};

/** micromark ends indented code where a quote or list ended before it; code of two such lines is one block. */
function sameCode(before: BlockPlace | undefined, kind: BlockKind, depth: number, line: number, source: string): boolean {
	return kind === 'code' && before?.[0] === 'code' && before[1] === depth && before[2] + before[3].split('\n').length === line && !/^[`~]/.test(source);
}

/** The blocks of a note, as `NoteFacts` lists them: an item takes in its first child, a quote all that it holds. */
export function blocksOf(markdown: string): BlockPlace[] {
	const blocks: BlockPlace[] = [];
	const add = (kind: BlockKind, depth: number, node: Nodes, last: Nodes | undefined): void => {
		const start = node.position?.start;
		// An item that holds nothing of its own is its marker.
		const source = last === undefined
			? /^(?:[-*+]|\d+[.)])/.exec(markdown.slice(start?.offset))?.[0] ?? ''
			: markdown.slice(start?.offset, last.position?.end.offset).replace(/^[ \t]+|[ \t\r\n]+$/g, '');
		const line = start?.line ?? 0;
		const before = blocks.at(-1);
		if (before !== undefined && sameCode(before, kind, depth, line, source)) {
			blocks[blocks.length - 1] = [kind, depth, before[2], markdown.slice(markdown.lastIndexOf(before[3], start?.offset), last?.position?.end.offset).trimEnd()];
			return;
		}
		blocks.push([kind === 'html' && /^<!--(?:>|->|[^]*?-->)$/.test(source) ? 'comment' : kind, depth, line, source]);
	};
	const visit = (node: Nodes, depth: number, atRoot: boolean): void => {
		if (node.type === 'heading' && atRoot) return;
		const kind = leaves[node.type];
		if (kind !== undefined) {
			add(kind, depth, node, node);
			return;
		}
		const [first, ...rest] = childrenOf(node);
		if (node.type !== 'listItem') {
			for (const child of childrenOf(node)) visit(child, depth, node.type === 'root');
			return;
		}
		const taken = first !== undefined && first.type in leaves;
		add('list-item', depth + 1, node, taken ? first : undefined);
		for (const child of taken ? rest : childrenOf(node)) visit(child, depth + 1, false);
	};
	visit(fromMarkdown(markdown), 0, true);
	return blocks;
}

/** Level, text and 1-based line of the headings at the root. */
export function headingsOf(markdown: string): [number, string, number][] {
	return childrenOf(fromMarkdown(markdown)).flatMap((node) => (
		node.type === 'heading' ? [[node.depth, textOf(node).replace(/[ \t\r\n]+/g, ' ').trim(), (childrenOf(node)[0] ?? node).position?.start.line ?? 0] as [number, string, number]] : []
	));
}

/** What our own reading says of the same. */
export function placesOf(facts: NoteFacts, markdown: string): { blocks: BlockPlace[]; headings: [number, string, number][] } {
	return {
		blocks: facts.blocks.map(({ kind, depth, line, start, end }) => [kind, depth, line, markdown.slice(start, end)]),
		headings: facts.headings.map(({ level, text, line }) => [level, text, line]),
	};
}

/** What a reader sees of inline content. */
function textOf(node: Nodes): string {
	switch (node.type) {
		case 'text': case 'inlineCode': return node.value;
		case 'image': case 'imageReference': return node.alt ?? '';
		case 'break': return ' ';
		case 'html': return /^<br\b/i.test(node.value) ? ' ' : '';
		default: return childrenOf(node).map(textOf).join('');
	}
}
