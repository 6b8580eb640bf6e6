import { parse as parseYaml } from 'yaml';
import { readNote } from '../../src/markdown/read-note';

const parse = (source: string): unknown => parseYaml(source, { logLevel: 'error' });

function read(yaml: string) {
	const text = `---\n${yaml}\n---\n# after https://a.co\n`;
	const facts = readNote(text, parse);
	expect(facts.headings).toHaveLength(1);
	expect(facts.links).toHaveLength(1);
	const entries = facts.frontmatter?.entries ?? [];
	for (const entry of entries.slice(0, 20)) {
		expect(text.slice(0, entry.start).split('\n')).toHaveLength(entry.line);
		expect(text.slice(entry.start, entry.end)).toMatch(/^\S[^]*\S$/);
	}
	return {
		values: Object.fromEntries(entries.map((entry) => [entry.key, entry.value])),
		lines: Object.fromEntries(entries.map((entry) => [entry.key, entry.line])),
		problems: facts.problems.map((problem) => problem.line),
		messages: facts.problems.map((problem) => problem.message),
	};
}

describe('frontmatter', () => {
	test('values and lines of what YAML reads', () => {
		const { values, lines, problems } = read('title: "a: b"\ntags:\n  - Review\n# comment\n\n날짜: 2021-12-16\n"quoted key": 1\nflow: {a: [1,\n  2]}\ntext: |\n  one\n\n  two\nnone:');
		expect(problems).toEqual([]);
		expect(values).toMatchObject({ title: 'a: b', 날짜: '2021-12-16', 'quoted key': 1, flow: { a: [1, 2] }, text: 'one\n\ntwo\n', none: null });
		expect(lines).toMatchObject({ title: 2, tags: 3, 날짜: 7, 'quoted key': 8, flow: 9, text: 11, none: 15 });
	});

	test('lists at the margin, anchors and merged values', () => {
		const { values, lines, problems } = read('tags:\n- a\n- b\nbase: &base\n  x: 1\ncopy: *base\nlast: 2021');
		expect(values).toEqual({ tags: ['a', 'b'], base: { x: 1 }, copy: { x: 1 }, last: 2021 });
		expect(lines).toEqual({ tags: 2, base: 5, copy: 7, last: 8 });
		expect(problems).toEqual([]);
	});

	test.each<[string, string, unknown]>([
		['tab indentation', 'tags:\n\t- a\n\t- b', ['a', 'b']],
		['# in a flow list', 'tags: [a, #b]', ['a', '#b']],
		['# in a list', 'tags:\n  - #a\n  - b', ['#a', 'b']],
		['# as a value', 'tags: #Review #2021', '#Review #2021'],
		['@ in a list', 'tags:\n  - @a\n  - b', ['@a', 'b']],
		['a colon in a title', 'tags: Kafka: the log', 'Kafka: the log'],
		['wiki-links without quotes', 'tags: [[Kakao]], [[Reviews]]', '[[Kakao]], [[Reviews]]'],
		['a template that YAML refuses', 'tags: <% tp.date.now("a: b") %>', '<% tp.date.now("a: b") %>'],
		['an open bracket', 'tags: [a, Review', ['a', 'Review']],
		['an open bracket before #', 'tags: [#a, #Review', ['#a', '#Review']],
		['an open quote', 'tags: "Review', '"Review'],
	])('%s: that entry is mended and told, the others are read', (_, source, value) => {
		const { values, problems } = read(`title: t\n${source}\ndate: 2021-12-16`);
		expect(values).toEqual({ title: 't', tags: value, date: '2021-12-16' });
		expect(problems).toEqual([3]);
	});

	test('templates that were never filled in stay text', () => {
		const { values, problems } = read('date: {{date}}\nstart: <% tp.date.now() %>');
		expect(values).toEqual({ date: '{{date}}', start: '<% tp.date.now() %>' });
		expect(problems).toEqual([]);
	});

	test('what cannot be mended is null, with its line', () => {
		const { values, problems } = read('a: 1\nb:\n  c: [\n  d: }\ne: 2');
		expect(values).toEqual({ a: 1, b: null, e: 2 });
		expect(problems).toEqual([3]);
	});

	test('a key that stands twice counts once, the last time', () => {
		const { values, lines, problems } = read('tags: a\ntitle: t\ntags: b');
		expect(values).toEqual({ title: 't', tags: 'b' });
		expect(lines).toEqual({ title: 3, tags: 4 });
		expect(problems).toEqual([4]);
	});

	test('text that belongs to no property is told', () => {
		expect(read('just words\ntitle: t').problems).toEqual([2]);
		expect(read('just words').problems).toEqual([2]);
		expect(read('- a\n- b').problems).toEqual([2]);
		expect(read('').problems).toEqual([]);
		expect(read('# comment').problems).toEqual([]);
	});

	test('a document of aliases that multiply is bounded', () => {
		const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`);
		const source = ['l0: &l0 x', ...levels, 'title: t'].join('\n');
		const strict = read(source);
		expect(strict.values).toMatchObject({ title: 't' });
		expect(strict.problems.length).toBeGreaterThan(0);

		// A parser that only shares the values, as js-yaml does, is bounded by us.
		let value: unknown = 'x';
		const shared: Record<string, unknown> = { l0: value };
		for (let level = 1; level <= 12; level++) shared[`l${level}`] = value = Array(10).fill(value);
		const facts = readNote(`---\n${source}\n---\n`, () => ({ ...shared, title: 't' }));
		expect(facts.frontmatter?.entries.find((entry) => entry.key === 'title')?.value).toBe('t');
		expect(facts.frontmatter?.entries.find((entry) => entry.key === 'l12')?.value).toBeNull();
		expect(facts.problems.at(-1)).toEqual({ line: 14, message: expect.stringContaining('l12') as string });
	});

	test('a value that holds itself is bounded', () => {
		const value: unknown[] = [];
		value.push(value);
		expect(readNote('---\na: &a [*a]\n---\n', () => ({ a: value })).problems).toHaveLength(1);
	});

	test('1 MB of properties', () => {
		const { values } = read(Array.from({ length: 40_000 }, (_, index) => `key${index}: some value ${index}`).join('\n'));
		expect(Object.keys(values)).toHaveLength(40_000);
	});

	test('1 MB in one property', () => {
		const list = read(`tags:\n${'  - some value\n'.repeat(70_000)}title: t`);
		expect(list.values).toMatchObject({ title: 't' });
		expect(list.values['tags']).toHaveLength(70_000);
		const map = read(`deep:\n${Array.from({ length: 50_000 }, (_, index) => `  key${index}: value`).join('\n')}\ntitle: t`);
		expect(map.values).toEqual({ deep: null, title: 't' });
		expect(map.problems).toEqual([2]);
	});

	test('1 MB of properties of which many are broken', () => {
		const { values, messages } = read(Array.from({ length: 40_000 }, (_, index) => (index % 2 === 0 ? `key${index}: [` : `key${index}: x`)).join('\n'));
		expect(Object.keys(values)).toHaveLength(40_000);
		expect(messages.at(-1)).toMatch(/not read/);
	}, 30_000);

	test('--- without an end is a thematic break, and told where properties follow', () => {
		const facts = readNote('---\ntitle: t\n\n[x](https://a.co)\n', parse);
		expect(facts.frontmatter).toBeNull();
		expect(facts.bodyStart).toBe(0);
		expect(facts.links).toHaveLength(1);
		expect(facts.problems).toEqual([{ line: 1, message: expect.stringContaining('---') as string }]);
		expect(readNote('---\n\njust text\n', parse).problems).toEqual([]);
		expect(readNote('---', parse).problems).toEqual([]);
		expect(readNote('--- x\na: b\n---\n', parse).frontmatter).toBeNull();
		expect(readNote('\n---\na: b\n---\n', parse).frontmatter).toBeNull();
	});

	test('TOML between +++ is skipped, and told', () => {
		const facts = readNote('+++\ntitle = "t"\nurl = "https://a.co"\n+++\n# after\n', parse);
		expect(facts.frontmatter).toBeNull();
		expect(facts.links).toEqual([]);
		expect(facts.headings.map((heading) => heading.line)).toEqual([5]);
		expect(facts.problems).toEqual([{ line: 1, message: expect.stringContaining('TOML') as string }]);
		expect(readNote('+++\n# no end\n', parse).headings).toHaveLength(1);
	});

	test('a parser that throws whatever it is asked leaves text and lines', () => {
		const facts = readNote('---\ntitle: |\n  t\ntags: |\n  a\n---\n', () => {
			throw new Error('no YAML here');
		});
		expect(facts.frontmatter?.entries.map((entry) => [entry.key, entry.value, entry.line])).toEqual([['title', null, 2], ['tags', null, 4]]);
		expect(facts.problems).toHaveLength(2);
	});
});
