import type { WriteStream } from 'node:tty';
import { progressLine } from '../../src/cli/progress';
import { paintFor } from '../../src/cli/terminal';
import { printable } from '../../src/reports/printing';

/** The part of a terminal that is written to. */
function terminal({ isTTY, columns = 80, hasColors = true }: { isTTY: boolean; columns?: number; hasColors?: boolean }) {
	const written: string[] = [];
	const stream = { isTTY, columns, hasColors: () => hasColors, write: (text: string) => written.push(text) } as unknown as WriteStream;
	return { stream, written };
}

describe('progress', () => {
	it('is one line that fits, is written over, and goes away', () => {
		const { stream, written } = terminal({ isTTY: true, columns: 12 });
		const progress = progressLine(stream);
		progress.show('checking 1/1000');
		progress.clear();
		expect(written).toEqual(['\r\u001b[Kchecking 1/', '\r\u001b[K']);
	});

	it('is not drawn more often than an eye can follow', () => {
		const { stream, written } = terminal({ isTTY: true });
		const progress = progressLine(stream);
		for (let done = 0; done < 1000; done++) progress.show(`checking ${done}`);
		expect(written.length).toBeLessThan(100);
	});

	it('is silent where no terminal is', () => {
		const { stream, written } = terminal({ isTTY: false });
		const progress = progressLine(stream);
		progress.show('checking 1/2');
		progress.clear();
		expect(written).toEqual([]);
	});
});

describe('colour', () => {
	it.each([
		[{ isTTY: true }, '\u001b[31mtext\u001b[39m'],
		[{ isTTY: true, hasColors: false }, 'text'],
		[{ isTTY: false }, 'text'],
	])('with %j', (options, expected) => {
		expect(paintFor(terminal(options).stream)('red', 'text')).toBe(expected);
	});
});

describe('text from strangers', () => {
	it.each([
		['a\u001b[2Jb', 'a␛[2Jb'],
		['a\r\nb\tc', 'a  b c'],
		['\u0000\u007f\u009b31m', '␀␡\ufffd31m'],
		['a\u202eb\u2066c\u200fd', 'a\ufffdb\ufffdc\ufffdd'],
		['one\u2028two\ufeff', 'one two\ufffd'],
		['가족 👨‍👩‍👧 é', '가족 👨‍👩‍👧 é'],
	])('%j is shown as %j', (text, shown) => {
		expect(printable(text)).toBe(shown);
	});
});
