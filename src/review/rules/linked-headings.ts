import { namesAYear } from '../wording/conference-words';
import type { HeadingKind } from '../wording/heading-words';
import { ancestorsOf, holdsBelow, type Section } from '../outline/section-tree';
import type { NoteOutline } from '../outline/note-outline';
import { areNearlyAll, isBareAddress, isFirstAndNamesTheYear, isPlain, saysOnlyWhatItIs } from './session-marks';
import type { ExplainedRule, SessionRule } from './session-rule';

/** Sessions stand at the level whose headings carry links to session pages. */
export const linkedHeadings: SessionRule = {
	name: 'Headings with links',
	find(outline) {
		const level = sessionLevel(outline);
		if (level === null) return null;
		const withDays = holdersOfDays(outline, level);
		const chosen = new Set<Section>();
		const walk = (sections: readonly Section[]): void => {
			for (const section of sections) {
				if (isSession(outline, section, level, withDays)) chosen.add(section);
				else walk(section.children);
			}
		};
		walk(outline.tree.roots);
		return [...chosen].map((section) => ({ form: 'heading', section }));
	},
};

export const linkedHeadingsExplained: ExplainedRule = {
	rule: linkedHeadings,
	explanation: 'Where headings carry links, each of them is a session and the link is its page. Headings of the conference, its days and tracks may carry links as well, as long as linked headings stand below them. A heading of the same level without a link is a session too. Headings in HTML that begin their line (`<h2>Title</h2>`) count as those of Markdown do, here and below. A link below in the heading’s own words, at the beginning of a paragraph or in a sentence, counts as the heading’s, where two headings or more are written so. Below one of several plain headings, three or more with hardly any other among them are sessions, fewer are references.',
	examples: [
		{
			note: '## [Rust at scale](https://conf.example/1)\n- fast\n\n## [Go again](https://conf.example/2)\n',
			sessions: [{ title: 'Rust at scale', url: 'https://conf.example/1' }, { title: 'Go again', url: 'https://conf.example/2', empty: true }],
		},
		{
			note: '# [Conf](https://conf.example)\n\n## [Day 1](https://conf.example/day1)\n\n### [Opening](https://conf.example/o)\n- hi\n\n### Hallway track stories\n- chat\n\n## [Day 2](https://conf.example/day2)\n\n### [Closing](https://conf.example/c)\n',
			sessions: [
				{ title: 'Opening', url: 'https://conf.example/o', trail: ['Conf', 'Day 1'] },
				{ title: 'Hallway track stories', trail: ['Conf', 'Day 1'] },
				{ title: 'Closing', url: 'https://conf.example/c', trail: ['Conf', 'Day 2'] },
			],
		},
		{
			note: '## Day 1\n\n### Rust at scale\n\n[Rust at scale](https://conf.example/1)\n\nfast\n\n### Go again\n\n[Go again](https://conf.example/2) by Jane Doe\n',
			sessions: [{ title: 'Rust at scale', url: 'https://conf.example/1' }, { title: 'Go again', url: 'https://conf.example/2' }],
		},
		{
			note: '## Rust at scale\n\nJane spoke of [Rust at scale](https://conf.example/1), which is [fast](https://rust.example).\n\n## Go once again\n\nThen came [Why we Go once again](https://conf.example/2).\n',
			sessions: [{ title: 'Rust at scale', url: 'https://conf.example/1' }, { title: 'Go once again', url: 'https://conf.example/2' }],
		},
		{
			note: '## https://conf.example/talks/7\n- a bare address as heading\n',
			sessions: [{ title: 'https://conf.example/talks/7', url: 'https://conf.example/talks/7' }],
		},
		{
			note: '[First talk](https://conf.example/a)\n---\n\nSetext headings count as well.\n\n[Second talk](<https://conf.example/b c>)\n---\n',
			sessions: [{ title: 'First talk', url: 'https://conf.example/a' }, { title: 'Second talk', url: 'https://conf.example/b c', empty: true }],
		},
	],
};

