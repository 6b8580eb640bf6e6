import { type App, Modal, Setting } from 'obsidian';
import type { Strings } from '../strings/strings';

export interface SaveSessionsModalOptions {
	readonly strings: Strings;
	/** Where the note would be saved unless the user says otherwise. */
	readonly path: string;
	/** Resolves with what is wrong, or with null when the note is saved. */
	readonly save: (path: string) => Promise<string | null>;
}

/** Asks where the new note is to be saved, until there is no note in its way. */
export class SaveSessionsModal extends Modal {
	readonly #options: SaveSessionsModalOptions;

	constructor(app: App, options: SaveSessionsModalOptions) {
		super(app);
		this.#options = options;
	}

	override onOpen(): void {
		const { path: suggested, save, strings: { search } } = this.#options;
		let path = suggested;
		let isSaving = false;
		this.setTitle(search.save.replace('…', ''));
		const problem = createEl('p', { cls: 'conference-review-warning', attr: { role: 'alert' } });
		const submit = async (): Promise<void> => {
			if (isSaving || path.trim() === '') return;
			isSaving = true;
			const wrong = await save(path.trim());
			isSaving = false;
			if (wrong === null) this.close();
			else problem.setText(wrong);
		};
		new Setting(this.contentEl).setName(search.savePath).addText((field) => {
			field.setValue(suggested).onChange((value) => {
				path = value;
			});
			field.inputEl.setAttr('aria-label', search.savePath);
			field.inputEl.addEventListener('keydown', (event) => {
				if (event.key === 'Enter' && !event.isComposing) void submit();
			});
		});
		this.contentEl.append(problem);
		new Setting(this.contentEl).addButton((button) => button.setCta().setButtonText(search.saveAction).onClick(() => void submit()));
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
