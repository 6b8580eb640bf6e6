import * as fc from 'fast-check';
import { indentOf, outOfList, unindent } from '../../src/review/indentation';
import { runs } from '../fuzzing';
import { conferenceOf } from './notes';

/** The notes of the first session, as text of its own. */
function notesOf(text: string): string {
	const [session] = conferenceOf(text).sessions;
	if (!session) throw new Error('The note has no session');
	return outOfList(text.slice(session.bodyStart, session.end)).trim();
}

test.each([
	['spaces', '## Day 1\n- [Packets](https://conf.example/1)\n    - L2\n        - frames\n- [Routes](https://conf.example/2)\n    - L3\n', '- L2\n    - frames'],
	['tabs', '## Day 1\n- [Packets](https://conf.example/1)\n\t- L2\n\t\t- frames\n- [Routes](https://conf.example/2)\n\t- L3\n', '- L2\n\t- frames'],
	['code', '## Day 1\n- [Packets](https://conf.example/1)\n  - send\n    ```c\n    if (a)\n      b();\n    ```\n- [Routes](https://conf.example/2)\n  - L3\n', '- send\n  ```c\n  if (a)\n    b();\n  ```'],
])('the notes of a session that is a list item stand at the left: %s', (_name, text, notes) => {
	expect(notesOf(text)).toBe(notes);
});

test('what is left of an indent is as wide as it was', () => {
	expect(unindent('first\n\t\tx\n  y\nz', 2)).toBe('first\n      x\ny\nz');
});

test('the first line is left alone, blank lines do not count, and a tab reaches to its stop', () => {
	expect(unindent('    first\n    x\n \ty', 4)).toBe('    first\nx\ny');
	expect(outOfList('first\n\n  \n      x\n      y')).toBe('first\n\n\nx\ny');
	expect(indentOf(' \t x')).toBe(5);
});

test('only white space goes, and no more of it than is asked for', () => {
	const line = fc.tuple(fc.array(fc.constantFrom(' ', '\t'), { maxLength: 6 }), fc.constantFrom('', '- a', 'b c')).map(([space, text]) => space.join('') + text);
	fc.assert(fc.property(fc.array(line, { minLength: 1 }), fc.nat(12), (lines, columns) => {
		const after = unindent(lines.join('\n'), columns).split('\n');
		expect(after.map((each) => each.trim())).toEqual(lines.map((each) => each.trim()));
		after.slice(1).forEach((each, index) => {
			const before = lines[index + 1] ?? '';
			if (before.trim() !== '') expect(indentOf(each)).toBe(Math.max(0, indentOf(before) - columns));
		});
	}), runs());
});
