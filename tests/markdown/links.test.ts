import { readLinks, shownLinks } from './shown';

/** Source at the address and at the use of each link. */
function sources(text: string): [string, string][] {
	return readLinks(text).map((link) => [text.slice(link.start, link.end), text.slice(link.useStart, link.useEnd)]);
}

describe('links', () => {
	test.each<[string, string, string[]]>([
		['inline', 'see [a *b* `c`](https://a.co "t") end', ['inline https://a.co (a b c)']],
		['inline in angle brackets', '## [x](<http://a.co/b c>)', ['inline http://a.co/b c (x)']],
		['autolink', '- <https://a.co>', ['autolink https://a.co']],
		['bare', '- https://a.co, and', ['bare https://a.co']],
		['image', '![alt *text*](https://a.co/i.png)', ['image https://a.co/i.png (alt text)']],
		['image inside a link', '[![logo](https://a.co/i.png)](https://a.co)', ['inline https://a.co (logo)', 'image https://a.co/i.png (logo)']],
		['full reference', '[text][ref]\n\n[ref]: https://a.co', ['reference https://a.co (text)']],
		['collapsed reference', '[Ref][]\n\n[ref]: https://a.co', ['reference https://a.co (Ref)']],
		['shortcut reference', '[ref]\n\n[ref]: <https://a.co> "title"', ['reference https://a.co (ref)']],
		['a definition of several lines', '[ref]\n\n[ref]:\n  https://a.co\n  "a\n  title"', ['reference https://a.co (ref)']],
		['each use of a reference', '[a][r] [b][r]\n\n[r]: https://a.co', ['reference https://a.co (a)', 'reference https://a.co (b)']],
		['no use, no link', 'text\n\n[r]: https://a.co', []],
		['image by reference', '![alt][r]\n\n[r]: https://a.co/i.png', ['image https://a.co/i.png (alt)']],
		['HTML', '<a href="https://a.co">the *page*</a> and <img alt="x" src=https://a.co/i.png>', ['html https://a.co (the page)', 'html https://a.co/i.png (x)']],
		['HTML block', '<div>\n<a href=\'https://a.co\'>the <b>page</b></a>\n</div>', ['html https://a.co (the page)']],
		['card of a page', '<iframe src=" https://cards.example/embed?url=https://conf.example/1?a=1&amp;b=2 "></iframe>', ['html https://conf.example/1?a=1&b=2']],
		['card of a page, with settings of its own', '<iframe src="https://cards.example/embed?url=https://conf.example/1&maxwidth=500"></iframe>', ['html https://conf.example/1']],
		['video in HTML', '<iframe width="560" src="https://www.youtube.com/embed/x"></iframe>', ['html https://www.youtube.com/embed/x']],
		['an address as the text of HTML is no second link', 'x <a href="https://a.co">https://a.co</a>', ['html https://a.co']],
		['in a heading', '# Talk https://a.co\n\nOther [x](https://b.co)\n---', ['bare https://a.co', 'inline https://b.co (x)']],
		['in a table', '| a | b |\n|---|---|\n| https://a.co | [x](https://b.co) |', ['bare https://a.co', 'inline https://b.co (x)']],
		['in a table without spaces', '|a|b|\n|-|-|\n|https://a.co|https://b.co|', ['bare https://a.co', 'bare https://b.co']],
		['in a callout', '> [!note] Slides\n> https://a.co\n> - [x](https://b.co)', ['bare https://a.co', 'inline https://b.co (x)']],
		['in a footnote', 'x[^1]\n\n[^1]: see https://a.co\n    and https://b.co\n\n    more https://c.co', ['bare https://a.co', 'bare https://b.co', 'bare https://c.co']],
		['in an inline footnote', 'x^[see https://a.co].', ['bare https://a.co']],
		['in a task', '- [ ] read https://a.co\n- [x] [b](https://b.co)', ['bare https://a.co', 'inline https://b.co (b)']],
		['in a list item far below', '- a\n  - b\n    1. c\n\n       [x](https://a.co)', ['inline https://a.co (x)']],
		['of any scheme', '[m](mailto:a@b.co) <ftp://a.co> [n](obsidian://open?vault=x) [j](javascript:alert(1)) [d](data:text/plain,x)',
			['inline mailto:a@b.co (m)', 'autolink ftp://a.co', 'inline obsidian://open?vault=x (n)', 'inline javascript:alert(1) (j)', 'inline data:text/plain,x (d)']],
		['malformed', '[x](https://x:99999/) <http://[::1]>', ['inline https://x:99999/ (x)', 'autolink http://[::1]']],
		['none inside the vault', '[a](note.md) [b](C:/x) ![c](img.png) [[d]] [e](#f) [g](//a.co)', []],
		['without text', '[](https://a.co) ![](https://b.co)', ['inline https://a.co', 'image https://b.co']],
		['two schemes in one', '[x](https://web.archive.org/web/2021/https://a.co/b)', ['inline https://web.archive.org/web/2021/https://a.co/b (x)']],
	])('%s', (_, text, expected) => {
		expect(shownLinks(text)).toEqual(expected);
	});

	test.each<[string, string]>([
		['fenced code', '```\nhttps://a.co\n```'],
		['fenced code without an end', '~~~ md\nhttps://a.co\n\nhttps://a.co'],
		['fenced code in a list', '- x\n  ```\n  https://a.co\n  ```'],
		['indented code', 'x\n\n    https://a.co\n\n\thttps://a.co'],
		['a code span', '`https://a.co` ``[x](https://a.co) ` ``'],
		['a code span over lines', 'a `b\n<https://a.co>` c'],
		['inline math', '$https://a.co$ and $$https://a.co$$'],
		['a math block', '$$\nhttps://a.co\n\nhttps://a.co\n$$'],
		['a math block in its line', '$$ https://a.co $$'],
		['an HTML comment', 'a <!-- https://a.co --> b'],
		['an HTML comment block', '<!--\n\n[x](https://a.co)\n\n-->'],
		['a comment', 'a %%https://a.co%% b %% [x](https://a.co) %%'],
		['a comment over lines', 'a %%b\nhttps://a.co%% c'],
		['a comment block', '%%\n\nhttps://a.co\n\n# https://a.co\n\n%%'],
		['a comment block in a list', '- x\n  %%\n  https://a.co\n\n  https://a.co\n  %%'],
		['a comment block that begins where another ends', '%%\nx\n%%%%\nhttps://a.co\n%%'],
		['a comment block without an end', '%%\nhttps://a.co\n\nhttps://a.co'],
		['frontmatter', '---\nurl: https://a.co\n---\n'],
		['a wiki-link', '[[https://a.co]] ![[https://a.co|https://a.co]]'],
		['a script', '<script src="x.js">\nlet a = "<a href=\'https://a.co\'>";\n</script>'],
		['text of an HTML block', '<div>\nhttps://a.co [x](https://a.co)\n</div>'],
		['backslashes', '\\[x](note) <\\a href="https\\://a.co">'],
		['alternative text', '![a https://a.co b](x.png)'],
		['a scheme without a host', 'https:// https://. http:///x'],
		['the middle of a word', 'xhttps://a.co'],
		['a table\'s code', '| a |\n|---|\n| `https://a.co` |'],
	])('none from %s', (_, text) => {
		expect(shownLinks(text)).toEqual([]);
	});

	test('after comments, math and code the text goes on', () => {
		expect(shownLinks('%%\nx\n%%\nhttps://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('%%\nx\n%% https://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('- %%\n\n  x %%\n- https://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('%%x%%\nhttps://a.co %%y%%')).toEqual(['bare https://a.co']);
		expect(shownLinks('$$\nx\n$$\nhttps://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('> $$\n> x\n\nhttps://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('```\nx\n```\nhttps://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('<!-- x -->\nhttps://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('$$ is dear: https://a.co')).toEqual(['bare https://a.co']);
		expect(shownLinks('100%% sure: https://a.co')).toEqual(['bare https://a.co']);
	});

	test('the address is where it can be mended, the use is where it is read', () => {
		expect(sources('a [b](<https://a.co> "t") c')).toEqual([['https://a.co', '[b](<https://a.co> "t")']]);
		expect(sources('a [b][r] ![c][R]\n\n> [r]: https://a.co/x\n')).toEqual([['https://a.co/x', '[b][r]'], ['https://a.co/x', '![c][R]']]);
		expect(sources('<https://a.co> https://b.co')).toEqual([['https://a.co', '<https://a.co>'], ['https://b.co', 'https://b.co']]);
		expect(sources('<a title="x" href=" https://a.co ">y</a>.')).toEqual([['https://a.co', '<a title="x" href=" https://a.co ">y</a>']]);
		expect(sources('> a [b\n> c](https://a.co)\n> <https://b.co>')).toEqual([['https://a.co', '[b\n> c](https://a.co)'], ['https://b.co', '<https://b.co>']]);
	});

	test('escapes and character references are decoded in the address, its place is as written', () => {
		const text = '[x](https://a.co/?a=1&amp;b=\\(2&#41;) https://a.co/?a=1&amp;b=2 <https://a.co/?x&amp;y>';
		expect(readLinks(text).map((link) => link.url)).toEqual(['https://a.co/?a=1&b=(2)', 'https://a.co/?a=1&b=2', 'https://a.co/?x&y']);
		expect(sources(text).map(([source]) => source)).toEqual(['https://a.co/?a=1&amp;b=\\(2&#41;', 'https://a.co/?a=1&amp;b=2', 'https://a.co/?x&amp;y']);
		expect(shownLinks('[x](https&#58;//a.co) [y](https&colon;//b.co)')).toEqual(['inline https://a.co (x)', 'inline https://b.co (y)']);
		expect(shownLinks('|a|\n|-|\n|https://a.co/x\\|y|')).toEqual(['bare https://a.co/x|y']);
	});

	test.each<[string, readonly string[]]>([
		['https://a.co에서 본', ['https://a.co에서']],
		['https://a.co/talk에서 본', ['https://a.co/talk에서']],
		['(https://a.co/talk)를 본', ['https://a.co/talk']],
		['**https://a.co/talk**은 "https://b.co"이다', ['https://a.co/talk', 'https://b.co']],
		['「https://a.co/talk」と（https://b.co）、https://c.co。', ['https://a.co/talk', 'https://b.co', 'https://c.co']],
		['링크:https://a.co 링크https://b.co', ['https://a.co', 'https://b.co']],
		['https://한글.kr/경로 https://ko.wikipedia.org/wiki/한국', ['https://한글.kr/경로', 'https://ko.wikipedia.org/wiki/한국']],
		['http://localhost:3000/x, HTTPS://A.CO/X', ['http://localhost:3000/x', 'HTTPS://A.CO/X']],
		['==https://a.co== ==see https://b.co/x?y== z', ['https://a.co', 'https://b.co/x?y']],
		['https://a.co/x?token=abc==', ['https://a.co/x?token=abc==']],
		['~~https://a.co~~ _https://b.co/a_b_ *https://c.co*', ['https://a.co', 'https://b.co/a_b', 'https://c.co']],
		['“https://a.co” \'https://b.co\' «https://c.co»', ['https://a.co', 'https://b.co', 'https://c.co']],
		['https://a.co/x%%20y https://b.co %%https://c.co%%', ['https://a.co/x%%20y', 'https://b.co']],
		['$5 and https://a.co costs $6', ['https://a.co']],
		['[see https://a.co] and [https://b.co/x[1]]', ['https://a.co', 'https://b.co/x[1]']],
		['[open https://a.co/x and [b](https://b.co)', ['https://a.co/x', 'https://b.co']],
		['https://user:pw@a.co:8080/x?y#z!', ['https://user:pw@a.co:8080/x?y#z']],
		['<b>https://a.co</b>', ['https://a.co']],
		['\\<https://a.co>', ['https://a.co']],
		['https://a.co　https://b.co\u00a0x', ['https://a.co', 'https://b.co']],
		['https://🎉.ws/🎉 https://a.co🎥', ['https://🎉.ws/🎉', 'https://a.co🎥']],
	])('bare: %s', (text, expected) => {
		expect(readLinks(text).map((link) => link.url)).toEqual(expected);
	});
});
