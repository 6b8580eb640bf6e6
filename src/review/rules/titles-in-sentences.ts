import type { Block, Link } from '../../markdown/facts';
import { finish, mapInSteps, type Steps } from '../../markdown/steps';
import { isNameOfAnAddress, isPageOfASession, leadsToAPerson, linksIn } from '../outline/address-lines';
import { leadsToThePublicWeb } from '../outline/heading-address';
import { onceFor } from '../once';
import type { NoteOutline } from '../outline/note-outline';
import { readHeadingTitle } from '../wording/heading-title';
import { isPersonName, readSpeaker } from '../wording/speaker-names';
import { eastAsianLettersIn, foldTitleClosely } from '../wording/title-folding';
import { readVisibleText } from '../wording/visible-text';
import { walkToHeadings } from './section-walk';
import { hasSessionMarks } from './session-marks';
import { linesOfMentions, type Mention } from './session-pages';
import { LINES_IN_A_STEP, type Candidate, type ExplainedRule, type LineCandidate, type SessionRule } from './session-rule';
import { StretchReading } from './stretch-reading';

/** Titles that sentences name: set apart by marks, beside words that speak of a talk. */
export const titlesInSentences: SessionRule = {
	name: 'Titles in sentences',
	readAhead: titlesNamedInSteps,
	find(outline) {
		const found = titlesNamedIn(outline);
		// One below each heading is a reference, or the heading’s own title in other words.
		if (found.length < FEWEST || new Set(found.map(({ within }) => within)).size === found.length) return null;
		const headings = walkToHeadings(outline).filter((candidate) => candidate.form === 'heading' && hasSessionMarks(outline, candidate.section));
		return headings.length < found.length ? found : null;
	},
};

type Named = Extract<Candidate, { readonly line: LineCandidate }> & { readonly form: 'paragraph' };

const known = new WeakMap<NoteOutline, readonly Named[]>();

/** The titles that the sentences of a note name, each once, but for those below headings about something else. */
export function titlesNamedIn(outline: NoteOutline): readonly Named[] {
	return onceFor(known, outline, () => finish(findAll(outline)));
}

/** Finds them ahead, in steps of a few ms. */
export function* titlesNamedInSteps(outline: NoteOutline): Steps<void> {
	yield* titlesBelow.readAhead(outline);
	if (!known.has(outline)) known.set(outline, yield* findAll(outline));
}

