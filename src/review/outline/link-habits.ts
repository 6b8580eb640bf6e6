import type { Link } from '../../markdown/facts';
import { isLinkItem, leadsToAPerson } from './address-lines';
import { isBare, leadsToThePublicWeb, linkWithTitle } from './heading-address';
import { onceFor } from '../once';
import type { Section, SectionTree } from './section-tree';

/** Where a note keeps the pages of its sessions, as the headings of a level show together: a single one cannot tell. */
export class LinkHabits {
	private readonly items = new Map<number, boolean>();
	private readonly titles = new Map<number, boolean>();
	private readonly folders = new Map<number, string | null>();
	private readonly lines = new Map<number, boolean>();

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
	 * The page of a session that names none as such: a line near the heading that is a bare address, where most sections
	 * of its level have one, and three at least; else the first of its links to the folder of a site
	 * (`conf.example/talks/…`) to which most sections of its level have one link or two, and three at least.
	 */
	pageAmongNotes(section: Section): Link | null {
		if (section.links.length === 0) return null;
		if (onceFor(this.lines, section.heading.level, () => this.haveLines(section.heading.level))) {
			const line = this.addressLine(section);
			if (line) return line;
		}
		const folder = onceFor(this.folders, section.heading.level, () => this.commonFolder(section.heading.level));
		return folder === null ? null : section.links.find((link) => foldersOf(link).includes(folder)) ?? null;
	}

	private haveLines(level: number): boolean {
		const sections = this.sectionsOf(level);
		const withLine = sections.filter((section) => section.links.length > 0 && this.addressLine(section) !== null).length;
		return withLine >= 3 && withLine * 5 >= sections.length * 3;
	}

	/** A paragraph among the first below a heading that is a bare address and nothing else. */
	private addressLine({ blocks, links }: Section): Link | null {
		for (const { kind, start, end } of blocks.slice(0, FIRST_BLOCKS)) {
			const link = kind === 'paragraph' ? links.find(({ useStart }) => useStart >= start) : undefined;
			if (link && link.useStart === start && isBare(link) && !leadsToAPerson(link) && this.text.slice(link.useEnd, end).trim() === '') return link;
		}
		return null;
	}

	private commonFolder(level: number): string | null {
		const sections = this.sectionsOf(level);
		// Where headings lead to the pages, links below are references.
		if (sections.filter(({ headingLinks }) => headingLinks.length > 0).length * 2 > sections.length) return null;
		const holders = new Map<string, number>();
		for (const { links } of sections) {
			const here = new Map<string, number>();
			for (const folder of links.flatMap(foldersOf)) here.set(folder, (here.get(folder) ?? 0) + 1);
			for (const [folder, count] of here) if (count <= 2) holders.set(folder, (holders.get(folder) ?? 0) + 1);
		}
		const [most] = [...holders].sort(([folder, one], [another, other]) => other - one || another.length - folder.length);
		return most && most[1] >= 3 && most[1] * 2 > sections.length ? most[0] : null;
	}

	private sectionsOf(level: number): Section[] {
		return this.tree.all.filter(({ heading }) => heading.level === level);
	}
}

/** Behind a line or two on who speaks. */
const FIRST_BLOCKS = 3;

/** UTF-16 units, and folders of an address: pages of sessions have shorter ones. */
const LONGEST_ADDRESS = 500;
const MOST_FOLDERS = 8;

/** `https://conf.example/2021/talks/` and `https://conf.example/2021/` of `https://conf.example/2021/talks/7`; none for pages of people and pictures. */
function foldersOf(link: Link): string[] {
	if (link.form === 'image' || link.form === 'html' || link.url.length > LONGEST_ADDRESS || !leadsToThePublicWeb(link.url) || leadsToAPerson(link)) return [];
	const [path = ''] = link.url.split(/[?#]/u, 1);
	const folders: string[] = [];
	const root = path.indexOf('/', 'https://'.length);
	for (let end = path.lastIndexOf('/', path.length - 2); end > root && folders.length < MOST_FOLDERS; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end + 1));
	return folders;
}
