import { ButtonComponent, DropdownComponent, Modal, type App } from 'obsidian';
import type { Strings } from '../strings/strings';

/** What becomes of a broken link for which a copy was found. */
export type ArchiveUse = 'replace' | 'add-after';

export interface ArchiveModalOptions {
	readonly endpoint: string;
	readonly strings: Strings;
	/** Asks the archive. The modal shows its progress and closes when it is done; closing it early aborts. */
	readonly onAsk: (use: ArchiveUse, signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<void>;
}

/** Says what would be sent to whom, and sends nothing before the reader agrees. */
export class ArchiveModal extends Modal {
	readonly #options: ArchiveModalOptions;
	readonly #closing = new AbortController();

	constructor(app: App, options: ArchiveModalOptions) {
		super(app);
		this.#options = options;
	}

	override onOpen(): void {
		const { endpoint, strings: { repair }, onAsk } = this.#options;
		let use: ArchiveUse = 'replace';
		this.setTitle(repair.fixArchived.replace('…', ''));
		this.contentEl.createEl('p', { text: repair.archiveExplanation(endpoint) });
		const progress = this.contentEl.createEl('p', { attr: { role: 'status' } });
		const choice = new DropdownComponent(this.contentEl)
			.addOptions({ 'replace': repair.archiveReplace, 'add-after': repair.archiveAdd })
			.onChange((value) => {
				use = value === 'add-after' ? 'add-after' : 'replace';
			});
		choice.selectEl.setAttr('aria-label', repair.archiveUse);
		const ask = new ButtonComponent(this.contentEl.createDiv({ cls: 'modal-button-container' })).setCta().setButtonText(repair.archiveAsk);
		ask.onClick(async () => {
			ask.setDisabled(true);
			choice.setDisabled(true);
			await onAsk(use, this.#closing.signal, (done, total) => progress.setText(repair.archiveProgress(done, total)));
			this.close();
		});
	}

	override onClose(): void {
		this.#closing.abort();
		this.contentEl.empty();
	}
}
