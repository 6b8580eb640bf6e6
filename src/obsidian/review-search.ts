import type { Conference, SessionPart } from '../review/model';
import { Matcher } from '../review/search/matcher';
import type { Query } from '../review/search/query';
import type { VaultReviews } from './vault-reviews';
import { linkFacts } from './view/link-states';
import { NoteSearch } from './view/note-search';
import { RowFilter } from './view/row-filter';

/** A search outside of the sidebar: answers at once from what is known of the notes, and better once their texts are read. */
export class ReviewSearch {
	readonly #reviews: VaultReviews;
	readonly #notes: NoteSearch;
	#matcher: Matcher | null = null;

	/** `tell` is called when all texts that were to be read are. */
	constructor(reviews: VaultReviews, tell: () => void) {
		this.#reviews = reviews;
		this.#notes = new NoteSearch(reviews.texts, () => {
			if (!this.isReading) tell();
		}, 0);
	}

	/** More may be found: notes are being read. */
	get isReading(): boolean {
		return this.#notes.isReading;
	}

	stop(): void {
		this.#notes.stop();
	}

	/** What is known of links has changed. */
	followLinks(): void {
		if (this.#matcher?.query.clauses.some(({ demand }) => demand.kind === 'is') === true) this.stop();
	}

	/** Which rows of the conferences answer the query, as far as is known; begins to read their texts where that may tell more. */
	filter(query: Query, conferences: readonly Conference[]): RowFilter {
		let matcher = this.#matcher;
		if (!matcher || JSON.stringify(matcher.query) !== JSON.stringify(query)) {
			this.stop();
			matcher = this.#matcher = new Matcher(query, { links: linkFacts(this.#reviews.results) });
		}
		if (this.#reviews.isReady) this.#notes.start(conferences, matcher);
		return new RowFilter(matcher, null, this.#notes.found);
	}

	/** The sessions that answer the query, in the order of the conferences. */
	sessions(query: Query, conferences: readonly Conference[]): SessionPart[] {
		const filter = this.filter(query, conferences);
		return conferences.flatMap((conference) => filter.sessionsOf(conference).map((session) => ({ conference, session })));
	}
}
