import type { Block, Link } from '../../markdown/facts';
import { mapInSteps, type Steps } from '../../markdown/steps';
import { isNameOfAnAddress, isPageOfASession, leadsToAPerson } from '../outline/address-lines';
import { holdsBelow, type Section } from '../outline/section-tree';
import { lastBefore } from '../references';
import { readHeadingTitle, type HeadingTitle } from '../wording/heading-title';
import { eastAsianLettersIn } from '../wording/title-folding';
import { startOfLine } from './list-items';
import { walkToHeadings } from './section-walk';
import { hasSessionMarks } from './session-marks';
import { LINES_IN_A_STEP, NO_COLUMNS, type Candidate, type ExplainedRule, type LineCandidate, type SessionRule } from './session-rule';
import { StretchReading } from './stretch-reading';

/** Links to pages of sessions in lists and sentences, where several stand below one heading. */
export const sessionPages: SessionRule = {
	name: 'Links to pages of sessions',
	readAhead: (outline) => pagesBelow.readAhead(outline),
	find(outline) {
		const known = new Set<string>();
		const found = [null, ...outline.tree.all].flatMap((within): Group => {
			const lines = (pagesBelow.of(...outline.stretchOf(within)) ?? []).filter(({ address }) => !known.has(address?.url ?? ''));
			for (const { address } of lines) known.add(address?.url ?? '');
			return lines.length > 0 ? [{ within, candidates: lines.map((line) => ({ form: line.form, within, line })) }] : [];
		});
		// One below each heading is a reference, or the heading’s own.
		if (!found.some(({ candidates }) => candidates.length > 1)) return null;
		const holders = new Set(found.map(({ within }) => within));
		const headings = walkToHeadings(outline).flatMap((candidate) => (candidate.form === 'heading' && hasSessionMarks(outline, candidate.section) ? [candidate.section] : []));
		// Where most headings say that they are talks, the links are what belongs to these.
		if (headings.length > found.reduce((sum, { candidates }) => sum + candidates.length, 0)) return null;
		const others = headings.filter((section) => !holders.has(section) && !holdsBelow(section, (one) => holders.has(one))).map((section) => ({ within: section, candidates: [{ form: 'heading' as const, section }] }));
		return [...found, ...others].sort((one, other) => startOf(one.within) - startOf(other.within)).flatMap(({ candidates }) => candidates);
	},
};

/** What stands below one heading, or above all; none or one. */
type Group = { readonly within: Section | null; readonly candidates: readonly Candidate[] }[];

export const sessionPagesExplained: ExplainedRule = {
	rule: sessionPages,
	explanation: 'Where nothing above shows sessions, links in lists and sentences are looked through whose addresses are those of sessions’ pages (`…/sessions/12`, `…/talk/title`, `…/proposal/…`). Where two or more stand below one heading, each is a session, up to the next; headings that say that they are talks are sessions beside them.',
	examples: [
		{
			note: '# My days at ExampleConf\n\n## The way there\n- by train\n\n## What I heard\n\nFirst [All about caches](https://conf.example/talks/1), which was full.\n\nThen [Queues in real life](https://conf.example/talks/2) and [Locks for all](https://conf.example/talks/3).\n\n## Food\n- soup\n',
			sessions: [
				{ title: 'All about caches', url: 'https://conf.example/talks/1', trail: ['My days at ExampleConf', 'What I heard'], empty: false },
				{ title: 'Queues in real life', url: 'https://conf.example/talks/2' },
				{ title: 'Locks for all', url: 'https://conf.example/talks/3', empty: true },
			],
		},
	],
};

/** A link with the words of a title: two or more, or five letters of Korean, Japanese or Chinese. */
function isTitleOfAPage(link: Link): boolean {
	if ((link.form !== 'inline' && link.form !== 'reference') || !isPageOfASession(link.url) || isNameOfAnAddress(link.text) || leadsToAPerson(link)) return false;
	const words = link.text.trim();
	return !/^https?:/iu.test(words) && (words.includes(' ') || eastAsianLettersIn(words) >= 5);
}

/** A title that stands among other words. */
export interface Mention {
	/** The block around it. */
	readonly block: Block | null;
	/** UTF-16 offsets of the title with its marks. */
	readonly start: number;
	readonly titleEnd: number;
	readonly text: string;
	readonly title: HeadingTitle;
	readonly link: Link | null;
	readonly speaker: string | null;
}

interface MentionLine extends LineCandidate {
	readonly form: 'list-item' | 'paragraph';
}

/** Each from the beginning of the block around it, or from itself where another stands before it there, to the next; the last to `end`. */
export function linesOfMentions(text: string, mentions: readonly Mention[], end: number): Steps<MentionLine[]> {
	const starts = mentions.map(({ block, start }, index) => (block && mentions[index - 1]?.block !== block ? startOfLine(text, block.start) : start));
	return mapInSteps(mentions, LINES_IN_A_STEP, ({ block, start, titleEnd, text: words, title, link, speaker }, index): MentionLine => {
		const stop = starts[index + 1] ?? end;
		return {
			form: block?.kind === 'list-item' ? 'list-item' : 'paragraph',
			start: starts[index] ?? start, bodyStart: titleEnd, end: stop, text: words, title, linked: link?.text ?? null, address: link,
			...NO_COLUMNS, speaker, hasNotes: block !== null && /[\p{L}\p{N}]{2}/u.test(text.slice(titleEnd, Math.min(block.end, stop))), opening: null,
		};
	});
}

/** The pages of sessions that a stretch of text links to, each once. Null among many other links, where they are references as well. */
const pagesBelow = new StretchReading(function* ({ text }, blocks, links, end): Steps<readonly MentionLine[] | null> {
	if (links.length === 0) return null;
	const known = new Set<string>();
	const titles = yield* mapInSteps(links, LINES_IN_A_STEP, (link) => (isTitleOfAPage(link) && !known.has(link.url) && known.add(link.url) ? { link, block: blockAround(blocks, link) } : null));
	const pages = titles.filter((page) => page !== null);
	if (pages.length === 0 || pages.length * 3 < links.filter(({ form }) => form === 'inline' || form === 'reference').length) return null;
	const mentions = yield* mapInSteps(pages, LINES_IN_A_STEP, ({ link, block }): Mention => ({ block, start: link.useStart, titleEnd: link.useEnd, text: link.text, title: readHeadingTitle(link.text, link.text), link, speaker: null }));
	return yield* linesOfMentions(text, mentions, end);
});

function blockAround(blocks: readonly Block[], { useStart }: Link): Block | null {
	return lastBefore(blocks, (block) => block.start, useStart + 1);
}

function startOf(section: Section | null): number {
	return section?.heading.start ?? 0;
}
