import type { HeadingLevel, Link, NoteFacts, Problem } from '../markdown/facts';
import { finish, inGroups, type Steps } from '../markdown/steps';

import { leadsToThePublicWeb } from './outline/heading-address';
import { LONGEST_TITLE } from './wording/heading-title';
import type { Conference, Session } from './model';
import { NoteOutline } from './outline/note-outline';
import { findPassages } from './passages';
import { readProperties } from './frontmatter/properties';
import { readPropertyAddresses, type PropertyAddress } from './frontmatter/property-addresses';
import type { Candidate } from './rules/session-rule';
import { onceFor } from './once';
import { readAhead, SESSION_RULES } from './rules/session-rules';
import { itemsWithin, linksOutside, toReference } from './references';
import { SessionBuilder } from './session-builder';
import { foldTitleClosely } from './wording/title-folding';

export interface ConferenceOptions {
	/** The heading level at which the vault's sessions stand; null lets the rules find it note by note. */
	readonly sessionLevel?: HeadingLevel | null;
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

/** As `buildConference`. A step takes a few ms at most. */
export function* buildConferenceInSteps({ path, text, facts: allFacts }: ReviewNote, options: ConferenceOptions = {}): Steps<Conference> {
	const { facts, problems: sizeProblems } = withinBounds(allFacts);
	const properties = readProperties(text, facts.frontmatter);
	const { addresses, problems: addressProblems } = readPropertyAddresses(text, facts.frontmatter);
	const title = properties.title ?? nameOfNote(path, facts);
	const outline = new NoteOutline(text, facts, properties, path, title);
	if (outline.tree.all.length > SECTIONS_IN_A_STEP) yield;
	if (outline.tree.all.length > SECTIONS_IN_A_STEP) yield* inGroups(outline.tree.all, SECTIONS_IN_A_STEP, (sections) => readAhead(outline, sections));
	const { candidates, problems: levelProblems } = yield* findSessions(outline, options.sessionLevel ?? null);
	const builder = new SessionBuilder(outline);
	const drafts: Session[] = [];
	yield* inGroups(candidates, SECTIONS_IN_A_STEP, (group) => {
		for (const candidate of group) drafts.push(builder.build(candidate));
	});
	const taken = new Set<Link>();
	const withPages = takePagesOfProgramme(joinProgramme(drafts, facts.links, taken), facts.links, taken);
	const { sessions, rest } = giveAddressToOnlySession(withPages, addresses);
	return {
		path,
		title,
		date: properties.date,
		tags: properties.tags,
		aliases: properties.aliases,
		problems: inOrderOfLines([...facts.problems, ...sizeProblems, ...properties.problems, ...addressProblems, ...levelProblems]),
		references: [...rest.map(({ reference }) => reference), ...linksOutside(facts.links, sessions).filter((link) => !taken.has(link)).map(toReference)],
		passages: findPassages(text, facts, outline.tree, sessions),
		sessions,
	};
}

/** Headings and sessions that are read at once: a ms or two. */
const SECTIONS_IN_A_STEP = 500;

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

function* findSessions(outline: NoteOutline, vaultLevel: HeadingLevel | null): Steps<{ candidates: readonly Candidate[]; problems: Problem[] }> {
	const problems: Problem[] = [];
	const { sessionLevel, sessionLevelLine } = outline.properties;
	if (sessionLevel !== null) {
		const candidates = sessionsOfLevel(outline, sessionLevel);
		if (candidates.length > 0) return { candidates, problems };
		problems.push({ line: sessionLevelLine ?? 1, message: `The note has no heading of the session level ${sessionLevel}.` });
	}
	if (vaultLevel !== null) {
		const candidates = sessionsOfLevel(outline, vaultLevel);
		if (candidates.length > 0) return { candidates, problems };
	}
	for (const rule of SESSION_RULES) {
		if (outline.tree.all.length > SECTIONS_IN_A_STEP) yield;
		const candidates = rule.find(outline);
		if (candidates && candidates.length > 0) return { candidates, problems };
	}
	return { candidates: [], problems };
}

function sessionsOfLevel(outline: NoteOutline, level: HeadingLevel): Candidate[] {
	return outline.tree.all.filter((section) => section.heading.level === level).map((section) => ({ form: 'heading', section }));
}

/** Properties whose address is the page of the talk that a note is about, the likeliest first. */
const SESSION_ADDRESS_KEYS = ['sessionurl', 'session', 'talkurl', 'talk', 'url', 'link', 'page', 'permalink', 'website', 'videourl', 'video', 'recording', 'youtube', 'slides', 'source', '링크', '주소', '영상'];

/** A note with one session that names no page of its own: the address in the frontmatter is the session's. */
function giveAddressToOnlySession(drafts: readonly Session[], addresses: readonly PropertyAddress[]): { sessions: readonly Session[]; rest: readonly PropertyAddress[] } {
	const [only, second] = drafts;
	if (!only || second || only.address) return { sessions: drafts, rest: addresses };
	for (const key of SESSION_ADDRESS_KEYS) {
		const found = addresses.find((address) => address.key === key);
		if (found) return { sessions: [{ ...only, address: found.reference }], rest: addresses.filter((address) => address !== found) };
	}
	return { sessions: drafts, rest: addresses };
}

/**
 * The rows and items of a programme whose titles are headings too, where they are written up, are told with those: in
 * order, and only where as many headings as rows have the title. Links that become pages are told in `taken`.
 */
function joinProgramme(drafts: readonly Session[], links: readonly Link[], taken: Set<Link>): readonly Session[] {
	const titled = (wanted: (draft: Session) => boolean): Map<string, Session[]> => {
		const byTitle = new Map<string, Session[]>();
		for (const draft of drafts) {
			const title = wanted(draft) ? foldTitleClosely(draft.title) : '';
			if (title !== '') onceFor(byTitle, title, () => []).push(draft);
		}
		return byTitle;
	};
	const programme = titled(({ form, empty }) => empty && (form === 'list-item' || form === 'table-row'));
	if (programme.size === 0) return drafts;
	const written = titled(({ form }) => form === 'heading');
	const plans = new Map<Session, Session>();
	for (const [title, planned] of programme) {
		const headings = written.get(title) ?? [];
		if (headings.length === planned.length) headings.forEach((heading, index) => plans.set(heading, planned[index] as Session));
	}
	const joined = new Set(plans.values());
	return drafts.filter((draft) => !joined.has(draft)).map((draft) => {
		const planned = plans.get(draft);
		if (!planned) return draft;
		const page = draft.address ? undefined : itemsWithin(links, (link) => link.useStart, planned).find(({ url }) => url === planned.address?.url);
		if (page) taken.add(page);
		const { speaker, time, track, rating } = planned;
		return { ...draft, address: page ? toReference(page) : draft.address, speaker: draft.speaker ?? speaker, time: draft.time ?? time, track: draft.track ?? track, rating: draft.rating ?? rating };
	});
}

/** A programme that stands above or below the sessions, with their titles as links: whoever has no page of its own has that. */
function takePagesOfProgramme(drafts: readonly Session[], links: readonly Link[], taken: Set<Link>): readonly Session[] {
	if (drafts.every(({ address }) => address !== null)) return drafts;
	const programme = new Map(linksOutside(links, drafts).filter((link) => !taken.has(link) && link.form === 'inline' && link.text.length <= LONGEST_TITLE && leadsToThePublicWeb(link.url)).map((link) => [foldTitleClosely(link.text), link]));
	return programme.size === 0 ? drafts : drafts.map((session) => {
		const title = foldTitleClosely(session.title);
		const page = session.address === null && title.length >= 4 ? programme.get(title) : undefined;
		if (!page) return session;
		programme.delete(title);
		taken.add(page);
		return { ...session, address: toReference(page) };
	});
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

