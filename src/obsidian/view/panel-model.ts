import type { ReviewLibrary, LibraryChange } from '../../review/library';
import type { Conference, SessionPart } from '../../review/model';
import type { FuzzySearch } from '../../review/search/matcher';
import { groupByYear, SORT_ORDERS, type SortOrder, yearOf } from '../../review/listing/sorting';
import { Signal } from '../signal';
import { ActiveRow } from './active-row';
import { findRow, type Wanted } from './find-row';
import { Folds, type StoredFolds } from './folds';
import { type FollowKey, KeyFollower } from './key-follower';
import { linkFacts, type LinkResults } from './link-states';
import type { NoteTexts } from './note-search';
import { GROUPINGS, PanelRoots, type Grouping } from './panel-roots';
import { PanelSearch } from './panel-search';
import type { RowNode } from './row-tree';
import { flattenRows, type Row, type ScrollPlace, sessionsAsShown } from './rows';

/** What a view remembers of itself, as plain data. */
export interface PanelState {
	readonly grouping: Grouping;
	readonly sort: SortOrder;
	/** What is searched, as it was typed. */
	readonly filter: string;
	readonly folds: StoredFolds;
}

/** What a panel asks of the world beside the library. */
export interface PanelWorld {
	readonly results: LinkResults;
	/** Null where titles are searched letter by letter alone. */
	readonly fuzzy: FuzzySearch | null;
	/** Null where the notes' texts are not searched. */
	readonly texts: NoteTexts | null;
}

/** A row that the list is to bring into sight when it is drawn next. */
export interface Reveal {
	readonly key: string;
	/** Whether the keyboard focus goes there. If not, the list stays where it is as long as anything of the note is seen. */
	readonly focus: boolean;
}

const NO_WORLD: PanelWorld = { results: { get: () => undefined }, fuzzy: null, texts: null };

/** Of the list above a row that is brought back into sight, px. */
const CONTEXT_ABOVE = 60;

/** What one view shows: the library's rows as this view groups, sorts, searches and folds them, and which of them is active. */
export class PanelModel {
	/** The rows are to be drawn again. Told at once for what the user did, and for each change of the library. */
	readonly changed = new Signal();
	/** The user changed something that a view keeps between sessions. */
	readonly stateChanged = new Signal();
	readonly search: PanelSearch;
	/** Where the list was scrolled when it was last on the screen; null at its top. */
	place: ScrollPlace | null = null;
	readonly #library: ReviewLibrary;
	readonly #unsubscribe: () => void;
	readonly #keys: KeyFollower;
	readonly #roots: PanelRoots;
	#folds = new Folds();
	/** What is open while a search is on is not kept: matches are shown, whatever was closed. */
	#foldsOfSearch = new Folds();
	readonly #active = new ActiveRow();
	#rows: readonly Row[] | null = null;
	/** Where the list is to stand when its rows have come; null: at its top. Undefined where nobody asked. */
	#wanted: ScrollPlace | null | undefined;
	/** Where the list stood before the search that is on, and the row that was chosen in it. */
	#beforeSearch: ScrollPlace | null = null;
	#chosenInSearch: string | null = null;
	#currentPath: string | null = null;
	#reveal: Reveal | null = null;

