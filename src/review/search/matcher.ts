import { matchesAddress } from '../../links/address-patterns';
import { parseUrl } from '../../links/address';
import type { LinkStateName } from '../../links/link-state';
import { referenceKey } from '../addresses';
import type { Conference, Passage, Reference, Session, SessionPart } from '../model';
import { foldName } from '../property-values';
import { isBlank, type Clause, type Query } from './query';
import { findRanges, mergeRanges, searchPattern, type TextRange } from './search-text';
import { conferenceSubject, foldedPageTitle, outsideSubject, sessionSubject, type Subject } from './subject';

/** What is known of links, by `linkKey`. */
export interface LinkFacts {
	stateOf(key: string): LinkStateName;
	/** Of the page, as a check has read it. */
	titleOf(key: string): string | null;
}

/** Finds the letters of a query in a text, in order and with others between them. Null where they do not stand in it. */
export type FuzzySearch = (query: string) => (text: string) => { readonly ranges: readonly TextRange[] } | null;

export interface MatcherOptions {
	readonly links: LinkFacts;
	/** With it, words and phrases are looked for in titles alone, and need not stand there letter by letter. */
	readonly fuzzy?: FuzzySearch;
}

type Test = (subject: Subject) => boolean;

/** What a query finds. Made once for each query: what it reads of a conference is kept with the conference. */
export class Matcher {
	readonly query: Query;
	readonly #tests: readonly Test[];
	/** For each test, whether what holds for a note holds for all that is in it. */
	readonly #isOfConference: readonly boolean[];
	readonly #patterns: readonly RegExp[];
	readonly #fuzzy: readonly ReturnType<FuzzySearch>[] | null;

	constructor(query: Query, { links, fuzzy }: MatcherOptions) {
		this.query = query;
		const compiled = compile(query, links, fuzzy);
		this.#tests = compiled.map(({ test }) => test);
		this.#isOfConference = compiled.map(({ isOfConference }) => isOfConference);
		const wanted = query.clauses.flatMap(({ demand, excluded, end }) =>
			demand.kind === 'text' && !excluded ? [{ ...demand, unfinished: end === query.text.length }] : []);
		this.#patterns = wanted.map(({ text, quoted, unfinished }) => searchPattern(text, { exact: quoted, unfinished }));
		this.#fuzzy = fuzzy ? wanted.map(({ text }) => fuzzy(text)) : null;
	}

	/** Whether the note as a whole answers the query, so that all that is in it belongs to the answer. */
	matchesWhole(conference: Conference): boolean {
		const subject = conferenceSubject(conference);
		return this.#tests.every((test, index) => this.#isOfConference[index] === true && test(subject));
	}

	/** `noteText` is what was written below the session's heading, where it is known. */
	matchesSession(conference: Conference, session: Session, noteText: string | null = null): boolean {
		return this.#matches(sessionSubject(conference, session, noteText));
	}

	/** For links outside of sessions, with the passage that holds them where there is one. */
	matchesOutside(conference: Conference, references: readonly Reference[], passage: Passage | null = null, noteText: string | null = null): boolean {
		return this.#matches(outsideSubject(conference, references, passage, noteText));
	}

	/** Whether anything of the note answers the query. */
	matchesAny(conference: Conference): boolean {
		if (this.matchesWhole(conference) || conference.sessions.some((session) => this.matchesSession(conference, session))) return true;
		const hasMore = conference.sessions.length === 0 || conference.passages.length + conference.references.length > 0;
		return hasMore && this.matchesOutside(conference, conference.references);
	}

