const YEAR = /(?:^|[^\d])(?:19|20)\d{2}(?:[^\d]|$)|['’]\d{2}(?:\s|$)/u;
const CONFERENCE_WORD = /\b(?:conf|conference|conferences|summit|meetup|meet-up|fest|festival|devfest|camp|bootcamp|barcamp|hackathon|forum|symposium|congress|expo|convention|unconference|colloquium|seminar|retreat|wwdc|re:?invent|google i\/?o|i\/?o extended|build|ignite|devoxx|fosdem|deview|fsharpconf|strange ?loop|goto|qcon|\p{L}+[- ]?(?:con|conf|fest|days|summit|camp|kaigi))\b|\b(?:dev|tech|user|community|open)\s?(?:day|days|week|concert|talks)\b|컨퍼런스|콘퍼런스|콘서트|밋업|세미나|서밋|페스트|페스티벌|데브페스트|포럼|심포지엄|학회|개발자 ?대회|カンファレンス|勉強会|ミートアップ|大会|峰会|沙龙|论坛|年会|konferenz|tagung|conférence|conferencia|jornadas/iu;

/** UTF-16 units. */
const LONGEST = 300;

/** `DEVIEW 2021`, `PyCon ’19`; but not a whole date, which any file's name may begin with. */
export function namesAYear(text: string): boolean {
	return text.length < LONGEST && /\d{2}/u.test(text) && YEAR.test(text.replace(/\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8}|\b(?:in|of|for|since|by) \d{4}\b|\bES\d{4}\b/gu, ' '));
}

/** A word that conferences and meetups are called by: `Summit`, `DjangoCon`, `테크 콘서트`. */
export function namesAConference(text: string): boolean {
	return text.length < LONGEST && CONFERENCE_WORD.test(text.normalize('NFKC'));
}

/** A year, or a word that conferences are called by. */
export function speaksOfAConference(text: string): boolean {
	return namesAYear(text) || namesAConference(text);
}

/** UTF-16 units: a longer heading may be a talk's that has a year in it. */
const LONGEST_NAME_WITH_YEAR = 40;

const NOTES_OF_A_CONFERENCE = /\b(?:conference|event|trip|meetup) (?:notes|report|recap|review)\b/iu;

/** A heading that is called as conferences are, and hardly as a talk is. */
export function isNameOfAConference(text: string): boolean {
	return (text.length <= LONGEST_NAME_WITH_YEAR || (text.length <= 2 * LONGEST_NAME_WITH_YEAR && NOTES_OF_A_CONFERENCE.test(text))) && speaksOfAConference(text);
}

/** What a talk's note adds to its name: `Review`, `후기`. */
const ABOUT_A_CONFERENCE = /^(?:(?:day|part|vol)\b.*|.{0,30}\b(?:review|recap|notes?|report|summary|impressions|takeaways|overview|highlights|thoughts|experience|lessons learned|learnings|retrospective|talks|sessions|schedule|diary|links|slides?|appunti.*|notizen|bericht)|.{0,15}(?:후기|정리|회고|리뷰|참관기|요약|참가기|レポート|まとめ|感想|参加.*|笔记|筆記|心得|見聞|见闻录))$/iu;

/** `Day 1`, `Day two`: a day of a conference in its name; but `Day two operations`, `Safe from day one`. */
export function countsDays(text: string): boolean {
	return COUNTED_DAY.test(text) && !/\b(?:from|since|on|until) day\b/iu.test(text);
}

const COUNTED_DAY = /\bday\s*(?:\d{1,2}\b|(?:one|two|three|four)(?=\s*(?:$|[-–—|:,(])))/iu;

/** `Day 2`, `Recap of the talks`: behind the name of a conference no title. */
function isAboutAConference(words: string): boolean {
	return countsDays(words) || ABOUT_A_CONFERENCE.test(words);
}

/** `ExampleConf 2023: what we brought home`, `a trip to Berlin`: behind a colon that is no title. */
const TOLD_OF_ONESELF = /^\p{Ll}|\b(?:I|we|my|our|us)\b/u;

/** `WWDC2015 Session 230 Title`, `WWDC 2012 Session笔记——200 Title` */
const NUMBERED_SESSION = /^(.{2,40}?)\ssession(?:笔记|筆記)?[\s:：–—-]*(?!(?:19|20)\d{2})\d{3,4}[\s:：–—-]+(\S.{5,})$/iu;

/**
 * The title behind the name of a conference, as names of files and notes have it: `ExampleConf 2021 - Title`,
 * `[ExampleConf] Title`. Null where nothing of a conference stands before, or only words about it behind.
 */
export function titleBehindConference(text: string): string | null {
	if (text.length >= LONGEST) return null;
	const [, before, inBrackets] = /[)\]]$/u.test(text) ? /^(.{5,}?)\s*[([]([^()[\]]{3,40})[)\]]$/u.exec(text) ?? [] : [];
	if (before !== undefined && inBrackets !== undefined && namesAConference(inBrackets) && !speaksOfAConference(before)) return before;
	const [, ofSession = '', numbered] = /session/iu.test(text) ? NUMBERED_SESSION.exec(text) ?? [] : [];
	if (numbered !== undefined && speaksOfAConference(ofSession)) return isAboutAConference(numbered) ? null : numbered;
	const parts = /^(?:\[([^\]]{2,60})\]|([^-–—|:_]{2,40}?)\s*(?:\s[-–—|]|——|[_|:](?=\s)|[_|]))\s*(\S.{5,})$/u.exec(text) ?? [];
	const conference = parts[1] ?? parts[2] ?? '';
	const title = parts[3]?.trim() ?? '';
	if (!(speaksOfAConference(conference) || /\p{L} ?\d{2}$/u.test(conference)) || title === '') return null;
	if (TOLD_OF_ONESELF.test(title) && text.slice(0, text.length - title.length).trimEnd().endsWith(':')) return null;
	return speaksOfAConference(title) || isAboutAConference(title) ? null : title;
}

/** As `titleBehindConference`, among the sessions of one note: `ExampleConf 2025 - Title`, but not `Angular 2020 - Title`. */
export function titleBehindEdition(text: string): string | null {
	const [, edition = '', title = ''] = YEAR_BEFORE_SEPARATOR.test(text) ? BEHIND_EDITION.exec(text) ?? [] : [];
	if (edition === '' || !namesAConference(edition) || NO_EDITION.test(edition)) return null;
	return isAboutAConference(title) || MAY_BE_A_PLACE.test(title) || /^\d/u.test(title) || TOLD_OF_ONESELF.test(title) ? null : title;
}

/** `Tools in 2023`, `Organizing ExampleConf 2023`, `Road to ExampleConf 2024` */
const NO_EDITION = /\s(?:in|since|of|for|by)\s\d{4}$|^\p{L}+ing\s|\sto\s/u;
/** `ExampleConf 2019: Berlin`, `ExampleConf 2019 - Salt Lake City`: three words with capitals at most. */
const MAY_BE_A_PLACE = /^\p{Lu}[\p{Script=Latin}'’.-]*(?:,? \p{Lu}[\p{Script=Latin}'’.-]*){0,2}$/u;
const YEAR_BEFORE_SEPARATOR = /(?:19|20)\d{2}(?:\s[-–—|]|:)\s/u;
const BEHIND_EDITION = /^([\p{Lu}\p{Lo}]\S*\s(?:\S+\s){0,2}(?:19|20)\d{2})(?:\s[-–—|]|:)\s+(\S.{5,})$/u;
