import { AbstractInputSuggest, type App, getAllTags } from 'obsidian';

/** Most used first, without `#`. */
export function tagsOfVault({ metadataCache, vault }: App): string[] {
	const uses = new Map<string, number>();
	for (const file of vault.getMarkdownFiles()) {
		const cache = metadataCache.getFileCache(file);
		for (const tag of new Set(cache ? getAllTags(cache) : [])) uses.set(tag.slice(1), (uses.get(tag.slice(1)) ?? 0) + 1);
	}
	return [...uses].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}

/** Paths of all folders but the vault itself, in order. */
export function foldersOfVault({ vault }: App): string[] {
	return vault.getAllFolders().map(({ path }) => path).sort();
}

/** How many names are offered at once. */
const MOST_OFFERED = 20;

export interface NameSuggestOptions {
	/** All names, the likeliest first. */
	readonly names: (app: App) => readonly string[];
	/** Whether the field holds several, separated by commas. */
	readonly isList: boolean;
}

/** Marks a field below which names are offered: Enter chooses one of them. */
export const SUGGESTING = 'is-suggesting';

/** Offers names of the vault below a field, for what is typed behind its last comma. */
export class NameSuggest extends AbstractInputSuggest<string> {
	readonly #inputEl: HTMLInputElement;
	readonly #options: NameSuggestOptions;

	constructor(app: App, inputEl: HTMLInputElement, options: NameSuggestOptions) {
		super(app, inputEl);
		this.#inputEl = inputEl;
		this.#options = options;
	}

	override open(): void {
		super.open();
		this.#inputEl.addClass(SUGGESTING);
	}

	override close(): void {
		super.close();
		// The app may close it while it is being made.
		if (#inputEl in this) this.#inputEl.removeClass(SUGGESTING);
	}

	protected override getSuggestions(text: string): string[] {
		const { isList, names } = this.#options;
		const parts = isList ? text.split(',').map(fold) : [fold(text)];
		const typed = parts.pop() ?? '';
		return names(this.app)
			.filter((name) => fold(name).includes(typed) && fold(name) !== typed && !parts.includes(fold(name)))
			.slice(0, MOST_OFFERED);
	}

	override renderSuggestion(name: string, el: HTMLElement): void {
		el.setText(name);
	}

	override selectSuggestion(name: string): void {
		const written = this.getValue();
		const kept = this.#options.isList ? written.slice(0, written.lastIndexOf(',') + 1) : '';
		this.setValue(kept === '' ? name : `${kept} ${name}`);
		this.#inputEl.dispatchEvent(new Event('input', { bubbles: true }));
		this.close();
	}
}

function fold(name: string): string {
	return name.trim().replace(/^#/u, '').normalize('NFC').toLowerCase();
}
