import { BlockScanner } from './blocks/block-scanner';
import type { Block, Heading, Link, YamlParser } from './facts';
import { LineIndex } from './lines';
import { openNoteInSteps, type NoteReading } from './read-note';
import { readStretches } from './inline/read-stretches';
import { finish, type Steps } from './steps';

/** What differs between two texts: [start, oldEnd) of the old one stands as [start, newEnd) in the new one. */
interface Difference {
	readonly start: number;
	readonly oldEnd: number;
	readonly newEnd: number;
}

/** How what stands at or behind an old offset moves. */
interface Move {
	readonly from: number;
	readonly distance: number;
	readonly lines: number;
}

/**
 * Reads a note again after an edit: from the last block of the root that the edit cannot touch to the first
 * one behind it that begins as it did, keeping the rest. The facts are those that `readNote` would give. The
 * whole is read anew where an edit may reach further: in frontmatter, link reference definitions and `$$`.
 * @param previous is left as it is; the new facts share with it what did not change.
 */
export function rereadNote(previous: NoteReading, text: string, parseYaml: YamlParser): NoteReading {
	return finish(rereadNoteInSteps(previous, text, parseYaml));
}

/** As `rereadNote`. What is near the edit is read in one step; the whole, where it must be, in several. */
export function* rereadNoteInSteps(previous: NoteReading, text: string, parseYaml: YamlParser): Steps<NoteReading> {
	return previous.text === text ? previous : rereadPart(previous, text) ?? (yield* openNoteInSteps(text, parseYaml));
}

function rereadPart(previous: NoteReading, text: string): NoteReading | null {
	const { facts, lineStarts, rootStarts, definitions } = previous;
	const difference = findDifference(previous.text, text);
	const restartIndex = findRestart(previous, difference.start);
	const restart = rootStarts[restartIndex];
	if (restart === undefined || previous.hasTextProblems || mayOpenFrontmatter(previous) || touchesDollar(previous.text, text, difference)) {
		return null;
	}
	const distance = difference.newEnd - difference.oldEnd;
	const oldLines = new LineIndex(lineStarts);
	const scanner = new BlockScanner(text, restart, lineStarts.slice(0, oldLines.lineAt(restart) - 1));
	let resumeIndex = restartIndex;
	const stopped = scanner.scan((lineStart) => {
		if (lineStart < difference.newEnd) return false;
		while ((rootStarts[resumeIndex] ?? Infinity) < lineStart - distance) resumeIndex++;
		return rootStarts[resumeIndex] === lineStart - distance;
	});
	const resumes = stopped < text.length;
	const from = resumes ? stopped - distance : Infinity;
	if (!resumes) resumeIndex = rootStarts.length;
	const { record } = scanner;
	const touchesDefinition = definitions.places.some((place) => place >= restart && place < from);
	if (touchesDefinition || record.definitions.places.length > 0 || record.problems.length > 0) return null;

	const resumeLine = resumes ? oldLines.lineAt(from) - 1 : lineStarts.length;
	const move: Move = { from, distance, lines: scanner.lineStarts.length - resumeLine };
	const moved = definitions.moved(from, distance);
	const newLineStarts = [...scanner.lineStarts, ...movedOffsets(lineStarts.slice(resumeLine), distance)];
	const links = readStretches(record.stretches, moved, new LineIndex(newLineStarts));
	return {
		text,
		facts: {
			frontmatter: facts.frontmatter,
			headings: spliced(facts.headings, headingPlace, record.headings, restart, move, moveHeading),
			links: spliced(facts.links, linkPlace, links, restart, move, moveLink),
			blocks: spliced(facts.blocks, blockPlace, record.blocks, restart, move, moveBlock),
			bodyStart: facts.bodyStart,
			length: text.length,
			problems: facts.problems,
		},
		lineStarts: newLineStarts,
		rootStarts: [...rootStarts.slice(0, restartIndex), ...scanner.rootStarts, ...movedOffsets(rootStarts.slice(resumeIndex), distance)],
		definitions: moved,
		hasTextProblems: false,
	};
}

/** Compares in pieces first, which costs a fraction of comparing characters. */
const piece = 1024;

