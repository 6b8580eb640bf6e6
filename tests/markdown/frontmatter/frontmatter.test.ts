import { parse as parseYaml } from 'yaml';
import { readNote } from '../../../src/markdown/read-note';

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

	test.each<[string, Record<string, unknown>]>([
		['"a b": 1\n\'c d\': 2', { 'a b': 1, 'c d': 2 }],
		['"a: b": 1\n\'c: d\' : 2', { 'a: b': 1, 'c: d': 2 }],
		['a:\n  "b": 1\n-c: 2', { a: { b: 1 }, '-c': 2 }],
		['a:b: 1', { 'a:b': 1 }],
		['a : 1', { a: 1 }],
		['a:\t1\nb:', { a: 1, b: null }],
		['a: "x\n  y: z"\nb: 1', { a: 'x y: z', b: 1 }],
		['"a" b: c\nd: 1', { '"a" b': null, d: 1 }],
		['a: # only a comment\nb: 1', { a: null, b: 1 }],
		['a: 1 # comment\n  # more\n# at the margin\nb: 2', { a: 1, b: 2 }],
		['a: [1,\n]\nb: |\n  x: y', { a: [1], b: 'x: y\n' }],
		['? a\n: b\nc: 1', { c: 1 }],
		['a:\n- b: 1\n-\n  c: 2', { a: [{ b: 1 }, { c: 2 }] }],
	])('keys: %j', (source, values) => {
		expect(read(source).values).toMatchObject(values);
	});

	test.each<[string, unknown, string]>([
		['tags:\n\t- a\n\t\tb', ['a b'], 'is indented with tabs, which YAML does not allow; they are read as spaces.'],
		['tags:\n\t- a\n \t - b\tc', ['a - b\tc'], 'is indented with tabs, which YAML does not allow; they are read as spaces.'],
		['tags:\n\t- @a', ['@a'], 'holds items that YAML cannot read without quotes; they are read as text.'],
		['tags:\n  -  @a b  \n  - "c"\n  - \'@d\'', ['@a b', 'c', '@d'], 'holds items that YAML cannot read without quotes; they are read as text.'],
		['tags:\n  - "a" b\n  - @\n  - c', ['"a" b', '@', 'c'], 'holds items that YAML cannot read without quotes; they are read as text.'],
		['tags: [@a, , b,]', ['@a', 'b'], 'holds items that YAML cannot read without quotes; they are read as text.'],
		['tags:  [@a]  ', ['@a'], 'holds items that YAML cannot read without quotes; they are read as text.'],
		['tags: [a, @b', ['a', '@b'], 'holds a list whose bracket is never closed; it is read to the end of the line.'],
		['tags: ["a", @b]', '["a", @b]', 'cannot be read as YAML without quotes; it is read as text.'],
		['tags: @a', '@a', 'cannot be read as YAML without quotes; it is read as text.'],
		['tags: [a] b', '[a] b', 'cannot be read as YAML without quotes; it is read as text.'],
		['tags: x [a, b: c', 'x [a, b: c', 'cannot be read as YAML without quotes; it is read as text.'],
		['tags: #a', '#a', 'YAML takes what follows # in "tags" for a comment; quotes would keep it.'],
		['tags: \t #ab c  ', '#ab c', 'YAML takes what follows # in "tags" for a comment; quotes would keep it.'],
		['tags:\n  - #a\n  -  #bc d\n  - e', ['#a', '#bc d', 'e'], 'YAML takes what follows # in "tags" for a comment; quotes would keep it.'],
		['tags:\n- #a', ['#a'], 'YAML takes what follows # in "tags" for a comment; quotes would keep it.'],
		['tags:\n  a: @\n  b: c', null, 'cannot be read as YAML.'],
	])('mended, and told so: %j', (source, value, message) => {
		const { values, messages } = read(`title: t\n${source}\ndate: 2021-12-16`);
		expect(values).toEqual({ title: 't', tags: value, date: '2021-12-16' });
		expect(messages).toEqual([expect.stringContaining(message)]);
		expect(messages[0]).toContain('"tags"');
	});

	test.each(['# a', '#', '##', '## a', ''])('what is no tag but a comment stays one: %j', (comment) => {
		expect(read(`a: ${comment}\nb:\n  - ${comment}\nc: 1`)).toMatchObject({ values: { a: null, b: [null], c: 1 }, messages: [] });
	});

	test.each(['{{a}} b', 'x {{a}}'])('braces of a template beside text: %j', (value) => {
		expect(read(`a: ${value}\nb: 1`).values).toEqual({ a: value, b: 1 });
	});

	test('problems are told in the order of the lines, each in a sentence', () => {
		expect(read('stray\nb: 1\na: @x\nb: 2').messages).toEqual([
			'This line of the frontmatter belongs to no property.',
			'"a" cannot be read as YAML without quotes; it is read as text.',
			'"b" stands twice; the last one counts.',
		]);
		expect(read('b: 1\nb: 2\na: @x').problems).toEqual([3, 4]);
	});

	test('a parser that gives no record, nothing, or another key', () => {
		const facts = (value: unknown) => readNote('---\ntitle: |\n  t\n---\n', () => value);
		for (const nothing of [null, undefined]) expect(facts(nothing)).toMatchObject({ frontmatter: { entries: [] }, problems: [] });
		for (const odd of ['text', 1, [1], new Date(0)]) expect(facts(odd)).toMatchObject({ frontmatter: { entries: [{ key: 'title', value: null }] }, problems: [{ line: 2 }] });
		expect(facts({ other: 1 })).toMatchObject({ frontmatter: { entries: [] }, problems: [] });
		expect(facts({ title: undefined, constructor: 1 })).toMatchObject({ frontmatter: { entries: [{ key: 'title', value: undefined }] } });
	});

	test('the parser is asked for the properties alone, in parts where they are many', () => {
		const asked: string[] = [];
		const ask = (count: number) => {
			asked.length = 0;
			readNote(`---\n${'a: |\n  b\n'.repeat(count)}---\n# c\n`, (source) => {
				asked.push(source);
				return {};
			});
			return asked.map((source) => source.split('a:').length - 1);
		};
		expect(ask(1)).toEqual([1]);
		expect(asked).toEqual(['a: |\n  b']);
		expect(ask(500)).toEqual([500]);
		expect(ask(501)).toEqual([500, 1]);
		expect(ask(1000)).toEqual([500, 500]);
	});

	test('a property of more than 5,000 keys is not given to the parser, its neighbours are', () => {
		const ask = (count: number) => {
			const text = `---\nx: {}\ndeep:\n${'  a: 1\n'.repeat(count)}y: {}\n---\n`;
			const asked: string[] = [];
			const facts = readNote(text, (source) => {
				asked.push(source);
				return Object.fromEntries([...source.matchAll(/^(\w+):/gm)].map(([, key]) => [key, 0]));
			});
			return { longest: Math.max(...asked.map((source) => source.length)), values: facts.frontmatter?.entries.map((entry) => entry.value), problems: facts.problems };
		};
		expect(ask(4_999)).toMatchObject({ values: [0, 0, 0], problems: [] });
		expect(ask(5_000)).toEqual({ longest: 5, values: [0, null, 0], problems: [{ line: 3, message: '"deep" holds more than can be read.' }] });
		const urls = `---\ndeep:\n${'  - https://a.co/a:b\n'.repeat(6_000)}---\n`;
		expect(readNote(urls, () => ({ deep: [] })).problems).toEqual([]);
	});

	test('where too much is broken the rest is left unread, and told once', () => {
		const { values, messages, problems } = read(Array.from({ length: 3_000 }, (_, index) => `key${index}: @`).join('\n'));
		expect(Object.values(values).filter((value) => value === '@').length).toBeGreaterThan(200);
		expect(values['key2999']).toBeNull();
		const unread = 'Too much of the frontmatter is no YAML; the properties from here on are not read.';
		expect(messages.filter((message) => message === unread)).toHaveLength(1);
		expect(messages.at(-1)).toBe(unread);
		const first = Object.entries(values).findIndex(([, value]) => value === null);
		expect(problems.at(-1)).toBe(first + 2);
		expect(Object.values(values).slice(first).every((value) => value === null)).toBe(true);
	});

	test('a value of as many parts as its source could write is read, one of more is not', () => {
		const value = (parts: number) => readNote('---\na: &b |\n  c\nd: 1\n---\n', () => ({ a: Array(parts).fill('x'), d: 1 }));
		expect(value(9_999).problems).toEqual([]);
		expect(value(10_000).problems).toEqual([{ line: 2, message: '"a" unfolds to more than can be read; its aliases multiply one another.' }]);
		expect(value(10_000).frontmatter?.entries.map((entry) => entry.value)).toEqual([null, 1]);
	});

	test.each(['+++', '---'])('a note that begins with %s alone, or with more in the line, has no frontmatter', (fence) => {
		for (const text of [`${fence}x\na: b\n${fence}\n`, `${fence}\na: b\n${fence}x\n`, ` ${fence}\na: b\n${fence}\n`, `${fence}\na: b\n ${fence}\n`]) {
			expect(readNote(text, parse)).toMatchObject({ frontmatter: null, bodyStart: 0 });
		}
		expect(readNote(`${fence} \na: b\n${fence}\t\nx`, parse).bodyStart).toBeGreaterThan(5);
		expect(readNote(`${fence}\na: b\n${fence}`, parse).bodyStart).toBe(12);
	});

	test('no end: told for properties between ---, not for others', () => {
		const problems = (text: string) => readNote(text, parse).problems.length;
		expect([problems('---\na: b'), problems('---\n"a": b'), problems('---\na b'), problems('---\n- a: b'), problems('---\n# a: b'), problems('+++\na: b'), problems('---\n')]).toEqual([1, 1, 0, 0, 0, 0, 0]);
	});
});
