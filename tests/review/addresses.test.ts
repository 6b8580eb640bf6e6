import { collectAddresses } from '../../src/review/addresses';
import { conferenceOf } from './notes';

it('brings together what is one address, in the order of first appearance', () => {
	const first = conferenceOf('---\nurl: https://conf.example\n---\n## [A](HTTPS://Conf.example:443/a#top)\n- [B](https://b.example)\n\n## [B](https://b.example/)\n- https://conf.example/a\n', { path: 'one.md' });
	const second = conferenceOf('## [A](https://conf.example/a)\n- https://conf.example/\n', { path: 'two.md' });
	expect(collectAddresses([first, second]).map(({ url, occurrences }) => [url, occurrences.map(({ path, line, kind, session }) => `${path}:${line} ${kind} ${session ?? '-'}`)])).toEqual([
		['https://conf.example', ['one.md:2 reference -', 'two.md:2 reference A']],
		['HTTPS://Conf.example:443/a#top', ['one.md:4 session A', 'one.md:8 reference B', 'two.md:1 session A']],
		['https://b.example', ['one.md:5 reference A', 'one.md:7 session B']],
	]);
});

it('keeps what is malformed or no http(s) by its letters', () => {
	const uses = collectAddresses([conferenceOf('## [A](http://conf.example:99999/)\n- mailto:a@b.example\n- [x](http://conf.example:99999/)\n- [m](mailto:a@b.example)\n- [M](mailto:A@b.example)\n')]);
	expect(uses.map(({ url, occurrences }) => [url, occurrences.length])).toEqual([['http://conf.example:99999/', 2], ['mailto:a@b.example', 1], ['mailto:A@b.example', 1]]);
});

it('tells the place of the address itself', () => {
	const text = '## [A][a] and [B][a]\n\n[a]: <https://conf.example/a>\n';
	const [use, ...others] = collectAddresses([conferenceOf(text)]);
	expect(others).toEqual([]);
	expect(use?.occurrences.map(({ kind, line, column, start, end }) => [kind, line, column, text.slice(start, end)])).toEqual([
		['session', 3, 7, 'https://conf.example/a'], ['reference', 3, 7, 'https://conf.example/a'],
	]);
});

it('finds none where there is none', () => {
	expect(collectAddresses([])).toEqual([]);
	expect(collectAddresses([conferenceOf('## A\n- b\n')])).toEqual([]);
});

test('every spelling of an address is told, since each may point at another part of the page', () => {
	const text = '## [A](https://conf.example/a#one)\n- <https://conf.example/a#two> <https://CONF.example/a#one>\n- <https://conf.example/a#two>\n';
	expect(collectAddresses([conferenceOf(text)])[0]?.spellings).toEqual(['https://conf.example/a#one', 'https://conf.example/a#two', 'https://CONF.example/a#one']);
});
