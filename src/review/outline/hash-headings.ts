import type { Block, Heading, HeadingLevel, NoteFacts } from '../../markdown/facts';
import { readVisibleText } from '../wording/visible-text';
import { linesOf, linksIn, type Line } from './address-lines';
import { hasNoWords } from './section-tree';

/** So many lines with two `#` or more are no accident. */
const FEWEST = 2;

/** So many with one `#` and a space further on, where nothing else is a heading. */
const FEWEST_ALONE = 3;
const ONE_HASH = /(?:^|\n)#\p{Lu}[^\n#]*[ \t][^\n#]+/gu;
/** As `HASHES`, of lines that no tag begins. */
const CAPITALS = /^(#)(\s*)(\p{Lu}\S*\s.*?)[\s#]*$/u;

/** UTF-16 units: longer lines are prose. */
const LONGEST = 300;

const HASHES = /^(#{1,6})((?:[\u00a0\u3000]\s*)?)([^\s#!].*?)[\s#]*$/u;
/** As `HASHES`, with a space that does not break, or a wide one, behind the `#`. */
const WIDE = /^(#{1,6})([\u00a0\u3000]\s*)([^\s#!].*?)[\s#]*$/u;
const WIDE_SPACES = '\u00a0\u3000';
/** `#review`, `#컨퍼런스 #DevOps`: tags and nothing else. One alone with capitals may be a heading. */
const TAGS = /^(?:#[\p{Ll}\p{N}_/-]+|#[\p{L}\p{M}\p{N}_/-]+(?:\s+#[\p{L}\p{M}\p{N}_/-]+)+)$/u;
const HASH = 0x23;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * Facts in which lines such as `##Title`, without a space behind the `#`, are headings too, where a note has two with `##`
 * or more and no more headings than such lines, or has no heading but three with `#`; and each line with a space behind that does not break, as some keyboards
 * type it. The app shows them as text, as CommonMark (section 4.2) asks for, but so notes were written while sites took
 * them for headings, GitHub until 2017.
 */
export function withHashHeadings(text: string, facts: NoteFacts): NoteFacts {
	const holds = holdsSeveral(text);
	if (!holds && facts.headings.length === 0 && (text.match(ONE_HASH)?.length ?? 0) >= FEWEST_ALONE) {
		const alone = cutAll(text, facts, CAPITALS);
		return alone.found.length >= FEWEST_ALONE ? alone.facts : facts;
	}
	if (!holds) return facts;
	const all = holds === 'wide' ? null : cutAll(text, facts, HASHES);
	if (all && all.found.filter(({ level }) => level > 1).length >= FEWEST && all.found.length >= facts.headings.length) return all.facts;
	const wide = holds === 'tight' ? null : cutAll(text, facts, WIDE);
	return wide && wide.found.length > 0 ? wide.facts : facts;
}

/** Facts in which the lines of this pattern are headings. */
function cutAll(text: string, facts: NoteFacts, pattern: RegExp): { readonly facts: NoteFacts; readonly found: readonly Heading[] } {
	const found: Heading[] = [];
	const blocks: Block[] = [];
	for (const block of facts.blocks) {
		if ((block.kind === 'paragraph' || block.kind === 'list-item') && mayHoldOne(text, block)) cutAtHeadings(text, facts, block, pattern, found, blocks);
		else blocks.push(block);
	}
	return { found, facts: withMoreHeadings(facts, blocks, found) };
}

/** Facts with these blocks, and headings beside those that there are. */
export function withMoreHeadings(facts: NoteFacts, blocks: readonly Block[], found: readonly Heading[]): NoteFacts {
	return { ...facts, blocks, headings: [...facts.headings, ...found].sort((one, other) => one.start - other.start) };
}

/** Whether so many lines begin with `##` and neither space nor end of line behind, or any with a space that does not break: one glance spares most notes the rest. */
function holdsSeveral(text: string): 'tight' | 'wide' | 'both' | null {
	let lines = 0;
	let wide = false;
	for (let at = text.startsWith('##') ? 0 : text.indexOf('\n##'); at !== -1; at = text.indexOf('\n##', at + 1)) {
		let behind = at + 2;
		while (text.charCodeAt(behind) === HASH) behind++;
		// A heading as it should be, which nearly all are.
		if (text.charCodeAt(behind) === SPACE) continue;
		if (WIDE_SPACES.includes(text.charAt(behind))) wide = true;
		else if (/^\S/u.test(text.slice(behind, behind + 1))) lines++;
	}
	if (lines >= FEWEST) return wide ? 'both' : 'tight';
	return wide ? 'wide' : null;
}

/** Whether a line of the block begins with `#`. */
function mayHoldOne(text: string, { start, end }: Block): boolean {
	if (text.charCodeAt(start) === HASH) return true;
	return text.slice(start, end).includes('\n#');
}

/** Takes a block apart: its heading lines go to `headings`, the lines between them to `blocks`. */
function cutAtHeadings(text: string, facts: NoteFacts, block: Block, pattern: RegExp, headings: Heading[], blocks: Block[]): void {
	let number = block.line;
	let rest = { start: block.start, line: number };
	const keepUntil = (end: number): void => {
		if (text.slice(rest.start, end).trim() === '') return;
		const isWhole = rest.start === block.start;
		// What follows a heading belongs to no item.
		blocks.push(isWhole ? { ...block, end } : { kind: 'paragraph', start: rest.start, end, line: rest.line, depth: 0 });
	};
	for (const line of linesOf(text, block)) {
		const heading = line.text.startsWith('#') && (line.start === 0 || text.charCodeAt(line.start - 1) === NEWLINE) ? headingIn(line, facts, pattern, number) : null;
		number++;
		if (!heading) continue;
		keepUntil(line.start);
		headings.push(heading);
		rest = { start: line.end + 1, line: number };
	}
	if (rest.start < block.end) keepUntil(block.end);
}

function headingIn(line: Line, facts: NoteFacts, pattern: RegExp, number: number): Heading | null {
	const source = line.text.trimEnd();
	const [, hashes = '', gap = '', content = ''] = source.length > LONGEST || TAGS.test(source) ? [] : pattern.exec(source) ?? [];
	if (content === '') return null;
	const contentStart = line.start + hashes.length + gap.length;
	const words = readVisibleText(content, contentStart, linksIn(line, facts.links)).text;
	return { level: hashes.length as HeadingLevel, text: words, start: line.start, end: line.start + source.length, line: number, contentStart, contentEnd: contentStart + content.length };
}

/** Facts without headings that have no words: they divide nothing, but for the one that templates leave for a speaker below the title. */
export function withoutEmptyHeadings(facts: NoteFacts): NoteFacts {
	if (!facts.headings.some(hasNoWords)) return facts;
	let before: HeadingLevel = 6;
	const headings = facts.headings.filter((heading) => {
		const divides = !hasNoWords(heading) || heading.level > before;
		if (divides) before = heading.level;
		return divides;
	});
	return { ...facts, headings };
}
