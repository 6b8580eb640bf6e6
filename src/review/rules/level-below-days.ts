import { walkToHeadings } from './section-walk';
import type { ExplainedRule, SessionRule } from './session-rule';

/** Plain headings: the topmost ones that are not the conference's, a day's or a track's. */
export const levelBelowDays: SessionRule = {
	name: 'The level below days and tracks',
	find(outline) {
		const sessions = walkToHeadings(outline);
		return sessions.length > 0 ? sessions : null;
	},
};

export const levelBelowDaysExplained: ExplainedRule = {
	rule: levelBelowDays,
	explanation: 'Otherwise the topmost headings are the sessions, once the conference’s own heading, days, tracks, groups such as “Talks” and “Session 1”, and speakers over the headings of their talks are set aside. Beside a heading such as “Talks”, only headings with marks of sessions are. Headings about the note or the day (“Introduction”, “Links”, “느낀점”) are none; what stands below them is kept as text of the conference. So are headings below any other, when they are three or more and nearly all name speakers, times or pages, or when two or more short ones stand over longer ones, as topics do over titles.',
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
			note: '# ExampleConf 2022\n\n## The venue\n- big\n\n## Talks I attended\n\n### Caches\n- L1\n\n### Queues\n- FIFO\n\n## A walk by the sea\n- windy\n',
			sessions: [{ title: 'Caches', trail: ['ExampleConf 2022', 'Talks I attended'] }, { title: 'Queues' }],
		},
		{
			note: '# ExampleConf 2022\n\n## 세션 1\n### 캐시 이야기\n- L1\n\n## 세션 2\n### 큐 이야기\n- FIFO\n',
			sessions: [{ title: '캐시 이야기', trail: ['ExampleConf 2022', '세션 1'] }, { title: '큐 이야기' }],
		},
		{
			note: '# ExampleConf 2022\n\n## Jane Doe\n### Caches\n- L1\n\n## John Roe\n### Queues\n- FIFO\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe' }, { title: 'Queues', speaker: 'John Roe' }],
		},
		{
			note: '# [ExampleConf 2022](https://conf.example)\n\n## Caches\n- L1\n\n## Queues\n- FIFO\n\n# Conclusion\nIt rained.\n',
			sessions: [{ title: 'Caches', trail: ['ExampleConf 2022'] }, { title: 'Queues', trail: ['ExampleConf 2022'] }],
		},
		{
			note: '# ExampleConf 2022\n\n# Caches\n- L1\n\n# Queues\n- FIFO\n',
			sessions: [{ title: 'Caches' }, { title: 'Queues' }],
		},
		{
			note: '# ExampleConf 2022\n\n## Scaling caches\n### How do we get rid of old entries\n- least used first\n\n### When should one add another\n- late\n\n## Sourcing events\n### What happens when events change\n- versions\n\n### How to play them back\n- twice\n',
			sessions: [{ title: 'Scaling caches', trail: ['ExampleConf 2022'] }, { title: 'Sourcing events', trail: ['ExampleConf 2022'] }],
		},
		{
			note: '## Jane - Caches\n- L1\n\n## John Roe - Queues\n- FIFO\n\n## Anna Poe - Names\n- DNS\n',
			sessions: [{ title: 'Caches', speaker: 'Jane' }, { title: 'Queues', speaker: 'John Roe' }, { title: 'Names', speaker: 'Anna Poe' }],
		},
		{
			note: '## Caches, John Roe\n- L1\n\n## Queues, Anna Poe\n- FIFO\n',
			sessions: [{ title: 'Caches', speaker: 'John Roe' }, { title: 'Queues', speaker: 'Anna Poe' }],
		},
		{
			note: '# ExampleConf\n\n- [Caches](https://conf.example/1)\n- [Queues](https://conf.example/2)\n\n## Caches\n- L1\n\n## Queues\n- FIFO\n',
			sessions: [{ title: 'Caches', url: 'https://conf.example/1' }, { title: 'Queues', url: 'https://conf.example/2' }],
		},
		{
			note: '## All about caches\nA [session](https://conf.example/2021/talks/1) about [levels](https://levels.example/a).\n\n## Queues in real life\nThis [session](https://conf.example/2021/talks/2) was full.\n\n## What names are for\nThe [last one](https://conf.example/2021/talks/3).\n',
			sessions: [{ title: 'All about caches', url: 'https://conf.example/2021/talks/1' }, { title: 'Queues in real life', url: 'https://conf.example/2021/talks/2' }, { title: 'What names are for', url: 'https://conf.example/2021/talks/3' }],
		},
		{
			note: '# Jane Doe: Caches\n- L1\n\n# John Roe: Queues\n- FIFO\n\n# John Roe: Queues\n- again\n',
			sessions: [{ title: 'Caches', speaker: 'Jane Doe' }, { title: 'Queues', speaker: 'John Roe' }, { title: 'Queues', speaker: 'John Roe' }],
		},
	],
};
