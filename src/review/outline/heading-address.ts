import type { Link } from '../../markdown/facts';
import type { HeadingHabits } from '../wording/heading-habits';
import { LONGEST_TITLE, readHeadingTitle } from '../wording/heading-title';
import { HOME_PAGE, NAMES_SLIDES, isNameOfAnAddress, leadsToAPerson, leadsToATalk, likeliestOf } from './address-lines';
import type { Section } from './section-tree';
import { isPersonName } from '../wording/speaker-names';
import { eastAsianLettersIn, foldTitleClosely } from '../wording/title-folding';

/** The link of a heading that leads to the session's page. */
export interface HeadingAddress {
	readonly link: Link;
	/**
	 * `title`: the link wraps the title, or most of it. `name`: a link beside the title that says what it is
	 * (`Title [video](…)`). `part`: a link on the first of several words. A link on words further in is a reference.
	 */
	readonly wraps: 'title' | 'name' | 'part';
}

/** Addresses that lead out of the vault to something that can be opened in a browser. */
export function leadsToThePublicWeb(url: string): boolean {
	return url.startsWith('http') ? url.startsWith(':', 4) || url.startsWith('s:', 4) : /^https?:/iu.test(url);
}

/** Whether a link leads to the place that sites give a heading with its words: `[The title](https://blog.example/post/#the-title)`, `[The title](https://host.example/notes.md#2-title)`. */
export function leadsToAHeading({ text, url }: Pick<Link, 'text' | 'url'>): boolean {
	const fragment = url.indexOf('#') + 1;
	return fragment > 0 && (url.startsWith('.md', fragment - 4) || (SLUG.test(url.slice(fragment)) && !OF_A_PROGRAMME.test(url) && foldTitleClosely(url.slice(fragment).replaceAll('-', ' ')) === foldTitleClosely(text)));
}

/** As sites make them of headings. */
const SLUG = /^[\p{Ll}\p{Lo}\p{N}-]+$/u;
/** There, a place in the page tells the talk. */
const OF_A_PROGRAMME = /\/(?:programme?|schedule|agenda|talks?|sessions?|speakers?)\b/iu;

/** An address of the web that is written as such, without words of its own. */
export function isBare({ form, url }: Link): boolean {
	return (form === 'bare' || form === 'autolink') && leadsToThePublicWeb(url);
}

/** The first link of the heading that wraps words of its title, else the first that is named (`Video`) or bare. Images are none. */
export function findHeadingAddress(section: Section): HeadingAddress | null {
	const [only] = section.headingLinks;
	if (!only) return null;
	if (section.wholeLink) return leadsToThePublicWeb(only.url) && !TAG.test(only.text) ? { link: only, wraps: 'title' } : null;
	const links = section.headingLinks.filter((link) => link.form !== 'image' && leadsToThePublicWeb(link.url) && !leadsToTheSpeaker(section, link) && !TAG.test(link.text) && !isCopyBeside(section, link));
	const [first] = links;
	if (!first) return null;
	const inTitle = links.filter((link) => !standsBesideTitle(link));
	const [title] = inTitle;
	if (!title) return { link: likeliestOf(links) ?? first, wraps: visibleTitle(section) === section.heading.text.trim() ? 'title' : 'name' };
	if (title.text.length === section.heading.text.length) return { link: title, wraps: 'title' };
	const wrapped = inTitle.reduce((sum, link) => sum + lettersOf(link.text), 0);
	if (wrapped * 2 >= lettersOf(section.heading.text)) return { link: title, wraps: 'title' };
	if (isTitleIn(visibleTitle(section), title)) return { link: title, wraps: 'title' };
	return section.heading.text.trimStart().startsWith(title.text) ? { link: title, wraps: 'part' } : null;
}

