import type { Modal } from 'obsidian';

/** The window of one part of the plugin. It goes with the plugin: what is still being made then is not shown, and changes nothing. */
export class ShownModal {
	#modal: Modal | null = null;
	#isClosed = false;

	/** The plugin was switched off. */
	get isClosed(): boolean {
		return this.#isClosed;
	}

	open(modal: Modal): void {
		if (this.#isClosed) return;
		this.#modal = modal;
		modal.open();
	}

	close(): void {
		this.#isClosed = true;
		this.#modal?.close();
	}
}
