import type { Block, Link } from '../../markdown/facts';
import { itemsWithin } from '../references';
import { isHandle, isPersonName, readSpeaker, withoutSpeakerKey } from '../wording/speaker-names';

/** Words that name a talk's own page, recording or slides, and what stands among them. Compared in lower case, without emoji and punctuation. */
const NAMES_OF_A_SESSION_ADDRESS: ReadonlySet<string> = new Set((
	'video videos watch recording recorded youtube vimeo stream livestream replay vod slides slide deck slidedeck speakerdeck slideshare presentation pdf link url page website session talk event sched fortee schedule proposal abstract details info here source permalink original article paper ' +
	'영상 발표영상 동영상 유튜브 녹화 다시보기 자료 발표자료 슬라이드 장표 링크 세션 페이지 소개 정보 발표 주소 원문 원본 출처 홈페이지 원본영상 발표링크 원본링크 ' +
	'動画 セッション動画 資料 発表資料 登壇資料 セッション資料 資料はこちら スライド リンク プロポーザル 视频 幻灯片 链接 ppt ppt下载 课件 下载 簡報 講者簡報 投影片 议程 議程 影片 共筆 aufzeichnung folien vidéo diapositives lien vídeo diapositivas enlace'
).split(' '));
const AMONG_NAMES: ReadonlySet<string> = new Set('the on to of for more a at all are available with from repo his her my our les vers le la du de der die zu zur el los las 및 과 와 の'.split(' '));

/** UTF-16 units, with markers around: no name of an address is longer. */
const LONGEST_NAME = 32;

/** UTF-16 units: longer lines are notes. */
export const LONGEST_LINE = 1000;

/** UTF-16 units around `[Slides](…)`: `Day 1, 10:00, room 2 ([Slides](…))` is no sentence. */
const LONGEST_BESIDE = 45;

/** A line of a block, without its end; UTF-16 offsets in the note. */
export interface Line { readonly text: string; readonly start: number; readonly end: number }

/** A block's lines, in order. */
export function* linesOf(text: string, block: Block): Generator<Line> {
	let start = block.start;
	while (start < block.end) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 || newline > block.end ? block.end : newline;
		yield { text: text.slice(start, end), start, end };
		start = end + 1;
	}
}

/** A list item of one line that is one link and nothing else. */
export function isLinkItem(text: string, block: Block | undefined, link: Link | undefined): boolean {
	if (block?.kind !== 'list-item' || !link || link.form === 'image' || link.useStart >= block.end) return false;
	return withoutMarkers(text.slice(block.start, link.useStart)) === '' && text.slice(link.useEnd, block.end).trim() === '' && /^https?:/iu.test(link.url);
}

/**
 * The address that a line with links, one at least, gives, when nothing but names of addresses stands around them. Of links without a
 * name only one alone counts, and only with `first`.
 */
