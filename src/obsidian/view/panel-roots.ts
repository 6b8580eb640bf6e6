import { groupAcrossNotes } from '../../review/listing/grouping';
import type { ReviewLibrary } from '../../review/library';
import { groupByLinkState, groupBySite } from '../../review/listing/link-groups';
import type { Conference, SessionGroup } from '../../review/model';
import type { LinkFacts } from '../../review/search/matcher';
import { sortConferences, sortGroups, type SortOrder } from '../../review/listing/sorting';
import { followGroups, followMoves } from './follow-edits';
import { siteNode, stateNode, yearNodes } from './group-tree';
import type { FollowKey } from './key-follower';
import { groupNode, type RowNode } from './row-tree';

/**
 * `conference`: years, notes, days or tracks, sessions. `session`: each session once, with the notes that review it.
 * `state`: sessions by the state of their links. `site`: sessions by the sites that they link to.
 */
export const GROUPINGS = ['conference', 'session', 'state', 'site'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * Of more conferences than these, none is open before the user opens it: nobody reads them all at once, and what is
 * closed is not unpacked.
 */
export const OPEN_AT_MOST = 200;

/** The rows at the root of the list, in the grouping and order of one view. Made anew only when something has changed. */
export class PanelRoots {
	readonly #library: ReviewLibrary;
	readonly #links: LinkFacts;
	#grouping: Grouping = 'conference';
	#sort: SortOrder = 'date';
	#conferences: readonly Conference[] | null = null;
	#nodes: readonly RowNode[] | null = null;
	#groups: readonly SessionGroup[] = [];
	/** What edits did to keys since groups were last made. */
	#sinceGroups: FollowKey[] = [];

	constructor(library: ReviewLibrary, links: LinkFacts) {
		this.#library = library;
		this.#links = links;
	}

	get grouping(): Grouping {
		return this.#grouping;
	}

	set grouping(grouping: Grouping) {
		this.#grouping = grouping;
		this.#nodes = null;
	}

	get sort(): SortOrder {
		return this.#sort;
	}

	set sort(sort: SortOrder) {
		this.#sort = sort;
		this.#conferences = null;
		this.#nodes = null;
	}

	/** In the order in which they are shown. */
	get conferences(): readonly Conference[] {
		this.#conferences ??= sortConferences(this.#library.conferences(), this.#sort);
		return this.#conferences;
	}

	get isLarge(): boolean {
		return this.#library.size > OPEN_AT_MOST;
	}

	followVault(): void {
		this.#conferences = null;
		this.#nodes = null;
	}

	/** Returns whether it changes the rows. */
	followLinks(): boolean {
		if (this.#grouping === 'state') this.#nodes = null;
		return this.#grouping === 'state';
	}

	/** An edit or a rename gave rows new keys. */
	followKeys(follow: FollowKey): void {
		if (this.#groups.length > 0) this.#sinceGroups.push(follow);
	}

	/** `rekey` is told where making them has given rows new keys. */
	nodes(rekey: (follow: FollowKey) => void): readonly RowNode[] {
		this.#nodes ??= this.#make(rekey);
		return this.#nodes;
	}

	#make(rekey: (follow: FollowKey) => void): RowNode[] {
		switch (this.#grouping) {
			case 'conference': return yearNodes(this.conferences);
			case 'session': return this.#makeGroups(rekey).map(groupNode);
			case 'state': return groupByLinkState(this.conferences, this.#links.stateOf).map(stateNode);
			case 'site': return groupBySite(this.conferences).map(siteNode);
		}
	}

	/** Sessions of several notes come first: they are what this grouping is for. */
	#makeGroups(rekey: (follow: FollowKey) => void): readonly SessionGroup[] {
		const groups = sortGroups(groupAcrossNotes(this.conferences), this.#sort);
		const ordered = [...groups.filter(isShared), ...groups.filter((group) => !isShared(group))];
		const since = this.#sinceGroups;
		this.#sinceGroups = [];
		const moves = followGroups(this.#groups, ordered, (key) => since.reduce((at, follow) => follow(at), key));
		this.#groups = ordered;
		if (moves.length > 0) rekey(followMoves(moves));
		return ordered;
	}
}

function isShared(group: SessionGroup): boolean {
	return group.parts.length > 1;
}
