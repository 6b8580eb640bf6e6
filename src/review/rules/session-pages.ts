import type { Block, Link } from '../../markdown/facts';
import { isNameOfAnAddress, leadsToAPerson } from '../outline/address-lines';
import type { Stretch } from '../outline/note-outline';
import type { Section } from '../outline/section-tree';
import { itemsWithin } from '../references';
import { readHeadingTitle } from '../wording/heading-title';
import { eastAsianLettersIn } from '../wording/title-folding';
import { walkToHeadings } from './section-walk';
import { hasSessionMarks, isPageOfASession } from './session-marks';
import { NO_COLUMNS, type Candidate, type ExplainedRule, type SessionRule } from './session-rule';

/** Links to pages of sessions in lists and sentences, where several stand below one heading. */
export const sessionPages: SessionRule = {
	name: 'Links to pages of sessions',
	find(outline) {
		const known = new Set<string>();
		const stretches = [null, ...outline.tree.all].flatMap((section) => {
			const stretch = outline.stretchOf(section);
			const pages = stretch[2].filter((link) => isTitleOfAPage(link) && !known.has(link.url) && known.add(link.url));
			// Among many other links they are references as well.
			return pages.length > 0 && pages.length * 3 >= stretch[2].filter(({ form }) => form === 'inline' || form === 'reference').length ? [{ section, stretch, pages }] : [];
		});
		// One below each heading is a reference, or the heading’s own.
		if (!stretches.some(({ pages }) => pages.length > 1)) return null;
		const found = stretches.map(({ section, stretch, pages }) => ({ section, candidates: sessionsOfPages(section, stretch, pages) }));
		const holders = new Set(found.map(({ section }) => section));
		const headings = walkToHeadings(outline).flatMap((candidate) => (candidate.form === 'heading' && hasSessionMarks(outline, candidate.section) ? [candidate.section] : []));
		// Where most headings say that they are talks, the links are what belongs to these.
		if (headings.length > found.reduce((sum, { candidates }) => sum + candidates.length, 0)) return null;
		const others = headings.filter((section) => !holders.has(section) && !holdsOneOf(section, holders)).map((section): { section: Section; candidates: Candidate[] } => ({ section, candidates: [{ form: 'heading', section }] }));
		return [...found, ...others].sort((one, other) => startOf(one.section) - startOf(other.section)).flatMap(({ candidates }) => candidates);
	},
};

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

/** Each from its link, or the beginning of the block around it, to the next. */
function sessionsOfPages(within: Section | null, [{ text }, blocks, , end]: Stretch, pages: readonly Link[]): Candidate[] {
	const starts = pages.map((page, index) => {
		const block = blockAround(blocks, page);
		const before = pages[index - 1];
		return block && (!before || before.useStart < block.start) ? startOfLine(text, block.start) : page.useStart;
	});
	return pages.map((page, index) => {
		const start = starts[index] ?? page.useStart;
		const stop = starts[index + 1] ?? end;
		const linked = page.text;
		const form = blockAround(blocks, page)?.kind === 'list-item' ? 'list-item' : 'paragraph';
		const line = { start, bodyStart: page.useEnd, end: stop, text: linked, title: readHeadingTitle(linked, linked), linked, address: page, ...NO_COLUMNS, hasNotes: saysMore(text, page.useEnd, blockAround(blocks, page), stop), opening: null };
		return { form, within, line };
	});
}

/** Whether words follow the link in its own block. */
function saysMore(text: string, from: number, block: Block | null, end: number): boolean {
	return block !== null && /[\p{L}\p{N}]{2}/u.test(text.slice(from, Math.min(block.end, end)));
}

function blockAround(blocks: readonly Block[], { useStart }: Link): Block | null {
	const before = itemsWithin(blocks, (block) => block.start, { start: 0, end: useStart + 1 });
	return before[before.length - 1] ?? null;
}

function startOfLine(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

function holdsOneOf({ children }: Section, sections: ReadonlySet<Section | null>): boolean {
	return children.some((child) => sections.has(child) || holdsOneOf(child, sections));
}

function startOf(section: Section | null): number {
	return section?.heading.start ?? 0;
}
