import { conferenceOf } from '../notes';

const read = (text: string): unknown[] => conferenceOf(text).sessions.map(({ title, speaker, time, address }) => [title, speaker, time, address?.url.slice(-1) ?? null]);
const url = (page: number): string => `https://conf.example/${String(page)}`;

it.each([
	[`14:00~14:40 [코루틴 활용기](${url(1)}) - 김민수`, ['코루틴 활용기', '김민수', '14:00~14:40', '1']],
	[`11:15–11:50 [Caches](${url(1)}) (Bartłomiej Płotka, Google)`, ['Caches', 'Bartłomiej Płotka, Google', '11:15–11:50', '1']],
	[`1. [Queues](${url(1)}) — John Roe, Example`, ['Queues', 'John Roe, Example', null, '1']],
	[`[Track A] [Rust](${url(1)}) by Jane Doe`, ['Rust', 'Jane Doe', null, '1']],
	[`SVS301: [Caches](${url(1)}) - Jane Doe, Principal Engineer`, ['Caches', 'Jane Doe, Principal Engineer', null, '1']],
	[`Workshop: [Queues](${url(1)})`, ['Queues', null, null, '1']],
	[`John Roe: [Queues](${url(1)})`, ['Queues', 'John Roe', null, '1']],
	[`Everything there is to know about [Delta Lake](${url(1)})`, ['Everything there is to know about Delta Lake', null, null, '9']],
])('the link on the title is the page, before any below, in the heading %j', (heading, session) => {
	const others = ['## Names of all the files\n- a\n', '## Ports of all the hosts\n- b\n'];
	expect(read(`# ExampleConf 2022\n## ${heading}\n- noted\n#### [Details](${url(9)})\n${others.join('')}`)[0]).toEqual(session);
});

it.each([
	[`18:30 [Caching](${url(1)})`, ['Caching', null, '18:30', '1']],
	[`**18:30** [Caching](${url(1)}) — Jane Doe`, ['Caching', 'Jane Doe', '18:30', '1']],
	[`🎥 [Caching](${url(1)})`, ['Caching', null, null, '1']],
	[`**[Caching](${url(1)})** — Jane Doe`, ['Caching', 'Jane Doe', null, '1']],
	[`Jane Doe: [Caching](${url(1)})`, ['Caching', 'Jane Doe', null, '1']],
	[`Keynote: [Caching](${url(1)})`, ['Caching', null, null, '1']],
])('and in the item %j', (item, session) => {
	expect(read(`# ExampleConf 2022\n## Day 1\n- ${item}\n- 19:00 [Queues](${url(2)})\n- 20:00 [Names](${url(3)})\n`)[0]).toEqual(session);
});
