import { atPath } from './record/conference-record';
import type { Conference } from './model';

export type LibraryListener = (change: LibraryChange) => void;

/** What changed, by path. A rename tells both paths at once, so that a view can keep the note's place. */
export type LibraryChange =
	| { readonly kind: 'set'; readonly path: string; readonly conference: Conference }
	| { readonly kind: 'removed'; readonly path: string }
	| { readonly kind: 'renamed'; readonly path: string; readonly oldPath: string; readonly conference: Conference };

/** The reviews of a vault by path, in memory. Listeners are told after each change, in the order of subscription. */
export class ReviewLibrary {
	private readonly byPath = new Map<string, Conference>();
	private readonly listeners = new Set<LibraryListener>();

	get size(): number {
		return this.byPath.size;
	}

	get(path: string): Conference | undefined {
		return this.byPath.get(path);
	}

	/** In the order in which their paths were first set. The list is a copy. */
	conferences(): Conference[] {
		return [...this.byPath.values()];
	}

	/** Adds or replaces by the conference's path. */
	set(conference: Conference): void {
		const { path } = conference;
		this.byPath.set(path, conference);
		this.tell({ kind: 'set', path, conference });
	}

	/** Returns whether there was one. Nobody is told where there was none. */
	remove(path: string): boolean {
		const removed = this.byPath.delete(path);
		if (removed) this.tell({ kind: 'removed', path });
		return removed;
	}

	/** Moves a conference as it is; its title, where the file name gave it, follows with the next `set`. Returns whether there was one. */
	rename(oldPath: string, path: string): boolean {
		const known = this.byPath.get(oldPath);
		if (!known) return false;
		if (oldPath === path) return true;
		const conference = atPath(known, path);
		this.byPath.delete(oldPath);
		this.byPath.set(path, conference);
		this.tell({ kind: 'renamed', path, oldPath, conference });
		return true;
	}

	/** Returns how to end the subscription. A listener that throws does not keep the others from being told. */
	subscribe(listener: LibraryListener): () => void {
		this.listeners.add(listener);
		return () => {
			this.listeners.delete(listener);
		};
	}

	private tell(change: LibraryChange): void {
		const failures: unknown[] = [];
		for (const listener of [...this.listeners]) {
			try {
				listener(change);
			} catch (failure) {
				failures.push(failure);
			}
		}
		if (failures.length > 0) throw failures[0];
	}
}
