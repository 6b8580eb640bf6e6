import { boldLines } from './bold-lines';
import type { ExplainedRule, SessionRule } from './session-rule';
import { walkToSessions } from './section-walk';

/** Lists of sessions below days, tracks and groups. */
export const listedSessions: SessionRule = {
	name: 'Lists of sessions and bold lines',
	readAhead: (outline) => boldLines.readAhead(outline),
	find(outline) {
		const sessions = walkToSessions(outline, 'marked');
		return sessions.some((session) => session.form !== 'heading') ? sessions : null;
	},
};

export const listedSessionsExplained: ExplainedRule = {
	rule: listedSessions,
	explanation: 'A list below a day, a track or a group such as “Talks” holds a session in each item, when its items begin with links or times. What is nested in an item is its notes. Lines that are bold, but for a speaker, a time or an address behind, stand for headings there and below the conference’s own heading, and so do three lines or more that begin with a time; below that, the items of a numbered list with notes do so as well, and wherever the note has no other headings, those of a list nearly all of which name a time. Three titles or more, each over a line that is nothing but its address, are sessions in either place, as paragraphs or as items of a list. Beside these, headings are sessions as usual; but not beside a heading such as “Talks” with a list of its own, unless they have the titles of its items, say that they are talks, or stand below a day. A list right below a sentence such as “The talks I attended:” is one, unless its items are written up as headings. A list below “Agenda” or “Schedule” is one of sessions where the note tells of none elsewhere.',
	examples: [
		{
			note: '# Notes of the week\n\n### 11/29\n\n* [Blocks](./blocks) - *horrible*\n* ![](https://conf.example/packets.png) [Packets](https://conf.example/packets)\n    - L2\n\n### 11/30\n\n* 10:00 Routes (Jane Doe) https://conf.example/routes\n* 11:00 Names\n',
			sessions: [
				{ title: 'Blocks', trail: ['Notes of the week', '11/29'], empty: false },
				{ title: 'Packets', url: 'https://conf.example/packets', empty: false },
				{ title: 'Routes', url: 'https://conf.example/routes', time: '10:00', speaker: 'Jane Doe', trail: ['Notes of the week', '11/30'], empty: true },
				{ title: 'Names', time: '11:00', empty: true },
			],
		},
		{
			note: '# ExampleConf 2022\n\n## Sessions I attended\n\n- [Caches](https://conf.example/caches)\n- [Queues](https://conf.example/queues)\n\n## The booths\n\nStickers everywhere.\n',
			sessions: [{ title: 'Caches', url: 'https://conf.example/caches', trail: ['ExampleConf 2022', 'Sessions I attended'], empty: true }, { title: 'Queues', url: 'https://conf.example/queues', empty: true }],
		},
		{
			note: '# ExampleConf 2022\n\n## Watchlist\n\n- [x] [Caches](https://conf.example/caches)\n- [ ] [Queues](https://conf.example/queues)\n\n## Caches\n\n- L1\n',
			sessions: [{ title: 'Queues', url: 'https://conf.example/queues', trail: ['ExampleConf 2022', 'Watchlist'], empty: true }, { title: 'Caches', url: 'https://conf.example/caches', trail: ['ExampleConf 2022'], empty: false }],
		},
		{
			note: '# ExampleConf East\n\n## Day 1\n\n**A. Packets**\n\nSpeaker: Jane Doe\n\n- L2\n\n**B. Routes**\n\n## Day 2\n\n**[Names](https://conf.example/names)**\n\n- DNS\n\n**Ports**\n\n- 80\n',
			sessions: [
				{ title: 'Packets', speaker: 'Jane Doe', trail: ['ExampleConf East', 'Day 1'], empty: false },
				{ title: 'Routes', empty: true },
				{ title: 'Names', url: 'https://conf.example/names', trail: ['ExampleConf East', 'Day 2'], empty: false },
				{ title: 'Ports', empty: false },
			],
		},
		{
			note: '## ExampleConf 2022\n\n**Caches** (30 min)\n* L1\n\n**Queues** https://conf.example/queues\n* FIFO\n\n**Locks**: - Jane Doe\n',
			sessions: [{ title: 'Caches', time: '30 min', trail: ['ExampleConf 2022'], empty: false }, { title: 'Queues', url: 'https://conf.example/queues', empty: false }, { title: 'Locks', speaker: 'Jane Doe', empty: true }],
		},
		{
			note: '# ExampleConf 2022\n\n## Talks\n\n10:45 All about caches - Jane Doe\n\nfast\n\n1:45 Queues in life\n3:30 Locks for all\n\nslow\n\n## Parking\n\nfull\n',
			sessions: [
				{ title: 'All about caches', speaker: 'Jane Doe', time: '10:45', trail: ['ExampleConf 2022', 'Talks'], empty: false },
				{ title: 'Queues in life', time: '1:45', empty: true },
				{ title: 'Locks for all', time: '3:30', empty: false },
			],
		},
		{
			note: '# My plan\n\n- [x] Hall A: All about caches (10:00 - 10:30)\n- [x] Hall B: Queues in life (10:30 - 11:00)\n- [ ] Lunch (12:00)\n- [ ] Hall A: Locks for all (13:30)\n',
			sessions: [
				{ title: 'All about caches', time: '10:00 - 10:30', trail: ['My plan'], empty: true },
				{ title: 'Queues in life', time: '10:30 - 11:00', empty: true },
				{ title: 'Locks for all', time: '13:30', empty: true },
			],
		},
		{
			note: '# ExampleConf 2022\n\n1. Caches\n  - L1\n2. Queues (Jane Doe)\n   - FIFO\n3. Locks\n',
			sessions: [
				{ title: 'Caches', trail: ['ExampleConf 2022'], empty: false },
				{ title: 'Queues', speaker: 'Jane Doe', empty: false },
				{ title: 'Locks', empty: true },
			],
		},
		{
			note: '# ExampleConf 2022\n\nhttps://conf.example\n\nCaches - Jane Doe\nhttps://conf.example/caches\n\n- L1\n\n“Queues”\nhttps://conf.example/queues\nNames\nhttps://conf.example/names\n\nAnd I liked\nLocks - John Roe\n<https://conf.example/locks>\n\n---\n\nIt rained.\n',
			sessions: [
				{ title: 'Caches', url: 'https://conf.example/caches', speaker: 'Jane Doe', trail: ['ExampleConf 2022'], empty: false },
				{ title: '“Queues”', url: 'https://conf.example/queues', empty: true },
				{ title: 'Names', url: 'https://conf.example/names', empty: true },
				{ title: 'Locks', url: 'https://conf.example/locks', speaker: 'John Roe', empty: true },
			],
		},
		{
			note: '# Talks\n\n## 발표 목록\n\n- 캐시 이야기\n- https://conf.example/caches\n- 큐 이야기\n- https://conf.example/queues\n\nExampleConf 2021\n- 잠금 이야기\n- https://conf.example/locks\n- [이름 이야기](https://conf.example/names)\n',
			sessions: [
				{ title: '캐시 이야기', url: 'https://conf.example/caches', trail: ['Talks', '발표 목록'], empty: true },
				{ title: '큐 이야기', url: 'https://conf.example/queues', empty: true },
				{ title: '잠금 이야기', url: 'https://conf.example/locks', empty: true },
				{ title: '이름 이야기', url: 'https://conf.example/names', empty: true },
			],
		},
	],
};
