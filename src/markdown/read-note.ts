import { BlockScanner } from './blocks/block-scanner';
import type { Link, NoteFacts, YamlParser } from './facts';
import { readFrontmatter } from './frontmatter/frontmatter';
import { LineIndex } from './lines';
import { inOrderOfUse, readStretches } from './inline/read-stretches';
import type { Definitions } from './inline/references';
import { finish, inGroups, type Steps } from './steps';

/** A note's facts with what it takes to read the note again after an edit (`rereadNote`). */
export interface NoteReading {
	readonly text: string;
	readonly facts: NoteFacts;
	/** Where each line begins. */
	readonly lineStarts: readonly number[];
	/** Starts of the lines that begin a child of the root. */
	readonly rootStarts: readonly number[];
	readonly definitions: Definitions;
	/** Whether the text itself, not its frontmatter, has problems. */
	readonly hasTextProblems: boolean;
}

const LINES_IN_A_STEP = 4000;
const STRETCHES_IN_A_STEP = 1000;

/**
 * Reads what a note says. Never throws: what cannot be read becomes a problem of the facts. The cost is
 * linear in the note's length.
 * @param text the note as it was read, byte order mark and carriage returns included.
 * @param parseYaml may throw.
 */
export function readNote(text: string, parseYaml: YamlParser): NoteFacts {
	return openNote(text, parseYaml).facts;
}

/** As `readNote`, for a note that will be edited. */
export function openNote(text: string, parseYaml: YamlParser): NoteReading {
	return finish(openNoteInSteps(text, parseYaml));
}

/** As `openNote`. A step takes a few ms at most, unless a paragraph is longer than some 100 kB. */
export function* openNoteInSteps(text: string, parseYaml: YamlParser): Steps<NoteReading> {
	const { frontmatter, bodyStart, lineStarts, problems } = readFrontmatter(text, parseYaml);
	const scanner = new BlockScanner(text, bodyStart, lineStarts);
	while (scanner.scanLines(LINES_IN_A_STEP) === null) yield;
	const { headings, blocks, stretches, definitions, problems: textProblems } = scanner.record;
	const links: Link[] = [];
	const lines = new LineIndex(scanner.lineStarts);
	yield* inGroups(stretches, STRETCHES_IN_A_STEP, (group) => {
		for (const link of readStretches(group, definitions, lines)) links.push(link);
	});
	return {
		text,
		facts: { frontmatter, headings, links: inOrderOfUse(links), blocks, bodyStart, length: text.length, problems: [...problems, ...textProblems] },
		lineStarts: scanner.lineStarts,
		rootStarts: scanner.rootStarts,
		definitions,
		hasTextProblems: textProblems.length > 0,
	};
}
