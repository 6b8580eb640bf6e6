import type { LinkStateName } from '../../links/link-state';
import type { Problem } from '../../markdown/facts';
import type { Conference, Passage, Reference, Session, SessionGroup, SessionPart } from '../../review/model';
import { once } from '../../review/once';
import { referencesWithin } from '../../review/references';
import { childKey, nestedKey, rowKey } from './folds';

/** What a row shows. `conference` is always the note that the row belongs to; rows that stand above notes have none. */
export type RowContent =
	/** With `references`: for the sake of these of its links, which stand outside of its sessions. */
	| { readonly kind: 'conference'; readonly conference: Conference; readonly references?: readonly Reference[] }
	| { readonly kind: 'heading'; readonly conference: Conference; readonly title: string; readonly depth: number; readonly firstLine: number }
	/** `isApart`: its conference stands nowhere above it, and has to be named. */
	| { readonly kind: 'session'; readonly conference: Conference; readonly session: Session; readonly isApart?: true }
	| { readonly kind: 'passage'; readonly conference: Conference; readonly passage: Passage; readonly place: PassagePlace }
	| { readonly kind: 'reference'; readonly conference: Conference; readonly reference: Reference }
	| { readonly kind: 'outline'; readonly conference: Conference; readonly stretch: Stretch }
	| { readonly kind: 'problem'; readonly conference: Conference; readonly problem: Problem }
	| { readonly kind: 'group'; readonly conference: Conference; readonly group: SessionGroup }
	| { readonly kind: 'part'; readonly conference: Conference; readonly part: SessionPart }
	| { readonly kind: 'year'; readonly year: number | null; readonly conferences: number }
	/** What notes of a base have in common; null for those without. */
	| { readonly kind: 'value'; readonly value: string | null; readonly conferences: number }
	| { readonly kind: 'state'; readonly state: LinkStateName | null; readonly sessions: number }
	| { readonly kind: 'site'; readonly site: string | null; readonly sessions: number };

/** Text of a note that is shown as the app renders it. */
export interface Stretch {
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly line: number;
	/** It stands nested in a list, which it leaves when it is shown alone. */
	readonly inList: boolean;
	/** Number of list items and paragraphs, where that is known. */
	readonly notes: number | null;
}

/** Where a passage stands among the sessions of its heading. */
export type PassagePlace = 'before' | 'between' | 'after' | 'alone';

/** A row and what can be opened below it. Made once for each conference and group, whatever is folded. */
export interface RowNode {
	/** Identity of the row: stays while the note is edited, as long as the session keeps its address or title. */
	readonly key: string;
	readonly content: RowContent;
	/** Whether the row is open before the user has touched it. */
	readonly open: boolean;
	/** Whether anything can be opened below it; known without making it. */
	readonly holds: boolean;
	readonly children: () => readonly RowNode[];
}

const conferenceNodes = new WeakMap<Conference, RowNode>();
const groupNodes = new WeakMap<SessionGroup, RowNode>();
const keysOfSessions = new WeakMap<Conference, ReadonlyMap<Session, string>>();

export function conferenceNode(conference: Conference): RowNode {
	const known = conferenceNodes.get(conference);
	if (known) return known;
	const node: RowNode = {
		key: rowKey('conference', conference.path),
		content: { kind: 'conference', conference },
		open: true,
		get holds() {
			return conference.sessions.length + conference.passages.length + conference.references.length + conference.problems.length > 0;
		},
		children: once(() => conferenceChildren(conference)),
	};
	conferenceNodes.set(conference, node);
	return node;
}

/** A group's own key may name the note, as a part of its own, so that a rename can be followed. */
export function groupKey(group: SessionGroup): string {
	return rowKey('group', ...group.key.split('\n'));
}

export function groupNode(group: SessionGroup): RowNode {
	const known = groupNodes.get(group);
	if (known) return known;
	const key = groupKey(group);
	const [first, ...others] = group.parts;
	const node: RowNode = {
		key,
		content: { kind: 'group', conference: first.conference, group },
		open: others.length > 0,
		holds: others.length > 0 || holdsAnything(first.session),
		children: once(() => others.length > 0
			? group.parts.map((part) => partNode(key, part))
			: sessionChildren(key, first.conference, first.session)),
	};
	groupNodes.set(group, node);
	return node;
}

/** The identity of each session of a conference, in order: its address, else its title, numbered where several agree. */
export function sessionKeys(conference: Conference): ReadonlyMap<Session, string> {
	const known = keysOfSessions.get(conference);
	if (known) return known;
	const numbered = numbering();
	const keys = new Map(conference.sessions.map((session) => {
		const name = session.address?.url ?? session.title;
		return [session, rowKey('session', conference.path, name, numbered(name))];
	}));
	keysOfSessions.set(conference, keys);
	return keys;
}

function partNode(parent: string, part: SessionPart): RowNode {
	const key = nestedKey(parent, sessionKeys(part.conference).get(part.session) ?? part.conference.path);
	return {
		key,
		content: { kind: 'part', conference: part.conference, part },
		open: false,
		holds: holdsAnything(part.session),
		children: once(() => sessionChildren(key, part.conference, part.session)),
	};
}

function sessionNode(key: string, conference: Conference, session: Session): RowNode {
	return {
		key,
		content: { kind: 'session', conference, session },
		open: false,
		holds: holdsAnything(session),
		children: once(() => sessionChildren(key, conference, session)),
	};
}

