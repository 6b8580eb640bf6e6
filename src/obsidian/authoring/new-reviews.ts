import { type App, normalizePath, type TFile } from 'obsidian';
import { noteName, numberedNames } from '../../authoring/note-name';
import { writeReviewNote } from '../../authoring/review-note';
import type { ReadFacts } from '../../authoring/list-lines';
import { localDay } from '../../review/frontmatter/calendar-date';
import { isReview } from '../../review/frontmatter/criteria';
import { makeFolders } from '../report/save-report';
import { isTemplatePath, type Settings } from '../settings/settings';
import { ShownModal } from '../shown-modal';
import type { Strings } from '../strings/strings';
import { NewReviewModal, type NewReview, type NewReviewValues } from './new-review-modal';

export interface NewReviewsOptions {
	readonly app: App;
	readonly settings: () => Settings;
	readonly readFacts: ReadFacts;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** Makes notes of new reviews. */
export class NewReviews {
	readonly #options: NewReviewsOptions;
	/** What was filled in when the form was closed without a note, so that no pasted programme is lost; not what the form began with. */
	#left: Partial<NewReviewValues> = {};
	readonly #shown = new ShownModal();

	constructor(options: NewReviewsOptions) {
		this.#options = options;
	}

	/** Shows the form. */
	open(): void {
		const { app, readFacts, strings } = this.#options;
		const first = this.#firstValues();
		this.#shown.open(new NewReviewModal(app, {
			values: { ...first, ...this.#left },
			readFacts,
			strings,
			isReview: (review) => this.#isReview(review),
			onCreate: (review) => this.#create(review),
			onLeave: (values) => {
				const names = ['title', 'date', 'address', 'tags', 'folder', 'sessions'] as const;
				this.#left = Object.fromEntries(names.filter((name) => values[name] !== first[name]).map((name) => [name, values[name]]));
			},
		}));
	}

	/** Takes away a form that is still shown, so that a plugin that was switched off writes nothing. */
	close(): void {
		this.#shown.close();
	}

	#firstValues(): NewReviewValues {
		const { app, settings } = this.#options;
		const { criteria, newReview } = settings();
		const offered = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '').path;
		return {
			title: '',
			date: localDay(new Date()),
			address: '',
			tags: criteria.tags[0] ?? '',
			folder: (newReview.folder || (criteria.tags.length === 0 && criteria.folders[0]) || offered).replace(/^\/$/u, ''),
			sessions: '',
		};
	}

	#isReview({ title, tags, folder }: Pick<NewReview, 'title' | 'tags' | 'folder'>): boolean {
		const { criteria } = this.#options.settings();
		const properties = Object.fromEntries(this.#properties().map(({ key, value }) => [key, value]));
		return isReview(`${folder}/${title}.md`, { ...properties, tags }, criteria);
	}

	/** The property that makes a note a review, where neither a tag nor a folder does. */
	#properties(): readonly { readonly key: string; readonly value: string }[] {
		const { tags, folders, properties } = this.#options.settings().criteria;
		return tags.length > 0 || folders.length > 0 ? [] : properties.slice(0, 1);
	}

	/** Resolves with whether there is a note now; says what went wrong otherwise. */
	async #create(review: NewReview): Promise<boolean> {
		const { app, notify, readFacts, strings: { authoring } } = this.#options;
		const name = noteName(review.title) || authoring.unnamed;
		const aliases = name === review.title ? [] : [review.title];
		try {
			const text = writeReviewNote({ ...review, aliases, properties: this.#properties() }, await this.#template(), readFacts);
			const file = await this.#createFree(review.folder, name, text);
			this.#left = {};
			// There is a note, whether or not it can be shown: the form has done its work.
			await app.workspace.getLeaf(false).openFile(file, { active: true }).catch((error: unknown) => console.error('Conference Review could not open a note', error));
			return true;
		} catch (error) {
			console.error('Conference Review could not create a note', error);
			notify(authoring.notCreated(normalizePath(`${review.folder}/${name}.md`)));
			return false;
		}
	}

	/** The name, or the first with a number behind it that no file has. Never writes over anything. */
	async #createFree(folder: string, name: string, text: string): Promise<TFile> {
		const { vault } = this.#options.app;
		for (const free of numberedNames(name)) {
			const path = normalizePath(`${folder}/${free}.md`);
			// The disk may hold what the vault does not list, and may not tell capitals from small letters.
			if (vault.getAbstractFileByPath(path) !== null || await vault.adapter.exists(path)) continue;
			await makeFolders(vault, path);
			return vault.create(path, text);
		}
		throw new Error('There is no free name');
	}

	/** The setting is the path of a note, or the template itself. */
	async #template(): Promise<string> {
		const { app: { vault }, notify, settings, strings: { authoring } } = this.#options;
		const template = settings().newReview.template.trim();
		if (!isTemplatePath(template)) return template;
		const file = vault.getFileByPath(normalizePath(template)) ?? vault.getFileByPath(normalizePath(`${template}.md`));
		if (file) return vault.cachedRead(file);
		notify(authoring.noTemplate(template));
		return '';
	}
}
