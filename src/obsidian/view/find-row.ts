import { type RowNode, sessionKeys } from './row-tree';
import { sessionOf } from './rows';

/** What a row is looked for by: a note, or one of its sessions by the key that `sessionKeys` gives it. */
export interface Wanted {
	readonly path: string;
	readonly session: string | null;
}

/** The rows from the root down to the one that is wanted; null where there is none. No other note is unpacked for it. */
export function findRow(roots: readonly RowNode[], wanted: Wanted): readonly RowNode[] | null {
	for (const node of roots) {
		if (isWanted(node, wanted)) return [node];
		if (!mayHold(node, wanted)) continue;
		const below = findRow(node.children(), wanted);
		if (below) return [node, ...below];
	}
	return null;
}

function isWanted(node: RowNode, { path, session }: Wanted): boolean {
	if (session === null) return node.content.kind === 'conference' && node.content.conference.path === path;
	const part = sessionOf(node);
	return part?.conference.path === path && sessionKeys(part.conference).get(part.session) === session;
}

function mayHold({ content }: RowNode, { path }: Wanted): boolean {
	switch (content.kind) {
		case 'conference': return content.conference.path === path;
		case 'group': return content.group.parts.some(({ conference }) => conference.path === path);
		case 'year':
		case 'value':
		case 'state':
		case 'site':
		case 'heading': return true;
		default: return false;
	}
}
