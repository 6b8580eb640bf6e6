import type { Conference, Passage, Session } from '../../review/model';
import { holdsMatch, Matcher, type FuzzySearch, type LinkFacts } from '../../review/search/matcher';
import { isBlank, parseQuery, type Query } from '../../review/search/query';
import type { TextRange } from '../../review/search/search-text';
import { NoteSearch, type NoteTexts } from './note-search';
import { RowFilter } from './row-filter';
import { SearchPreparation } from './search-preparation';

export interface PanelSearchOptions {
	readonly links: LinkFacts;
	readonly fuzzy: FuzzySearch | null;
	readonly texts: NoteTexts | null;
}

/** What came of a search, as it is told to whoever searches. */
export interface SearchSummary {
	readonly sessions: number;
	/** Nothing holds the words as they were typed: what is shown has their letters in order. */
	readonly isFuzzy: boolean;
	/** More may come: notes are being read. */
	readonly isReading: boolean;
}

/** What one view looks for, and what of it was found so far. */
export class PanelSearch {
	readonly #options: PanelSearchOptions;
	readonly #notes: NoteSearch | null;
	readonly #preparation: SearchPreparation;
	#query: Query = parseQuery('');
	#exact: Matcher | null = null;
	/** Finds titles that resemble what was typed, for those who find nothing else. */
	#similar: Matcher | null = null;
	#filter: RowFilter | null = null;
	#sessions = 0;
	#excerptsVersion = 0;

	/** `tell` is called when the notes' texts have brought more to show. */
	constructor(options: PanelSearchOptions, tell: () => void) {
		this.#options = options;
		const tellMore = (): void => {
			this.#filter = null;
			this.#excerptsVersion++;
			tell();
		};
		this.#preparation = new SearchPreparation(tellMore, options.links.titleOf);
		this.#notes = options.texts && new NoteSearch(options.texts, tellMore);
	}

	get query(): Query {
		return this.#query;
	}

	/** Whether something is looked for, so that rows are left out. */
	get isOn(): boolean {
		return this.#exact !== null;
	}

	/** Of the rows that were last asked for; null while nothing is looked for. */
	get summary(): SearchSummary | null {
		return this.#exact && { sessions: this.#sessions, isFuzzy: this.#similar !== null, isReading: this.#preparation.isRunning || this.#notes?.isReading === true };
	}

	/** Returns whether it changes what is looked for: white space, and an operator without a value, do not. */
	setText(text: string): boolean {
		const before = this.#query;
		this.#query = parseQuery(text);
		this.#preparation.giveWay();
		if (asked(before) === asked(this.#query)) return false;
		this.#exact = isBlank(this.#query) ? null : new Matcher(this.#query, { links: this.#options.links });
		this.#begin();
		return true;
	}

	/** The vault has changed. What was found in notes that did not change still holds. */
	followVault(): void {
		this.#filter = null;
	}

	/** A note has got another name. */
	rename(from: string, to: string): void {
		this.#notes?.rename(from, to);
	}

	/** What is known of links has changed. */
	followLinks(): void {
		if (this.#query.clauses.some(({ demand, excluded }) => demand.kind === 'is' || (excluded && demand.kind === 'text'))) this.#begin();
		else this.#filter = null;
	}

	/** Somebody is about to search. */
	prepare(conferences: readonly Conference[]): void {
		this.#preparation.prepare(conferences);
	}

	dispose(): void {
		this.#preparation.stop();
		this.#notes?.stop();
	}

	/** Which of these conferences' rows are shown; null for all of them. */
	filter(conferences: readonly Conference[]): RowFilter | null {
		if (!this.#exact || this.#filter) return this.#filter;
		const matcher = this.#exact;
		this.#preparation.prepare(conferences.filter((conference) => matcher.mayMatch(conference)));
		const isReady = (conference: Conference): boolean => this.#preparation.isReady(conference);
		const exact = new RowFilter(matcher, null, this.#notes?.found, isReady);
		const found = countSessions(exact, conferences);
		const hasExact = found > 0 || conferences.some((conference) => holdsMatch(conference, exact));
		this.#similar = hasExact || this.#preparation.isRunning ? null : this.#findSimilar();
		this.#filter = this.#similar ? new RowFilter(matcher, this.#similar, this.#notes?.found, isReady) : exact;
		this.#sessions = this.#similar ? countSessions(this.#filter, conferences) : found;
		if (!this.#preparation.isRunning) this.#notes?.start(conferences, matcher);
		return this.#filter;
	}

	/** Raised whenever there may be more excerpts, or others. */
	get excerptsVersion(): number {
		return this.#excerptsVersion;
	}

	/** The line of its notes for which a session or a passage was found; null where it was found for something else. */
	excerptOf(conference: Conference, place: Session | Passage): string | null {
		return this.isOn ? this.#notes?.found.get(conference)?.get(place) ?? null : null;
	}

	/** Where the words that are looked for stand in a title. */
	rangesIn(title: string): readonly TextRange[] {
		return (this.#similar ?? this.#exact)?.rangesIn(title) ?? [];
	}

	#begin(): void {
		this.#notes?.stop();
		this.#similar = null;
		this.#filter = null;
	}

	#findSimilar(): Matcher | null {
		const { fuzzy, links } = this.#options;
		const hasWords = this.#query.clauses.some(({ demand, excluded }) => demand.kind === 'text' && !demand.quoted && !excluded);
		return fuzzy && hasWords ? new Matcher(this.#query, { links, fuzzy }) : null;
	}
}

/** What a query asks for, a word that may still be going on told from one that is done. */
function asked({ text, clauses }: Query): string {
	return JSON.stringify(clauses.flatMap(({ demand, end, excluded }) => (demand.kind === 'problem' ? [] : [[excluded, demand, demand.kind === 'text' && !demand.quoted && end === text.length && /\p{Script=Hangul}$/u.test(demand.text)]])));
}

function countSessions(filter: RowFilter, conferences: readonly Conference[]): number {
	return conferences.reduce((sum, conference) => sum + filter.sessionsOf(conference).length, 0);
}
