import { readSessionList } from '../../src/authoring/session-list';
import { readFacts } from './read-facts';

/** `title <address>` for each session. */
const read = (text: string): string[] => readSessionList(text, readFacts).map(({ title, address, time, trail }) =>
	[...trail.map((heading) => `${heading} /`), ...(time === null ? [] : [`${time}:`]), title, ...(address === null ? [] : [`<${address}>`])].filter((part) => part !== '').join(' '));

describe('a pasted list', () => {
	test.each([
		['title and address', 'Rust at scale https://conf.example/1', ['Rust at scale <https://conf.example/1>']],
		['an address alone', 'https://conf.example/1\nhttps://conf.example/2', ['<https://conf.example/1>', '<https://conf.example/2>']],
		['links of Markdown', '- [Rust at scale](https://conf.example/1)\n* [C# (again)](<https://conf.example/a b>)', ['Rust at scale <https://conf.example/1>', 'C# (again) <https://conf.example/a b>']],
		['numbers', '1. One https://conf.example/1\n2) Two\n[ ] Three', ['One <https://conf.example/1>', 'Two', 'Three']],
		['times', '10:00 One\n10:30 - 11:00 Two https://conf.example/2\n오후 2:00 셋', ['10:00: One', '10:30 - 11:00: Two <https://conf.example/2>', '오후 2:00: 셋']],
		['a time on a line of its own', '10:00\nOne\n11:00\nTwo', ['10:00: One', '11:00: Two']],
		['what joins title and address', 'One: https://conf.example/1\nTwo - https://conf.example/2\nThree (https://conf.example/3)\nhttps://conf.example/4 Four', ['One <https://conf.example/1>', 'Two <https://conf.example/2>', 'Three <https://conf.example/3>', 'Four <https://conf.example/4>']],
		['parentheses of a title', 'CMMI (Capability Maturity) https://conf.example/(1)', ['CMMI (Capability Maturity) <https://conf.example/(1)>']],
		['rows of a spreadsheet', 'Time\tTitle\tURL\n10:00\tOne\thttps://conf.example/1\n11:00\tTwo\t', ['10:00: One <https://conf.example/1>', '11:00: Two']],
		['rows with a speaker before the title', 'Jane Doe\tWhy we moved\thttps://conf.example/1', ['Why we moved <https://conf.example/1>']],
		['columns before the title', '| Time | Track | Title |\n|---|---|---|\n| 10:00 | Backend | Caches |\n| 11:00 | Frontend | Queues |', ['10:00: Caches', '11:00: Queues']],
		['rows of a spreadsheet with the place before the title', '시간\t장소\t제목\n10:00\t그랜드볼룸\t캐시 이야기\n11:00\t그랜드볼룸\t큐 이야기', ['10:00: 캐시 이야기', '11:00: 큐 이야기']],
		['a row without its first cell', 'Time\tTitle\tTrack\n\tCaches\tBackend', ['Caches']],
		['speakers below a name that says nothing of whose', '| Name | Talk |\n|---|---|\n| Jane Doe | Caches |', ['Caches']],
		['a table of Markdown', '| Session | Link |\n|---|---|\n| One | https://conf.example/1 |', ['One <https://conf.example/1>']],
		['an address below its title', 'One\nhttps://conf.example/1\n\nTwo\n  https://conf.example/2', ['One <https://conf.example/1>', 'Two <https://conf.example/2>']],
		['an address above its title', 'https://conf.example/1\nOne\nhttps://conf.example/2\nTwo', ['One <https://conf.example/1>', 'Two <https://conf.example/2>']],
		['days and tracks', 'Day 1\nTrack A\nOne https://conf.example/1\nTrack B\nTwo\nDay 2\nThree', ['Day 1 / Track A / One <https://conf.example/1>', 'Day 1 / Track B / Two', 'Day 2 / Three']],
		['days as headings', '## Day 1\n- One\n## Day 2\n- Two', ['Day 1 / One', 'Day 2 / Two']],
		['lines that announce others', '1일차\nFrontend:\n- One\n**Backend**\n- Two', ['1일차 / Frontend / One', '1일차 / Backend / Two']],
		['nested lists', '- Databases\n  - [One](https://conf.example/1)\n- Networks\n  - [Two](https://conf.example/2)', ['Databases / One <https://conf.example/1>', 'Networks / Two <https://conf.example/2>']],
		['what is said below a session', '- [One](https://conf.example/1)\n  - about databases\n  - [slides](https://conf.example/s)\n- Two\n  - Jane', ['One <https://conf.example/1>', 'Two']],
		['a review of the house', '## [One](https://conf.example/1)\n- noted\n\n## [Two](https://conf.example/2)\n', ['One <https://conf.example/1>', 'Two <https://conf.example/2>']],
		['headings without anything below', '## One\n\n## Two\n', ['One', 'Two']],
		['a heading over everything', '# Sessions of the conference\nOne https://conf.example/1\nTwo', ['One <https://conf.example/1>', 'Two']],
		['breaks', '12:00 Lunch\nOne\n점심', ['One']],
		['a second link that only says what it is', '[One](https://conf.example/1) [video](https://video.example/1)', ['One <https://conf.example/1>']],
		['an address without its scheme', 'One www.conf.example/1', ['One <https://www.conf.example/1>']],
		['the same link twice', '[One](https://conf.example/1)\n[One](https://conf.example/1)', ['One <https://conf.example/1>']],
		['nothing', '\n---\n  \n', []],
	])('%s', (_, text, sessions) => {
		expect(read(text)).toEqual(sessions);
		expect(read(text.replaceAll('\n', '\r\n'))).toEqual(sessions);
	});
});

