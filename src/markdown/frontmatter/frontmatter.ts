import * as Char from '../char';
import { trimSpacesEnd } from '../characters';
import type { Frontmatter, Problem, YamlParser } from '../facts';
import { LineEnds } from '../lines';
import { keyEnd, readEntries, type SourceLine } from './yaml-entries';

export interface FrontmatterReading {
	readonly frontmatter: Frontmatter | null;
	/** Where the text after it begins. */
	readonly bodyStart: number;
	/** Where each line before `bodyStart` begins. */
	readonly lineStarts: readonly number[];
	readonly problems: readonly Problem[];
}

/** The lines that frontmatter may have before its end is given up: none that a person wrote is longer. */
const longestFrontmatter = 2 ** 22;

/**
 * Finds the frontmatter and reads its properties. As in the app, it begins with `---` in the first line
 * (a byte order mark may stand before it) and reaches to the next line that is `---`.
 */
export function readFrontmatter(text: string, parseYaml: YamlParser): FrontmatterReading {
	const start = text.charCodeAt(0) === Char.ByteOrderMark ? 1 : 0;
	const fence = text.startsWith('---', start) ? '---' : text.startsWith('+++', start) ? '+++' : null;
	if (fence === null) return { frontmatter: null, bodyStart: start, lineStarts: [], problems: [] };
	const ends = new LineEnds(text, start);
	const openingEnd = ends.endAfter(start);
	if (trimSpacesEnd(text, start, openingEnd) !== start + 3) return { frontmatter: null, bodyStart: start, lineStarts: [], problems: [] };

	const lines: SourceLine[] = [];
	const lineStarts = [0];
	let lineStart = ends.startAfter(openingEnd);
	while (lineStart < text.length && lineStart < longestFrontmatter) {
		const lineEnd = ends.endAfter(lineStart);
		lineStarts.push(lineStart);
		if (text.startsWith(fence, lineStart) && trimSpacesEnd(text, lineStart, lineEnd) === lineStart + 3) {
			const bodyStart = Math.min(ends.startAfter(lineEnd), text.length);
			if (fence === '+++') {
				const message = 'The frontmatter between +++ is TOML, which the app does not read; its properties are ignored.';
				return { frontmatter: null, bodyStart, lineStarts, problems: [{ line: 1, message }] };
			}
			const { entries, problems } = readEntries(text, lines, parseYaml);
			return { frontmatter: { start, end: lineStart + 3, entries }, bodyStart, lineStarts, problems };
		}
		lines.push({ start: lineStart, end: lineEnd, number: lineStarts.length });
		lineStart = ends.startAfter(lineEnd);
	}
	return { frontmatter: null, bodyStart: start, lineStarts: [], problems: fence === '---' ? unclosed(text, lines) : [] };
}

/** `---` without an end is a thematic break, unless properties follow it. */
function unclosed(text: string, lines: readonly SourceLine[]): Problem[] {
	const first = lines[0];
	if (first === undefined || keyEnd(text, first.start, first.end) < 0) return [];
	return [{ line: 1, message: 'The frontmatter that begins here has no closing ---, so its properties are read as text.' }];
}
