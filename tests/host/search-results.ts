import type { SearchMatches, SearchResult } from 'obsidian';
import { prepareFuzzySearch as prepareMockSearch } from 'obsidian-test-mocks/obsidian';

/** Scores at most 0, the nearer to 0 the better, as in the app; the mocks' own grow worse with each hit. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
	const search = prepareMockSearch(query);
	return (text) => {
		const result = search(text);
		return result === null ? null : { score: -1 / (1 + Math.abs(result.score)), matches: result.matches };
	};
}

/** Writes a text into an element with its matches marked. `offset` is added to where the matches stand. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
	let written = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(written, from + offset);
		const end = Math.min(text.length, to + offset);
		if (end <= start) continue;
		el.appendText(text.slice(written, start));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
		written = end;
	}
	el.appendText(text.slice(written));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}
