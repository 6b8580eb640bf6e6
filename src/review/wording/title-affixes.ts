import { namesAConference, speaksOfAConference } from './conference-words';

/** What stands before and behind a title, as far as it has been found. */
export interface Affixes {
	/** `3` of `3. Title`. */
	number: string | null;
	/** `DEV322` of `DEV322 - Title` or `Title [DEV322]`; `PEP-484` of `PEP-484: Title`, which may name a standard and stays there. */
	code: string | null;
	time: string | null;
	track: string | null;
	rating: string | null;
}

/** Before anything is found. */
export const NO_AFFIXES: Readonly<Affixes> = { number: null, code: null, time: null, track: null, rating: null };

/** Weekdays in full or short, in the languages that notes were met in; German ones of two letters, which may be words, before a day of the month only. */
export const WEEKDAYS = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[월화수목금토일]요일|[月火水木金土日]曜日?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mo|di|mi|do|fr|sa|so)\\.?(?=,?\\s*\\d{1,2}\\.)';

/** In English, in full or short, for a group. */
export const ENGLISH_MONTHS = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const MINUTE = '[0-5]\\d';
const HALF = '(?:am|pm|a\\.m\\.|p\\.m\\.)';
const CLOCK = `(?:(?:오전|오후|午前|午後|上午|下午|am|pm)\\s*)?(?:[01]?\\d|2[0-4])(?:[:：]${MINUTE}(?::${MINUTE})?|[hH]${MINUTE}|시(?!간)(?:\\s*[0-5]?\\d분)?|時(?!間)(?:\\s*(?:[0-5]?\\d分|半))?(?=$|[\\s、,:：~〜～–—-])|点(?:[0-5]?\\d分|半)|(?:\\.${MINUTE})?\\s*uhr)(?:\\s*(?:${HALF}|uhr|h(?!\\p{L})))?|(?:1[0-2]|[1-9])\\s*(?:am|pm)\\b|(?:1[0-2]|[1-9])\\s*[ap]\\.m\\.`;
/** `ET` and the like only before what parts them from a title: `et` is a word of French, `CT` of medicine. */
const ZONE = '(?:UTC|GMT|KST|JST|IST|[PMCE][SD]T|[PMCE]T(?=\\s*(?:[-–—|:)]|$))|CES?T|BST)(?:[+-]\\d{1,2})?';
/** Ranges of hours, `10h-11h`, `10h - 10h50`, and those of two digits with a full stop, `10.00–10.40`: alone, or with fewer, they may be versions. */
const TIME = `(?:\\d{1,2}h(?:${MINUTE})?\\s*[-–—]\\s*\\d{1,2}h(?:${MINUTE})?(?![\\p{L}\\d])|(?:${CLOCK})(?:\\s*(?:[-–—~〜～]|to|bis)\\s*(?:${CLOCK}))?|(?:0[7-9]|1\\d|2[0-3])\\.${MINUTE}\\s*[-–—~〜]\\s*(?:0[7-9]|1\\d|2[0-3])\\.${MINUTE}(?:\\s*uhr)?)(?:\\s*(?:\\(${ZONE}\\)|${ZONE}\\b))?`;

const ONLY_TIME = new RegExp(`^\\(?(?:${TIME})\\)?$`, 'iu');

/** `10:00–10:40` and nothing else. */
export function isTime(text: string): boolean {
	return ONLY_TIME.test(text);
}

