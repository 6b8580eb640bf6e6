/** Finds one needle from front to back, at the cost of one search of the text however often it is asked. */
class Occurrences {
	private readonly text: string;
	private readonly needle: string;
	private next: number;

	constructor(text: string, needle: string, from: number) {
		this.text = text;
		this.needle = needle;
		this.next = this.find(from);
	}

	/** First occurrence at or after `from`, or Infinity. Ask with ascending offsets. */
	after(from: number): number {
		if (this.next < from) this.next = this.find(from);
		return this.next;
	}

	private find(from: number): number {
		const found = this.text.indexOf(this.needle, from);
		return found < 0 ? Infinity : found;
	}
}

/**
 * Tells in passing which stretches of a note may hold an address at all, so that the others need no
 * inline scan. Ask with ascending offsets.
 */
export class LinkSigns {
	private readonly slashes: Occurrences;
	private readonly colons: Occurrences;
	private readonly ampersands: Occurrences;
	private readonly destinations: Occurrences;
	private readonly angles: Occurrences;
	private readonly brackets: Occurrences;

	constructor(text: string, from: number) {
		this.slashes = new Occurrences(text, '://', from);
		this.colons = new Occurrences(text, ':', from);
		this.ampersands = new Occurrences(text, '&', from);
		this.destinations = new Occurrences(text, '](', from);
		this.angles = new Occurrences(text, '<', from);
		this.brackets = new Occurrences(text, ']', from);
	}

	/** An address may be written in [from, to). A colon may be written as a character reference. */
	mayHoldAddress(from: number, to: number): boolean {
		if (this.slashes.after(from) < to) return true;
		return (this.destinations.after(from) < to || this.angles.after(from) < to)
			&& (this.colons.after(from) < to || this.ampersands.after(from) < to);
	}

	/** A reference to a definition may stand in [from, to). */
	mayHoldReference(from: number, to: number): boolean {
		return this.brackets.after(from) < to;
	}
}