function passageNode(key: string, conference: Conference, passage: Passage, within: readonly Reference[]): RowNode {
	return {
		key,
		content: { kind: 'passage', conference, passage, place: placeOf(passage, conference) },
		open: false,
		holds: true,
		children: once(() => [
			...referenceNodes(key, conference, within),
			outlineNode(key, conference, { ...passage, inList: false, notes: null }, true),
		]),
	};
}

/** Something of a note's body that stands below the headings of its trail. */
interface Item {
	readonly trail: readonly string[];
	readonly start: number;
	readonly line: number;
	readonly node: RowNode;
}

function conferenceChildren(conference: Conference): RowNode[] {
	const key = rowKey('conference', conference.path);
	const numbered = numbering();
	const inPassages = new Set<Reference>();
	const items: Item[] = [];
	for (const [session, sessionKey] of sessionKeys(conference)) {
		items.push({ ...session, node: sessionNode(sessionKey, conference, session) });
	}
	for (const passage of conference.passages) {
		const trail = passage.trail.join(' / ');
		const within = referencesWithin(conference, passage);
		for (const reference of within) inPassages.add(reference);
		const passageKey = rowKey('passage', conference.path, trail, numbered(trail));
		items.push({ ...passage, node: passageNode(passageKey, conference, passage, within) });
	}
	items.sort((one, other) => one.start - other.start);
	const outside = conference.references.filter((reference) => !inPassages.has(reference));
	return [
		...conference.problems.map((problem) =>
			leaf(childKey(key, 'problem', problem.message, numbered(problem.message)), { kind: 'problem', conference, problem })),
		...referenceNodes(key, conference, outside),
		...belowHeadings(conference, items, numbering(), repeatsTitle(items, conference) ? 1 : 0),
	];
}

/** Items below the headings that hold them, the outermost `depth` of which are passed over: each run of items with the same heading gets a row for it. */
function belowHeadings(conference: Conference, items: readonly Item[], numbered: (name: string) => number, depth: number, above: readonly string[] = []): RowNode[] {
	const nodes: RowNode[] = [];
	for (let at = 0; at < items.length;) {
		const item = items[at];
		if (!item) break;
		const title = item.trail[depth];
		if (title === undefined) {
			nodes.push(item.node);
			at++;
			continue;
		}
		const trail = [...above, title];
		let end = at + 1;
		while (items[end]?.trail[depth] === title) end++;
		const within = items.slice(at, end);
		const name = trail.join(' / ');
		nodes.push({
			key: rowKey('heading', conference.path, name, numbered(name)),
			content: { kind: 'heading', conference, title, depth, firstLine: item.line },
			open: true,
			holds: true,
			children: once(() => belowHeadings(conference, within, numbered, depth + 1, trail)),
		});
		at = end;
	}
	return nodes;
}

/** A single top heading that repeats the conference's title says nothing: its items move up. */
function repeatsTitle(items: readonly Item[], { title }: Conference): boolean {
	const top = items[0]?.trail[0];
	return top !== undefined && items.every(({ trail }) => trail[0] === top) && fold(top) === fold(title);
}

function placeOf(passage: Passage, { sessions }: Conference): PassagePlace {
	if (sessions.length === 0) return 'alone';
	const later = sessions.findIndex(({ start }) => start > passage.start);
	if (later === 0) return 'before';
	return later < 0 ? 'after' : 'between';
}

function sessionChildren(key: string, conference: Conference, session: Session): RowNode[] {
	const references = referenceNodes(key, conference, session.references);
	return [...references, ...sessionNotes(key, conference, session, references.length === 0)];
}

/** The row of what was written for a session, where there is anything. */
export function sessionNotes(key: string, conference: Conference, session: Session, isAlone: boolean): RowNode[] {
	if (session.empty) return [];
	const { bodyStart, end, form, line, noteCount } = session;
	const stretch: Stretch = { start: bodyStart, end, line, inList: form === 'list-item', notes: noteCount };
	return [outlineNode(key, conference, stretch, isAlone)];
}

/** Closed at first, unless it is all that the row above it holds: who opened that wants to see it. */
function outlineNode(key: string, conference: Conference, { start, end, line, inList, notes }: Stretch, isAlone: boolean): RowNode {
	return {
		...leaf(childKey(key, 'outline'), { kind: 'outline', conference, stretch: { start, end, line, inList, notes } }),
		open: isAlone,
		holds: true,
	};
}

export function referenceNodes(key: string, conference: Conference, references: readonly Reference[]): RowNode[] {
	const numbered = numbering();
	return references.map((reference) =>
		leaf(childKey(key, 'reference', reference.url, numbered(reference.url)), { kind: 'reference', conference, reference }));
}

export function holdsAnything(session: Session): boolean {
	return !session.empty || session.references.length > 0;
}

function leaf(key: string, content: RowContent): RowNode {
	return { key, content, open: false, holds: false, children: () => [] };
}

/** Counts how often each name was asked for, from 0. */
function numbering(): (name: string) => number {
	const seen = new Map<string, number>();
	return (name) => {
		const number = seen.get(name) ?? 0;
		seen.set(name, number + 1);
		return number;
	};
}

function fold(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{Z}]+/gu, '');
}
