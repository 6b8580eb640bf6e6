import * as fc from 'fast-check';
import { parse } from 'yaml';
import { openNote, readNote, type NoteReading } from '../../src/markdown/read-note';
import { rereadNote } from '../../src/markdown/reread-note';
import { runs } from '../fuzzing';
import { arbitraryMarkdown } from './arbitrary-markdown';

const parseYaml = (source: string): unknown => parse(source, { logLevel: 'error' });

const inserted = fc.constantFrom(
	'', 'x', ' ', '\n', '\n\n', '\r', '- ', '> ', '# ', '```\n', '%%', '$', '$$\n', '<!--', '-->', '---\n', '===\n', '    ', '\t', '|', '[a]: https://a.co\n',
	'[x](https://a.co)', 'https://a.co', '<div>\n', '[', ']', '2) ', '| a |\n| - |\n', '[^1]: ', '\ufeff', 'a longer line of text\n\nand another\n',
);
const edit = fc.record({ at: fc.nat(), removed: fc.oneof(fc.constant(0), fc.nat(12)), inserted });

function edited(text: string, { at, removed, inserted: put }: { at: number; removed: number; inserted: string }): string {
	const start = text.length === 0 ? 0 : at % (text.length + 1);
	return text.slice(0, start) + put + text.slice(start + removed);
}

/** All but the line starts, which are an implementation's matter, is compared through what they are for. */
function same(reading: NoteReading, text: string): void {
	const whole = openNote(text, parseYaml);
	expect(reading.facts).toEqual(whole.facts);
	expect(reading.lineStarts).toEqual(whole.lineStarts);
}

