import type { LinkStateName } from '../../links/link-state';
import { groupAcrossNotes } from './grouping';
import { groupByLinkState, groupBySite } from './link-groups';
import type { Conference, Reference, Session, SessionPart } from '../model';
import { partsByConference } from './session-parts';
import { sortConferences, sortGroups, sortSessions, type SortOrder } from './sorting';

export const LIST_GROUPINGS = ['conference', 'session', 'state', 'site'] as const;
export type ListGrouping = (typeof LIST_GROUPINGS)[number];

/** What the sessions of a group have in common. Null stands for no link, or none to a site. */
export type ListHeading =
	| { readonly kind: 'conference'; readonly conference: Conference }
	| { readonly kind: 'session'; readonly title: string }
	| { readonly kind: 'state'; readonly state: LinkStateName | null }
	| { readonly kind: 'site'; readonly site: string | null };

export interface ListItem extends SessionPart {
	/** Those of its links that made it a part of the group; empty where links do not decide. */
	readonly references: readonly Reference[];
}

export interface ListGroup {
	readonly heading: ListHeading;
	readonly items: readonly ListItem[];
}

export interface SessionListOptions {
	readonly grouping: ListGrouping;
	readonly sort: SortOrder;
	readonly stateOf: (key: string) => LinkStateName;
}

/** Sessions that a search has found, in groups. By state or site a session stands in each group that has links of it. */
export function listSessions(found: readonly SessionPart[], { grouping, sort, stateOf }: SessionListOptions): ListGroup[] {
	const byConference = partsByConference(found);
	const conferences = sortConferences([...byConference.keys()], sort);
	const sessionsOf = (conference: Conference): Session[] => sortSessions(byConference.get(conference) ?? [], ({ session }) => session, sort).map(({ session }) => session);
	switch (grouping) {
		case 'conference':
			return conferences.map((conference) => ({
				heading: { kind: 'conference', conference },
				items: sessionsOf(conference).map((session) => ({ conference, session, references: [] })),
			}));
		case 'session': {
			const wanted = new Set(found.map(({ session }) => session));
			// Whole conferences: whether two sessions are the same is seen from those beside them.
			return sortGroups(groupAcrossNotes(conferences), sort).flatMap(({ title, parts }) => {
				const items = parts.filter(({ session }) => wanted.has(session)).map((part) => ({ ...part, references: [] }));
				return items.length > 0 ? [{ heading: { kind: 'session', title }, items }] : [];
			});
		}
		case 'state':
			return groupByLinkState(narrowed(conferences, sessionsOf), stateOf).map(({ name, holders }) => ({ heading: { kind: 'state', state: name }, items: itemsOf(holders) }));
		case 'site':
			return groupBySite(narrowed(conferences, sessionsOf)).map(({ name, holders }) => ({ heading: { kind: 'site', site: name }, items: itemsOf(holders) }));
	}
}

/** The groups' first items, up to a number over all; and how many are left out. */
export function limitList(groups: readonly ListGroup[], limit: number): { readonly groups: ListGroup[]; readonly more: number } {
	const shown: ListGroup[] = [];
	let room = limit;
	let more = 0;
	for (const { heading, items } of groups) {
		if (room > 0) shown.push({ heading, items: items.slice(0, room) });
		more += Math.max(0, items.length - room);
		room = Math.max(0, room - items.length);
	}
	return { groups: shown, more };
}

function narrowed(conferences: readonly Conference[], sessionsOf: (conference: Conference) => Session[]): Conference[] {
	return conferences.map((conference) => ({ ...conference, references: [], sessions: sessionsOf(conference) }));
}

function itemsOf(holders: readonly { readonly conference: Conference; readonly session: Session | null; readonly references: readonly Reference[] }[]): ListItem[] {
	return holders.flatMap(({ session, ...holder }) => (session ? [{ ...holder, session }] : []));
}
