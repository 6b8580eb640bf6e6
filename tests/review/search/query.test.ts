import * as fc from 'fast-check';
import { isBlank, OPERATORS, parseQuery, problemsIn, QUALITIES, withoutClause, writeClause, type Demand } from '../../../src/review/search/query';
import { runs } from '../../fuzzing';

function demands(text: string): Demand[] {
	return parseQuery(text).clauses.map(({ demand }) => demand);
}

describe('words and phrases', () => {
	it('reads words', () => {
		expect(demands('  서버 kafka ')).toEqual([{ kind: 'text', text: '서버', quoted: false }, { kind: 'text', text: 'kafka', quoted: false }]);
	});

	it.each(['"the hype"', '“the hype”', '"the hype'])('reads the phrase %s', (text) => {
		expect(demands(text)).toEqual([{ kind: 'text', text: 'the hype', quoted: true }]);
	});

	it('leaves out what follows a minus sign', () => {
		expect(parseQuery('-kafka －서버 -"the hype"').clauses.map(({ excluded }) => excluded)).toEqual([true, true, true]);
	});

	it('reads a word with an unknown operator as a word', () => {
		expect(demands('foo:bar https://if.kakao.com/')).toEqual([
			{ kind: 'text', text: 'foo:bar', quoted: false },
			{ kind: 'text', text: 'https://if.kakao.com/', quoted: false },
		]);
	});

	it.each(['', '  ', '-', '""', '- "'])('asks for nothing with %p', (text) => {
		expect(isBlank(parseQuery(text))).toBe(true);
	});
});

it('asks for something with a word or an operator that is understood', () => {
	expect(['kafka', '-kafka', 'is:bro kafka', 'year:2021'].map((text) => isBlank(parseQuery(text)))).toEqual([false, false, false, false]);
	expect(isBlank(parseQuery('is:bro year:'))).toBe(true);
});

it('tells what is not understood as it was typed', () => {
	expect(problemsIn(parseQuery('kafka year:20 -is:"bro" tag:dev site:'))).toEqual(['year:20', '-is:"bro"', 'site:']);
});

it.each([['dev', 'tag:dev'], ['web dev', 'tag:"web dev"'], ['the "hype"', 'tag:"the hype"'], ['a"b', 'tag:"ab"']])('writes %s as %s', (value, text) => {
	expect(writeClause('tag', value)).toBe(text);
});

it.each([[0, 'zig  ada '], [1, ' kafka ada '], [2, ' kafka  zig']])('leaves out clause %d and the space around it', (index, text) => {
	const query = parseQuery(' kafka  zig  ada ');
	const clause = query.clauses[index];
	expect(clause && withoutClause(query, clause)).toBe(text);
});

describe('operators', () => {
	it.each<[string, Demand]>([
		['tag:Review', { kind: 'tag', tag: 'Review' }],
		['tag:#review/2021', { kind: 'tag', tag: 'review/2021' }],
		['TAG：review', { kind: 'tag', tag: 'review' }],
		['tag:a#b//', { kind: 'tag', tag: 'a#b' }],
		['tag:" dev "', { kind: 'tag', tag: 'dev' }],
		['" dev "', { kind: 'text', text: 'dev', quoted: true }],
		['year:2019…2021', { kind: 'year', from: 2019, to: 2021 }],
		['site:http://a.example/http://b', { kind: 'site', site: 'a.example/http://b' }],
		['site:a.example/www.b//', { kind: 'site', site: 'a.example/www.b' }],
		['year:2021', { kind: 'year', from: 2021, to: 2021 }],
		['year:2019..2021', { kind: 'year', from: 2019, to: 2021 }],
		['year:2021..2019', { kind: 'year', from: 2019, to: 2021 }],
		['year:2019..', { kind: 'year', from: 2019, to: null }],
		['year:..2019', { kind: 'year', from: null, to: 2019 }],
		['is:Broken', { kind: 'is', quality: 'broken' }],
		['is:empty', { kind: 'is', quality: 'empty' }],
		['site:https://www.youtube.com/', { kind: 'site', site: 'youtube.com' }],
		['site:"github.com/kakao"', { kind: 'site', site: 'github.com/kakao' }],
	])('reads %s', (text, demand) => {
		expect(demands(text)).toEqual([demand]);
	});

	it.each([['tag:', 'tag', ''], ['tag:"#"', 'tag', '#'], ['year:20', 'year', '20'], ['year:..', 'year', '..'], ['year:x2021', 'year', 'x2021'], ['year:2021x', 'year', '2021x'], ['year:20192021', 'year', '20192021'], ['is:brok', 'is', 'brok'], ['site:"" x', 'site', '']])(
		'tells that %s is not understood', (text, operator, value) => {
			expect(demands(text)[0]).toEqual({ kind: 'problem', operator, value });
		},
	);
});

it('takes wide digits and dots for what they are', () => {
	expect(parseQuery('year：２０１９…２０２１').clauses[0]?.demand).toEqual({ kind: 'year', from: 2019, to: 2021 });
});

describe('what is typed', () => {
	const clause = fc.oneof(
		fc.stringMatching(/^[\p{L}\d]{1,6}$/u),
		fc.tuple(fc.constantFrom(...OPERATORS), fc.string({ unit: 'grapheme', maxLength: 12 })).map(([operator, value]) => writeClause(operator, value)),
		fc.constantFrom(...QUALITIES).map((quality) => `is:${quality}`),
		fc.string({ unit: 'grapheme', maxLength: 8 }),
	);
	const typed = fc.array(fc.tuple(fc.boolean(), clause)).map((clauses) => clauses.map(([out, text]) => (out ? `-${text}` : text)).join(' '));

	it('is covered by clauses in order, with nothing but space and signs without a meaning between them', () => {
		fc.assert(fc.property(typed, (text) => {
			let at = 0;
			for (const { start, end } of parseQuery(text).clauses) {
				expect(start).toBeGreaterThanOrEqual(at);
				expect(end).toBeGreaterThan(start);
				expect(text.slice(at, start)).toMatch(/^[\s"“”\-－−]*$/u);
				at = end;
			}
			expect(at).toBeLessThanOrEqual(text.length);
		}), runs());
	});

	it('loses one clause and keeps the others', () => {
		fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.stringMatching(/^[a-z]{1,5}$/u)), { minLength: 1 }), fc.nat(), (words, which) => {
			const text = words.map(([out, word]) => (out ? `-"${word}"` : word)).join('  ');
			const query = parseQuery(text);
			const gone = which % query.clauses.length;
			const left = parseQuery(withoutClause(query, query.clauses[gone] as (typeof query.clauses)[number]));
			expect(left.clauses.map(({ demand }) => demand)).toEqual(query.clauses.filter((_, index) => index !== gone).map(({ demand }) => demand));
		}), runs());
	});

	it('reads back what was written for a value', () => {
		fc.assert(fc.property(fc.stringMatching(/^[\p{L}\d][\p{L}\d ]{0,10}[\p{L}\d]$/u), (tag) => {
			expect(demands(writeClause('tag', tag))).toEqual([{ kind: 'tag', tag }]);
		}), runs());
	});
});
