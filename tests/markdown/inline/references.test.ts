import { shownLinks } from '../shown';

test.each<[string, string[]]>([
	['[a  \n b]\n\n[A B]: https://a.co', ['reference https://a.co (a b)']],
	['[ab]\n\n[A B]: https://a.co', []],
	['[a][b [c]\n\n[c]: https://c.co\n[a]: https://a.co', ['reference https://a.co (a)', 'reference https://c.co (c)']],
	['[a [b]]\n\n[a [b]]: https://a.co', ['bare https://a.co']],
	['[a\\]b]\n\n[a\\]b]: https://a.co', ['reference https://a.co (a]b)']],
	['[x][]\n\n[x]: https://a.co', ['reference https://a.co (x)']],
	['[x][y]\n\n[x]: https://a.co', []],
	['[[x] y][x]\n\n[x]: https://a.co', ['reference https://a.co (x)', 'reference https://a.co (x)']],
	['![[x] y][z]\n\n[z]: https://a.co', ['image https://a.co ([x] y)']],
	['[ ]\n\n[ ]: https://a.co', ['bare https://a.co']],
	['[x][ ]\n\n[x]: https://a.co', []],
	['[x] [y]\n\n[y]: https://a.co', ['reference https://a.co (y)']],
])('labels: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});

test.each<[string, string[]]>([
	['[a]\n\n[a]: https://a.co "t" x', ['bare https://a.co']],
	['[a]\n\n[a]: https://a.co\n"t" x', ['reference https://a.co (a)']],
	['[a]\n\n[a]: https://a.co\n"t"\nx', ['reference https://a.co (a)']],
	['[a]\n\n[a]: https://a.co\n"t\n\nu"', ['reference https://a.co (a)']],
	['[a]\n\n[a]: https://a.co"t"', ['reference https://a.co"t" (a)']],
	['[a]\n\n[a]:https://a.co', ['reference https://a.co (a)']],
	['[a]\n\n[a] : https://a.co', ['bare https://a.co']],
	['[a]\n\n[a]:', []],
	['[a]\n\n[a]: <>', []],
	['[a]\n\n[a]: <https://a.co', ['bare https://a.co']],
	['[a]\n\n[a]\n: https://a.co', ['bare https://a.co']],
	['[a] [b]\n\n[a]: https://a.co\n[b]: https://b.co\nrest', ['reference https://a.co (a)', 'reference https://b.co (b)']],
	['[a] [b]\r\n\r\n[a]: https://a.co\r\n[b]: https://b.co\r\nrest', ['reference https://a.co (a)', 'reference https://b.co (b)']],
	['[a] [b]\r\r[a]: https://a.co\r[b]: https://b.co\rrest', ['reference https://a.co (a)', 'reference https://b.co (b)']],
	['[a] [b]\r\n\r\n[a]: https://a.co\r\n"t"\r\n[b]: https://b.co\r\n', ['reference https://a.co (a)', 'reference https://b.co (b)']],
	['> [a]: https://a.co\n> [b]: https://b.co\n> [c](https://c.co)\n> d\n\n[a] [b]', ['inline https://c.co (c)', 'reference https://a.co (a)', 'reference https://b.co (b)']],
	['> [a]: https://a.co\n> b [c\n> d](https://c.co)', ['inline https://c.co (c d)']],
	['> [a]:\n> https://a.co\n> x\n> ===\n\n[a]', ['reference https://a.co (a)']],
	['[a]: https://a.co\n===\n[a]', ['reference https://a.co (a)']],
	['x\n[a]: https://a.co\n[a]', ['bare https://a.co']],
	['[a]: https://a.co\n[a]: https://b.co\n[a]', ['reference https://a.co (a)']],
	['[a]: b\n[a]', []],
	['[a]: b\n\n[a] [c](https://c.co)', ['inline https://c.co (c)']],
	['[a]: https://a.co\n    "t"\n[a]', ['reference https://a.co (a)']],
])('definitions: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});

test.each([[999, 1], [1000, 0]])('a label of %i characters', (length, count) => {
	const label = 'a'.repeat(length);
	for (const use of [`[x][${label}]`, `[${label}]`, `[${label}][]`]) {
		expect(shownLinks(`${use}\n\n[${label}]: https://a.co`).filter((link) => link.startsWith('reference'))).toHaveLength(count);
	}
	expect(shownLinks(`[${label}]\n\n[a]: https://a.co`)).toEqual([]);
});

describe('a paragraph in a quote, behind the definitions that it begins with', () => {
	test.each<[string, string[]]>([
		['> [a]: https://a.co\n> b [c\n> d](https://c.co)', ['inline https://c.co (c d)']],
		['> [a]: https://a.co\n> [b]:\n>   https://b.co\n> c [d\n> e](https://d.co) f\n> [g](https://g.co)\n\n[a] [b]', ['inline https://d.co (d e)', 'inline https://g.co (g)', 'reference https://a.co (a)', 'reference https://b.co (b)']],
		['> [a]: https://a.co "t\n> u"\n> https://b.co\n> https://c.co', ['bare https://b.co', 'bare https://c.co']],
		['> [a]: https://a.co\n>    https://b.co', ['bare https://b.co']],
		['> https://b.co\n> [a]: https://a.co', ['bare https://b.co', 'bare https://a.co']],
		['> [a]: https://a.co\nhttps://b.co\nhttps://c.co', ['bare https://b.co', 'bare https://c.co']],
		['- > [a]: https://a.co\r\n  > https://b.co [x\r\n  > y](https://c.co)\r\n', ['bare https://b.co', 'inline https://c.co (x y)']],
		['> [a]: https://a.co\n> |b|\n> |-|\n> |https://b.co|\n\n[a]', ['bare https://b.co', 'reference https://a.co (a)']],
	])('%j', (source, links) => {
		expect(shownLinks(source)).toEqual(links);
	});
});
