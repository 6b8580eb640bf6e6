import type { Block, Link } from '../../markdown/facts';
import { MAY_NAME_ANY_PAGE } from './addresses-among-notes';
import { findPlayer, isNameOfAnAddress, isPageOfASession, linesOf, linksIn, LONGEST_LINE, PLAYER, rankOfAddress, readLinkLine, withoutMarkers, type Line } from './address-lines';
import { roleOfKey, type PropertyRole } from '../frontmatter/property-keys';
import { foldKey } from '../frontmatter/property-values';
import { singleSpaced } from '../wording/spaces';
import { kindOfHeading } from '../wording/heading-words';
import { isPersonName, namesARole, readSpeaker } from '../wording/speaker-names';
import { isTime } from '../wording/title-affixes';

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

/** Keys that say something of a talk only in lines below its heading. */
const LINE_KEYS: ReadonlyMap<string, PropertyRole> = new Map([
	...['by', 'who', 'host', 'hosts', '발표'].map((key) => [key, 'speaker'] as const),
	...['times', 'when', 'start', '일시'].map((key) => [key, 'time'] as const),
	...['stage', 'hall', '장소', '会場'].map((key) => [key, 'track'] as const),
]);
const OTHER_KEY = /^(?:dates|level|type|format|category|tags?|topics?|language|duration|length|location|venue|난이도|분류|태그)$/u;

/** `words` in lower case. Of a conference nothing is said below the heading of a talk. */
function roleInLine(words: string): Exclude<PropertyRole, 'conference'> | 'other' | null {
	const role = OTHER_KEY.test(words) ? 'other' : LINE_KEYS.get(words) ?? roleOfKey(foldKey(words));
	return role === 'conference' ? null : role;
}

/** Whether words are the name of what lines below a heading say of a session: `Speaker`, `평점`. */
export function isKey(words: string): boolean {
	return roleInLine(words.replace(/[:：]\s*$/u, '').trim().toLowerCase()) !== null;
}