describe('reading again after an edit', () => {
	test('gives what reading the whole gives, edit after edit', () => {
		fc.assert(fc.property(arbitraryMarkdown, arbitraryMarkdown, fc.array(edit, { minLength: 1, maxLength: 5 }), (one, two, edits) => {
			let text = `${one}\n\n${two}`;
			let reading = openNote(text, parseYaml);
			for (const change of edits) {
				text = edited(text, change);
				reading = rereadNote(reading, text, parseYaml);
				same(reading, text);
			}
		}), runs(800));
	});

	const paragraphs = Array.from({ length: 400 }, (_, index) => `## Talk ${index}\n\n- [page](https://a.co/${index})\n\t- note [ref]\n`);
	const long = `${paragraphs.join('\n')}\n[ref]: https://b.co\n`;

	test.each<[string, (text: string) => string]>([
		['a character', (text) => text.replace('Talk 200\n', 'Talk 200!\n')],
		['a line', (text) => text.replace('## Talk 200\n', 'new\n\n## Talk 200\n')],
		['a fence opened and closed', (text) => text.replace('## Talk 200\n', '```\n## Talk 200\n```\n')],
		['nothing but the length kept', (text) => text.replace('Talk 200\n', 'Tolk 200\n')],
		['a session removed', (text) => text.replace(paragraphs[200] ?? '', '')],
		['the beginning of a late line', (text) => text.replace('- [page](https://a.co/380)', 'x- [page](https://a.co/1900)')],
	])('keeps the facts that %s does not touch', (_, change) => {
		const before = openNote(long, parseYaml);
		const text = change(long);
		const after = rereadNote(before, text, parseYaml);
		expect(after.facts).toEqual(readNote(text, parseYaml));
		// Kept, not read again: the very same objects.
		expect(after.facts.headings[10]).toBe(before.facts.headings[10]);
		expect(after.facts.blocks[20]).toBe(before.facts.blocks[20]);
	});

	test('a definition that moves takes its uses along', () => {
		const before = openNote(long, parseYaml);
		const after = rereadNote(before, long.replace('Talk 200\n', 'Talk 200\n\nmore\n'), parseYaml);
		const [link] = after.facts.links.filter((each) => each.form === 'reference');
		expect(after.text.slice(link?.start, link?.end)).toBe('https://b.co');
		expect(link?.line).toBe((before.facts.links.find((each) => each.form === 'reference')?.line ?? 0) + 2);
	});

	test('the same text is not read again', () => {
		const before = openNote(long, parseYaml);
		expect(rereadNote(before, long, parseYaml)).toBe(before);
	});

	test.each([1, 200, 399])('of as many letters as before in session %i, all but what stands around it is kept', (index) => {
		const before = openNote(long, parseYaml);
		const after = rereadNote(before, long.replace(`Talk ${index}\n`, `Tolk ${index}\n`), parseYaml);
		same(after, after.text);
		const readAgain = (old: readonly object[], fresh: readonly object[]): number => fresh.filter((fact, at) => fact !== old[at]).length;
		expect(readAgain(before.facts.headings, after.facts.headings)).toBe(1);
		expect(readAgain(before.facts.blocks, after.facts.blocks)).toBeLessThanOrEqual(2);
		expect(readAgain(before.facts.links, after.facts.links)).toBeLessThanOrEqual(2);
		expect(after.lineStarts).toEqual(before.lineStarts);
		expect(after.rootStarts).toEqual(before.rootStarts);
		expect(after.definitions).toBe(before.definitions);
	});

	test.each<[string, string, string]>([
		['a first line of --- that is closed later', '---\na: b\n\nc\n\nd\n', '---\na: b\n\nc\n\n---\nd\n'],
		['the same below a byte order mark', '\ufeff---\na: b\n\nc\n\nd\n', '\ufeff---\na: b\n\nc\n\n---\nd\n'],
		['a first line of +++ that is closed later', '+++\na\n\n# c\n\nd\n', '+++\na\n\n# c\n\n+++\nd\n'],
		['--- further down, below other text', 'x\n\n---\na: b\n\nd\n', 'x\n\n---\na: b\n\n---\nd\n'],
		['$$ that closes what began far above', '# x\n\n$$\n# a\n\n# b\n', '# x\n\n$$\n# a\n\n# b\n\n$$\n'],
		['$$ that no longer does', '# x\n\n$$\n# a\n\n# b\n\n$$\n', '# x\n\n$$\n# a\n\n# b\n\nc\n'],
		['a second $ beside one', '# x\n\n$$\n# a\n\n# b\n\n$', '# x\n\n$$\n# a\n\n# b\n\n$$'],
		['a letter that kept two $ apart', '# x\n\n$$\n# a\n\n# b\n\n$c$\n', '# x\n\n$$\n# a\n\n# b\n\n$$\n'],
		['a comment that is no longer closed', 'a\n\nb\n\n%%\nc\n\n%%\n\n# d\n', 'a\n\nb\n\n%%\nc\n\n%\n\n# d\n'],
		['a comment that is closed at last', 'a\n\nb\n\n%%\nc\n\n# d\n', 'a\n\nb\n\n%%\nc\n\n# d\n%%\n'],
		['a definition that comes', 'a [r]\n\nb\n\nc\n', 'a [r]\n\nb\n\n[r]: https://a.co\n\nc\n'],
		['a definition that goes', 'a [r]\n\nb\n\n[r]: https://a.co\n\nc\n', 'a [r]\n\nb\n\n[x]: https://a.co\n\nc\n'],
		['the first of two definitions that goes', '[r]: https://a.co\n\na [r]\n\n[r]: https://b.co\n', 'x [r]: https://a.co\n\na [r]\n\n[r]: https://b.co\n'],
		['a line between a use and its definition', 'a [r]\n\nb\n\nc [r] [x](https://x.co)\n\n[r]: https://a.co\n\nd [r]\n', 'a [r]\n\nb\n\nnew\n\nc [r] [x](https://x.co)\n\n[r]: https://a.co\n\nd [r]\n'],
		['a line between a definition and its use', '[r]: https://a.co\n\nb\n\nc [r]\n', '[r]: https://a.co\n\nb\n\nnew\n\nc [r]\n'],
		['a line more of the same length', 'a\n\nbcd\n\n# e\n\n[x](https://a.co)\n', 'a\n\nb\nd\n\n# e\n\n[x](https://a.co)\n'],
		['text repeated', 'a\n\na\n\na\n', 'a\n\na\n\na\n\na\n'],
		['the whole note gone', 'a\n\n# b\n', ''],
		['a note begun', '', 'a\n\n# b\n'],
		['a child of the root that the edit makes', '- a\n\n  b\n\n# c\n\nd\n', '- a\n\nb\n\n# c\n\nd\n'],
	])('%s', (_, old, text) => {
		const after = rereadNote(openNote(old, parseYaml), text, parseYaml);
		same(after, text);
		// And once more, from what was read in part.
		same(rereadNote(after, `${text}\nx`, parseYaml), `${text}\nx`);
		same(rereadNote(after, `x\n\n${text}`, parseYaml), `x\n\n${text}`);
	});

	test('what was read in part is known as well as what was read whole', () => {
		const after = rereadNote(openNote(long, parseYaml), long.replace('## Talk 200\n', 'new\n\n## Talk 200\n'), parseYaml);
		const whole = openNote(after.text, parseYaml);
		expect(after).toEqual(whole);
	});
});
