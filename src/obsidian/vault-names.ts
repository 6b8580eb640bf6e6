import { AbstractInputSuggest, type App, type CachedMetadata, getAllTags } from 'obsidian';
import { tagsOf } from '../review/frontmatter/criteria';

/** Most used first, without `#`. */
export function tagsOfVault(app: App): string[] {
	return mostUsed(app, (cache) => (getAllTags(cache) ?? []).map((tag) => tag.slice(1)));
}

/** Tags that stand in properties and can make reviews, most used first, without `#`. */
export function propertyTagsOfVault(app: App): string[] {
	return mostUsed(app, ({ frontmatter }) => (frontmatter ? tagsOf(frontmatter) : []));
}

function mostUsed({ metadataCache, vault }: App, tagsIn: (cache: CachedMetadata) => readonly string[]): string[] {
	const uses = new Map<string, number>();
	for (const file of vault.getMarkdownFiles()) {
		const cache = metadataCache.getFileCache(file);
		for (const tag of new Set(cache ? tagsIn(cache) : [])) uses.set(tag, (uses.get(tag) ?? 0) + 1);
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
		const begins = isList ? lastBegin(text) : 0;
		const parts = isList ? text.slice(0, begins).match(LIST_PART)?.map(fold) ?? [] : [];
		const typed = fold(text.slice(begins));
		return names(this.app)
			.filter((name) => fold(name).includes(typed) && fold(name) !== typed && !parts.includes(fold(name)))
			.slice(0, MOST_OFFERED);
	}

	override renderSuggestion(name: string, el: HTMLElement): void {
		el.setText(name);
	}

	override selectSuggestion(name: string): void {
		const written = this.getValue();
		const kept = this.#options.isList ? written.slice(0, lastBegin(written)) : '';
		this.setValue(kept === '' ? name : `${kept} ${name}`);
		this.#inputEl.dispatchEvent(new Event('input', { bubbles: true }));
		this.close();
	}
}

/** Names with commas stand in quotes. */
const LIST_PART = /"[^"]*"?|[^,"]+/gu;

/** UTF-16 offset behind the last comma that parts names. */
function lastBegin(text: string): number {
	return text.replace(/"[^"]*"?/gu, (quoted) => quoted.replaceAll(',', ' ')).lastIndexOf(',') + 1;
}

function fold(name: string): string {
	return name.trim().replace(/^#|"/gu, '').normalize('NFC').toLowerCase();
}
