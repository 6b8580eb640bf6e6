import { saysGone, type GoneSaying } from './gone-phrases';
import type { PageFacts } from './page-facts';

/** Running text from which on a page is an article, whatever its title says, UTF-16 units. */
const articleLength = 1_200;
/** The same where title and heading are vague: a conference may be called "Not Found". */
const thinLength = 400;
const thinHeadings = 4;
/** All text of a page whose words are nothing but the message. */
const bareTextLength = 700;

/** What a page of a talk shows, whatever the talk is called: “Lost”, “404 Not Found”. */
const player = /^(?:https?:)?\/\/(?:www\.youtube(?:-nocookie)?\.com\/embed\/|player\.vimeo\.com\/video\/|speakerdeck\.com\/player\/|www\.slideshare\.net\/slideshow\/embed_code\/)/i;

/** Words in an address that speak of missing pages. */
const missingWords = /(?:^|[^a-z0-9])(?:404|410|(?:page-?)?not-?found|error-?404|missing)(?:[^a-z0-9]|$)/i;

/**
 * Whether a page that came with a success says that it is gone: its title and its main heading must both
 * say so, and it must not be an article. Texts below say nothing: articles quote them.
 * @param asked the address in the note. When it speaks of missing pages itself, the page is about them.
 * @param ended where redirects led, or the same. A redirect to `/404` says as much as a heading.
 */
export function isSoft404(page: PageFacts, asked: URL, ended: URL): boolean {
	if (missingWords.test(asked.pathname) || page.sources.some((source) => player.test(source))) return false;
	const title = titleSays(page.title ?? '');
	const heading = headingSays(page);
	const said = [title, heading, missingWords.test(ended.pathname) ? 'clear' : 'no'].filter((saying) => saying !== 'no');
	if (said.length < 2) return title === 'clear' && page.headings.length === 0 && isBare(page);
	const clear = said.includes('clear');
	return clear ? page.proseLength < articleLength : page.proseLength < thinLength && page.headings.length < thinHeadings;
}

/** The surest of the title's segments, which sites join with bars, dashes and dots. */
function titleSays(title: string): GoneSaying {
	return surest([title, ...segments(title)].map(saysGone));
}

/** The main heading is the first that is not just the site's name. */
function headingSays({ title, headings }: PageFacts): GoneSaying {
	const names = new Set(['', ...segments(title ?? '').filter((segment) => saysGone(segment) === 'no').map(folded)]);
	const [first, second] = headings.filter(({ text }) => !names.has(folded(text)));
	if (!first) return 'no';
	const saying = saysGone(first.text);
	if (!second) return saying;
	// "404" in large letters, and what it means right below.
	return saying === 'vague' && surest([saysGone(second.text), saysGone(`${first.text} ${second.text}`)]) === 'clear' ? 'clear' : saying;
}

/** A message without any heading: the page is nothing else. */
function isBare({ opening, textLength }: PageFacts): boolean {
	return textLength < bareTextLength && opening.split(/[.!?。！？\n]/).some((sentence) => saysGone(sentence) !== 'no');
}

function segments(title: string): string[] {
	return title.split(/\s[|–—·•:»«›‹/~-]+\s|[|｜»«·•]|\s-+|:\s/);
}

function folded(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function surest(sayings: readonly GoneSaying[]): GoneSaying {
	if (sayings.includes('clear')) return 'clear';
	return sayings.includes('vague') ? 'vague' : 'no';
}
