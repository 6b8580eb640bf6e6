import { decodeEntities } from '../../markdown/inline/entities';
import type { Block, Heading, HeadingLevel, Link, NoteFacts } from '../../markdown/facts';
import { singleSpaced } from '../wording/spaces';
import { linksIn } from './address-lines';
import { withMoreHeadings } from './hash-headings';

/** Most notes have none, and need no look at their blocks. Addresses between angle brackets begin alike. */
function holdsOne(text: string): boolean {
	for (const sign of ['<h', '<H']) {
		for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 2)) if (LEVELS.includes(text.charAt(at + 2))) return true;
	}
	return false;
}

const LEVELS = '123456';

/** At the beginning of a line, since cards of other pages have headings within; in groups what indents it, the opening tag, the level and the content, in which no other heading begins, and which ends within so many UTF-16 units. */
const HTML_HEADING = /(^ {0,3})(<h([1-6])(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?>)((?:[^<]|<(?!\/?h[1-6][\s>])){1,1000})<\/h\3\s*>/gimu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const LINE_END = /\r\n|\n|\r/u;

/** Cells of tables hold headings for their looks, and these others text. */
const HOLDS_NONE = /<(?:t[dh]|pre|script|style|template|textarea)[\s>]/iu;

/**
 * Facts in which `<h2>Title</h2>` is a heading too, as exports of blogs have it: so the app shows it, though it is none of
 * its outline. Beside half as many headings of Markdown or more, only an `<h1>` above them all, and higher than they, is one, as files of repositories begin.
 */
export function withHtmlHeadings(text: string, facts: NoteFacts): NoteFacts {
	if (!holdsOne(text)) return facts;
	const all = cutAll(text, facts, facts.blocks.length);
	if (all.headings.length > 2 * facts.headings.length) return all;
	const [first] = facts.headings;
	const above = facts.blocks.findIndex(({ start }) => start > (first?.start ?? 0));
	const banner = cutAll(text, facts, above);
	return banner.headings[0]?.level === 1 && banner.headings.length === facts.headings.length + 1 && facts.headings.every(({ level }) => level > 1) ? banner : facts;
}

/** `count` blocks are looked at. */
function cutAll(text: string, facts: NoteFacts, count: number): NoteFacts {
	const headings: Heading[] = [];
	const blocks = facts.blocks.flatMap((block, index) => (index < count && block.kind === 'html' && block.depth === 0 && !HOLDS_NONE.test(text.slice(block.start, block.end)) ? cutAtHeadings(text, block, facts.links, headings) : block));
	return headings.length === 0 ? facts : withMoreHeadings(facts, blocks, headings);
}

/** Takes a block apart: its headings go to `headings`, what stands between them is given back. */
function cutAtHeadings(text: string, block: Block, links: readonly Link[], headings: Heading[]): Block[] {
	const between: Block[] = [];
	let { start, line } = block;
	const goTo = (end: number): void => {
		const source = text.slice(start, end);
		if (source.trim() !== '') between.push({ ...block, start, end, line });
		line += source.split(LINE_END).length - 1;
		start = end;
	};
	for (const { 0: whole, 1: indent = '', 2: tag = '', 3: level, 4: content = '', index } of text.slice(block.start, block.end).replace(COMMENT, (comment) => ' '.repeat(comment.length)).matchAll(HTML_HEADING)) {
		const headingStart = block.start + index + indent.length;
		const contentStart = headingStart + tag.length;
		const contentEnd = contentStart + content.length;
		const words = wordsIn(text, contentStart, contentEnd, links);
		if (words === '') continue;
		goTo(headingStart);
		const end = block.start + index + whole.length;
		headings.push({ level: Number(level) as HeadingLevel, text: words, start, end, line, contentStart, contentEnd });
		line += content.split(LINE_END).length - 1;
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
		words += decodeEntities(text.slice(at, offset).replace(/<br\b[^<>]*>/giu, ' ').replace(/<[^<>]*>/gu, ''));
	};
	for (const link of linksIn({ start, end }, links)) {
		if (!/^<a\s/iu.test(text.slice(link.useStart, link.useStart + 3)) || link.useStart < at) continue;
		addUntil(link.useStart);
		words += link.text;
		at = link.useEnd;
	}
	addUntil(end);
	// Sites of documentation put an anchor behind.
	return singleSpaced(words).replace(/[\s#¶]+$/u, '').trim();
}
