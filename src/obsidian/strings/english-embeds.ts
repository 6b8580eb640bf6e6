import { BLOCK_KEYS, GREATEST_LIMIT } from '../../review/listing/session-block';

/** Texts of what shows sessions outside of the sidebar, and of the doors for other programs, in English. */
export const englishEmbeds = {
	cli: {
		sessions: 'List conference reviews with their sessions',
		check: 'Check the links of conference reviews, and list them with their verdicts',
		broken: 'List broken links of conference reviews, as the last check found them',
		query: 'Only sessions that this finds, as in the sidebar: tag:k8s is:broken',
		path: 'Only this note, or the notes in this folder',
		recheck: 'Also ask again what was found to work not long ago',
		format: 'Output format (default: json)',
		error: (message: string) => `Error: ${message}`,
		noSuchFormat: (format: string) => `format=${format} is not known. Use format=json or format=text.`,
		noSuchPath: (path: string) => `There is no conference review at ${path}.`,
		badQuery: (clause: string) => `“${clause}” in the query is not understood.`,
		notChecked: {
			'already-running': 'A link check is already running. Try again when it has ended.',
			'failed': 'The link check stopped because of an error. Results so far are kept.',
		},
	},
	protocol: {
		nothingAsked: 'The link names neither a session, a note nor a query.',
		noSuchNote: (note: string) => `There is no note “${note}”.`,
		noReview: (note: string) => `“${note}” is no conference review.`,
		noSuchSession: (session: string) => `No session “${session}” was found.`,
		noSuchSessionIn: (session: string, note: string) => `No session “${session}” was found in “${note}”.`,
	},
	bases: {
		name: 'Conference sessions',
		query: 'Only sessions that match',
		onlyWithoutNotes: 'Only sessions without notes',
		showReferences: 'Show references',
		noValue: 'No value',
		nothing: 'No session to show. The view lists sessions of conference reviews among the notes of this base.',
	},
	embed: {
		noSessions: 'No sessions yet.',
		noMatch: (query: string) => `No session matches “${query}”.`,
		more: (total: string) => `And ${total} more.`,
		noLinks: 'Without links',
		unknownKey: (line: number, key: string) => `Line ${String(line)}: “${key}” is not known here. Use ${BLOCK_KEYS.join(', ')}.`,
		badValue: (line: number, key: string, value: string, choices: readonly string[]) =>
			`Line ${String(line)}: “${value}” is no value of ${key}. Use ${choices.join(', ')}.`,
		badLimit: (line: number, value: string) => `Line ${String(line)}: “${value}” is no limit. Use a whole number from 1 to ${String(GREATEST_LIMIT)}.`,
		badClause: (line: number, clause: string) => `Line ${String(line)}: “${clause}” is not understood and left out.`,
	},
};

export type EmbedStrings = typeof englishEmbeds;
