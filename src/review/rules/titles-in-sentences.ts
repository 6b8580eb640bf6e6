import type { Block, Link } from '../../markdown/facts';
import { mapInSteps, type Steps } from '../../markdown/steps';
import { isNameOfAnAddress, isPageOfASession, leadsToAPerson, linksIn } from '../outline/address-lines';
import { leadsToThePublicWeb } from '../outline/heading-address';
import type { NoteOutline } from '../outline/note-outline';
import { readHeadingTitle, type HeadingTitle } from '../wording/heading-title';
import { isPersonName, readSpeaker } from '../wording/speaker-names';
import { eastAsianLettersIn, foldTitleClosely } from '../wording/title-folding';
import { readVisibleText } from '../wording/visible-text';
import { startOfLine } from './list-items';
import { walkToHeadings } from './section-walk';
import { hasSessionMarks } from './session-marks';
import { LINES_IN_A_STEP, NO_COLUMNS, type Candidate, type ExplainedRule, type LineCandidate, type SessionRule } from './session-rule';
import { StretchReading } from './stretch-reading';

/** Titles that sentences name: set apart by marks, beside words that speak of a talk. */
export const titlesInSentences: SessionRule = {
	name: 'Titles in sentences',
	readAhead: (outline) => titlesBelow.readAhead(outline),
	find(outline) {
		const found = titlesNamedIn(outline);
		// One below each heading is a reference, or the heading’s own title in other words.
		if (found.length < FEWEST || new Set(found.map(({ within }) => within)).size === found.length) return null;
		const headings = walkToHeadings(outline).filter((candidate) => candidate.form === 'heading' && hasSessionMarks(outline, candidate.section));
		return headings.length < found.length ? found : null;
	},
};

type Named = Extract<Candidate, { readonly line: LineCandidate }> & { readonly form: 'paragraph' };

/** The titles that the sentences of a note name, each once, but for those below headings about something else. */
export function titlesNamedIn(outline: NoteOutline): Named[] {
	const known = new Set<string>();
	return [null, ...outline.tree.all].flatMap((within) => {
		const lines = within && outline.read(within).kind === 'about' ? null : titlesBelow.of(...outline.stretchOf(within));
		return (lines ?? []).filter(({ text }) => !known.has(foldTitleClosely(text)) && known.add(foldTitleClosely(text))).map((line) => ({ form: 'paragraph' as const, within, line }));
	});
}

export const titlesInSentencesExplained: ExplainedRule = {
	rule: titlesInSentences,
	explanation: 'Where somebody tells of a conference in sentences, titles are known by their marks, be they bold, in italics, in quotes or links, and by what stands beside them: “talk”, “keynote” and the like, “by” and a name, or the address of a session’s page. Two or more such titles are sessions, each from its paragraph, or from itself where the paragraph names several, to the next. Where three stand so in bold, other paragraphs that begin in bold are sessions as well.',
	examples: [
		{
			note: '---\ntitle: Two days at ExampleConf\n---\n\nThe first talk was **All about caches** by [Jane Doe](https://social.example/jane), which was full.\n\nIt rained.\n\nThen I heard John Roe’s “Queues in real life” and, after lunch, [Locks for all](https://conf.example/talks/3).\n',
			sessions: [
				{ title: 'All about caches', speaker: 'Jane Doe', empty: false },
				{ title: 'Queues in real life', empty: false },
				{ title: 'Locks for all', url: 'https://conf.example/talks/3', empty: true },
			],
		},
	],
};

/** A single one is as well the title of a book. */
const FEWEST = 2;

/** So many in bold show that what else begins in bold is one as well. */
const ENOUGH_IN_BOLD = 3;

interface NamedTitle {
	readonly block: Block;
	/** UTF-16 offsets of the title with its marks. */
	readonly start: number;
	readonly titleEnd: number;
	readonly text: string;
	readonly title: HeadingTitle;
	readonly link: Link | null;
	readonly speaker: string | null;
	/** Its paragraph begins with it, and it is bold. */
	readonly beginsInBold: boolean;
	/** What stands beside it speaks of a talk. */
	readonly isTalk: boolean;
}

/** The titles that the paragraphs of a stretch of text name. */
export const titlesBelow = new StretchReading(function* ({ text }, blocks, links, end): Steps<readonly LineCandidate[] | null> {
	const all = (yield* mapInSteps(blocks, LINES_IN_A_STEP, (block) => titlesIn(text, block, links))).flat();
	const areMoreInBold = all.filter(({ beginsInBold, isTalk }) => beginsInBold && isTalk).length >= ENOUGH_IN_BOLD;
	const found = areMoreInBold ? all : all.filter(({ isTalk }) => isTalk);
	if (found.length === 0) return null;
	const starts = found.map(({ block, start }, index) => (found[index - 1]?.block === block ? start : startOfLine(text, block.start)));
	return found.map(({ block, start, titleEnd, text: words, title, link, speaker }, index): LineCandidate => {
		const stop = starts[index + 1] ?? end;
		return {
			start: starts[index] ?? start, bodyStart: titleEnd, end: stop, text: words, title, linked: link?.text ?? null, address: link,
			...NO_COLUMNS, speaker, hasNotes: /[\p{L}\p{N}]{2}/u.test(text.slice(titleEnd, Math.min(block.end, stop))), opening: null,
		};
	});
});

/** UTF-16 units of a paragraph that are looked through: whoever writes more has named the talk before. */
const LONGEST = 5000;