/** `10:00 [Title](…) - Jane Doe`, `Keynote: [Title](…)`: whether a link further in is on most of the title, once what stands before and behind that is gone. */
export function isTitleIn(line: string, { text }: Link, habits?: HeadingHabits): boolean {
	const words = text.trim();
	if (words === '' || line.length > LONGEST_TITLE || line.startsWith(words) || !line.includes(words)) return false;
	const { title } = readHeadingTitle(line, text, habits);
	return title.includes(words) && lettersOf(words) * 2 >= lettersOf(title);
}

/** `[#exampleconf](…)`: what was said of the session elsewhere. */
const TAG = /^#[\w-]+$/u;

/** `## Title` over a paragraph that begins with `[Title](…)`, or that says `Then came [Title](…)`. */
export function linkWithTitle({ heading, blocks, links }: Section): Link | null {
	if (heading.text.length > LONGEST_TITLE) return null;
	const title = foldTitleClosely(heading.text.replace(/^\d+[.)]\s+/u, ''));
	return links.slice(0, 3).find((link) => {
		if ((link.form !== 'inline' && link.form !== 'reference') || link.text.length < 4 || !leadsToThePublicWeb(link.url)) return false;
		const words = foldTitleClosely(link.text);
		// A name of one word or two stands in many texts of links.
		if (words.includes(title) && title.length * 2 >= words.length && (heading.text.trim().split(/\s+/u).length >= 3 || eastAsianLettersIn(heading.text) >= 8)) return true;
		return (title.startsWith(words) || words.startsWith(title)) && words.length * 2 >= title.length && blocks.some(({ kind, start }) => kind === 'paragraph' && start === link.useStart);
	}) ?? null;
}

/**
 * `### [Slides](…)`, `### Slides: https://…` below a session's heading: the first heading there that is a link and says only what
 * it leads to. Below the heading that names the whole note, also the only one with a link, to a page of a session: `## [Abstract](https://conf.example/talks/3)`.
 */
export function addressInHeadingBelow({ children }: Section, isTheNote: boolean): Link | null {
	const linked = children.flatMap((one) => [one, ...one.children]).filter(({ headingLinks }) => headingLinks.length > 0);
	for (const child of linked) {
		const { headingLinks, heading, wholeLink } = child;
		const [link] = headingLinks;
		if (!link || headingLinks.length > 1 || !leadsToThePublicWeb(link.url) || (HOME_PAGE.test(link.url) && !NAMES_SLIDES.test(heading.text)) || leadsToAPerson(link)) continue;
		const names = wholeLink ? isNameOfAnAddress(heading.text) || link.form !== 'inline' : link.form !== 'image' && isNameOfAnAddress(visibleTitle(child));
		if (names || (isTheNote && wholeLink && linked.length === 1 && leadsToATalk(link.url))) return link;
	}
	return null;
}

/** `Title [video](…)`, `Title https://…`, unless there is nothing else. */
export function standsBesideTitle(link: Link): boolean {
	return link.form === 'bare' || link.form === 'autolink' || isNameOfAnAddress(link.text);
}

/** `Talk by [Jane Doe](https://social.example/jane)`, `Talk https://github.com/jane`: the address is the speaker's; of `[Cache Wars](…) by [Jane Doe](…)` the first is the title's. */
function leadsToTheSpeaker({ heading }: Section, link: Link): boolean {
	return link.text.trim() !== heading.text.trim() && ((isPersonName(link.text) && !heading.text.startsWith(`${link.text} by `)) || (isBare(link) && leadsToAPerson(link)));
}

/** `[Title](…) ([archived 2019-05-01](https://web.archive.org/…))`: a copy of the page, as a repair adds it behind a link. */
function isCopyBeside({ headingLinks }: Section, link: Link): boolean {
	// The repair's words end with the day; any other link to an archive may be the page itself, once that has moved there.
	return headingLinks[0] !== link && /\d{4}-\d{2}-\d{2}/u.test(link.text) && ARCHIVE.test(link.url);
}

const ARCHIVE = /^https?:\/\/(?:web\.archive\.org\/web\/|archive\.(?:ph|today|is|md|fo|li|vn)\/|perma\.cc\/)/iu;

