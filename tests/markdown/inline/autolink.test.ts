import { shownLinks } from '../shown';

test.each<[string, string[]]>([
	['<a:b> <ab:> <ab:c> <aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:x> <aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:x> <a.b+c-d:x> <1ab:x>', ['autolink ab:', 'autolink ab:c', 'autolink aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:x', 'autolink a.b+c-d:x']],
	['<https://a.co b> <https://a.co<b> <https://a.co\tb> <https://a.co\u007fb> <https://a.co', ['bare https://a.co', 'bare https://a.co', 'bare https://a.co', 'bare https://a.co\u007fb', 'bare https://a.co']],
])('autolinks: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});
