import { BY_ANYONE, LETTER, NO_HABITS, separatorsOf, SHORT_BEFORE_SEPARATOR, splitAtMark, type HeadingHabits } from './heading-habits';
import { singleSpaced } from './spaces';
import { isHandle, isPersonName, namesARole, readSpeaker } from './speaker-names';
import { cut, endsWithBracket, withoutPrefixes, withoutSuffixes, type Affixes } from './title-affixes';

/** A heading taken apart. */
export interface HeadingTitle extends Readonly<Affixes> {
	/** As a reader would say it; never empty where the heading has text. */
	readonly title: string;
	readonly speaker: string | null;
}

type Found = { -readonly [Key in keyof HeadingTitle]: HeadingTitle[Key] };

/** UTF-16 units: nobody names a talk so. Longer headings are taken as they are, so that no pattern runs away on them. */
export const LONGEST_TITLE = 500;

const CODE = /^([A-Z]{2,6}[- ]?\d{2,5}(?:-?[A-Z]\d{0,2})?)\s*[-–—:|.]\s+\S/u;

/**
 * Reads a heading's visible text. `linked` is the text of the link that is the session's, where the heading has one:
 * what stands behind it is then not of the title.
 */
export function readHeadingTitle(heading: string, linked: string | null = null, habits: HeadingHabits = NO_HABITS): HeadingTitle {
	const found: Found = { title: '', number: null, code: null, time: null, track: null, speaker: null, rating: null };
	if (heading.length > LONGEST_TITLE && (linked === null || linked === '' || linked.length > LONGEST_TITLE || !heading.startsWith(linked))) return { ...found, title: heading.trim() };
	// Behind a link or bold words, a long line holds the notes.
	const line = singleSpaced(heading.slice(0, LONGEST_TITLE).normalize('NFC')).trim();
	const tagged = line.includes(' #') || line.includes(' ^') ? line.replace(TAGS_LAST, '') : line;
	const untagged = tagged === line || SAYS_ANYTHING.test(tagged) ? tagged : line;
	const whole = LEADS_ON.includes(untagged.charAt(untagged.length - 1)) ? untagged.replace(/[\s|:：]+$/u, '') : untagged;
	let text = whole;
	if (habits.lettered) text = cut(text, LETTER, (letter) => (found.number ??= letter));
	text = withoutPrefixes(text, found);
	text = withoutSuffixes(text, found);
	const words = linked === null ? '' : singleSpaced(linked.normalize('NFC')).trim();
	// Nothing stands behind a link that wraps the whole heading.
	const anchor = words === '' || words === whole ? '' : withoutPrefixes(words, { ...found });
	if (anchor !== '' && text.startsWith(anchor) && text !== anchor) {
		const rest = text.slice(anchor.length);
		const [, behind = isPersonName(rest) ? rest : undefined] = /^\s*(?:[,;:|/·–—-]+(?:\s*[–—-])?|by\b|via\b|\(|@)\s*(.+?)\)?$/u.exec(rest) ?? [];
		if (behind !== undefined || text.length > anchor.length + LONGEST_BEHIND_TITLE) {
			found.speaker ??= readSpeaker(behind ?? '');
			text = anchor;
		}
	}
	text = withoutSpeaker(text, found, habits);
	found.code ??= CODE.exec(text)?.[1] ?? null;
	const title = LOOSE_AT_AN_END.test(text) ? text.replace(/^[\s|:·–—]+|(?:[\s|:·–—]|\s-+)+$/gu, '').trim() : text;
	return { ...found, title: title === '' ? heading.trim() : title };
}

/** `Title - Jane Doe:` leads to the notes below. */
const LEADS_ON = '|:：';

