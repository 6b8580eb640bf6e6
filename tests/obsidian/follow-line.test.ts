import * as fc from 'fast-check';
import { followLine } from '../../src/obsidian/view/follow-line';
import { runs } from '../fuzzing';

test.each([
	['nothing changed', 'a\nb\nb', 'a\nb\nb', 3, 3],
	['lines came above', 'a\nb\nx\nb', 'new\na\nnew\nb\nx\nb', 4, 6],
	['lines went above', 'a\nx\ny\nb\nb', 'a\nb\nb', 5, 3],
	['lines came below', 'b\nx\nb\ny', 'b\nx\nb\ny\nz\nb', 3, 3],
])('%s', (_name, before, after, line, expected) => {
	expect(followLine(before, after, line, 'b')).toBe(expected);
});

test('what was edited is looked for nearby', () => {
	expect(followLine('a\nTalk\nc', 'a\nmore\n## Talk, revised\nc', 2, 'Talk')).toBe(3);
	expect(followLine('a\nTalk\nc', 'a\nanother\nc', 2, 'Talk')).toBe(2);
});

test('a line that was not touched is found, however often it reads the same', () => {
	const lines = fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 8 });
	const edited = (line: string): fc.Arbitrary<string[]> => fc.array(fc.constant(line), { maxLength: 3 });
	fc.assert(fc.property(lines, edited('old'), edited('new'), lines, (above, old, fresh, below) => {
		const before = [...above, ...old, ...below];
		const after = [...above, ...fresh, ...below];
		before.forEach((line, index) => {
			if (line === 'old') return;
			const moved = index < above.length ? index : index + fresh.length - old.length;
			expect(followLine(before.join('\n'), after.join('\n'), index + 1, line)).toBe(moved + 1);
		});
	}), runs());
});
