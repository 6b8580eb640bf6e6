import { matchesAddress } from '../../links/address-patterns';
import { linkKey, parseUrl } from '../../links/address';
import type { LinkStateName } from '../../links/link-state';
import { referenceKey } from '../addresses';
import { siteOf } from '../listing/link-groups';
import type { Conference, Passage, Reference, Session, SessionPart } from '../model';
import { foldName } from '../frontmatter/property-values';
import { referencesWithin } from '../references';
import { excerpt } from './excerpt';
import type { Clause, Query } from './query';
import { findRanges, mergeRanges, searchPattern, type TextRange } from './search-text';
import { conferenceSubject, conferenceText, foldedPageTitle, outsideSubject, sessionSubject, type Subject } from './subject';

/** What is known of links, by `linkKey`. */
export interface LinkFacts {
	readonly stateOf: (key: string) => LinkStateName;
	/** Of the page, as a check has read it. */
	readonly titleOf: (key: string) => string | null;
}

/** Finds the letters of a query in a text, in order and with others between them. Null where they do not stand in it. */
export type FuzzySearch = (query: string) => (text: string) => { readonly ranges: readonly TextRange[] } | null;

export interface MatcherOptions {
	readonly links: LinkFacts;
	/** With it, words are looked for in titles alone, and need not stand there letter by letter. */
	readonly fuzzy?: FuzzySearch;
}

type Test = (subject: Subject) => boolean;

/** What a query finds. Made once for each query: what it reads of a conference is kept with the conference. */
export class Matcher {
	readonly query: Query;
	readonly #tests: readonly Compiled[];
	readonly #patterns: readonly RegExp[];
	readonly #fuzzy: readonly ReturnType<FuzzySearch>[] | null;

	constructor(query: Query, { links, fuzzy }: MatcherOptions) {
		this.query = query;
		this.#tests = compile(query, links, fuzzy);
		const wanted = query.clauses.flatMap(({ demand, excluded, end }) =>
			demand.kind === 'text' && !excluded ? [{ ...demand, unfinished: end === query.text.length }] : []);
		this.#patterns = wanted.map(({ text, quoted, unfinished }) => searchPattern(text, { exact: quoted, unfinished }));
		this.#fuzzy = fuzzy ? wanted.filter(({ quoted }) => !quoted).map(({ text }) => fuzzy(text)) : null;
	}

