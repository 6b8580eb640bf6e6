import { closedText, parseQuery, problemsIn, type Query } from '../search/query';
import { LIST_GROUPINGS, type ListGrouping } from './session-list';
import { SORT_ORDERS, type SortOrder } from './sorting';

/** Sessions that a block shows unless it says otherwise, and at most. */
const DEFAULT_LIMIT = 100;
export const GREATEST_LIMIT = 1000;

export type BlockKey = 'query' | 'group' | 'sort' | 'limit';
export const BLOCK_KEYS: readonly BlockKey[] = ['query', 'group', 'sort', 'limit'];

/** Something in a block that was not understood, and is as if it were not there. Lines are 1-based, within the block. */
export type BlockProblem =
	| { readonly kind: 'key'; readonly line: number; readonly key: string }
	| { readonly kind: 'value'; readonly line: number; readonly key: 'group' | 'sort'; readonly value: string; readonly choices: readonly string[] }
	| { readonly kind: 'limit'; readonly line: number; readonly value: string }
	| { readonly kind: 'clause'; readonly line: number; readonly clause: string };

/** What a `conference-review` code block asks for. */
export interface SessionBlock {
	readonly query: Query;
	readonly group: ListGrouping;
	readonly sort: SortOrder;
	/** At least 1. */
	readonly limit: number;
	readonly problems: readonly BlockProblem[];
}

/** A key is followed by white space or by nothing; operators of a query (`tag:k8s`) are not. The four keys need no space. */
const KEY_LINE = /^(?:(?<known>query|group|sort|limit)\s*[:：]\s*|(?<other>\p{L}[\p{L}\d_-]*)[:：](?:\s+|$))(?<value>.*)$/iu;
const OPERATOR = /^(?:tag|year|is|site)$/iu;

/**
 * Reads the body of a block: lines of `key: value`. Lines without a key are part of the query, so that a body may be
 * nothing but a query. What is said twice counts as it was said last. Never throws.
 */
export function parseSessionBlock(source: string): SessionBlock {
	const problems: BlockProblem[] = [];
	const queries: string[] = [];
	let group: ListGrouping = 'conference';
	let sort: SortOrder = 'date';
	let limit = DEFAULT_LIMIT;
	source.split(/\r\n|\r|\n/u).forEach((text, index) => {
		const line = index + 1;
		const trimmed = text.trim();
		const { known, other, value = '' } = KEY_LINE.exec(trimmed)?.groups ?? {};
		if (known === undefined && other !== undefined && !OPERATOR.test(other)) {
			problems.push({ kind: 'key', line, key: other });
			return;
		}
		switch (known?.toLowerCase() as BlockKey | undefined) {
			case undefined:
			case 'query': {
				const query = known === undefined ? trimmed : value;
				queries.push(query);
				for (const clause of problemsIn(parseQuery(query))) problems.push({ kind: 'clause', line, clause });
				break;
			}
			case 'group': {
				const found = LIST_GROUPINGS.find((name) => name === value.toLowerCase());
				if (found) group = found;
				else problems.push({ kind: 'value', line, key: 'group', value, choices: LIST_GROUPINGS });
				break;
			}
			case 'sort': {
				const found = SORT_ORDERS.find((name) => name === value.toLowerCase());
				if (found) sort = found;
				else problems.push({ kind: 'value', line, key: 'sort', value, choices: SORT_ORDERS });
				break;
			}
			case 'limit': {
				const wanted = /^\d+$/u.test(value) ? Number(value) : 0;
				if (wanted >= 1 && wanted <= GREATEST_LIMIT) limit = wanted;
				else problems.push({ kind: 'limit', line, value });
				break;
			}
		}
	});
	return { query: parseQuery(queries.map((query) => closedText(parseQuery(query))).filter((query) => query !== '').join(' ')), group, sort, limit, problems };
}
