import { groupAcrossNotes, newestFirst } from '../../review/grouping';
import type { ReviewLibrary, LibraryChange } from '../../review/library';
import type { Conference, SessionGroup } from '../../review/model';
import { Signal } from '../signal';
import { findRow, type Wanted } from './find-row';
import { followGroups, followMoves, followSessions } from './follow-edits';
import { Folds, renamedKey, type StoredFolds } from './folds';
import { createRowFilter, type RowFilter } from './row-filter';
import { flattenRows, type Grouping, rootNodes, type Row, type RowsInput } from './rows';

/** What a view remembers of itself, as plain data. */
export interface PanelState {
	readonly grouping: Grouping;
	readonly filter: string;
	readonly folds: StoredFolds;
}

type FollowKey = (key: string) => string;

/** A row that the list is to bring into sight when it is drawn next. */
export interface Reveal {
	readonly key: string;
	/** Whether the keyboard focus goes there. If not, the list stays where it is as long as anything of the note is seen. */
	readonly focus: boolean;
}

/** What one view shows: the library's rows as this view groups, filters and folds them, and which of them is active. */
export class PanelModel {
	/** The rows are to be drawn again. Told at once for what the user did, and for each change of the library. */
	readonly changed = new Signal();
	/** The user changed something that a view keeps between sessions. */
	readonly stateChanged = new Signal();
	readonly #library: ReviewLibrary;
	readonly #unsubscribe: () => void;
	/** Conferences as they were last seen, to follow what an edit did to them. */
	readonly #known = new Map<string, Conference>();
	#grouping: Grouping = 'conference';
	#filter: RowFilter | null = null;
	#filterText = '';
	#folds = new Folds();
	/** What is open while a filter is on is not kept: matches are shown, whatever was closed. */
	#foldsOfFilter = new Folds();
	#activeKey: string | null = null;
	#activeIndex = 0;
	/** Keys of the rows that hold the active one, the nearest first. */
	#activeHolders: readonly string[] = [];
	#groups: readonly SessionGroup[] = [];
	/** What edits did to keys since groups were last made. */
	#sinceGroups: FollowKey[] = [];
	#rows: readonly Row[] | null = null;
	#currentPath: string | null = null;
	#reveal: Reveal | null = null;

	constructor(library: ReviewLibrary) {
		this.#library = library;
		for (const conference of library.conferences()) this.#known.set(conference.path, conference);
		this.#unsubscribe = library.subscribe((change) => this.#follow(change));
	}

	dispose(): void {
		this.#unsubscribe();
	}

	get grouping(): Grouping {
		return this.#grouping;
	}

	get filterText(): string {
		return this.#filterText;
	}

	get isEmpty(): boolean {
		return this.#library.size === 0;
	}

	get rows(): readonly Row[] {
		this.#rows ??= this.#makeRows();
		return this.#rows;
	}

