import type { Conference, Session } from '../../review/model';
import type { RowNode } from './row-tree';

/** Which rows are shown. What does not match is hidden; what holds a match stays. */
export interface RowFilter {
	/** As the user typed it, white space trimmed. */
	readonly text: string;
	/** Of a row at the root. */
	matches(node: RowNode): boolean;
	/** The rows below a row that matches: all of them, or those that lead to a match. */
	below(node: RowNode): readonly RowNode[];
}

const conferenceTexts = new WeakMap<Conference, string>();
const sessionTexts = new WeakMap<Session, string>();

/** Matches where every word stands in the conference's title, names, tags or path, or in the session's headings. */
export function createRowFilter(text: string): RowFilter | null {
	const words = foldForFilter(text).split(' ').filter((word) => word !== '');
	if (words.length === 0) return null;
	const matchesConference = (conference: Conference): boolean => holdsAll(conferenceText(conference), words);
	const matchesSession = (conference: Conference, session: Session): boolean =>
		holdsAll(`${conferenceText(conference)} ${sessionText(session)}`, words);
	const matches = ({ content, children }: RowNode): boolean => {
		const { conference } = content;
		switch (content.kind) {
			case 'conference':
				return matchesConference(conference) || conference.sessions.some((session) => matchesSession(conference, session));
			case 'group':
				return content.group.parts.some((part) => matchesSession(part.conference, part.session));
			case 'session':
				return matchesSession(conference, content.session);
			case 'part':
				return matchesSession(conference, content.part.session);
			case 'heading':
				return children().some(matches);
			case 'passage':
			case 'problem':
			case 'reference':
			case 'outline':
				return matchesConference(conference);
		}
	};
	return {
		text: text.trim(),
		matches,
		below: ({ content, children }) => {
			const narrows = (content.kind === 'conference' || content.kind === 'heading') && !matchesConference(content.conference);
			return narrows || (content.kind === 'group' && content.group.parts.length > 1) ? children().filter(matches) : children();
		},
	};
}

/** Composed and decomposed, wide and narrow, upper and lower case are one. */
function foldForFilter(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}

function holdsAll(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}

function conferenceText(conference: Conference): string {
	const known = conferenceTexts.get(conference);
	if (known !== undefined) return known;
	const { title, aliases, tags, path } = conference;
	const text = foldForFilter([title, ...aliases, ...tags.map((tag) => `#${tag}`), path].join('\n'));
	conferenceTexts.set(conference, text);
	return text;
}

function sessionText(session: Session): string {
	const known = sessionTexts.get(session);
	if (known !== undefined) return known;
	const { title, heading, trail, speaker, track } = session;
	const text = foldForFilter([title, heading, ...trail, speaker ?? '', track ?? ''].join('\n'));
	sessionTexts.set(session, text);
	return text;
}
