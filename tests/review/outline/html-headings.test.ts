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

it('reads them over several lines, with line ends of any kind, breaks and signs in attributes', () => {
	expect(read('<h1 align="center">\r\n  ExampleConf 2021\r\n</h1>\r\n\r\n <H2>Caches at scale</H2>\r\n\r\n- L1\r\n\r\n<h2 class="a>b">\r\nLocks<br>for all <a class="anchor" href="#x">#</a></h2>\r\n')).toEqual([
		['Caches at scale', null, 2, 5, 1, false], ['Locks for all', null, 2, 9, 0, true],
	]);
	expect(read('<h2>Caches for all</h2>\r<p>x</p>\r<h2>Queues for all</h2>\r<p>y</p>\r').map((session) => (session as unknown[])[3])).toEqual([1, 3]);
});

it('reads one above all headings of Markdown, as files of repositories begin', () => {
	const { sessions } = conferenceOf('<h1 align="center">ExampleConf 2021</h1>\n\n## Caches at scale\n- L1\n\n## Queues in life\n- FIFO\n');
	expect(sessions.map(({ title, trail }) => [title, trail])).toEqual([['Caches at scale', ['ExampleConf 2021']], ['Queues in life', ['ExampleConf 2021']]]);
	expect(titlesIn('<h1>My blog</h1>\n\n# Caches at scale - Jane Doe\n- L1\n\n# Queues in life - John Roe\n- FIFO\n')).toEqual(['Caches at scale (Jane Doe)', 'Queues in life (John Roe)']);
	expect(titlesIn('# HTML that matters\n\nSpeaker: Jane Doe\n\n<h1>One per page</h1>\n<p>So it is.</p>\n')).toEqual(['HTML that matters (Jane Doe)']);
});

it('reads notes with what is very long in a heading', () => {
	expect(titlesIn(`# ExampleConf\n\n## Queues for all\n\n- FIFO\n\n<h2>${'x'.repeat(9_500_000)}\n`)).toEqual(['Queues for all']);
});

it.each([
	['within a card of another page', '<blockquote class="card"><h2><a href="https://social.example/1">Jane on Social</a></h2></blockquote>'],
	['without words', '<h2></h2>\n<h2><br></h2>'],
	['without an end', '<h2>Caches for all\n<p>text</p>'],
	['with another end', '<h2>Caches for all</h3>'],
	['in cells of a table', '<table><tr><td>\n<h3>Gold sponsor</h3>\n</td></tr></table>'],
	['in what is no text', '<pre><code>\n<h1>My page</h1>\n</code></pre>'],
	['beside more headings of Markdown', '<h2>A detail</h2>'],
	['in a comment within other HTML', '<div>\n<!--\n<h2>An old draft</h2>\n-->\n</div>'],
	['in code', '```html\n<h2>Caches for all</h2>\n```'],
	['in a comment', '<!--\n<h2>Caches for all</h2>\n-->'],
	['with pages of text', `<h2>${'Caches for all. '.repeat(100)}</h2>`],
])('leaves those %s', (_, html) => {
	expect(titlesIn(`# ExampleConf\n\n## Queues for all\n\n- FIFO\n\n${html}\n\n## Locks for all\n`)).toEqual(['Queues for all', 'Locks for all']);
});
