import { type App, SuggestModal } from 'obsidian';
import type { SessionChoice } from '../../review/session-choices';
import type { Strings } from '../strings/strings';

export interface PlaceChooserOptions {
	readonly choices: readonly SessionChoice[];
	readonly strings: Strings;
	readonly onChoose: (choice: SessionChoice) => void;
}

/** So many titles tell whether a choice is the right one. */
const MOST_TITLES = 5;

/** Lets the user choose what the sessions of a note are, and shows what each choice finds. */
export class PlaceChooser extends SuggestModal<SessionChoice> {
	readonly #options: PlaceChooserOptions;

	constructor(app: App, options: PlaceChooserOptions) {
		super(app);
		this.#options = options;
		this.setPlaceholder(options.strings.repair.places.hint);
	}

	override getSuggestions(query: string): SessionChoice[] {
		const wanted = query.trim().toLowerCase();
		return this.#options.choices.filter((choice) => this.#name(choice).toLowerCase().includes(wanted));
	}

	override renderSuggestion(choice: SessionChoice, el: HTMLElement): void {
		const { places } = this.#options.strings.repair;
		const { sessions, isCurrent } = choice;
		// As the app dresses suggestions of two lines, so that themes know them.
		el.addClasses(['mod-complex', 'conference-review-session-choice']);
		const content = el.createDiv({ cls: 'suggestion-content' });
		content.createDiv({ cls: 'suggestion-title', text: this.#name(choice) });
		const titles = sessions.slice(0, MOST_TITLES).map((title) => `\u2068${title}\u2069`).join(' · ');
		content.createDiv({ cls: 'suggestion-note', text: places.found(sessions.length, titles, sessions.length > MOST_TITLES) });
		if (isCurrent) el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: places.current });
	}

	override onChooseSuggestion(choice: SessionChoice): void {
		this.#options.onChoose(choice);
	}

	#name({ place }: SessionChoice): string {
		const { places } = this.#options.strings.repair;
		return typeof place === 'number' ? places.level(place) : places[place ?? 'auto'];
	}
}
