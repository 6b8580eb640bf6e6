/** Share of two-letter pieces that a heading and a page's title have in common when they are about the same. */
const leastAlike = 0.3;
/** Titles of fewer letters are a site's name more often than a page's. */
const tellingLength = 12;

/**
 * Whether a page's title still fits the heading under which its link stands. A hint for the reader, no
 * verdict: says false only where both can be compared and have next to nothing in common. What is written
 * in different scripts, or is too short to be a page's own title, is taken to fit.
 */
export function titleFits(heading: string, title: string | null): boolean {
	if (title === null) return true;
	const [noted, shown] = [folded(heading), folded(title)];
	if (shown.length < tellingLength || !sharesScript(noted, shown)) return true;
	if (shown.includes(noted)) return true;
	// The site's name beside the page's own title must not count against it.
	const candidates = [shown, ...title.split(/\s[|–—·•:»«-]+\s|[|｜]/).map(folded)];
	return candidates.some((part) => likeness(noted, part) >= leastAlike || (part.length >= 5 && noted.includes(part)));
}

function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const scripts: readonly RegExp[] = [/\p{Script=Latin}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u, /[\p{Script=Hiragana}\p{Script=Katakana}]/u, /\p{Script=Cyrillic}/u];

function sharesScript(one: string, other: string): boolean {
	return scripts.some((script) => script.test(one) && script.test(other));
}

/** Dice's coefficient of the pairs of letters, from 0 to 1. */
function likeness(one: string, other: string): number {
	const [a, b] = [pairs(one), pairs(other)];
	let both = 0;
	for (const pair of a) if (b.has(pair)) both += 1;
	return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function pairs(text: string): Set<string> {
	const letters = Array.from(text);
	return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}
