import { matchesAddress } from '../../src/cli/address-patterns';
import { createExclusion } from '../../src/obsidian/excluded-addresses';

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
	});

	it.each(['example.com', 'example.com/private/', '*.example.com', '*private*', 'https://example.com/private/'])(
		'mean in the plugin what they mean here: %s', (pattern) => {
			expect(addresses.filter(createExclusion([pattern]))).toEqual(addresses.filter(matchesAddress([pattern])));
		});
});
