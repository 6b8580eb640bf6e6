import { readPage } from '../../../src/links/page/page-facts';
import { isSamePage } from '../../../src/links/page/same-page';

const same = (one: string, other: string): boolean => isSamePage(readPage(one), readPage(other));
/** `count` different words. */
const words = (count: number, from = 0): string => Array.from({ length: count }, (_, index) => `word${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26) + from)}`).join(' ');

describe('two answers of a host', () => {
	it('are one page though the time of day and a word of news differ', () => {
		expect(same(`<title>Conf</title><p>It is 10:24. ${words(100)}`, `<title>Conf</title><p>It is 17:05! ${words(100).toUpperCase()} rain`)).toBe(true);
	});

	it.each([
		['title', `<title>One</title>${words(50)}`, `<title>Other</title>${words(50)}`],
		['main heading', `<h1>Monday</h1>${words(50)}`, `<h1>Tuesday</h1>${words(50)}`],
		['heading, which one of them lacks', `<h1>Monday</h1>${words(50)}`, words(50)],
		['words', `<title>Conf</title>${words(50)}`, `<title>Conf</title>${words(50, 5)}`],
		['amount of words', `<title>Conf</title>${words(50)}`, `<title>Conf</title>${words(10)}`],
		['words, though there are few', '<p>one two three', '<p>four five six'],
	])('are two by their %s', (_what, one, other) => {
		expect(same(one, other)).toBe(false);
		expect(same(other, one)).toBe(false);
	});

	it('with many words are one page however long their scripts are', () => {
		expect(same(words(13), `${words(13)}<script>${'x'.repeat(10_000)}</script>`)).toBe(true);
	});

	it('with few words or none are told by the length of what is embedded', () => {
		const drawn = (length: number, text = ''): string => `${text}<script>${'x'.repeat(length - text.length)}</script>`;
		for (const text of ['', words(12)]) {
			expect(same(drawn(10_000, text), drawn(10_390, text))).toBe(true);
			expect(same(drawn(10_000, text), drawn(10_450, text))).toBe(false);
			expect(same(drawn(10_450, text), drawn(10_000, text))).toBe(false);
			expect(same(drawn(200, text), drawn(390, text))).toBe(true);
		}
	});
});
