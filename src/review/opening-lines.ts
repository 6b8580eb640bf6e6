import type { Block, Link } from '../markdown/facts';
import { itemsWithin } from './references';
import { isPersonName, namesARole, readSpeaker } from './speaker-names';

/** What the lines right below a heading say of the session before its notes begin. */
export interface OpeningLines {
	/** The link that a reader would take for the session's own, or null. */
	readonly address: Link | null;
	/** Whether a word such as `Video` or `발표자료` names the link. */
	readonly addressIsNamed: boolean;
	readonly speaker: string | null;
	readonly time: string | null;
	readonly track: string | null;
	readonly rating: string | null;
	/** Blocks that hold nothing else: they are no notes. */
	readonly blocks: ReadonlySet<Block>;
}

/** Words that name a talk's own page, recording or slides. Compared in lower case, without emoji and punctuation. */
const NAMES_OF_A_SESSION_ADDRESS: ReadonlySet<string> = new Set([
	'video', 'videos', 'the video', 'watch', 'watch video', 'watch the video', 'watch on youtube', 'recording', 'talk recording', 'video recording', 'recorded talk', 'youtube', 'youtube video', 'youtube link', 'vimeo', 'stream', 'livestream', 'replay',
	'slides', 'the slides', 'slide', 'slide deck', 'slidedeck', 'deck', 'speakerdeck', 'slideshare', 'presentation', 'slides pdf', 'pdf', 'talk slides',
	'link', 'url', 'page', 'website', 'session', 'session page', 'session link', 'talk', 'talk page', 'talk link', 'event page', 'sched', 'schedule', 'abstract', 'details', 'session details', 'talk details', 'info', 'more info', 'here', 'source', 'permalink', 'original', 'article', 'paper', 'website link', 'link to talk', 'link to session', 'link to video',
	'영상', '발표영상', '발표 영상', '영상 링크', '동영상', '유튜브', '녹화', '다시보기', '자료', '발표자료', '발표 자료', '슬라이드', '장표', '링크', '발표 링크', '세션 링크', '세션', '세션 페이지', '세션 소개', '세션 정보', '세션 영상', '발표', '주소', '원문', '출처', '홈페이지',
	'動画', '資料', '発表資料', 'スライド', 'リンク', '视频', '幻灯片', '链接', 'aufzeichnung', 'folien', 'vidéo', 'diapositives', 'lien', 'vídeo', 'diapositivas', 'enlace',
]);

const SPEAKER_KEY = /^(?:speakers?|presenters?|presentors?|presented by|talk by|by|who|panelists?|hosts?|발표자|연사|연사자|스피커|발표|강연자|登壇者|発表者|スピーカー|讲者|sprecher(?:in)?|referent(?:in)?|intervenants?|orateurs?|ponentes?)$/u;
const TIME_KEY = /^(?:time|times|when|start|시간|일시|時間|时间|zeit|uhrzeit|heure|hora)$/u;
const TRACK_KEY = /^(?:track|room|stage|hall|트랙|장소|룸|トラック|会場|raum|salle|sala)$/u;
const RATING_KEY = /^(?:rating|score|stars|평점|별점|評価|评分|bewertung|note personnelle|puntuación)$/u;
const OTHER_KEY = /^(?:date|level|type|format|category|tags?|topics?|language|duration|length|location|날짜|난이도|분류|태그|日付)$/u;

/** UTF-16 units, with markers around: no name of an address is longer. */
const LONGEST_NAME = 32;

/** UTF-16 units: longer lines are notes. */
const LONGEST_LINE = 1000;

/** How many lines are looked at: what stands further down are notes. */
const MOST_LINES = 12;

/**
 * Reads the lines directly below a heading, until the first that is none of: a link alone or one that a word names,
 * `Speaker: …` and the like (Dataview's `::` included), a person's name, a rule, a comment. With `itemsAreAddresses`,
 * an item that is a link alone is an address like a line.
 */
