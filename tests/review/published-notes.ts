import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a reader finds in a note. */
export interface ExpectedOfNote {
	readonly sessions: readonly { readonly title: string; readonly url?: string; readonly speaker?: string }[];
	readonly links: readonly (readonly [line: number, url: string])[];
}

export interface PublishedNote {
	/** Below `tests/fixtures/notes`. */
	readonly path: string;
	readonly text: string;
	readonly expected: () => ExpectedOfNote;
}

const root = join(__dirname, '../fixtures/notes');

/** Notes that people published, with the labels that stand beside them; in the order of their paths. */
export function publishedNotes(): PublishedNote[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.expected.yaml'))
		.sort()
		.map((labels) => {
			const path = labels.replace(/\.expected\.yaml$/u, '.md');
			return { path, text: readFileSync(join(root, path), 'utf8'), expected: () => parse(readFileSync(join(root, labels), 'utf8')) as ExpectedOfNote };
		});
}
