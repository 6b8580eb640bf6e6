import type { Session } from '../model';
import type { Section } from '../outline/section-tree';
import { LENGTH_OF_TITLES, wordsIn } from '../rules/heading-lengths';
import { levelBelowDays } from '../rules/level-below-days';
import { linkedHeadings } from '../rules/linked-headings';
import { listedSessions } from '../rules/listed-sessions';
import { oneTalk } from '../rules/one-talk';
import { QUESTION } from '../rules/parts-of-talks';
import { plainLists } from '../rules/plain-lists';
import { hasSessionMarks, isPageOfASession } from '../rules/session-marks';
import { sessionPages } from '../rules/session-pages';
import type { SessionRule } from '../rules/session-rule';
import { sessionTables } from '../rules/session-tables';
import { weighTalkClues } from '../rules/talk-clues';
import { isNameOfAConference, namesAConference, speaksOfAConference } from '../wording/conference-words';
import { kindOfHeading, mentionsTalks } from '../wording/heading-words';
import type { TitleReading, WayReading } from './way-reading';

/** What tells for a way to read a note, or against it. */
export interface WayTrait {
	/** Above 0: for it. Learned from labelled notes (`npm run learn`). */
	readonly weight: number;
	/** How much of it there is, mostly 0 to 1. */
	readonly of: (way: WayReading) => number;
}

/** All traits. The way with the highest sum is the likeliest. */
export const WAY_TRAITS: readonly WayTrait[] = [
	// The rules that find it.
	{ weight: 2.62, of: foundBy(linkedHeadings) },
	// Too few labelled notes hold tables to learn from.
	{ weight: 5, of: foundBy(sessionTables) },
	{ weight: 6.65, of: foundBy(oneTalk) },
	{ weight: 4.72, of: foundBy(listedSessions) },
	{ weight: 2.05, of: foundBy(plainLists) },
	{ weight: 4.1, of: foundBy(sessionPages) },
	{ weight: 2.46, of: foundBy(levelBelowDays) },

	// Items below headings that no rule takes for sessions: set by hand as well, since whoever begins a note has few headings over many remarks.
	{ weight: -2, of: ({ way, outline }) => Number(way.foundBy.size === 0 && way.candidates[0]?.form === 'list-item' && outline.tree.all.length > 0) },

	// How many there are, and what the note is called.
	{ weight: 0.12, of: ifOne(talkClues) },
	{ weight: -0.08, of: (way) => (way.sessions.length > 1 ? talkClues(way) : 0) },
	{ weight: -0.55, of: ifOne(({ names }) => Number(names.some(namesAConference))) },
	{ weight: -0.63, of: ifOne(({ names }) => Number(names.some(speaksOfAConference))) },
	{ weight: -0.73, of: ifOne(({ names }) => Number(names.some(isNameOfAConference))) },
	{ weight: -2.55, of: ifOne(({ names: [name = ''] }) => Number(DAY_OR_GROUP.has(kindOfHeading(name.replace(/[-_]+/gu, ' '))))) },

	// Their addresses, speakers and times.
	{ weight: -1.36, of: share(({ form }) => form === 'list-item') },
	{ weight: 0.98, of: share(({ address }) => address !== null) },
	// Items that lead to notes of the vault as well.
	{ weight: 2.09, of: ({ way }) => way.candidates.filter((candidate) => 'line' in candidate && candidate.line.linked !== null).length / way.candidates.length },
	{ weight: 2.66, of: share(({ address }) => address !== null && isPageOfASession(address.url)) },
	{ weight: 2.61, of: onSameSite },
	{ weight: 1.74, of: ({ sessions }) => Number(sessions.some(({ speaker }) => speaker !== null)) },
	{ weight: 1.23, of: share(({ speaker }, words) => speaker !== null && words >= 3) },
	{ weight: -0.4, of: share((session, words) => isBare(session) && words < 3) },
	{ weight: -0.94, of: share(({ empty, address, speaker }) => empty && address === null && speaker === null) },

	// Their titles.
	{ weight: -0.43, of: shareOfTitles(({ words }) => words <= 2.4) },
	{ weight: 1.83, of: shareOfTitles(({ words }) => words >= LENGTH_OF_TITLES) },
	{ weight: 0.08, of: ({ titles }) => titles.reduce((sum, { words }) => sum + words, 0) / titles.length },
	{ weight: 0.13, of: share(({ title }) => /^\p{Ll}{2}/u.test(title)) },
	{ weight: -1.49, of: ({ titles }) => Number(titles.some(({ isPartOfATalk }) => isPartOfATalk)) },
	{ weight: -0.8, of: shareOfTitles(({ isNameOfAConference: isName }) => isName) },
	{ weight: -0.88, of: shareOfTitles(({ speaksOfAConference: speaks }) => speaks) },
	{ weight: -4.38, of: share(({ title }) => /^https?:/iu.test(title)) },
	{ weight: -3.8, of: share(({ form }, words) => form === 'list-item' && words > 12) },
	{ weight: -4.15, of: (way) => ([...way.holders].some((section) => way.isPlain(section)) ? questions(way) : 0) },

	// What stands below them.
	{ weight: -0.8, of: ({ sessions }) => Math.log1p(sessions.reduce((sum, { references }) => sum + references.length, 0) / sessions.length) },
	{ weight: 0.48, of: ({ sessions, outline: { facts } }) => Math.min(1, sessions.reduce((sum, { start, end }) => sum + end - start, 0) / (facts.length - facts.bodyStart)) },
	{ weight: -1.9, of: ({ inner }) => (inner.length === 0 ? 0 : inner.filter(isLong).length / inner.length) },
	{ weight: -1.28, of: ({ inner, outline }) => (inner.length === 0 ? 0 : inner.filter((section) => hasSessionMarks(outline, section)).length / inner.length) },

	// Headings beside them.
	{ weight: -0.95, of: (way) => way.beside((section) => way.isPlain(section)) },
	{ weight: -3.63, of: (way) => way.beside((section) => way.isPlain(section) && isLong(section)) },
	{ weight: -3.35, of: (way) => way.beside((section) => way.isPlain(section) && hasSessionMarks(way.outline, section)) },

	// Headings around them.
	{ weight: -0.44, of: (way) => way.around((section) => way.isPlain(section)) },
	{ weight: -2.91, of: (way) => way.around(isLong) },
	{ weight: 2.69, of: ({ holders }) => Number([...holders].some(({ heading }) => mentionsTalks(heading.text))) },
	{ weight: -3.07, of: ({ holders, outline }) => Number([...holders].some((section) => outline.read(section).kind === 'about')) },
	{ weight: -0.42, of: ({ chosen, outline: { tree } }) => (chosen.size === 0 ? Math.log1p(tree.all.length) : 0) },
];

