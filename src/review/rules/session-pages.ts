import type { Block, Link } from '../../markdown/facts';
import { mapInSteps, type Steps } from '../../markdown/steps';
import { isNameOfAnAddress, isPageOfASession, leadsToAPerson } from '../outline/address-lines';
import { holdsBelow, type Section } from '../outline/section-tree';
import { lastBefore } from '../references';
import { readHeadingTitle } from '../wording/heading-title';
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

interface PageLine extends LineCandidate {
	readonly form: 'list-item' | 'paragraph';
}

/**
 * The pages of sessions that a stretch of text links to, each once, from its link or the beginning of the block around it to the
 * next. Null among many other links, where they are references as well.
 */
const pagesBelow = new StretchReading(function* ({ text }, blocks, links, end): Steps<readonly PageLine[] | null> {
	if (links.length === 0) return null;
	const known = new Set<string>();
	const titles = yield* mapInSteps(links, LINES_IN_A_STEP, (link) => (isTitleOfAPage(link) && !known.has(link.url) && known.add(link.url) ? { link, block: blockAround(blocks, link) } : null));
	const pages = titles.filter((page) => page !== null);
	if (pages.length === 0 || pages.length * 3 < links.filter(({ form }) => form === 'inline' || form === 'reference').length) return null;
	const starts = pages.map(({ link, block }, index) => {
		const before = pages[index - 1];
		return block && (!before || before.link.useStart < block.start) ? startOfLine(text, block.start) : link.useStart;
	});
	return yield* mapInSteps(pages.map((page, index) => ({ ...page, start: starts[index] ?? page.link.useStart, stop: starts[index + 1] ?? end })), LINES_IN_A_STEP, ({ link, block, start, stop }): PageLine => ({
		form: block?.kind === 'list-item' ? 'list-item' : 'paragraph',
		start, bodyStart: link.useEnd, end: stop, text: link.text, title: readHeadingTitle(link.text, link.text), linked: link.text, address: link,
		...NO_COLUMNS, hasNotes: block !== null && /[\p{L}\p{N}]{2}/u.test(text.slice(link.useEnd, Math.min(block.end, stop))), opening: null,
	}));
});

function blockAround(blocks: readonly Block[], { useStart }: Link): Block | null {
	return lastBefore(blocks, (block) => block.start, useStart + 1);
}

function startOf(section: Section | null): number {
	return section?.heading.start ?? 0;
}
