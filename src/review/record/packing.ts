import { finish, type Steps } from '../../markdown/steps';

/*
 * Facts packed into bytes. A packed form is described once, as a function that takes what is to be packed and
 * returns what was: a `PackWriter` returns what it is given, a `PackReader` is given nothing and returns what was
 * written. So the two directions cannot come apart.
 */

export abstract class Pack {
	/** A whole number from 0 to 2^31 - 1, in a byte for each 7 bits. */
	abstract count(value: number | undefined): number;

	/** A text, of which only that is packed in which its end differs from a text that both sides know. */
	abstract text(value: string | undefined, like: string): string;

	/** A whole number told by its difference from one that both sides know; less than 2^30 in either direction. */
	near(value: number | undefined, neighbour: number): number {
		const difference = value === undefined ? 0 : value - neighbour;
		const folded = this.count(value === undefined ? undefined : (difference << 1) ^ (difference >> 31));
		return neighbour + ((folded >>> 1) ^ -(folded & 1));
	}

	choice<Value>(value: Value | undefined, choices: readonly Value[]): Value {
		const chosen = choices[this.count(value === undefined ? undefined : choices.indexOf(value))];
		if (chosen === undefined) throw new RangeError('The packed bytes name a choice that there is not.');
		return chosen;
	}

	flag(value: boolean | undefined): boolean {
		return this.choice(value, [false, true]);
	}

	optional<Value>(value: Value | null | undefined, each: (value: Value | undefined) => Value): Value | null {
		return this.flag(value === undefined ? undefined : value !== null) ? each(value ?? undefined) : null;
	}

	/** Each item is told by how it differs from the one before it, the first one from `before`. */
	list<Item>(items: readonly Item[] | undefined, before: Item, each: (item: Item | undefined, before: Item) => Item): Item[] {
		return finish(this.listInSteps(items, Infinity, before, each));
	}

	/** The same, so many items at a time. */
	*listInSteps<Item>(items: readonly Item[] | undefined, size: number, before: Item, each: (item: Item | undefined, before: Item) => Item): Steps<Item[]> {
		const packed: Item[] = [];
		for (let left = this.count(items?.length); left > 0; left--) {
			if (packed.length > 0 && packed.length % size === 0) yield;
			before = each(items?.[packed.length], before);
			packed.push(before);
		}
		return packed;
	}

	texts(values: readonly string[] | undefined, like: readonly string[]): string[] {
		let at = 0;
		return this.list(values, '', (value) => this.text(value, like[at++] ?? ''));
	}
}

export class PackWriter extends Pack {
	readonly #numbers: number[] = [];
	#text = '';

	count(value = 0): number {
		let rest = value;
		for (; rest > 0x7f; rest >>>= 7) this.#numbers.push((rest & 0x7f) | 0x80);
		this.#numbers.push(rest);
		return value;
	}

	text(value = '', like: string): string {
		const shared = sharedLength(value, like);
		this.count(shared);
		this.count(value.length - shared);
		this.#text += value.slice(shared);
		return value;
	}

	/** All numbers, then all text in UTF-8, the length of each before them. Halves of surrogate pairs become U+FFFD. */
	bytes(): Uint8Array {
		const text = new TextEncoder().encode(this.#text);
		const lengths = new PackWriter();
		lengths.count(this.#numbers.length);
		lengths.count(text.length);
		return joined([lengths.#numbers, this.#numbers, text]);
	}
}

/** Reads what `PackWriter.bytes` gave. Throws a `RangeError` where bytes cannot have come from there; never reads beyond them. */
export class PackReader extends Pack {
	/** Where the next packed bytes begin, if any follow. */
	readonly end: number;
	readonly #bytes: Uint8Array;
	readonly #text: string;
	#numbersEnd: number;
	#at: number;
	#textAt = 0;

	constructor(bytes: Uint8Array, start = 0) {
		super();
		this.#bytes = bytes;
		this.#at = start;
		this.#numbersEnd = bytes.length;
		const numbers = this.count();
		const text = this.count();
		this.#numbersEnd = this.#at + numbers;
		this.end = this.#numbersEnd + text;
		if (this.end > bytes.length) throw endedEarly();
		this.#text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(this.#numbersEnd, this.end));
	}

	count(): number {
		let value = 0;
		for (let shift = 0; shift < 32; shift += 7) {
			const byte = this.#at < this.#numbersEnd ? this.#bytes[this.#at++] : undefined;
			if (byte === undefined) break;
			value |= (byte & 0x7f) << shift;
			if (byte <= 0x7f) return value >>> 0;
		}
		throw endedEarly();
	}

	text(_value: undefined, like: string): string {
		const shared = this.count();
		const start = this.#textAt;
		this.#textAt += this.count();
		if (shared > like.length || this.#textAt > this.#text.length) throw new RangeError('The packed bytes hold less text than they say.');
		return like.slice(0, shared) + this.#text.slice(start, this.#textAt);
	}
}

function endedEarly(): RangeError {
	return new RangeError('The packed bytes end too early.');
}

/** How many UTF-16 units two texts begin alike with, without parting a surrogate pair. */
function sharedLength(one: string, other: string): number {
	if (one === other) return one.length;
	let length = 0;
	while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
	const last = one.charCodeAt(length - 1);
	return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}

/** The bytes of all parts, one behind the other. */
export function joined(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Tells damaged bytes: a change within one word of four bytes always gives another number, any other change nearly always. */
export function checksum(bytes: Uint8Array<ArrayBuffer>): number {
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
	let sum = bytes.length;
	// Indices, since this runs over every byte that is kept, at each start, before the engine has compiled it.
	for (let at = 0; at < words.length; at++) sum = mixed(sum ^ (words[at] ?? 0));
	for (let at = words.byteLength; at < bytes.length; at++) sum = mixed(sum ^ (bytes[at] ?? 0));
	return sum >>> 0;
}

function mixed(value: number): number {
	const product = Math.imul(value, 0x85ebca6b);
	return product ^ (product >>> 15);
}
