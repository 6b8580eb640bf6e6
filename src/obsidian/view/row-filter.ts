import type { Conference, Passage, Reference, Session } from '../../review/model';
import { referencesWithin } from '../../review/references';
import { holdsMatch, type Answers, type Matcher } from '../../review/search/matcher';
import type { RowNode } from './row-tree';
import { isAboveNotes } from './rows';

/**
 * What was found in a note's text: the sessions and passages that answer the search once their text is known, each with
 * the line that tells why; null where they would be found without it.
 */
export type FoundInNote = ReadonlyMap<Session | Passage, string | null>;

/** Of one conference: all that is in it, or some of its sessions. */
interface FoundInConference {
	readonly isWhole: boolean;
	readonly sessions: ReadonlySet<Session>;
}

const NOTHING: FoundInConference = { isWhole: false, sessions: new Set() };
const WHOLE: FoundInConference = { isWhole: true, sessions: new Set() };

/** Which rows are shown. What does not match is hidden; what holds a match stays. */
export class RowFilter implements Answers {
	readonly #exact: Matcher;
	readonly #similar: Matcher | null;
	readonly #matchers: readonly Matcher[];
	readonly #inNotes: Pick<ReadonlyMap<Conference, FoundInNote>, 'get'>;
	readonly #isReady: (conference: Conference) => boolean;
	readonly #found = new Map<Conference, FoundInConference>();

	/**
	 * What answers one of the matchers is shown. `inNotes` holds what the exact one found in conferences whose text was
	 * read, and may grow. Of conferences that are not ready, nothing is shown.
	 */
	constructor(exact: Matcher, similar: Matcher | null, inNotes: Pick<ReadonlyMap<Conference, FoundInNote>, 'get'> = new Map(), isReady: (conference: Conference) => boolean = () => true) {
		this.#exact = exact;
		this.#similar = similar;
		this.#matchers = similar ? [exact, similar] : [exact];
		this.#inNotes = inNotes;
		this.#isReady = isReady;
	}

	/** Of a row that is not below a row of which everything is shown. */
	matches(node: RowNode): boolean {
		const { content } = node;
		if (isAboveNotes(content) || content.kind === 'heading') return node.children().some((child) => this.matches(child));
		switch (content.kind) {
			case 'conference': return content.references
				? this.matchesOutside(content.conference, content.references)
				: holdsMatch(content.conference, this);
			case 'group': return content.group.parts.some(({ conference, session }) => this.matchesSession(conference, session));
			case 'session': return this.matchesSession(content.conference, content.session);
			case 'part': return this.matchesSession(content.part.conference, content.part.session);
			case 'passage': return this.matchesOutside(content.conference, referencesWithin(content.conference, content.passage), content.passage);
			case 'reference': return this.matchesOutside(content.conference, [content.reference]);
			case 'problem':
			case 'outline':
				return this.matchesWhole(content.conference);
		}
	}

	/** The rows below a row that matches: all of them, or those that lead to a match. */
	below({ content, children }: RowNode): readonly RowNode[] {
		if (isAboveNotes(content)) return this.#matching(children());
		switch (content.kind) {
			case 'conference':
			case 'heading':
				return this.matchesWhole(content.conference) ? children() : this.#matching(children());
			case 'group':
				return content.group.parts.length > 1 ? this.#matching(children()) : children();
			case 'session':
			case 'part':
			case 'passage':
			case 'reference':
			case 'problem':
			case 'outline':
				return children();
		}
	}

	/** The sessions of a conference that are shown. */
	sessionsOf(conference: Conference): readonly Session[] {
		const { isWhole, sessions } = this.#look(conference);
		return isWhole ? conference.sessions : [...sessions];
	}

	mayMatch(conference: Conference): boolean {
		return this.#isReady(conference) && this.#matchers.some((matcher) => matcher.mayMatch(conference));
	}

	matchesWhole(conference: Conference): boolean {
		return this.#look(conference).isWhole;
	}

	matchesSession(conference: Conference, session: Session): boolean {
		const { isWhole, sessions } = this.#look(conference);
		return isWhole || sessions.has(session);
	}

	matchesOutside(conference: Conference, references: readonly Reference[], passage: Passage | null = null): boolean {
		const inNote = passage && this.#inNotes.get(conference);
		if (passage && inNote?.has(passage) === true) return true;
		return this.#asksBeside(inNote) && this.#matchers.some((matcher) => matcher.matchesOutside(conference, references, passage));
	}

	/** Titles of pages that have come since a note was read may answer, unless what the note says tells against it. */
	#asksBeside(inNote: FoundInNote | null | undefined): boolean {
		return !inNote || !this.#exact.excludesWords;
	}

	/** Each conference is searched once: a list of ten thousand sessions asks for each of them several times. */
	#look(conference: Conference): FoundInConference {
		const known = this.#found.get(conference);
		if (known) return known;
		const found = this.#search(conference);
		this.#found.set(conference, found);
		return found;
	}

	#search(conference: Conference): FoundInConference {
		if (!this.mayMatch(conference)) return NOTHING;
		if (this.#matchers.some((matcher) => matcher.matchesWhole(conference))) return WHOLE;
		const inNotes = this.#inNotes.get(conference);
		const asks = this.#asksBeside(inNotes);
		const sessions = conference.sessions.filter((session) =>
			inNotes?.has(session) === true || (asks && this.#exact.matchesSession(conference, session))
			|| this.#similar?.matchesSession(conference, session) === true);
		return sessions.length > 0 ? { isWhole: false, sessions: new Set(sessions) } : NOTHING;
	}

	#matching(nodes: readonly RowNode[]): RowNode[] {
		return nodes.filter((node) => this.matches(node));
	}
}
