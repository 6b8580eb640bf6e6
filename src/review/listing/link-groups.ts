import { parseUrl } from '../../links/address';
import { STATES_BY_WEIGHT, type LinkStateName } from '../../links/link-state';
import { referenceKey } from '../addresses';
import type { Conference, Reference, Session } from '../model';
import { referencesOfSession } from '../references';

/** A link state, or a site. Null for what has no link, or none to a site. */
export type LinkGroupName = string | null;

/** A session, or what stands outside of sessions in a note, with those of its links that belong to a group. */
export interface LinkHolder {
	readonly conference: Conference;
	/** Null for links outside of every session. */
	readonly session: Session | null;
	/** The session's own address first. */
	readonly references: readonly Reference[];
}

/** All sessions with a link in one state, or to one site. */
export interface LinkGroup<Name extends LinkGroupName> {
	readonly name: Name;
	/** In the order of the conferences; links outside of sessions come before those of the sessions. */
	readonly holders: readonly [LinkHolder, ...LinkHolder[]];
	/** How many different addresses they hold. */
	readonly addresses: number;
}

/** By what the last checks found, the most pressing state first. Sessions without any link come last. */
export function groupByLinkState(conferences: readonly Conference[], stateOf: (key: string) => LinkStateName): LinkGroup<LinkStateName | null>[] {
	const groups = groupLinks(conferences, (reference) => stateOf(referenceKey(reference)));
	return [...STATES_BY_WEIGHT, null].flatMap((name) => groups.get(name) ?? []);
}

/** By the site that links lead to, those with the most sessions first. Sessions that link to no site come last. */
export function groupBySite(conferences: readonly Conference[]): LinkGroup<string | null>[] {
	return [...groupLinks(conferences, siteOf).values()].sort((one, other) => {
		if (one.name === null || other.name === null) return one.name === null ? 1 : -1;
		return other.holders.length - one.holders.length || (one.name < other.name ? -1 : 1);
	});
}

const sites = new WeakMap<Reference, string | null>();

/** The host of a web address, without `www.`, with its port where it names one. Null for any other address. */
export function siteOf(reference: Reference): string | null {
	const known = sites.get(reference);
	if (known !== undefined) return known;
	const url = parseUrl(reference.url.trim());
	const site = url?.protocol === 'http:' || url?.protocol === 'https:' ? url.host.replace(/^www\./u, '').replace(/\.$/u, '') : null;
	sites.set(reference, site);
	return site;
}

function groupLinks<Name extends string>(conferences: readonly Conference[], nameOf: (reference: Reference) => Name | null): Map<Name | null, LinkGroup<Name | null>> {
	const groups = new Map<Name | null, { holders: LinkHolder[]; keys: Set<string> }>();
	const add = (conference: Conference, session: Session | null, references: readonly Reference[]): void => {
		const byName = new Map<Name | null, Reference[]>();
		for (const reference of references) {
			const name = nameOf(reference);
			const list = byName.get(name);
			if (list) list.push(reference);
			else byName.set(name, [reference]);
		}
		// What links to some site is no session without one.
		if (byName.size > 1) byName.delete(null);
		if (session && byName.size === 0) byName.set(null, []);
		for (const [name, ofName] of byName) {
			const group = groups.get(name) ?? { holders: [], keys: new Set() };
			groups.set(name, group);
			group.holders.push({ conference, session, references: ofName });
			for (const reference of ofName) group.keys.add(referenceKey(reference));
		}
	};
	for (const conference of conferences) {
		add(conference, null, conference.references);
		for (const session of conference.sessions) add(conference, session, referencesOfSession(session));
	}
	return new Map([...groups].flatMap(([name, { holders: [first, ...others], keys }]) =>
		(first ? [[name, { name, holders: [first, ...others], addresses: keys.size }] as const] : [])));
}
