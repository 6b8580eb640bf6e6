import type { EmbedCache, FrontmatterLinkCache, LinkCache, Pos, ReferenceCache, TagCache } from 'obsidian';
import type { Nodes, Root } from 'mdast';
import type { Positions } from './positions';

interface InlineMetadata {
	readonly links: LinkCache[];
	readonly embeds: EmbedCache[];
	readonly tags: TagCache[];
}

const wikiLink = /(!?)\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g;
/** The app's tags: letters, digits, `_`, `-`, `/` and anything beyond ASCII, with at least one that is no digit. */
const tag = /(^|\s)(#(?![\d/]+(?:\s|$))[^\s!-,.:;<=>?@[\\\]^`{|}~]+)/gu;

/** Links inside the vault, embeds and tags in the running text, never in code. External links are none of them. */
export function findInlineMetadata(
	body: Root,
	text: string,
	span: (node: Nodes) => Pos,
	positions: Positions,
): InlineMetadata {
	const found: InlineMetadata = { links: [], embeds: [], tags: [] };
	const addReference = (embed: boolean, reference: ReferenceCache) => {
		(embed ? found.embeds : found.links).push(reference);
	};
	const walk = (node: Nodes): void => {
		if (node.type === 'text') {
			const { start, end } = span(node);
			const source = text.slice(start.offset, end.offset);
			for (const match of source.matchAll(tag)) {
				const from = start.offset + match.index + (match[1]?.length ?? 0);
				found.tags.push({ tag: match[2] ?? '', position: positions.span(from, from + (match[2]?.length ?? 0)) });
			}
		} else if ((node.type === 'link' || node.type === 'image') && !/^[a-z][a-z0-9+.-]*:/i.test(node.url)) {
			const position = span(node);
			const original = text.slice(position.start.offset, position.end.offset);
			addReference(node.type === 'image', { link: decodeURI(node.url), original, position });
		}
		if (node.type === 'paragraph' || node.type === 'heading') {
			const { start, end } = span(node);
			const code = node.children.filter((child) => child.type === 'inlineCode').map(span);
			for (const match of text.slice(start.offset, end.offset).matchAll(wikiLink)) {
				const from = start.offset + match.index;
				if (code.some((each) => each.start.offset <= from && from < each.end.offset)) continue;
				const position = positions.span(from, from + match[0].length);
				const displayText = match[3] ?? match[2] ?? '';
				addReference(match[1] === '!', { link: (match[2] ?? '').trim(), original: match[0], displayText, position });
			}
		}
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(body);
	return found;
}

/** Wiki-links that stand in properties, each with its key (`related`, or `related.0` in a list). */
export function findPropertyLinks(properties: Record<string, unknown>): FrontmatterLinkCache[] {
	const entries = Object.entries(properties).flatMap(([key, value]) =>
		Array.isArray(value) ? value.map((item: unknown, index) => [`${key}.${index}`, item] as const) : [[key, value] as const]);
	return entries.flatMap(([key, value]) => {
		const match = typeof value === 'string' ? /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(value) : null;
		return match === null ? [] : [{ key, link: match[1] ?? '', original: match[0], displayText: match[2] ?? match[1] ?? '' }];
	});
}
