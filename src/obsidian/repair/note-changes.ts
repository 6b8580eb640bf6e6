import type { TFile, Vault } from 'obsidian';
import type { ProposedChange } from '../../repair/note-repair';
import { applyEdits, followText, invertEdits, type EditedText, type TextEdit } from '../../repair/text-edit';

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
	/** What an undo took back of the batch, until the notes that it could not write are done too. */
	#takenBack: readonly UndoableNote[] = [];
	/** The next undo makes changes again that one has taken back. */
	#isRedo = false;

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
		const { outcome, undoable } = await this.#write(work, (_, edit) => edit);
		if (undoable.length > 0) {
			this.#undoable = undoable;
			this.#takenBack = [];
			this.#isRedo = false;
		}
		return { ...outcome, failed: [...failed, ...outcome.failed] };
	}

	/**
	 * Takes back what `apply` did last, where nobody has written over it since, wherever it stands by now. Can be undone
	 * itself; notes that could not be written are to be undone first, unless they are gone.
	 */
	async undo(): Promise<BatchOutcome & { readonly isRedo: boolean }> {
		const isRedo = this.#isRedo;
		const { left, outcome, undoable } = await this.#write(this.#undoable, followText);
		const isThere = ({ file }: UndoableNote): boolean => this.#vault.getFileByPath(file.path) !== null;
		const open = left.filter(isThere);
		const takenBack = [...this.#takenBack, ...undoable];
		if (open.length > 0) {
			this.#undoable = open;
			this.#takenBack = takenBack;
		} else if (takenBack.length > 0) {
			this.#undoable = takenBack;
			this.#takenBack = [];
			this.#isRedo = !isRedo;
		} else {
			this.#undoable = this.#undoable.filter(isThere);
		}
		return { ...outcome, isRedo };
	}

	/** `left` are the notes that could not be written. */
	async #write(work: readonly UndoableNote[], place: (text: string, edit: TextEdit) => TextEdit): Promise<{ outcome: BatchOutcome; undoable: UndoableNote[]; left: UndoableNote[] }> {
		const undoable: UndoableNote[] = [];
		const left: UndoableNote[] = [];
		let applied = 0;
		let refused = 0;
		for (const note of work) {
			const { file, edits } = note;
			try {
				const result = await this.#edit(file, edits, place);
				applied += result.applied.length;
				refused += result.refused.length;
				if (result.applied.length > 0) undoable.push({ file, edits: invertEdits(result) });
			} catch (error) {
				console.error(`Conference Review could not write ${file.path}`, error);
				left.push(note);
			}
		}
		return { outcome: { applied, notes: undoable.length, refused, failed: left.map(({ file }) => file.path) }, undoable, left };
	}

	async #edit(file: TFile, edits: readonly TextEdit[], place: (text: string, edit: TextEdit) => TextEdit): Promise<EditedText> {
		let result: EditedText = { text: '', applied: [], refused: [] };
		await this.#vault.process(file, (text) => {
			result = applyEdits(text, edits.map((edit) => place(text, edit)));
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
