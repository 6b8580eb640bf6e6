import { STATES_BY_WEIGHT, type LinkStateName } from '../../links/link-state';

/** What a session may be asked to be: without or with notes, or with a link in that state. */
export type SessionQuality = 'empty' | 'written' | LinkStateName;

export const QUALITIES: readonly SessionQuality[] = ['empty', 'written', ...STATES_BY_WEIGHT];
export const OPERATORS = ['tag', 'year', 'is', 'site'] as const;
export type OperatorName = (typeof OPERATORS)[number];

export type Demand =
	| { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
	/** Without `#`, as typed. Takes in the tags nested in it. */
	| { readonly kind: 'tag'; readonly tag: string }
	/** Both years are in it; null where the range is open. */
	| { readonly kind: 'year'; readonly from: number | null; readonly to: number | null }
	| { readonly kind: 'is'; readonly quality: SessionQuality }
	/** A host, with its subdomains, or the beginning of an address without its scheme. */
	| { readonly kind: 'site'; readonly site: string }
	/** An operator without a value, or with one that it does not know: matches everything. */
	| { readonly kind: 'problem'; readonly operator: OperatorName; readonly value: string };

/** One demand of a query, and where it stands in the query's text, as UTF-16 offsets. */
export interface Clause {
	readonly start: number;
	readonly end: number;
	/** What meets the demand is left out. */
	readonly excluded: boolean;
	readonly demand: Demand;
}

/** A search as somebody typed it. */
export interface Query {
	readonly text: string;
	readonly clauses: readonly Clause[];
}

/**
 * One word, phrase or operator. What input methods and phones make of the signs is taken for them: curly quotation
 * marks, wide colons and minus signs. A phrase that is not closed reaches to the end.
 */
const CLAUSE = /(?<minus>[-－−])?(?<head>(?<operator>tag|year|is|site)[:：])?(?:["“”](?<quoted>[^"“”]*)["“”]?|(?<bare>\S*))/iuy;

/**
 * Reads a query: words, `"phrases"`, `tag:`, `year:2021`, `year:2019..2021`, `is:empty`, `is:broken`, `site:`, each
 * left out by a `-` before it. Years are alternatives to each other; all other clauses have to be met together. Any
 * other word with a colon is a word. Never throws: what an operator cannot read becomes a `problem` clause.
 */
export function parseQuery(text: string): Query {
	const clauses: Clause[] = [];
	for (let at = skipSpace(text, 0); at < text.length;) {
		CLAUSE.lastIndex = at;
		const match = CLAUSE.exec(text);
		const end = at + Math.max(1, match?.[0].length ?? 1);
		const { minus, operator, quoted, bare = '' } = match?.groups ?? {};
		const demand = operator === undefined ? readText(quoted, bare) : readOperator(operator.toLowerCase() as OperatorName, (quoted ?? bare).trim());
		if (demand) clauses.push({ start: at, end, excluded: minus !== undefined, demand });
		at = skipSpace(text, end);
	}
	return { text, clauses };
}

/** Whether the query asks for anything at all. */
export function isBlank({ clauses }: Query): boolean {
	return clauses.every(({ demand }) => demand.kind === 'problem');
}

/** The clauses that could not be read, as they were typed. */
export function problemsIn({ text, clauses }: Query): string[] {
	return clauses.filter(({ demand }) => demand.kind === 'problem').map(({ start, end }) => text.slice(start, end));
}

/** A clause as it would be typed: a value with white space stands in quotation marks. */
export function writeClause(operator: OperatorName, value: string): string {
	return /[\s"]/u.test(value) ? `${operator}:"${value.replaceAll('"', '')}"` : `${operator}:${value}`;
}

/** The query's text, with the phrase closed that one is typing at its end, so that more can follow. */
export function closedText({ text, clauses }: Query): string {
	const last = clauses[clauses.length - 1];
	const isOpen = last !== undefined && /^[-－−]?(?:(?:tag|year|is|site)[:：])?["“”][^"“”]*$/iu.test(text.slice(last.start).trimEnd());
	return isOpen ? `${text.trimEnd()}"` : text.trim();
}

/** The query's text without one of its clauses. */
export function withoutClause({ text }: Query, { start, end }: Clause): string {
	return [text.slice(0, start).trimEnd(), text.slice(end).trimStart()].filter((part) => part !== '').join(' ');
}

function readText(quoted: string | undefined, bare: string): Demand | null {
	const text = (quoted ?? bare).trim();
	return text === '' ? null : { kind: 'text', text, quoted: quoted !== undefined };
}

function readOperator(operator: OperatorName, value: string): Demand {
	const problem: Demand = { kind: 'problem', operator, value };
	switch (operator) {
		case 'tag': {
			const tag = value.replace(/^[#＃]/u, '').replace(/\/+$/u, '');
			return tag === '' ? problem : { kind: 'tag', tag };
		}
		case 'year': return readYears(value) ?? problem;
		case 'is': {
			const quality = QUALITIES.find((name) => name === value.toLowerCase());
			return quality === undefined ? problem : { kind: 'is', quality };
		}
		case 'site': {
			const site = value.replace(/^[a-z]+:\/\//iu, '').replace(/^www\./iu, '').replace(/\/+$/u, '');
			return site === '' ? problem : { kind: 'site', site };
		}
	}
}

/** `2021`, `2019..2021`, `2019..`, `..2021`; in either order. */
function readYears(value: string): Demand | null {
	const match = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(value.replace('…', '..').normalize('NFKC'));
	const [, first, dots, last] = match ?? [];
	if ((first === undefined && last === undefined) || (dots === undefined && last !== undefined)) return null;
	const from = first === undefined ? null : Number(first);
	const to = dots === undefined ? from : last === undefined ? null : Number(last);
	return from !== null && to !== null && from > to ? { kind: 'year', from: to, to: from } : { kind: 'year', from, to };
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && /\s/u.test(text.charAt(at))) at++;
	return at;
}
