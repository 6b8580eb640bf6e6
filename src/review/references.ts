import type { Link } from '../markdown/facts';
import type { Conference, Passage, Reference, Session } from './model';

/** A link as the review's model holds it. */
export function toReference({ url, text, form, line, column, start, end }: Link): Reference {
	return { url, text, form, line, column, start, end };
}

/** A session's own address, where it has one, and its references. */
export function referencesOfSession({ address, references }: Session): Reference[] {
	return [...(address ? [address] : []), ...references];
}

/** All of a conference, outside its sessions and in them. */
export function referencesOfConference({ references, sessions }: Pick<Conference, 'references' | 'sessions'>): Reference[] {
	return [...references, ...sessions.flatMap(referencesOfSession)];
}

/** Of the references outside of sessions, those that stand in a passage. */
export function referencesWithin({ references }: Conference, { start, end }: Passage): Reference[] {
	return references.filter((reference) => reference.form !== 'property' && reference.start >= start && reference.start < end);
}

interface Range { readonly start: number; readonly end: number }

/** The links used in none of the ranges, which are in order and do not overlap; `links` are in the order of their use. */
export function linksOutside(links: readonly Link[], ranges: readonly Range[]): Link[] {
	const outside: Link[] = [];
	let next = 0;
	for (const link of links) {
		while ((ranges[next]?.end ?? Infinity) <= link.useStart) next++;
		if (link.useStart < (ranges[next]?.start ?? Infinity)) outside.push(link);
	}
	return outside;
}

/** The items that begin in the range, of items in order. Found by halving. */
export function itemsWithin<Item>(items: readonly Item[], startOf: (item: Item) => number, range: Range): Item[] {
	return items.slice(firstFrom(items, startOf, range.start), firstFrom(items, startOf, range.end));
}

/** The last item that begins before the offset, of items in order; null where none does. Found by halving. */
export function lastBefore<Item>(items: readonly Item[], startOf: (item: Item) => number, offset: number): Item | null {
	return items[firstFrom(items, startOf, offset) - 1] ?? null;
}

function firstFrom<Item>(items: readonly Item[], startOf: (item: Item) => number, offset: number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (startOf(items[middle] as Item) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
