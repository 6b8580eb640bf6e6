import * as Char from '../char';
import { isAsciiAlphanumeric, isAsciiPunctuation, isUnicodePunctuation, isUnicodeWhitespace } from '../characters';
import { decodeEntities } from './entities';

/** A part of inline text that is read as a whole, and what a reader sees of it. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

interface DelimiterRun {
	readonly code: number;
	readonly length: number;
	/** How many of its characters are left as text. */
	left: number;
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** Index in the pieces of text. */
	readonly piece: number;
}

const special = /[\\&*_~=\r\n\t]| {2}/;
const spacing = /[\r\n\t]| {2}/;

/**
 * What a reader sees of the inline text in [from, to): without the markers of emphasis, strike-through and
 * highlight, with escapes and character references decoded and line breaks as spaces. Spaces around it stay, since
 * more may stand beside it.
 * @param spans the parts in the range, in order, not within one another.
 */
export function plainText(text: string, from: number, to: number, spans: readonly Span[]): string {
	if (spans.length === 0) {
		const source = text.slice(from, to);
		if (!special.test(source)) return source;
	}
	const pieces: string[] = [];
	const runs: DelimiterRun[] = [];
	let offset = from;
	for (const span of spans) {
		if (span.start < offset) continue;
		addText(text, offset, span.start, from, to, pieces, runs);
		pieces.push(span.text);
		offset = span.end;
	}
	addText(text, offset, to, from, to, pieces, runs);
	matchRuns(runs);
	for (const { piece, code, left, length } of runs) if (left < length) pieces[piece] = left === 0 ? '' : String.fromCharCode(code).repeat(left);
	const plain = pieces.join('');
	return spacing.test(plain) ? plain.replace(/[ \t\r\n]+/g, ' ') : plain;
}

function addText(
	text: string, start: number, end: number, from: number, to: number, pieces: string[], runs: DelimiterRun[],
): void {
	let plain = start;
	let offset = start;
	const flush = (until: number): void => {
		if (until > plain) pieces.push(decodeEntities(text.slice(plain, until)));
	};
	while (offset < end) {
		const code = text.charCodeAt(offset);
		if (code === Char.Backslash && offset + 1 < end) {
			const next = text.charCodeAt(offset + 1);
			if (isAsciiPunctuation(next)) {
				flush(offset);
				pieces.push(text.charAt(offset + 1));
				offset += 2;
				plain = offset;
				continue;
			}
			if (next === Char.LineFeed || next === Char.CarriageReturn) {
				flush(offset);
				plain = offset + 1;
			}
			offset++;
			continue;
		}
		if (code === Char.Asterisk || code === Char.Underscore || code === Char.Tilde || code === Char.Equals) {
			let runEnd = offset + 1;
			while (runEnd < end && text.charCodeAt(runEnd) === code) runEnd++;
			flush(offset);
			const run = delimiterRun(text, code, offset, runEnd, from, to, pieces.length);
			if (run.canOpen || run.canClose) runs.push(run);
			pieces.push(text.slice(offset, runEnd));
			offset = runEnd;
			plain = offset;
			continue;
		}
		offset++;
	}
	flush(end);
}

/** CommonMark 0.31.2, section 6.2: left- and right-flanking delimiter runs. */
function delimiterRun(
	text: string, code: number, start: number, end: number, from: number, to: number, piece: number,
): DelimiterRun {
	const before = start > from ? pointBefore(text, start) : Char.LineFeed;
	const after = end < to ? text.codePointAt(end) ?? Char.LineFeed : Char.LineFeed;
	const spaceBefore = isUnicodeWhitespace(before);
	const spaceAfter = isUnicodeWhitespace(after);
	const markBefore = isUnicodePunctuation(before);
	const markAfter = isUnicodePunctuation(after);
	const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
	const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
	const length = end - start;
	let canOpen = left;
	let canClose = right;
	if (code === Char.Underscore) {
		canOpen = left && (!right || markBefore);
		canClose = right && (!left || markAfter);
	} else if (code === Char.Equals || code === Char.Tilde) {
		// One `~` alone strikes nothing in the app, and is a range of times or numbers: `10:50~11:30`. Nor does `a==b` mark anything; but particles follow a word: `==캐시==를`.
		const isWithinWord = code === Char.Equals && isAsciiAlphanumeric(before) && isAsciiAlphanumeric(after);
		canOpen = length === 2 && !spaceAfter && !isWithinWord;
		canClose = length === 2 && !spaceBefore && !isWithinWord;
	}
	return { code, length, left: length, canOpen, canClose, piece };
}

function pointBefore(text: string, offset: number): number {
	const unit = text.charCodeAt(offset - 1);
	return unit >= 0xdc00 && unit <= 0xdfff ? text.codePointAt(offset - 2) ?? unit : unit;
}

/** CommonMark 0.31.2, "An algorithm for parsing nested emphasis and links": takes matched markers from the runs. */
function matchRuns(runs: readonly DelimiterRun[]): void {
	/** Runs that may still be opened from, as indices; a linked list would do the same. */
	const open: number[] = [];
	/** For each sort of closer, the length of `open` below which no opener was found. */
	const bottoms = new Map<number, number>();
	/** None of them is higher. */
	let highest = 0;
	for (const [index, closer] of runs.entries()) {
		while (closer.canClose && closer.left > 0) {
			const sort = closer.code * 8 + (closer.canOpen ? 4 : 0) + closer.length % 3;
			const bottom = bottoms.get(sort) ?? 0;
			let at = open.length - 1;
			while (at >= bottom && !matches(runs[open[at] ?? 0], closer)) at--;
			const opener = at >= bottom ? runs[open[at] ?? 0] : undefined;
			if (opener === undefined) {
				bottoms.set(sort, open.length);
				highest = Math.max(highest, open.length);
				break;
			}
			const whole = closer.code === Char.Tilde || closer.code === Char.Equals;
			const used = whole ? closer.left : Math.min(2, opener.left, closer.left);
			opener.left -= used;
			closer.left -= used;
			open.length = opener.left > 0 ? at + 1 : at;
			if (highest > open.length) {
				for (const [known, height] of bottoms) bottoms.set(known, Math.min(height, open.length));
				highest = open.length;
			}
		}
		if (closer.canOpen && closer.left > 0) open.push(index);
	}
}

function matches(opener: DelimiterRun | undefined, closer: DelimiterRun): boolean {
	if (opener === undefined || opener.code !== closer.code || opener.left === 0) return false;
	if (closer.code === Char.Tilde || closer.code === Char.Equals) return opener.left === closer.left;
	const both = opener.canClose || closer.canOpen;
	return !both || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}
