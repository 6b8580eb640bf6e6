import type { Link } from '../markdown/facts';
import { LONGEST_TITLE } from './heading-title';
import { isNameOfAnAddress } from './opening-lines';
import type { Section } from './section-tree';
import { isPersonName } from './speaker-names';

/** The link of a heading that leads to the session's page. */
export interface HeadingAddress {
	readonly link: Link;
	/**
	 * `title`: the link wraps the title, or most of it. `name`: a link beside the title that says what it is
	 * (`Title [video](…)`). `part`: a link on some words among others.
	 */
	readonly wraps: 'title' | 'name' | 'part';
}

/** Addresses that lead out of the vault to something that can be opened in a browser. */
export function leadsToThePublicWeb(url: string): boolean {
	return /^https?:/iu.test(url);
}

/** The first link of the heading that wraps words of its title, else the first that is named (`Video`). Images are none. */
export function findHeadingAddress(section: Section): HeadingAddress | null {
	const links = section.headingLinks.filter((link) => link.form !== 'image' && leadsToThePublicWeb(link.url) && !leadsToThePerson(section, link));
	const [first] = links;
	if (!first) return null;
	const inTitle = links.find((link) => !isNameOfAnAddress(link.text));
	if (!inTitle) return { link: first, wraps: visibleTitle(section) === section.heading.text.trim() ? 'title' : 'name' };
	if (inTitle.text.length === section.heading.text.length) return { link: inTitle, wraps: 'title' };
	const letters = lettersOf(section.heading.text);
	const wrapped = links.filter((link) => !isNameOfAnAddress(link.text)).reduce((sum, link) => sum + lettersOf(link.text), 0);
	return { link: inTitle, wraps: wrapped * 2 >= letters ? 'title' : 'part' };
}

/** `Talk by [Jane Doe](https://social.example/jane)`: the address is the speaker's. */
function leadsToThePerson(section: Section, link: Link): boolean {
	return isPersonName(link.text) && link.text.trim() !== section.heading.text.trim();
}

/** The heading's text without links at its end that only name an address: `Title [video](…)` is `Title`. */
export function visibleTitle(section: Section): string {
	let text = section.heading.text.trim();
	if (text.length > LONGEST_TITLE) return text;
	for (const link of [...section.headingLinks].reverse()) {
		const isImage = link.form === 'image';
		if (!isImage && !isNameOfAnAddress(link.text)) break;
		const words = link.text.trim();
		const rest = /[\s|/·,:;()[\]–—-]*$/u;
		const trimmed = text.replace(/[\s|/·,:;()[\]–—-]+$/u, '');
		if (!trimmed.endsWith(words)) {
			if (isImage) continue;
			break;
		}
		text = trimmed.slice(0, trimmed.length - words.length).replace(rest, '');
	}
	return text === '' && section.headingLinks.length === 1 ? section.heading.text.trim() : text;
}

function lettersOf(text: string): number {
	return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
