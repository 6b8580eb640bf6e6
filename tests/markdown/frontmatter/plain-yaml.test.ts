import fc from 'fast-check';
import { parse } from 'yaml';
import { readPlainYaml } from '../../../src/markdown/frontmatter/plain-yaml';
import { runs } from '../../fuzzing';

/** As the parsers of the app and of the command line read it: undefined where they refuse it. */
function parsed(source: string, version: '1.1' | '1.2'): unknown {
	try {
		return parse(source, { version, schema: version === '1.2' ? 'core' : 'yaml-1.1', logLevel: 'silent' }) as unknown;
	} catch {
		return undefined;
	}
}

/** YAML 1.1 makes a date of an unquoted day; its day is then the same. */
function withoutDates(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' && /^\d{4}-\d\d-\d\dT00:00:00.000Z$/u.test(inner) ? inner.slice(0, 10) : inner)) ?? 'null');
}

const word = fc.constantFrom(
	'title', 'Review', '컨퍼런스', 'if(kakao)', '2021', '2021-12-16', 'true', 'No', 'null', '~', 'y', 'a:b', 'https://conf.example/#a', '#', 'x#', '-', '- ', ':', ': ', ' ', '  ', '\t', ',', '[', ']',
	'[a, b]', '[a]', '{a: b}', '"', '\'', '"a b"', '\'c\'', '"\\n"', '&a', '*a', '!', '|', '>', '%', '@', '`', '?', '? ', '<<', '__proto__', 'constructor', '1e3', '0x1f', '12:30', '.inf', '=', '\u00a0', '\u0085', '\u2028', '\ufeff', 'é', 'e\u0301', '👍', '\ud800', '---', '...',
);
const words = fc.array(word, { minLength: 0, maxLength: 4 }).map((parts) => parts.join(''));
const line = fc.oneof(
	fc.tuple(fc.constantFrom('title', 'tags', 'date', '태그', 'a-b', 'y', 'no'), fc.constantFrom(':', ': ', ':  ', ' : '), words).map((parts) => parts.join('')),
	fc.tuple(fc.constantFrom('', '  ', '    ', '\t'), fc.constantFrom('- ', '-', '-  '), words).map((parts) => parts.join('')),
	fc.tuple(fc.constantFrom('', '  '), words).map((parts) => parts.join('')),
);
const source = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));

it('reads what it reads as a YAML parser does', () => {
	fc.assert(fc.property(source, fc.constantFrom<'1.1' | '1.2'>('1.1', '1.2'), (text, version) => {
		const plain = readPlainYaml(text);
		if (plain !== null) expect(withoutDates(plain)).toEqual(withoutDates(parsed(text, version) ?? {}));
	}), runs(3000));
});

it.each([
	['title: if(kakao) 2021\ntags:\n  - Review\n  - talk/2021\ndate: 2021-12-16\n', { title: 'if(kakao) 2021', tags: ['Review', 'talk/2021'], date: '2021-12-16' }],
	['tags: [Review, 컨퍼런스]\r\nurl: https://conf.example/#a\r\naliases: "A: b"\r\nspeaker:\r\n', { tags: ['Review', '컨퍼런스'], url: 'https://conf.example/#a', aliases: 'A: b', speaker: null }],
	['', {}],
])('reads %j without a parser', (text, properties) => {
	expect(readPlainYaml(text)).toEqual(properties);
});

it.each(['a: 1', 'draft: true', 'a: b\na: c', 'a: b\n  c', 'a: |\n  b', 'a: b: c', 'a: b #c', 'a: [b, [c]]', 'a: {}', '- a', 'a:\n  - b\n - c', 'a: "\\u0041"', '# a'])('leaves %j to the parser', (text) => {
	expect(readPlainYaml(text)).toBeNull();
});
