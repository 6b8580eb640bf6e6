import { readNote } from '../../../src/markdown/read-note';

/** Kind, depth, line and source of each block. */
function blocks(text: string): [string, number, number, string][] {
	return readNote(text, () => null).blocks.map((block) => [block.kind, block.depth, block.line, text.slice(block.start, block.end)]);
}

describe('blocks', () => {
	test('paragraphs, breaks, code, math, comments and HTML', () => {
		expect(blocks('one\ntwo\n\n---\n\n```js\nx\n\ny\n```\n\n    code\n\n    more\n\n$$\nx\n$$\n%%\na\n\nb\n%%\n\n<!-- c\n\nd -->\n\n<div>\ne\n</div>\n\n%% f %%\nend')).toEqual([
			['paragraph', 0, 1, 'one\ntwo'],
			['thematic-break', 0, 4, '---'],
			['code', 0, 6, '```js\nx\n\ny\n```'],
			['code', 0, 12, 'code\n\n    more'],
			['math', 0, 16, '$$\nx\n$$'],
			['comment', 0, 19, '%%\na\n\nb\n%%'],
			['comment', 0, 25, '<!-- c\n\nd -->'],
			['html', 0, 29, '<div>\ne\n</div>'],
			['comment', 0, 33, '%% f %%'],
			['paragraph', 0, 34, 'end'],
		]);
	});

	test('headings and definitions are no blocks', () => {
		expect(blocks('# a\n\n[r]: https://a.co\n\nb\n===\n')).toEqual([]);
		expect(blocks('[r]: https://a.co\nrest')).toEqual([['paragraph', 0, 2, 'rest']]);
	});

	test('a list item reaches over its own first block; what it holds stands apart', () => {
		expect(blocks('- a\n  lazy\nlazier\n\n  second\n\t- b\n\t\t- c\n- d\n-\n- ```\n  x\n  ```\n- - e')).toEqual([
			['list-item', 1, 1, '- a\n  lazy\nlazier'],
			['paragraph', 1, 5, 'second'],
			['list-item', 2, 6, '- b'],
			['list-item', 3, 7, '- c'],
			['list-item', 1, 8, '- d'],
			['list-item', 1, 9, '-'],
			['list-item', 1, 10, '- ```\n  x\n  ```'],
			['list-item', 1, 13, '-'],
			['list-item', 2, 13, '- e'],
		]);
	});

	test('a quote is one block with all that it holds', () => {
		expect(blocks('> [!note] a\n> - b\n>\n> c\nlazy\n\n> d\n- e\n  > f\n  > g\n- > h\n  > i\n')).toEqual([
			['quote', 0, 1, '> [!note] a\n> - b\n>\n> c\nlazy'],
			['quote', 0, 7, '> d'],
			['list-item', 1, 8, '- e'],
			['quote', 1, 9, '> f\n  > g'],
			['list-item', 1, 11, '- > h\n  > i'],
		]);
	});

	test('tables end where other blocks begin', () => {
		expect(blocks('intro\n| a | b |\n|---|---|\n| 1 | 2 |\nthree\n\nafter')).toEqual([
			['paragraph', 0, 1, 'intro'],
			['table', 0, 2, '| a | b |\n|---|---|\n| 1 | 2 |\nthree'],
			['paragraph', 0, 7, 'after'],
		]);
		expect(blocks('a | b\n- | -\n')).toEqual([['paragraph', 0, 1, 'a | b'], ['list-item', 1, 2, '- | -']]);
		expect(blocks('| a | b |\n| - |\n')).toEqual([['paragraph', 0, 1, '| a | b |\n| - |']]);
		expect(blocks('a\\|b|c\n:-|-:\n')).toEqual([['table', 0, 1, 'a\\|b|c\n:-|-:']]);
		expect(blocks('> |a|\n> |-|\n> |b|\n- |a|\n  |-|\n')).toEqual([
			['quote', 0, 1, '> |a|\n> |-|\n> |b|'],
			['list-item', 1, 4, '- |a|\n  |-|'],
		]);
	});

	test('after indented code any list may begin; a paragraph it may not interrupt', () => {
		expect(blocks('\tcode\n2) [x](https://a.co)\n').map(([kind]) => kind)).toEqual(['code', 'list-item']);
		expect(blocks('text\n2) [x](https://a.co)\n').map(([kind]) => kind)).toEqual(['paragraph']);
	});

	test('an empty note, blank lines and a note without a last line ending', () => {
		expect(blocks('')).toEqual([]);
		expect(blocks('\n \n\t\n')).toEqual([]);
		expect(blocks('\ufeff')).toEqual([]);
		expect(blocks('a')).toEqual([['paragraph', 0, 1, 'a']]);
		expect(blocks('- a  \r\n- b\r')).toEqual([['list-item', 1, 1, '- a'], ['list-item', 1, 2, '- b']]);
	});

	test('a comment without an end hides the rest, and says so', () => {
		const facts = readNote('a\n\n%% b\n\n# c\n', () => null);
		expect(facts.headings).toEqual([]);
		expect(facts.blocks.map((block) => block.kind)).toEqual(['paragraph', 'comment']);
		expect(facts.problems).toEqual([{ line: 3, message: expect.stringContaining('%%') as string }]);
	});
});
