import { groupByYear } from '../../review/listing/sorting';
import type { LinkGroup, LinkGroupName, LinkHolder } from '../../review/listing/link-groups';
import type { Conference } from '../../review/model';
import { once } from '../../review/once';
import type { LinkStateName } from '../../links/link-state';
import { childKey, nestedKey, rowKey } from './folds';
import { conferenceNode, holdsAnything, referenceNodes, type RowContent, type RowNode, sessionKeys, sessionNotes } from './row-tree';

/** Conferences below their years, where there is more than one year. */
export function yearNodes(conferences: readonly Conference[]): RowNode[] {
	const years = groupByYear(conferences);
	if (years.length < 2) return conferences.map(conferenceNode);
	return years.map(({ year, conferences: ofYear }) => ({
		key: rowKey('year', year ?? ''),
		content: { kind: 'year', year, conferences: ofYear.length },
		open: true,
		holds: true,
		children: once(() => ofYear.map(conferenceNode)),
	}));
}

/** States that a reader has to do something about are open at first. */
const PRESSING: ReadonlySet<LinkStateName | null> = new Set<LinkStateName>(['broken', 'unreachable', 'blocked', 'moved']);

export function stateNode(group: LinkGroup<LinkStateName | null>): RowNode {
	return linkGroupNode('state', group, { kind: 'state', state: group.name, sessions: countSessions(group) }, PRESSING.has(group.name));
}

export function siteNode(group: LinkGroup<string | null>): RowNode {
	return linkGroupNode('site', group, { kind: 'site', site: group.name, sessions: countSessions(group) }, false);
}

function linkGroupNode(by: 'state' | 'site', { name, holders }: LinkGroup<LinkGroupName>, content: RowContent, open: boolean): RowNode {
	const key = rowKey(by, name ?? '');
	return { key, content, open, holds: true, children: once(() => holders.map((holder) => holderNode(key, holder))) };
}

function holderNode(parent: string, { conference, session, references }: LinkHolder): RowNode {
	if (session === null) {
		const key = childKey(parent, 'conference', conference.path);
		return {
			key,
			content: { kind: 'conference', conference, references },
			open: false,
			holds: true,
			children: once(() => referenceNodes(key, conference, references)),
		};
	}
	const key = nestedKey(parent, sessionKeys(conference).get(session) ?? conference.path);
	return {
		key,
		content: { kind: 'session', conference, session, isApart: true },
		open: false,
		holds: references.length > 0 || holdsAnything(session),
		children: once(() => [
			...referenceNodes(key, conference, references),
			...sessionNotes(key, conference, session, references.length === 0),
		]),
	};
}

function countSessions({ holders }: LinkGroup<LinkGroupName>): number {
	return holders.filter(({ session }) => session !== null).length;
}
