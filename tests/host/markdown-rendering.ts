import type { App, Component, MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { noteMetadata } from './note-metadata';

export type CodeBlockHandler = (source: string, el: HTMLElement, context: MarkdownPostProcessorContext) => unknown;

/** What plugins have registered to take part in rendering. */
export const postProcessors = new Set<MarkdownPostProcessor>();
export const codeBlockHandlers = new Map<string, CodeBlockHandler>();

const definition = /^ {0,3}\[[^\]]+\]:\s*\S.*$/gm;

/**
 * Renders Markdown section by section, as the app's reading view does, each in a `div` that knows its line
 * (`data-line`, from 0). HTML in the note is shown as text and addresses with scripts are dropped.
 */
export async function renderMarkdown(
	app: App,
	markdown: string,
	el: HTMLElement,
	sourcePath: string,
	component: Component,
): Promise<void> {
	const definitions = [...markdown.matchAll(definition)].map(([line]) => line).join('\n');
	for (const section of noteMetadata(markdown).sections ?? []) {
		if (section.type === 'yaml' || section.type === 'comment' || section.type === 'definition') continue;
		const { start, end } = section.position;
		const source = markdown.slice(start.offset, end.offset);
		const container = el.createDiv({ attr: { 'data-line': start.line } });
		container.append(...toElements(`${source}\n\n${definitions}`));
		dressText(container);
		for (const code of container.findAll('pre > code')) runCodeBlock(code, sourcePath, component);
		for (const process of postProcessors) {
			await process(container, contextFor(container, sourcePath, component));
		}
	}
	for (const link of el.findAll('a')) dressLink(app, link as HTMLAnchorElement, sourcePath);
}

/** The HTML is micromark's, which escapes the note's own and lets only safe schemes through. */
function toElements(source: string): Node[] {
	const html = micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	return Array.from(parsed.body.childNodes, (node) => document.importNode(node, true));
}

/** Wiki-links, tags and comments in the running text, which micromark knows nothing of. */
function dressText(container: HTMLElement): void {
	const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
	for (const text of texts) {
		if (text.parentElement?.closest('code, pre, a') !== null) continue;
		const pieces = (text.textContent ?? '').split(/(!?\[\[[^[\]]+\]\]|%%[\s\S]*?%%|(?<![^\s])#[^\s#.,:;!?()[\]{}'"]*[^\s\d#.,:;!?()[\]{}'"/][^\s#.,:;!?()[\]{}'"]*)/);
		if (pieces.length === 1) continue;
		text.replaceWith(...pieces.flatMap(dressPiece));
	}
}

function dressPiece(piece: string): (Node | string)[] {
	if (piece.startsWith('%%')) return [];
	const wiki = /^!?\[\[([^|\]]+)(?:\|([^\]]*))?\]\]$/.exec(piece);
	if (wiki !== null) {
		const href = wiki[1] ?? '';
		return [createEl('a', { cls: 'internal-link', text: wiki[2] ?? href, href, attr: { 'data-href': href } })];
	}
	if (/^#\S/.test(piece)) return [createEl('a', { cls: 'tag', text: piece, href: piece })];
	return piece === '' ? [] : [piece];
}

function dressLink(app: App, link: HTMLAnchorElement, sourcePath: string): void {
	const href = link.getAttribute('href') ?? '';
	if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
		link.addClass('external-link');
		link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
		return;
	}
	link.addEventListener('click', (event) => {
		event.preventDefault();
		if (link.hasClass('internal-link')) {
			void app.workspace.openLinkText(href, sourcePath, event.ctrlKey || event.metaKey ? 'tab' : false);
		}
	});
}

function runCodeBlock(code: HTMLElement, sourcePath: string, component: Component): void {
	const language = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1];
	const handler = language === undefined ? undefined : codeBlockHandlers.get(language);
	const block = code.parentElement;
	if (handler === undefined || block === null) return;
	const el = createDiv({ cls: `block-language-${language ?? ''}` });
	block.replaceWith(el);
	void handler((code.textContent ?? '').replace(/\n$/, ''), el, contextFor(el, sourcePath, component));
}

function contextFor(el: HTMLElement, sourcePath: string, component: Component): MarkdownPostProcessorContext {
	return {
		docId: sourcePath,
		sourcePath,
		frontmatter: null,
		addChild: (child) => component.addChild(child),
		getSectionInfo: () => el.isConnected ? { text: '', lineStart: Number(el.dataset['line'] ?? 0), lineEnd: 0 } : null,
	};
}
