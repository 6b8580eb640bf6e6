import {
	findWithin, isAsciiAlphanumeric, isAsciiDigit, isAsciiLetter, isAsciiPunctuation, isLineEnding, isMarkdownSpace, isSpaceOrTab, isUnicodePunctuation,
	isUnicodeWhitespace, runLength, skipMarkdownSpaces, skipSpaces, trimMarkdownSpacesEnd, trimSpacesEnd,
} from '../../src/markdown/characters';

test.each<[string, (code: number) => boolean, RegExp]>([
	['line endings', isLineEnding, /[\r\n]/],
	['spaces and tabs', isSpaceOrTab, /[ \t]/],
	['the spaces of Markdown', isMarkdownSpace, /[ \t\r\n]/],
	['digits', isAsciiDigit, /[0-9]/],
	['letters', isAsciiLetter, /[A-Za-z]/],
	['letters and digits', isAsciiAlphanumeric, /[A-Za-z0-9]/],
	['ASCII punctuation', isAsciiPunctuation, /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/],
	['white space', isUnicodeWhitespace, /\s/],
	['punctuation', isUnicodePunctuation, /[\p{P}\p{S}]/u],
])('%s, of the characters to U+30FF', (_, is, pattern) => {
	const codes = Array.from({ length: 0x3100 }, (__, code) => code);
	expect(codes.filter(is)).toEqual(codes.filter((code) => pattern.test(String.fromCharCode(code))));
});

test('nothing, where a text has ended, is none of them', () => {
	for (const is of [isLineEnding, isSpaceOrTab, isMarkdownSpace, isAsciiDigit, isAsciiLetter, isAsciiAlphanumeric, isAsciiPunctuation]) expect(is(NaN)).toBe(false);
});

test('none goes beyond the range that it is given', () => {
	const text = '   \n   ';
	expect([skipSpaces(text, 1, 2), skipSpaces(text, 1, 5), skipSpaces(text, 2, 2)]).toEqual([2, 3, 2]);
	expect([skipMarkdownSpaces(text, 1, 2), skipMarkdownSpaces(text, 1, 6)]).toEqual([2, 6]);
	expect([trimSpacesEnd(text, 5, 6), trimSpacesEnd(text, 1, 6), trimSpacesEnd(text, 2, 2)]).toEqual([5, 4, 2]);
	expect([trimMarkdownSpacesEnd(text, 5, 6), trimMarkdownSpacesEnd(text, 1, 6)]).toEqual([5, 1]);
	expect([runLength('####', 1, 3, 0x23), runLength('##a', 0, 3, 0x23), runLength('##', 2, 2, 0x23)]).toEqual([2, 2, 0]);
	expect([findWithin('abcabc', 'c', 0, 2), findWithin('abcabc', 'bc', 1, 3), findWithin('abcabc', 'a', 1, 6), findWithin('abc', 'a', 0, 3)]).toEqual([-1, 1, 3, 0]);
});
