import type { Component } from 'obsidian';
import { linkKey } from '../../links/address';
import type { SessionPart } from '../../review/model';
import { conferenceFields, resultFields, sessionFields } from '../../reports/reports';
import { parseQuery, problemsIn, type Query } from '../../review/search/query';
import type { VaultReviews } from '../vault-reviews';
import type { ConferenceReviewApi, SessionEntry } from './api';

/** The object that other plugins are given. Subscriptions end with `owner`. */
export function createApi(owner: Component, reviews: VaultReviews): ConferenceReviewApi {
	/** Those that have not ended. */
	const subscriptions = new Set<() => void>();
	owner.register(() => subscriptions.forEach((end) => end()));
	return Object.freeze<ConferenceReviewApi>({
		version: 1,
		whenReady: () => reviews.ready(),
		conferences: () => reviews.conferences().map(conferenceFields),
		conference: (path) => {
			const found = reviews.conference(path);
			return found ? conferenceFields(found) : null;
		},
		sessions: (text = '') => reviews.find(understood(text)).map(sessionEntry),
		search: async (text) => (await reviews.search(understood(text))).map(sessionEntry),
		linkStatus: (url) => {
			const known = reviews.results.get(linkKey(url));
			return known ? resultFields(url, known.latest) : null;
		},
		onChange: (callback) => {
			const stop = reviews.changed.listen(({ paths, links }) => {
				try {
					callback({ paths: [...paths], links });
				} catch (error) {
					// One careless script must not keep the others from hearing.
					console.error('Conference Review: a callback of onChange failed', error);
				}
			});
			const end = (): void => {
				stop();
				subscriptions.delete(end);
			};
			subscriptions.add(end);
			return end;
		},
	});
}

/** Throws a `RangeError` where an operator has no value, or one that it does not know. */
function understood(text: string): Query {
	const query = parseQuery(text);
	const [problem] = problemsIn(query);
	if (problem !== undefined) throw new RangeError(`Conference Review does not understand “${problem}” in the query`);
	return query;
}

function sessionEntry({ conference: { path, title, date }, session }: SessionPart): SessionEntry {
	return { ...sessionFields(session), path, conference: title, date };
}
