import type { NoteOutline } from '../note-outline';
import type { Section } from '../section-tree';
import type { SessionRule } from './session-rule';

/** Plain headings: the topmost ones that are not the conference's, a day's or a track's. */
export const levelBelowDays: SessionRule = {
	name: 'The level below days and tracks',
	explanation: 'Otherwise the topmost headings are the sessions, once the conference’s own heading, days, tracks and groups such as “Talks” are set aside. Headings about the note or the day (“Introduction”, “Links”, “느낀점”) are none; what stands below them is kept as text of the conference.',
	examples: [
		{
			note: '# ExampleConf 2022\n\n## Introduction\nIt rained.\n\n## Caches all the way down\n- L1\n\n## Queues\n- FIFO\n',
			sessions: [{ title: 'Caches all the way down', trail: ['ExampleConf 2022'] }, { title: 'Queues' }],
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
	find(outline) {
		const top = outline.titleSection ? outline.titleSection.children : outline.tree.roots;
		const sessions = sessionsAmong(outline, top);
		if (sessions.length > 0) return sessions.map((section) => ({ form: 'heading', section }));
		const belowAbout = sessionsAmong(outline, top.filter((section) => outline.read(section).kind === 'about').flatMap((section) => section.children));
		return belowAbout.length > 1 ? belowAbout.map((section) => ({ form: 'heading', section })) : null;
	},
};

function sessionsAmong(outline: NoteOutline, sections: readonly Section[]): Section[] {
	const topics = areTopics(outline, sections);
	return sections.flatMap((section) => {
		const { kind } = outline.read(section);
		switch (kind) {
			case 'about':
				return [];
			case 'day':
				return sessionsAmong(outline, section.children);
			case 'day-and-more':
			case 'track':
			case 'group':
				return section.children.length > 0 ? sessionsAmong(outline, section.children) : kind === 'track' ? [] : [section];
			case 'part':
			case 'plain':
				return topics && section.children.length > 0 ? sessionsAmong(outline, section.children) : [section];
		}
	});
}

/** Plain headings with nothing of their own, over headings that name speakers, times or pages: tracks by topic. */
function areTopics(outline: NoteOutline, sections: readonly Section[]): boolean {
	const plain = sections.filter((section) => outline.read(section).kind === 'plain' && section.children.length > 0);
	if (plain.length === 0 || plain.some((section) => outline.read(section).hasOwnNotes)) return false;
	const below = plain.flatMap((section) => section.children);
	const marked = below.filter((section) => {
		const { title, address, opening } = outline.read(section);
		return title.speaker !== null || title.time !== null || title.code !== null || address?.wraps === 'title' || opening.speaker !== null || opening.addressIsNamed;
	});
	return marked.length * 2 >= below.length;
}
