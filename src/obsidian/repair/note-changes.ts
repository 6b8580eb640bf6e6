import type { TFile, Vault } from 'obsidian';
import type { ProposedChange } from '../../repair/note-repair';
import { applyEdits, invertEdits, type TextEdit } from '../../repair/text-edit';

/** What became of a batch of changes. Counts are of changes, not of notes. */
export interface BatchOutcome {
	readonly applied: number;
	readonly notes: number;
	/** Left out, because something else stood at their place by then. */
	readonly refused: number;
	/** Notes that are gone or could not be written. */
	readonly failed: readonly string[];
}

interface UndoableNote {
	/** Follows renames, which a path would not. */
	readonly file: TFile;
	readonly edits: readonly TextEdit[];
}

/** Applies changes to notes, each only where the text is still what was shown, and takes the last batch back. */
export class NoteChanges {
	readonly #vault: Vault;
	#undoable: readonly UndoableNote[] = [];

	constructor(vault: Vault) {
		this.#vault = vault;
	}

	get canUndo(): boolean {
		return this.#undoable.length > 0;
	}

	/** One note after the other; a note that fails leaves the others alone. Never rejects. */
	async apply(changes: readonly ProposedChange[]): Promise<BatchOutcome> {
		const failed: string[] = [];
		const work: UndoableNote[] = [];
		for (const [path, ofNote] of byPath(changes)) {
			const file = this.#vault.getFileByPath(path);
			if (file === null) failed.push(path);
			else work.push({ file, edits: ofNote.map(({ edit }) => edit) });
		}
		const { outcome, undoable } = await this.#write(work);
		if (undoable.length > 0) this.#undoable = undoable;
		return { ...outcome, failed: [...failed, ...outcome.failed] };
	}

	/** Takes back what `apply` did last, where nobody has written over it since. Can be undone itself. */
	async undo(): Promise<BatchOutcome> {
		const { outcome, undoable } = await this.#write(this.#undoable);
		this.#undoable = undoable;
		return outcome;
	}

	async #write(work: readonly UndoableNote[]): Promise<{ outcome: BatchOutcome; undoable: UndoableNote[] }> {
		const undoable: UndoableNote[] = [];
		const failed: string[] = [];
		let applied = 0;
		let refused = 0;
		for (const { file, edits } of work) {
			try {
				const result = await this.#edit(file, edits);
				applied += result.applied.length;
				refused += result.refused.length;
				if (result.applied.length > 0) undoable.push({ file, edits: invertEdits(result.applied) });
			} catch (error) {
				console.error(`Conference Review could not write ${file.path}`, error);
				failed.push(file.path);
			}
		}
		return { outcome: { applied, notes: undoable.length, refused, failed }, undoable };
	}

	async #edit(file: TFile, edits: readonly TextEdit[]): Promise<ReturnType<typeof applyEdits>> {
		let result: ReturnType<typeof applyEdits> = { text: '', applied: [], refused: [] };
		await this.#vault.process(file, (text) => {
			result = applyEdits(text, edits);
			return result.text;
		});
		return result;
	}
}

function byPath(changes: readonly ProposedChange[]): Map<string, ProposedChange[]> {
	const notes = new Map<string, ProposedChange[]>();
	for (const change of changes) {
		const ofNote = notes.get(change.path);
		if (ofNote) ofNote.push(change);
		else notes.set(change.path, [change]);
	}
	return notes;
}
