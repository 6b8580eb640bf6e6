import { BY_ANYONE, LETTER, NO_HABITS, separatorsOf, SHORT_BEFORE_SEPARATOR, splitAtMark, type HeadingHabits } from './heading-habits';
import { namesAConference, namesAYear } from './conference-words';
import { singleSpaced } from './spaces';
import { isHandle, isPersonName, namesARole, readSpeaker } from './speaker-names';

/** A heading taken apart. */
export interface HeadingTitle {
	/** As a reader would say it; never empty where the heading has text. */
	readonly title: string;
	/** `3` of `3. Title`. */
	readonly number: string | null;
	/** `DEV322` of `DEV322 - Title`; it stays in the title, since programmes name sessions by it. */
	readonly code: string | null;
	readonly time: string | null;
	readonly track: string | null;
	readonly speaker: string | null;
	readonly rating: string | null;
}

const CLOCK = '(?:(?:오전|오후|am|pm)\\s*)?(?:[01]?\\d|2[0-4])(?::[0-5]\\d(?::[0-5]\\d)?|[hH][0-5]\\d|시(?!간)(?:\\s*[0-5]?\\d분)?)(?:\\s*(?:am|pm|a\\.m\\.|p\\.m\\.|uhr))?|(?:1[0-2]|[1-9])\\s*(?:am|pm)\\b';
const TIME = `(?:${CLOCK})(?:\\s*(?:[-–—~〜]|to|bis)\\s*(?:${CLOCK}))?(?:\\s*(?:UTC|GMT|KST|JST|IST|[PMCE][SD]T|CES?T|BST)\\b)?`;

const EMOJI = /^(?:[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[→⇒»›■●◆○□◇※]|\u200d|\ufe0e|\ufe0f)+\s*/u;
const EMOJI_LAST = /\s*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u;
/** Most headings have neither: one glance at their ends spares the patterns above and below. */
const MAY_HAVE_PREFIX = /^(?:[^\p{L}]|no\.?\s|session|talk|workshop|tutorial|panel|lightning|keynote|강연|세션|발표|track|room|hall|stage|stream|트랙|룸|홀|トラック|오전|오후|am|pm|day|tag|d\d)/iu;
const MAY_HAVE_SUFFIX = /[^\p{L}\p{P}\s]$|[)\]】）분시]$|note$|hop$|rial$|nel$|alk$|노트$|[ap]\.?m\.?$|uhr$|[A-Z]{2,4}$/iu;

/** UTF-16 units of `a.m.`. */
const LONGEST_SIGN_OF_SUFFIX = 4;

/** What each of the patterns for suffixes takes at the least. */
const CLOCK_SIGN = /\d\s*(?::|h\d|시|[ap]\.?m)/iu;
const RATING_SIGN = /[★☆✩⭐🌟/]/u;

