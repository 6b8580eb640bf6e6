import type { Block, Link } from '../markdown/facts';
import { itemsWithin } from './references';

/** Words that name a talk's own page, recording or slides. Compared in lower case, without emoji and punctuation. */
const NAMES_OF_A_SESSION_ADDRESS: ReadonlySet<string> = new Set([
	'video', 'videos', 'the video', 'watch', 'watch video', 'watch the video', 'watch on youtube', 'recording', 'talk recording', 'video recording', 'recorded talk', 'youtube', 'youtube video', 'youtube link', 'vimeo', 'stream', 'livestream', 'replay',
	'slides', 'the slides', 'slide', 'slide deck', 'slidedeck', 'deck', 'speakerdeck', 'slideshare', 'presentation', 'slides pdf', 'pdf', 'talk slides',
	'link', 'url', 'page', 'website', 'session', 'session page', 'session link', 'talk', 'talk page', 'talk link', 'event page', 'sched', 'schedule', 'abstract', 'details', 'session details', 'talk details', 'info', 'more info', 'here', 'source', 'permalink', 'original', 'article', 'paper', 'website link', 'link to talk', 'link to session', 'link to video',
	'영상', '발표영상', '발표 영상', '영상 링크', '동영상', '유튜브', '녹화', '다시보기', '자료', '발표자료', '발표 자료', '슬라이드', '장표', '링크', '발표 링크', '세션 링크', '세션', '세션 페이지', '세션 소개', '세션 정보', '세션 영상', '발표', '주소', '원문', '출처', '홈페이지',
	'動画', '資料', '発表資料', 'スライド', 'リンク', '视频', '幻灯片', '链接', 'aufzeichnung', 'folien', 'vidéo', 'diapositives', 'lien', 'vídeo', 'diapositivas', 'enlace',
]);

/** UTF-16 units, with markers around: no name of an address is longer. */
const LONGEST_NAME = 32;

/** UTF-16 units: longer lines are notes. */
export const LONGEST_LINE = 1000;

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
 * The address that a line with links gives, when nothing but names of addresses stands around them. Of links without a
 * name only one alone counts, and only with `first`.
 */
export function readLinkLine(line: Line, links: readonly Link[], first: boolean): { readonly address: Link | null; readonly named: boolean } | null {
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
	if (address) return { address, named: true };
	if (!first || links.length > 1) return null;
	return { address: links[0] ?? null, named: false };
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

/** The recording or the slides that an `<iframe>` shows; a link beside it leads to the same on a page of its own. */
export function findPlayer(links: readonly Link[]): Link | null {
	return links.filter(({ url }) => PLAYER.test(url)).pop() ?? null;
}

/** Where talks are watched, and their slides looked through. */
export const PLAYER = /^https?:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/|youtu\.be\/|(?:player\.)?vimeo\.com\/|speakerdeck\.com\/|slideshare\.net\/|slides\.com\/|docs\.google\.com\/presentation\/)/iu;

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

/** The links used within a range of the note, in UTF-16 offsets. `links` are in the order of their use. */
export function linksIn(range: { readonly start: number; readonly end: number }, links: readonly Link[]): Link[] {
	return itemsWithin(links, (link) => link.useStart, range);
}

const EMPHASIS = /(\*\*|__|\*|_|==)(\S|\S.*?\S)\1/gu;

/** A line's text without markers of quotes, callouts, lists, check boxes and emphasis around. */
export function withoutMarkers(line: string): string {
	const marker = /^\s*(?:>\s*)*(?:\[![\w-]+\][+-]?\s*)?(?:(?:[-*+•]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?/u.exec(line)?.[0].length ?? 0;
	const rest = line.slice(marker).trim();
	const text = rest.endsWith('\\') ? rest.slice(0, -1).trim() : rest;
	if (!/[*_=]/u.test(text)) return text;
	return text.replace(EMPHASIS, '$2').replace(EMPHASIS, '$2').trim();
}
