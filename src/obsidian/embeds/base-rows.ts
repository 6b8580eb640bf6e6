import type { Conference } from '../../review/model';
import { ActiveRow } from '../view/active-row';
import type { TreeModel } from '../view/components/tree';
import { Folds, rowKey } from '../view/folds';
import type { FollowKey } from '../view/key-follower';
import { conferenceNode, type RowNode } from '../view/row-tree';
import { flattenRows, type Row, type RowsInput, type ScrollPlace } from '../view/rows';

/** The notes of one of a base's groups, below what they have in common. */
export function valueNode(value: string | null, conferences: readonly Conference[]): RowNode {
	return {
		key: rowKey('value', ...(value === null ? [] : [value])),
		content: { kind: 'value', value, conferences: conferences.length },
		open: true,
		holds: true,
		children: () => conferences.map(conferenceNode),
	};
}

/** What a user does to the rows of a base. */
interface BaseListener {
	redraw(): void;
	/** A row was opened or closed. */
	folded(key: string, open: boolean): void;
}

/** What a base shows: rows like those of the sidebar, with folds and an active row of their own. */
export class BaseRows implements TreeModel {
	place: ScrollPlace | null = null;
	rows: readonly Row[] = [];
	readonly #listener: BaseListener;
	#folds = new Folds();
	readonly #active = new ActiveRow();
	#input: Omit<RowsInput, 'folds'> | null = null;

	constructor(listener: BaseListener) {
		this.#listener = listener;
	}

	get activeIndex(): number {
		return this.#active.indexIn(this.rows);
	}

	/** Goes on with other folds, from the next `show` on. */
	takeFolds(folds: Folds): void {
		this.#folds = folds;
	}

	/** Rows have new keys, as the next `show` will tell. */
	rekey(follow: FollowKey): void {
		this.#folds.rekey(follow);
		this.#active.rekey(follow);
	}

	show(input: Omit<RowsInput, 'folds'>): void {
		this.#input = input;
		this.rows = flattenRows({ ...input, folds: this.#folds });
		this.#active.settle(this.rows);
	}

	activate(row: Row): void {
		if (this.#active.choose(row, this.rows)) this.#listener.redraw();
	}

	fold(row: Row, open: boolean): void {
		if (row.open === null || row.open === open || !this.#input) return;
		this.#folds.set(row.key, open);
		this.show(this.#input);
		this.#listener.folded(row.key, open);
		this.#listener.redraw();
	}
}
