import * as Char from '../char';
import { skipMarkdownSpaces, skipSpaces } from '../characters';
import { decodeText, hasScheme, normaliseLabel, scanDestination, scanLabel, scanTitle } from './link-destination';

/** A link reference definition (CommonMark 0.31.2, section 4.7). */
export interface Definition {
	/** Decoded. */
	readonly url: string;
	/** Where the address's text stands in the note. */
	readonly start: number;
	readonly end: number;
}

/** The definitions of a note, by normalised label. The first of equal labels counts. */
export class Definitions {
	private readonly byLabel = new Map<string, Definition>();
	/** Whether any definition names an address with a scheme. */
	external = false;
	/** Where the addresses of all definitions stand, also of those that do not count. */
	readonly places: number[] = [];

	get size(): number {
		return this.byLabel.size;
	}

	add(label: string, definition: Definition): void {
		this.places.push(definition.start);
		if (this.byLabel.has(label)) return;
		this.byLabel.set(label, definition);
		if (hasScheme(definition.url)) this.external = true;
	}

	/** The same definitions, those at or behind `from` moved by so many UTF-16 units. */
	moved(from: number, distance: number): Definitions {
		if (distance === 0 || this.size === 0) return this;
		const moved = new Definitions();
		moved.external = this.external;
		for (const place of this.places) moved.places.push(place < from ? place : place + distance);
		for (const [label, definition] of this.byLabel) {
			const { url, start, end } = definition;
			moved.byLabel.set(label, start < from ? definition : { url, start: start + distance, end: end + distance });
		}
		return moved;
	}

	/** @param label as written, without brackets. */
	find(label: string): Definition | null {
		if (this.byLabel.size === 0) return null;
		const normalised = normaliseLabel(label);
		return normalised === '' ? null : this.byLabel.get(normalised) ?? null;
	}
}

export interface ScannedDefinition {
	/** Normalised. */
	readonly label: string;
	readonly url: string;
	readonly start: number;
	readonly end: number;
	/** Start of the line after the definition, or `to`. */
	readonly next: number;
}

/** A definition at `from`, which is the start of a paragraph's line without its indentation. */
export function scanDefinition(text: string, from: number, to: number): ScannedDefinition | null {
	const labelEnd = scanLabel(text, from, to);
	if (text.charCodeAt(labelEnd) !== Char.Colon) return null;
	const label = normaliseLabel(text.slice(from + 1, labelEnd - 1));
	if (label === '') return null;
	const destination = scanDestination(text, skipMarkdownSpaces(text, labelEnd + 1, to), to);
	if (destination === null || destination.next === destination.start) return null;
	const afterLine = lineAfter(text, destination.next, to);
	const titleStart = skipMarkdownSpaces(text, destination.next, to);
	let next = -1;
	if (titleStart > destination.next) {
		const titleEnd = scanTitle(text, titleStart, to);
		if (titleEnd >= 0) next = lineAfter(text, titleEnd, to);
	}
	if (next < 0) next = afterLine;
	if (next < 0) return null;
	const { start, end } = destination;
	return { label, url: decodeText(text.slice(start, end)), start, end, next };
}

/** Start of the next line where nothing but spaces is left in this one, `to` at the end, -1 otherwise. */
function lineAfter(text: string, from: number, to: number): number {
	const offset = skipSpaces(text, from, to);
	if (offset >= to) return to;
	const code = text.charCodeAt(offset);
	if (code === Char.CarriageReturn && text.charCodeAt(offset + 1) === Char.LineFeed) return offset + 2;
	return code === Char.LineFeed || code === Char.CarriageReturn ? offset + 1 : -1;
}

