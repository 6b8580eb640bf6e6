import type { HeadingLevel, NoteFacts, Problem } from '../markdown/facts';
import { finish, inGroups, type Steps } from '../markdown/steps';

import type { Conference, SessionPlace } from './model';
import { withHashHeadings, withoutEmptyHeadings } from './outline/hash-headings';
import { withHtmlHeadings } from './outline/html-headings';
import { describeByProperties } from './note-session';
import { NoteOutline } from './outline/note-outline';
import { findPassages } from './passages';
import { joinProgramme } from './programme';
import { readProperties } from './frontmatter/properties';
import { readPropertyAddresses } from './frontmatter/property-addresses';
import { nameOfPlace, sessionsAt } from './rules/chosen-place';
import { SECTIONS_IN_A_STEP } from './rules/session-rule';
import { readAhead } from './rules/session-rules';
import { linksOutside, toReference } from './references';
import { buildSessions, likeliestSessions, type FoundSessions } from './ways/likeliest-way';

export interface ConferenceOptions {
	/** The heading level at which the vault's sessions stand; null lets the rules find it note by note. */
	readonly sessionLevel?: HeadingLevel | null;
	/** The sessions that stand there and no others, whatever the note itself says; null: as if it said nothing. For showing what would be found. */
	readonly place?: SessionPlace | null;
}

export interface ReviewNote {
	/** In the vault, with forward slashes. */
	readonly path: string;
	readonly text: string;
	readonly facts: NoteFacts;
}

/** Makes a conference of what a note says. Never throws: what cannot be read is told as a problem of the conference. */
export function buildConference(note: ReviewNote, options?: ConferenceOptions): Conference {
	return finish(buildConferenceInSteps(note, options));
}

/** A note as the rules see it, and what of it is beyond bounds. */
export function outlineOf({ path, text, facts: allFacts }: ReviewNote): { readonly outline: NoteOutline; readonly problems: readonly Problem[] } {
	const { facts, problems } = withinBounds(withoutEmptyHeadings(withHtmlHeadings(text, withHashHeadings(text, allFacts))));
	const properties = readProperties(text, facts.frontmatter);
	return { outline: new NoteOutline(text, facts, properties, path, properties.title ?? nameOfNote(path, facts)), problems };
}

/** As `buildConference`. A step takes a few ms at most. */
export function* buildConferenceInSteps(note: ReviewNote, options: ConferenceOptions = {}): Steps<Conference> {
	const { path, text } = note;
	const { outline, problems: sizeProblems } = outlineOf(note);
	const { facts, properties, name: title } = outline;
	const { addresses, problems: addressProblems } = readPropertyAddresses(text, facts.frontmatter);
	const long = facts.length > LONG_NOTE || facts.headings.length > SECTIONS_IN_A_STEP;
	if (long) {
		yield;
		yield* inGroups(outline.tree.all, SECTIONS_IN_A_STEP, (sections) => readAhead(outline, sections), ({ heading }) => heading.start);
	}
	const { candidates, sessions: drafts, problems: levelProblems } = yield* findSessions(outline, options, long);
	if (long) yield;
	const { sessions: joined, pages } = joinProgramme(drafts, facts.links);
	if (long) yield;
	const { sessions, rest } = describeByProperties(outline, candidates, joined, addresses);
	const passages = findPassages(text, facts, outline.tree, sessions);
	if (long) yield;
	return {
		path,
		title,
		date: properties.date,
		tags: properties.tags,
		aliases: properties.aliases,
		problems: inOrderOfLines([...facts.problems, ...sizeProblems, ...properties.problems, ...addressProblems, ...levelProblems]),
		references: [...rest.map(({ reference }) => reference), ...linksOutside(facts.links, sessions).filter((link) => !pages.has(link)).map(toReference)],
		passages,
		sessions,
	};
}

/** UTF-16 units: shorter notes are read at once in a few ms, unless they hold nothing but headings. */
const LONG_NOTE = 50_000;

/** No conference has so many talks. Beyond it, what is made of each heading would fill the memory of a phone. */
const MOST_HEADINGS = 20_000;

/** Headings beyond the bound are read as text of the section that stands before them, so that nothing is lost. */
function withinBounds(facts: NoteFacts): { facts: NoteFacts; problems: Problem[] } {
	const beyond = facts.headings[MOST_HEADINGS];
	if (!beyond) return { facts, problems: [] };
	return {
		facts: { ...facts, headings: facts.headings.slice(0, MOST_HEADINGS) },
		problems: [{ line: beyond.line, message: `The note has more than ${MOST_HEADINGS} headings: those from here on are read as text.` }],
	};
}

function* findSessions(outline: NoteOutline, { sessionLevel: vaultLevel = null, place }: ConferenceOptions, long: boolean): Steps<FoundSessions & { readonly problems: readonly Problem[] }> {
	const problems: Problem[] = [];
	if (place) return { ...(yield* buildSessions(outline, yield* sessionsAt(outline, place))), problems };
	const { sessionLevel, sessionLevelLine } = outline.properties;
	if (sessionLevel !== null && place === undefined) {
		const candidates = yield* sessionsAt(outline, sessionLevel);
		if (candidates.length > 0) return { ...(yield* buildSessions(outline, candidates)), problems };
		problems.push({ line: sessionLevelLine ?? 1, message: `The note has no ${nameOfPlace(sessionLevel)}.` });
	}
	if (vaultLevel !== null) {
		const candidates = yield* sessionsAt(outline, vaultLevel);
		if (candidates.length > 0) return { ...(yield* buildSessions(outline, candidates)), problems };
	}
	return { ...(yield* likeliestSessions(outline, long)), problems };
}

/** The file's name without its ending; for a README or an index, the note's first heading or its folder's name. */
function nameOfNote(path: string, facts: NoteFacts): string {
	const segments = path.split('/').filter((segment) => segment !== '');
	const name = (segments[segments.length - 1] ?? path).replace(/\.(?:md|markdown)$/iu, '');
	if (!/^(?:readme|index|_index)$/iu.test(name)) return name;
	const [first] = facts.headings;
	const alone = first && facts.headings.every((heading) => heading === first || heading.level > first.level);
	const folder = segments[segments.length - 2];
	return (alone && first.text.trim() !== '' ? first.text.trim() : folder) ?? name;
}

function inOrderOfLines(problems: readonly Problem[]): Problem[] {
	return [...problems].sort((one, other) => one.line - other.line);
}

