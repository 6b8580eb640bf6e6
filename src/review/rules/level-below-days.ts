import { walkToSessions } from './section-walk';
import type { ExplainedRule, SessionRule } from './session-rule';

/** Plain headings: the topmost ones that are not the conference's, a day's or a track's. */
export const levelBelowDays: SessionRule = {
	name: 'The level below days and tracks',
	find(outline) {
		const sessions = walkToSessions(outline, { lists: false });
		return sessions.length > 0 ? sessions : null;
	},
};

export const levelBelowDaysExplained: ExplainedRule = {
	rule: levelBelowDays,
	explanation: 'Otherwise the topmost headings are the sessions, once the conference’s own heading, days, tracks and groups such as “Talks” are set aside. Headings about the note or the day (“Introduction”, “Links”, “느낀점”) are none; what stands below them is kept as text of the conference.',
	examples: [
		{
			note: '# ExampleConf 2022\n\n## Introduction\nIt rained.\n\n## Caches all the way down\n- L1\n\n## Queues\n- FIFO\n',
			sessions: [{ title: 'Caches all the way down', trail: ['ExampleConf 2022'] }, { title: 'Queues' }],
		},
		{
			note: '# ExampleConf 2022\n\n## Photos\n![](me.jpg)\n\n### 1. Caches\n- L1\n\n### 2. Queues\n- FIFO\n\n## Things to google / read\n- LIFO\n',
			sessions: [{ title: 'Caches' }, { title: 'Queues' }],
		},
		{
			note: '# ExampleConf 2022\n\n## Day 1\n\n### Track A\n\n#### Caches - Jane Doe\n- L1\n\n##### Detail\n- L2\n\n## Day 2 (Friday)\n\n### Queues\n',
			sessions: [
				{ title: 'Caches', speaker: 'Jane Doe', track: 'Track A', trail: ['ExampleConf 2022', 'Day 1', 'Track A'] },
				{ title: 'Queues', trail: ['ExampleConf 2022', 'Day 2 (Friday)'], empty: true },
			],
		},
		{
			note: '## 10:00–10:40 Caches\n- L1\n\n## 11:00–11:40 Queues\n- FIFO\n',
			sessions: [{ title: 'Caches', time: '10:00–10:40' }, { title: 'Queues', time: '11:00–11:40' }],
		},
		{
			note: '## 1. Caches\n[Video](https://conf.example/caches)\n\n- L1\n\n## 2. 🚀 Queues\nhttps://conf.example/queues\n',
			sessions: [{ title: 'Caches', url: 'https://conf.example/caches' }, { title: 'Queues', url: 'https://conf.example/queues', empty: true }],
		},
		{
			note: '# DevFest\n## 소개\n2019년에 들은 여러 발표들입니다.\n\n## 코루틴 - 양찬석\n* [발표영상](https://conf.example/v)\n* 가볍다\n\n## [[Flutter 101]]\n* 위젯\n\n## 느낀점\n* 즐거웠다\n',
			sessions: [{ title: '코루틴', speaker: '양찬석', url: 'https://conf.example/v' }, { title: 'Flutter 101' }],
		},
		{
			note: '# Jane Doe: Caches\n- L1\n\n# John Roe: Queues\n- FIFO\n\n# John Roe: Queues\n- again\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe' }, { title: 'Queues', speaker: 'John Roe' }, { title: 'Queues', speaker: 'John Roe' }],
		},
	],
};
