import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Unreadable } from '../reports/reports';
import { systemMessage } from './system-error';

/** The notes of a folder, and what in it could not be read. */
export interface FolderListing {
	/** Relative to the folder, with forward slashes, in the order of their UTF-16 units. */
	readonly notes: readonly string[];
	/** Paths relative to the folder; empty for the folder itself. */
	readonly unreadable: readonly Unreadable[];
}

/**
 * Finds all Markdown files below a folder. Names that begin with a dot (`.obsidian`, `.trash`, `.git`) stay out, as
 * the app leaves them out, and so does `node_modules`. Links to folders are followed, but never into a folder that
 * is being walked already. Never rejects: what cannot be read is told in the listing.
 */
export async function listNotes(root: string): Promise<FolderListing> {
	const notes: string[] = [];
	const unreadable: Unreadable[] = [];

	/** `above`: the real paths of the folders that hold this one, itself included, which a link must not lead back to. */
	const walk = async (relative: string, above: ReadonlySet<string>): Promise<void> => {
		const folder = join(root, relative);
		let entries: Dirent[];
		try {
			entries = await readdir(folder, { withFileTypes: true });
		} catch (error) {
			unreadable.push({ path: relative, message: `cannot list the folder: ${systemMessage(error)}` });
			return;
		}
		for (const entry of entries) {
			if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
			const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
			const kind = entry.isSymbolicLink() ? await kindBehindLink(join(root, path)) : kindOf(entry);
			if (kind === 'folder') {
				const real = entry.isSymbolicLink() ? await realpath(join(root, path)) : join(await realpath(folder), entry.name);
				if (!above.has(real)) await walk(path, new Set([...above, real]));
			} else if (/\.md$/iu.test(entry.name)) {
				if (kind === 'file') notes.push(path);
				else unreadable.push({ path, message: kind === 'missing' ? 'the link leads to no file' : 'not a regular file' });
			}
		}
	};

	await walk('', new Set([await realpath(root).catch(() => root)]));
	return { notes: notes.sort(), unreadable };
}

type EntryKind = 'file' | 'folder' | 'missing' | 'other';

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
	if (entry.isFile()) return 'file';
	return entry.isDirectory() ? 'folder' : 'other';
}

async function kindBehindLink(path: string): Promise<EntryKind> {
	try {
		return kindOf(await stat(path));
	} catch {
		return 'missing';
	}
}
