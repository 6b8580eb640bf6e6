import type { Row } from './rows';

/** What a key does to the tree. */
export type TreeStep =
	| { readonly kind: 'go'; readonly row: Row }
	/** Opens or closes the row that is active. */
	| { readonly kind: 'fold'; readonly open: boolean }
	/** Opens the note at the row that is active. */
	| { readonly kind: 'open' }
	/** The key belongs to the tree, but there is nowhere to go. */
	| { readonly kind: 'stay' };

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Rows that one page takes. */
const PAGE = 10;

/** What a key means in a tree, by the ARIA Authoring Practices. Null for keys that are none of the tree's business. */
export function moveInTree(keys: Keys, rows: readonly Row[], active: number, isReversed: boolean): TreeStep | null {
	const row = rows[active];
	if (!row) return null;
	// With any modifier, Enter opens elsewhere; all other combinations are the app's.
	if (keys.key === 'Enter') return { kind: 'open' };
	if (keys.altKey || keys.ctrlKey || keys.metaKey || keys.shiftKey) return null;
	switch (keys.key) {
		case 'ArrowDown': return go(rows[active + 1]);
		case 'ArrowUp': return go(rows[active - 1]);
		case 'Home': return go(rows[0]);
		case 'End': return go(rows[rows.length - 1]);
		case 'PageDown': return go(rows[Math.min(active + PAGE, rows.length - 1)]);
		case 'PageUp': return go(rows[Math.max(active - PAGE, 0)]);
		case isReversed ? 'ArrowLeft' : 'ArrowRight':
			if (row.open === false) return { kind: 'fold', open: true };
			return go(rows[active + 1]?.parent === row.key ? rows[active + 1] : undefined);
		case isReversed ? 'ArrowRight' : 'ArrowLeft':
			if (row.open === true) return { kind: 'fold', open: false };
			return go(parentOf(row, active, rows));
		case ' ':
			return row.open === null ? { kind: 'stay' } : { kind: 'fold', open: !row.open };
		default:
			return null;
	}
}

type Letter = Keys & Pick<KeyboardEvent, 'isComposing' | 'timeStamp'>;

/** Letters that follow one another more slowly begin a new word, ms. */
const TYPE_AHEAD_MS = 700;

/** Letters that follow one another, and what they have come to. */
export class TypeAhead {
	#text = '';
	#at = 0;

	/** What is typed with this key. Null for keys that write nothing, and for a space that would begin it. */
	add(letter: Letter): string | null {
		const { key, timeStamp, isComposing, altKey, ctrlKey, metaKey } = letter;
		if (key.length !== 1 || isComposing || altKey || ctrlKey || metaKey || (key === ' ' && !this.isUnderWay(letter))) return null;
		this.#text = (this.isUnderWay(letter) ? this.#text : '') + key;
		this.#at = timeStamp;
		return this.#text;
	}

	/** Whether this key would go on with what was typed. */
	isUnderWay({ timeStamp }: Pick<Letter, 'timeStamp'>): boolean {
		return this.#text !== '' && timeStamp - this.#at < TYPE_AHEAD_MS;
	}

	end(): void {
		this.#text = '';
	}
}

/** The next row whose title begins with what was typed, going round. */
export function findByTyping(typed: string, rows: readonly Row[], active: number, titleOf: (row: Row) => string): Row | undefined {
	const wanted = foldForTyping(typed);
	const [letter = ''] = wanted;
	// A further letter may still fit the row that is active; a first one asks for the next, and so does the same one again.
	return nextWith(wanted, rows, active + (wanted.length > 1 ? 0 : 1), titleOf)
		?? (wanted.length > 1 && [...wanted].every((each) => each === letter) ? nextWith(letter, rows, active + 1, titleOf) : undefined);
}

function nextWith(wanted: string, rows: readonly Row[], from: number, titleOf: (row: Row) => string): Row | undefined {
	for (let step = 0; step < rows.length; step++) {
		const row = rows[(from + step) % rows.length];
		if (row && foldForTyping(titleOf(row)).startsWith(wanted)) return row;
	}
	return undefined;
}

/** Whether an element's content runs from right to left, and the arrow to the left leads on. */
export function runsToLeft(element: HTMLElement): boolean {
	return element.win.getComputedStyle(element).direction === 'rtl';
}

function go(row: Row | undefined): TreeStep {
	return row ? { kind: 'go', row } : { kind: 'stay' };
}

function parentOf({ parent }: Row, active: number, rows: readonly Row[]): Row | undefined {
	for (let at = active - 1; at >= 0; at--) if (rows[at]?.key === parent) return rows[at];
	return undefined;
}

function foldForTyping(text: string): string {
	return text.normalize('NFKC').trim().toLowerCase();
}
