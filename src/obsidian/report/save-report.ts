import { type App, normalizePath, type Vault } from 'obsidian';
import { isLinkReport, REPORT_MARK } from '../../reports/report-mark';

export type SaveOutcome =
	| { readonly kind: 'saved'; readonly path: string }
	/** A note of the user's own stands there. */
	| { readonly kind: 'occupied'; readonly path: string }
	| { readonly kind: 'failed'; readonly path: string; readonly error: unknown };

/** What is said of each outcome; all are told the path. */
export type SaveWords = Readonly<Record<SaveOutcome['kind'], (path: string) => string>>;

/** Tells of a note that is saved, and opens it. Resolves with what is wrong where it is not, else with null. */
export async function showSaved({ workspace }: App, outcome: SaveOutcome, words: SaveWords, notify: (message: string) => void): Promise<string | null> {
	const { kind, path } = outcome;
	if (kind === 'failed') console.error(`Conference Review could not save ${path}`, outcome.error);
	if (kind !== 'saved') return words[kind](path);
	notify(words.saved(path));
	await workspace.openLinkText(path, '');
	return null;
}

/** Writes a new note, and nothing where one stands. */
export async function saveNewNote(vault: Vault, path: string, text: string): Promise<SaveOutcome> {
	const note = notePath(path);
	if (vault.getAbstractFileByPath(note) !== null) return { kind: 'occupied', path: note };
	try {
		await makeFolders(vault, note);
		await vault.create(note, text);
		return { kind: 'saved', path: note };
	} catch (error) {
		return { kind: 'failed', path: note, error };
	}
}

function notePath(path: string): string {
	return normalizePath(path.endsWith('.md') ? path : `${path}.md`);
}

/** Writes a report to a note, in place of the report that may stand there, and of nothing else. */
export async function saveReport(vault: Vault, path: string, text: string): Promise<SaveOutcome> {
	const note = notePath(path);
	const report = `${text.trimEnd()}\n\n${REPORT_MARK}\n`;
	try {
		const existing = vault.getFileByPath(note);
		if (existing === null) {
			await makeFolders(vault, note);
			await vault.create(note, report);
			return { kind: 'saved', path: note };
		}
		let ours = false;
		await vault.process(existing, (current) => {
			ours = isLinkReport(current) || current.trim() === '';
			return ours ? report : current;
		});
		return { kind: ours ? 'saved' : 'occupied', path: note };
	} catch (error) {
		return { kind: 'failed', path: note, error };
	}
}

/** Makes the folders above a path that are not there yet. */
export async function makeFolders(vault: Vault, path: string): Promise<void> {
	const folders = path.split('/').slice(0, -1);
	for (let depth = 1; depth <= folders.length; depth++) {
		const folder = folders.slice(0, depth).join('/');
		if (vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
	}
}
