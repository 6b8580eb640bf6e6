import type { PageFacts } from './page-facts';

/** Share of words that two fetches of one page have in common, in spite of the time of day and the latest news. */
const sameWords = 0.9;
/** Pages without text, drawn by scripts, are told apart by what is embedded in their source. */
const fewWords = 12;
const sourceTolerance = 0.02;
const sourceSlack = 200;

/** Whether two answers of a host are the same page, as one that answers any path with it would send. */
export function isSamePage(one: PageFacts, other: PageFacts): boolean {
	if (one.title !== other.title) return false;
	if (one.headings[0]?.text !== other.headings[0]?.text) return false;
	if (overlap(one.words, other.words) < sameWords) return false;
	if (Math.max(one.words.size, other.words.size) > fewWords) return true;
	const longer = Math.max(one.sourceLength, other.sourceLength);
	return Math.abs(one.sourceLength - other.sourceLength) <= longer * sourceTolerance + sourceSlack;
}

/** Words in both over words in either. Two empty pages are alike. */
function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
	let both = 0;
	for (const word of one) if (other.has(word)) both += 1;
	const either = one.size + other.size - both;
	return either === 0 ? 1 : both / either;
}
