import type { ExpectedSession } from './session-rule';

/** How a heading, or the lines below it, are read: for the users' guide and for tests. Nothing that users load may import it. */
export interface HeadingExamples {
	readonly name: string;
	readonly explanation: string;
	/** A heading with the lines below it, and the session that it makes. */
	readonly examples: readonly { readonly note: string; readonly session: ExpectedSession }[];
}

export const HEADING_EXAMPLES: readonly HeadingExamples[] = [
	{
		name: 'The page of a session',
		explanation: 'The link in the heading; else a line right below it that is a link and nothing else, or links that a word names (“Video”, “Slides”, “발표자료” …): the first of them. An item of a list counts when a word names it, or when the note keeps its links so below most headings. So does a player for a recording or slides there, a heading further below that is such a word, and the only line among the notes that leads to a site of recordings or slides. A link further in the heading is a reference.',
		examples: [
			{ note: '## [Caches](https://conf.example/1)', session: { title: 'Caches', url: 'https://conf.example/1' } },
			{ note: '## Caches [slides](https://conf.example/s)', session: { title: 'Caches', url: 'https://conf.example/s' } },
			{ note: '## Caches https://conf.example/1', session: { title: 'Caches', url: 'https://conf.example/1' } },
			{ note: '## [![logo](https://conf.example/l.png) Caches](https://conf.example/1)', session: { title: 'Caches', url: 'https://conf.example/1' } },
			{ note: '## Caches\n<https://conf.example/1>\n\n- L1', session: { title: 'Caches', url: 'https://conf.example/1' } },
			{ note: '## Caches\n[https://conf.example/1]()\n\n- L1', session: { title: 'Caches', url: 'https://conf.example/1' } },
			{ note: '## Caches\n🎥 Video: https://conf.example/v\n\n- L1', session: { title: 'Caches', url: 'https://conf.example/v' } },
			{ note: '## 캐시\n* **발표자료**: https://conf.example/s\n* L1', session: { title: '캐시', url: 'https://conf.example/s' } },
			{ note: '## Caches\n[Slides](https://conf.example/s) | [Video](https://conf.example/v)', session: { title: 'Caches', url: 'https://conf.example/s' } },
			{ note: '## Caches\n- [The paper on caches](https://paper.example)\n- L1', session: { title: 'Caches' } },
			{ note: '## Caches\nAs https://paper.example says, caches are fast.', session: { title: 'Caches' } },
			{ note: '## Caches\n- 🎤 Speaker: Jane Doe\n- 🎥 Video: [watch](https://conf.example/v)\n- L1', session: { title: 'Caches', url: 'https://conf.example/v', speaker: 'Jane Doe' } },
			{ note: '## Caches\n![](https://www.youtube.com/watch?v=abc)\n\n- L1', session: { title: 'Caches', url: 'https://www.youtube.com/watch?v=abc' } },
			{ note: '## Caches\n<iframe src="https://www.youtube.com/embed/abc"></iframe>\n\n- L1', session: { title: 'Caches', url: 'https://www.youtube.com/embed/abc' } },
			{ note: '## Caches\n- L1\n\n### [Slides](https://conf.example/s)', session: { title: 'Caches', url: 'https://conf.example/s' } },
			{ note: '## Caches\n- L1\n- slides https://speakerdeck.com/jane/caches', session: { title: 'Caches', url: 'https://speakerdeck.com/jane/caches' } },
			{ note: '## Caches\n- L1\n- https://youtu.be/abc\n- https://youtu.be/def', session: { title: 'Caches' } },
			{ note: '## All of [SQL](https://sql.example) in an hour\n- L1', session: { title: 'All of SQL in an hour' } },
			{ note: '## Caches by [Jane Doe](https://social.example/jane)', session: { title: 'Caches', speaker: 'Jane Doe' } },
		],
	},
	{
		name: 'Numbers, times, emoji and check boxes',
		explanation: 'They are no part of the title. The time is shown with the session. A session code stays, since programmes name sessions by it.',
		examples: [
			{ note: '## 1. Caches', session: { title: 'Caches' } },
			{ note: '## 03 - Caches', session: { title: 'Caches' } },
			{ note: '## 3: Caches', session: { title: 'Caches' } },
			{ note: '## Session 4: Caches', session: { title: 'Caches' } },
			{ note: '## 3.4 brings caches', session: { title: '3.4 brings caches' } },
			{ note: '## 10:00–10:40 Caches', session: { title: 'Caches', time: '10:00–10:40' } },
			{ note: '## [14:00] Caches', session: { title: 'Caches', time: '14:00' } },
			{ note: '## Caches (1:30 PM - 2:10 PM)', session: { title: 'Caches', time: '1:30 PM - 2:10 PM' } },
			{ note: '## 오후 3시 캐시', session: { title: '캐시', time: '오후 3시' } },
			{ note: '## 1시간 만에 만드는 캐시', session: { title: '1시간 만에 만드는 캐시' } },
			{ note: '## 🚀 Caches', session: { title: 'Caches' } },
			{ note: '## [x] Caches', session: { title: 'Caches' } },
			{ note: '## DEV322 - Caches', session: { title: 'DEV322 - Caches' } },
			{ note: '## [[talks/Caches|All about caches]]', session: { title: 'All about caches' } },
		],
	},
	{
		name: 'Speakers',
		explanation: 'A name behind the title, after a dash, in brackets or after “by”; a heading or a line below that is a name; “Speaker: …”, “발표자: …”. Names come with post and company when these are written. What only looks like a name stays in the title.',
		examples: [
			{ note: '## Caches - Jane Doe', session: { title: 'Caches', speaker: 'Jane Doe' } },
			{ note: '## Caches – Jane van der Berg, Example Inc.', session: { title: 'Caches', speaker: 'Jane van der Berg, Example Inc.' } },
			{ note: '## Caches by Jane Doe & John Q. Roe', session: { title: 'Caches', speaker: 'Jane Doe, John Q. Roe' } },
			{ note: '## 캐시 이야기 (양찬석님)', session: { title: '캐시 이야기', speaker: '양찬석' } },
			{ note: '## 캐시 이야기 - 양찬석(예제 코리아)', session: { title: '캐시 이야기', speaker: '양찬석(예제 코리아)' } },
			{ note: '## Caches\nSpeaker: Jane Doe\n\n- L1', session: { title: 'Caches', speaker: 'Jane Doe' } },
			{ note: '## Caches\n> 발표자: 양찬석\n\n- L1', session: { title: 'Caches', speaker: '양찬석' } },
			{ note: '## Caches\n*by Jane Doe*\n\n- L1', session: { title: 'Caches', speaker: 'Jane Doe' } },
			{ note: '## Caches\n**Jane Doe (Example Inc.)**\n\n- L1', session: { title: 'Caches', speaker: 'Jane Doe (Example Inc.)' } },
			{ note: '## Caches\n### Jane Doe\n- L1', session: { title: 'Caches', speaker: 'Jane Doe' } },
			{ note: '## Jane Doe | Example Inc. | "Caches"', session: { title: 'Caches', speaker: 'Jane Doe' } },
			{ note: '## Caches @jane', session: { title: 'Caches', speaker: '@jane' } },
			{ note: '## Caches\n### Speaker: Jane Doe\n- L1', session: { title: 'Caches', speaker: 'Jane Doe' } },
			{ note: '## Caches - Jane Dunning - Example Inc.', session: { title: 'Caches', speaker: 'Jane Dunning - Example Inc.' } },
			{ note: "## Caches - What's New", session: { title: "Caches - What's New" } },
			{ note: '## 캐시 - 서비스 개발기', session: { title: '캐시 - 서비스 개발기' } },
		],
	},
	{
		name: 'Tracks and ratings',
		explanation: 'In the heading, in a line below it, or, for tracks, in a heading above.',
		examples: [
			{ note: '## [Track A] Caches', session: { title: 'Caches', track: 'Track A' } },
			{ note: '## Track 2: Caches', session: { title: 'Caches', track: 'Track 2' } },
			{ note: '## Caches\nroom:: Hall 3\n\n- L1', session: { title: 'Caches', track: 'Hall 3' } },
			{ note: '## Caches ★★★★☆', session: { title: 'Caches', rating: '★★★★☆' } },
			{ note: '## Caches (4/5)', session: { title: 'Caches', rating: '4/5' } },
			{ note: '## Caches\nRating: 5\n\n- L1', session: { title: 'Caches', rating: '5' } },
		],
	},
	{
		name: 'Sessions without notes',
		explanation: 'Nothing was written below the heading: comments, rules, bare list markers, headings of a template, the speaker and the session’s own link do not count.',
		examples: [
			{ note: '## [Caches](https://conf.example/1)\n\n%% later %%\n\n---', session: { title: 'Caches', url: 'https://conf.example/1', empty: true } },
			{ note: '## Caches\nhttps://conf.example/1\n\n### Summary\n\n-', session: { title: 'Caches', url: 'https://conf.example/1', empty: true } },
			{ note: '## [Caches](https://conf.example/1)\n- L1', session: { title: 'Caches', url: 'https://conf.example/1', empty: false } },
			{ note: '## [Caches](https://conf.example/1)\n![](https://conf.example/photo.jpg)', session: { title: 'Caches', url: 'https://conf.example/1', empty: false } },
		],
	},
];
