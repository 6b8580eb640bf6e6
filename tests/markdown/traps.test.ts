import { parse } from 'yaml';
import { readNote } from '../../src/markdown/read-note';

function links(text: string): [string, string, string][] {
	return readNote(text, () => null).links.map((link) => {
		expect(text.slice(link.start, link.end)).toBe(link.url);
		return [link.form, link.url, link.text];
	});
}

function urls(text: string): string[] {
	return links(text).map(([, url]) => url);
}

/** Where the parsers that were measured go wrong, and what no example of a specification catches. */
describe('traps', () => {
	test('a short item indented by a tab, a blank line, and its second paragraph', () => {
		expect(urls('- a\n\t- b\n\n\t\tp [x](https://a.co)')).toEqual(['https://a.co']);
		expect(urls('1. a\n\t1. b\n\n\t\tp [x](https://a.co)')).toEqual(['https://a.co']);
		expect(urls('- a\n\n\tp [x](https://a.co)\n\n\t\tcode https://a.co')).toEqual(['https://a.co']);
	});

	test('an address as the text of its own link is one link', () => {
		expect(links('[https://a](https://a)')).toEqual([['inline', 'https://a', 'https://a']]);
		expect(links('[https://a.co](https://b.co)')).toEqual([['inline', 'https://b.co', 'https://a.co']]);
		// CommonMark keeps the autolink within the link; both are read.
		expect(links('[<https://a.co>](https://b.co)').map(([form, url]) => [form, url])).toEqual([['inline', 'https://b.co'], ['autolink', 'https://a.co']]);
	});

	test('an address in brackets whose destination was left out', () => {
		expect(links('# [https://a.co/x]()')).toEqual([['bare', 'https://a.co/x', 'https://a.co/x']]);
		expect(links('a [https://a.co](<>) b [see https://b.co]() c [https://c.co d]()')).toEqual([['bare', 'https://a.co', 'https://a.co'], ['bare', 'https://c.co', 'https://c.co']]);
		expect(links('![https://a.co]() [x]()')).toEqual([]);
		expect(links('[![b](https://b.co/b.png)https://a.co]()').map(([, url]) => url)).toEqual(['https://b.co/b.png']);
		const note = 'x [https://a.co]() y';
		expect(readNote(note, parse).links.map(({ start, end, useStart, useEnd }) => [note.slice(start, end), note.slice(useStart, useEnd)])).toEqual([['https://a.co', '[https://a.co]()']]);
	});

	test('brackets and addresses within a link\'s text', () => {
		expect(links('[see https://a.co/x[1] ok](https://b.co)')).toEqual([['inline', 'https://b.co', 'see https://a.co/x[1] ok']]);
		expect(links('[link [foo [bar]]](https://a.co)')).toEqual([['inline', 'https://a.co', 'link [foo [bar]]']]);
		expect(links('[a [b](https://b.co) c](https://a.co)')).toEqual([['inline', 'https://b.co', 'b'], ['bare', 'https://a.co', 'https://a.co']]);
		expect(links('[a \\] b](https://a.co) [c `]` d](https://b.co)').map(([, url, text]) => [url, text])).toEqual([['https://a.co', 'a ] b'], ['https://b.co', 'c ] d']]);
	});

	test('a bracket knows which labels are defined', () => {
		expect(links('[a [b] c]\n\n[b]: https://b.co')).toEqual([['reference', 'https://b.co', 'b']]);
		expect(links('[a [x] c]\n\n[b]: https://b.co')).toEqual([]);
		expect(links('[a](https://a.co\n\n[a]: https://b.co').map(([form, url]) => [form, url])).toEqual([['reference', 'https://b.co'], ['bare', 'https://a.co']]);
	});

	test('a reference may stand before, within and below its definition', () => {
		expect(urls('> [b]\n\n- [b]: https://a.co\n\n[b]: https://later.co\n\n[B]')).toEqual(['https://a.co', 'https://a.co']);
		expect(urls('[ẞ]\n\n[SS]: https://a.co')).toEqual(['https://a.co']);
	});

	test('percent signs within an address are no comment', () => {
		expect(urls('https://a.co/100%%sure?x=%%y %% https://b.co %%')).toEqual(['https://a.co/100%%sure?x=%%y']);
		expect(urls('[x](https://a.co/%%b%%c) <https://a.co/%%d> `%%` [y](https://b.co)')).toEqual(['https://a.co/%%b%%c', 'https://a.co/%%d', 'https://b.co']);
	});

	test('comments: inline, as a block, across blank lines', () => {
		expect(urls('a %% https://a.co %% https://b.co')).toEqual(['https://b.co']);
		expect(urls('%%\nhttps://a.co\n\n- https://a.co\n%%\nhttps://b.co')).toEqual(['https://b.co']);
		expect(urls('> %%\n> https://a.co\n>\n> https://a.co %%\n> https://b.co')).toEqual(['https://b.co']);
		expect(urls('```\n%%\n```\nhttps://b.co\n\n```\n%%\n```')).toEqual(['https://b.co']);
	});

	test('highlight, emphasis, strike-through and quotes around an address', () => {
		expect(urls('==https://a.co== ==a https://b.co==.')).toEqual(['https://a.co', 'https://b.co']);
		expect(urls('**https://a.co** __https://b.co__ ~~https://c.co~~ "https://d.co" _https://e.co_')).toEqual(['https://a.co', 'https://b.co', 'https://c.co', 'https://d.co', 'https://e.co']);
	});

	test('sums of money are no math', () => {
		expect(urls('$5 and https://a.co costs $6')).toEqual(['https://a.co']);
		expect(urls('$5, https://a.co/$6 and $7')).toEqual(['https://a.co/$6']);
		expect(urls('costs 5$ https://a.co or 6$')).toEqual(['https://a.co']);
		expect(urls('US$ https://a.co\n\n$$\nhttps://b.co\n$$')).toEqual(['https://a.co']);
	});

	test('bare addresses of this machine, in Korean, in capitals', () => {
		expect(urls('http://localhost http://localhost:8080/x https://한글.kr https://도메인.한국/경로?질문=답 HTTP://A.CO HttpS://b.co')).toEqual([
			'http://localhost', 'http://localhost:8080/x', 'https://한글.kr', 'https://도메인.한국/경로?질문=답', 'HTTP://A.CO', 'HttpS://b.co',
		]);
	});

	test('attributes of HTML, quoted or not, in any case, over lines', () => {
		expect(urls('<A HREF=https://a.co>x</A> <img\n  alt="y"\n  src = \'https://b.co\' /> <a data-href="https://c.co" title="href=https://d.co">z</a>')).toEqual(['https://a.co', 'https://b.co']);
	});

	test('wiki-links hold no address, and what follows them is read', () => {
		expect(links('[[1]](https://a.co) [[a|b]] ![[https://c.co]]')).toEqual([['bare', 'https://a.co', 'https://a.co']]);
		expect(urls('[[open https://a.co')).toEqual(['https://a.co']);
	});

	test('frontmatter that YAML libraries reject: a comment sign, tabs, a key twice', () => {
		const facts = readNote('---\ntags: [a, #b]\nlist:\n\t- x\ntitle: one\ntitle: two\n---\n', (source) => parse(source) as unknown);
		expect(facts.frontmatter?.entries.map((entry) => [entry.key, entry.value])).toEqual([['tags', ['a', '#b']], ['list', ['x']], ['title', 'two']]);
		expect(facts.problems.map((problem) => problem.line)).toEqual([2, 3, 6]);
	});

	test('character references need no browser', () => {
		expect('document' in globalThis).toBe(false);
		expect(readNote('[x](https&colon;//a.co/&ouml;&#x41;&nosuchname;)', () => null).links[0]?.url).toBe('https://a.co/öA&nosuchname;');
	});
});
