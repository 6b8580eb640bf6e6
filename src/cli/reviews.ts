import { setImmediate as nextTurn } from 'node:timers/promises';
import { readFrontmatter } from '../markdown/frontmatter/frontmatter';
import { readNote } from '../markdown/read-note';
import { buildConference } from '../review/conference';
import { DEFAULT_CRITERIA, isReview } from '../review/frontmatter/criteria';
import { newestFirst } from '../review/listing/grouping';
import type { Conference, ReviewCriteria } from '../review/model';
import type { Selection } from './arguments';
import { parseFrontmatter } from './frontmatter-yaml';
import { isLinkReport } from '../reports/report-mark';
import type { Unreadable } from '../reports/reports';
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
	/** Patterns of addresses that the vaults' owners never want asked. */
	readonly excludedAddresses: readonly string[];
}

/** Notes between two turns of the event loop, so that an interruption is heard. */
const NOTES_A_TURN = 64;

/** Reads all reviews that are asked for, one note in memory at a time. Never rejects: a note that cannot be read stops no other. */
export async function readReviews(selection: Selection): Promise<Reviews> {
	const { notes, unreadable, vaults } = await findNotes(selection.paths);
	const chosen = chosenCriteria(selection);
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
		const conference = readConference(note, read.text, selection.allNotes, chosen);
		if (conference === null) continue;
		conferences.push(conference);
		files.set(note.path, note.file);
	}
	return {
		conferences: newestFirst(conferences),
		noteCount: notes.length,
		files,
		unreadable: failed,
		warnings: vaults.flatMap(({ warnings }) => warnings),
		excludedAddresses: vaults.flatMap(({ excludedAddresses }) => excludedAddresses),
	};
}

/** Null for a note that is no review: of such a note nothing but the frontmatter is read. */
function readConference({ path, vault }: NoteFile, text: string, allNotes: boolean, chosen: ReviewCriteria | null): Conference | null {
	if (!allNotes && vault !== null) {
		const { frontmatter } = readFrontmatter(text, parseFrontmatter);
		const properties = Object.fromEntries((frontmatter?.entries ?? []).map(({ key, value }) => [key, value]));
		if (isLinkReport(text) || !isReview(vault.path, properties, chosen ?? vault.settings.criteria ?? DEFAULT_CRITERIA)) return null;
	}
	return buildConference({ path, text, facts: readNote(text, parseFrontmatter) }, { sessionLevel: vault?.settings.sessionLevel ?? null });
}

/** What the user says stands instead of any other criteria, so that `--folder Talks` means just that folder. Null where nothing is said. */
function chosenCriteria({ tags, folders, properties }: Selection): ReviewCriteria | null {
	return tags.length + folders.length + properties.length > 0 ? { tags, folders, properties } : null;
}
