/**
 * Changes to a note's text, each with what it expects to find. Offsets are UTF-16 offsets into the text as
 * it was read, carriage returns and byte order mark included, so that what no edit names stays as it is
 * to the last byte.
 */

export interface TextEdit {
	readonly start: number;
	/** Equal to `start` for an insertion. */
	readonly end: number;
	/** What must stand between `start` and `end`, or the edit is refused. */
	readonly before: string;
	readonly after: string;
	/** The text as it was when the edit was planned: where `before` is empty, what stood around it there must still be there. */
	readonly source?: string;
}

/** UTF-16 units, on each side. */
const AROUND = 24;

/** The edit that puts a text in the place of what stands between two offsets now. */
export function replacing(text: string, start: number, end: number, after: string): TextEdit {
	return { start, end, before: text.slice(start, end), after, source: text };
}

interface Around {
	readonly lead: string;
	readonly trail: string;
}

function aroundOf(text: string, { start, end }: TextEdit, before = AROUND, behind = AROUND): Around {
	return { lead: text.slice(Math.max(0, start - before), start), trail: text.slice(end, end + behind) };
}

/** How the text ends its first line; a line feed where it has only one. */
export function lineEndOf(text: string): string {
	return /\r?\n/u.exec(text)?.[0] ?? '\n';
}

/** Why an edit was left out: somebody changed the place since, or two edits want the same place. */
export interface RefusedEdit {
	readonly edit: TextEdit;
	readonly reason: 'text-changed' | 'overlaps';
}

export interface EditedText {
	readonly text: string;
	/** In the order of the text, each once. */
	readonly applied: readonly TextEdit[];
	readonly refused: readonly RefusedEdit[];
}

/**
 * Applies the edits that still fit. The same edit given twice (a reference definition that two links
 * use) is applied once; of two that overlap, the first in the text is applied and the other refused.
 * An edit whose range lies outside the text is refused as changed text; nothing is thrown.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
	const applied: TextEdit[] = [];
	const refused: RefusedEdit[] = [];
	const pieces: string[] = [];
	let position = 0;
	for (const edit of inOrder(edits)) {
		const last = applied[applied.length - 1];
		if (last !== undefined && sameEdit(last, edit)) continue;
		if (!stillFits(text, edit)) {
			refused.push({ edit, reason: 'text-changed' });
		} else if (edit.start < position || (last !== undefined && last.start === edit.start && last.end === edit.end)) {
			refused.push({ edit, reason: 'overlaps' });
		} else {
			pieces.push(text.slice(position, edit.start), edit.after);
			position = edit.end;
			applied.push(edit);
		}
	}
	pieces.push(text.slice(position));
	return { text: pieces.join(''), applied, refused };
}

/**
 * The edits that turn an edited text back. Edits that touched each other become one: two insertions at the same place
 * would have no order.
 */
export function invertEdits({ text, applied }: Pick<EditedText, 'text' | 'applied'>): TextEdit[] {
	const inverse: TextEdit[] = [];
	let shift = 0;
	for (const { start, before, after } of inOrder(applied)) {
		const edit = { start: start + shift, end: start + shift + after.length, before: after, after: before, source: text };
		shift += after.length - before.length;
		const last = inverse[inverse.length - 1];
		if (last?.end === edit.start) {
			inverse[inverse.length - 1] = { ...last, end: edit.end, before: last.before + edit.before, after: last.after + edit.after };
		} else {
			inverse.push(edit);
		}
	}
	return inverse;
}

/**
 * The edit at the place to which its text has moved since, as when somebody has written above it. The edit as it is where
 * nothing else can have come to its place, and otherwise one outside the text, which is refused: a link of another session
 * may look the same.
 */
export function followText(text: string, edit: TextEdit): TextEdit {
	const { source, before } = edit;
	if (source === undefined) return edit;
	const around = onlyAround(source, edit);
	const fits = stillFits(text, edit);
	if (fits && standsAmong(text, edit, around)) return edit;
	const whole = around.lead + before + around.trail;
	const at = text.indexOf(whole);
	if (whole.length >= SHORTEST_PLACE && at !== -1 && !text.includes(whole, at + 1)) {
		const start = at + around.lead.length;
		return { ...edit, start, end: start + before.length };
	}
	return fits && cannotBeAnother(text, source, edit) ? edit : { ...edit, start: -1 };
}

/** As much of what stands around an edit's place as stands nowhere else in the text: more before it, where headings are, or else behind it. */
function onlyAround(source: string, edit: TextEdit): Around {
	let before = AROUND;
	let behind = AROUND;
	for (;;) {
		const around = aroundOf(source, edit, before, behind);
		const whole = around.lead + edit.before + around.trail;
		if (behind > source.length || source.indexOf(whole) === source.lastIndexOf(whole)) return around;
		if (before < edit.start) before *= 2;
		else behind *= 2;
	}
}

/** Whether what fits is not the same text from another place: none of its like is gone, or changes stand behind it alone. */
function cannotBeAnother(text: string, source: string, edit: TextEdit): boolean {
	const { lead, trail } = aroundOf(source, edit);
	const like = edit.before || lead + trail;
	return countOf(text, like) >= countOf(source, like)
		|| (text.startsWith(source.slice(0, edit.end)) && !source.endsWith(text.slice(edit.start)));
}

function countOf(text: string, part: string): number {
	return text.split(part).length - 1;
}

/** UTF-16 units: less may stand anywhere. */
const SHORTEST_PLACE = 12;

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}

function sameEdit(one: TextEdit, other: TextEdit): boolean {
	return one.start === other.start && one.end === other.end && one.before === other.before && one.after === other.after;
}

function stillFits(text: string, edit: TextEdit): boolean {
	const { start, end, before, source } = edit;
	if (start < 0 || end < start || end > text.length || end - start !== before.length || !text.startsWith(before, start)) return false;
	return before !== '' || source === undefined || standsAmong(text, edit, aroundOf(source, edit));
}

function standsAmong(text: string, { start, end }: TextEdit, { lead, trail }: Around): boolean {
	return start >= lead.length && text.startsWith(lead, start - lead.length) && text.startsWith(trail, end);
}
