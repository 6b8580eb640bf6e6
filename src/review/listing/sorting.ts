import { newestFirst } from './grouping';
import type { Conference, Session, SessionGroup } from '../model';

/**
 * `date`: the newest conference first, sessions as they stand in their note. `title`: by the alphabet. `order`: notes
 * by their path, sessions as they stand in their note. `notes`: those with the most notes first, which are what was
 * written for a session or a conference, and for a session across notes the notes that review it.
 */
export type SortOrder = 'date' | 'title' | 'order' | 'notes';

export const SORT_ORDERS: readonly SortOrder[] = ['date', 'title', 'order', 'notes'];

/** Sorts conferences; equal ones keep the order of their dates. */
export function sortConferences(conferences: readonly Conference[], order: SortOrder): Conference[] {
	switch (order) {
		case 'date': return newestFirst(conferences);
		case 'title': return newestFirst(conferences).sort(byTitle);
		case 'order': {
			const { compare } = collator();
			return [...conferences].sort((one, other) => compare(one.path, other.path));
		}
		case 'notes': return sortByNumber(newestFirst(conferences), ({ sessions }) => sessions.reduce((sum, { noteCount }) => sum + noteCount, 0));
	}
}

/** Sorts the sessions among items of one note. Items for which `sessionOf` gives null keep their places. */
export function sortSessions<Item>(items: readonly Item[], sessionOf: (item: Item) => Session | null, order: SortOrder): readonly Item[] {
	if (order === 'date' || order === 'order') return items;
	const found = items.flatMap((item) => {
		const session = sessionOf(item);
		return session ? [{ item, title: session.title, notes: session.noteCount }] : [];
	});
	found.sort(order === 'title' ? byTitle : (one, other) => other.notes - one.notes);
	let next = 0;
	return items.map((item) => (sessionOf(item) ? found[next++]?.item ?? item : item));
}

/** Sorts sessions across notes. `conferences` are in the order in which they are shown. */
export function sortGroups(groups: readonly SessionGroup[], order: SortOrder): SessionGroup[] {
	switch (order) {
		// Groups come in the order of the conferences and of their sessions.
		case 'date':
		case 'order':
			return [...groups];
		case 'title': return [...groups].sort(byTitle);
		case 'notes': return sortByNumber(sortByNumber(groups, ({ parts }) => parts.reduce((sum, { session }) => sum + session.noteCount, 0)), ({ parts }) => parts.length);
	}
}

/** Conferences of one year. */
export interface YearGroup {
	/** Null for those without a date. */
	readonly year: number | null;
	readonly conferences: readonly [Conference, ...Conference[]];
}

/** By year, the latest first, those without a date last; in each year in the order in which they came. */
export function groupByYear(conferences: readonly Conference[]): YearGroup[] {
	const years = new Map<number | null, [Conference, ...Conference[]]>();
	for (const conference of conferences) {
		const year = yearOf(conference);
		const known = years.get(year);
		if (known) known.push(conference);
		else years.set(year, [conference]);
	}
	return [...years].map(([year, ofYear]) => ({ year, conferences: ofYear })).sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
}

/** Null without a date. */
export function yearOf({ date }: Conference): number | null {
	return date === null ? null : Number(date.slice(0, 4));
}

/** The largest first; equal ones as they came. */
function sortByNumber<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item[] {
	return items.map((item) => [numberOf(item), item] as const).sort(([one], [other]) => other - one).map(([, item]) => item);
}

let shared: Intl.Collator | null = null;

/** Making one takes longer than sorting a list. */
function collator(): Intl.Collator {
	return (shared ??= new Intl.Collator(undefined, { numeric: true }));
}

function byTitle(one: { readonly title: string }, other: { readonly title: string }): number {
	return collator().compare(one.title, other.title);
}