	/** The line of a text to show for the words that are looked for, with what they were looked for in beside it: see `excerpt`. */
	excerptOf(text: string, { conference, text: own }: Pick<Subject, 'conference' | 'text'>): string | null {
		return excerpt(text, this.#patterns, `${own}\n${conferenceText(conference)}`);
	}

	/** Words must not stand in what is found, so that what is not read yet may tell against it. */
	get excludesWords(): boolean {
		return this.query.clauses.some(({ demand, excluded }) => excluded && demand.kind === 'text');
	}

	/** Whether the note as a whole answers the query, so that all that is in it belongs to the answer. */
	matchesWhole(conference: Conference): boolean {
		const subject = conferenceSubject(conference);
		return this.#tests.every(({ isHanded, test }) => isHanded && test(subject));
	}

	/** `noteText` is what was written below the session's heading, where it is known. */
	matchesSession(conference: Conference, session: Session, noteText: string | null = null): boolean {
		return this.#matches(sessionSubject(conference, session, noteText));
	}

	/** For links outside of sessions, with the passage that holds them where there is one. */
	matchesOutside(conference: Conference, references: readonly Reference[], passage: Passage | null = null, noteText: string | null = null): boolean {
		return this.#matches(outsideSubject(conference, references, passage, noteText));
	}

	/** Whether the note's own tags and year let anything in it answer the query. Asks nothing of what it holds. */
	mayMatch(conference: Conference): boolean {
		const subject = conferenceSubject(conference);
		return this.#tests.every(({ isDecided, test }) => !isDecided || test(subject));
	}

	/** Where the words that were looked for stand in a title, to be marked. */
	rangesIn(title: string): TextRange[] {
		const exact = findRanges(title, this.#patterns);
		if (exact.length > 0 || this.#fuzzy === null) return exact;
		return mergeRanges(this.#fuzzy.flatMap((find) => find(title)?.ranges ?? []));
	}

	#matches(subject: Subject): boolean {
		return this.#tests.every(({ test }) => test(subject));
	}
}

/** Answers of a matcher, as they are or as somebody has kept them. */
export type Answers = Pick<Matcher, 'mayMatch' | 'matchesWhole' | 'matchesSession' | 'matchesOutside'>;

/** Whether anything of the note answers the query: itself, a session, or what stands outside of sessions. */
export function holdsMatch(conference: Conference, answers: Answers): boolean {
	if (answers.matchesWhole(conference)) return true;
	if (!answers.mayMatch(conference)) return false;
	const { sessions, passages, references } = conference;
	if (sessions.length + passages.length + references.length === 0) return answers.matchesOutside(conference, []);
	return sessions.some((session) => answers.matchesSession(conference, session))
		|| passages.some((passage) => answers.matchesOutside(conference, referencesWithin(conference, passage), passage))
		|| references.some((reference) => answers.matchesOutside(conference, [reference]));
}

/** The sessions that answer a query, in the order of the conferences; all of them for a query that asks for nothing. */
export function searchSessions(conferences: readonly Conference[], matcher: Matcher): SessionPart[] {
	return conferences.filter((conference) => matcher.mayMatch(conference)).flatMap((conference) => {
		const found = matcher.matchesWhole(conference) ? conference.sessions : conference.sessions.filter((session) => matcher.matchesSession(conference, session));
		return found.map((session) => ({ conference, session }));
	});
}

interface Compiled {
	readonly test: Test;
	/** What holds for a note holds for all that is in it. */
	readonly isHanded: boolean;
	/** And what does not hold for a note holds for nothing that is in it. */
	readonly isDecided: boolean;
}

function compile({ text, clauses }: Query, links: LinkFacts, fuzzy: FuzzySearch | undefined): Compiled[] {
	const years = clauses.filter(({ demand, excluded }) => demand.kind === 'year' && !excluded).map((clause) => toTest(clause, false, links, fuzzy));
	const others = clauses.filter(({ demand, excluded }) => demand.kind !== 'problem' && (demand.kind !== 'year' || excluded));
	return [
		...(years.length > 0 ? [{ test: (subject: Subject) => years.some((test) => test(subject)), isHanded: true, isDecided: true }] : []),
		...others.map((clause) => {
			const { demand, excluded, end } = clause;
			const test = toTest(clause, end === text.length && !excluded, links, fuzzy);
			const isDecided = demand.kind === 'tag' || demand.kind === 'year';
			return {
				test: excluded ? (subject: Subject) => !test(subject) : test,
				isHanded: isDecided || (demand.kind === 'text' && !excluded),
				isDecided,
			};
		}),
	];
}

function toTest({ demand, excluded }: Clause, unfinished: boolean, links: LinkFacts, fuzzy: FuzzySearch | undefined): Test {
	switch (demand.kind) {
		case 'text': {
			const find = excluded || demand.quoted ? undefined : fuzzy?.(demand.text);
			return find ? (subject) => titlesOf(subject).some((title) => find(title) !== null) : textTest(demand.text, demand.quoted, unfinished, links);
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
			const matches = siteTest(canonicalSite(demand.site));
			return ({ references }) => references.some(matches);
		}
		case 'problem': return () => true;
	}
}

function textTest(text: string, quoted: boolean, unfinished: boolean, links: LinkFacts): Test {
	const pattern = new RegExp(searchPattern(text, { exact: quoted, unfinished }).source, 'u');
	let last: Conference | null = null;
	let isNamed = false;
	/** Sessions are asked for one conference after the other. */
	const nameTest = (conference: Conference): boolean => {
		if (conference !== last) isNamed = pattern.test(conferenceText(conference));
		last = conference;
		return isNamed;
	};
	// Whoever pastes an address wants to know where it stands.
	// Its part of a page is not left out: whole sites are written behind a `#`.
	const addresses = /^https?:\/\//iu.test(text) ? [text.toLowerCase(), ...(text.includes('#') ? [] : [linkKey(text).toLowerCase()])] : null;
	const finds = (folded: string | null): boolean => folded !== null && pattern.test(folded);
	return ({ conference, text: own, noteText, references }) => pattern.test(own)
		|| nameTest(conference)
		|| finds(noteText)
		|| references.some((reference) => finds(foldedPageTitle(reference, links.titleOf)))
		|| (addresses !== null && references.some((reference) => [reference.url, referenceKey(reference)].some((url) => addresses.some((address) => url.toLowerCase().startsWith(address)))));
}

function qualityTest(quality: Extract<Clause['demand'], { kind: 'is' }>['quality'], links: LinkFacts): Test {
	switch (quality) {
		case 'empty': return ({ session }) => session?.empty === true;
		case 'written': return ({ session }) => session?.empty === false;
		default: return ({ references }) => references.some((reference) => links.stateOf(referenceKey(reference)) === quality);
	}
}

/** A host alone is compared with hosts that are known already, of which there are far fewer than addresses. */
function siteTest(site: string): (reference: Reference) => boolean {
	const matches = matchesAddress([site]);
	if (/[/*]/u.test(site)) {
		return (reference) => {
			const key = referenceKey(reference);
			return matches(key) || matches(key.replace('://www.', '://'));
		};
	}
	return (reference) => {
		const host = siteOf(reference);
		return host !== null && (host === site || host.endsWith(`.${site}`) || host.startsWith(`${site}:`));
	};
}

function titlesOf({ conference, session }: Subject): string[] {
	return [conference.title, ...conference.aliases, ...(session ? [session.title] : [])];
}

/** With the host as canonical addresses have it: in lower case, and in Punycode where it has other letters. */
function canonicalSite(site: string): string {
	const [host = '', ...path] = site.split('/');
	return [parseUrl(`https://${host}`)?.host ?? host, ...path].join('/');
}
