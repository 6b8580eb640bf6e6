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
});
