import * as fc from 'fast-check';

const address = fc.constantFrom(
	'https://a.co', 'http://b.co/x_y', 'HTTPS://C.CO/?a=1&amp;b=2', 'https://한글.kr/경로', 'https://a.co/(x)', 'https://a.co/x[1]',
	'https://x:99999/', 'mailto:a@b.co', 'note.md', 'https://a.co/%%20', 'https://a.co/\\(', 'http://localhost:3000',
);
const word = fc.constantFrom('word', '한글', '발표 자료', '🎥', 'snake_case', '*em*', '**strong**', '_', '`code`', '``', '\\*', '&amp;', '$5', '$x$', '%%', '==', '~~', '[', ']', '(', ')', '<', '>', '!', '|', '"', '#', ':', '\ufeff');
const inline: fc.Arbitrary<string> = fc.oneof(
	word, word, word,
	address,
	address.map((url) => `<${url}>`),
	fc.tuple(word, address).map(([text, url]) => `[${text}](${url})`),
	fc.tuple(word, address).map(([text, url]) => `[${text}](<${url}> "title")`),
	fc.tuple(word, address).map(([text, url]) => `![${text}](${url})`),
	address.map((url) => `[![alt](${url})](${url})`),
	fc.tuple(word, fc.constantFrom('a', 'B', 'c d')).map(([text, label]) => `[${text}][${label}]`),
	fc.constantFrom('[a]', '[b][]', '![c d]', '[[note]]', '[[note|alias]]', '![[embed]]', '[^1]', '^[note]', '<!-- x -->', '<br>', '</a>', '$$y$$', '%%x%%'),
	address.map((url) => `<a href="${url}">`),
	address.map((url) => `<img alt='x' src=${url}>`),
);
const line = fc.array(inline, { maxLength: 6 }).chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));
const prefix = fc.constantFrom('', '', '', '- ', '* ', '1. ', '2) ', '> ', '>', '\t', '  ', '    ', '\t\t- ', '  - ', '> - ', '- > ', '# ', '## ', '### ', '- [ ] ', '| ', '[^1]: ');
const block = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(prefix, line).map(([start, text]) => start + text) },
	{ weight: 2, arbitrary: fc.constantFrom('', '', '---', '===', '***', '```', '~~~', '$$', '%%', '<!--', '-->', '<div>', '</div>', '<pre>', '|---|---|', '| a | b |', '+++') },
	{ weight: 1, arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c d', 'A'), address).map(([label, url]) => `[${label}]: ${url}`) },
	{ weight: 1, arbitrary: fc.tuple(fc.constantFrom('a', 'b'), address).map(([label, url]) => `> [${label}]:\n> ${url}\n> 'title'`) },
);
const frontmatter = fc.constantFrom('', '', '', '---\ntitle: x\ntags: [a, #b]\n---\n', '\ufeff---\r\nurl: https://a.co\r\n---\r\n', '---\nopen: 1\n', '+++\nx = 1\n+++\n');

/** Notes assembled of every construct that reading knows, whole and broken, with all three line endings. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc.tuple(
	frontmatter,
	fc.array(block, { maxLength: 16 }),
	fc.constantFrom('\n', '\n', '\r\n', '\r'),
).map(([start, blocks, ending]) => start + blocks.join('\n').replaceAll('\n', ending));

/** Any text at all, rich in marks. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.array(fc.constantFrom(...'\\`*_{}[]()#+-.!<>|~$%=&:"\'/@^ \t\n\r', 'a', '1', 'https://a.co', '한'), { maxLength: 60 }).map((parts) => parts.join('')),
);
