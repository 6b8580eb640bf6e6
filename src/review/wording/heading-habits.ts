import { isPartOfATalk } from './heading-words';
import { beginsWithGivenName, isPersonName, readSpeaker } from './speaker-names';
import { withoutAttributes } from './spaces';
import { endsWithBracket, NO_AFFIXES, NUMBER_BEFORE_CAPITAL, withoutPrefixes } from './title-affixes';

/** What several headings of a note have in common: a single one cannot tell. */
export interface HeadingHabits {
	/** `Jane Doe: Title`. Many a title has a colon behind capitals. */
	readonly speakerFirst: boolean;
	/** `Jane Doe: Title` in some: who has a name that one knows for one is then a speaker. */
	readonly namesFirst: boolean;
	/** No name stands first but one at the most, which may be none: `Bullet-Proof Coding - Title`. Hardly ever asked, so not found out before. */
	readonly namesNotFirst: () => boolean;
	/** `Jane Doe, Example University, Title`. */
	readonly speakerInList: boolean;
	/** `Jane Doe, Title`. */
	readonly speakerBeforeComma: boolean;
	/** `Title - Jane Doe`: what follows the last separator is then a speaker, be it no name that one would know. */
	readonly speakerLast: boolean;
	/** `Title, Jane Doe`, `Title: Jane Doe`, `Title. Jane Doe`: what other titles part as well. */
	readonly speakerBehindMark: boolean;
	/** `Title (anybody)` where three names stand in brackets. */
	readonly speakerInBrackets: boolean;
	/** `Title by jane`: any name or handle. */
	readonly speakerBehindBy: boolean;
	/** `Title with Jane Doe`: titles name tools so as well. */
	readonly speakerBehindWith: boolean;
	/** `Title Jane Doe`. */
	readonly speakerBehindNothing: boolean;
	/** `A. Title`, `B. Title`. */
	readonly lettered: boolean;
	/** `Workshop 1 Title`, `Talk 2 Title`. */
	readonly counted: boolean;
	/** `Title (CV)`, `Title [A]`: letters that stand for a track or a level, behind most titles. */
	readonly abbreviated: boolean;
	/** `(CV) Title` in three: one alone may be `(Functional) programming`. */
	readonly abbreviatedFirst: boolean;
	/** `ExampleConf 2023` behind the last separator of three and half of all. */
	readonly sharedTails: ReadonlySet<string>;
}

const NO_TAILS: ReadonlySet<string> = new Set();

export const NO_HABITS: HeadingHabits = { speakerFirst: false, namesFirst: false, namesNotFirst: () => false, speakerInList: false, speakerBeforeComma: false, speakerLast: false, speakerInBrackets: false, speakerBehindMark: false, speakerBehindBy: false, speakerBehindWith: false, speakerBehindNothing: false, lettered: false, counted: false, abbreviated: false, abbreviatedFirst: false, sharedTails: NO_TAILS };

/** A letter, a Roman number, or that of a section (`4.1`) that counts headings; its first group is that. */
export const LETTER = /^([A-Z]\d?(?=[.)])|[A-Z]\d{1,2}(?:\s?\([A-Z]\))?(?=:)|[IVX]{1,4}(?=[.)])|[A-Z]\d?-\d{1,2}|[A-Z]\d #\d{1,2}|\d{1,2}(?:\.\d{1,2}){1,2}(?=[.\s]))[.):]?\s+(?=\S)/u;

/** Letters in brackets behind a title, `(it) - Jane Doe` as well; its first group. */
export const ABBREVIATION_LAST = /\s[([]([A-Z][A-Z0-9]{0,4}|[a-z]{2})[)\]](?=$|\s+[-–—|]\s)/u;

/** A word with a capital in brackets before a title; its first group. */
export const ABBREVIATION_FIRST = /^[([［【](?=\p{Ll}{0,3}[\p{Lu}\p{Lo}])(\p{L}[\p{L}\d ]{1,14})[)\]］】]\s*(?=\S)/u;

/** Up to four words behind `by`, of which two have capitals behind `By`: `Security By Design`. */
export const BY_ANYONE = /^(.{2,400}\S)\s+(?:by\s+|By\s+(?=\p{Lu}\S*\s\p{Lu}))(\S+(?:\s\S+){0,3})$/u;

/** Two to four words with capitals behind `with`. */
export const NAME_BEHIND_WITH = /^(.{2,400}\S)\s+w(?:ith|\/)\s+(\p{Lu}\S+(?:\s\p{Lu}\S*){1,3})$/u;

