import type { Row } from './rows';

/** The row that has, or would get, the keyboard focus, through all that happens to the list. */
export class ActiveRow {
	#key: string | null = null;
	#index = 0;
	/** Keys of the rows that hold it, the nearest first. */
	#holders: readonly string[] = [];

	/** -1 where there are no rows. */
	indexIn(rows: readonly Row[]): number {
		return rows[this.#index]?.key === this.#key ? this.#index : Math.min(this.#index, rows.length - 1);
	}

	/** Returns whether it was another one. */
	choose(row: Pick<Row, 'key'>, rows: readonly Row[]): boolean {
		if (row.key === this.#key) return false;
		this.#key = row.key;
		this.settle(rows);
		return true;
	}

	/** The list begins anew. */
	forget(): void {
		this.#key = null;
		this.#index = 0;
		this.#holders = [];
	}

	/** A row that was hidden hands over to the nearest row that held it, one that is gone to the row in its place. */
	settle(rows: readonly Row[]): void {
		// A search that finds nothing is cleared again.
		if (this.#key === null || rows.length === 0) return;
		const wanted = [this.#key, ...this.#holders];
		const places = new Map<string, number>();
		rows.forEach(({ key }, index) => {
			if (wanted.includes(key)) places.set(key, index);
		});
		const found = wanted.find((key) => places.has(key));
		this.#index = found === undefined ? Math.min(this.#index, rows.length - 1) : places.get(found) ?? 0;
		const row = rows[this.#index];
		this.#key = row?.key ?? null;
		this.#holders = row ? holdersOf(row, this.#index, rows) : [];
	}

	rekey(follow: (key: string) => string): void {
		if (this.#key !== null) this.#key = follow(this.#key);
		this.#holders = this.#holders.map(follow);
	}
}

function holdersOf(row: Row, index: number, rows: readonly Row[]): string[] {
	const holders: string[] = [];
	let wanted = row.parent;
	for (let at = index - 1; at >= 0 && wanted !== null; at--) {
		const above = rows[at];
		if (above?.key !== wanted) continue;
		holders.push(wanted);
		wanted = above.parent;
	}
	return holders;
}