export function readOpeningLines(text: string, blocks: readonly Block[], links: readonly Link[], itemsAreAddresses = false): OpeningLines {
	const opening = new Set<Block>();
	const found: { -readonly [Key in keyof OpeningLines]: OpeningLines[Key] } = { address: null, addressIsNamed: false, speaker: null, time: null, track: null, rating: null, blocks: opening };
	let lines = 0;
	let wrote = false;
	let nextLink = 0;
	for (const block of blocks) {
		if (block.kind === 'comment' || block.kind === 'thematic-break') continue;
		if (block.kind === 'html' && lines < MOST_LINES) {
			const player = findPlayer(linksIn(block, links));
			if (!player) break;
			lines++;
			found.address ??= player;
			found.addressIsNamed = true;
			opening.add(block);
			continue;
		}
		if ((block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quote') || lines >= MOST_LINES) break;
		if (isDirective(text, block)) continue;
		let all = true;
		for (const line of linesOf(text, block)) {
			if (line.text.trim() === '') continue;
			if (++lines > MOST_LINES) { all = false; break; }
			while ((links[nextLink]?.useStart ?? Infinity) < line.start) nextLink++;
			const inLine: Link[] = [];
			for (let index = nextLink; (links[index]?.useStart ?? Infinity) < line.end; index++) inLine.push(links[index] as Link);
			const read = readLine(line, inLine, block, !wrote && !found.address, itemsAreAddresses);
			if (!read) { all = false; break; }
			if (read.address && !found.address) {
				found.address = read.address;
				found.addressIsNamed = read.named;
			}
			found.speaker ??= read.speaker;
			found.time ??= read.time;
			found.track ??= read.track;
			found.rating ??= read.rating;
		}
		if (!all) break;
		wrote = wrote || block.kind === 'list-item';
		opening.add(block);
	}
	return found;
}

/** The recording or the slides that an `<iframe>` shows; a link beside it leads to the same on a page of its own. */
function findPlayer(links: readonly Link[]): Link | null {
	return links.filter(({ url }) => PLAYER.test(url)).pop() ?? null;
}

/** Where talks are watched, and their slides looked through. */
const PLAYER = /^https?:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/|youtu\.be\/|(?:player\.)?vimeo\.com\/|speakerdeck\.com\/|slideshare\.net\/|slides\.com\/|docs\.google\.com\/presentation\/)/iu;

interface Line { readonly text: string; readonly start: number; readonly end: number }

function* linesOf(text: string, block: Block): Generator<Line> {
	let start = block.start;
	while (start < block.end) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 || newline > block.end ? block.end : newline;
		yield { text: text.slice(start, end), start, end };
		start = end + 1;
	}
}

interface LineFinding { readonly address: Link | null; readonly named: boolean; readonly speaker: string | null; readonly time: string | null; readonly track: string | null; readonly rating: string | null }

const nothing: LineFinding = { address: null, named: false, speaker: null, time: null, track: null, rating: null };

function readLine(line: Line, links: readonly Link[], block: Block, first: boolean, itemsAreAddresses: boolean): LineFinding | null {
	if (line.text.length > LONGEST_LINE) return null;
	const web = links.filter((link) => (link.form !== 'image' || PLAYER.test(link.url)) && /^https?:/iu.test(link.url));
	if (web.length > 0) return readLinkLine(line, web, first && (itemsAreAddresses || block.kind !== 'list-item'));
	const plain = withoutPictures(withoutMarkers(line.text));
	if (plain === '') return nothing;
	const property = /[:：]/u.test(plain) ? /^\[?([\p{L} ]{2,20}?)\s*(?:::|[:：])\s*(.+?)\]?$/u.exec(plain) : null;
	if (property) {
		const key = (property[1] ?? '').trim().toLowerCase();
		const value = (property[2] ?? '').trim();
		if (SPEAKER_KEY.test(key)) return { ...nothing, speaker: readSpeaker(value) ?? value };
		if (TIME_KEY.test(key)) return { ...nothing, time: value };
		if (TRACK_KEY.test(key)) return { ...nothing, track: value };
		if (RATING_KEY.test(key)) return { ...nothing, rating: value };
		return OTHER_KEY.test(key) ? nothing : null;
	}
	if (block.kind === 'list-item' && block.depth > 1) return null;
	if (/^(?:(?:[★☆⭐🌟\s]|\ufe0f)+|\d(?:[.,]\d)?\s*\/\s*(?:5|10))$/u.test(plain)) return { ...nothing, rating: plain };
	const speaker = speakerOf(plain, line.text.trim(), block.kind === 'list-item');
	return speaker === null ? null : { ...nothing, speaker };
}

/** Of a line that is a name. An item says so in other ways as well, since many an item begins with capitals. */
function speakerOf(plain: string, line: string, isItem: boolean): string | null {
	const by = /^(?:by|von|par|por)\s+(.+)$/iu.exec(plain)?.[1];
	if (by !== undefined) return readSpeaker(by);
	if (isItem) return NAME_IN_BOLD.test(line) || namesARole(plain) ? readSpeaker(plain) : null;
	const speaker = readSpeaker(plain);
	return speaker !== null && (isPersonName(plain) || speaker.split(', ').every(isPersonName) || NAME_IN_BOLD.test(line) || namesARole(plain)) ? speaker : null;
}

/** A list item of one line that is one link and nothing else. */
export function isLinkItem(text: string, block: Block | undefined, link: Link | undefined): boolean {
	if (block?.kind !== 'list-item' || !link || link.form === 'image' || link.useStart >= block.end) return false;
	return withoutMarkers(text.slice(block.start, link.useStart)) === '' && text.slice(link.useEnd, block.end).trim() === '' && /^https?:/iu.test(link.url);
}

