import { foldKey, foldName, hasOtherThanScalars, linkedNames, scalarTexts, splitTags, textsWithin } from '../../../src/review/frontmatter/property-values';

/** The value in so many lists. */
function nested(value: unknown, lists: number): unknown {
	return lists === 0 ? value : [nested(value, lists - 1)];
}

const day = new Date('2021-12-16');

it.each<[string, unknown, string[], string[], boolean]>([
	['a string', 'a', ['a'], ['a'], false],
	['a number', 7, ['7'], ['7'], false],
	['a large number', 12345678901234567890n, ['12345678901234567890'], ['12345678901234567890'], false],
	['a checkbox', true, ['true'], ['true'], false],
	['nothing', null, [], [], false],
	['a list', ['a', [1, null]], ['a', '1'], ['a', '1'], false],
	['an object', { a: 'x', b: { c: ['y'] } }, [], ['x', 'y'], true],
	['objects in a list', ['z', { a: 'x' }], ['z'], ['z', 'x'], true],
	['a date', [day], [], [], true],
])('%s has its texts', (_, value, scalars, within, other) => {
	expect([scalarTexts(value), textsWithin(value).texts, hasOtherThanScalars(value)]).toEqual([scalars, within, other]);
});

it('is read twenty lists deep and no deeper', () => {
	expect([scalarTexts(nested('a', 20)), hasOtherThanScalars(nested('a', 20))]).toEqual([['a'], false]);
	expect([scalarTexts(nested('a', 21)), hasOtherThanScalars(nested('a', 21))]).toEqual([[], true]);
	expect(textsWithin({ in: nested('a', 19) }).texts).toEqual(['a']);
	expect(textsWithin({ in: nested({ of: 'a' }, 19) }).texts).toEqual([]);
});

it('is read as far as ten thousand values, lists among them', () => {
	const list = (length: number): string[] => Array<string>(length).fill('a');
	expect([scalarTexts(list(9999)).length, hasOtherThanScalars(list(9999))]).toEqual([9999, false]);
	expect([scalarTexts(list(10_000)).length, hasOtherThanScalars(list(10_000))]).toEqual([9999, true]);
});

it.each<[string, string[]]>([
	['[[Reviews]]', ['Reviews']],
	['[[ lists/Reviews #All|mine]], [[Kakao]]', ['lists/Reviews', 'Reviews', 'Kakao']],
	[' Reviews ', ['Reviews']],
	[' Kakao,  Reviews,', ['Kakao,  Reviews,', 'Kakao', 'Reviews']],
	['Kakao,', ['Kakao']],
	[' , ', []],
])('%j names %j', (text, names) => {
	expect(linkedNames(text)).toEqual(names);
});

it.each<[string, string[]]>([
	['#Review, talk/2021', ['Review', 'talk/2021']],
	['##a/b//  c#d ,, /', ['a/b', 'c#d']],
	[' ', []],
])('%j holds the tags %j', (text, tags) => {
	expect(splitTags(text)).toEqual(tags);
});

it('compares keys without their spacing, and names without case, width and space around them', () => {
	expect(['Session - Level', 'session__level', 'ＳessionLevel'].map(foldKey)).toEqual(['sessionlevel', 'sessionlevel', 'sessionlevel']);
	expect([foldName(' Ｒeview '), foldName('STRASSE'), foldName('Straße')]).toEqual(['review', 'strasse', 'straße']);
});