const EMOJI = /^(?:[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[→⇒»›■●◆○□◇※]|\u200d|\ufe0e|\ufe0f)+\s*/u;
const EMOJI_LAST = /(?:\s+[-–—|·])?\s*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u;
/** UTF-16 unit of `©`, before which nothing stands that `EMOJI_LAST` takes. */
const FIRST_EMOJI = 0xa9;
/** Most headings have neither: one glance at their ends spares the patterns above and below. */
const MAY_HAVE_PREFIX = /^(?:[^\p{L}]|[一二三四五六七八九十]+、|主题|主題|议题|議題|no\.?\s|登壇|発表|lt\s?[#:\d-]|第|main\s|[a-z]{2,4}\d{3}|hands|title|제목|タイトル|quick|codelab|session|talk|part|plenary|ted|workshop|tutorial|panel|lightning|keynote|강연|세션|발표|키노트|기조연설|패널|.{2}講演|社群|セッション|vortrag|track|room|hall|stage|stream|트랙|룸|홀|トラック|.会場|오전|오후|午|上午|下午|am|pm|day|tag|d\d|mon|tue|wed|thu|fri|sat|sun|dienst|mitt|donn|frei|sams|sonn|(?:mo|di|mi|do|fr|sa|so)[.,]*\s*\d|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|.요일|.曜)/iu;
const MAY_HAVE_SUFFIX = /[^\p{L}\p{P}\s]$|stars$|mins?$|utes$|점$|[)\]】）분시]$|note$|hop$|rial$|nel$|alk$|노트$|[ap]\.?m\.?$|uhr$|[A-Z]{2,4}$/iu;

/** UTF-16 units of `a.m.`. */
const LONGEST_SIGN_OF_SUFFIX = 4;

/** The last characters of kinds. */
const ENDS_OF_KINDS = 'eplkEPLK트';
/** The last characters of durations. */
const ENDS_OF_DURATIONS = ')）]분nst';
/** UTF-16 units of `/2017)`. */
const LONGEST_SIGN_OF_DATE = 6;
const DATE_SIGN = /(?:\d{4}|[-./]\d{1,2})\)?$/u;
/** UTF-16 units of `m #123`, and the last letters of what stands before. */
const LONGEST_PLACE = 6;
const PLACE_SIGN = /[kmle랙룸홀ク][\s#:-]{0,3}\d{1,3}$/iu;
const PLACE = /track|room|hall|트랙|룸|홀|トラック|raum|saal|salle/iu;
/** What each of the patterns for suffixes takes at the least. */
const CLOCK_SIGN = /\d\s*(?:[:：]|h|시|時|点|uhr|\.\d|[ap]\.?m)/iu;
const RATING_SIGN = /[★☆✩⭐🌟/]/u;

const TASK = /^\[[ xX/-]\]\s+/u;
const BULLET = /^[-*+•·>~]\s+/u;
/** `[Title]`, as a reference without its definition is written. */
const WHOLE_IN_BRACKETS = /^\[([^[\]]+\s[^[\]]+)\]$/u;
/** `[210120]`, `Monday, June 13th - Title`: a day. */
const DATE_FIRST = new RegExp(`^(?:\\[\\d{6,8}\\]\\s*|(?:${WEEKDAYS}),?\\s+(?:${ENGLISH_MONTHS})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?(?:\\s+[-–—|]|:)\\s+(?=\\S))`, 'iu');
const NUMBER = /^(?:[([]\s*(\d{1,3})\s*[)\]]|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+|hands-?on\s+)?(?:session|talk|part|panel|workshop|tutorial|keynote|vortrag|세션|발표|키노트|기조연설|基調講演|セッション|LT)\s*[#-]?((?!(?:19|20)\d\d\b)\d{1,4}(?:\.\d)?|[A-Z](?=:))\s*[.)：:\-–—|]+|(?:no\.?\s*|#|(?:登壇|発表|LT)\s*#)(\d{1,3})\s*[.):\-–—]?|(\d{1,3})\s*[.)](?![\d.])|(\d{1,2}-\d{1,2})[.)]|(\d{1,2}):(?=\s)|([①-⑳])|(?:(?:主题|主題|议题|議題)|第(?=[^:：]{1,3}[场場讲講][:：]))([一二三四五六七八九十\d]{1,2})[场場讲講]?\s*[:：]|([一二三四五六七八九十]{1,3})、|(\d)부\s*[.:,)]|(0\d|\d{1,2})\s+[-–—|]|(\d{1,3})_)\s*/iu;
/** `Workshop 1 Title`, but `Talk 3 of 29`; its first group is the number. One alone may be a title: `Talk 2 Me`. */
export const NUMBER_BEFORE_CAPITAL = /^(?:[Ss]ession|[Tt]alk|[Ww]orkshop|세션|발표)\s*#?(\d{1,2})\s+(?=\p{Lu}|\p{Lo})/u;
/** `Day 1 - 03 - Title`, as files of talks are called, and `Day 1. Title`, `Day 2 Keynote: Title`. */
const DAY_BEFORE_NUMBER = /^(?:day|tag|d)\s*\d{1,2}(?:\s*[-–—|:_]\s*(?=\d{1,3}\s*[-–—.)_])|\.\s+(?=\p{L})|\s+(?=keynote:|panel))/iu;
/** Before a time. */
const DAY = `(?:(?:${WEEKDAYS}),?\\s+)?(?:(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}\\.?|\\d{1,2}[/.]\\d{1,2}\\.?)\\s+)?`;
const TIME_FIRST = new RegExp(`^(?:[\\[(【]\\s*${DAY}(${TIME})\\s*[\\])】]|${DAY}(${TIME})|(?:${WEEKDAYS}),?\\s+(\\d{1,2}h)(?=\\s))[\\s|,:·~〜–—-]*`, 'iu');
const TIME_LAST = new RegExp(`[\\s|,·–—@-]*(?:[\\[(]\\s*@?\\s*(${TIME})\\s*[\\])]|[@|,–—-]\\s*(${TIME})|(?:\\s)((?:${CLOCK})\\s*(?:[-–—~〜]|to|bis)\\s*(?:${CLOCK})|\\d{1,2}(?::\\d{2})?\\s*[ap]\\.?m\\.?))\\s*$`, 'iu');
/** `Debugging production at 3 AM`, `Open from 9:00 to 17:00` */
const TIME_OF_A_SENTENCE = /\b(?:at|before|from|by|until|till|around|after|since|past)\s+\d{1,2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:to|and|[-–—])\s*\d{1,2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?)?$/iu;
const TRACK_FIRST = /^(?:(?:트랙|track)\s*([\p{L}\d]{1,2})[_-]\d{1,2}[.)]\s*|[[(【]\s*((?:track|room|hall|stage|stream|트랙|룸|홀|トラック)\s*[-#:]?\s*[^\])】]{1,30})[\])】]\s*|((?:main\s)?(?:track|room|hall|stage|stream|트랙|룸|홀|トラック)\s*[\p{L}\d]{1,3}(?:-\d{1,2})?)\s*[.,:|–—-]\s*|([A-Z]会場)\s+)/iu;
/** `Title | Room 3`; but `Decorators, Stage 3` */
const ROOM_LAST = /\s*(?:[|–—]|\s-\s)\s*((?:track|room|hall|트랙|룸|홀|トラック|raum|saal|salle)\s*[-#:]?\s*\d{1,3})$/iu;
const TRACK_LAST = /\s*[[(【]\s*((?:track|room|hall|stage|stream|트랙|룸|홀|トラック)\s*[-#:]?\s*[^\])】]{1,30}|(?:[\p{L}-]+ ){0,3}(?:theat(?:er|re)|cafeteria|auditorium|ballroom|classroom))[\])】]\s*$/iu;
/** `[Talk] Title`, `[세션 1] 제목`, `Title (keynote)`: what kind of a talk it is, beside its title. */
const KIND = '(?:(?:session|talk|keynote|workshop|tutorial|panel|panel discussion|lightning talk|lt|poster|세션|발표|강연|키노트|기조연설|워크샵|워크숍|튜토리얼|패널|패널토크|핸즈온|ハンズオン|라이트닝 ?토크|bof|special session|hands-?on|remote|online|virtual|repeat|セッション|基調講演|招待講演|ワークショップ|主題演講|议题|演讲)\\s*#?[-\\s]?(?:\\d{1,4}|[A-Z]-?\\d{0,2})?|(?:\\d{1,2}-)?[A-Z]-?\\d{1,2})';
const KIND_FIRST = new RegExp(`^[[(【［<〈]\\s*(?:${KIND}|overview|번역|요약|(?:발표 ?)?정리|翻訳|翻译|译)\\s*[\\])】］>〉]\\s*[:：|–—-]?\\s*`, 'iu');
/** `TALK - Title`, `Panel discussion - Title`, `Quickie: Title`, `Lightning talks ⚡ Title`, `title: Title`, `Title - Keynote`. */
const KIND_BEFORE_TITLE = /^(?:(?:(?:main |ted )?talk|plenary panel|panel discussion|session|quickie|codelab|(?:社群 )?lt|lightning talks(?=\s*⚡)|세션|발표|강연|패널 ?토의|(?:技術|招待)講演)\s*(?:\s[-–—]\s|:\s|：|⚡\ufe0f?)|(?:(?:talk |session )?title|제목|タイトル)\s*(?::\s|：)|workshop\s+[-–—]\s)\s*(?=\S)/iu;
const KIND_BEHIND_TITLE = /\s+[-–—]\s*(?:(?:opening |closing )?keynote|workshop|tutorial|panel|lightning talk|키노트)$/iu;
/** `Title - ExampleConf 2025`, `Title | NDC Porto 2025` */
const CONFERENCE_LAST = /(?:\s+[-–—|•]|,)\s+(?:\p{Lu}\S*\s){1,4}(?:19|20)\d{2}$/u;
const ABBREVIATED_CONFERENCE = /^\s*[-–—|•,]\s+\p{Lu}{3}/u;
/** `Title - 18 Jan 2017`; but `The outage (2017-01-18)` */
const DATE_LAST = new RegExp(`\\s*[-–—|]\\s+(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${ENGLISH_MONTHS})\\.?,?\\s+\\d{4}|(?:${ENGLISH_MONTHS})\\.?\\s+\\d{1,2},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})$`, 'iu');
/** `Title (Room 5, 10:30-11:00)`, `Title (10:30am, Room 5)` */
const TIME_IN_BRACKETS_LAST = new RegExp(`\\s*(?:[\\[(][^()[\\]]{0,40}?\\s(${TIME})[^()[\\]]{0,20}|[\\[(](${TIME})\\s?[,|–—-][^()[\\]]{0,30})[\\])]$`, 'iu');
/** `Title [I]`: for beginners, intermediate, advanced ones, experts. */
const LEVEL_LAST = /\s\[[ABEI]\]$/u;
/** `Title (A whole sentence about it, which the writer adds.)`, `Title (my talk!)` */
const REMARK_LAST = /\s*\((?:my (?:own )?talk!?|(?!(?:or|oder|ou|by)\s)[^()]{40,400}(?!\b(?:Inc|Ltd|Corp|Co|Jr|Sr|etc|[ap]\.m|[A-Z])\.\)$)[^()]{4}\.|not (?:his|her|the|its) [^()]{0,20}title)\)$/iu;
const CODE_LAST = /\s*[[(]([A-Z]{2,6}[- ]?\d{2,5}(?:-[A-Z]\d{0,2})?)[\])]$/u;
const DURATION_FIRST = /^[[(（]\s*(\d{1,3}\s*(?:분|분간|分|m(?:in(?:ute)?s?\.?)?))\s*[\])）]\s*/iu;
/** `DEV322 - Title`, `[DEV322] Title`, `DEV322-R Title`; but `SHA256: Title`. */
const CODE_FIRST = /^(?:[[(【]\s*([A-Z]{2,6}[- ]?\d{2,5}(?:-?[A-Z]\d{0,2})?|\d{1,2}-[A-Z]-\d{1,2})\s*[\])】]|((?!AES|HTTP|ISO|RFC|SHA)[A-Z]{2,4}\d{3}(?:-[A-Z]\d?(?=[\s.:])|(?=\s*(?:--?|[–—:|.])\s)))(?:\s*(?:--?|[–—:|.])(?=\s))?)\s*/u;
const DURATION_LAST = /\s*(?:[[(（]\s*(\d{1,3}\s*(?:분|분간|分|min(?:ute)?s?\.?)|\d{1,3}:[0-5]\d(?::[0-5]\d)?)\s*[\])）]|\s[-–—|]\s*(\d{1,3}\s*(?:분|min(?:ute)?s?)))$/iu;
/** `Build times: 30 min - 3 min` */
const TWO_DURATIONS = /(?:분|min(?:ute)?s?)\s[-–—|]\s*\d{1,3}\s*(?:분|min(?:ute)?s?)$/iu;
/** `Title (JA)`: the language of the talk. */
const LANGUAGE = '(?:en|ja|jp|ko|kr|zh|cn|de|fr|es|eng|jpn|english|japanese|korean|chinese|german|deutsch|french|spanish|영어|한국어|日本語|英語)';
const KIND_LAST = new RegExp(`\\s*[[(（【［]\\s*(?:${KIND}|${LANGUAGE})\\s*[\\])）】］]$`, 'iu');
const STAR = '(?:★|⭐|🌟|\\ufe0f)';
const RATING = '(?:★|⭐|🌟)(?:\\ufe0f|\\s)*(?:★|☆|⭐|🌟|✩|½)(?:★|☆|⭐|🌟|✩|½|\\ufe0f|\\s)*|(?:★|⭐|🌟)\\ufe0f?\\s?\\d(?:[.,]\\d)?|★|[☆✩]{3,5}|\\d(?:[.,]\\d)?\\s*\\/\\s*(?:5|10)';
const RATING_FIRST = new RegExp(`^(?:[[(]\\s*(${RATING})\\s*[)\\]]|(${STAR}(?:${STAR}|☆|✩)+|★))[\\s:|·–—-]*`, 'u');
const RATING_LAST = new RegExp(`(?:\\s*[:|·,–—-]\\s*(?:rating|평점|별점))?[\\s:|·,–—-]*(?:[[(]\\s*(${RATING})\\s*[)\\]]|\\s(${RATING}))\\s*$`, 'iu');
/** `Title - 4 stars`, `제목 (5점)`; but `From 0 to 5 stars` */
const RATING_IN_WORDS_LAST = /\s*[-–—|:([]\s*(\d(?:[.,]\d)?\s*(?:stars|점))\s*[)\]]?$/iu;

const SIGN_OF_NOTES = /[记記][:：]|[Nn]otes:\s/u;
/** `ExampleConf 参会笔记：题目` */
const NOTES_BEFORE_TITLE = /^(?:(?:[^:：]{0,40}[会會讲講]\S{0,4}|\p{Lu}[\w .]{1,30}\s)?(?:笔记|筆記)[:：]\s*(?=\S)|(?:My |Talk )?[Nn]otes:\s+(?=\p{Lu}))/u;

/** A heading without numbers, times, tracks, ratings, marks and kinds before its title, which are told in `found` where it has none yet. */
export function withoutPrefixes(heading: string, found: Affixes): string {
	let text = SIGN_OF_NOTES.test(heading) ? cut(heading, NOTES_BEFORE_TITLE) : heading;
	while (MAY_HAVE_PREFIX.test(text)) {
		const before = text;
		text = cut(text, RATING_FIRST, (rating) => (found.rating ??= rating));
		text = cut(text, EMOJI);
		text = cut(cut(cut(cut(text, TASK), BULLET), DATE_FIRST), DAY_BEFORE_NUMBER);
		if (text.startsWith('[') && text.endsWith(']') && !speaksOfAConference(text)) text = text.replace(WHOLE_IN_BRACKETS, '$1');
		text = cut(cut(text, TIME_FIRST, (time) => (found.time ??= time)), DURATION_FIRST, (time) => (found.time ??= time));
		text = cut(text, CODE_FIRST, (code) => (found.code ??= code));
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
	return bracket !== undefined && name !== undefined && speaksOfAConference(name) ? text.slice(bracket.length) : text;
}

/** Other words before a year may be a title’s: `Angular - The Road To 2025`. */
function withoutConferenceBehind(text: string): string {
	const behind = /(?:19|20)\d{2}$/u.test(text) ? CONFERENCE_LAST.exec(text)?.[0] : undefined;
	return behind !== undefined && (namesAConference(behind) || ABBREVIATED_CONFERENCE.test(behind)) ? cut(text, CONFERENCE_LAST) : text;
}

/** `Title | 📍 Example hall` */
const PLACE_LAST = /\s*(?:[|｜·,–—-]\s*)?📍\s*(\S.{0,40})$/u;

/** A heading without times, tracks, ratings, codes and kinds behind its title, which are told in `found` where it has none yet. */
export function withoutSuffixes(heading: string, found: Affixes): string {
	let text = heading.includes('📍') ? cut(heading, PLACE_LAST, (place) => (found.track ??= place)) : heading;
	while (MAY_HAVE_SUFFIX.test(text.slice(-LONGEST_SIGN_OF_SUFFIX))) {
		const before = text;
		if (RATING_SIGN.test(text)) text = cut(text, RATING_LAST, (rating) => (found.rating ??= rating));
		if (/(?:stars|점)[)\]]?$/u.test(text)) text = cut(text, RATING_IN_WORDS_LAST, (rating) => (found.rating ??= rating));
		if (CLOCK_SIGN.test(text) && !isTime(text) && !TIME_OF_A_SENTENCE.test(text)) text = cut(text, TIME_LAST, (time) => (found.time ??= time));
		if (endsWithBracket(text)) {
			text = cut(cut(text, TRACK_LAST, (place) => {
				const [track = place, time = ''] = place.split(/,\s*/u);
				found.track ??= track;
				if (isTime(time)) found.time ??= time;
			}), KIND_LAST);
			text = cut(text, TIME_IN_BRACKETS_LAST, (time) => (found.time ??= time));
			text = cut(cut(cut(text, LEVEL_LAST), REMARK_LAST), CODE_LAST, (code) => (found.code ??= code));
		}
		const last = text.charAt(text.length - 1);
		const endsWithNumber = last >= '0' && last <= '9';
		if (ENDS_OF_DURATIONS.includes(last) && !TWO_DURATIONS.test(text)) text = cut(text, DURATION_LAST, (time) => (found.time ??= time));
		if (endsWithNumber && PLACE_SIGN.test(text.slice(-LONGEST_PLACE)) && PLACE.test(text)) text = cut(text, ROOM_LAST, (track) => (found.track ??= track));
		if (ENDS_OF_KINDS.includes(last)) text = cut(text, KIND_BEHIND_TITLE);
		if (endsWithNumber || last === ')') {
			if (DATE_SIGN.test(text.slice(-LONGEST_SIGN_OF_DATE))) text = withoutConferenceBehind(cut(text, DATE_LAST));
		}
		if (text.charCodeAt(text.length - 1) >= FIRST_EMOJI) text = cut(text, EMOJI_LAST);
		if (text === before) break;
	}
	return text;
}

/** `Jane Doe, Room 3` without the room, which is told. */
export function withoutRoom(speaker: string, found: Affixes): string {
	return cut(speaker, ROOM_BEHIND_NAME, (track) => (found.track ??= track));
}

const ROOM_BEHIND_NAME = /\s*[,|·–—-]\s*((?:track|room|hall|stage|트랙|룸|홀|トラック|raum|saal|salle)\s*[-#:]?\s*\d{1,3})$/iu;

/** Cuts what the pattern finds off, unless nothing would be left; tells the first group that took part. */
export function cut(text: string, pattern: RegExp, tell?: (found: string) => void): string {
	const match = pattern.exec(text);
	if (!match) return text;
	const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim();
	if (rest === '') return text;
	const group = match.slice(1).find((part) => part !== undefined);
	if (group !== undefined) tell?.(group.trim());
	return rest;
}

/** Whether the last character closes a bracket. */
export function endsWithBracket(text: string): boolean {
	return ')）]］】'.includes(text.charAt(text.length - 1));
}
