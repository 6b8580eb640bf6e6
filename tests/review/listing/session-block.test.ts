import * as fc from 'fast-check';
import { parseSessionBlock } from '../../../src/review/listing/session-block';
import { runs } from '../../fuzzing';

const read = (source: string) => {
	const { query, group, sort, limit, problems } = parseSessionBlock(source);
	return { query: query.text, group, sort, limit, problems: problems.map((problem) => `${String(problem.line)} ${problem.kind}`) };
};
const defaults = { query: '', group: 'conference', sort: 'date', limit: 100, problems: [] };

test.each([
	['', {}],
	['tag:k8s is:broken', { query: 'tag:k8s is:broken' }],
	['query: tag:k8s is:broken\ngroup: state\nsort: notes\nlimit: 20', { query: 'tag:k8s is:broken', group: 'state', sort: 'notes', limit: 20 }],
	['kubernetes\r\n\r\nGroup:Site', { query: 'kubernetes', group: 'site' }],
	['query: tag:k8s\nis:empty', { query: 'tag:k8s is:empty' }],
	['limit：5', { limit: 5 }],
	['group: site\ngroup: session', { group: 'session' }],
	['"a: phrase"', { query: '"a: phrase"' }],
	['https://example.com/talk', { query: 'https://example.com/talk' }],
])('%j', (source, expected) => {
	expect(read(source)).toEqual({ ...defaults, ...expected });
});

test.each([
	['order: date', ['1 key']],
	['query: x\n\nfilter:', ['3 key']],
	['group: year\nsort:', ['1 value', '2 value']],
	['limit: 0\nlimit: 1001\nlimit: -1\nlimit: 2.5\nlimit:', ['1 limit', '2 limit', '3 limit', '4 limit', '5 limit']],
	['query: x\nis: broken\nyear:20xx', ['2 clause', '3 clause']],
])('%j has problems', (source, problems) => {
	expect(read(source).problems).toEqual(problems);
});

test('whatever is written, something can be shown, and every problem names one of its lines', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'query: ', 'group: ', 'sort:', 'limit: ', 'x: '), (text, key) => {
		const source = `${key}${text}`;
		const { limit, problems } = parseSessionBlock(source);
		expect(limit).toBeGreaterThanOrEqual(1);
		const lines = source.split(/\r\n|\r|\n/u).length;
		for (const { line } of problems) expect(line >= 1 && line <= lines).toBe(true);
	}), runs());
});

test('a phrase that is not closed ends with its line', () => {
	expect(parseSessionBlock('"the hype\ntag:kotlin').query.clauses.map(({ demand }) => demand.kind)).toEqual(['text', 'tag']);
});