const TASK = /^\[[ xX/-]\]\s+/u;
const BULLET = /^[-*+•·]\s+/u;
const NUMBER = /^(?:[([]\s*(\d{1,3})\s*[)\]]|(?:session|talk|세션|발표)\s*#?(\d{1,3})\s*[.):\-–—|]+|(?:no\.?\s*|#)(\d{1,3})\s*[.):\-–—]?|(\d{1,3})\s*[.)](?![\d.])|(\d{1,2}-\d{1,2})[.)]|(\d{1,2}):(?=\s)|([①-⑳])|(\d)부\s*[.:,)]|(0\d|\d{1,2})\s+[-–—|]|(0?\d)_)\s*/iu;
/** `Day 1 - 03 - Title`, as files of talks are called. */
const DAY_BEFORE_NUMBER = /^(?:day|tag|d)\s*\d{1,2}\s*[-–—|:_]\s*(?=\d{1,3}\s*[-–—.)_])/iu;
const TIME_FIRST = new RegExp(`^(?:[\\[(]\\s*(${TIME})\\s*[\\])]|(${TIME}))[\\s|,:·~〜–—-]*`, 'iu');
const TIME_LAST = new RegExp(`[\\s|,·–—@-]*(?:[\\[(]\\s*@?\\s*(${TIME})\\s*[\\])]|[@|,–—-]\\s*(${TIME}))\\s*$`, 'iu');
const TRACK_FIRST = /^(?:[[(【]\s*((?:track|room|hall|stage|stream|트랙|룸|홀|トラック)\s*[-#:]?\s*[^\])】]{1,30})[\])】]\s*|((?:track|room|hall|stage|stream|트랙|룸|홀|トラック)\s*[\p{L}\d]{1,3}(?:-\d{1,2})?)\s*[.,:|–—-]\s*)/iu;
const TRACK_LAST = /\s*[[(【]\s*((?:track|room|hall|stage|stream|트랙|룸|홀|トラック)\s*[-#:]?\s*[^\])】]{1,30})[\])】]\s*$/iu;
/** UTF-16 units: nobody names a talk so. Longer headings are taken as they are, so that no pattern runs away on them. */
export const LONGEST_TITLE = 500;

/** `[Talk] Title`, `[세션 1] 제목`, `Title (keynote)`: what kind of a talk it is, beside its title. */
const KIND = '(?:(?:session|talk|keynote|workshop|tutorial|panel|panel discussion|lightning talk|lt|poster|세션|발표|강연|키노트|기조연설|워크샵|워크숍|튜토리얼|패널|패널토크|핸즈온|라이트닝 ?토크|セッション|基調講演|招待講演|ワークショップ|主題演講|议题|演讲)\\s*#?[-\\s]?(?:\\d{1,2}|[A-Z]-?\\d{0,2})?|[A-Z]-?\\d{1,2})';
const KIND_FIRST = new RegExp(`^[[(【［<〈]\\s*${KIND}\\s*[\\])】］>〉]\\s*[:：|–—-]?\\s*`, 'iu');
/** `TALK - Title`, `Title - Keynote`. */
const KIND_BEFORE_TITLE = /^(?:(?:talk|session|세션|발표|강연)\s*(?:\s[-–—]|[:：])|workshop\s+[-–—])\s+(?=\S)/iu;
const KIND_BEHIND_TITLE = /\s+[-–—]\s*(?:(?:opening |closing )?keynote|workshop|tutorial|panel|lightning talk|키노트)$/iu;
/** `Title (Room 5, 10:30-11:00)` */
const TIME_IN_BRACKETS_LAST = new RegExp(`\\s*[\\[(][^()[\\]]{0,40}?\\s(${TIME})[^()[\\]]{0,20}[\\])]$`, 'iu');
const CODE_LAST = /\s*[[(]([A-Z]{2,6}[- ]?\d{2,5}(?:-[A-Z]\d{0,2})?)[\])]$/u;
const DURATION_LAST = /\s*[[(（]\s*(\d{1,3}\s*(?:분|분간|分|min(?:ute)?s?\.?))\s*[\])）]$/iu;
const KIND_LAST = new RegExp(`\\s*[[(【［]\\s*${KIND}\\s*[\\])】］]$`, 'iu');
const STAR = '(?:★|⭐|🌟|\\ufe0f)';
const RATING = '(?:★|⭐|🌟)(?:\\ufe0f|\\s)*(?:★|☆|⭐|🌟|✩|½)(?:★|☆|⭐|🌟|✩|½|\\ufe0f|\\s)*|★|[☆✩]{3,5}|\\d(?:[.,]\\d)?\\s*\\/\\s*(?:5|10)';
const RATING_FIRST = new RegExp(`^(?:[[(]\\s*(${RATING})\\s*[)\\]]|(${STAR}(?:${STAR}|☆|✩)+|★))[\\s:|·–—-]*`, 'u');
const RATING_LAST = new RegExp(`[\\s:|·,–—-]*(?:[[(]\\s*(${RATING})\\s*[)\\]]|\\s(${RATING}))\\s*$`, 'u');
const CODE = /^([A-Z]{2,6}[- ]?\d{2,5}(?:-?[A-Z]\d{0,2})?)\s*[-–—:|.]\s+\S/u;

/**
 * Reads a heading's visible text. `linked` is the text of the link that is the session's, where the heading has one:
 * what stands behind it is then not of the title.
 */
export function readHeadingTitle(heading: string, linked: string | null = null, habits: HeadingHabits = NO_HABITS): HeadingTitle {
	const found: { -readonly [Key in keyof HeadingTitle]: HeadingTitle[Key] } = { title: '', number: null, code: null, time: null, track: null, speaker: null, rating: null };
	if (heading.length > LONGEST_TITLE && (linked === null || linked === '' || linked.length > LONGEST_TITLE || !heading.startsWith(linked))) return { ...found, title: heading.trim() };
	// Behind a link or bold words, a long line holds the notes.
	const whole = singleSpaced(heading.slice(0, LONGEST_TITLE).normalize('NFC')).trim();
	let text = whole;
	if (habits.lettered) text = cut(text, LETTER, (letter) => (found.number ??= letter));
	text = withoutPrefixes(text, found);
	text = withoutSuffixes(text, found);
	const words = linked === null ? '' : singleSpaced(linked.normalize('NFC')).trim();
	// Nothing stands behind a link that wraps the whole heading.
	const anchor = words === '' || words === whole ? '' : withoutPrefixes(words, { ...found });
	if (anchor !== '' && text.startsWith(anchor) && text !== anchor) {
		const behind = /^\s*(?:[,;:|/·–—-]|by\b|via\b|\(|@)\s*(.+?)\)?$/u.exec(text.slice(anchor.length));
		if (behind || text.length > anchor.length + LONGEST_BEHIND_TITLE) {
			found.speaker ??= readSpeaker(behind?.[1] ?? '');
			text = anchor;
		}
	}
	text = withoutSpeaker(text, found, habits);
	found.code = CODE.exec(text)?.[1] ?? null;
	const title = LOOSE_AT_AN_END.test(text) ? text.replace(/^[\s|:·–—]+|(?:[\s|:·–—]|\s-+)+$/gu, '').trim() : text;
	return { ...found, title: title === '' ? heading.trim() : title };
}

/** UTF-16 units behind a title's link: more are notes. */
const LONGEST_BEHIND_TITLE = 80;

/** Of a text without white space at its ends. */
const LOOSE_AT_AN_END = /^[|:·–—]|[|:·–—-]$/u;

type Found = { -readonly [Key in keyof HeadingTitle]: HeadingTitle[Key] };

function withoutPrefixes(heading: string, found: Found): string {
	let text = heading;
	while (MAY_HAVE_PREFIX.test(text)) {
		const before = text;
		text = cut(text, RATING_FIRST, (rating) => (found.rating ??= rating));
		text = cut(text, EMOJI);
		text = cut(cut(cut(text, TASK), BULLET), DAY_BEFORE_NUMBER);
		text = cut(text, TIME_FIRST, (time) => (found.time ??= time));
		text = cut(cut(text, KIND_FIRST), KIND_BEFORE_TITLE);
		text = withoutConference(text);
		if (found.number === null) text = cut(text, NUMBER, (number) => (found.number ??= number));
		text = cut(text, TRACK_FIRST, (track) => (found.track ??= track));
		if (text === before) break;
	}
	return text;
}

/** `[ExampleConf 2019] Title`: the conference, which the note names as well. */
function withoutConference(text: string): string {
	const [bracket, name] = text.startsWith('[') || text.startsWith('【') ? /^[[【]([^\]】]{2,60})[\]】]\s*[:：-]?\s*(?=\S)/u.exec(text) ?? [] : [];
	return bracket !== undefined && name !== undefined && (namesAYear(name) || namesAConference(name)) ? text.slice(bracket.length) : text;
}

function withoutSuffixes(heading: string, found: Found): string {
	let text = heading;
	while (MAY_HAVE_SUFFIX.test(text.slice(-LONGEST_SIGN_OF_SUFFIX))) {
		const before = text;
		if (RATING_SIGN.test(text)) text = cut(text, RATING_LAST, (rating) => (found.rating ??= rating));
		if (CLOCK_SIGN.test(text)) text = cut(text, TIME_LAST, (time) => (found.time ??= time));
		if (endsWithBracket(text)) {
			text = cut(cut(text, TRACK_LAST, (track) => (found.track ??= track)), KIND_LAST);
			text = cut(text, TIME_IN_BRACKETS_LAST, (time) => (found.time ??= time));
			text = cut(cut(text, CODE_LAST, (code) => (found.code ??= code)), DURATION_LAST, (time) => (found.time ??= time));
		}
		text = cut(text, KIND_BEHIND_TITLE);
		text = cut(text, EMOJI_LAST);
		if (text === before) break;
	}
	return text;
}

/** Cuts what the pattern finds off, unless nothing would be left; tells the first group that took part. */
function cut(text: string, pattern: RegExp, tell?: (found: string) => void): string {
	const match = pattern.exec(text);
	if (!match) return text;
	const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim();
	if (rest === '') return text;
	const group = match.slice(1).find((part) => part !== undefined);
	if (group !== undefined) tell?.(group.trim());
	return rest;
}

function endsWithBracket(text: string): boolean {
	return ')）]］】'.includes(text.charAt(text.length - 1));
}

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
			return isHandle(read) ? withoutSpeakerOfHandle(title.trim(), found) : title.trim();
		}
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

/** `Opening keynote: Jane Doe`, which is known by its speaker. */
const TALK_WITHOUT_TITLE = /^(?:(?:opening|closing|morning|afternoon)\s+)?(?:keynote|remarks|키노트|기조연설|基調講演)\s*[,:：]/iu;

/** `Jane Doe | Example Inc. | "Title"`: quotation marks tell the title, whatever stands between. */
const TITLE_IN_QUOTES = /[-–—|:]\s+["“„«]([^"“”„«»]{2,})["”“»]$/u;
const CLOSING_QUOTES = '"”“»';

/** `Jane Doe | "Title"`: a heading of a talk, not of a speaker. */
export function endsWithTitleInQuotes(text: string): boolean {
	return text !== '' && CLOSING_QUOTES.includes(text.charAt(text.length - 1)) && TITLE_IN_QUOTES.test(text);
}

const SAYS_ANYTHING = /[\p{L}\d]/u;

/** What stands between a title and a speaker, at the least. */
const MAY_NAME_SPEAKER = /[-–—|/·@:：([（,…]|\.{3}|\s(?:by|von|par|por)\s/u;

const BY = /\s(?:by|von|par|por)\s/u;

/** `Title - Jane Doe - @jane`: a name may stand before the handle. */
function withoutSpeakerOfHandle(text: string, found: Found): string {
	for (const { title, speaker } of cutsBeforeSpeaker(text)) {
		if (!isPersonName(speaker) || !SAYS_ANYTHING.test(title)) continue;
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
