import { BY_ANYONE, END_OF_SENTENCE, NAME_BEFORE_COLON, NAME_BEFORE_COMMA, NAME_BEHIND_WITH, separatorsOf, SHORT_BEFORE_COLON, SHORT_BEFORE_SEPARATOR, splitAtMark, splitBeforeName, splitList, type HeadingHabits } from './heading-habits';
import { beginsWithGivenName, beginsWithSpeakerKey, isGivenName, isHandle, isPersonName, mayBeAPersonName, namesARole, readSpeaker, withoutSpeakerKey } from './speaker-names';
import { cutsBeforeSpeaker, cutsBehindSpeaker } from './title-cuts';

/** A title and who speaks; null where only a label was taken away. */
interface SpokenTitle {
	readonly title: string;
	readonly speaker: string | null;
}

type Way = (text: string, habits: HeadingHabits) => SpokenTitle | null;

/** A heading without numbers, times and the like, taken apart where it names a speaker; null where it names none. */
export function speakerInTitle(text: string, habits: HeadingHabits): SpokenTitle | null {
	if (!habits.speakerBehindNothing && !habits.speakerBehindMark && !habits.speakerLast && !MAY_NAME_SPEAKER.test(text)) return null;
	for (const way of WAYS) {
		const found = way(text, habits);
		if (found) return found;
	}
	return null;
}