function* findAll(outline: NoteOutline): Steps<Named[]> {
	const seen = new Set<string>();
	const found: Named[] = [];
	for (const within of [null, ...outline.tree.all]) {
		const titles = within && outline.read(within).kind === 'about' ? [] : titlesBelow.of(...outline.stretchOf(within));
		// What is named again belongs to the first that named it, with all that stands below.
		const named = (yield* mapInSteps(titles, LINES_IN_A_STEP, (title) => {
			const folded = foldTitleClosely(title.text);
			if (seen.has(folded)) return [];
			seen.add(folded);
			return [title];
		})).flat();
		const [, , , end] = outline.stretchOf(within);
		const lines = yield* linesOfMentions(outline.text, named, end);
		for (const line of lines) found.push({ form: 'paragraph', within, line });
	}
	return found;
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

interface NamedTitle extends Mention {
	/** Its paragraph begins with it, and it is bold. */
	readonly beginsInBold: boolean;
	/** What stands beside it speaks of a talk. */
	readonly isTalk: boolean;
}

/** The titles that the paragraphs of a stretch of text name. */
const titlesBelow = new StretchReading(function* (...[{ text }, blocks, links]): Steps<readonly NamedTitle[]> {
	const all = (yield* mapInSteps(blocks, LINES_IN_A_STEP, (block) => titlesIn(text, block, links))).flat();
	const areMoreInBold = all.filter(({ beginsInBold, isTalk }) => beginsInBold && isTalk).length >= ENOUGH_IN_BOLD;
	return areMoreInBold ? all : all.filter(({ isTalk }) => isTalk);
});

/** UTF-16 units of a paragraph that are looked through: whoever writes more has named the talk before. */
const LONGEST = 5000;

/** Bold words, words in italics and in quotes, and links; each with its words in a group. */
const SET_APART = /\*\*([^*]{3,150})\*\*|__([^_]{3,150})__|\*(?!\*)([^*\s][^*]{3,150})\*(?!\*)|\b_([^_\s][^_]{3,150})_\b|[“„"]([^“”„"]{4,150})[”“"]|«([^«»]{4,150})»|[「『《]([^「」『』《》]{4,120})[」』》]|‘([^‘’]{4,120})’(?!\p{L})|\B'([\p{Lu}\d][^']{3,120})'(?!\p{L})|\[([^[\]]{4,150})\]\(/gu;

function titlesIn(text: string, block: Block, links: readonly Link[]): NamedTitle[] {
	if (block.kind !== 'paragraph' || block.depth > 0) return [];
	const source = withoutCode(text.slice(block.start, Math.min(block.end, block.start + LONGEST)));
	if (!MAY_SPEAK_OF_TALKS.test(source)) return [];
	const found: NamedTitle[] = [];
	let last = block.start;
	for (const match of source.matchAll(SET_APART)) {
		const start = block.start + match.index;
		// Marks in the address of a link, or in the title that it has.
		if (start < last) continue;
		const named = readNamed(text, block, links, match, start);
		if (!named) continue;
		last = named.titleEnd;
		if (named.isTalk || named.beginsInBold) found.push(named);
	}
	return found;
}

/** Null where what is set apart reads as no title. */
function readNamed(text: string, block: Block, links: readonly Link[], [marked, ...groups]: RegExpExecArray, start: number): NamedTitle | null {
	const isLink = marked.startsWith('[');
	const inner = groups.find((part) => part !== undefined) ?? '';
	const inRange = linksIn({ start, end: start + marked.length }, links);
	const link = inRange.find((one) => one.form !== 'image' && leadsToThePublicWeb(one.url) && !leadsToAPerson(one)) ?? null;
	if (isLink && !link) return null;
	const titleEnd = isLink && link ? link.useEnd : start + marked.length;
	const words = readVisibleText(inner, start + marked.indexOf(inner), inRange).text.replace(/[,.;:]$/u, '').trim();
	if (!/[\p{L}\p{N}]/u.test(words) || /^https?:/iu.test(words) || isPersonName(words) || isNameOfAnAddress(words)) return null;
	const title = readHeadingTitle(words, words);
	const before = sentenceBefore(text.slice(Math.max(block.start, start - MOST_BESIDE), start));
	const behind = sentenceBehind(text.slice(titleEnd, Math.min(block.end, titleEnd + MOST_BESIDE)));
	const isPage = link !== null && isPageOfASession(link.url);
	const speaker = speakerBehind(behind);
	// Companies write articles, to which links lead.
	const isNamed = title.speaker !== null || RIGHT_BEHIND_TALK.test(before) || (speaker === null && !isLink ? BY_SOMEBODY : BY_HANDLE).test(behind) || speaker !== null;
	const isTalk = isPage || RIGHT_BEHIND_TALK.test(before) || (!ELSE_BEFORE.test(before) && (isNamed || TALK_BEHIND.test(behind) || TALK_BEFORE.test(before) || POSSESSIVE_BEFORE.test(before)));
	// In quotes, whatever is named may begin in lower case, or be one word.
	if (!(isWrittenAsTitle(words) || (isNamed && !isLink))) return null;
	const beginsInBold = start === block.start && (marked.startsWith('**') || marked.startsWith('__'));
	return { block, start, titleEnd, text: words, title, link, speaker, beginsInBold, isTalk };
}

/** UTF-16 units before and behind a title that are looked at. */
const MOST_BESIDE = 60;

const TALK = 'talk|session|keynote|presentation|lecture|workshop|tutorial|panel|speech|세션|발표|강연|키노트|トーク|発表|セッション|講演|登壇|演讲|分享|charla|ponencia|conférence|vortrag|palestra';
const MAY_SPEAK_OF_TALKS = new RegExp(`${TALK}|titled|called|presented|\\b(?:by|from|with|von|par|por)\\b|://|^(?:\\*\\*|__|['"“‘„«「『])|['’]s\\s+[“"*_]`, 'iu');
/** `the talk on “Title”` */
const TALK_BEFORE = new RegExp(`(?:${TALK}|titled|called|title (?:was|is)|favou?rite\\s?)[^“”"]{0,40}$`, 'iu');
/** `Jane’s “Title”`; but `It’s “fun”` */
const POSSESSIVE_BEFORE = /(?:^|[\s([])(?!(?:It|That|What|Let|There|Here|He|She|Who|Where|How)['’])\p{Lu}\S*(?:['’]s|s['’])\s(?:[a-z-]+\s){0,3}$/u;
const RIGHT_BEHIND_TALK = new RegExp(`(?:${TALK}|titled|called)s?\\s*[:,—–-]?\\s*$`, 'iu');
/** What else has titles and names. */
const ELSE_BEFORE = /\b(?:read|books?|articles?|papers?|posts?|songs?|films?|movies?|blogs?|tools?|library|framework|questions?|slogan|motto|theme)\b[^“”"]{0,20}$/iu;
const BESIDE_MARKS = '^[\\s*_"”’\',)\\]-]{0,4}\\(?';
const BY = '(?:(?:(?:presented|given|held)\\s+)?by|von|par|por)\\s+\\[?';
const BY_SOMEBODY = new RegExp(`${BESIDE_MARKS}${BY}(?:@|\\p{Lu})`, 'u');
const BY_HANDLE = new RegExp(`${BESIDE_MARKS}${BY}@`, 'u');
const NAME = '\\p{Lu}[\\p{L}.’\'-]*(?:\\s(?:van|von|der|de|la|\\p{Lu}[\\p{L}.’\'-]*))*';
const WHOLE_NAME = '\\p{Lu}[\\p{L}.’\'-]+(?:\\s(?:van|von|der|de|la|\\p{Lu}[\\p{L}.’\'-]*))+';
const NAMES_BEHIND = new RegExp(`${BESIDE_MARKS}(?:${BY}|(?:from|with)\\s+\\[?)(@[\\w.-]+|${NAME}(?:(?:,|\\s(?:and|&|und|et|y))\\s${WHOLE_NAME})*)`, 'u');
/** `“Title” was a talk`, `「題」という発表` */
const TALK_BEHIND = new RegExp(`^[\\s*_"”’',)\\]-]{0,4}(?:[a-z]+\\s){0,2}(?:${TALK})|^[\\s*_)\\]]{0,3}(?:という|の|라는|이라는|란|이란|에 (?:대한|관한))?\\s?(?:主題|テーマ|제목|주제)?(?:の|으로|의)?\\s?(?:${TALK}|LT)`, 'u');

/** With blanks in the place of code, which names nothing. */
function withoutCode(source: string): string {
	return source.includes('`') ? source.replace(/`[^`]*`/gu, (code) => ' '.repeat(code.length)) : source;
}

function sentenceBefore(text: string): string {
	return text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '), text.lastIndexOf('。')) + 1);
}

function sentenceBehind(text: string): string {
	const stop = text.search(/[.!?。]/u);
	return stop === -1 ? text : text.slice(0, stop);
}

/** Two words, the first of which begins with a capital or a digit, or four letters of Korean, Japanese or Chinese. */
function isWrittenAsTitle(words: string): boolean {
	return eastAsianLettersIn(words) >= 4 || (words.includes(' ') && /^["“]?[\p{Lu}\d#<¿]/u.test(words));
}

function speakerBehind(text: string): string | null {
	return readSpeaker(NAMES_BEHIND.exec(text)?.[1] ?? '');
}
