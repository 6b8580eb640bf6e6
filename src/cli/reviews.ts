import { setImmediate as nextTurn } from 'node:timers/promises';
import { readFrontmatter } from '../markdown/frontmatter';
import { readNote } from '../markdown/read-note';
import { buildConference } from '../review/conference';
import { DEFAULT_CRITERIA, isReview } from '../review/criteria';
import { newestFirst } from '../review/grouping';
import type { Conference, ReviewCriteria } from '../review/model';
import type { Selection } from './arguments';
import { parseFrontmatter } from './frontmatter-yaml';
import type { Unreadable } from './note-folder';
import { readNoteText } from './note-text';
import { findNotes, type NoteFile } from './notes';

/** What the user's paths came to. */
export interface Reviews {
	/** Newest first. */
	readonly conferences: readonly Conference[];
	/** Notes that were read, reviews or not. */
	readonly noteCount: number;
	/** Where each conference's note is on the disk, by its `path`. */
	readonly files: ReadonlyMap<string, string>;
	readonly unreadable: readonly Unreadable[];
	readonly warnings: readonly string[];
}

/** Notes between two turns of the event loop, so that an interruption is heard. */
const NOTES_A_TURN = 64;

/** Reads all reviews that are asked for, one note in memory at a time. Never rejects: a note that cannot be read stops no other. */
export async function readReviews(selection: Selection): Promise<Reviews> {
	const { notes, unreadable, warnings } = await findNotes(selection.paths);
	const criteria = criteriaOf(selection);
	const conferences: Conference[] = [];
	const files = new Map<string, string>();
	const failed: Unreadable[] = [...unreadable];
	for (const [index, note] of notes.entries()) {
		if (index % NOTES_A_TURN === NOTES_A_TURN - 1) await nextTurn();
		const read = readNoteText(note.file);
		if (read.kind === 'unreadable') {
			failed.push({ path: note.path, message: read.message });
			continue;
		}
		const conference = readConference(note, read.text, selection.allNotes, criteria);
		if (conference === null) continue;
		conferences.push(conference);
		files.set(note.path, note.file);
	}
	return { conferences: newestFirst(conferences), noteCount: notes.length, files, unreadable: failed, warnings };
}

/** Null for a note that is no review: of such a note nothing but the frontmatter is read. */
function readConference(note: NoteFile, text: string, allNotes: boolean, criteria: ReviewCriteria): Conference | null {
	if (!allNotes && note.vaultPath !== null) {
		const { frontmatter } = readFrontmatter(text, parseFrontmatter);
		const properties = Object.fromEntries((frontmatter?.entries ?? []).map(({ key, value }) => [key, value]));
		if (!isReview(note.vaultPath, properties, criteria)) return null;
	}
	return buildConference({ path: note.path, text, facts: readNote(text, parseFrontmatter) });
}

/** What the user says stands instead of the default, so that `--folder Talks` means just that folder. */
function criteriaOf({ tags, folders, properties }: Selection): ReviewCriteria {
	return tags.length + folders.length + properties.length > 0 ? { tags, folders, properties } : DEFAULT_CRITERIA;
}