/** Obsidian's tags, which begin with no digit alone, and the name of a block. */
const TAGS_LAST = /(?:\s+(?:#[\p{L}_][\p{L}\p{N}_/-]*|\^[\w-]+))+$/u;

/** UTF-16 units behind a title's link: more are notes. */
const LONGEST_BEHIND_TITLE = 80;

/** Of a text without white space at its ends. */
const LOOSE_AT_AN_END = /^[|:·–—]|[|:·–—-]$/u;

function withoutSpeaker(text: string, found: Found, habits: HeadingHabits): string {
	if (found.speaker !== null || !MAY_NAME_SPEAKER.test(text)) return text;
	if (isAPerson(text)) {
		found.speaker = readSpeaker(text);
		return text;
	}
	const quoted = endsWithTitleInQuotes(text) ? TITLE_IN_QUOTES.exec(text) : null;
	const [first] = quoted ? separatorsOf(text) : [];
	const namedFirst = first ? readSpeaker(text.slice(0, first.start)) : null;
	if (quoted && namedFirst !== null) {
		found.speaker = namedFirst;
		return quoted[1] ?? text;
	}
	for (const { title, speaker } of habits.speakerFirst ? cutsBehindSpeaker(text) : cutsBeforeSpeaker(text)) {
		const read = readSpeaker(speaker);
		if (read !== null && SAYS_ANYTHING.test(title)) {
			const columns = habits.speakerFirst ? [] : text.split(/\s*\|\s*/u);
			if (columns.length === 3 && isPersonName(columns[1] ?? '') && columns[2]?.trim() === speaker.trim()) {
				// `Title | Jane Doe | Example Inc`: the company looks like a name.
				found.speaker = `${columns[1] ?? ''} | ${columns[2]}`;
				return columns[0] ?? '';
			}
			found.speaker = read;
			const rest = title.replace(/[\s,|·–—-]+$/u, '').trim();
			return isHandle(read) ? withoutSpeakerOfHandle(rest, found) : rest;
		}
	}
	const [, named = '', behindName] = HONOURS.test(text) ? HONOURED.exec(text) ?? [] : [];
	const [, before = '', inQuotes, inCorners] = '\'’」』'.includes(text.charAt(text.length - 1)) ? QUOTED_BEHIND_NAME.exec(text) ?? [] : [];
	const title = behindName ?? inQuotes ?? inCorners;
	const speaking = readSpeaker(behindName === undefined ? before : named);
	if (title !== undefined && speaking !== null) {
		found.speaker = speaking;
		return title;
	}
	const short = habits.speakerFirst ? SHORT_BEFORE_SEPARATOR.exec(text) : null;
	if (short) {
		found.speaker = short[1] ?? null;
		return short[2] ?? text;
	}
	const by = habits.speakerBehindBy ? BY_ANYONE.exec(text) : null;
	if (by) {
		found.speaker = by[2] ?? null;
		return by[1] ?? text;
	}
	const marked = habits.speakerBehindMark || TALK_WITHOUT_TITLE.test(text) ? splitAtMark(text) : null;
	if (marked) {
		found.speaker = marked.speaker.trim();
		return TALK_WITHOUT_TITLE.test(text) ? text : marked.title.trim();
	}
	const last = habits.speakerLast ? separatorsOf(text).pop() : undefined;
	const speaker = last ? text.slice(last.end).trim() : '';
	if (!last || speaker.length > 80 || !/^[\p{Lu}\p{Lo}@]|^\p{Ll}+ \p{Ll}+$/u.test(speaker)) return text;
	found.speaker = speaker;
	return text.slice(0, last.start).trim();
}

/** `田中さん：題`, `김철수님 - 제목` */
const HONOURS = /[ん氏님]/u;
const HONOURED = /^(\S{2,12}\s?(?:さん|氏|님))\s*(?:[:：]|[-–—]\s)\s*(\S.*)$/u;

/** `Opening keynote: Jane Doe`, which is known by its speaker. */
const TALK_WITHOUT_TITLE = /^(?:(?:opening|closing|morning|afternoon)\s+)?(?:keynote|remarks|키노트|기조연설|基調講演)\s*[,:：]/iu;

/** `Jane Doe | Example Inc. | "Title"`: quotation marks tell the title, whatever stands between. */
const TITLE_IN_QUOTES = /[-–—|:]\s+["“„«]([^"“”„«»]{2,})["”“»]$/u;
/** `김철수 '제목'`, `山田さん「題」` */
const QUOTED_BEHIND_NAME = /^(\S.{1,30}?)\s*(?:['‘](?!s\b)(.{2,})['’]|[「『](.{2,})[」』])$/u;
const CLOSING_QUOTES = '"”“»';

/** `Jane Doe | "Title"`: a heading of a talk, not of a speaker. */
export function endsWithTitleInQuotes(text: string): boolean {
	return text !== '' && CLOSING_QUOTES.includes(text.charAt(text.length - 1)) && TITLE_IN_QUOTES.test(text);
}

const SAYS_ANYTHING = /[\p{L}\d]/u;

/** What stands between a title and a speaker, at the least. */
const MAY_NAME_SPEAKER = /[-–—|/·@~:：([（,…]|['’」』]$|\.{3}|\s(?:by|von|par|por)\s/u;

const BY = /\s(?:by|von|par|por)\s/u;

/** `Title - Jane Doe - @jane`: a name may stand before the handle. */
function withoutSpeakerOfHandle(text: string, found: Found): string {
	for (const { title, speaker } of cutsBeforeSpeaker(text)) {
		if (readSpeaker(speaker) === null || !SAYS_ANYTHING.test(title)) continue;
		found.speaker = `${speaker.trim()} ${found.speaker ?? ''}`.trim();
		return title.trim();
	}
	return text;
}

/** `Dan Kohn - Exec Dir - CNCF`: a heading that names a person, for want of a title. */
function isAPerson(text: string): boolean {
	const described = /^([^,(–—-]+?)\s*(?:,|\(|\s[-–—]\s)\s*(.+)$/u.exec(text);
	return described !== null && isPersonName(described[1] ?? '') && namesARole(described[2] ?? '') && readSpeaker(described[2] ?? '') === null;
}

/** The places where a speaker may follow a title, the likeliest first. */
function* cutsBeforeSpeaker(text: string): Generator<{ title: string; speaker: string }> {
	const brackets = endsWithBracket(text) ? /^(.+?)\s*[(（［[]\s*(?:by\s+|speaker:\s*|발표자?\s*:\s*)?([^()（）[\]]+?(?:\([^()]*\))?)\s*[)）\]］]$/iu.exec(text) : null;
	if (brackets) yield { title: brackets[1] ?? '', speaker: brackets[2] ?? '' };
	const by = BY.test(text) ? /^(.+\S)\s*[,–—-]?\s+(?:by|von|par|por)\s+(.+)$/u.exec(text) : null;
	if (by) yield { title: by[1] ?? '', speaker: by[2] ?? '' };
	const handle = text.includes(' @') ? /^(.+\S)\s+(@[\w.-]{2,30})$/u.exec(text) : null;
	if (handle) yield { title: handle[1] ?? '', speaker: handle[2] ?? '' };
	for (const { start, end } of separatorsOf(text).reverse()) yield { title: text.slice(0, start), speaker: text.slice(end) };
}

/** The places where a title may follow a speaker. */
function* cutsBehindSpeaker(text: string): Generator<{ title: string; speaker: string }> {
	for (const { start, end } of separatorsOf(text)) yield { speaker: text.slice(0, start), title: text.slice(end) };
	for (const { index, 0: { length } } of text.matchAll(/[:：]\s+/gu)) yield { speaker: text.slice(0, index), title: text.slice(index + length) };
	yield* cutsBeforeSpeaker(text);
}
