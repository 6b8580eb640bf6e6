import type { Session } from '../model';
import { isPageOfASession } from '../outline/address-lines';
import type { Section } from '../outline/section-tree';
import { LENGTH_OF_TITLES, wordsIn } from '../rules/heading-lengths';
import { levelBelowDays } from '../rules/level-below-days';
import { linkedHeadings } from '../rules/linked-headings';
import { listedSessions } from '../rules/listed-sessions';
import { oneTalk } from '../rules/one-talk';
import { QUESTION } from '../rules/parts-of-talks';
import { plainLists } from '../rules/plain-lists';
import { hasSessionMarks, numbersATalk } from '../rules/session-marks';
import { sessionPages } from '../rules/session-pages';
import type { SessionRule } from '../rules/session-rule';
import { sessionTables } from '../rules/session-tables';
import { weighTalkClues } from '../rules/talk-clues';
import { titlesInSentences } from '../rules/titles-in-sentences';
import { isNameOfAConference, namesAConference, speaksOfAConference } from '../wording/conference-words';
import { kindOfHeading, mentionsTalks } from '../wording/heading-words';
import type { TitleReading, WayReading } from './way-reading';

/** What tells for a way to read a note, or against it. */
export interface WayTrait {
	/** Above 0: for it. Learned from labelled notes (`npm run learn`), unless it is set by hand. */
	readonly weight: number;
	readonly byHand?: true;
	/** How much of it there is, mostly 0 to 1. */
	readonly of: (way: WayReading) => number;
}

/** All traits. The way with the highest sum is the likeliest. */
export const WAY_TRAITS: readonly WayTrait[] = [
	// The rules that find it.
	{ weight: 1.41, of: foundBy(linkedHeadings) },
	// Too few labelled notes hold tables to learn from.
	{ byHand: true, weight: 5, of: foundBy(sessionTables) },
	{ weight: 5.14, of: foundBy(oneTalk) },
	{ weight: 2.65, of: foundBy(listedSessions) },
	{ weight: 1.67, of: foundBy(plainLists) },
	{ weight: 2.74, of: foundBy(sessionPages) },
	{ weight: 1.85, of: foundBy(levelBelowDays) },
	{ weight: -0.45, of: foundBy(titlesInSentences) },

	// Items below headings that no rule takes for sessions: set by hand as well, since whoever begins a note has few headings over a few remarks.
	{ byHand: true, weight: -2, of: (way) => Number(areRemarks(way)) },
	{ byHand: true, weight: -3, of: (way) => Number(areRemarks(way) && way.sessions.length <= FEW_REMARKS) },
	// `Talk 1: …`, `Talk 2: …` within a session: too rare to learn from.
	{ byHand: true, weight: -4, of: ({ inner }) => Number(inner.filter(numbersATalk).length >= 2) },

	// How many there are, and what the note is called.
	{ weight: 0.14, of: ifOne(talkClues) },
	{ weight: -0.09, of: (way) => (way.sessions.length > 1 ? talkClues(way) : 0) },
	{ weight: -0.36, of: ifOne(({ names }) => Number(names.some(namesAConference))) },
	{ weight: -0.53, of: ifOne(({ names }) => Number(names.some(speaksOfAConference))) },
	{ weight: -0.28, of: ifOne(({ names }) => Number(names.some(isNameOfAConference))) },
	{ weight: -1.92, of: ifOne(({ names: [name = ''] }) => Number(DAY_OR_GROUP.has(kindOfHeading(name.replace(/[-_]+/gu, ' '))))) },

	// Their addresses, speakers and times.
	{ weight: 0.15, of: share(({ form }) => form === 'list-item') },
	{ weight: 1.28, of: share(({ address }) => address !== null) },
	// Items that lead to notes of the vault as well.
	{ weight: 2.15, of: ({ way }) => way.candidates.filter((candidate) => 'line' in candidate && candidate.line.linked !== null).length / way.candidates.length },
	{ weight: 0.79, of: share(({ address }) => address !== null && isPageOfASession(address.url)) },
	{ weight: 2.04, of: onSameSite },
	{ weight: 1.44, of: ({ sessions }) => Number(sessions.some(({ speaker }) => speaker !== null)) },
	{ weight: 1.87, of: share(({ speaker }, words) => speaker !== null && words >= 3) },
	{ weight: -0.6, of: share((session, words) => isBare(session) && words < 3) },
	{ weight: -0.91, of: share(({ empty, address, speaker }) => empty && address === null && speaker === null) },

	// Their titles.
	{ weight: -0.62, of: shareOfTitles(({ words }) => words <= 2.4) },
	{ weight: 1.33, of: shareOfTitles(({ words }) => words >= LENGTH_OF_TITLES) },
	{ weight: 0.09, of: ({ titles }) => titles.reduce((sum, { words }) => sum + words, 0) / titles.length },
	{ weight: -1.31, of: ({ titles }) => Number(titles.some(({ isPartOfATalk }) => isPartOfATalk)) },
	{ weight: -0.9, of: shareOfTitles(({ isNameOfAConference: isName }) => isName) },
	{ weight: -1.16, of: shareOfTitles(({ speaksOfAConference: speaks }) => speaks) },
	{ weight: -3.29, of: share(({ title }) => /^https?:/iu.test(title)) },
	{ weight: -3.36, of: share(({ form }, words) => form === 'list-item' && words > 12) },
	// Whoever asks in the titles of all talks is rarer among the labelled notes than elsewhere.
	{ byHand: true, weight: -3.2, of: (way) => (way.plainHolders.length > 0 ? questions(way) : 0) },

	// What stands below them.
	{ weight: -0.62, of: ({ sessions }) => Math.log1p(sessions.reduce((sum, { references }) => sum + references.length, 0) / sessions.length) },
	{ weight: 0.71, of: ({ sessions, outline: { facts } }) => Math.min(1, sessions.reduce((sum, { start, end }) => sum + end - start, 0) / (facts.length - facts.bodyStart)) },
	{ weight: -1.32, of: (way) => way.within(isLong) },
	{ weight: -0.87, of: (way) => way.within((section) => hasSessionMarks(way.outline, section)) },

	// Headings beside them.
	{ weight: -0.89, of: (way) => way.beside(() => true) },
	{ weight: -3.11, of: (way) => way.beside(isLong) },
	{ weight: -2.9, of: (way) => way.beside((section) => hasSessionMarks(way.outline, section)) },

	// Headings around them.
	{ weight: -0.59, of: (way) => way.around(way.plainHolders) },
	{ weight: -2.29, of: (way) => way.around(way.holders.filter(isLong)) },
	{ weight: 1.98, of: ({ holders }) => Number(holders.some(({ heading }) => mentionsTalks(heading.text))) },
	{ weight: -2.11, of: ({ holders, outline }) => Number(holders.some((section) => outline.read(section).kind === 'about')) },
	{ weight: -0.23, of: ({ chosen, outline: { tree } }) => (chosen.size === 0 ? Math.log1p(tree.all.length) : 0) },
];

/** Of a note in which no rule finds anything, that it holds no session. */
export const WEIGHT_OF_NONE = 1.82;

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

const FEW_REMARKS = 5;

function areRemarks({ way, outline }: WayReading): boolean {
	return way.foundBy.size === 0 && way.candidates[0]?.form === 'list-item' && outline.tree.all.length > 0;
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
