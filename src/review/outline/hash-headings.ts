import type { Block, Heading, HeadingLevel, NoteFacts } from '../../markdown/facts';
import { readVisibleText } from '../wording/visible-text';
import { linesOf, linksIn, type Line } from './address-lines';

/** So many lines with two `#` or more are no accident. */
const FEWEST = 2;

/** UTF-16 units: longer lines are prose. */
const LONGEST = 300;

const HASHES = /^(#{1,6})([^\s#!].*?)[\s#]*$/u;
/** `#review`, `#컨퍼런스 #DevOps`: tags and nothing else. One alone with capitals may be a heading. */
const TAGS = /^(?:#[\p{Ll}\p{N}_/-]+|#[\p{L}\p{M}\p{N}_/-]+(?:\s+#[\p{L}\p{M}\p{N}_/-]+)+)$/u;
const HASH = 0x23;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * Facts in which lines such as `##Title`, without a space behind the `#`, are headings too, where a note has two with `##`
 * or more and no more headings than such lines. The app shows them as text, as CommonMark (section 4.2) asks for, but so
 * notes were written while sites took them for headings, GitHub until 2017.
 */
export function withHashHeadings(text: string, facts: NoteFacts): NoteFacts {
	if (!holdsSeveral(text)) return facts;
	const found: Heading[] = [];
	const blocks: Block[] = [];
	for (const block of facts.blocks) {
		if ((block.kind === 'paragraph' || block.kind === 'list-item') && mayHoldOne(text, block)) cutAtHeadings(text, facts, block, found, blocks);
		else blocks.push(block);
	}
	const marked = found.filter(({ level }) => level > 1).length;
	if (marked < FEWEST || found.length < facts.headings.length) return facts;
	return { ...facts, blocks, headings: [...facts.headings, ...found].sort((one, other) => one.start - other.start) };
}

/** Whether so many lines begin with `##` and neither space nor end of line behind, wherever they stand: one glance spares most notes the rest. */
function holdsSeveral(text: string): boolean {
	let lines = 0;
	for (let at = text.startsWith('##') ? 0 : text.indexOf('\n##'); at !== -1; at = text.indexOf('\n##', at + 1)) {
		let behind = at + 2;
		while (text.charCodeAt(behind) === HASH) behind++;
		// A heading as it should be, which nearly all are.
		if (text.charCodeAt(behind) === SPACE) continue;
		if (/^\S/u.test(text.slice(behind, behind + 1)) && ++lines === FEWEST) return true;
	}
	return false;
}

/** Whether a line of the block begins with `#`. */
function mayHoldOne(text: string, { start, end }: Block): boolean {
	if (text.charCodeAt(start) === HASH) return true;
	return text.slice(start, end).includes('\n#');
}

/** Takes a block apart: its heading lines go to `headings`, the lines between them to `blocks`. */
function cutAtHeadings(text: string, facts: NoteFacts, block: Block, headings: Heading[], blocks: Block[]): void {
	let number = block.line;
	let rest = { start: block.start, line: number };
	const keepUntil = (end: number): void => {
		if (text.slice(rest.start, end).trim() === '') return;
		const isWhole = rest.start === block.start;
		// What follows a heading belongs to no item.
		blocks.push(isWhole ? { ...block, end } : { kind: 'paragraph', start: rest.start, end, line: rest.line, depth: 0 });
	};
	for (const line of linesOf(text, block)) {
		const heading = line.text.startsWith('#') && (line.start === 0 || text.charCodeAt(line.start - 1) === NEWLINE) ? headingIn(line, facts, number) : null;
		number++;
		if (!heading) continue;
		keepUntil(line.start);
		headings.push(heading);
		rest = { start: line.end + 1, line: number };
	}
	if (rest.start < block.end) keepUntil(block.end);
}

function headingIn(line: Line, facts: NoteFacts, number: number): Heading | null {
	const source = line.text.trimEnd();
	const [, hashes = '', content = ''] = source.length > LONGEST || TAGS.test(source) ? [] : HASHES.exec(source) ?? [];
	if (content === '') return null;
	const contentStart = line.start + hashes.length;
	const words = readVisibleText(content, contentStart, linksIn(line, facts.links)).text;
	return { level: hashes.length as HeadingLevel, text: words, start: line.start, end: line.start + source.length, line: number, contentStart, contentEnd: contentStart + content.length };
}
