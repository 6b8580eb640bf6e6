import type { NoteOutline } from '../note-outline';
import type { SessionRule } from './session-rule';
import { weighTalkClues } from './talk-clues';

/** A note about one talk: its first heading, or the note itself, is the session. */
export const oneTalk: SessionRule = {
	name: 'A note about one talk',
	explanation: 'A note is one session when its properties or its heading name a speaker, when it says below the heading where the recording or the slides are, or when its headings are the parts of a talk (abstract, takeaways, questions). A year, a word such as “conference”, days, tracks, or headings that look like sessions speak against it.',
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
			note: '# Readable code\n## Jane Doe, Example Inc.\n\n### Ideas\n- short lines\n',
			sessions: [{ title: 'Readable code', speaker: 'Jane Doe, Example Inc.' }],
		},
		{
			note: '# Widgets everywhere\n\n## Abstract\n\nAll about widgets.\n\n## Key takeaways\n\n-\n',
			sessions: [{ title: 'Widgets everywhere' }],
		},
		{
			path: 'ExampleConf/Widgets everywhere.md',
			note: '- no heading at all\n- just notes\n',
			sessions: [{ title: 'Widgets everywhere' }],
		},
	],
	find(outline) {
		const title = outline.titleSection;
		if (outline.tree.all.length === 0) return isTalkWithoutHeadings(outline) ? [{ form: 'note' }] : null;
		if (weighTalkClues(outline, title) <= 0) return null;
		if (title) return [{ form: 'heading', section: title }];
		return outline.tree.roots.some((section) => outline.read(section).kind === 'plain') && outline.properties.speaker === null && outline.properties.conference === null
			? null
			: [{ form: 'note' }];
	},
};

function isTalkWithoutHeadings(outline: NoteOutline): boolean {
	return outline.facts.blocks.some((block) => block.kind !== 'comment' && block.kind !== 'thematic-break') && weighTalkClues(outline, null) > 0;
}
