import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HEADING_EXAMPLES } from '../../src/review/rules/heading-examples';
import { EXPLAINED_RULES } from '../../src/review/rules/explained-rules';
import { publishedNotes } from '../../tests/review/published-notes';

/** A note, and the sessions that a reader would name. */
export interface LabelledNote {
	/** The folder or collection it is from: what is learned without it is tried on it. */
	readonly set: string;
	/** As in the vault. */
	readonly path: string;
	readonly text: string;
	readonly sessions: readonly { readonly title: string; readonly url: string }[];
	/** How much it counts in learning, beside 1 for a stranger's. */
	readonly weight: number;
}

/**
 * Notes of strangers, from a folder with them and a file `labels.txt`: `# file name` for each, then a line for each
 * session, its title and, behind a tab, its address. A file `owner+repository+folder__note.md` is `folder/note.md` of that
 * repository. Files that are named but not there are left out.
 */
export function notesOfFolder(folder: string): LabelledNote[] {
	const notes: { name: string; sessions: { title: string; url: string }[] }[] = [];
	for (const line of readFileSync(path.join(folder, 'labels.txt'), 'utf8').split(/\r?\n/u)) {
		const note = /^# (.*\.(?:md|markdown))\s*$/iu.exec(line)?.[1];
		const [title = '', url = ''] = line.split('\t');
		if (note !== undefined) notes.push({ name: note, sessions: [] });
		else if (title.trim() !== '') notes.at(-1)?.sessions.push({ title: title.trim(), url: url.trim() });
	}
	return notes.filter(({ name }) => existsSync(path.join(folder, name))).map(({ name, sessions }) => ({
		set: path.basename(folder),
		path: name.split('+').slice(2).join('+').replaceAll('__', '/') || name,
		text: readFileSync(path.join(folder, name), 'utf8'),
		sessions,
		weight: 1,
	}));
}

/** The published notes of the tests, and the examples of the rules: what must stay as it is counts more. */
export function notesOfTests(): LabelledNote[] {
	const examples = [
		...EXPLAINED_RULES.flatMap(({ examples: all }) => all),
		...HEADING_EXAMPLES.flatMap(({ examples: all }) => all.map(({ note, session }) => ({ note: `${note}\n`, path: undefined, sessions: [session] }))),
	];
	return [
		...publishedNotes().map(({ path: name, text, expected }) => ({ set: 'published', path: name, text, sessions: withAddress(expected().sessions), weight: 8 })),
		...examples.map(({ note, path: name = 'note.md', sessions }) => ({ set: 'examples', path: name, text: note, sessions: withAddress(sessions), weight: 1 })),
	];
}

function withAddress(sessions: readonly { readonly title?: string; readonly url?: string }[]): { title: string; url: string }[] {
	return sessions.map(({ title = '', url = '' }) => ({ title, url }));
}
