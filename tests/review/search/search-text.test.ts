import * as fc from 'fast-check';
import { assemble, disassemble, getChoseong } from 'es-hangul';
import { findRanges, foldForSearch, searchPattern } from '../../../src/review/search/search-text';
import { runs } from '../../fuzzing';

function finds(term: string, text: string, { exact = false, unfinished = true } = {}): boolean {
	return searchPattern(term, { exact, unfinished }).test(foldForSearch(text));
}

/** Words of syllables that keyboards type, as the tables of another library know them. */
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const koreanWord = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((syllables) => syllables.join(''));

describe('folded text', () => {
	it('is equal whatever its composition, width and case', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
		}), runs());
		expect(foldForSearch('Ｋａｆｋａ\u3000ﾀｲﾄﾙ')).toBe('kafka タイトル');
	});
});

describe('Korean', () => {
	it.each([
		['ㅋㅂㄴㅌㅅ', '쿠버네티스 101'],
		['ㅋㅂㄴㅌㅅ', '쿠버네티스'.normalize('NFD')],
		['쿠버네ㅌ', '쿠버네티스'],
		['쿠버넽', '쿠버네티스'],
		['쿠번', '쿠버네티스'],
		['ㄱㅅ', '검색'],
		['ㄳ', '검색'],
		['달', '닭'],
		['닭', '달걀'],
		['고', '과일'],
		['데이터베이스', '데이터 베이스'],
		['ㄷㅇㅌㅂㅇㅅ', '데이터 베이스'],
		['ㅋㅂ kafka', '쿠버 Kafka'],
		['데이', '데 이'],
		['😀', 'Zig 😀'],
		['kafka 쿠버', 'Kafka  \t쿠버'],
		['οδος', 'ΟΔΟΣ'],
	])('finds with %s what is called %s', (term, text) => {
		expect(finds(term, text)).toBe(true);
	});

	it.each([['쿠버넷', '쿠버네티스', {}], ['ㅋㄴ', '쿠버네티스', {}], ['가', '각', { unfinished: false }], ['ㅋ', '쿠버', { exact: true }], ['가나', '각나', {}], ['ㄱ', '까', {}], ['ㅎ', '\ud7a4', {}], ['😀', '😁', {}], ['쿠kafka', '쿠 kafka', {}], ['kafka쿠', 'kafka 쿠', {}], ['a.c', 'abc', {}], ['a.c', 'abc', { exact: true }]] as const)(
		'does not find with %s what is called %s', (term, text, options) => {
			expect(finds(term, text, options)).toBe(false);
		},
	);

	it('finds every word by its initial consonants', () => {
		fc.assert(fc.property(koreanWord, (word) => {
			expect(finds(getChoseong(word), word)).toBe(true);
		}), runs());
	});

	it('finds every word after each key that types it', () => {
		fc.assert(fc.property(koreanWord, (word) => {
			const keys = [...disassemble(word)];
			for (let typed = 1; typed <= keys.length; typed++) {
				const soFar = assemble(keys.slice(0, typed));
				expect([soFar, finds(soFar, word)]).toEqual([soFar, true]);
			}
		}), runs());
	});
});

describe('marks in a title', () => {
	const mark = (term: string, text: string): string[] =>
		findRanges(text, [searchPattern(term, { exact: false, unfinished: true })]).map(([start, end]) => text.slice(start, end));

	it.each([
		['ㅋㅂ', '카카오 쿠버네티스', ['쿠버']],
		['kafka', 'About ＫＡＦＫＡ and Kafka', ['ＫＡＦＫＡ', 'Kafka']],
		['c++', 'Modern C++ (and C)', ['C++']],
		['베이', '데이터  베이스', ['베이']],
		['a b', 'see A \u3000 B', ['A \u3000 B']],
		['none', 'Kafka', []],
	])('stand where %s was found in %s', (term, text, marked) => {
		expect(mark(term, text)).toEqual(marked);
	});

	it('become one where they overlap or touch', () => {
		const ranges = (text: string, ...terms: string[]): string[] =>
			findRanges(text, terms.map((term) => searchPattern(term, { exact: true, unfinished: false }))).map(([start, end]) => text.slice(start, end));
		expect(ranges('Kafka', 'fka', 'kaf')).toEqual(['Kafka']);
		expect(ranges('Kafka', 'kafka', 'f')).toEqual(['Kafka']);
		expect(ranges('Kafka', 'ka')).toEqual(['Ka', 'ka']);
		expect(ranges('Kafka', 'fka', 'ka')).toEqual(['Kafka']);
		expect(ranges('Zig and Ada', 'ada', 'zig')).toEqual(['Zig', 'Ada']);
		expect(ranges('Kafka', '')).toEqual([]);
	});

	it('cover whole letters of decomposed text', () => {
		expect(mark('버네', '쿠버네티스'.normalize('NFD'))).toEqual(['버네'.normalize('NFD')]);
	});

	it('stand at the same letters, whatever else is in the text', () => {
		const letter = fc.constantFrom(...'aZ~! 가각힣ぁゖァヺー一鿿');
		const text = fc.string({ unit: letter, minLength: 1 });
		fc.assert(fc.property(text, text, (title, term) => {
			const patterns = [searchPattern(term, { exact: true, unfinished: false })];
			// A letter that is folded to two, so that the text is taken apart letter by letter.
			expect(findRanges(title, patterns)).toEqual(findRanges(`${title}㍿`, patterns));
			expect(findRanges(`${title} ${title}`, patterns)).toEqual(findRanges(`${title} ${title}㍿`, patterns));
		}), runs());
	});

	it('stand wherever the term is found', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (before, term, after) => {
			fc.pre(foldForSearch(term).trim() !== '' && !/^\p{M}|^[\u1160-\u11ff]/u.test(after));
			const text = `${before} ${term.trim()} ${after}`;
			const pattern = searchPattern(term.trim(), { exact: true, unfinished: false });
			expect(findRanges(text, [pattern]).length > 0).toBe(pattern.test(foldForSearch(text)));
		}), runs());
	});
});

it('marks what is spelt otherwise', () => {
	const marked = (title: string, term: string): string[] => findRanges(title, [searchPattern(term, { exact: false, unfinished: false })]).map(([start, end]) => title.slice(start, end));
	expect(marked('Devoxx İstanbul', 'istanbul')).toEqual(['İstanbul']);
	expect(marked('What’s new', "what's")).toEqual(['What’s']);
	expect(marked('Kuber\u00adnetes', 'kubernetes')).toEqual(['Kuber\u00adnetes']);
});