function isSession(outline: NoteOutline, section: Section, level: number, withDays: ReadonlySet<Section | null>): boolean {
	const reading = outline.read(section);
	const linked = carriesSessionLink(outline, section);
	if (section === outline.titleSection && section.heading.level !== level) return false;
	if (section.heading.level === level) {
		if (linked) return true;
		if (reading.kind === 'about' || holdsLinkedHeadings(outline, section)) return false;
		return !(reading.kind === 'day' || (!isPlain(outline, section) && section.children.length > 0));
	}
	if (section.heading.level > level) return linked && !ancestorsOf(section).some((outer) => outline.read(outer).kind === 'about');
	if (holdsHeadingOfLevel(section, level)) return false;
	// A keynote beside days and tracks, written up but without a page of its own.
	return reading.kind === 'plain' && reading.hasOwnNotes && withDays.has(section.parent);
}

/** The sections (null: the note) right below which days or tracks stand that hold headings of this level. */
function holdersOfDays(outline: NoteOutline, level: number): Set<Section | null> {
	return new Set(outline.tree.all
		.filter((section) => DAYS_AND_TRACKS.has(outline.read(section).kind) && holdsHeadingOfLevel(section, level))
		.map((section) => section.parent));
}

const DAYS_AND_TRACKS: ReadonlySet<HeadingKind> = new Set(['day', 'day-and-more', 'track', 'track-and-more']);

/** The shallowest level at which linked headings are sessions, not containers of others; null where there is none. */
function sessionLevel(outline: NoteOutline): number | null {
	for (let level = 1; level <= 6; level++) {
		const here = outline.tree.all.filter((section) => section.heading.level === level);
		const linked = here.filter((section) => carriesSessionLink(outline, section) && !isContainer(outline, section));
		if (linked.length === 0) continue;
		const plain = here.filter((section) => {
			return isPlain(outline, section) && !holdsLinkedHeadings(outline, section) && section !== outline.titleSection;
		});
		const unlinked = plain.filter((section) => !carriesSessionLink(outline, section));
		if (linked.length < unlinked.length) return null;
		return standsBelowSessions(outline, level) ? null : level;
	}
	return null;
}

/** Linked headings inside plain sections most of which have none are references of those, not sessions. */
function standsBelowSessions(outline: NoteOutline, level: number): boolean {
	const outer = outline.tree.all.filter((section) =>
		section.heading.level < level && section !== outline.titleSection && outline.read(section).kind === 'plain');
	const holders = outer.filter((section) => holdsLinkedHeadings(outline, section));
	// Three headings or more, hardly any without a link: the section holds sessions, whatever stands beside it.
	if (holders.some(({ children }) => areNearlyAll(children, (child) => carriesSessionLink(outline, child)))) return false;
	return holders.length > 0 && holders.length * 10 < outer.length * 7;
}

function carriesSessionLink(outline: NoteOutline, section: Section): boolean {
	const { address, kind } = outline.read(section);
	return address !== null && address.wraps !== 'part' && kind !== 'day' && kind !== 'track' && !saysOnlyWhatItIs(outline, section) && !isBareAddress(outline, section);
}

/** A linked heading of the conference, a day or a track. */
function isContainer(outline: NoteOutline, section: Section): boolean {
	if (section.children.length > 1 && isFirstAndNamesTheYear(outline, section)) return true;
	if (section === outline.titleSection) return section.children.length > 0 || (namesAYear(section.heading.text) && !outline.read(section).hasOwnNotes);
	const linkedChildren = section.children.filter((child) => outline.read(child).address !== null);
	if (linkedChildren.length === 0) return false;
	if (!isPlain(outline, section)) return true;
	return linkedChildren.length >= 2 && linkedChildren.length * 2 >= section.children.length && !outline.read(section).hasOwnNotes;
}

function holdsLinkedHeadings(outline: NoteOutline, section: Section): boolean {
	return holdsBelow(section, (inner) => carriesSessionLink(outline, inner));
}

function holdsHeadingOfLevel(section: Section, level: number): boolean {
	return holdsBelow(section, (inner) => inner.heading.level === level);
}