describe('addresses above their titles', () => {
	const pairs = (text: string): (string | null)[][] => readSessionList(text, readFacts).map(({ title, address }) => [title, address]);
	const rust = ['Rust', 'https://c.example/1'];
	const go = ['Go', 'https://c.example/2'];

	it.each([
		['and nothing else', 'https://c.example/1\nRust\nhttps://c.example/2\nGo', [rust, go]],
		['below a day', 'Day 1\nhttps://c.example/1\nRust\nhttps://c.example/2\nGo', [rust, go]],
		['over a last line', 'https://c.example/1\nRust\nhttps://c.example/2\nGo\nSee you there!', [rust, go, ['See you there!', null]]],
	])('%s', (_, text, expected) => {
		expect(pairs(text)).toEqual(expected);
	});

	it('are told from those below', () => {
		expect(pairs('https://c.example\nRust\nhttps://c.example/1\nGo\nhttps://c.example/2')).toEqual([['', 'https://c.example'], rust, go]);
	});
});

it.each([
	['10:00 Keynote\n11:00 Rust\n17:00 Keynote', ['Keynote', 'Rust', 'Keynote']],
	['| Time | Title |\n|---|---|\n| 10:00 | [A \\| B](https://c.example/1) |', ['A | B']],
	['Understanding Vec<T> and Box<T>\nPython’s __init__ and all\n**Bold** and _set_ apart', ['Understanding Vec<T> and Box<T>', 'Python’s __init__ and all', 'Bold and set apart']],
	['Using `Vec<T>` in Rust\nWhy `def __init__` is special\nVue <script setup> in depth', ['Using Vec<T> in Rust', 'Why def __init__ is special', 'Vue <script setup> in depth']],
	['10:00 __Caches__\n<b>Queues</b>\n[Locks](<https://conf.example/a b>)\nNames <https://conf.example/1>', ['Caches', 'Queues', 'Locks', 'Names']],
])('titles stay what they are: %j', (text, titles) => {
	expect(readSessionList(text, readFacts).map(({ title }) => title)).toEqual(titles);
});
