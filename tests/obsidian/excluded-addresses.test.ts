import { createExclusion } from '../../src/obsidian/excluded-addresses';

test.each([
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
])('%s against %s: %p', (pattern, url, excluded) => {
	expect(createExclusion([pattern])(url)).toBe(excluded);
});

test('no patterns exclude nothing, several exclude what any of them does', () => {
	expect(createExclusion([])('https://example.com/')).toBe(false);
	expect(createExclusion(['a.example', 'b.example'])('https://b.example/')).toBe(true);
});
