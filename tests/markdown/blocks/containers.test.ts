import { deepestNesting } from '../../../src/markdown/blocks/containers';
import { readNote } from '../../../src/markdown/read-note';
import { shownBlocks } from '../shown';

test.each<[string, string[]]>([
	['[^1]: a\n    b\n\n    c\n\nd', ['footnote: a\n    b', 'footnote: c', 'paragraph: d']],
	['[^1]: a\n\n   b', ['footnote: a', 'paragraph: b']],
	['[^]: a', []],
	['[^a b]: c', []],
	['[^a[]: c', ['paragraph: [^a[]: c']],
	['[^a', ['paragraph: [^a']],
	['[^a]', ['paragraph: [^a]']],
	['[^a]x', ['paragraph: [^a]x']],
	['[^a]:', []],
	['[^a]: - b\n    - c', ['footnote 1: - b', 'footnote 1: - c']],
	['[^a]:b', ['footnote: b']],
	['[^1]:\n    a', ['footnote: a']],
	['[^1]:\n\n    a', ['footnote: a']],
	['x\n[^1]: a', ['paragraph: x', 'footnote: a']],
	['- [^1]: a\n\n      b', ['list-item 1: -', 'footnote 1: a', 'footnote 1: b']],
	['[^1]: a\n[^2]: b', ['footnote: a', 'footnote: b']],
])('footnotes: %j', (source, blocks) => {
	expect(shownBlocks(source)).toEqual(blocks);
});

describe('at the deepest nesting', () => {
	const message = expect.stringContaining(`deeper than ${deepestNesting} levels`) as string;

	test.each(['> ', '- ', '1. '])('markers of %j beyond it are text, which is told once', (marker) => {
		const text = `${marker.repeat(deepestNesting)}x\n\n${marker.repeat(deepestNesting + 1)}https://a.co\n\n${marker.repeat(deepestNesting + 2)}y`;
		const facts = readNote(text, () => null);
		expect(facts.problems).toEqual([{ line: 3, message }]);
		expect(facts.links).toHaveLength(1);
		expect(Math.max(...facts.blocks.map((block) => block.depth))).toBe(marker === '> ' ? 0 : deepestNesting);
	});

	test('a footnote is text there, and so is indented code', () => {
		expect(readNote(`${'- '.repeat(deepestNesting)}[^1]: x`, () => null).problems).toEqual([{ line: 1, message }]);
		expect(readNote(`${'- '.repeat(deepestNesting - 1)}[^1]: x`, () => null).problems).toEqual([]);
		expect(readNote(`${'> '.repeat(deepestNesting)}    https://a.co`, () => null).links).toHaveLength(1);
		expect(readNote(`${'> '.repeat(deepestNesting - 1)}    https://a.co`, () => null).links).toHaveLength(0);
	});
});