/** Kinds of blocks that are no notes. What a footnote holds is said where it is used. */
export function saysNothing({ kind }: { readonly kind: string }): boolean {
	return kind === 'comment' || kind === 'thematic-break' || kind === 'footnote';
}

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
	let isAnnounced = false;
	for (const block of blocks) {
		if (saysNothing(block)) continue;
		if (block.kind === 'html' && lines < MOST_LINES) {
			const player = findPlayer(text, linksIn(block, links));
			if (!player) break;
			lines++;
			found.address ??= player;
			found.addressIsNamed = true;
			opening.add(block);
			continue;
		}
		if ((block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quote' && block.kind !== 'table') || lines >= MOST_LINES) break;
		if (isDirective(text, block) || isPicture(text, block)) continue;
		let all = true;
		for (const line of linesOf(text, block)) {
			if (line.text.trim() === '') continue;
			if (++lines > MOST_LINES) { all = false; break; }
			while ((links[nextLink]?.useStart ?? Infinity) < line.start) nextLink++;
			const inLine: Link[] = [];
			for (let index = nextLink; (links[index]?.useStart ?? Infinity) < line.end; index++) inLine.push(links[index] as Link);
			const read = readLine(line, inLine, block, (!wrote || isAnnounced) && !found.address, itemsAreAddresses || isAnnounced);
			if (!read) { all = false; break; }
			const named = read.named || isAnnounced;
			if (read.address && (!found.address || (found.addressIsNamed && named && rankOfAddress(read.address) < rankOfAddress(found.address)))) {
				found.address = read.address;
				found.addressIsNamed = named;
			}
			isAnnounced = read.named && !read.address;
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

/** The title right below a heading that is a name: a line that is bold, in italics, in quotes or a link as a whole. */
export function titleBelowName(text: string, blocks: readonly Block[]): string | null {
	const [first] = blocks;
	if ((first?.kind !== 'paragraph' && first?.kind !== 'quote') || first.depth > 0) return null;
	const written = text.slice(first.start, first.end).trim();
	const line = /^.*/u.exec(written)?.[0].trim() ?? '';
	// A quote of several lines is of what was said; what is quoted twice stands below a title.
	if (first.kind === 'quote' && /\n[ \t]*(?!>>)[^ \t]/u.test(written)) return null;
	const [, bold, italic, quoted, linked, apart] = line.length > LONGEST_LINE ? [] : /^(?:\*\*([^*]+)\*\*|[*_]([^*_]+)[*_]|["“„«「『]([^"”“»」』]+)["”“»」』]|\[((?:[^[\]]|\[[^[\]]*\])+)\]\(\S+\)|>\s*([^>\s].{1,150}))$/u.exec(line) ?? [];
	const title = (bold ?? italic ?? quoted ?? linked ?? apart)?.trim() ?? '';
	return title === '' || /[.:]$/u.test(title) || namesARole(title) || readSpeaker(title) !== null || isNameOfAnAddress(title) ? null : title;
}

/** `named` without an address: `Slides:` over it. */
interface LineFinding { readonly address: Link | null; readonly named: boolean; readonly speaker: string | null; readonly time: string | null; readonly track: string | null; readonly rating: string | null }

const nothing: LineFinding = { address: null, named: false, speaker: null, time: null, track: null, rating: null };

function readLine(line: Line, links: readonly Link[], block: Block, first: boolean, itemsAreAddresses: boolean): LineFinding | null {
	if (line.text.length > LONGEST_LINE) return null;
	const web = links.length === 0 ? links : links.filter((link) => (link.form !== 'image' || PLAYER.test(link.url)) && /^https?:/iu.test(link.url));
	if (web.length > 0) {
		const found = readLinkLine(line, web, first && (itemsAreAddresses || block.kind !== 'list-item' || web.every(({ url }) => isPageOfASession(url))));
		return found && { ...nothing, ...found };
	}
	const plain = withoutEmojiBefore(withoutWikiLinks(withoutMarkers(line.text)));
	if (ENDS_OF_ANNOUNCEMENTS.includes(plain.charAt(plain.length - 1)) && isNameOfAnAddress(plain) && !MAY_NAME_ANY_PAGE.test(plain)) return { ...nothing, named: !plain.endsWith(')') };
	return (/[·|•\]]/u.test(plain) ? readParts(singleSpaced(plain).split(BETWEEN_PARTS).map((part) => withoutEmojiBefore(part.trim()))) : null)
		?? readPart(plain, (part) => (block.kind === 'list-item' && block.depth > 1 ? null : speakerOf(part, line.text.trim(), block.kind === 'list-item')));
}

/** The last characters of what announces an address below: `Slides:`, `- Video`, `資料はこちら`. Nearly every first line is asked. */
const ENDS_OF_ANNOUNCEMENTS = ':：)sogらク料ド画크료상';

/** Of several things in a line, each of which must say what it is. */
function readParts(parts: readonly string[]): LineFinding | null {
	if (parts.length < 2 || parts.every((part) => readSpeaker(part) !== null)) return null;
	return parts.reduce<LineFinding | null>((found, part) => {
		const read = found && (kindOfHeading(part) === 'track' ? { ...nothing, track: part } : readPart(part, readSpeaker));
		return read && { ...nothing, speaker: found.speaker !== null && read.speaker !== null ? `${found.speaker}, ${read.speaker}` : found.speaker ?? read.speaker, time: found.time ?? read.time, track: found.track ?? read.track, rating: found.rating ?? read.rating };
	}, nothing);
}

/** `10:00 · Room 2 | Jane Doe`, `[speaker:: Jane Doe] [time:: 10:00]` */
const BETWEEN_PARTS = / [·|•] |\] ?\[/u;

/** A line, or one of several things in it, by what it says; null where it says none of these. */
function readPart(part: string, speakerIn: (part: string) => string | null): LineFinding | null {
	if (part === '') return nothing;
	const property = /[:：]/u.test(part) ? /^\[?([\p{L} ]{2,20}?)\s*(?:::|[:：])\s*(.+?)\]?$/u.exec(part) : null;
	if (property) {
		const key = (property[1] ?? '').trim().toLowerCase();
		const value = (property[2] ?? '').trim();
		const role = roleInLine(key);
		switch (role) {
			case 'speaker':
				return { ...nothing, speaker: readSpeaker(value) ?? value };
			case 'time':
			case 'track':
			case 'rating':
				return { ...nothing, [role]: value };
			case 'date':
			case 'other':
				return nothing;
			case null:
				return null;
		}
	}
	if (ONLY_HANDLES.test(part)) return isPersonName(part) ? { ...nothing, speaker: part } : nothing;
	if (/^(?:(?:[★☆⭐🌟\s]|\ufe0f)+|\d(?:[.,]\d)?\s*\/\s*(?:5|10))$/u.test(part)) return { ...nothing, rating: part };
	const hour = /\d/u.test(part) ? part.replace(DATE, '').trim() : part;
	if (hour !== part && (hour === '' || isTime(hour))) return { ...nothing, time: hour === '' ? null : hour };
	if (/^\d|^오/u.test(part) && isTime(part)) return { ...nothing, time: part };
	const speaker = speakerIn(part);
	return speaker === null ? null : { ...nothing, speaker };
}

/** `2019-08-27`, `2019. 8. 27.` before a time or alone. */
const DATE = /^(?:19|20)\d{2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}\.?(?=\s|$)/u;

/** `@jane, #conf`, `jane@conf.example`: how somebody is reached. */
const ONLY_HANDLES = /^(?:(?:[@#][\w.-]+|[\w.-]+@[\w-]+\.[\w.-]+)(?:[\s,;|/&]+|$))+$/u;

/** Of a line that is a name. An item says so in other ways as well, since many an item begins with capitals. */
function speakerOf(plain: string, line: string, isItem: boolean): string | null {
	const by = /^(?:by|von|par|por)\s+(.+)$/iu.exec(plain)?.[1];
	if (by !== undefined) return readSpeaker(by);
	if (isItem) return (BOLD_ITEM.test(line) && NAME_IN_BOLD.test(line.replace(BULLET, ''))) || namesARole(plain) ? readSpeaker(plain) : null;
	const speaker = readSpeaker(plain);
	if (speaker !== null && (isPersonName(plain) || speaker.split(', ').every(isPersonName) || SET_APART.test(line) || NAME_IN_BOLD.test(line) || namesARole(plain))) return speaker;
	const name = plain.includes('@') ? plain.replace(HANDLE_BEHIND, '') : '';
	return isPersonName(name) ? name : null;
}

/** `Jane Doe - @jane` */
const HANDLE_BEHIND = / ?[-–—|,(]? ?@[\w.-]+\)?$/u;

/** `*Jane Doe, ExampleConf*`, `> 김철수 (Example)` */
const SET_APART = /^(?:\*[^*]+\*|_[^_]+_|\*\*[^*]+\*\*|>.+)$/u;

/** `**Jane Doe**, Example Inc.`, `**Jane Doe (Example Inc.)**` */
const NAME_IN_BOLD = /^(\*\*|__)[^*_]{3,40}(?:\1\s*[,(–-]|\)\1$)/u;
const BULLET = /^[-*+]\s+/u;
const BOLD_ITEM = /^[-*+]\s+(?:\*\*|__)/u;

/** `[[Jane Doe]]`, `[[people/jane|Jane Doe]]` as they read. */
function withoutWikiLinks(line: string): string {
	return line.includes('[[') ? line.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/gu, '$1') : line;
}

/** `🎤 Speaker: …` without the picture. */
function withoutEmojiBefore(line: string): string {
	return line.charCodeAt(0) < FIRST_PICTURE ? line : line.replace(PICTURES_FIRST, '');
}

/** UTF-16 unit before which nothing stands that `PICTURES_FIRST` takes, stars of ratings apart. */
const FIRST_PICTURE = 0x2300;
const PICTURES_FIRST = /^(?:(?![★☆⭐🌟])\p{Extended_Pictographic}[\ufe0f\u200d\s]*)+(?=[\p{L}\d@])/u;

/** `![](slide.png)`, and nothing beside it. */
function isPicture(text: string, { start, end }: Block): boolean {
	return text.startsWith('![', start) && end - start <= LONGEST_LINE && /^!\[[^[\]]*\]\([^()\s]*(?:\s[^()]*)?\)\s*$/u.test(text.slice(start, end)) && !PLAYER.test(text.slice(text.indexOf('](', start) + 2, end));
}

/** `@Metadata { … }` and other directives of documentation compilers. */
function isDirective(text: string, block: Block): boolean {
	return text.charAt(block.start) === '@' && /^@\w+\s*(?:\(|\{)/u.test(text.slice(block.start, Math.min(block.end, block.start + 60)));
}