export function readLinkLine(line: Line, links: readonly Link[], first: boolean): { readonly address: Link | null; readonly named: boolean; readonly speaker: string | null } | null {
	let around = '';
	let at = line.start;
	let speaker: string | null = null;
	const others: Link[] = [];
	for (const link of links) {
		around += `${line.text.slice(at - line.start, Math.max(at, link.useStart) - line.start)} `;
		at = Math.max(at, Math.min(link.useEnd, line.end));
		if (others[0]?.url === link.url) continue;
		if (!leadsToAPerson(link)) others.push(link);
		else if (!isHandle(link.text)) speaker ??= isPersonName(link.text) ? link.text : readSpeaker(link.text);
	}
	around += line.text.slice(at - line.start);
	if (/\{|\]\(/u.test(around)) around = around.replace(OF_A_SITE, '');
	const mayNamePeople = others.length < links.length || NAMES_AROUND.test(around);
	let labelled = false;
	for (const part of around.split(/&(?:bull|middot);|[|/,·•&+()]|\band\b/u)) {
		const person = mayNamePeople ? readSpeaker(withoutSpeakerKey(withoutMarkers(part))) : null;
		if (person !== null) {
			speaker ??= person;
			continue;
		}
		const name = bare(part);
		if (name === '' || SAYS_BY.has(name)) continue;
		if (!namesAnAddress(name)) return isNameBesideWords(around, others) ? { address: others[0] ?? null, named: true, speaker } : null;
		labelled = true;
	}
	const isNamed = (link: Link): boolean => labelled || namesAnAddress(bare(link.text)) || (link.text.length <= LONGEST_NAME && NAMES_SLIDES.test(link.text));
	const address = others.some(isNamed) ? likeliestOf(others.filter((link) => isNamed(link) || isPageOfASession(link.url))) : null;
	if (address) return { address, named: true, speaker };
	if (others.length === 0) return { address: null, named: false, speaker };
	if (!first || others.length > 1 || LEADS_ELSEWHERE.test(others[0]?.text ?? '') || HOME_PAGE.test(others[0]?.url ?? '')) return null;
	return { address: others[0] ?? null, named: false, speaker };
}

/** Whether the only link of a line names a page, a recording or slides beside a few words that are no sentence. */
function isNameBesideWords(around: string, [only, other]: readonly Link[]): boolean {
	if (!only || other || around.length > LONGEST_BESIDE || /[.!?。]\s*$/u.test(around)) return false;
	return isNameOfAnAddress(only.text) && (SLIDES.test(only.text) || rankOfAddress(only) < 2);
}

/** Of links beside each other the session's own, the first of several that may be: `[Slides](…), [Video](…)` leads to the video. */
export function likeliestOf(links: readonly Link[]): Link | null {
	return links.reduce<Link | null>((best, link) => (best && rankOfAddress(best) <= rankOfAddress(link) ? best : link), null);
}

/** The page of a session comes before its recording, that before its slides and all else, its code last; what a link says before where it leads to. */
export function rankOfAddress({ text, url }: Link): number {
	const words = text === url ? '' : text;
	if (SLIDES.test(text)) return 2;
	if (NAMES_A_PAGE.test(words)) return 0;
	return NAMES_A_RECORDING.test(words) || isRecording(url) ? 1 : isPageOfASession(url) && !SLIDES.test(url) ? 0 : REPOSITORY.test(url) ? 3 : 2;
}

const REPOSITORY = /^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\//iu;
const NAMES_A_PAGE = /session|talk|page|event|sched|세션|페이지|議程|议程/iu;
/** Of the name of an address: what was shown, wherever it is kept, as are `Jane’s slides`. */
export const NAMES_SLIDES = /slide|deck|presentation|ppt|자료|슬라이드|資料|スライド|簡報/iu;
const SLIDES = /slide|자료|資料|docs\.google\.com|\.pdf$/iu;
/** Of the name of an address. */
const NAMES_A_RECORDING = /video|recording|watch|replay|youtube|\bvod\b|영상|녹화|動画|视频|aufzeichnung|vídeo|vidéo/iu;
/** `[Samza website](…)`: of what was spoken of. */
const LEADS_ELSEWHERE = /^(?!.*\btalk\b).*\S\s+(?:web\s?site|home\s?page|docs|documentation|blog|repo(?:sitory)?|code|specification)\s*$/iu;
/**
 * Of a company, a tool, a speaker or a project, a blog, and what documents a tool; but slides stand on sites of their own, and what belongs to a talk in a
 * repository that is called so (`exampleconf-talk`, `caches-2021`).
 */
export const HOME_PAGE = /^https?:\/\/(?:[^?#]*\/(?:docs?\/(?!.*(?:\.pdf|slide|talk|session|deck)).*|blog)|(?![^/]*(?:slide|talk|deck|\.(?:netlify|vercel)\.app|\.pages\.dev|\.surge\.sh))[^/?#]+|(?:www\.)?git(?:hub|lab)\.com\/[^/?#]+\/(?![^/]*(?:slide|talk|deck|conf|workshop|demo|pre[sz]|\d\d))[^/?#]+)\/?$/iu;
/** `{:target="_blank"}`, `{{< link href="…" >}}` without the address, and an address within the vault. */
const OF_A_SITE = /\{\{?[<:][^{}]*\}?\}|\]\([^()]*\)/gu;
/** Words before a speaker. */
const SAYS_BY: ReadonlySet<string> = new Set(['by', 'speaker', 'speakers', 'presenter', 'with', '발표자', '연사']);
/** Two capitals in a row of words: only then is a name looked for. */
const NAMES_AROUND = /\p{Lu}\p{Ll}+\s+\p{Lu}|[가-힣]{2}/u;

/** `[Jane Doe](…)`, `[@jane](…)`, a page of one person, or what one posted. */
export function leadsToAPerson({ text, url }: Link): boolean {
	return POST_OR_PHOTO.test(url) || ((PAGE_OF_A_PERSON.test(url) || (isPersonName(text) && !isPageOfASession(url))) && !isNameOfAnAddress(text));
}

/** What was said or seen of a talk is not its page. */
const POST_OR_PHOTO = /^https?:\/\/(?:www\.|mobile\.)?(?:(?:twitter|x)\.com\/\w+\/status\/|flic\.kr\/|flickr\.com\/|instagram\.com\/)/iu;
/** Also a newspaper's page on who writes for it, a company's on who works there. */
const PAGE_OF_A_PERSON = /^https?:\/\/(?:www\.|mobile\.)?(?:(?:twitter|x|github)\.com\/[\w.-]+\/?(?:[?#].*)?$|linkedin\.com\/in\/|(?:slideshare\.net|speakerdeck\.com|medium\.com)\/[\w@.-]+\/?$|bsky\.app\/profile\/|youtube\.com\/(?:channel|user|c)\/|[^/]+\/@[\w.-]+\/?$|.*\/(?:authors?|people|speakers?|profiles?|staff|team)\/[^/?#]+\/?$)/iu;

/** Whether a link's text only says what kind of address it is: `Video`, `발표자료`. */
export function isNameOfAnAddress(text: string): boolean {
	return text.length <= LONGEST_NAME && namesAnAddress(bare(text));
}

function namesAnAddress(words: string): boolean {
	const tokens = words.split(' ');
	return tokens.some((token) => NAMES_OF_A_SESSION_ADDRESS.has(token)) && tokens.every((token) => NAMES_OF_A_SESSION_ADDRESS.has(token) || AMONG_NAMES.has(token));
}

function bare(text: string): string {
	return withoutMarkers(text)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
		.replace(/^[\s:*_>[\]()<>→➡-]+|[\s:*_[\]()<>.!→➡-]+$/gu, '')
		.replace(/\s+/gu, ' ');
}

/** Whether an address is that of one session's page, as sites of conferences have it: `…/talks/12`, `…/schedule/detail/12`. */
export function isPageOfASession(url: string): boolean {
	return url.length <= LONGEST_ADDRESS && PAGE_OF_A_SESSION.test(url);
}

/** Whether an address is that of one session’s page, or of a recording. */
export function leadsToATalk(url: string): boolean {
	return isPageOfASession(url) || isRecording(url);
}

/** UTF-16 units: pages of sessions have shorter ones. */
export const LONGEST_ADDRESS = 500;
const PAGE_OF_A_SESSION = /^https?:\/\/(?:(?:[^/]+\.sched\.(?:com|org)|schedule\.[^/]+)\/event\/\w|sched\.co\/\w|developer\.apple\.com\/videos\/play\/\w|(?!(?:www\.)?git(?:hub|lab)\.com\/)[^?#]*\/(?:sessions?|session-pages?|talks?|proposals?|presentations?|lectures?|speech(?:es)?|lounge-talks|workshop-pages?|agenda|program|slides?|timetable|(?:talks?|sessions?)\/show|schedule\/(?:details?|presentations?|events?|sessions?|talks?)|schedule)\/(?!\d{4}-\d{2}-\d{2}|day)[^/?#])/iu;

/** The recording, the slides or the page that an `<iframe>` shows; a link beside it leads to the same on a page of its own. */
export function findPlayer(text: string, links: readonly Link[]): Link | null {
	return links.filter(({ url, useStart }) => (PLAYER.test(url) && !PROFILE.test(url)) || (isPageOfASession(url) && text.startsWith('<iframe', useStart))).pop() ?? null;
}

/** Of whose slides they are, as sites write it below a player. */
const PROFILE = /^https?:\/\/(?:www\.)?(?:slideshare\.net|speakerdeck\.com)\/[\w.-]+\/?$/iu;

/** Where talks are watched. */
const SITES_OF_RECORDINGS = [
	'youtube(?:-nocookie)?\\.com/', 'youtu\\.be/', '(?:player\\.)?vimeo\\.com/', 'twitch\\.tv/videos/', 'bilibili\\.com/video/', 'nicovideo\\.jp/watch/', 'tv\\.naver\\.com/v/', 'inflearn\\.com/course/lecture',
	'infoq\\.com/presentations/', 'channel9\\.msdn\\.com/', 'media\\.ccc\\.de/v/', 'confreaks\\.(?:tv|com)/videos/', 'parleys\\.com/', 'skillsmatter\\.com/skillscasts/', 'slideslive\\.com/\\d', '[^/]+/videos/watch/',
].join('|');
const RECORDING = new RegExp(`^https?://(?:www\\.|m\\.)?(?:${SITES_OF_RECORDINGS})`, 'iu');

/** Whether an address is of a site where talks are watched. */
function isRecording(url: string): boolean {
	return RECORDING.test(url);
}

/** Where talks are watched, and their slides looked through. */
export const PLAYER = new RegExp(`^https?://(?:www\\.)?(?:${SITES_OF_RECORDINGS}|speakerdeck\\.com/|slideshare\\.net/|slides\\.com/|docs\\.google\\.com/presentation/)`, 'iu');

/** The links used within a range of the note, in UTF-16 offsets. `links` are in the order of their use. */
export function linksIn(range: { readonly start: number; readonly end: number }, links: readonly Link[]): Link[] {
	return itemsWithin(links, (link) => link.useStart, range);
}

/** Of emphasis, opening and closing: a line with more is a note, and each may be looked for in vain. */
const MOST_MARKS = 40;
const EMPHASIS = /(\*\*|__|\*|_|==)(\S|\S.*?\S)\1/gu;

/** A line's text without markers of quotes, callouts, lists, check boxes and emphasis around. */
export function withoutMarkers(line: string): string {
	const marker = /^\s*(?:>\s*)*(?:\[![\w-]+\][+-]?\s*)?(?:(?:[-*+•]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?/u.exec(line)?.[0].length ?? 0;
	const rest = line.slice(marker).trim();
	const text = rest.endsWith('\\') ? rest.slice(0, -1).trim() : rest;
	if (!/[*_=]/u.test(text) || (text.length > LONGEST_NAME * 4 && text.split(/[*_=]+/u, MOST_MARKS + 2).length > MOST_MARKS + 1)) return text;
	return text.replace(EMPHASIS, '$2').replace(EMPHASIS, '$2').trim();
}
