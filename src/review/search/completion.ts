import { closedText, OPERATORS, parseQuery, QUALITIES, withoutClause, writeClause, type Clause, type OperatorName, type Query } from './query';
import { foldForSearch, searchPattern } from './search-text';

/** What the vault offers for an operator's value, the likeliest first. */
export type Vocabulary = Readonly<Record<Exclude<OperatorName, 'is'>, () => readonly string[]>>;

/** What a word at the caret may become. */
export interface Completion {
	readonly operator: OperatorName;
	/** Null for the operator alone, whose value comes next. */
	readonly value: string | null;
	/** The query's text with it, and where the caret stands then, as a UTF-16 offset. */
	readonly text: string;
	readonly caret: number;
}

const MOST = 8;
const TYPED = /^(?<minus>[-－−]?)(?:(?<operator>tag|year|is|site)[:：]["“”]?(?<value>[^"“”]*)|(?<word>[a-z]*))$/iu;

/** Operators that begin with the word before the caret, or values of the operator that stands there. */
export function completionsAt(text: string, caret: number, vocabulary: Vocabulary): Completion[] {
	const clause = parseQuery(text).clauses.find(({ start, end }) => start <= caret && caret <= end);
	const { start, end } = clause ?? { start: caret, end: caret };
	const { minus = '', operator, value = '', word } = TYPED.exec(text.slice(start, caret))?.groups ?? {};
	const complete = (name: OperatorName, chosen: string | null): Completion => {
		const before = `${text.slice(0, start)}${minus}${chosen === null ? `${name}:` : `${writeClause(name, chosen)} `}`;
		return { operator: name, value: chosen, text: `${before}${chosen === null ? text.slice(end) : text.slice(end).trimStart()}`, caret: before.length };
	};
	if (word !== undefined) return OPERATORS.filter((name) => name.startsWith(word.toLowerCase())).map((name) => complete(name, null));
	if (operator === undefined) return [];
	const name = operator.toLowerCase() as OperatorName;
	return fitting(name === 'is' ? QUALITIES : vocabulary[name](), value, name === 'is' ? QUALITIES.length : MOST).map((chosen) => complete(name, chosen));
}

/** Those that begin with what was typed come first. One that is typed out already needs no completion. */
function fitting(values: readonly string[], typed: string, most: number): string[] {
	const wanted = foldForSearch(typed.replace(/^#/u, ''));
	const pattern = new RegExp(searchPattern(wanted, { exact: false, unfinished: true }).source, 'u');
	const found = values.map((value) => [value, foldForSearch(value)] as const).filter(([, folded]) => folded !== wanted && pattern.test(folded));
	return [...found.filter(([, folded]) => folded.startsWith(wanted)), ...found.filter(([, folded]) => !folded.startsWith(wanted))]
		.slice(0, most)
		.map(([value]) => value);
}

/** The clause that asks for exactly this, where there is one. */
export function findClause({ clauses }: Query, operator: OperatorName, value: string): Clause | undefined {
	const [wanted] = parseQuery(writeClause(operator, value)).clauses;
	return clauses.find(({ demand, excluded }) => !excluded && JSON.stringify(demand) === JSON.stringify(wanted?.demand));
}

/** The query's text with a clause more, or without it where it asks for it already. */
export function toggleClause(query: Query, operator: OperatorName, value: string): string {
	const clause = findClause(query, operator, value);
	if (clause) return withoutClause(query, clause);
	return [closedText(query), writeClause(operator, value)].filter((part) => part !== '').join(' ');
}
