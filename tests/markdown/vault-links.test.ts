import { shownLinks } from './shown';

test.each<[string, string[]]>([
	['[[https://a.co]x]] y', ['bare https://a.co]x']],
	['[[a\nhttps://a.co]]', ['bare https://a.co']],
	['[[a [https://a.co]]', ['bare https://a.co']],
	['[[]] https://a.co', ['bare https://a.co']],
	['[^a](https://a.co)', ['inline https://a.co (^a)']],
	['[^https://a.co]', []],
	['[^a https://a.co]', ['bare https://a.co']],
	['![^a](https://a.co/i.png)', ['image https://a.co/i.png (^a)']],
	['[^1][a]\n\n[a]: https://a.co', ['reference https://a.co (a)']],
	['[^a[b](https://a.co)', ['inline https://a.co (b)']],
])('links inside the vault and footnotes: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});
