import { type App, TextAreaComponent } from 'obsidian';
import type { ReadFacts } from '../../authoring/list-lines';
import { readSessionList } from '../../authoring/session-list';
import { canonicalAddress } from '../../links/address';
import { readCalendarDate } from '../../review/frontmatter/calendar-date';
import { splitTags } from '../../review/frontmatter/property-values';
import type { ReviewDraft } from '../../authoring/review-note';
import type { Strings } from '../strings/strings';
import { foldersOfVault, NameSuggest, tagsOfVault } from '../vault-names';
import { FormModal, type FormField } from '../form-modal';
import { listOfPastedPage } from './pasted-page';

/** What stands in the fields. */
export interface NewReviewValues {
	readonly title: string;
	/** `YYYY-MM-DD`, or empty. */
	readonly date: string;
	readonly address: string;
	readonly tags: string;
	readonly folder: string;
	readonly sessions: string;
}

export type NewReview = Pick<ReviewDraft, 'title' | 'date' | 'url' | 'tags' | 'sessions'> & { readonly folder: string };

export interface NewReviewModalOptions {
	/** What the form begins with. */
	readonly values: NewReviewValues;
	readonly readFacts: ReadFacts;
	readonly strings: Strings;
	/** Whether the note would be found as a review. */
	readonly isReview: (review: Pick<NewReview, 'title' | 'tags' | 'folder'>) => boolean;
	/** Resolves with whether there is a note now. */
	readonly onCreate: (review: NewReview) => Promise<boolean>;
	/** Told what stands in the fields when the window is closed without a note. */
	readonly onLeave: (values: NewReviewValues) => void;
}

/** How many of the sessions found are listed. */
const MOST_LISTED = 8;

/** Asks for what a new review needs, and shows how a pasted programme is read while it is pasted and typed. */
export class NewReviewModal extends FormModal {
	readonly #options: NewReviewModalOptions;
	readonly #fields: { readonly [Name in Exclude<keyof NewReviewValues, 'sessions'>]: FormField } & { readonly sessions: FormField<HTMLTextAreaElement> };
	readonly #notShownEl: HTMLElement;
	readonly #foundEl: HTMLElement;
	readonly #listEl: HTMLElement;
	#created = false;

	constructor(app: App, options: NewReviewModalOptions) {
		const { strings: { authoring }, values } = options;
		super(app, authoring.newReview, authoring.create);
		this.#options = options;
		const title = this.addText(authoring.title, values.title, '', { required: '' });
		const date = this.addText(authoring.date, values.date, '', { type: 'date' });
		const address = this.addText(authoring.address, values.address, '', { type: 'url', placeholder: 'https://' });
		const tags = this.addText(authoring.tags, values.tags, authoring.tagsHint);
		const folder = this.addText(authoring.folder, values.folder);
		new NameSuggest(app, tags.inputEl, { names: tagsOfVault, isList: true });
		new NameSuggest(app, folder.inputEl, { names: foldersOfVault, isList: false });
		this.#notShownEl = this.formEl.createDiv({ cls: 'setting-item-description', attr: { role: 'status' } });
		const sessions = this.addField(authoring.sessions, authoring.sessionsHint, (containerEl) => {
			const { inputEl } = new TextAreaComponent(containerEl).setValue(values.sessions);
			inputEl.setAttrs({ rows: '8', spellcheck: 'false' });
			return inputEl;
		});
		this.#fields = { title, date, address, tags, folder, sessions };
		this.#foundEl = this.formEl.createDiv({ cls: 'conference-review-form-found', attr: { role: 'status' } });
		this.#listEl = this.formEl.createEl('ol', { cls: 'conference-review-form-sessions' });
		sessions.inputEl.addEventListener('paste', (event) => this.#paste(event));
		sessions.inputEl.addEventListener('input', () => this.#showFound());
		for (const field of [tags, folder]) field.inputEl.addEventListener('input', () => this.#showWhetherShown());
		this.#showFound();
		this.#showWhetherShown();
	}

	override onClose(): void {
		if (!this.#created) this.#options.onLeave(this.#values());
		super.onClose();
	}

	protected override async submit(): Promise<boolean> {
		const { onCreate, strings } = this.#options;
		const { title, address } = this.#fields;
		const review = this.#review();
		title.setProblem(review.title === '' ? strings.authoring.titleMissing : '');
		address.setProblem(review.url !== null && canonicalAddress(review.url) === null ? strings.settings.notAnAddress : '');
		if (this.formEl.querySelector('[aria-invalid]')) return false;
		this.#created = await onCreate(review);
		return this.#created;
	}

	#values(): NewReviewValues {
		const { title, date, address, tags, folder, sessions } = this.#fields;
		return { title: title.inputEl.value, date: date.inputEl.value, address: address.inputEl.value, tags: tags.inputEl.value, folder: folder.inputEl.value, sessions: sessions.inputEl.value };
	}

	#review(): NewReview {
		const { title, date, address, tags, folder, sessions } = this.#values();
		return {
			title: title.replace(/\s+/gu, ' ').trim(),
			date: readCalendarDate(date),
			url: address.trim() === '' ? null : address.trim(),
			tags: splitTags(tags),
			folder: folder.trim().replace(/^\/+|\/+$/gu, ''),
			sessions: readSessionList(sessions, this.#options.readFacts),
		};
	}

	#paste(event: ClipboardEvent): void {
		const list = event.clipboardData && listOfPastedPage(event.clipboardData);
		if (!list) return;
		event.preventDefault();
		const { inputEl } = this.#fields.sessions;
		inputEl.setRangeText(list, inputEl.selectionStart, inputEl.selectionEnd, 'end');
		this.#showFound();
	}

	#showFound(): void {
		const { strings: { authoring } } = this.#options;
		const { sessions } = this.#review();
		// Spoken, so not set anew where it says the same.
		const found = authoring.found(sessions.length);
		if (this.#foundEl.textContent !== found) this.#foundEl.setText(found);
		this.#listEl.empty();
		for (const { title, address } of sessions.slice(0, MOST_LISTED)) this.#listEl.createEl('li', { text: title === '' ? address ?? '' : title });
		if (sessions.length > MOST_LISTED) this.#listEl.createEl('li', { cls: 'conference-review-form-more', text: authoring.more(sessions.length - MOST_LISTED) });
	}

	#showWhetherShown(): void {
		const { isReview, strings: { authoring } } = this.#options;
		this.#notShownEl.setText(isReview(this.#review()) ? '' : authoring.notShown);
	}
}