	constructor(library: ReviewLibrary, { results, fuzzy, texts }: PanelWorld = NO_WORLD) {
		this.#library = library;
		const links = linkFacts(results);
		this.#roots = new PanelRoots(library, links);
		this.search = new PanelSearch({ links, fuzzy, texts }, () => this.#redraw());
		this.#keys = new KeyFollower(library.conferences());
		this.#unsubscribe = library.subscribe((change) => this.#follow(change));
	}

	dispose(): void {
		this.#unsubscribe();
		this.search.dispose();
	}

	get grouping(): Grouping {
		return this.#roots.grouping;
	}

	get sort(): SortOrder {
		return this.#roots.sort;
	}

	get filterText(): string {
		return this.search.query.text;
	}

	get isEmpty(): boolean {
		return this.#library.size === 0;
	}

	get rows(): readonly Row[] {
		this.#rows ??= this.#makeRows();
		return this.#rows;
	}

	/** All conferences, in the order in which they are shown. */
	get conferences(): readonly Conference[] {
		return this.#roots.conferences;
	}

	/** The sessions that are shown, or would be if their rows were open, by conference and in the order shown. */
	get sessions(): SessionPart[] {
		const filter = this.search.filter(this.conferences);
		return groupByYear(this.conferences).flatMap(({ conferences }) => conferences).flatMap((conference) => {
			const shown = new Set(filter ? filter.sessionsOf(conference) : conference.sessions);
			if (shown.size === 0) return [];
			return sessionsAsShown(conference, this.sort).filter((session) => shown.has(session)).map((session) => ({ conference, session }));
		});
	}

	/** Index of the row that has, or would get, the keyboard focus. -1 where there are no rows. */
	get activeIndex(): number {
		return this.#active.indexIn(this.rows);
	}

	activate(row: Row): void {
		if (this.search.isOn) this.#chosenInSearch = row.key;
		if (this.#active.choose(row, this.rows)) this.changed.emit();
	}

	group(grouping: Grouping): void {
		if (grouping === this.grouping) return;
		this.#roots.grouping = grouping;
		this.#active.forget();
		this.#wanted = this.#beforeSearch = this.#chosenInSearch = null;
		this.#userChanged();
	}

	sortBy(sort: SortOrder): void {
		if (sort === this.sort) return;
		this.#roots.sort = sort;
		this.#wanted = this.#beforeSearch = this.#chosenInSearch = null;
		this.#userChanged();
	}

	filter(text: string): void {
		if (text === this.filterText) return;
		this.#searchFor(text);
		this.#userChanged();
	}

	/** What a search finds begins at the top; whoever ends it is where they were, or sees what they chose meanwhile. */
	#searchFor(text: string): void {
		const wasOn = this.search.isOn;
		if (!this.search.setText(text)) return;
		this.#foldsOfSearch = new Folds();
		if (!wasOn) {
			this.#beforeSearch = this.place;
			this.#chosenInSearch = null;
		}
		if (this.search.isOn) this.#wanted = null;
		else if (this.#chosenInSearch === null) this.#wanted = this.#beforeSearch;
		else {
			this.#rows = null;
			// Where the row is hidden, the one that holds it has become the active one.
			const { rows } = this;
			const key = rows.some((row) => row.key === this.#chosenInSearch) ? this.#chosenInSearch : rows[this.activeIndex]?.key ?? this.#chosenInSearch;
			this.#wanted = [[key, CONTEXT_ABOVE], ...this.#beforeSearch ?? []];
		}
	}

	/** Where the list is to stand now, once; null: at its top. Undefined where it stays where it is. */
	takePlace(): ScrollPlace | null | undefined {
		const wanted = this.#wanted;
		this.#wanted = undefined;
		return wanted;
	}

	fold(row: Row, open: boolean): void {
		if (row.open === null || row.open === open) return;
		this.#currentFolds.set(row.key, open);
		this.#userChanged();
	}

	foldAll(open: boolean): void {
		this.#currentFolds.setAll(open ? 'open' : 'closed');
		this.#userChanged();
	}

	/** Of the note that the user is in, where the view follows it. */
	get currentPath(): string | null {
		return this.#currentPath;
	}

	/** Marks the note that the user is in, and brings it into sight. Nothing is opened or closed for it. */
	followNote(path: string | null): void {
		if (path === this.#currentPath) return;
		this.#currentPath = path;
		const row = this.rows.find((each) => this.isCurrent(each));
		if (row) this.#reveal = { key: row.key, focus: false };
		this.changed.emit();
	}

	/** Whether a row is marked as the note that the user is in: the note's own, or its year as long as that is closed. */
	isCurrent({ content, open }: Row): boolean {
		const current = this.#library.get(this.#currentPath ?? '');
		if (!current) return false;
		if (content.kind === 'year') return open === false && content.year === yearOf(current);
		return content.kind === 'conference' && content.conference.path === current.path;
	}

	/** Opens what holds a row, and takes the focus there. Returns false where this grouping has no such row. */
	reveal(wanted: Wanted): boolean {
		const found = findRow(this.#rootNodes(), wanted);
		const target = found?.[found.length - 1];
		if (!found || !target) return false;
		this.#openAll(found.slice(0, -1).map(({ key }) => key));
		if (!this.rows.some(({ key }) => key === target.key)) {
			this.filter('');
			this.#openAll(found.slice(0, -1).map(({ key }) => key));
		}
		this.#reveal = { key: target.key, focus: true };
		this.#active.choose(target, this.rows);
		this.changed.emit();
		return true;
	}

	/** What is to be brought into sight, once. */
	takeReveal(): Reveal | null {
		const reveal = this.#reveal;
		this.#reveal = null;
		return reveal;
	}

	/** What is known of links has changed. Where rows stand or fall with it, they are made anew. */
	followLinks(): void {
		const regroups = this.#roots.followLinks();
		if (this.search.isOn) this.search.followLinks();
		if (regroups || this.search.isOn) this.#redraw();
	}

	get state(): PanelState {
		return { grouping: this.grouping, sort: this.sort, filter: this.filterText, folds: this.#folds.toStored() };
	}

	/** Takes over what was kept, as far as it can be read; what is not there stays as it is. */
	restore(state: Partial<Readonly<Record<keyof PanelState, unknown>>>): void {
		const grouping = GROUPINGS.find((name) => name === state.grouping);
		const sort = SORT_ORDERS.find((name) => name === state.sort);
		if (grouping) this.#roots.grouping = grouping;
		if (sort) this.#roots.sort = sort;
		if (typeof state.filter === 'string') this.#searchFor(state.filter);
		if (state.folds !== undefined) this.#folds = Folds.fromStored(state.folds);
		this.#redraw();
	}

	get #currentFolds(): Folds {
		return this.search.isOn ? this.#foldsOfSearch : this.#folds;
	}

	#redraw(): void {
		this.#rows = null;
		this.changed.emit();
	}

	#userChanged(): void {
		this.#redraw();
		this.stateChanged.emit();
	}

	/** From the outermost in; what is open already, and what the filter hides, is left alone. */
	#openAll(keys: readonly string[]): void {
		for (const key of keys) {
			const row = this.rows.find((each) => each.key === key);
			if (row) this.fold(row, true);
		}
	}

	#rootNodes(): readonly RowNode[] {
		return this.#roots.nodes((follow) => this.#rekey(follow));
	}

	#makeRows(): Row[] {
		const rows = flattenRows({
			roots: this.#rootNodes(),
			sort: this.sort,
			folds: this.#currentFolds,
			filter: this.search.filter(this.conferences),
			isLarge: this.#roots.isLarge,
		});
		this.#active.settle(rows);
		return rows;
	}

	#follow(change: LibraryChange): void {
		if (change.kind === 'renamed' && this.#currentPath === change.oldPath) this.#currentPath = change.path;
		if (change.kind === 'renamed') this.search.rename(change.oldPath, change.path);
		const follow = this.#keys.follow(change);
		if (follow) {
			this.#roots.followKeys(follow);
			this.#rekey(follow);
		}
		this.#roots.followVault();
		this.search.followVault();
		this.#redraw();
	}

	#rekey(follow: FollowKey): void {
		this.#folds.rekey(follow);
		this.#foldsOfSearch.rekey(follow);
		this.#active.rekey(follow);
		const followPlace = (place: ScrollPlace | null): ScrollPlace | null => place && place.map(([key, below]) => [follow(key), below] as const);
		this.#beforeSearch = followPlace(this.#beforeSearch);
		if (this.#wanted) this.#wanted = followPlace(this.#wanted);
		if (this.#chosenInSearch !== null) this.#chosenInSearch = follow(this.#chosenInSearch);
	}
}
