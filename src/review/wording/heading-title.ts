import { ABBREVIATION_FIRST, ABBREVIATION_LAST, LETTER, NO_HABITS, withoutSharedTail, type HeadingHabits } from './heading-habits';
import { normalized, withoutAttributes } from './spaces';
import { LEADS_ON, SAYS_ANYTHING, speakerInTitle } from './speaker-in-title';
import { isPersonName, readSpeaker } from './speaker-names';
import { cut, withoutPrefixes, withoutRoom, withoutSuffixes, type Affixes, NUMBER_BEFORE_CAPITAL } from './title-affixes';

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
	const spaced = withoutAttributes(normalized(heading.slice(0, LONGEST_TITLE), 'NFC')).trim();
	const line = withoutNamesOfEmoji('*_'.includes(spaced.charAt(0)) ? spaced.replace(LOOSE_MARKS, '$2') : spaced);
	const tagged = line.includes(' #') || line.includes(' ^') ? line.replace(TAGS_LAST, '') : line;
	const untagged = tagged === line || (SAYS_ANYTHING.test(tagged) && !LEADS_ON.test(tagged)) ? tagged : line;
	const whole = LOOSE_LAST.includes(untagged.charAt(untagged.length - 1)) ? untagged.replace(/[\s|:：]+$/u, '') : untagged;
	let text = withoutSharedTail(withoutSuffixes(withoutBeginning(whole, found, habits), found), habits);
	if (habits.abbreviated) text = cut(text, ABBREVIATION_LAST, (track) => (found.track ??= track));
	const words = linked === null ? '' : normalized(linked, 'NFC').trim();
	// Nothing stands behind a link that wraps the whole heading.
	const anchor = words === '' || words === whole ? '' : withoutBeginning(words, { ...found }, habits);
	if (anchor !== '' && text.startsWith(anchor) && text !== anchor) {
		const rest = text.slice(anchor.length);
		const [, behind = namesFirst(rest)] = /^\s*(?:[,;:|/·–—-]+(?:\s*[–—-])?|by\b|von\b|par\b|por\b|via\b|\(|@)\s*(.+?)\)?$/u.exec(rest) ?? [];
		if (behind !== undefined || text.length > anchor.length + LONGEST_BEHIND_TITLE) {
			found.speaker ??= readSpeaker(behind ?? '');
			text = anchor;
		}
	}
	if (anchor !== '' && text.endsWith(anchor) && text !== anchor) {
		const [, before = ''] = /^(.+?)\s*(?:[:：|]|\s[-–—])\s*$/u.exec(text.slice(0, -anchor.length)) ?? [];
		if (KIND_ALONE.test(before)) text = anchor;
		else if (found.speaker === null && isPersonName(before)) {
			found.speaker = before;
			text = anchor;
		}
	}
	const spoken = found.speaker === null ? speakerInTitle(text, habits) : null;
	if (spoken) {
		// `Title (Jane Doe, Room 3)`
		found.speaker = spoken.speaker !== null && /\d/u.test(spoken.speaker) ? withoutRoom(withoutSuffixes(spoken.speaker, found), found) : spoken.speaker;
		// `Title - 10:00 - Jane Doe`
		if (spoken.title !== text) text = withoutHandle(withoutSuffixes(withoutPrefixes(spoken.title, found), found), found);
	}
	found.code ??= CODE.exec(text)?.[1] ?? null;
	text = withoutNamesOfEmoji(text);
	const title = LOOSE_AT_AN_END.test(text) ? text.replace(/^[\s|:·–—]+|(?:[\s|:·–—]|\s-+)+$/gu, '').trim() : text;
	found.title = title === '' ? heading.trim() : title;
	return found;
}

/** `** Title **`, which Markdown shows as it stands. */
const LOOSE_MARKS = /^(\*\*|__)\s+(\S.*?)\s*\1$/u;

function withoutBeginning(heading: string, found: Affixes, habits: HeadingHabits): string {
	let text = heading;
	if (habits.counted) text = cut(text, NUMBER_BEFORE_CAPITAL, (number) => (found.number ??= number));
	if (habits.lettered) text = cut(text, LETTER, (letter) => (found.number ??= letter));
	text = withoutPrefixes(text, found);
	return habits.abbreviatedFirst ? withoutPrefixes(cut(text, ABBREVIATION_FIRST, (track) => (found.track ??= track)), found) : text;
}

/** ` Jane Doe`, ` Jane Doe shows how caches work`: the name. */
function namesFirst(rest: string): string | undefined {
	return [rest, NAME_BEFORE_VERB.exec(rest)?.[1] ?? ''].find(isPersonName);
}

const NAME_BEFORE_VERB = /^ (\p{Lu}\S* (?:\p{Lu}\S* )?\p{Lu}\S*) \p{Ll}/u;

/** What is left of `Jane Doe - Title @jane`: the handle goes to the speaker. */
function withoutHandle(title: string, found: Found): string {
	const handle = HANDLE_LAST.exec(title)?.[0];
	if (handle === undefined || found.speaker === null) return title;
	found.speaker = `${found.speaker} ${handle.replace(/^[\s–—|-]+/u, '')}`;
	return title.slice(0, -handle.length);
}

/** Behind the title of a speaker who is known: `- @jane`, `@jane (Example)`. */
const HANDLE_LAST = /\s+(?:[-–—|]\s+)?@[\w.-]{2,30}(?:\s*\([^()]*\))?$/u;

function withoutNamesOfEmoji(text: string): string {
	return text.startsWith(':') || text.endsWith(':') ? text.replace(NAMES_OF_EMOJI, '') || text : text;
}

/** `:rocket: Title :+1:` */
const NAMES_OF_EMOJI = /^(?::(?:[a-z][a-z0-9_+-]*|[+-]1|100):\s*)+|(?:\s*:(?:[a-z][a-z0-9_+-]*|[+-]1|100):)+$/gu;

/** `Title - Jane Doe:` leads to the notes below. */
const LOOSE_LAST = '|:：';

/** Obsidian's tags, which begin with no digit alone, and the name of a block. */
const TAGS_LAST = /(?:\s+(?:#[\p{L}_][\p{L}\p{N}_/-]*|\^[\w-]+))+$/u;

/** UTF-16 units behind a title's link: more are notes. */
const LONGEST_BEHIND_TITLE = 80;

/** `Workshop: [Title](…)` */
const KIND_ALONE = /^(?:opening |closing )?(?:keynote|talk|workshop|tutorial|panel|session|lightning talk|키노트|기조연설|발표|세션|워크샵|워크숍|基調講演|セッション|vortrag)$/iu;

/** Of a text without white space at its ends. */
const LOOSE_AT_AN_END = /^[|:·–—]|[|:·–—-]$/u;