	/** Index of the row that has, or would get, the keyboard focus. -1 where there are no rows. */
	get activeIndex(): number {
		const { rows } = this;
		return rows[this.#activeIndex]?.key === this.#activeKey ? this.#activeIndex : Math.min(this.#activeIndex, rows.length - 1);
	}

	activate(row: Row): void {
		if (row.key === this.#activeKey) return;
		this.#activeKey = row.key;
		this.#settleActive(this.rows);
		this.changed.emit();
	}

	group(grouping: Grouping): void {
		if (grouping === this.#grouping) return;
		this.#grouping = grouping;
		this.#activeKey = null;
		this.#activeHolders = [];
		this.#activeIndex = 0;
		this.#userChanged();
	}

	filter(text: string): void {
		if (text === this.#filterText) return;
		const before = this.#filter?.text ?? '';
		this.#filterText = text;
		this.#filter = createRowFilter(text);
		if ((this.#filter?.text ?? '') !== before) this.#foldsOfFilter = new Folds();
		this.#userChanged();
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
		const row = this.rows.find(({ content }) => content.kind === 'conference' && content.conference.path === path);
		if (row) this.#reveal = { key: row.key, focus: false };
		this.changed.emit();
	}

	/** Opens what holds a row, and takes the focus there. Returns false where this grouping has no such row. */
	reveal(wanted: Wanted): boolean {
		const found = findRow(rootNodes(this.#input()), wanted);
		const target = found?.[found.length - 1];
		if (!found || !target) return false;
		this.#openAll(found.slice(0, -1).map(({ key }) => key));
		if (!this.rows.some(({ key }) => key === target.key)) {
			this.filter('');
			this.#openAll(found.slice(0, -1).map(({ key }) => key));
		}
		this.#reveal = { key: target.key, focus: true };
		this.#activeKey = target.key;
		this.#settleActive(this.rows);
		this.changed.emit();
		return true;
	}

	/** What is to be brought into sight, once. */
	takeReveal(): Reveal | null {
		const reveal = this.#reveal;
		this.#reveal = null;
		return reveal;
	}

	get state(): PanelState {
		return { grouping: this.#grouping, filter: this.#filterText, folds: this.#folds.toStored() };
	}

	/** Takes over what was kept, as far as it can be read; what is not there stays as it is. */
	restore(state: Partial<Readonly<Record<keyof PanelState, unknown>>>): void {
		if (state.grouping === 'conference' || state.grouping === 'session') this.#grouping = state.grouping;
		if (typeof state.filter === 'string') {
			this.#filterText = state.filter;
			this.#filter = createRowFilter(state.filter);
		}
		if (state.folds !== undefined) this.#folds = Folds.fromStored(state.folds);
		this.#rows = null;
		this.changed.emit();
	}

	get #currentFolds(): Folds {
		return this.#filter ? this.#foldsOfFilter : this.#folds;
	}

	#userChanged(): void {
		this.#rows = null;
		this.changed.emit();
		this.stateChanged.emit();
	}

	/** From the outermost in; what is open already, and what the filter hides, is left alone. */
	#openAll(keys: readonly string[]): void {
		for (const key of keys) {
			const row = this.rows.find((each) => each.key === key);
			if (row) this.fold(row, true);
		}
	}

	#input(): RowsInput {
		const conferences = newestFirst(this.#library.conferences());
		if (this.#grouping === 'session') this.#makeGroups(conferences);
		return { conferences, groups: this.#groups, grouping: this.#grouping, folds: this.#currentFolds, filter: this.#filter };
	}

	#makeRows(): Row[] {
		const rows = flattenRows(this.#input());
		this.#settleActive(rows);
		return rows;
	}

	/** An active row that was hidden hands over to the nearest row that held it, one that is gone to the row in its place. */
	#settleActive(rows: readonly Row[]): void {
		if (this.#activeKey === null) return;
		const wanted = [this.#activeKey, ...this.#activeHolders];
		const places = new Map<string, number>();
		rows.forEach(({ key }, index) => {
			if (wanted.includes(key)) places.set(key, index);
		});
		const found = wanted.find((key) => places.has(key));
		this.#activeIndex = found === undefined ? Math.min(this.#activeIndex, rows.length - 1) : places.get(found) ?? 0;
		const row = rows[this.#activeIndex];
		this.#activeKey = row?.key ?? null;
		this.#activeHolders = row ? holdersOf(row, this.#activeIndex, rows) : [];
	}

	/** Sessions of several notes come first: they are what this grouping is for. */
	#makeGroups(conferences: readonly Conference[]): void {
		const groups = groupAcrossNotes(conferences);
		const ordered = [...groups.filter(isShared), ...groups.filter((group) => !isShared(group))];
		const since = this.#sinceGroups;
		this.#sinceGroups = [];
		this.#rekey(followMoves(followGroups(this.#groups, ordered, (key) => since.reduce((at, follow) => follow(at), key))));
		this.#groups = ordered;
	}

	#follow(change: LibraryChange): void {
		switch (change.kind) {
			case 'set': {
				const before = this.#known.get(change.path);
				this.#known.set(change.path, change.conference);
				const moves = before ? followSessions(before, change.conference) : [];
				if (moves.length > 0) this.#keysChanged(followMoves(moves));
				break;
			}
			case 'renamed':
				if (this.#currentPath === change.oldPath) this.#currentPath = change.path;
				this.#known.delete(change.oldPath);
				this.#known.set(change.path, change.conference);
				this.#keysChanged((key) => renamedKey(key, change.oldPath, change.path));
				break;
			case 'removed':
				this.#known.delete(change.path);
				break;
		}
		this.#rows = null;
		this.changed.emit();
	}

	#keysChanged(follow: FollowKey): void {
		if (this.#groups.length > 0) this.#sinceGroups.push(follow);
		this.#rekey(follow);
	}

	#rekey(follow: FollowKey): void {
		this.#folds.rekey(follow);
		this.#foldsOfFilter.rekey(follow);
		if (this.#activeKey !== null) this.#activeKey = follow(this.#activeKey);
		this.#activeHolders = this.#activeHolders.map(follow);
	}
}

function holdersOf(row: Row, index: number, rows: readonly Row[]): string[] {
	const holders: string[] = [];
	let wanted = row.parent;
	for (let at = index - 1; at >= 0 && wanted !== null; at--) {
		const above = rows[at];
		if (above?.key !== wanted) continue;
		holders.push(wanted);
		wanted = above.parent;
	}
	return holders;
}

function isShared(group: SessionGroup): boolean {
	return group.parts.length > 1;
}