/** A line with links is an opening line when nothing but names of addresses stands around them. */
function readLinkLine(line: Line, links: readonly Link[], first: boolean): LineFinding | null {
	let around = '';
	let at = line.start;
	for (const link of links) {
		around += `${line.text.slice(at - line.start, Math.max(at, link.useStart) - line.start)} `;
		at = Math.max(at, Math.min(link.useEnd, line.end));
	}
	around += line.text.slice(at - line.start);
	const label = around.split(/[|/,·•&+]|\band\b/u).map(bare).filter((word) => word !== '');
	const aroundIsNames = label.every((word) => NAMES_OF_A_SESSION_ADDRESS.has(word));
	if (!aroundIsNames) return null;
	const named = links.filter((link) => label.length > 0 || NAMES_OF_A_SESSION_ADDRESS.has(bare(link.text)));
	const address = named[0] ?? null;
	if (address) return { address, named: true, speaker: null, time: null, track: null, rating: null };
	if (!first || links.length > 1) return null;
	return { address: links[0] ?? null, named: false, speaker: null, time: null, track: null, rating: null };
}

/**
 * The recording or the slides that stand among a session's notes: the only link to a player that has a line for itself,
 * in a list at most one level deep. Where there are several, none can be told to be the session's own.
 */
export function findPlayerAmongNotes(text: string, blocks: readonly Block[], links: readonly Link[]): Link | null {
	let found: Link | null = null;
	for (const block of links.some(({ url }) => PLAYER.test(url)) ? blocks : []) {
		if (block.kind === 'code' || block.depth > 1) continue;
		const player = block.kind === 'html' ? findPlayer(linksIn(block, links)) : playerInLines(text, block, linksIn(block, links));
		if (player && found) return null;
		found ??= player;
	}
	return found;
}

function playerInLines(text: string, block: Block, links: readonly Link[]): Link | null {
	if (!links.some(({ url }) => PLAYER.test(url))) return null;
	for (const line of linesOf(text, block)) {
		const inLine = linksIn(line, links);
		const address = inLine.length === 1 && line.text.length <= LONGEST_LINE ? readLinkLine(line, inLine, true)?.address : null;
		if (address && PLAYER.test(address.url)) return address;
	}
	return null;
}

function linksIn(range: { readonly start: number; readonly end: number }, links: readonly Link[]): Link[] {
	return itemsWithin(links, (link) => link.useStart, range);
}

/** Whether a link's text only says what kind of address it is: `Video`, `발표자료`. */
export function isNameOfAnAddress(text: string): boolean {
	return text.length <= LONGEST_NAME && NAMES_OF_A_SESSION_ADDRESS.has(bare(text));
}

function bare(text: string): string {
	return withoutMarkers(text)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
		.replace(/^[\s:*_>[\]()<>→➡-]+|[\s:*_[\]()<>.!→➡-]+$/gu, '')
		.replace(/\s+/gu, ' ');
}

/** `**Jane Doe**, Example Inc.` */
const NAME_IN_BOLD = /^(?:[-*+]\s+)?(\*\*|__)[^*_]{3,40}\1\s*[,(–-]/u;

const EMPHASIS = /(\*\*|__|\*|_|==)(\S|\S.*?\S)\1/gu;

function withoutMarkers(line: string): string {
	const marker = /^\s*(?:>\s*)*(?:\[![\w-]+\][+-]?\s*)?(?:(?:[-*+•]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?/u.exec(line)?.[0].length ?? 0;
	const rest = line.slice(marker).trim();
	const text = rest.endsWith('\\') ? rest.slice(0, -1).trim() : rest;
	if (!/[*_=]/u.test(text)) return text;
	return text.replace(EMPHASIS, '$2').replace(EMPHASIS, '$2').trim();
}

/** `🎤 Speaker: …` without the picture. */
function withoutPictures(line: string): string {
	return line.charCodeAt(0) < FIRST_PICTURE ? line : line.replace(PICTURES_FIRST, '');
}

/** UTF-16 unit before which nothing stands that `PICTURES_FIRST` takes, stars of ratings apart. */
const FIRST_PICTURE = 0x2300;
const PICTURES_FIRST = /^(?:(?![★☆⭐🌟])\p{Extended_Pictographic}[\ufe0f\u200d\s]*)+(?=\p{L})/u;

/** `@Metadata { … }` and other directives of documentation compilers. */
function isDirective(text: string, block: Block): boolean {
	return text.charAt(block.start) === '@' && /^@\w+\s*(?:\(|\{)/u.test(text.slice(block.start, Math.min(block.end, block.start + 60)));
}