function findDifference(old: string, text: string): Difference {
	const shorter = Math.min(old.length, text.length);
	let start = 0;
	while (start + piece <= shorter && old.slice(start, start + piece) === text.slice(start, start + piece)) start += piece;
	while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
	const rest = shorter - start;
	let same = 0;
	while (same + piece <= rest
		&& old.slice(old.length - same - piece, old.length - same) === text.slice(text.length - same - piece, text.length - same)) same += piece;
	while (same < rest && old.charCodeAt(old.length - same - 1) === text.charCodeAt(text.length - same - 1)) same++;
	return { start, oldEnd: old.length - same, newEnd: text.length - same };
}

/** Index of the last root start whose line, line ending included, stands before the edit; -1 where there is none. */
function findRestart({ rootStarts, lineStarts }: NoteReading, editStart: number): number {
	const editLine = new LineIndex(lineStarts).lineAt(editStart);
	const lineStart = lineStarts[editLine - 1] ?? 0;
	return firstAt(rootStarts, (start) => start, lineStart) - 1;
}

/** A first line of `---` or `+++` that no other line closes may yet begin frontmatter. */
function mayOpenFrontmatter({ text, facts }: NoteReading): boolean {
	return facts.bodyStart <= 1 && /^\ufeff?(?:---|\+\+\+)/.test(text.slice(0, 4));
}

/** `$$` is math only where another follows, however far. */
function touchesDollar(old: string, text: string, { start, oldEnd, newEnd }: Difference): boolean {
	const from = Math.max(0, start - 1);
	return old.slice(from, oldEnd + 1).includes('$') || text.slice(from, newEnd + 1).includes('$');
}

/** Index of the first item whose place is not before `offset`; the places ascend. */
function firstAt<Item>(items: readonly Item[], place: (item: Item) => number, offset: number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item !== undefined && place(item) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

const headingPlace = (heading: Heading): number => heading.start;
const linkPlace = (link: Link): number => link.useStart;
const blockPlace = (block: Block): number => block.start;

/** The old facts before `restart` and from `move.from` on, with the fresh ones between them. */
function spliced<Fact>(
	old: readonly Fact[], place: (fact: Fact) => number, fresh: readonly Fact[], restart: number, move: Move,
	moveFact: (fact: Fact, move: Move) => Fact,
): Fact[] {
	const headEnd = firstAt(old, place, restart);
	const tailStart = firstAt(old, place, move.from);
	const head: Fact[] = [];
	const tail: Fact[] = [];
	for (const [index, fact] of old.entries()) {
		if (index < headEnd) head.push(moveFact(fact, move));
		else if (index >= tailStart) tail.push(moveFact(fact, move));
	}
	return head.concat(fresh, tail);
}

function movedOffsets(offsets: readonly number[], distance: number): readonly number[] {
	return distance === 0 ? offsets : offsets.map((offset) => offset + distance);
}

function stays({ distance, lines }: Move): boolean {
	return distance === 0 && lines === 0;
}

function moveBlock(block: Block, move: Move): Block {
	if (block.start < move.from || stays(move)) return block;
	const { kind, depth } = block;
	return { kind, start: block.start + move.distance, end: block.end + move.distance, line: block.line + move.lines, depth };
}

function moveHeading(heading: Heading, move: Move): Heading {
	const { distance, lines } = move;
	if (heading.start < move.from || stays(move)) return heading;
	return {
		level: heading.level, text: heading.text, start: heading.start + distance, end: heading.end + distance, line: heading.line + lines,
		contentStart: heading.contentStart + distance, contentEnd: heading.contentEnd + distance,
	};
}

/** The address of a reference link may stand on the other side of the edit. */
function moveLink(link: Link, move: Move): Link {
	const { from } = move;
	if (stays(move) || (link.start < from && link.useStart < from)) return link;
	const address = link.start < from ? 0 : move.distance;
	const use = link.useStart < from ? 0 : move.distance;
	return {
		form: link.form, url: link.url, text: link.text, start: link.start + address, end: link.end + address,
		line: link.line + (link.start < from ? 0 : move.lines), column: link.column,
		useStart: link.useStart + use, useEnd: link.useEnd + use,
	};
}
