import type { NoteFacts } from '../markdown/facts';
import { visibleTitle } from './outline/heading-address';
import type { Passage } from './model';
import { ancestorsOf, type Section, type SectionTree } from './outline/section-tree';
import { positionOf } from './text-position';

interface Range { readonly start: number; readonly end: number }

/**
 * The text that belongs to no session. With the sessions' ranges and the headings outside of them, the passages cover
 * each character of the body that is no white space exactly once. `sessions` are in order and do not overlap.
 */
export function findPassages(text: string, facts: NoteFacts, tree: SectionTree, sessions: readonly Range[]): Passage[] {
	const passages: Passage[] = [];
	let at = facts.bodyStart;
	let place: { readonly start: number; readonly line: number } = { start: 0, line: 1 };
	let holder: Section | null = null;
	const take = (end: number): void => {
		const range = trimmed(text, at, end);
		if (!range) return;
		place = { start: range.start, line: positionOf(text, range.start, place).line };
		passages.push({ trail: trailOf(holder), line: place.line, ...range });
	};
	for (const mark of marksInOrder(tree, sessions)) {
		if (mark.start >= at) {
			take(mark.start);
			at = mark.end;
		}
		if (mark.section) {
			holder = mark.section;
			place = holder.heading;
		}
	}
	take(facts.length);
	return passages;
}

/** Titles of the headings that hold what stands directly below this one, outermost first. */
export function trailOf(section: Section | null): string[] {
	return section ? [...ancestorsOf(section), section].map(visibleTitle) : [];
}

interface Mark extends Range { readonly section: Section | null }

/** Headings and sessions by their place; a session before its own heading, so that what it holds is passed over. */
function marksInOrder(tree: SectionTree, sessions: readonly Range[]): Mark[] {
	const marks: Mark[] = [];
	let next = 0;
	for (const section of tree.all) {
		const { start, end } = section.heading;
		for (let session = sessions[next]; session && session.start <= start; session = sessions[++next]) marks.push({ start: session.start, end: session.end, section: null });
		marks.push({ start, end, section });
	}
	for (const { start, end } of sessions.slice(next)) marks.push({ start, end, section: null });
	return marks;
}

/** The range without white space at its ends, or null where nothing is left. */
function trimmed(text: string, start: number, end: number): Range | null {
	const whole = text.slice(start, end);
	const first = end - whole.trimStart().length;
	const { length } = whole.trim();
	return length > 0 ? { start: first, end: first + length } : null;
}
