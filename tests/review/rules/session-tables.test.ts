import { conferenceOf, titlesIn } from '../notes';

const table = (...rows: string[]): string => `| Talk | Speaker | Link |\n|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}\n`;

it.each([
	['without pipes at its ends', 'Talk | Speaker\n--- | ---\nCaches | Jane Doe\nQueues | John Roe\n', ['Caches (Jane Doe)', 'Queues (John Roe)']],
	['with too few and too many cells', table('| Caches |', '| Queues | John Roe | https://conf.example/q | more |'), ['Caches', 'Queues (John Roe)']],
	['with rows that name no talk', table('| | Jane Doe | |', '| - | Jane Doe | |', '| ??? | Jane Doe | |', '| Caches | | |'), ['Caches']],
	['with an escaped pipe', table('| Caches \\| queues | Jane Doe | |'), ['Caches | queues (Jane Doe)']],
	['with speakers before titles', '| Title | Link |\n|---|---|\n| Jane Doe - Caches | - |\n| John Roe - Queues | - |\n| Ann Poe - Locks | - |\n', ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)']],
	['with two columns that may be titles, the first of which counts', '| Title | Talk | Speaker |\n|---|---|---|\n| Caches | Queues | Jane Doe |\n', ['Caches (Jane Doe)']],
	['with a heading in wide letters', '|  ＴＩＴＬＥ  | Speaker |\n|---|---|\n| Caches | Jane Doe |\n', ['Caches (Jane Doe)']],
	['in parts, a day each', `## Day 1\n\n${table('| Caches | | |')}## Day 2\n\n${table('| Queues | | |')}`, ['Caches', 'Queues']],
	['beside a heading with notes', `## Day 1\n\n${table('| Caches | | |')}## Queues for all\n\n- noted\n`, ['Caches', 'Queues for all']],
	['beside a heading without notes', `## Day 1\n\n${table('| Caches | | |')}## Queues for all\n`, ['Caches', 'Queues for all']],
	['of books beside talks with headings below', `## Caches\n\n### L1\n- noted\n\n## Queues\n\n### FIFO\n- noted\n\n## To read\n\n| Title | Link |\n|---|---|\n| A book | https://a.example |\n`, ['Caches', 'Queues']],
	['beside a talk with headings below', `## Schedule\n\n${table('| Caches | Jane Doe | |', '| Locks | | |')}## Caches\n\n### L1\n- noted\n`, ['Locks', 'Caches (Jane Doe)']],
	['with speakers, smaller than what is written beside it', `## Lightning talks\n\n${table('| Caches | Jane Doe | |')}## Queues for all\n\n- noted\n\n## Locks for all\n\n- noted\n`, ['Caches (Jane Doe)', 'Queues for all', 'Locks for all']],
	['without speakers and times, smaller than what is written beside it', `## The papers\n\n${table('| Caches | | |')}## Queues for all\n\n- noted\n\n## Locks for all\n\n- noted\n`, ['The papers', 'Queues for all', 'Locks for all']],
	['with a break', table('| Caches | Jane Doe | |', '| Lunch | | |', '| Queues | John Roe | |'), ['Caches (Jane Doe)', 'Queues (John Roe)']],
	['with talks that are called as what is none', table('| Introduction | Jane Doe | |', '| Summary | | https://conf.example/s |'), ['Introduction (Jane Doe)', 'Summary']],
	['without rows', table(), []],
	['without titles', '| Speaker | Time |\n|---|---|\n| Jane | 10:00 |\n', []],
	['with nothing but titles and notes', '| Title | Notes |\n|---|---|\n| Caches | good |\n', []],
	['with nothing but titles and what no programme has', '| Title | Weather |\n|---|---|\n| Caches | good |\n', []],
])('reads a table %s', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
});

it('reads pages, rooms, ratings, times and notes of a row', () => {
	const { sessions } = conferenceOf(`# ExampleConf\n\n| Title | Room | Rating | Time | Weather | Link |\n|---|---|---|---|---|---|
| ![x](https://conf.example/x.png) [Caches](https://conf.example/caches) | A | 4/5 | 10:00 | sunny | ![y](https://conf.example/y.png) |
| Queues | | ★★★ | | - | ![y](https://conf.example/y.png) [slides](https://conf.example/queues) |
| [[Locks]] | | | | | [x](y.md) https://conf.example/locks |\n`);
	expect(sessions.map(({ title, address, track, rating, time, empty }) => [title, address?.url, track, rating, time, empty])).toEqual([
		['Caches', 'https://conf.example/caches', 'A', '4/5', '10:00', false],
		['Queues', 'https://conf.example/queues', null, '★★★', null, true],
		['Locks', 'https://conf.example/locks', null, null, null, true],
	]);
});

it('tells a row with the heading that writes it up', () => {
	const { sessions } = conferenceOf(`# ExampleConf\n\n## Schedule\n\n| Title | Speaker | Room | Rating | Time |\n|---|---|---|---|---|\n| Caches | Jane Doe | A | 4/5 | 10:00 |\n| Queues | John Roe | B | | 11:00 |\n\n## Caches\n\n- noted\n`);
	expect(sessions.map(({ form, title, speaker, track, rating, time, empty }) => [form, title, speaker, track, rating, time, empty])).toEqual([
		['table-row', 'Queues', 'John Roe', 'B', null, '11:00', true],
		['heading', 'Caches', 'Jane Doe', 'A', '4/5', '10:00', false],
	]);
});

it('tells rows and headings of the same title apart, in order, and leaves them where there are fewer of one kind', () => {
	const rows = '| Time | Title | Speaker |\n|---|---|---|\n| 09:00 | Opening | Jane Doe |\n| 17:00 | Opening | John Roe |\n';
	expect(titlesIn(`# ExampleConf\n\n${rows}\n## Opening\n- noted\n\n## Opening\n- noted too\n`)).toEqual(['Opening (Jane Doe)', 'Opening (John Roe)']);
	expect(titlesIn(`# ExampleConf\n\n${rows}\n## Opening\n- noted\n`)).toEqual(['Opening (Jane Doe)', 'Opening (John Roe)', 'Opening']);
});

it('gives the page of a row to the heading that writes it up', () => {
	const { sessions, references } = conferenceOf('# ExampleConf\n\n| Time | Title | Link |\n|---|---|---|\n| 09:00 | Caches | [Video](https://conf.example/1) |\n| 10:00 | Queues | |\n\n## Caches\n- noted\n');
	expect(sessions.map(({ form, title, address }) => [form, title, address?.url])).toEqual([['table-row', 'Queues', undefined], ['heading', 'Caches', 'https://conf.example/1']]);
	expect(references).toEqual([]);
});

it('is a talk’s own where the note is about one', () => {
	expect(titlesIn('# Caches all the way down - Jane Doe\n\n## Latencies\n\n| Name | Time |\n|---|---|\n| L1 | 1 ns |\n| L2 | 4 ns |\n\n## Why they matter to all of us\n- noted\n')).toEqual(['Caches all the way down (Jane Doe)']);
});