/**
 * The heading's text as a title: without bare addresses and links at its end that only name an address
 * (`Title [video](…)`), and without what stands for pictures. The whole text where nothing else would be left.
 */
export function visibleTitle(section: Section): string {
	const whole = section.heading.text.trim();
	const [first] = section.headingLinks;
	if (whole.length > LONGEST_TITLE || !first || section.wholeLink) return whole;
	const copies = section.headingLinks.filter((link) => isCopyBeside(section, link));
	const text = copies.reduce((rest, { text: words }) => (rest.includes(` (${words})`) ? rest.replace(` (${words})`, () => '') : without(rest, words)), withoutPictures(section, whole));
	return withoutAddresses(text, copies.length === 0 ? section.headingLinks : section.headingLinks.filter((link) => !copies.includes(link))) || whole;
}

/** Without the bare addresses at the end of a line's visible text, and the links there that only name an address; the whole where nothing else would be left. */
export function withoutAddresses(line: string, links: readonly Link[]): string {
	if (line.length > LONGEST_TITLE) return line;
	const last = links[links.length - 1];
	const withoutNames = last && standsBesideTitle(last) ? line.replace(NAMES_OF_NO_LINK, '') : line;
	let text = last && withoutNames !== line && withoutNames.endsWith(last.text.trim()) ? withoutNames : line;
	let speakers = '';
	for (const link of [...links].reverse()) {
		if (link.form === 'image') continue;
		const words = link.text.trim();
		if (!text.replace(AROUND_LINKS, '').endsWith(words)) break;
		const parted = words !== line && isPersonName(words) ? withSeparator(text, words) : text;
		if (parted !== text) {
			const speaker = ` - ${words}`;
			speakers = speaker + speakers;
			text = parted.slice(0, -speaker.length);
			continue;
		}
		if (!standsBesideTitle(link)) break;
		text = without(text, words);
	}
	return (text + speakers) || line;
}

/** `Title - [Video](…), Slides`: the link to those is not there yet. */
const NAMES_OF_NO_LINK = /(?:\s*[|,·/]\s*(?:video|slides|recording|code|notes|영상|자료|슬라이드|動画|資料|スライド))+\s*$/iu;

/** `Title [Jane Doe](…)`: the link parts the two. */
function withSeparator(text: string, name: string): string {
	const title = text.slice(0, text.lastIndexOf(name));
	return /[\p{L}\p{N}?!]\s+$/u.test(title) && !LEADS_TO_A_NAME.test(title) ? `${title.trimEnd()} - ${name}` : text;
}

/** `Introduction to [Delta Lake](…)`: the name is of the title. */
const LEADS_TO_A_NAME = /\b(?:by|with|from|and|or|to|of|for|in|on|at|about|after|before|into|through|behind|without|over|under|vs|using|via|than|the|a|an|our|von|mit|für|par|por|de|avec|con)\.?\s+$/iu;

/** A text of the heading without the alternative texts of the pictures in it. */
export function withoutPictures(section: Section, text: string): string {
	return section.headingLinks.reduce((rest, link) => (link.form === 'image' && link.text !== link.url ? without(rest, link.text) : rest), text);
}

/** What may stand between a title and a link at its end, and around the link. */
const BEFORE_LINKS = /[\s|/·,:;([–—-]+$/u;
const AROUND_LINKS = /[\s|/·,:;()[\]–—-]+$/u;

/** Without the last of these words, and what then stands loose at the ends. */
function without(text: string, words: string): string {
	const trimmed = words.trim();
	const index = trimmed === '' ? -1 : text.lastIndexOf(trimmed);
	if (index === -1) return text;
	const behind = text.slice(index + trimmed.length);
	return (text.slice(0, index).replace(BEFORE_LINKS, AROUND_LINKS.test(behind) || behind === '' ? '' : '$&') + behind.replace(/^[\s)\]]+(?=$)/u, '')).replace(/\s+/gu, ' ').trim();
}

function lettersOf(text: string): number {
	return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
