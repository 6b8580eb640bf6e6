import type { CachedMetadata, HeadingCache, ListItemCache, Pos, SectionCache } from 'obsidian';
import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { findFrontmatter, type Frontmatter } from './frontmatter';
import { findInlineMetadata, findPropertyLinks } from './inline-metadata';
import { Positions } from './positions';

/**
 * What the app's metadata cache would say of a note, found with parsers (mdast, yaml) that the plugin does
 * not use, so that no test passes because of an error that both sides share.
 */
export function noteMetadata(text: string): CachedMetadata {
	const positions = new Positions(text);
	const frontmatter = findFrontmatter(text);
	const bodyStart = frontmatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
	const body = fromMarkdown(text.slice(bodyStart), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	const span = (node: Nodes): Pos => positions.span(
		bodyStart + (node.position?.start.offset ?? 0),
		bodyStart + (node.position?.end.offset ?? 0),
	);

	const sections = [
		...(frontmatter === null ? [] : [yamlSection(frontmatter, positions)]),
		...body.children.map((node) => ({ type: sectionType(node, text, span(node)), position: span(node) })),
	];
	const headings = findHeadings(body, text, span);
	const listItems = findListItems(body, span);
	const { links, embeds, tags } = findInlineMetadata(body, text, span, positions);
	const properties = frontmatter === null ? null : readProperties(frontmatter.yaml);
	return {
		...(sections.length > 0 && { sections }),
		...(headings.length > 0 && { headings }),
		...(listItems.length > 0 && { listItems }),
		...(links.length > 0 && { links }),
		...(embeds.length > 0 && { embeds }),
		...(tags.length > 0 && { tags }),
		...(frontmatter !== null && properties !== null && {
			frontmatter: properties,
			frontmatterPosition: positions.span(frontmatter.start, frontmatter.fenceEnd),
			frontmatterLinks: findPropertyLinks(properties),
		}),
	};
}

/** Null where the YAML is broken or holds no properties: the app then shows the note without any. */
function readProperties(yaml: string): Record<string, unknown> | null {
	try {
		const value: unknown = parse(yaml);
		if (value === null || yaml.trim() === '') return {};
		return typeof value === 'object' && !Array.isArray(value) ? value as Record<string, unknown> : null;
	} catch {
		return null;
	}
}

function yamlSection(frontmatter: Frontmatter, positions: Positions): SectionCache {
	return { type: 'yaml', position: positions.span(frontmatter.start, frontmatter.fenceEnd) };
}

function sectionType(node: Nodes, text: string, position: Pos): string {
	const source = text.slice(position.start.offset, position.end.offset);
	if (node.type === 'blockquote') return /^>\s*\[![^\]]+\]/.test(source) ? 'callout' : 'blockquote';
	if (node.type === 'paragraph' && source.startsWith('%%') && source.endsWith('%%') && source.length > 3) return 'comment';
	if (node.type === 'paragraph' && source.startsWith('$$') && source.endsWith('$$') && source.length > 3) return 'math';
	return node.type;
}

/** Headings at the root of the note; the app keeps their source without the marks around it. */
function findHeadings(body: Root, text: string, span: (node: Nodes) => Pos): HeadingCache[] {
	return body.children.flatMap((node) => {
		if (node.type !== 'heading') return [];
		const first = node.children[0];
		const last = node.children.at(-1);
		const heading = first === undefined || last === undefined
			? ''
			: text.slice(span(first).start.offset, span(last).end.offset).trim();
		return [{ heading, level: node.depth, position: span(node) }];
	});
}

/** `parent` is the line of the item above in the outline, or for items at the root minus the line of their list. */
function findListItems(body: Root, span: (node: Nodes) => Pos): ListItemCache[] {
	const items: ListItemCache[] = [];
	const walk = (node: Parents, parentItemLine: number | null): void => {
		for (const child of node.children) {
			if (child.type === 'listItem') {
				const position = span(child);
				const listLine = span(node).start.line;
				const task = child.checked === null || child.checked === undefined ? {} : { task: child.checked ? 'x' : ' ' };
				items.push({ position, parent: parentItemLine ?? (listLine === 0 ? -1 : -listLine), ...task });
				walk(child, position.start.line);
			} else if (child.type === 'list') {
				walk(child, parentItemLine);
			}
		}
	};
	walk(body, null);
	return items;
}
