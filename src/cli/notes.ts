import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Unreadable } from '../reports/reports';
import { listNotes } from './note-folder';
import { systemMessage } from './system-error';
import { readVaultSettings, type VaultSettings } from './vault-settings';

/** A file to be read as a note. */
export interface NoteFile {
	/** Where it is on the disk. */
	readonly file: string;
	/** How the output names it, with forward slashes: within the vault, or as the user named the file. */
	readonly path: string;
	/** Null for a file that the user named, which is read whatever it carries. */
	readonly vault: { readonly path: string; readonly settings: VaultSettings } | null;
}

export interface NoteFiles {
	readonly notes: readonly NoteFile[];
	readonly unreadable: readonly Unreadable[];
	readonly vaults: readonly VaultSettings[];
}

/**
 * The notes that the user's paths stand for, in the order of the paths, each file once. Paths in the output begin
 * below the vault; with several folders they begin with the folder as given, so that no two notes share a name.
 */
export async function findNotes(paths: readonly string[]): Promise<NoteFiles> {
	const places = await Promise.all(paths.map(async (path) => ({ path, ...(await kindOf(path)) })));
	const severalVaults = places.filter(({ kind }) => kind === 'folder').length > 1;
	const notes = new Map<string, NoteFile>();
	const unreadable: Unreadable[] = [];
	const vaults: VaultSettings[] = [];
	for (const { path, kind, message } of places) {
		const given = withForwardSlashes(path);
		if (kind === 'missing') {
			unreadable.push({ path: given, message });
		} else if (kind === 'file') {
			const known = notes.get(resolve(path));
			notes.set(resolve(path), { file: path, path: known?.path ?? given, vault: null });
		} else {
			const shown = (inVault: string) => (severalVaults || inVault === '' ? [given.replace(/\/+$/u, ''), inVault].filter(Boolean).join('/') : inVault);
			const [listing, settings] = await Promise.all([listNotes(path), readVaultSettings(path)]);
			vaults.push(settings);
			unreadable.push(...listing.unreadable.map((each) => ({ ...each, path: shown(each.path) })));
			for (const inVault of listing.notes) {
				const file = join(path, inVault);
				if (settings.excludes(inVault) || notes.has(resolve(file))) continue;
				notes.set(resolve(file), { file, path: shown(inVault), vault: { path: inVault, settings } });
			}
		}
	}
	return { notes: [...notes.values()], unreadable, vaults };
}

type Place = { readonly kind: 'file' | 'folder'; readonly message: '' } | { readonly kind: 'missing'; readonly message: string };

async function kindOf(path: string): Promise<Place> {
	try {
		return { kind: (await stat(path)).isDirectory() ? 'folder' : 'file', message: '' };
	} catch (error) {
		return { kind: 'missing', message: systemMessage(error) };
	}
}

function withForwardSlashes(path: string): string {
	return sep === '/' ? path : path.split(sep).join('/');
}
