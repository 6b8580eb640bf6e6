/** What is open before the user has touched a row: what each kind of row says, everything, or nothing. */
export type FoldBase = 'default' | 'open' | 'closed';

/** As it is kept between sessions: plain data. */
export interface StoredFolds {
	readonly base: FoldBase;
	readonly open: readonly string[];
	readonly closed: readonly string[];
}

/** Joins the parts of a row's key. Row keys are paths through the list, so that what hangs below a row starts with its key. */
const SEPARATOR = '\n';

export function rowKey(...parts: readonly (string | number)[]): string {
	return parts.map((part) => String(part).replaceAll(SEPARATOR, ' ')).join(SEPARATOR);
}

export function childKey(parent: string, ...parts: readonly (string | number)[]): string {
	return `${parent}${SEPARATOR}${rowKey(...parts)}`;
}

/** The key of a row that stands for another one below a third; what happens to the other one's key happens to it. */
export function nestedKey(parent: string, key: string): string {
	return `${parent}${SEPARATOR}${key}`;
}

/** A key after a note was renamed: each part that names the note is replaced. */
export function renamedKey(key: string, from: string, to: string): string {
	return key.includes(from) ? key.split(SEPARATOR).map((part) => (part === from ? to : part)).join(SEPARATOR) : key;
}

/** A key after a row got a new one: the row's own key, and those that it is a part of. */
export function movedKey(key: string, from: string, to: string): string {
	const parts = `${SEPARATOR}${key}${SEPARATOR}`;
	const at = parts.indexOf(`${SEPARATOR}${from}${SEPARATOR}`);
	return at < 0 ? key : `${key.slice(0, at)}${to}${key.slice(at + from.length)}`;
}

/** Which rows are open, as the user left them. */
export class Folds {
	#base: FoldBase = 'default';
	#touched = new Map<string, boolean>();

	isOpen(key: string, byDefault: boolean): boolean {
		const touched = this.#touched.get(key);
		if (touched !== undefined) return touched;
		return this.#base === 'default' ? byDefault : this.#base === 'open';
	}

	set(key: string, open: boolean): void {
		// What was touched last comes last.
		this.#touched.delete(key);
		this.#touched.set(key, open);
	}

	setAll(base: Exclude<FoldBase, 'default'>): void {
		this.#base = base;
		this.#touched.clear();
	}

	/** Gives rows new keys, as `renamedKey` and `movedKey` tell. */
	rekey(change: (key: string) => string): void {
		this.#touched = new Map([...this.#touched].map(([key, open]) => [change(key), open]));
	}

	/** `room`: how many characters the keys may have together. Those that were touched longest ago are left out first. */
	toStored(room = Infinity): StoredFolds {
		const open: string[] = [];
		const closed: string[] = [];
		let left = room;
		for (const [key, isOpen] of [...this.#touched].reverse()) {
			if (key.length > left) continue;
			left -= key.length;
			(isOpen ? open : closed).push(key);
		}
		return { base: this.#base, open: open.reverse(), closed: closed.reverse() };
	}

	/** From stored data of any kind; what is no such data is left out. */
	static fromStored(data: unknown): Folds {
		const folds = new Folds();
		if (typeof data !== 'object' || data === null) return folds;
		const { base, open, closed } = data as Partial<Record<keyof StoredFolds, unknown>>;
		if (base === 'open' || base === 'closed') folds.#base = base;
		for (const key of strings(open)) folds.#touched.set(key, true);
		for (const key of strings(closed)) folds.#touched.set(key, false);
		return folds;
	}
}

function strings(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