/** So many headings show what all of them have in common. */
const ENOUGH_FOR_A_HABIT = 500;

/** What most of these headings, and at least two, have in common. */
export function habitsAmong(all: readonly string[]): HeadingHabits {
	if (all.length < 2) return NO_HABITS;
	const headings = all.slice(0, ENOUGH_FOR_A_HABIT).map(withoutAttributes);
	const isHabit = (holds: (text: string) => boolean): boolean => {
		let others = 0;
		return headings.every((heading) => holds(heading) || ++others * 2 < headings.length);
	};
	const marked = isHabit((text) => MARK_OF_A_HABIT.test(text));
	const isMarkedHabit = (holds: (text: string) => boolean): boolean => marked && isHabit(holds);
	// All in one: objects of several shapes are read more slowly, and each title asks.
	return {
		speakerFirst: isMarkedHabit(beginsWithSpeaker) || ((isMarkedHabit((text) => SHORT_BEFORE_SEPARATOR.test(text)) || isMarkedHabit((text) => SHORT_BEFORE_COLON.test(text))) && areNamed(headings)) || (marked && beginAlike(headings)),
		namesFirst: areNamedFirst(headings),
		namesNotFirst: () => headings.length >= 5 && headings.filter((text) => beginsWithSpeaker(text) || isPersonName(NAME_BEFORE_COMMA.exec(text)?.[1] ?? '')).length <= 1,
		speakerInList: isMarkedHabit(isListOfSpeaker),
		speakerBeforeComma: isMarkedHabit((text) => isPersonName(NAME_BEFORE_COMMA.exec(text)?.[1] ?? '')),
		speakerLast: marked && (endAlike(headings) || headings.length > 3 && headings.filter(endsWithSpeaker).length >= 2 && isHabit((text) => endsWithSpeaker(text) || endsWithSpeakerInBrackets(text))),
		speakerInBrackets: headings.length > 3 && isMarkedHabit(endsWithSpeakerInBrackets),
		speakerBehindMark: isMarkedHabit(endsWithSpeakerBehindMark),
		speakerBehindBy: isMarkedHabit((text) => BY_ANYONE.test(text)),
		speakerBehindWith: isMarkedHabit((text) => isPersonName(NAME_BEHIND_WITH.exec(text)?.[2] ?? '')),
		speakerBehindNothing: headings.length >= 3 && headings.filter(endsWithGivenName).length >= 2 && isHabit((text) => splitBeforeName(text) !== null),
		lettered: isMarkedHabit((text) => LETTER.test(text)),
		counted: isHabit((text) => NUMBER_BEFORE_CAPITAL.test(text)),
		abbreviated: isMarkedHabit((text) => ABBREVIATION_LAST.test(text)),
		abbreviatedFirst: headings.filter((text) => BRACKET_FIRST.test(text) && ABBREVIATION_FIRST.test(withoutCount(text))).length >= Math.max(3, headings.length / 8),
		sharedTails: marked ? sharedTailsOf(headings) : NO_TAILS,
	};
}