	/** Where the words that were looked for stand in a title, to be marked. */
	rangesIn(title: string): TextRange[] {
		const exact = findRanges(title, this.#patterns);
		if (exact.length > 0 || this.#fuzzy === null) return exact;
		return mergeRanges(this.#fuzzy.flatMap((find) => find(title)?.ranges ?? []));
	}

	#matches(subject: Subject): boolean {
		return this.#tests.every((test) => test(subject));
	}
}

/** The sessions that answer a query, in the order of the conferences; all of them for a query that asks for nothing. */
export function searchSessions(conferences: readonly Conference[], matcher: Matcher): SessionPart[] {
	return conferences.flatMap((conference) => {
		const all = isBlank(matcher.query) || matcher.matchesWhole(conference);
		const found = all ? conference.sessions : conference.sessions.filter((session) => matcher.matchesSession(conference, session));
		return found.map((session) => ({ conference, session }));
	});
}

interface Compiled {
	readonly test: Test;
	readonly isOfConference: boolean;
}

function compile({ text, clauses }: Query, links: LinkFacts, fuzzy: FuzzySearch | undefined): Compiled[] {
	const years = clauses.filter(({ demand, excluded }) => demand.kind === 'year' && !excluded).map((clause) => toTest(clause, false, links, fuzzy));
	const others = clauses.filter(({ demand, excluded }) => demand.kind !== 'problem' && (demand.kind !== 'year' || excluded));
	return [
		...(years.length > 0 ? [{ test: (subject: Subject) => years.some((test) => test(subject)), isOfConference: true }] : []),
		...others.map((clause) => {
			const { demand, excluded, end } = clause;
			const test = toTest(clause, end === text.length && !excluded, links, fuzzy);
			return {
				test: excluded ? (subject: Subject) => !test(subject) : test,
				// A session may hold what its conference lacks; it has the conference's years and tags.
				isOfConference: demand.kind === 'tag' || demand.kind === 'year' || (demand.kind === 'text' && !excluded),
			};
		}),
	];
}

function toTest({ demand, excluded }: Clause, unfinished: boolean, links: LinkFacts, fuzzy: FuzzySearch | undefined): Test {
	switch (demand.kind) {
		case 'text': {
			const find = excluded ? undefined : fuzzy?.(demand.text);
			return find ? ({ titles }) => titles.some((title) => find(title) !== null) : textTest(demand.text, demand.quoted, unfinished, links);
		}
		case 'tag': {
			const wanted = foldName(demand.tag);
			return ({ conference }) => conference.tags.map(foldName).some((tag) => tag === wanted || tag.startsWith(`${wanted}/`));
		}
		case 'year': {
			const { from, to } = demand;
			return ({ conference: { date } }) => {
				const year = Number(date?.slice(0, 4) ?? NaN);
				return year >= (from ?? -Infinity) && year <= (to ?? Infinity);
			};
		}
		case 'is': return qualityTest(demand.quality, links);
		case 'site': {
			const matches = matchesAddress([canonicalSite(demand.site)]);
			return ({ references }) => references.some((reference) => matches(referenceKey(reference)));
		}
		case 'problem': return () => true;
	}
}

function textTest(text: string, quoted: boolean, unfinished: boolean, links: LinkFacts): Test {
	const pattern = new RegExp(searchPattern(text, { exact: quoted, unfinished }).source, 'u');
	// Whoever pastes an address wants to know where it stands.
	const address = /^https?:\/\//iu.test(text) ? text.toLowerCase() : null;
	return ({ texts, references }) => texts.some((candidate) => pattern.test(candidate))
		|| references.some((reference) => pattern.test(foldedPageTitle(reference, (key) => links.titleOf(key))))
		|| (address !== null && references.some(({ url }) => url.toLowerCase().startsWith(address)));
}

function qualityTest(quality: Extract<Clause['demand'], { kind: 'is' }>['quality'], links: LinkFacts): Test {
	switch (quality) {
		case 'empty': return ({ session }) => session?.empty === true;
		case 'written': return ({ session }) => session?.empty === false;
		default: return ({ references }) => references.some((reference) => links.stateOf(referenceKey(reference)) === quality);
	}
}

/** With the host as canonical addresses have it: in lower case, and in Punycode where it has other letters. */
function canonicalSite(site: string): string {
	const [host = '', ...path] = site.split('/');
	return [parseUrl(`https://${host}`)?.host ?? host, ...path].join('/');
}