/** Bold words, words in italics and in quotes, and links; each with its words in a group. */
const SET_APART = /\*\*([^*]{3,150})\*\*|__([^_]{3,150})__|\*([^*\s][^*]{3,150})\*|\b_([^_\s][^_]{3,150})_\b|[“„"]([^“”„"]{4,150})[”“"]|«([^«»]{4,150})»|[「『《]([^「」『』《》]{4,120})[」』》]|‘([^‘’]{4,120})’(?!\p{L})|\B'([\p{Lu}\d][^']{3,120})'(?!\p{L})|\[([^[\]]{4,150})\]\(/gu;

function titlesIn(text: string, block: Block, links: readonly Link[]): NamedTitle[] {
	if (block.kind !== 'paragraph' || block.depth > 0) return [];
	const source = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
	if (!MAY_SPEAK_OF_TALKS.test(source)) return [];
	return [...source.matchAll(SET_APART)].flatMap((match): NamedTitle[] => {
		const [marked, ...groups] = match;
		const inner = groups.find((part) => part !== undefined) ?? '';
		const start = block.start + match.index;
		const inRange = linksIn({ start, end: start + marked.length }, links);
		const link = inRange.find((one) => one.form !== 'image' && leadsToThePublicWeb(one.url) && !leadsToAPerson(one)) ?? null;
		if (marked.startsWith('[') && !link) return [];
		const titleEnd = marked.startsWith('[') && link ? link.useEnd : start + marked.length;
		const words = readVisibleText(inner, start + marked.indexOf(inner), inRange).text.replace(/[,.;:]$/u, '').trim();
		if (/^https?:/iu.test(words) || isPersonName(words) || isNameOfAnAddress(words)) return [];
		const title = readHeadingTitle(words, words);
		const before = sentenceBefore(text.slice(Math.max(block.start, start - MOST_BESIDE), start));
		const behind = sentenceBehind(text.slice(titleEnd, Math.min(block.end, titleEnd + MOST_BESIDE)));
		const isNamed = title.speaker !== null || BY_SOMEBODY.test(behind) || RIGHT_BEHIND_TALK.test(before) || (link !== null && isPageOfASession(link.url));
		// In quotes, whatever is named may begin in lower case, or be one word.
		const mayBeTitle = readsAsTitle(words) || (isNamed && !marked.startsWith('['));
		const beginsInBold = match.index === 0 && (marked.startsWith('**') || marked.startsWith('__'));
		const isTalk = isNamed || TALK_BEHIND.test(behind) || (TALK_BEFORE.test(before) && !ELSE_BEFORE.test(before));
		return mayBeTitle && (isTalk || beginsInBold) ? [{ block, start, titleEnd, text: words, title, link, speaker: speakerBehind(behind), beginsInBold, isTalk }] : [];
	});
}

/** UTF-16 units before and behind a title that are looked at. */
const MOST_BESIDE = 60;

const TALK = 'talk|session|keynote|presentation|lecture|workshop|tutorial|panel|speech|세션|발표|강연|키노트|トーク|発表|セッション|講演|登壇|演讲|分享|charla|ponencia|conférence|vortrag|palestra';
const MAY_SPEAK_OF_TALKS = new RegExp(`${TALK}|titled|called|presented|\\b(?:by|von|par|por)\\b|://|^(?:\\*\\*|__|['"“‘„«「『])|['’]s\\s+[“"*_]`, 'iu');
/** `Jane’s “Title”`, `the talk on “Title”` */
const TALK_BEFORE = new RegExp(`(?:${TALK}|titled|called|title (?:was|is)|(?:['’]s|s['’]|favou?rite)\\s?)[^“”"]{0,40}$`, 'iu');
const RIGHT_BEHIND_TALK = new RegExp(`(?:${TALK}|titled|called)s?\\s*[:,—–-]?\\s*$`, 'iu');
/** What else has titles and names. */
const ELSE_BEFORE = /(?:book|article|paper|post|song|film|movie|blog|tool|library|framework|question|slogan|motto|theme)[^“”"]{0,20}$/iu;
const BY = '^[\\s*_"”’\',)\\]-]{0,4}\\(?(?:(?:(?:presented|given|held)\\s+)?by|from|with|von|par|por)\\s+\\[?';
const BY_SOMEBODY = new RegExp(`${BY}(?:@|\\p{Lu})`, 'u');
const NAME_BEHIND = new RegExp(`${BY}([^,.;:()[\\]]{3,40})`, 'u');
/** `“Title” was a talk`, `「題」という発表` */
const TALK_BEHIND = new RegExp(`^[\\s*_"”’',)\\]-]{0,4}(?:[a-z]+\\s){0,2}(?:${TALK})|^[\\s*_)\\]]{0,3}(?:という|の|라는|이라는|란|이란|에 (?:대한|관한))?\\s?(?:主題|テーマ|제목|주제)?(?:の|으로|의)?\\s?(?:${TALK}|LT)`, 'u');

function sentenceBefore(text: string): string {
	return text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? ')) + 1);
}

function sentenceBehind(text: string): string {
	const stop = text.search(/[.!?。]/u);
	return stop === -1 ? text : text.slice(0, stop);
}

/** Two words, the first of which begins with a capital or a digit, or four letters of Korean, Japanese or Chinese. */
function readsAsTitle(words: string): boolean {
	return eastAsianLettersIn(words) >= 4 || (words.includes(' ') && /^["“]?[\p{Lu}\d#<¿]/u.test(words));
}

function speakerBehind(text: string): string | null {
	return readSpeaker(NAME_BEHIND.exec(text)?.[1] ?? '');
}