/** Before any letter, as wherever `ABBREVIATION_FIRST` is, be it behind a count. */
const BRACKET_FIRST = /^[^\p{L}]{0,20}[([［【]/u;

/** What headings end with in common; nobody's name, who speaks then. */
function sharedTailsOf(headings: readonly string[]): ReadonlySet<string> {
	// Few headings end alike, and separators are looked for in those alone.
	if (saidOften(headings.map((text) => text.slice(-4))).length === 0) return NO_TAILS;
	const tails = new Set(saidOften(headings.map(tailOf)).filter((tail) => /^[\p{Lu}\p{Lo}\d]/u.test(tail) && readSpeaker(tail) === null));
	// `Caches - Theory` beside `Caches - Practice`: the title needs it.
	const left = new Set(headings.map((text) => withoutTail(text, tails)));
	return tails.size > 0 && left.size === new Set(headings).size ? tails : NO_TAILS;
}

/** What three texts at the least are, if half of all are so. */
function saidOften(texts: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
	const often = [...counts].filter(([, count]) => count >= 3);
	return often.reduce((sum, [, count]) => sum + count, 0) * 2 >= texts.length ? often.map(([text]) => text) : [];
}

/** What stands behind the last separator; empty where there is none. */
function tailOf(text: string): string {
	const last = text.length <= 500 ? separatorsOf(text).pop() : undefined;
	return last ? text.slice(last.end).trim() : '';
}

/** A title without what others end with as well. */
export function withoutSharedTail(text: string, { sharedTails }: HeadingHabits): string {
	return sharedTails.size > 0 ? withoutTail(text, sharedTails) : text;
}

function withoutTail(text: string, tails: ReadonlySet<string>): string {
	const last = separatorsOf(text).pop();
	return last && tails.has(text.slice(last.end).trim()) ? text.slice(0, last.start).trim() || text : text;
}

/** UTF-16 units. */
const LONGEST_TAIL = 20;

/** Five headings or more, each of which ends with other words of its own, three at most, behind its only separator: whoever those are, they speak, if one of them is a name. */
function endAlike(headings: readonly string[]): boolean {
	if (headings.length < 5) return false;
	const tails = headings.map((text) => {
		const [only, other] = text.length <= 500 ? separatorsOf(text) : [];
		return only && !other && only.start >= 12 ? text.slice(only.end).trim() : '';
	});
	return tails.every((tail) => tail.length <= LONGEST_TAIL && tail.split(/\s+/u).length <= 3 && /^[\p{Lu}\p{Lo}@]/u.test(tail)) && new Set(tails).size === tails.length && tails.some((tail) => readSpeaker(tail) !== null);
}

/** Five headings or more, each of which begins with words of its own before a colon, `Acme: All about caches`, none with `Background: …`: whoever those are, they speak. */
function beginAlike(headings: readonly string[]): boolean {
	if (headings.length < 5) return false;
	const beginnings = new Set<string>();
	const fits = headings.every((text) => {
		const [, before = '', title = ''] = SHORT_BEFORE_COLON.exec(text) ?? [];
		beginnings.add(before);
		return title.includes(' ') && /^\p{Lu}/u.test(title) && !isPartOfATalk(before);
	});
	return fits && beginnings.size === headings.length;
}

/** One of these stands wherever one of the habits is. */
const MARK_OF_A_HABIT = /[-–—|/·@:：~,，.…)#]| (?:[Bb]y|with) /u;

/** Three headings at the least, and a third of all, begin with a whole name before a colon. */
function areNamedFirst(headings: readonly string[]): boolean {
	const named = headings.filter((text) => /[:：]/u.test(text) && isPersonName(NAME_BEFORE_COLON.exec(text)?.[1] ?? '')).length;
	return named >= 3 && named * 3 >= headings.length;
}

/** What may be a name before a colon, and words behind it. */
export const NAME_BEFORE_COLON = /^(\p{L}[^:：]{2,38}[^\s:：])[:：]\s+(\S.*)$/u;

/** Two headings at the least, and a third of all, begin with a whole name. */
function areNamed(headings: readonly string[]): boolean {
	const named = headings.filter(beginsWithSpeaker).length;
	return named >= 2 && named * 3 >= headings.length;
}

function beginsWithSpeaker(text: string): boolean {
	const speaker = /^(.{3,60}?)(?:[:：]|\s+(?:-{1,3}|[–—|/]))\s+\S/u.exec(withoutCount(text))?.[1];
	return speaker !== undefined && readSpeaker(speaker) !== null;
}

/** A name before a comma, and two words or more. */
export const NAME_BEFORE_COMMA = /^([^,]{3,40}), (\S+\s\S.*)$/u;

/** `Jane Doe, Example University, Title` taken apart, whoever the first may be; null for any other text. */
export function splitList(text: string): [name: string, place: string, title: string] | null {
	const [, name = '', place = '', title] = text.includes(', ') ? /^([^,]{3,40}), ([^,]{2,60}), (\S.*)$/u.exec(text) ?? [] : [];
	return title === undefined ? null : [name, place, title];
}

/** Where the second is a name as well, both are speakers. */
function isListOfSpeaker(text: string): boolean {
	const [name = '', place = ''] = splitList(text) ?? [];
	return isPersonName(name) && !isPersonName(place);
}

/** `01 - Jane Doe: Title`, `10:00 Jane Doe: Title` without what stands before the name. */
function withoutCount(text: string): string {
	return /^[^\p{L}]/u.test(text) ? withoutPrefixes(text, { ...NO_AFFIXES }) : text;
}

/** `Jane - Title`, `Jane Doe - Title` */
export const SHORT_BEFORE_SEPARATOR = /^(\p{Lu}[\p{L}'’.-]*(?:\s(?:&|\p{L}[\p{L}'’.-]*)){0,3}|\p{Script=Han}{2,3})\s+[-–—]\s+(\S.*)$/u;

/** `Jane: Title`, `Jane Doe, Example: Title` */
export const SHORT_BEFORE_COLON = /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}(?:, [^:,]{2,20})?): (\S.*)$/u;

