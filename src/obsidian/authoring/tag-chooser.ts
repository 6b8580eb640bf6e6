import { type App, FuzzySuggestModal } from 'obsidian';

/** Lets the user choose one of the vault's tags. */
export class TagChooser extends FuzzySuggestModal<string> {
	readonly #tags: readonly string[];
	readonly #onChoose: (tag: string) => void;

	constructor(app: App, tags: readonly string[], hint: string, onChoose: (tag: string) => void) {
		super(app);
		this.#tags = tags;
		this.#onChoose = onChoose;
		this.setPlaceholder(hint);
	}

	override getItems(): string[] {
		return [...this.#tags];
	}

	override getItemText(tag: string): string {
		return tag;
	}

	override onChooseItem(tag: string): void {
		this.#onChoose(tag);
	}
}
