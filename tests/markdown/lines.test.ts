import * as Char from '../../src/markdown/char';
import { LineCursor } from '../../src/markdown/blocks/line-cursor';
import { LineEnds, LineIndex } from '../../src/markdown/lines';

test.each(['a\nb', 'a\r\nb\r\n\r\n', '\ra\r\rb', '\n', '', 'a\n\rb', 'a\rb\nc\r\nd'])('the ends of the lines of %j', (text) => {
	const ends = new LineEnds(text, 0);
	const lines: string[] = [];
	const starts: number[] = [];
	let start = 0;
	while (start <= text.length) {
		const end = ends.endAfter(start);
		lines.push(text.slice(start, end));
		starts.push(start);
		start = ends.startAfter(end);
	}
	expect(lines).toEqual(text.split(/\r\n|\r|\n/));
	const index = new LineIndex(starts);
	for (const [line, at] of starts.entries()) expect([index.lineAt(at), index.columnAt(at, line + 1)]).toEqual([line + 1, 1]);
});

test('a tab taken in part counts as the columns that are left of it', () => {
	const text = ' \t\tx';
	const cursor = new LineCursor(text);
	cursor.enter(0, text.length);
	cursor.measure();
	expect(cursor).toMatchObject({ nonspace: 3, indent: 8, blank: false });
	cursor.skipColumns(2);
	cursor.measure();
	expect(cursor).toMatchObject({ offset: 1, column: 2, indent: 6 });
	cursor.skipColumns(4);
	expect(cursor).toMatchObject({ offset: 2, column: 6, indent: 2 });
	cursor.skipColumns(9);
	expect(text.charCodeAt(cursor.offset)).not.toBe(Char.Tab);
	cursor.enter(0, 2);
	cursor.measure();
	expect(cursor).toMatchObject({ nonspace: 2, indent: 4, blank: true });
	cursor.skipColumns(9);
	expect(cursor.offset).toBe(2);
	cursor.enter(3, 3);
	cursor.measure();
	expect(cursor.blank).toBe(true);
});
