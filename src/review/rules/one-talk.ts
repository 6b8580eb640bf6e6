import type { NoteOutline } from '../outline/note-outline';
import { saysNothing } from '../outline/opening-lines';
import type { Section } from '../outline/section-tree';
import { titleParagraphs } from './bold-lines';
import { outermostLists } from './list-items';
import { hasSessionMarks } from './session-marks';
import type { ExplainedRule, SessionRule } from './session-rule';
import { namesTheSame } from '../wording/title-folding';
import { isNameOfAConference, titleBehindConference } from '../wording/conference-words';
import { isPersonName } from '../wording/speaker-names';
import { areShort } from './heading-lengths';
import { arePartsOfATalk } from './parts-of-talks';
import { hasOnlyDeepHeadings, isCalledAsATalk, namesAddressAbove, namesASpeaker, weighTalkClues, weighTalkCluesInSteps } from './talk-clues';

/** A note about one talk: its first heading, or the note itself, is the session. */
export const oneTalk: SessionRule = {
	name: 'A note about one talk',
	// Among the clues is whether any list is one of talks, and whether lines over lists are titles.
	*readAhead(outline) {
		yield* outermostLists.readAhead(outline);
		if (outline.tree.all.length === 0) yield* titleParagraphs.readAhead(outline);
		yield* weighTalkCluesInSteps(outline, outline.titleSection);
	},
	find(outline) {
		const title = outline.titleSection;
		const [first] = outline.tree.all;
		if (!first) return hasNotes(outline) && weighTalkClues(outline, null) > 0 ? [{ form: 'note', section: null }] : null;
		if (title) return weighTalkClues(outline, title) > 0 ? [{ form: 'heading', section: title }] : null;
		const [root, other] = outline.tree.roots;
		if (root && !other && root.children.length > 0 && hasSessionMarks(outline, root) && !outline.sectionsWithin(root).some((section) => hasSessionMarks(outline, section)) && weighTalkClues(outline, root) > 0) return [{ form: 'note', section: root }];
		if (beginsWithTitleAndSpeaker(outline)) return [{ form: 'note', section: first }];
		if (namesTheNote(outline, first) && weighTalkClues(outline, first) > 0) return [{ form: 'note', section: first }];
		const { speaker, conference } = outline.properties;
		const onlyParts = outline.tree.roots.every((section) => ['about', 'part'].includes(outline.read(section).kind));
		const named = titleBehindConference(outline.name) !== null || namesAddressAbove(outline) || areShort(outline.tree.roots) || isCalledAsATalk(outline, outline.tree.roots);
		return (named || onlyParts || hasOnlyDeepHeadings(outline) || outline.titleLine !== null || (outline.tree.roots.length > 2 && namesASpeaker(outline.name)) || speaker !== null || conference !== null) && weighTalkClues(outline, null) > 0 ? [{ form: 'note', section: null }] : null;
	},
};

export const oneTalkExplained: ExplainedRule = {
	rule: oneTalk,
	explanation: 'A note is one session when its properties or its heading name a speaker, when it says below the heading where the recording or the slides are, when its headings are the parts of a talk (abstract, takeaways, questions), when its first heading stands over nothing but a speaker and the others have no marks of talks, when its first line reads “A title by Jane Doe”, when its title is that of a talk behind the name of a conference, or when its headings are too short for titles. A year, a word such as “conference”, days, tracks, or headings that look like sessions speak against it.',
	examples: [
		{
			note: '# Taming the borrow checker - Jane Doe\n\n## Why\n- because\n\n## How\n- so\n',
			sessions: [{ title: 'Taming the borrow checker', speaker: 'Jane Doe' }],
		},
		{
			note: '---\nurl: https://conf.example/talks/3\nspeaker: Jane Doe\nconference: "[[ExampleConf 2023]]"\n---\n# Taming the borrow checker\n- notes\n',
			sessions: [{ title: 'Taming the borrow checker', url: 'https://conf.example/talks/3', speaker: 'Jane Doe' }],
		},
		{
			note: '# Lists that scroll\n\n🎥 Video: https://conf.example/v/3\n\n- one\n\n### A detail\n- two\n',
			sessions: [{ title: 'Lists that scroll', url: 'https://conf.example/v/3' }],
		},
		{
			note: '# Caches in practice\n\n> My notes on [ExampleConf - Caches](https://conf.example/talks/3), in my own words.\n\n- L1\n',
			sessions: [{ title: 'Caches in practice', url: 'https://conf.example/talks/3' }],
		},
		{
			note: '# Readable code\n## Jane Doe, Example Inc.\n\n### Ideas\n- short lines\n',
			sessions: [{ title: 'Readable code', speaker: 'Jane Doe, Example Inc.' }],
		},
		{
			note: '# Widgets everywhere\n\n## Abstract\n\nAll about widgets.\n\n## Key takeaways\n\n-\n',
			sessions: [{ title: 'Widgets everywhere' }],
		},
		{
			note: '## Caches by Jane Doe\n- L1\n\n## Advantages\n- fast\n\n## Disadvantages\n- stale\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe' }],
		},
		{
			note: '---\ntitle: ExampleConf 2021 - Caches in ten minutes\n---\n## Where they came from\n- L1\n\n## Where they go\n- L2\n',
			sessions: [{ title: 'Caches in ten minutes' }],
		},
		{
			path: 'caches.md',
			note: '## Why\n- slow disks\n\n## Levels\n- L1\n\n## What is next\n- L4\n',
			sessions: [{ title: 'caches' }],
		},
		{
			path: 'caches.md',
			note: '- [Video](https://conf.example/v)\n\n## Where they came from\n- L1\n\n## Where they go\n- L2\n',
			sessions: [{ title: 'caches', url: 'https://conf.example/v' }],
		},
		{
			path: 'ExampleConf/Widgets everywhere.md',
			note: '- no heading at all\n- just notes\n',
			sessions: [{ title: 'Widgets everywhere' }],
		},
	],
};

/** `# Title`, right over a heading that is its speaker, before others of which none has marks of a session. */
function beginsWithTitleAndSpeaker(outline: NoteOutline): boolean {
	const { roots } = outline.tree;
	const [first, second, third] = roots;
	if (!first || !second || !third || outline.read(first).hasOwnNotes || outline.read(first).kind !== 'plain' || isNameOfAConference(first.heading.text)) return false;
	const isBelow = first.children.length === 1 && outline.speakerHeadingOf(first) !== null;
	const isNext = first.children.length + second.children.length === 0 && isPersonName(second.heading.text) && !outline.read(second).hasOwnNotes;
	return (isBelow || isNext) && !roots.slice(isBelow ? 1 : 2).some((section) => hasSessionMarks(outline, section));
}

/** The first of several headings of one level is the note's title: it has the file's name, or it alone has a speaker or a page. */
function namesTheNote(outline: NoteOutline, first: Section): boolean {
	if (namesTheSame(first.heading.text, outline.name)) return true;
	const others = outline.tree.roots.slice(1);
	return others.length > 1 && hasSessionMarks(outline, first) && (!outline.read(first).hasOwnNotes || arePartsOfATalk(others)) && outline.sectionsWithin(first).length === 0
		&& !others.some((section) => hasSessionMarks(outline, section));
}

function hasNotes(outline: NoteOutline): boolean {
	return !outline.facts.blocks.every(saysNothing);
}