/** `张三`, `陈一（Yi Chen）`, and `Jane DOE`, as French programmes have it: a name where others stand in its place. */
const UNKNOWN_NAME = /^[\p{Script=Han}]{2,3}(?:\s*[(（，].*)?$|^\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{L}.-]*)?\s[\p{Lu}’'-]{3,}(?:\s*(?:&|,|et)\s.*)?\s*$/u;

function endsWithSpeaker(text: string): boolean {
	const tail = tailOf(text);
	return tail !== '' && (readSpeaker(tail) !== null || UNKNOWN_NAME.test(tail));
}

/** Two words or more, and two that are a name, without a mark between; looked at from the end, since all headings are asked. */
export function splitBeforeName(text: string): { title: string; speaker: string } | null {
	const parting = beforeTwoWords(text);
	const first = text.charCodeAt(parting + 1);
	if (parting < 0 || (first >= 0x61 && first <= 0x7a)) return null;
	const speaker = text.slice(parting + 1);
	const title = text.slice(0, parting);
	return title.includes(' ') && /[\p{L}\d?!]/u.test(title.slice(-1)) && isPersonName(speaker) ? { title, speaker } : null;
}

function isLatinCapital(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit < 0x250);
}

/** UTF-16 offset of the space before the last two words; -1 where there are fewer. */
function beforeTwoWords(text: string): number {
	return text.lastIndexOf(' ', text.lastIndexOf(' ') - 1);
}

function endsWithGivenName(text: string): boolean {
	const first = beforeTwoWords(text) + 1;
	// All headings are asked, and no other letter begins a given name.
	if (!isLatinCapital(text.charCodeAt(first)) || !beginsWithGivenName(text.slice(first))) return false;
	const { title } = splitBeforeName(text) ?? {};
	return title !== undefined && !/ by$/iu.test(title);
}

function endsWithSpeakerInBrackets(text: string): boolean {
	const inBrackets = endsWithBracket(text) && text.length <= 500 ? /[(（]([^()（）]+)[)）]$/u.exec(text)?.[1] : undefined;
	return inBrackets !== undefined && (readSpeaker(inBrackets) !== null || /^\p{Script=Han}{3}$/u.test(inBrackets));
}

/** The title and the speaker or speakers behind a comma or colon, which titles hold as well, or behind a sentence. */
export function splitAtMark(text: string, marks = MARK): { title: string; speaker: string } | null {
	if (!/[,:：.?!]\s/u.test(text)) return null;
	for (const { index, 0: mark } of text.matchAll(marks)) {
		const speaker = text.slice(index + mark.length);
		const title = text.slice(0, /^[?!]/u.test(mark) ? index + 1 : index);
		if (/^[,:：]/u.test(mark) ? index > 0 && speaker.split(/,\s+|\s+(?:&|and)\s+/u).every(isPersonName) : IS_SENTENCE.test(title) && readSpeaker(speaker) !== null) return { title, speaker };
	}
	return null;
}

const MARK = /[,:：]\s+|[.?!]\s+(?=\p{L})/gu;
export const END_OF_SENTENCE = /[.?!]\s+(?=\p{L})/gu;

/** Three words; fewer before a full stop are as well `Mr.` and `Prof. Dr.` */
const IS_SENTENCE = /^\S+\s\S+\s\S/u;

function endsWithSpeakerBehindMark(text: string): boolean {
	return text.length <= 500 && splitAtMark(text) !== null;
}

/** UTF-16 offsets of what may stand between a title and a speaker, in order. */
export function separatorsOf(text: string): { start: number; end: number }[] {
	const separators: { start: number; end: number }[] = [];
	if (!SIGN_OF_SEPARATOR.test(text)) return separators;
	SEPARATOR.lastIndex = 0;
	for (let match = SEPARATOR.exec(text); match; match = SEPARATOR.exec(text)) separators.push({ start: match.index, end: SEPARATOR.lastIndex });
	return separators;
}

const SIGN_OF_SEPARATOR = /[\s-][-–—ー|/·•@:~]|—|–\s|-\s|\sby:|\.{3}\s|…\s|[-–—，]\p{Script=Han}{2,4}(?:$|，)/u;
const SEPARATOR = /\s+(?:-{1,3}|[–—ー]{1,6}|[|/·•@:~])\s+|\s+[–—]|\s-(?=\p{Lu})|—(?=\p{Lu})|[-–—]\s+|\s+\|\s*|[-–—](?=\p{Script=Han}{2,4}$)|，(?=\p{Script=Han}{2,3}(?:$|，[^，]+$))|\s+by:\s*|(?:\.{3}|…)\s+/gu;
