import type { Link } from '../../markdown/facts';
import { isLinkItem, isNameOfAnAddress, leadsToAPerson, LONGEST_ADDRESS, NAMES_SLIDES } from './address-lines';
import { FIRST_BLOCKS, isFurtherDown, MAY_NAME_ANY_PAGE } from './addresses-among-notes';
import { isBare, leadsToThePublicWeb, linkWithTitle } from './heading-address';
import { onceFor } from '../once';
import type { Section, SectionTree } from './section-tree';

/** Where a note keeps the pages of its sessions, as the headings of a level show together: a single one cannot tell. */
export class LinkHabits {
	private readonly items = new Map<number, boolean>();
	private readonly titles = new Map<number, boolean>();
	private readonly kinds = new Map<number, string | null>();

	constructor(private readonly text: string, private readonly tree: SectionTree) {}

	/**
	 * Whether the first item below most headings of a level, and at least two, is a link and nothing else. Below a single
	 * heading it would be a reference.
	 */
	itemsAreAddresses(level: number): boolean {
		return onceFor(this.items, level, () => {
			const sections = this.sectionsOf(level).filter(({ headingLinks, blocks }) => headingLinks.length === 0 && blocks.length > 0);
			const begun = sections.filter(({ blocks, links }) => isLinkItem(this.text, blocks[0], links[0])).length;
			return begun >= 2 && begun * 5 >= sections.length * 3;
		});
	}

	/** Whether below two headings of a level or more, and a third of all, stands a link with the heading's own words. */
	repeatTitles(level: number): boolean {
		return onceFor(this.titles, level, () => {
			const sections = this.sectionsOf(level);
			const repeated = sections.filter((section) => section.headingLinks.length === 0 && section.links.length > 0 && linkWithTitle(section) !== null).length;
			return repeated >= 2 && repeated * 3 >= sections.length;
		});
	}

	/**
	 * The page of a session that names none as such: the first link of the kind that most sections of its level have
	 * once or twice, and three at least.
	 */
	pageAmongNotes(section: Section): Link | null {
		const kind = onceFor(this.kinds, section.heading.level, () => this.commonKind(section.heading.level));
		return kind === null ? null : linksBelow(section).find((link) => this.kindsOf(link, section).includes(kind)) ?? null;
	}

	private commonKind(level: number): string | null {
		const sections = this.sectionsOf(level);
		if (sections.length < FEWEST_HOLDERS) return null;
		// Where headings lead to the pages, links below are references.
		if (sections.filter(({ headingLinks }) => headingLinks.length > 0).length * 2 > sections.length) return null;
		const holders = new Map<string, number>();
		for (const section of sections) {
			const here = new Map<string, number>();
			for (const kind of linksBelow(section).flatMap((link) => this.kindsOf(link, section))) here.set(kind, (here.get(kind) ?? 0) + 1);
			for (const [kind, count] of here) if (count <= 2) holders.set(kind, (holders.get(kind) ?? 0) + 1);
		}
		const [most] = [...holders].sort(([kind, one], [another, other]) => other - one || another.length - kind.length);
		return most && most[1] >= FEWEST_HOLDERS && most[1] * 2 > sections.length ? most[0] : null;
	}

	/**
	 * What a link has in common with those of other sessions: the word that names it, the folders of its site
	 * (`https://conf.example/2021/talks/` and `https://conf.example/2021/`), or that it is a bare line near the heading, told
	 * by ''. Nothing of one in a sentence, nor of pages of people and pictures.
	 */
	private kindsOf(link: Link, { blocks }: Section): string[] {
		const { form, text, url, useStart, useEnd } = link;
		if (form === 'image' || form === 'html' || url.length > LONGEST_ADDRESS || !leadsToThePublicWeb(url) || leadsToAPerson(link)) return [];
		const before = this.text.slice(Math.max(0, useStart - MOST_BESIDE), useStart);
		const beside = before.slice(before.lastIndexOf('\n') + 1) + (/^.*/u.exec(this.text.slice(useEnd, useEnd + MOST_BESIDE))?.[0] ?? '');
		if (beside.length >= MOST_BESIDE) return [];
		const name = isNameOfAnAddress(text) ? text : beside;
		// In a list, as each talk's is kept, they are its own wherever that stands.
		if (isFurtherDown(link, blocks[0]) && NAMES_SLIDES.test(beside + text) && !/^\s*(?:[-*+]|\d{1,2}[.)])\s/u.test(beside)) return [];
		const kinds = isNameOfAnAddress(name) && !MAY_NAME_ANY_PAGE.test(name) ? [name] : [];
		if (isBare(link) && /^(?:\s+[-*+])?\s*$/u.test(beside) && useStart < (blocks[FIRST_BLOCKS - 1]?.end ?? Infinity)) kinds.push('');
		const [path = ''] = url.split(/[?#]/u, 1);
		const root = path.indexOf('/', 'https://'.length);
		for (let end = path.lastIndexOf('/', path.length - 2); end > root && kinds.length < MOST_KINDS; end = path.lastIndexOf('/', end - 1)) kinds.push(path.slice(0, end + 1));
		return kinds;
	}

	private sectionsOf(level: number): Section[] {
		return this.tree.all.filter(({ heading }) => heading.level === level);
	}
}

/** Sections with a link of one kind: fewer show no habit. */
const FEWEST_HOLDERS = 3;

/** UTF-16 units beside a link: what has more is a sentence. */
const MOST_BESIDE = 100;

/** A name, a line, and folders of an address: pages of sessions have fewer. */
const MOST_KINDS = 9;

/** Below a heading, and below the headings right under it (`Sources`). */
function linksBelow({ links, children }: Section): Link[] {
	return [...links, ...children.flatMap((child) => child.links)];
}
