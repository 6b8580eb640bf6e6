import { readNote } from '../../../src/markdown/read-note';

/** Kind and source of each block. */
function blocks(text: string): [string, string][] {
	return readNote(text, () => null).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('HTML blocks', () => {
	test.each<[string, string]>([
		['a tag that holds no Markdown, to its end', '<pre>\na\n\nb</PRE> c'],
		['a script, to its end', '<script>\n\n</script>'],
		['a tag without its end, in its line', '<style\nx\n\ny\n</style>'],
		['a processing instruction', '<?php\n\necho; ?> x'],
		['a declaration', '<!DOCTYPE\n\nhtml>'],
		['a CDATA section', '<![CDATA[\n>\n\n]]> x'],
		['a comment with text after it', '<!-- a\n\nb --> c'],
		['a block element', '<div>\nx'],
		['one that closes', '</div>\nx'],
		['one that closes, of the tags that hold no Markdown', '</pre>\nx'],
		['one that goes on in the next line', '<table\nborder>'],
		['one with an attribute', '<h1\tid="x">y\nz'],
		['one that is empty', '<hr/>\nx'],
		['any tag alone in its line', '<x-y data-a="1">\t \nx'],
		['any closing tag alone in its line', '</x-y >\nx'],
	])('%s', (_, source) => {
		expect(blocks(`${source}\n\n# after`)).toEqual([['html', source]]);
		expect(blocks(`> ${source.replaceAll('\n', '\n> ')}\n\nafter`).map(([kind]) => kind)).toEqual(['quote', 'paragraph']);
	});

	test.each<[string, string[]]>([
		['<', ['paragraph']], ['<1>', ['paragraph']], ['< div>', ['paragraph']], ['<!', ['paragraph']], ['<!1>', ['paragraph']], ['<![CDAT[', ['paragraph']],
		['<!-', ['paragraph']], ['<div;>', ['paragraph']], ['<divx', ['paragraph']], ['<hr/x>', ['paragraph']], ['<b>x', ['paragraph']], ['<b', ['paragraph']], ['</', ['paragraph']],
		['<pre/> x', ['paragraph']], ['<a:b>', ['paragraph']], ['text\n<div>', ['paragraph', 'html']], ['text\n<b>', ['paragraph']], ['text\n<!-- -->', ['paragraph', 'comment']],
		['<?x?>\ny', ['html', 'paragraph']], ['<!X>\ny', ['html', 'paragraph']], ['<![CDATA[x]]>\ny', ['html', 'paragraph']], ['<pre>x</pre>\ny', ['html', 'paragraph']],
		['<!--> -->\ny', ['html', 'paragraph']], ['<b>\n\ny', ['html', 'paragraph']], ['<div>\n \ny', ['html', 'paragraph']], ['<?\n>\n\n?>\ny', ['html', 'paragraph']],
		['<!-- a\n--> b', ['html']], ['<!-- a\n\n-->\nb', ['comment', 'paragraph']], ['<pre>\n</prex>\n\ny', ['html']],
	])('what begins one, and what does not: %j', (source, kinds) => {
		expect(blocks(source).map(([kind]) => kind)).toEqual(kinds);
	});
});
