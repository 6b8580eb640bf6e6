import { decodeEntities } from '../../markdown/inline/entities';
import type { Block, Heading, HeadingLevel, Link, NoteFacts } from '../../markdown/facts';
import { singleSpaced } from '../wording/spaces';
import { linksIn } from './address-lines';

/** Most notes have none, and need no look at their blocks. */
const HOLDS_ONE = /<[hH][1-6][\s>]/u;

/** At the beginning of a line, since cards of other pages have headings within; in groups what indents it, the opening tag, the level and the content, in which no other heading begins. */
const HTML_HEADING = /(^ {0,3})(<h([1-6])(?:\s[^<>]*)?>)((?:[^<]|<(?!\/?h[1-6][\s>]))+)<\/h\3\s*>/gimu;
/** UTF-16 units of content: longer ones are prose. */
const LONGEST = 1000;

/** Facts in which `<h2>Title</h2>` is a heading too, as exports of blogs have it: so the app shows it, though it is none of its outline. */
export function withHtmlHeadings(text: string, facts: NoteFacts): NoteFacts {
	if (!HOLDS_ONE.test(text)) return facts;
	const headings: Heading[] = [];
	const blocks = facts.blocks.flatMap((block) => (block.kind === 'html' && block.depth === 0 ? cutAtHeadings(text, block, facts.links, headings) : block));
	return headings.length === 0 ? facts : { ...facts, blocks, headings: [...facts.headings, ...headings].sort((one, other) => one.start - other.start) };
}

/** Takes a block apart: its headings go to `headings`, what stands between them is given back. */
function cutAtHeadings(text: string, block: Block, links: readonly Link[], headings: Heading[]): Block[] {
	const between: Block[] = [];
	let { start, line } = block;
	const goTo = (end: number): void => {
		const source = text.slice(start, end);
		if (source.trim() !== '') between.push({ ...block, start, end, line });
		line += source.split('\n').length - 1;
		start = end;
	};
	for (const { 0: whole, 1: indent = '', 2: tag = '', 3: level, 4: content = '', index } of text.slice(block.start, block.end).matchAll(HTML_HEADING)) {
		const headingStart = block.start + index + indent.length;
		const contentStart = headingStart + tag.length;
		const contentEnd = contentStart + content.length;
		const words = wordsIn(text, contentStart, contentEnd, links);
		if (words === '' || content.length > LONGEST) continue;
		goTo(headingStart);
		const end = block.start + index + whole.length;
		headings.push({ level: Number(level) as HeadingLevel, text: words, start, end, line, contentStart, contentEnd });
		line += content.split('\n').length - 1;
		start = end;
	}
	goTo(block.end);
	return between;
}

/** Without tags, and with the text of links as it was read. */
function wordsIn(text: string, start: number, end: number, links: readonly Link[]): string {
	let words = '';
	let at = start;
	const addUntil = (offset: number): void => {
		words += decodeEntities(text.slice(at, offset).replace(/<[^<>]*>/gu, ''));
	};
	for (const link of linksIn({ start, end }, links)) {
		if (!/^<a\s/iu.test(text.slice(link.useStart, link.useStart + 3)) || link.useStart < at) continue;
		addUntil(link.useStart);
		words += link.text;
		at = link.useEnd;
	}
	addUntil(end);
	return singleSpaced(words).trim();
}
