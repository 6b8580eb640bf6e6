import { kindOfHeading } from '../review/wording/heading-words';
import { readListLines, type ListLine, type ReadFacts } from './list-lines';

/** A session as a programme lists it, before there is a note of it. */
export interface ListedSession {
	/** As a reader sees it, on one line; empty where the list gives an address alone. */
	readonly title: string;
	/** An http(s) address, or null where the list gives none. */
	readonly address: string | null;
	/** As written: `10:00–10:40`. */
	readonly time: string | null;
	/** The days, tracks and other headings that it stands below, outermost first. */
	readonly trail: readonly string[];
}

/** Beyond it, no programme goes on; the rest of the lines is left out, so that no paste freezes the form. */
const MOST_LINES = 5000;

/**
 * The sessions of a list in whatever shape people paste it: titles with addresses, links of Markdown, bullets and
 * numbers, times, rows of a spreadsheet, an address in the line below its title; days, tracks and lines that announce
 * others become their trail. What a linked session has below it is left out, and so are breaks without an address.
 */
export function readSessionList(text: string, readFacts: ReadFacts): ListedSession[] {
	const lines = readListLines(text.split(/\r\n|\n|\r/u, MOST_LINES), readFacts);
	const sessions = growTree(joinLines(lines)).flatMap((item) => sessionsOf(item, []));
	return withoutRepeats(withoutCommonHeading(sessions));
}

/** Brings together what stands on lines of their own: a time, a title, its address. */
function joinLines(lines: readonly ListLine[]): ListLine[] {
	const addressesFirst = standBeforeTitles(lines);
	const joined: ListLine[] = [];
	let time: string | null = null;
	for (const line of lines) {
		const last = joined[joined.length - 1];
		if (line.title === '' && line.address === null) {
			time = line.time;
		} else if (last && isAddressAlone(line) && isTitleAlone(last) && !addressesFirst) {
			joined[joined.length - 1] = { ...last, address: line.address, announces: false };
		} else if (last && addressesFirst && isAddressAlone(last)) {
			joined[joined.length - 1] = { ...line, address: last.address };
		} else {
			joined.push({ ...line, time: line.time ?? time });
			time = null;
		}
	}
	return joined;
}

/** Whether each address stands above its title; days and the like among them, and a last line that says goodbye, do not count. */
function standBeforeTitles(lines: readonly ListLine[]): boolean {
	const told = lines.filter((line) => isAddressAlone(line) || (isTitleAlone(line) && !line.announces && line.headingLevel === 0 && kindOfHeading(line.title) === 'plain'));
	// Where others have both in one line, an address alone is a session without a title.
	if (told[0] === undefined || !isAddressAlone(told[0]) || lines.some(({ title, address }) => title !== '' && address !== null)) return false;
	return told.every((line, index) => {
		const next = told[index + 1];
		return !isAddressAlone(line) || (next !== undefined && isTitleAlone(next));
	});
}

function isAddressAlone({ title, address }: ListLine): boolean {
	return title === '' && address !== null;
}

function isTitleAlone({ title, address }: ListLine): boolean {
	return title !== '' && address === null;
}

interface Item extends ListLine {
	readonly children: Item[];
}

function growTree(lines: readonly ListLine[]): Item[] {
	const roots: Item[] = [];
	const open: { item: Item; depth: number }[] = [];
	for (const line of lines) {
		const item = { ...line, children: [] };
		const depth = depthOf(line);
		while ((open[open.length - 1]?.depth ?? -Infinity) >= depth) open.pop();
		(open[open.length - 1]?.item.children ?? roots).push(item);
		open.push({ item, depth });
	}
	return roots;
}

/** Headings hold days, days hold tracks, tracks hold what is announced, and that holds lines by their indentation. */
function depthOf(line: ListLine): number {
	if (line.headingLevel > 0) return line.headingLevel - 10;
	if (line.address !== null || line.time !== null) return line.indent;
	switch (kindOfHeading(line.title)) {
		case 'day':
		case 'day-and-more':
			return -3;
		case 'track':
		case 'track-and-more':
			return -2;
		case 'group':
		case 'time':
		case 'about':
		case 'part':
		case 'plain':
			return line.announces && line.indent === 0 ? -1 : line.indent;
	}
}

function sessionsOf({ title, address, time, children, announces, headingLevel }: Item, trail: readonly string[]): ListedSession[] {
	const kind = address === null ? kindOfHeading(title) : 'plain';
	const holdsSessions = children.some(holdsAddress) || announces || headingLevel > 0 || (kind !== 'plain' && kind !== 'part');
	if (address === null && children.length > 0 && holdsSessions) return children.flatMap((child) => sessionsOf(child, [...trail, title]));
	return kind === 'day' || kind === 'about' ? [] : [{ title, address, time, trail }];
}

function holdsAddress({ address, children }: Item): boolean {
	return address !== null || children.some(holdsAddress);
}

/** A heading above all sessions says nothing about any, unless it is a day or a track. */
function withoutCommonHeading(sessions: readonly ListedSession[]): readonly ListedSession[] {
	const heading = sessions[0]?.trail[0];
	if (heading === undefined || /^(?:day|track)/u.test(kindOfHeading(heading)) || sessions.some(({ trail }) => trail[0] !== heading)) return sessions;
	return withoutCommonHeading(sessions.map((session) => ({ ...session, trail: session.trail.slice(1) })));
}

/** A page links to a session from its picture and from its title; but “Keynote” may stand at two times. */
function withoutRepeats(sessions: readonly ListedSession[]): ListedSession[] {
	const seen = new Set<string>();
	return sessions.filter(({ title, address, time, trail }) => {
		const key = JSON.stringify([title, address, ...(address === null ? [time, trail] : [])]);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