/** What stands between a title and a speaker, at the least. */
const MAY_NAME_SPEAKER = /[-–—―|/·•@~:：([（,…]|^['‘"“「『《]|['’」』"”»]$|[」』\s]ー|\.{3}|\s(?:[Bb]y|with|von|[Pp]ar|por)\s/u;
/** A letter or a digit. */
export const SAYS_ANYTHING = /[\p{L}\d]/u;

/** `Jane Doe, Example University, Title` among others of the kind. */
const inAList: Way = (text, { speakerInList }) => {
	const [name, place, title] = (speakerInList ? splitList(text) : null) ?? [];
	return title !== undefined && name !== undefined && mayBeAPersonName(name) ? { title, speaker: `${name}, ${place}` } : null;
};

/** `Jane Doe, Title` among others of the kind, be it a title of one word, a title of five words among others of `Jane Doe: Title`, or one of seven behind a name that one knows */
const beforeComma: Way = (text, { speakerBeforeComma, namesFirst }) => {
	const pattern = speakerBeforeComma ? ANYTHING_BEHIND_COMMA : namesFirst || (text.includes(', ') && beginsWithGivenName(text)) ? NAME_BEFORE_COMMA : null;
	const [, speaker = '', title] = pattern?.exec(text) ?? [];
	if (title === undefined || isPersonName(title.split(':')[0] ?? '') || readSpeaker(title) !== null || separatorsOf(text).length > 0) return null;
	const isTitle = speakerBeforeComma || (title.split(' ').length >= (namesFirst ? 5 : 7) && !namesARole(title));
	return isTitle && (readSpeaker(speaker) !== null || (speakerBeforeComma && mayBeAPersonName(speaker))) ? { title, speaker } : null;
};
const ANYTHING_BEHIND_COMMA = /^([^,]{3,40}), (\S.*)$/u;

/** `Dan Kohn - Exec Dir - CNCF`: a heading that names a person, for want of a title. */
const aPersonAlone: Way = (text, { speakerFirst }) => {
	const [, name = '', post = ''] = speakerFirst ? [] : /^([^,(–—-]+?)\s*(?:,|\(|\s[-–—]\s)\s*(.+)$/u.exec(text) ?? [];
	return isPersonName(name) && namesARole(post) && !BEGINS_AS_TITLES.test(post) && readSpeaker(post) === null ? { title: text, speaker: readSpeaker(text) } : null;
};

/** `Jane Doe - The developer experience gap` */
const BEGINS_AS_TITLES = /^(?:the|an?|how|why|what|when|where|on|to|being|becoming|life|from|your|my|our)\b/iu;

/** `Speaker: jane`, `Title (Speaker: jane)`, `题目（演讲者：尤雨溪）`, `Title, Speaker: Jane Doe` */
const behindKey: Way = (text) => {
	if (!SPEAKER_KEY.test(text)) return null;
	if (beginsWithSpeakerKey(text)) return { title: withoutSpeakerKey(text), speaker: withoutSpeakerKey(text) };
	const [, title, speaker] = SPEAKER_IN_BRACKETS.exec(text) ?? SPEAKER_BEHIND_KEY.exec(text) ?? [];
	return title !== undefined && speaker !== undefined ? { title, speaker: readSpeaker(speaker) ?? speaker } : null;
};
const SPEAKER_KEY = /speaker|present|발표자|연사|登壇者|発表者|演讲者|讲师|分享者|講者|講師/iu;
const SPEAKER_IN_BRACKETS = /^(\S.*?)\s*[(（[]\s*(?:speakers?|presenters?|발표자|연사|登壇者|発表者|演讲者|讲师|分享者|講者|講師)\s*[:：]\s*([^()（）[\]]{1,100}?)\s*[)）\]]$/iu;
const SPEAKER_BEHIND_KEY = /^(\S.*?)[\s,;|–—-]+(?:speakers?|presenters?|presented by|발표자|연사|登壇者|発表者)\s*[:：]\s*(\S.{1,200})$/iu;

/** `『題』 田中 陽氏`, `《题目》-郭蕾，Geekbang`, `1日目基調講演「題」 ― 田中 陽` */
const behindTitleInMarks: Way = (text) => {
	const [, title, speaker] = ('「『《'.includes(text.charAt(0)) ? TITLE_IN_CORNERS.exec(text) ?? TITLE_IN_ANGLES.exec(text) : null) ?? (CORNER_AND_DASH.test(text) ? TITLE_BEFORE_DASH.exec(text) : null) ?? [];
	if (title !== undefined && speaker !== undefined) return { title, speaker: speaker.trim() };
	const [, inCorners, name = ''] = '「『'.includes(text.charAt(0)) ? CORNERS_BEFORE_NAME.exec(text) ?? [] : [];
	return inCorners !== undefined && isPersonName(name) ? { title: inCorners, speaker: name } : null;
};
const CORNERS_BEFORE_NAME = /^[「『]([^「」『』]{2,})[」』]\s*(?:by\s+)?([^「」『』]{2,30})$/u;
const TITLE_IN_CORNERS = /^[「『](.{2,}?)[」』]\s*([^「」『』]{2,20}(?:氏|さん|님|様))$/u;
const CORNER_AND_DASH = /[」』]\s*[-–—―ー]/u;
const TITLE_IN_ANGLES = /^《([^《》]{2,})》\s*[-–—:：/|]+\s*([^《》]{2,60})$/u;

/** A title behind nothing, or behind a word for its kind; and a dash, be it a long vowel's mark, before a name. */
const TITLE_BEFORE_DASH = /^(?:[^「」『』]{0,12}(?:セッション|トーク|発表|講演|キーノート|LT))?\s*[「『]([^「」『』]{2,})[」』]\s*[-–—―ー]+\s*([^「」『』]{2,60})$/u;

/** `Jane Doe | Example Inc. | "Title"`: quotation marks tell the title, whatever stands between. */
const beforeQuotes: Way = (text) => {
	const quoted = endsWithTitleInQuotes(text) ? TITLE_IN_QUOTES.exec(text) : null;
	if (!quoted) return null;
	const before = text.slice(0, quoted.index).replace(/^keynote:\s/iu, '');
	const speaker = readSpeaker(before.slice(0, separatorsOf(before)[0]?.start));
	return speaker === null ? null : { title: quoted[1] ?? '', speaker };
};
const TITLE_IN_QUOTES = /[-–—|:,]\s+["“„«]([^"“”„«»]{2,})["”“»]$/u;
const CLOSING_QUOTES = '"”“»';

/** `Jane Doe | "Title"`: a heading of a talk, not of a speaker. */
export function endsWithTitleInQuotes(text: string): boolean {
	return text !== '' && CLOSING_QUOTES.includes(text.charAt(text.length - 1)) && TITLE_IN_QUOTES.test(text);
}

/** A name that one knows for one, beside a separator, `by` or in brackets. */
const besideSeparator: Way = (text, { speakerFirst }) => {
	for (const { title, speaker } of speakerFirst ? cutsBehindSpeaker(text) : cutsBeforeSpeaker(text)) {
		const read = readSpeaker(speaker);
		if (read === null || !SAYS_ANYTHING.test(title)) continue;
		const [first = '', second = '', third, fourth] = speakerFirst ? [] : text.split(/\s*\|\s*/u);
		// `Title | Jane Doe | Example Inc`: the company looks like a name.
		if (third !== undefined && fourth === undefined && isPersonName(second) && third.trim() === speaker.trim()) return { title: first, speaker: `${second} | ${third}` };
		const rest = title.replace(LOOSE_BEFORE_SPEAKER, '').trim();
		return (isHandle(read) ? besideHandle(rest, read) : null) ?? { title: rest, speaker: read };
	}
	return null;
};

/** What stands before a speaker, `hosted` of `Title hosted by Jane Doe` included. */
const LOOSE_BEFORE_SPEAKER = /(?:[\s,|·–—-]+(?:hosted|presented|given|led|moderated))?[\s,|·–—-]*$/u;

/** `Title - Jane Doe - @jane`, `Jane Doe - Title @jane`: a name may stand before the handle. */
function besideHandle(text: string, handle: string): SpokenTitle | null {
	const first = beforeSeparator(text);
	if (first) return { title: first.title, speaker: `${first.speaker} ${handle}` };
	for (const { title, speaker } of cutsBeforeSpeaker(text)) {
		if (readSpeaker(speaker) !== null && SAYS_ANYTHING.test(title)) return { title: title.trim(), speaker: `${speaker.trim()} ${handle}` };
	}
	return null;
}

/** `1コマ目「Title」`, `ワークショップ「Title」`, `첫번째 세션 "제목"`, `基調講演: 題`, `'제목' 세션 후기`: only a label stands beside the title. */
const besideLabel: Way = (text) => {
	const [, behindKeynote] = text.startsWith('基調') ? TITLE_BEHIND_KEYNOTE.exec(text) ?? [] : [];
	if (behindKeynote !== undefined) return readSpeaker(behindKeynote) === null ? { title: behindKeynote, speaker: null } : null;
	const title = '」"”'.includes(text.charAt(text.length - 1)) ? TITLE_BEHIND_LABEL.exec(text)?.[1] : '‘\'“"「『《'.includes(text.charAt(0)) ? TITLE_BEFORE_REVIEW.exec(text)?.[1] : undefined;
	return title === undefined ? null : { title, speaker: null };
};
const TITLE_BEHIND_KEYNOTE = /^基調講演(?:\s*[-–—:]\s+|：\s*)(\S.*)$/u;
const TITLE_BEFORE_REVIEW = /^['‘“"「『《]([^'’”"」』》]{2,})['’”"」』》]\s*(?:세션|발표|강연|웨비나)?\s*(?:후기|리뷰|정리|요약)$/u;
const TITLE_BEHIND_LABEL = /^[^「」"“”]{0,12}(?:コマ目|本目|つ目|番目|個目|人目|セッション|ワークショップ|ハンズオン|コンテンツ|発表|講演|キーノート|オープニング|クロージング|LT|세션|발표|강연|session|workshop|keynote|(?:first|second|third|last|opening|closing|lightning|\d(?:st|nd|rd|th)) talk)\s*[#\d]{0,3}\s*[:：]?\s*[「"“]([^「」"“”]{2,})[」"”]$/iu;

/** `田中さん：題`, `제목 둘: 김철수님`, `김철수님 - 제목`, `김철수 '제목'`, `Jane Doe “Title”`, `山田さん「題」` */
const behindHonours: Way = (text) => {
	const [, titled, last] = HONOURS.test(text.slice(-1)) && !TALK_WITHOUT_TITLE.test(text) ? HONOURED_LAST.exec(text) ?? [] : [];
	if (titled !== undefined && last !== undefined) return { title: titled, speaker: last };
	const [, honoured = '', behindName] = HONOURS.test(text) ? HONOURED.exec(text) ?? [] : [];
	const [, before = '', inQuotes, inDoubleQuotes, inCorners] = '\'’」』"”»'.includes(text.charAt(text.length - 1)) ? QUOTED_BEHIND_NAME.exec(text) ?? [] : [];
	const title = behindName ?? inQuotes ?? inDoubleQuotes ?? inCorners;
	const speaker = readSpeaker(behindName === undefined ? before : honoured);
	return title !== undefined && speaker !== null ? { title, speaker } : null;
};
const HONOURS = /[ん氏님]/u;
/** Behind two words: `사회: 김철수님` says what somebody does. */
const HONOURED_LAST = /^(\S+\s.*\S)\s*[:：]\s*(\S{2,12}\s?(?:さん|氏|님))$/u;
const HONOURED = /^(\S{2,12}\s?(?:さん|氏|님))\s*(?:[:：]|[-–—]\s)\s*(\S.*)$/u;
const QUOTED_BEHIND_NAME = /^(\S.{1,30}?)\s*(?:['‘](?!s\b|\s)(.{2,})['’]|["“«](\p{Lu}.*\s.+|\p{Lo}.+)["”»]|[「『](.{2,})[」』])$/u;

/** `Jane Doe: Title` among others of the kind. */
const amongNamesFirst: Way = (text, { namesFirst }) => {
	const [, speaker = '', title] = namesFirst ? NAME_BEFORE_COLON.exec(text) ?? [] : [];
	return title !== undefined && isPersonName(speaker) ? { title, speaker } : null;
};

/** `Keynote: Jane Doe - Title` */
const behindKeynote: Way = (text) => {
	const behind = KEYNOTE_FIRST.exec(text)?.[1] ?? '';
	const [first] = separatorsOf(behind);
	const speaker = first ? readSpeaker(behind.slice(0, first.start)) : null;
	return first && speaker !== null ? { title: behind.slice(first.end), speaker } : null;
};
const KEYNOTE_FIRST = /^(?:(?:opening|closing) )?keynote:\s+(.+)$/iu;

/** `Jane - Title`, `Jane: Title`, `Ruby Sparks: Title` where others begin with whole names. */
const amongSpeakersFirst: Way = (text, { speakerFirst }) => {
	if (!speakerFirst) return null;
	const [, short, title] = SHORT_BEFORE_SEPARATOR.exec(text) ?? SHORT_BEFORE_COLON.exec(text) ?? [];
	if (short !== undefined && title !== undefined) return { title, speaker: short };
	const [, loosely = '', behindColon] = /^([^:：]{3,40})[:：]\s+(\S.*)$/u.exec(text) ?? [];
	return behindColon !== undefined && mayBeAPersonName(loosely) ? { title: behindColon, speaker: loosely } : null;
};

/** `Title with Jane Doe`, `Title by jane` among others of the kind; `Title w/ Lee Sparks`, `Title by 葉秉哲` anywhere. */
const amongSpeakersBehind: Way = (text, { speakerBehindWith, speakerBehindBy }) => {
	const behindWith = WITH.test(text) && !MEETS_SOMEBODY.test(text) ? NAME_BEHIND_WITH.exec(text) : null;
	const behindBy = /\s[Bb]y\s/u.test(text) ? BY_ANYONE.exec(text) : null;
	const [, title, speaker] = (speakerBehindWith || beginsWithGivenName(behindWith?.[2] ?? '') ? behindWith : null) ?? (speakerBehindBy || beginsWithGivenName(behindBy?.[2] ?? '') ? behindBy : null) ?? (text.includes(' by ') ? BY_CHINESE_NAME.exec(text) : null) ?? [];
	return title !== undefined && speaker !== undefined ? { title, speaker } : null;
};
const WITH = /\sw(?:ith|\/)\s/u;
/** `Fireside chat with Jane Doe` is what the session is called. */
const MEETS_SOMEBODY = /\b(?:chat|keynote|conversation|discussion|interview|panel|talk|ama|q&a|session|hour|lunch)\sw(?:ith|\/)/iu;
const BY_CHINESE_NAME = /^(\S.*?)\s+by\s+(\p{Script=Han}{2,4})$/u;

/** `Title: Jane Doe`, `Title. Jane Doe` among others of the kind, and `Opening keynote: Jane Doe`, which is known by its speaker. */
const behindMark: Way = (text, { speakerBehindMark, speakerLast }) => {
	const withoutTitle = TALK_WITHOUT_TITLE.test(text);
	const marked = speakerBehindMark || withoutTitle ? splitAtMark(text) : speakerLast ? splitAtMark(text, END_OF_SENTENCE) : null;
	return marked && { title: withoutTitle ? text : marked.title.trim(), speaker: marked.speaker.trim() };
};
const TALK_WITHOUT_TITLE = /^(?:(?:opening|closing|morning|afternoon)\s+)?(?:keynote|remarks|키노트|기조연설|基調講演)\s*[,:：]/iu;

/** `A title of some words, Jane Doe & John Roe`; but `Keep calm and carry on, Stay Curious`, `A year in Lisbon, San Francisco`. */
const behindComma: Way = (text) => {
	const [, title, speaker] = text.includes(', ') ? NAMES_BEHIND_COMMA.exec(text) ?? [] : [];
	return title !== undefined && speaker?.split(/\s*(?:,|&|\band\b)\s*/u).every(isPersonName) === true ? { title, speaker } : null;
};
const NAMES_BEHIND_COMMA = /^(\S+(?:\s\S+){2,}), (?!(?:San|Santa|New|Los|Las|Saint|St|Hong|Rio|South|North|East|West|Stay|Keep|Be|Get|Go|Let|Make)\b)(\p{Lu}[^,]*(?: (?:&|and) \p{Lu}[^,]*)?)$/u;

/** `Jane Doe - A title`, be there no other of the kind. */
const beforeSeparator = (text: string): { title: string; speaker: string } | null => {
	const [first] = separatorsOf(text);
	const title = first ? text.slice(first.end).trim() : '';
	const speaker = first ? text.slice(0, first.start) : '';
	return title.includes(' ') && (isPersonName(speaker) || isGivenName(speaker)) ? { title, speaker } : null;
};

/** As above; but `Bullet-Proof Coding - Title` where no name begins the headings beside. */
const alone: Way = (text, { namesNotFirst }) => (MAY_BE_ANYTHING.test(text) && !beginsWithGivenName(text) && namesNotFirst() ? null : beforeSeparator(text));
/** Words of plain letters: no title or degree, and no accent, which few words but names have. */
const MAY_BE_ANYTHING = /^[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+)+\s*[-–—:|]/u;

/** `Title - anybody` where others end with names. */
const behindLastSeparator: Way = (text, { speakerLast }) => {
	const last = speakerLast || SMALL_NAME_LAST.test(text) ? separatorsOf(text).pop() : undefined;
	const speaker = last ? text.slice(last.end).trim() : '';
	return last && speaker.length <= 80 && (speakerLast ? MAY_BE_ANYBODY.test(speaker) : beginsWithGivenName(speaker)) ? { title: text.slice(0, last.start).trim(), speaker } : null;
};
/** `title - jane doe` */
const SMALL_NAME_LAST = /\s[-–—|@]\s\p{Ll}+\s\p{L}+$/u;
const MAY_BE_ANYBODY = /^[\p{Lu}\p{Lo}@]|^\p{Ll}+ \p{Ll}+(?:\s*\([^()]*\))?$/u;

/** `Title (anybody)` where others end so with names. */
const inBrackets: Way = (text, { speakerInBrackets }) => {
	const [, title, speaker] = speakerInBrackets ? ANYBODY_IN_BRACKETS.exec(text) ?? [] : [];
	return title !== undefined && speaker !== undefined ? { title, speaker } : null;
};
const ANYBODY_IN_BRACKETS = /^(.*\S)\s*[(（[]([\p{Lu}\p{Lo}][\p{L}.]{1,19}(?: \p{L}[\p{L}.]{0,19})?)[)）\]]$/u;

/** `Title Jane Doe` where others end with names. */
const behindNothing: Way = (text, { speakerBehindNothing }) => {
	const found = speakerBehindNothing ? splitBeforeName(text) : null;
	return found && !LEADS_ON.test(found.title) ? found : null;
};

/** `Learning to hate the #pager`, `In memory of Jane Doe`: what follows is of the title. */
export const LEADS_ON = /\s(?:the|an?|of|to|for|with|in|on|and|or|your|our|my)$/iu;

/** `Title - Google`, `Title, IBM`: who sent the speaker is of no title; but `Clouds: AWS, Google`, `Thank you, Twitter`, `Drawing - apple`. */
const behindCompany: Way = (text) => {
	const space = text.lastIndexOf(' ');
	const speaker = text.slice(space + 1);
	if (speaker === speaker.toLowerCase() || !COMPANIES.has(speaker.toLowerCase()) || PRODUCT.test(speaker)) return null;
	const [, title, mark] = BEFORE_COMPANY.exec(text.slice(0, space)) ?? [];
	if (title === undefined || title.toLowerCase().split(/[^a-z]+/u).some((word) => COMPANIES.has(word))) return null;
	return mark !== ',' || (title.split(' ').length >= 3 && !/[,:]/u.test(title)) ? { title, speaker: null } : null;
};
const BEFORE_COMPANY = /^(\S.{5,}?)(,|\s[-–—|])$/u;
/** Called as what they make, which talks are about as well. */
const PRODUCT = /^(?:aws|git|datadog|mongodb|oracle)/iu;
const COMPANIES = new Set('google microsoft amazon aws facebook apple netflix spotify uber lyft airbnb twitter linkedin pinterest shopify ibm redhat vmware pivotal intel oracle sap salesforce cisco hp hpe nvidia adobe atlassian github gitlab datadog snyk hashicorp mongodb verizon walmart ebay paypal zalando starbucks expedia naver kakao alibaba tencent huawei'.split(' '));

/** In their order: the first that finds a speaker decides. */
const WAYS: readonly Way[] = [
	inAList, beforeComma, aPersonAlone, behindKey, behindTitleInMarks, beforeQuotes, besideSeparator, besideLabel, behindHonours, behindKeynote, amongSpeakersFirst, amongNamesFirst, amongSpeakersBehind,
	behindMark, behindComma, alone, behindLastSeparator, behindCompany, inBrackets, behindNothing,
];
