import type { LibraryChange } from '../../review/library';
import type { Conference } from '../../review/model';
import { followMoves, followRows } from './follow-edits';
import { renamedKey } from './folds';

/** A row's key of before to the one that it has now. */
export type FollowKey = (key: string) => string;

/** Tells what changes of the library do to the keys of rows. */
export class KeyFollower {
	/** Conferences as they were last seen, to follow what an edit did to them. */
	readonly #known: Map<string, Conference>;

	constructor(conferences: readonly Conference[]) {
		this.#known = new Map(conferences.map((conference) => [conference.path, conference]));
	}

	/** To be told every change. Null where all rows keep their keys. */
	follow(change: LibraryChange): FollowKey | null {
		const { path } = change;
		const before = this.#known.get(path);
		if (change.kind === 'removed') {
			this.#known.delete(path);
			return null;
		}
		this.#known.set(path, change.conference);
		if (change.kind === 'renamed') {
			const { oldPath } = change;
			this.#known.delete(oldPath);
			return (key) => renamedKey(key, oldPath, path);
		}
		const moves = before ? followRows(before, change.conference) : [];
		return moves.length > 0 ? followMoves(moves) : null;
	}
}
