import type { NoteOutline } from '../outline/note-outline';
import { listsBelowLabels, titleParagraphs } from './bold-lines';
import type { ExplainedRule, SessionRule } from './session-rule';
import { conferenceAlone } from './section-roles';
import { walkToHeadings, walkToSessions } from './section-walk';

/** Lists whose items have neither links nor times, where no heading can be a session. */
export const plainLists: SessionRule = {
	name: 'Lists of titles',
	*readAhead(outline) {
		if (hasPlainHeadings(outline)) return;
		yield* listsBelowLabels.readAhead(outline);
		yield* titleParagraphs.readAhead(outline);
	},
	find(outline) {
		if (hasPlainHeadings(outline)) return null;
		const sessions = walkToSessions(outline, 'plain');
		return sessions.some((session) => session.form !== 'heading') ? sessions : null;
	},
};

function hasPlainHeadings(outline: NoteOutline): boolean {
	const conference = conferenceAlone(outline);
	return walkToHeadings(outline).some((candidate) => candidate.form === 'heading' && candidate.section !== conference && outline.read(candidate.section).kind === 'plain');
}

export const plainListsExplained: ExplainedRule = {
	rule: plainLists,
	explanation: 'Where no heading can be a session, lists are looked through whose items have neither links nor times: below a heading such as “Talks” each item is a session; below a day or track when most items have notes below, or bold titles or speakers; below the name of a conference, or in a note that has no heading at all, when they have both. Bold lines such as “Day 1” stand for headings there. So are three lines or more, be they addresses, each over a list of its own, and three paragraphs or more that begin with links to the web. Items must read as titles: they begin with a capital, are no sentences and end without a full stop or comma.',
	examples: [
		{
			note: '# ExampleConf 2022\n\n## Talks I attended\n\n- Caches\n- Queues\n- Lunch\n',
			sessions: [{ title: 'Caches', trail: ['ExampleConf 2022', 'Talks I attended'], empty: true }, { title: 'Queues', empty: true }],
		},
		{
			note: '# ExampleConf 2022\n\n## Day 1\n- Caches\n  - L1\n- Queues (Jane Doe)\n  - FIFO\n\n## Day 2\n- Locks\n  - mutual exclusion\n- Names\n  - DNS\n',
			sessions: [
				{ title: 'Caches', trail: ['ExampleConf 2022', 'Day 1'], empty: false },
				{ title: 'Queues', speaker: 'Jane Doe', empty: false },
				{ title: 'Locks', trail: ['ExampleConf 2022', 'Day 2'], empty: false },
				{ title: 'Names', empty: false },
			],
		},
		{
			path: 'ExampleConf 2022.md',
			note: 'It rained.\n\n**Day 1**\n\n- Caches\n  - L1\n- Queues\n  - FIFO\n\n**What I missed**\n\n- Soup\n- Sleep\n',
			sessions: [{ title: 'Caches', empty: false }, { title: 'Queues', empty: false }],
		},
		{
			note: '# ExampleConf 2022\n\n- **Caches** - Jane Doe\n  - L1\n- **Queues** (John Roe)\n  - FIFO\n- **Locks**\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe', empty: false }, { title: 'Queues', speaker: 'John Roe', empty: false }, { title: 'Locks', empty: true }],
		},
		{
			note: '# ExampleConf 2022\n\n## What I liked\n\n- **Jane Doe - Caches**: they are fast, and she said why.\n- **John Roe - Queues**: long ones.\n- **Anna Poe - Names**: hard.\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe', empty: false }, { title: 'Queues', speaker: 'John Roe', empty: false }, { title: 'Names', speaker: 'Anna Poe', empty: false }],
		},
		{
			note: '# ExampleConf 2022\n\n[Caches](https://conf.example/caches) - Jane Doe\n\n[Queues](https://conf.example/queues):\nThey are long. Waiting is not fun.\n\n[Locks](https://conf.example/locks)\n',
			sessions: [{ title: 'Caches', url: 'https://conf.example/caches', speaker: 'Jane Doe', empty: true }, { title: 'Queues', url: 'https://conf.example/queues', empty: false }, { title: 'Locks', url: 'https://conf.example/locks', empty: true }],
		},
		{
			note: '# ExampleConf 2022\n\nhttps://conf.example/talks/1\n- L1\n\nhttps://conf.example/talks/2\n- FIFO\n\nhttps://conf.example/talks/3\n- mutual exclusion\n',
			sessions: [
				{ title: 'https://conf.example/talks/1', url: 'https://conf.example/talks/1', empty: false },
				{ title: 'https://conf.example/talks/2', url: 'https://conf.example/talks/2', empty: false },
				{ title: 'https://conf.example/talks/3', url: 'https://conf.example/talks/3', empty: false },
			],
		},
		{
			note: 'ExampleConf 2022\n\nCaches - Jane Doe\n\n* L1\n\nQueues\n\n* FIFO\n\nLocks\n\n* mutual exclusion\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe', empty: false }, { title: 'Queues', empty: false }, { title: 'Locks', empty: false }],
		},
	],
};
