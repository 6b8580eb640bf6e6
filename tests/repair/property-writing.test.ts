import fc from 'fast-check';
import { writeProperty } from '../../src/repair/property-writing';
import { applyEdits } from '../../src/repair/text-edit';
import { runs } from '../fuzzing';
import { factsOf } from '../review/notes';

function written(text: string, value: string | null, key = 'session-level'): string | null {
	const edit = writeProperty(text, factsOf(text), key, value);
	return edit && applyEdits(text, [edit]).text;
}

it.each([
	['behind the other properties', '---\ntags: [Review]\n---\n# A\n', '---\ntags: [Review]\nsession-level: 2\n---\n# A\n'],
	['with the line ends of the note', '\ufeff---\r\ntags: Review\r\n---\r\n# A\r\n', '\ufeff---\r\ntags: Review\r\nsession-level: 2\r\n---\r\n# A\r\n'],
	['in its own place, called as it was, before its comment', '---\nSession_Level: "3" # mine\ntitle: x\n---\n', '---\nSession_Level: 2 # mine\ntitle: x\n---\n'],
	['in frontmatter made for it', '# A\n', '---\nsession-level: 2\n---\n# A\n'],
	['behind the byte order mark', '\ufeff# A\n', '\ufeff---\nsession-level: 2\n---\n# A\n'],
	['in frontmatter that is empty', '---\n---\n# A\n', '---\nsession-level: 2\n---\n# A\n'],
])('is written %s', (_, before, after) => {
	expect(written(before, '2')).toBe(after);
});

it.each([
	['with its line', '---\ntags: Review\nsession-level: 2\ndate: 2021-01-01\n---\n# A\n', '---\ntags: Review\ndate: 2021-01-01\n---\n# A\n'],
	['with the lines of its value', '---\nsession-level:\n  - 2\ntags: Review\n---\n', '---\ntags: Review\n---\n'],
	['with the frontmatter that holds nothing else', '---\r\nsession-level: 2\r\n---\r\n# A\r\n', '# A\r\n'],
])('is taken out %s', (_, before, after) => {
	expect(written(before, null)).toBe(after);
});

it('is neither written beside TOML or into braces nor taken out where it is not', () => {
	expect(written('---\n{ tags: [Review] }\n---\n# A\n', '2')).toBeNull();
	expect(written('+++\ntitle = "x"\n+++\n# A\n', '2')).toBeNull();
	expect(written('---\ntags: x\n---\n', null)).toBeNull();
});

it('changes nothing else, and taking it out again leaves the note as it was', () => {
	const property = fc.constantFrom('tags: [Review]', 'title: "A: b"', 'list:\n  - one\n  - two', 'text: |\n  line\n  line', '# comment', 'aliases:', '날짜: 2021-01-01');
	const frontmatter = fc.array(property, { minLength: 1, maxLength: 4 }).map((lines) => `---\n${[...new Set(lines)].join('\n')}\n---\n`);
	const body = fc.constantFrom('', '# A\n- b\n', '---\n', '\n\ntext');
	fc.assert(fc.property(fc.option(frontmatter, { nil: '' }), body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'), (yaml, rest, lineEnd, mark) => {
		const text = mark + (yaml + rest).replace(/\n/gu, lineEnd);
		const with3 = written(text, '3') ?? '';
		expect(factsOf(with3).frontmatter?.entries.find(({ key }) => key === 'session-level')?.value).toBe(3);
		expect(written(with3, null)).toBe(text);
	}), runs());
});
