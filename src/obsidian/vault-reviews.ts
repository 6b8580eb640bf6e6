import { Component } from 'obsidian';
import { newestFirst } from '../review/listing/grouping';
import type { ReviewLibrary } from '../review/library';
import type { Conference, SessionPart } from '../review/model';
import { Matcher, searchSessions } from '../review/search/matcher';
import type { Query } from '../review/search/query';
import type { KnownLinks } from './link-results';
import type { ReviewIndex, UnreadNote } from './review-index';
import { ReviewSearch } from './review-search';
import { Signal } from './signal';
import { linkFacts, type LinkResults } from './view/link-states';
import type { NoteTexts } from './view/note-search';

/** Changes that come within so long are told together, ms: at a start every note of the vault is one. */
const GATHER_MS = 100;

/** What has changed since the last time: reviews, results, or else how far the vault has been read. */
export interface ReviewsChange {
	/** Notes that came, went, were edited or renamed; of a rename both paths. */
	readonly paths: ReadonlySet<string>;
	/** Link results came in. */
	readonly links: boolean;
}

export interface VaultReviewsOptions {
	readonly library: ReviewLibrary;
	readonly index: Pick<ReviewIndex, 'state' | 'changed' | 'unread'>;
	readonly known: KnownLinks;
	readonly texts: NoteTexts;
}

/** The vault's reviews and link results, as all those read them who show or hand them out beside the sidebar. */
export class VaultReviews extends Component {
	readonly changed = new Signal<ReviewsChange>();
	readonly #options: VaultReviewsOptions;
	#paths = new Set<string>();
	#links = false;
	#timer: number | null = null;

	constructor(options: VaultReviewsOptions) {
		super();
		this.#options = options;
	}

	override onload(): void {
		const { index, known, library } = this.#options;
		this.register(index.changed.listen(() => this.#tellSoon()));
		this.register(library.subscribe((change) => {
			this.#paths.add(change.path);
			if (change.kind === 'renamed') this.#paths.add(change.oldPath);
			this.#tellSoon();
		}));
		this.register(known.changed.listen(() => {
			this.#links = true;
			this.#tellSoon();
		}));
		this.register(() => {
			if (this.#timer !== null) window.clearTimeout(this.#timer);
			this.#timer = null;
		});
	}

	get isReady(): boolean {
		return this.#options.index.state.phase === 'ready';
	}

	/** Resolves when the whole vault has been read, and what earlier checks found. */
	async ready(): Promise<void> {
		const { index, known } = this.#options;
		await known.load();
		if (this.isReady) return;
		await new Promise<void>((resolve) => {
			const end = index.changed.listen(() => {
				if (!this.isReady) return;
				end();
				resolve();
			});
			this.register(end);
		});
	}

	get results(): LinkResults {
		return this.#options.known;
	}

	get texts(): NoteTexts {
		return this.#options.texts;
	}

	get unread(): readonly UnreadNote[] {
		return this.#options.index.unread;
	}

	/** The newest first. */
	conferences(): Conference[] {
		return newestFirst(this.#options.library.conferences());
	}

	conference(path: string): Conference | undefined {
		return this.#options.library.get(path);
	}

	/** The sessions that answer a query by what is kept of them, notes' texts left out. In the order of the conferences. */
	find(query: Query): SessionPart[] {
		return searchSessions(this.conferences(), new Matcher(query, { links: linkFacts(this.#options.known) }));
	}

	/** The sessions that answer a query, notes' texts included, once the vault has been read. In the order of the conferences, which are all where none are given. */
	async search(query: Query, among?: readonly Conference[]): Promise<SessionPart[]> {
		await this.ready();
		const conferences = among ?? this.conferences();
		return new Promise((resolve) => {
			const search = new ReviewSearch(this, () => resolve(search.sessions(query, conferences)));
			const found = search.sessions(query, conferences);
			if (!search.isReading) resolve(found);
		});
	}

	#tellSoon(): void {
		this.#timer ??= window.setTimeout(() => {
			const change = { paths: this.#paths, links: this.#links };
			this.#timer = null;
			this.#paths = new Set();
			this.#links = false;
			this.changed.emit(change);
		}, GATHER_MS);
	}
}
