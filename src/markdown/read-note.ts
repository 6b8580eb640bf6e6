import { BlockScanner } from './block-scanner';
import type { NoteFacts, YamlParser } from './facts';
import { readFrontmatter } from './frontmatter';
import { LineIndex } from './lines';
import { readStretches } from './read-stretches';
import type { Definitions } from './references';

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
	const { frontmatter, bodyStart, lineStarts, problems } = readFrontmatter(text, parseYaml);
	const scanner = new BlockScanner(text, bodyStart, lineStarts);
	scanner.scan();
	const { headings, blocks, stretches, definitions, problems: textProblems } = scanner.record;
	const links = readStretches(stretches, definitions, new LineIndex(scanner.lineStarts));
	return {
		text,
		facts: { frontmatter, headings, links, blocks, bodyStart, length: text.length, problems: [...problems, ...textProblems] },
		lineStarts: scanner.lineStarts,
		rootStarts: scanner.rootStarts,
		definitions,
		hasTextProblems: textProblems.length > 0,
	};
}
