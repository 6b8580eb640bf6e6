import * as fc from 'fast-check';

const mark = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~$%=&:"\'/@^', '&amp;', '**', '==', '%%', '[[x]]', '](', '<b>', '%20', '&#35;');
const word = fc.constantFrom('Cloud', 'native', '쿠버네티스', '이관기', 'C++', 'naïve', 'データ', 'x');

/** Titles with every mark of Markdown in them, which are those of sessions and of nothing else. */
const arbitraryTitle = fc.tuple(word, fc.array(fc.oneof(mark, word, fc.constant(' ')), { maxLength: 8 }), word)
	.map(([first, parts, last]) => `${first} on ${parts.join('')} of ${last}`.replace(/\s+/gu, ' ').replace(/:\/\//gu, ':'));

const arbitraryAddress = fc.tuple(fc.constantFrom('https://if.kakao.com/', 'http://conf.example/'), fc.array(fc.constantFrom(...'abc/?=&;()[]*_~`$\'"^\\|<>{}!#%', '한', '%20', '&copy;', 'session/34'), { maxLength: 10 }))
	.map(([start, parts]) => start + parts.join(''));

export const arbitrarySession = fc.record({
	title: arbitraryTitle,
	address: fc.option(arbitraryAddress, { freq: 4 }),
	time: fc.constantFrom(null, null, '10:00', '오후 2:30', '9:00 - 9:40'),
});
