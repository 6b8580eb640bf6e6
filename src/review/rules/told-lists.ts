import type { Steps } from '../../markdown/steps';
import { onceFor } from '../once';
import type { NoteOutline } from '../outline/note-outline';
import { foldTitleClosely } from '../wording/title-folding';
import { readsAsTitle, sessionsOfItems } from './list-items';
import type { LineCandidate } from './session-rule';
import { StretchReading } from './stretch-reading';

/**
 * The sessions of lists of two items or more right below a paragraph that speaks of talks one went to, most of which read
 * as titles; null where no such list is, or its items are written up below headings of the note.
 */
export const listsAsTold = new StretchReading(function* (outline, blocks, links, end): Steps<readonly LineCandidate[] | null> {
	const found: LineCandidate[] = [];
	for (const [index, block] of blocks.entries()) {
		if (block.kind !== 'paragraph' || block.depth > 0 || blocks[index + 1]?.kind !== 'list-item') continue;
		if (!WENT_TO.test(outline.text.slice(Math.max(block.start, block.end - LONGEST_SENTENCE), block.end))) continue;
		let behind = index + 1;
		while ((blocks[behind]?.depth ?? 0) > 0) behind++;
		const list = blocks.slice(index + 1, behind);
		const items = yield* sessionsOfItems.readInSteps(outline, list, links, blocks[behind]?.start ?? end);
		if (items.length >= 2 && items.filter(({ title }) => readsAsTitle(title.title)).length * 5 >= items.length * 3) found.push(...items);
	}
	if (found.length === 0) return null;
	const headings = onceFor(foldedHeadings, outline, () => new Set(outline.tree.all.map(({ heading }) => foldTitleClosely(heading.text))));
	return found.some(({ title }) => headings.has(foldTitleClosely(title.title))) ? null : found;
});

/** Of a note, since each of its sections may be asked. */
const foldedHeadings = new WeakMap<NoteOutline, ReadonlySet<string>>();

/** UTF-16 units. */
const LONGEST_SENTENCE = 150;
const WENT_TO = /(?:세션|발표|강연)(?:들)?(?:을|를|은)?\s*(?:들었|들은|들을|참여|참석)|(?:들은|들었던|참여한|참석한)\s*(?:세션|발표|강연)|(?:参加|聴講|拝聴)した(?:セッション|発表)|(?:聞いた|聴いた|見た)(?:セッション|発表)|\b(?:talks|sessions) (?:that )?(?:I|we) (?:attended|watched|saw|heard|went to|visited|joined)\b|\b(?:attended|watched|heard|saw|visited|went to) (?:the following|these|\w+) (?:talks|sessions)\b/iu;
