import { namesAConference } from './conference-words';
import { ABOUT_THE_NOTE, GROUPS_OF_SESSIONS, PARTS_OF_A_TALK, TALKS } from './known-headings';
import { isSimple, normalized, singleSpaced, withoutAttributes } from './spaces';
import { beginsWithGivenName, isPersonName } from './speaker-names';
import { ENGLISH_MONTHS, isTime, WEEKDAYS } from './title-affixes';

/** What a heading that is no session's title says. */

const MONTH = `(?:${ENGLISH_MONTHS}|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)`;
const ORDINAL = '(?:st|nd|rd|th)?';
const RANGE = '(?:\\s*(?:[-–—~&/]|to|and|bis)\\s*\\d{1,2}(?:st|nd|rd|th|일|日)?)?';
const DAY_OF_A_MONTH = [
	'(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])', '(?:19|20)\\d{2}(?:\\s*[-./]\\s*\\d{1,2}\\.?)?', '(?:\\d{4}년\\s*)?\\d{1,2}월', '(?:\\d{4}年\\s*)?\\d{1,2}月', `${MONTH}\\.?(?:\\s+\\d{4})?`,
	'\\d{4}\\s*[-./]\\s*\\d{1,2}\\s*[-./]\\s*\\d{1,2}\\.?(?:\\s*[-~–]\\s*\\d{1,2}\\.?)?', '\\d{1,2}[-./]\\d{1,2}(?:[-./]\\d{2,4})?\\.?', '(?:\\d{4}년\\s*)?\\d{1,2}월\\s*\\d{1,2}일(?:\\s*[-~–]\\s*\\d{1,2}일)?', '(?:\\d{4}年\\s*)?\\d{1,2}月\\s*\\d{1,2}日',
	`${MONTH}\\.?\\s+\\d{1,2}${ORDINAL}${RANGE}(?:,?\\s+\\d{4})?`, `\\d{1,2}${ORDINAL}\\.?${RANGE}\\s+${MONTH}\\.?(?:,?\\s+\\d{4})?`,
].join('|');
const COUNTED_DAY = '(?:\\d(?:ère|re|ème|er|e)|première|deuxième|troisième)\\s+journ[ée]+e?|(?:day|tag|jour|día|dia|giorno|d-?)\\s*-?\\s*(?:\\d{1,2}|one|two|three|four|five|i{1,3}|zero)|(?:first|second|third|fourth|fifth|last|\\d(?:st|nd|rd|th))\\s+day|\\d{1,2}\\s*일\\s*[차째]|(?:첫|둘|셋|넷)째\\s*날|첫날|마지막\\s*날|\\d{1,2}日目|第[一二三四五\\d]天|erster tag|zweiter tag|pre-?conference|post-?conference';

