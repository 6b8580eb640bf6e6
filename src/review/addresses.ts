import { linkKey } from '../links/address';
import type { AddressUse, Conference, Occurrence, Reference, Session } from './model';

/**
 * All addresses of the conferences with every place where they stand, in the order of first appearance. Addresses
 * that are equal once canonical stand together; those that are malformed or no http(s) are compared as written.
 * Where a session's own address and a reference stand at the same place, the session comes first.
 */
export function collectAddresses(conferences: readonly Conference[]): AddressUse[] {
	const uses = new Map<string, { url: string; spellings: Set<string>; occurrences: Occurrence[] }>();
	for (const conference of conferences) {
		for (const { reference, occurrence } of occurrencesOf(conference)) {
			const key = referenceKey(reference);
			const use = uses.get(key);
			if (use) {
				use.spellings.add(reference.url);
				use.occurrences.push(occurrence);
			} else {
				uses.set(key, { url: reference.url, spellings: new Set([reference.url]), occurrences: [occurrence] });
			}
		}
	}
	return Array.from(uses.values(), ({ spellings, ...use }) => ({ ...use, spellings: [...spellings] }));
}

/** References are the same objects until their note changes, so each address is read once. */
const keys = new WeakMap<Reference, string>();

/** The `linkKey` of a reference's address. */
export function referenceKey(reference: Reference): string {
	const known = keys.get(reference);
	if (known !== undefined) return known;
	const key = linkKey(reference.url);
	keys.set(reference, key);
	return key;
}

interface Found {
	readonly reference: Reference;
	readonly occurrence: Occurrence;
}

function occurrencesOf(conference: Conference): Found[] {
	const found = [
		...conference.sessions.flatMap((session) => [
			...(session.address ? [toFound(conference, session.address, 'session', session)] : []),
			...session.references.map((reference) => toFound(conference, reference, 'reference', session)),
		]),
		...conference.references.map((reference) => toFound(conference, reference, 'reference', null)),
	];
	return found.sort((one, other) =>
		one.reference.start - other.reference.start || rank(one.occurrence) - rank(other.occurrence));
}

function rank({ kind }: Occurrence): number {
	return kind === 'session' ? 0 : 1;
}

function toFound({ path }: Conference, reference: Reference, kind: Occurrence['kind'], session: Session | null): Found {
	const { line, column, start, end } = reference;
	return { reference, occurrence: { path, line, column, start, end, kind, session: session?.title ?? null } };
}
