import { canonicalAddress } from '../../src/links/address';
import { matchesAddress } from '../../src/links/address-patterns';

describe('patterns of addresses', () => {
	const addresses = [
		'https://example.com/', 'http://example.com:8080/a', 'https://www.example.com/private/x?y', 'https://notexample.com/', 'https://example.com.evil.example/',
		'https://other.example/example.com/', 'https://example.com/private/', 'https://example.com/privately',
	];

	it.each([
		['example.com', [0, 1, 2, 6, 7]],
		['EXAMPLE.com', [0, 1, 2, 6, 7]],
		['example.com:8080', [1]],
		['example.com/private/', [6]],
		['https://example.com/private/', [6]],
		['http://example.com:8080/a', [1]],
		['*.example.com', [2]],
		['*private*', [2, 6, 7]],
		['https://*.example.com/*', [2]],
		['*', [0, 1, 2, 3, 4, 5, 6, 7]],
	])('%s', (pattern, expected) => {
		expect(addresses.flatMap((address, index) => (matchesAddress([pattern])(address) ? [index] : []))).toEqual(expected);
	});

	it('a host with a scheme is that host by that scheme', () => {
		expect(addresses.filter(matchesAddress(['http://example.com']))).toEqual(['http://example.com:8080/a']);
	});

	it('none matches nothing', () => {
		expect(addresses.filter(matchesAddress([]))).toEqual([]);
		expect(addresses.filter(matchesAddress(['', ' ', 'nowhere.example']))).toEqual([]);
	});

	it.each([
		['example.com', 'https://example.com/', true],
		['example.com', 'http://www.example.com/a', true],
		['example.com', 'https://example.com:8443/a', true],
		['example.com', 'https://notexample.com/', false],
		['example.com', 'https://other.org/?u=example.com', false],
		['example.com:8443', 'https://example.com:8443/a', true],
		['example.com:8443', 'https://example.com/a', false],
		['Example.COM', 'https://example.com/', true],
		['example.com/drafts/', 'https://example.com/drafts/1', true],
		['example.com/drafts/', 'https://example.com/', false],
		['https://example.com/drafts', 'https://example.com/drafts/1', true],
		['https://example.com/drafts', 'http://example.com/drafts/1', false],
		['*.example.com', 'https://a.example.com/x', true],
		['*.example.com', 'https://example.com/', false],
		['example.com/*/private', 'https://example.com/a/b/private', true],
		['*', 'https://anything.example/', true],
		['a+b.example', 'https://aab.example/', false],
		['  ', 'https://example.com/', false],
		[' example.com ', 'https://example.com/', true],
		['example.com', 'https://example.com:80801/a', true],
		['example.com', 'https://a.example/:80?example.com', false],
		['https://example.com', 'https://other.example/https://example.com', false],
		['example.com/to/https://', 'https://example.com/to/https://a.example', true],
		['exam*.com', 'https://example.com/a\u2028b', true],
		['example.com/talk?', 'https://example.com/talk?x', true],
		['example.com/talk?', 'https://example.com/talks', false],
		['example.com:80/x', 'http://example.com/x', true],
		['example.com/a"b#part', 'https://example.com/a%22b', true],
		['HTTPS://Example.com/A', 'https://example.com/a/1', true],
		['ftp://example.com/a', 'ftp://example.com/a', true],
	])('%s against %s: %p', (pattern, url, matches) => {
		expect(matchesAddress([pattern])(url)).toBe(matches);
	});
});

it.each([
	['bücher.example', 'https://bücher.example/t'], ['한국.example', 'https://www.한국.example/t'], ['conf.example/비밀/', 'https://conf.example/비밀/1'],
	['conf.example/*/비밀', 'https://conf.example/2021/비밀'], ['https://*.한국.example/a b/*', 'https://conf.한국.example/a b/1'], ['한국.example:8080', 'https://한국.example:8080/'],
])('letters beyond ASCII count: %s', (pattern, address) => {
	expect(matchesAddress([pattern])(canonicalAddress(address) ?? '')).toBe(true);
	expect(matchesAddress([pattern])('https://conf.example/other')).toBe(false);
});

it.each([
	'https://example.com/a#part', 'https://example.com/#한글', 'http://example.com:80/x', 'https://example.com/./a', 'https://example.com/{x}', 'https://example.com/a"b', 'https://example.com/a<b>',
	'https://example.com/É', 'https://example.com/a b', 'https://한국.kr/발표/1', 'https://EXAMPLE.com/%ed%95%9c', 'https://bücher.example', 'https://me@example.com/a', 'https://example.com?x',
])('an address is a pattern of itself: %s', (address) => {
	expect(matchesAddress([address])(canonicalAddress(address) ?? '')).toBe(true);
	expect(matchesAddress([address])('https://example.com.evil.example/')).toBe(false);
});

it.each(['https://example.com/É', 'https://example.com/*/É'])('letters whose case an address keeps are compared as they are: %s', (pattern) => {
	expect(['https://example.com/%C3%89', 'https://example.com/a/%C3%89'].some(matchesAddress([pattern]))).toBe(true);
	expect(['https://example.com/%C3%A9', 'https://example.com/a/%C3%A9'].some(matchesAddress([pattern]))).toBe(false);
});
