import { conferenceOf, titlesIn } from '../notes';

const read = (text: string): unknown[] => conferenceOf(text).sessions.map(({ title, address, level, line, noteCount, empty }) => [title, address?.url ?? null, level, line, noteCount, empty]);

it('reads headings in HTML, as exports of blogs have them', () => {
	const text = '<p>I went to <a href="https://conf.example/">ExampleConf</a>.</p>\n<h2>Sessions</h2>\n<h3><a href="https://conf.example/talks/1">Caches &amp; queues</a></h3>\n<p>Fast.</p>\n<h3 id="locks" class="x"><a href="https://conf.example/talks/2"><em>Locks</em> for all</a> (Jane Doe)</h3>\n<p>Safe.</p>\n\n- noted\n\n<h2>Afterparty</h2>\n<p>Loud.</p>\n';
	expect(read(text)).toEqual([
		['Caches & queues', 'https://conf.example/talks/1', 3, 3, 0, false], ['Locks for all', 'https://conf.example/talks/2', 3, 5, 1, false],
	]);
	const { sessions } = conferenceOf(text);
	expect(sessions.map(({ speaker, trail }) => [speaker, trail])).toEqual([[null, ['Sessions']], ['Jane Doe', ['Sessions']]]);
	expect(sessions.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(text.indexOf('<h3>'), text.indexOf('<h3 id')), text.slice(text.indexOf('<h3 id'), text.indexOf('<h2>After'))]);
});

it('reads them beside those of Markdown, over several lines, and with line ends of two characters', () => {
	expect(read('<h1 align="center">\r\n  ExampleConf 2021\r\n</h1>\r\n\r\n## Caches at scale\r\n\r\n- L1\r\n\r\n <H2>Queues in life</H2>\r\n\r\n- FIFO\r\n\r\n<h2>\r\nLocks\r\nfor all</h2>\r\n')).toEqual([
		['Caches at scale', null, 2, 5, 1, false], ['Queues in life', null, 2, 9, 1, false], ['Locks for all', null, 2, 13, 0, true],
	]);
});

it.each([
	['within a card of another page', '<blockquote class="card"><h2><a href="https://social.example/1">Jane on Social</a></h2></blockquote>'],
	['without words', '<h2></h2>\n<h2><br></h2>'],
	['without an end', '<h2>Caches for all\n<p>text</p>'],
	['with another end', '<h2>Caches for all</h3>'],
	['in code', '```html\n<h2>Caches for all</h2>\n```'],
	['in a comment', '<!--\n<h2>Caches for all</h2>\n-->'],
	['with pages of text', `<h2>${'Caches for all. '.repeat(100)}</h2>`],
])('leaves those %s', (_, html) => {
	expect(titlesIn(`# ExampleConf\n\n## Queues for all\n\n- FIFO\n\n${html}\n\n## Locks for all\n`)).toEqual(['Queues for all', 'Locks for all']);
});
