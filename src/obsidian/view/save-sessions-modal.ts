import type { App } from 'obsidian';
import { FormModal, type FormField } from '../form-modal';
import type { Strings } from '../strings/strings';

export interface SaveSessionsModalOptions {
	readonly strings: Strings;
	/** Where the note would be saved unless the user says otherwise. */
	readonly path: string;
	/** Resolves with what is wrong, or with null when the note is saved. */
	readonly save: (path: string) => Promise<string | null>;
}

/** Asks where the new note is to be saved, until there is no note in its way. */
export class SaveSessionsModal extends FormModal {
	readonly #options: SaveSessionsModalOptions;
	readonly #path: FormField;

	constructor(app: App, options: SaveSessionsModalOptions) {
		const { path, strings: { search } } = options;
		super(app, search.save, search.saveAction);
		this.submitButton.setCta();
		this.#options = options;
		this.#path = this.addText(search.savePath, path);
	}

	protected override async submit(): Promise<boolean> {
		const path = this.#path.inputEl.value.trim();
		if (path === '') return false;
		const wrong = await this.#options.save(path);
		this.#path.setProblem(wrong ?? '');
		return wrong === null;
	}
}
