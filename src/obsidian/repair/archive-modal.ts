import { DropdownComponent, type App } from 'obsidian';
import { FormModal } from '../form-modal';
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
export class ArchiveModal extends FormModal {
	readonly #options: ArchiveModalOptions;
	readonly #closing = new AbortController();
	readonly #use: HTMLSelectElement;
	readonly #progressEl: HTMLElement;

	constructor(app: App, options: ArchiveModalOptions) {
		const { endpoint, strings: { repair } } = options;
		super(app, repair.fixArchived, repair.archiveAsk);
		this.submitButton.setCta();
		this.#options = options;
		this.formEl.createDiv({ text: repair.archiveExplanation(endpoint) });
		this.#use = this.addField(repair.archiveUse, '', (containerEl) => {
			const uses: Record<ArchiveUse, string> = { 'replace': repair.archiveReplace, 'add-after': repair.archiveAdd };
			return new DropdownComponent(containerEl).addOptions(uses).selectEl;
		}).inputEl;
		this.#progressEl = this.formEl.createDiv({ attr: { role: 'status' } });
	}

	protected override async submit(): Promise<boolean> {
		const { strings: { repair }, onAsk } = this.#options;
		this.#use.disabled = true;
		await onAsk(this.#use.value === 'add-after' ? 'add-after' : 'replace', this.#closing.signal, (done, total) => this.#progressEl.setText(repair.archiveProgress(done, total)));
		return true;
	}

	override onClose(): void {
		this.#closing.abort();
		super.onClose();
	}
}