/** A day and nothing else, or a day with its date, weekday or place in brackets. */
const DAY = new RegExp(`^(?:${COUNTED_DAY}|${DAY_OF_A_MONTH}|${WEEKDAYS})(?:[\\s,:;|/·–—-]*(?:\\(?(?:${COUNTED_DAY}|${DAY_OF_A_MONTH}|${WEEKDAYS}|[월화수목금토일])\\)?|\\([^()]*\\)))*$`, 'u');
/** A day with something more: `Day 1: workshops`, `ExampleConf 2021 - Day 1`. */
const DAY_FIRST = new RegExp(`^(?:${COUNTED_DAY})(?=$|[\\s,:;|/·(–—-])`, 'u');
const DAY_LAST = new RegExp(`[\\s,:;|/·–—-](?:${COUNTED_DAY})$`, 'u');
/** The last characters of days and dates behind the name of a conference. */
const ENDS_OF_CONFERENCE_DAYS = '0123456789)일日yghdis';
const BEFORE_DAYS = / [-–—|] |[:,] /u;
const DAY_OF_MONTH_SIGN = new RegExp(`\\d|${WEEKDAYS}`, 'u');
/** The last characters of all that `COUNTED_DAY` takes. */
const ENDS_OF_COUNTED_DAYS = '0123456789eoriyg차째날目天';
const TRACK = /^(?:(?:track|room|hall|stage|stream|saal|salle)(?:\s*[-#:]\s*|\s+|(?=\d))[\p{L}\d]{1,3}|(?:트랙|룸|홀|스테이지|강의장|トラック|会場)\s*[-#:]?\s*[\p{L}\d]{1,3}|(?:main|keynote|side|small|big|grand|community)\s+(?:stage|hall|room|track))$/u;
/** `Session 1`, `세션 2`: over the session's title, or the session itself. */
const NUMBERED_SESSION = /^(?:session|talk|slot|part|keynote|세션|발표|키노트|セッション)\s*#?(?:\d{1,2}|[ivx]{1,4})$/u;
/** `大会开场及上午场`, `午後の部` */
const HALF_OF_A_DAY = /^.{0,12}(?:上午|下午|午前|午後|오전|오후)\s*(?:场|場|의\s?세션|の部)$/u;
const ENDS_OF_HALF_DAYS = '场場션部';
const NOTES_OF_SOMEBODY = /(?:['’]s)? notes$/iu;
/** `ExampleConf 세미나에 다녀왔습니다`, `勉強会に参加しました` */
const WENT_THERE = /(?:다녀왔(?:습니다|다|어요)|다녀온 후기|참[가석여]했(?:습니다|다)|[にへ]行って(?:きた|きました|来た|来ました)|に参加し(?:た|ました|てきた|てきました))$/u;
const ENDS_OF_TELLING = '다요기た';
/** `Data track`, `데이터 트랙`. */
const TRACK_LAST = /^.{1,30}(?:\s(?:track|트랙)|트랙|トラック)$/u;

/** The last characters of all that `TRACK_LAST` takes. */
const ENDS_OF_TRACKS = 'k랙ク';

/** A track with a topic: `Track 2: Databases`. */
const TRACK_WITH_MORE = /^(?:track|room|hall|stage|stream|saal|salle|트랙|룸|홀|스테이지|강의장|トラック|会場)\s*[-#:]?\s*(?:[\p{L}\d]{1,2}|\d+)[\s:|·–—-]+\S/u;

/** `Things to google`, `To read / watch`, `Stuff I need to look up`: what to do when the conference is over. */
const LEFT_TO_DO = /^(?:(?:things?|stuff|topics|terms|books|papers|links) )?(?:to|i (?:should|want to|need to|have to|gotta)) (?:google|read|look (?:up|into|at)|check(?: out)?|research|investigate|learn|explore|try(?: out)?|watch)(?: later| more)?(?: ?[/&,] ?[a-z ]{1,20})?$/u;

/** What may stand before the words of a heading that is about the note or a group. */
const LOOSE_WORDS = /^(?:(?:簡単な|全体の|the|my|our|some|all|overall|general|final|closing|other|first|random|personal|quick|main|more|additional|attended|favou?rite|best|top|interesting|conference|event|행사|컨퍼런스|콘퍼런스|전체|참가|참여|참석|전반적인|간단한|개인적인|최종|기억에 남는|인상 ?깊었던)\s*)+(?=[\p{L}])/u;

/** `Talks I attended`, `내가 들은 세션`, `聞いたセッション`. */
const TALKS_OF_MINE = /^(?:talks|sessions|presentations|workshops) (?:that )?(?:i|we)(?:['’]ve| have)? (?:attended|watched|saw|seen|heard|liked|loved|enjoyed|went to|visited|joined)(?:\s*[-–—:|(].{1,60})?$|^(?:(?:내가|제가|직접)\s*)?(?:들은|들을|들었던|인상 ?깊은|인상 ?깊었던|기억에 남는|참여한|참석한|청강한|수강한)\s*(?:세션|발표|강연)(?:들|\s*목록|\s*정리|\s*요약|\s*후기)?$|^(?:今回)?(?:特に)?(?:印象に残った|気になった|聞いた|聴いた|見た|参加した|聴講した)(?:セッション|発表|講演|トーク)$|^(?:talks|vorträge),? die ich .{3,30}$/u;

export type HeadingKind =
	/** A day of the conference. */
	| 'day'
	/** A day with more words, a container only where sessions stand below. */
	| 'day-and-more'
	/** A time alone, over the heading of its talk or in its place. */
	| 'time'
	| 'track'
	/** A track with more words, which may be its topic or a session's title. */
	| 'track-and-more'
	/** `Talks`, `Keynotes`, `오전`. */
	| 'group'
	/** About the note or the day as a whole. */
	| 'about'
	/** A part of what is written about one talk. */
	| 'part'
	/** Anything else: a session's title, as far as words can tell. */
	| 'plain';

const PARTS = new Set(PARTS_OF_A_TALK);

/** All that begins a heading of those kinds in one pattern, which most headings need to be asked alone. */
const MAY_BE_TRACK_OR_GROUP = new RegExp([TRACK, TRACK_WITH_MORE, NUMBERED_SESSION, TALKS_OF_MINE, LOOSE_WORDS, LEFT_TO_DO].map(({ source }) => source).join('|'), 'u');

/** UTF-16 units: no day, track or heading about a note is longer. */
const LONGEST = 120;

/** What a heading's words alone say of it. `text` is its visible text. */
export function kindOfHeading(text: string): HeadingKind {
	if (text.length > LONGEST) return 'plain';
	const folded = foldHeading(text);
	const last = folded.charAt(folded.length - 1);
	if (DAY.test(folded)) return 'day';
	if (/^\d/u.test(folded) && isTime(folded)) return 'time';
	if (DAY_FIRST.test(folded) || (ENDS_OF_COUNTED_DAYS.includes(last) && DAY_LAST.test(folded))) return 'day-and-more';
	if (isDayOfAConference(folded)) return 'day-and-more';
	const isPatterned = MAY_BE_TRACK_OR_GROUP.test(folded);
	if ((isPatterned && TRACK.test(folded)) || (ENDS_OF_TRACKS.includes(last) && TRACK_LAST.test(folded))) return 'track';
	if (isPatterned && TRACK_WITH_MORE.test(folded)) return 'track-and-more';
	if (ENDS_OF_TELLING.includes(last) && WENT_THERE.test(folded) && namesAConference(folded)) return 'about';
	const known = KINDS.get(folded) ?? kindSaidTwice(folded) ?? kindOfSeveral(folded);
	if (known) return known;
	if (folded.endsWith(' notes') && areSomebodysNotes(text.trim())) return 'group';
	if (ENDS_OF_HALF_DAYS.includes(last) && HALF_OF_A_DAY.test(folded)) return 'group';
	if (!isPatterned) return 'plain';
	if (NUMBERED_SESSION.test(folded) || TALKS_OF_MINE.test(folded)) return 'group';
	const bare = folded.replace(LOOSE_WORDS, '');
	const ofWords = bare === folded ? undefined : KINDS.get(bare);
	return ofWords !== undefined && ofWords !== 'part' ? ofWords : LEFT_TO_DO.test(folded) ? 'about' : 'plain';
}

/** `PyCon - Friday, April 29` */
function isDayOfAConference(folded: string): boolean {
	if (!ENDS_OF_CONFERENCE_DAYS.includes(folded.charAt(folded.length - 1)) || !BEFORE_DAYS.test(folded)) return false;
	const parts = DAY_OF_MONTH_SIGN.test(folded) ? /^(.{2,40}?)\s*[-–—:|,]\s+(.+)$/u.exec(folded) : null;
	return parts !== null && DAY.test(parts[2] ?? '') && namesAConference(parts[1] ?? '');
}

/** `Jane Doe’s notes`, and `John Doe Notes` where the name is known for one; but `Obsidian Evergreen Notes` */
function areSomebodysNotes(text: string): boolean {
	const name = text.replace(NOTES_OF_SOMEBODY, '');
	return isPersonName(name) && (/['’]s notes$/iu.test(text) || beginsWithGivenName(name));
}

/** `議程表 (Schedule)`: in two languages. */
function kindSaidTwice(folded: string): HeadingKind | undefined {
	const [, one = '', other = ''] = folded.endsWith(')') ? /^([^()]+?)\s*\(([^()]+)\)$/u.exec(folded) ?? [] : [];
	const kind = KINDS.get(one);
	return kind === KINDS.get(other) ? kind : undefined;
}

/** `感想, まとめ`, `Lunch & networking`: each of them about the note or the day. */
function kindOfSeveral(folded: string): 'about' | undefined {
	const parts = folded.length <= LONGEST_OF_SEVERAL && BETWEEN_WORDS.test(folded) && !MAY_HOLD_ALL.test(folded) ? folded.split(BETWEEN_WORDS) : [];
	return parts.length > 1 && parts.every((part) => KINDS.get(part.trim()) === 'about' || KINDS.get(part.trim().replace(LOOSE_WORDS, '')) === 'about') ? 'about' : undefined;
}

/** `Schedule and notes`: the talks may stand below. `Reflection and metadata`: one talk’s title. */
const MAY_HOLD_ALL = /note|schedule|program|agenda|메모|일정|メモ|reflection|metadata|rest\b|source|action|random|index/u;
/** UTF-16 units. */
const LONGEST_OF_SEVERAL = 40;
const BETWEEN_WORDS = /[,、・/&+]\s*|\s(?:and|und|et|y|e|및)\s/u;

/** `Session 1`, `Keynote 2` and nothing else. */
export function isNumberedSession(text: string): boolean {
	return text.length <= LONGEST_DETAILS && NUMBERED_SESSION.test(foldHeading(text));
}

/** `Talks`, `들은 세션`: a heading below which a list is one of sessions, whatever its items look like. */
export function namesTalks(text: string): boolean {
	const folded = foldHeading(text);
	return TALKS.has(folded.replace(LOOSE_WORDS, '')) || TALKS_OF_MINE.test(folded);
}

/** Whether a short heading speaks of talks in whatever words: `とくに印象に残ったセッションの紹介`, `De charla en charla`. */
export function mentionsTalks(text: string): boolean {
	return text.length <= LONGEST_MENTION && MENTION_OF_TALKS.test(normalized(text, 'NFKC')) && !ON_SPEAKING.test(text);
}

/** UTF-16 units: longer headings are titles. */
const LONGEST_MENTION = 45;
/** `How to give great talks`, `Managing user sessions`, `발표를 잘하는 법`: a talk’s title. */
const ON_SPEAKING = /^(?:how|why|when|what)\b|^[a-z]+(?:ing|less)\b|(?:하는|되는|쓰는)\s?(?:방)?법|이야기$/iu;
const MENTION_OF_TALKS = /\b(?:talks|sessions|presentations|keynotes|lectures|charlas?|ponencias?|palestras?|conférences|vorträge|votr[äa]ge)\b|세션|세미나 내용|강연|발표(?!자료|\s자료)|セッション|登壇|発表|講演|トーク|参加したconference|演讲|演講|议程|議程|分享|主题/iu;


/** What a heading of exactly these words is. Words that stand in several tables are of the last. */
const KINDS: ReadonlyMap<string, HeadingKind> = new Map<string, HeadingKind>([
	...PARTS_OF_A_TALK.map((words) => [words, 'part'] as const), ...ABOUT_THE_NOTE.map((words) => [words, 'about'] as const),
	...GROUPS_OF_SESSIONS.map((words) => [words, 'group'] as const), ...[...TALKS].map((words) => [words, 'group'] as const),
]);

/** `Metadata`, `Session info`: over what there is to say of a talk beside the notes. */
export function namesDetails(text: string): boolean {
	return text.length <= LONGEST_DETAILS && SIGN_OF_DETAILS.test(text) && DETAILS.test(foldHeading(text));
}

/** UTF-16 units. */
const LONGEST_DETAILS = 30;
const SIGN_OF_DETAILS = /meta|details|info|정보|情報/iu;
const DETAILS = /^(?:(?:talk|session|발표|세션)\s*)?(?:metadata|meta|details|info|information|정보|情報)$/u;

/** A programme, which mostly says over again what is written up below. */
export function namesProgramme(text: string): boolean {
	return text.length <= LONGEST_DETAILS && PROGRAMME.test(foldHeading(text));
}

const PROGRAMME = /^(?:the )?(?:(?:agenda|schedule|program|programme|timetable|time table|일정|시간표|타임테이블|프로그램|タイムテーブル|(?:会议|大会|會議)?(?:日程|议程|議程)表?)(?:\s|$))+$/u;

/** Whether the words are those of a section within the notes about one talk. */
export function isPartOfATalk(text: string): boolean {
	return text.length <= LONGEST && PARTS.has(foldHeading(text));
}

const PICTURE = /\p{Extended_Pictographic}|\u200d|\ufe0f|\u20e3/u;

/** NFKC, lower case, single spaces, without numbering, emoji, tags (`#day1`, but not `#1`), signs and punctuation at the ends. */
function foldHeading(text: string): string {
	const whole = normalized(withoutAttributes(text), 'NFKC').toLowerCase();
	const lower = /^\s*[[<(【]/u.test(whole) ? whole.replace(/^\s*[[<(【]([^\])>】]*)[\])>】]\s*$/u, '$1') : whole;
	const folded = (isSimple(lower) ? lower : singleSpaced(PICTURE.test(lower) ? lower.replace(new RegExp(PICTURE, 'gu'), ' ') : lower)).trim().replace(/^(?:(?:\d{1,2}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{L})|\d(?=\s+\p{Script=Han}{2}))\s+/u, '');
	const untagged = folded.includes(' #') ? folded.replace(/(?:\s#(?=\d*\p{L})[\p{L}\d_/-]+)+$/u, '') : folded;
	const isLoose = LOOSE_FIRST.test(untagged) || LOOSE_LAST.test(untagged.charAt(untagged.length - 1));
	return isLoose ? untagged.replace(/^[\s\p{S}#*_:·•–—-]+|[\s\p{So}#*_:|·•.!?…,;–—-]+$/gu, '') : untagged;
}

const LOOSE_FIRST = /^[\p{S}#*_:·•–—-]/u;
const LOOSE_LAST = /[\p{So}#*_:|·•.!?…,;–—-]/u;