/** Of a note in which no rule finds anything, that it holds no session. */
export const WEIGHT_OF_NONE = 1.69;

const DAY_OR_GROUP: ReadonlySet<string> = new Set(['day', 'group', 'track']);

function foundBy(rule: SessionRule): WayTrait['of'] {
	return ({ way }) => Number(way.foundBy.has(rule));
}

function ifOne(of: WayTrait['of']): WayTrait['of'] {
	return (way) => (way.sessions.length === 1 ? of(way) : 0);
}

/** Of all sessions; `words` are those of the title. */
function share(holds: (session: Session, words: number) => boolean): WayTrait['of'] {
	return ({ sessions, titles }) => sessions.filter((session, index) => holds(session, titles[index]?.words ?? 0)).length / sessions.length;
}

function shareOfTitles(holds: (title: TitleReading) => boolean): WayTrait['of'] {
	return ({ titles }) => titles.filter(holds).length / titles.length;
}

/** `### How it works` below a talk. */
const questions = share(({ title }) => QUESTION.test(title));

function isBare({ speaker, address, time }: Session): boolean {
	return speaker === null && address === null && time === null;
}

function isLong({ heading }: Section): boolean {
	return wordsIn(heading.text) >= LENGTH_OF_TITLES;
}

/** Ten clues weigh as much as more. */
function talkClues({ outline }: WayReading): number {
	return Math.max(-10, Math.min(10, weighTalkClues(outline, outline.titleSection)));
}

/** The share of several sessions whose addresses are of one site. */
function onSameSite({ sessions }: WayReading): number {
	const sites = new Map<string, number>();
	for (const { address } of sessions) {
		const [, site] = /^https?:\/\/([^/?#]+)/iu.exec(address?.url ?? '') ?? [];
		if (site !== undefined) sites.set(site, (sites.get(site) ?? 0) + 1);
	}
	return sessions.length > 1 ? Math.max(0, ...sites.values()) / sessions.length : 0;
}
