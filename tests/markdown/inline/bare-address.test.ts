import { shownLinks } from '../shown';

test.each<[string, string[]]>([
	['http-https://a.co', ['bare https://a.co']],
	['1https://a.co', ['bare https://a.co']],
	['httpshttps://a.co', []],
	['xttps://a.co', []],
	['[a](b)https://a.co', ['bare https://a.co']],
	['https://-a.co https://.a.co https://a-b.co', ['bare https://a-b.co']],
	['https://a_b.co.kr https://a.b_c.kr https://a.b.c_d https://a_.b.co https://a_b', ['bare https://a_b.co.kr', 'bare https://a_.b.co']],
	['https://a.co_ https://a.co_.', ['bare https://a.co', 'bare https://a.co']],
	['https://a.co. https://_', ['bare https://a.co']],
	['https://a.co/x&amp; https://a.co/x&a1;, https://a.co/&; https://a.co/x; https://a.co/x&a-b;', ['bare https://a.co/x', 'bare https://a.co/x', 'bare https://a.co/&', 'bare https://a.co/x', 'bare https://a.co/x&a-b']],
	['https://a.co&amp;', ['bare https://a.co']],
	['https://a.co/x(y)z) https://a.co/]x] https://a.co/[x]]', ['bare https://a.co/x(y)z', 'bare https://a.co/]x', 'bare https://a.co/[x]']],
	['(https://a.co/x(y)z)a', ['bare https://a.co/x(y)z']],
	['(https://a.co/(y)(z))a', ['bare https://a.co/(y)(z)']],
	['“https://a.co”b «https://a.co»b （https://a.co）b 【https://a.co】b', ['bare https://a.co', 'bare https://a.co', 'bare https://a.co', 'bare https://a.co']],
	['~~https://a.co~~b *https://a.co*b "https://a.co"b', ['bare https://a.co', 'bare https://a.co', 'bare https://a.co']],
	['"https://a.co(\\"b', ['bare https://a.co(\\']],
	['https://a.co"b', ['bare https://a.co"b']],
	['https://a.co)b (https://a.co', ['bare https://a.co)b', 'bare https://a.co']],
	['https://a.co\u3000b https://a.co\u00a0b', ['bare https://a.co', 'bare https://a.co']],
	['https://a。co https://가。나', ['bare https://a。co', 'bare https://가。나']],
	['https://😀.co', ['bare https://😀.co']],
	['https://a.co>b https://a.co<b', ['bare https://a.co', 'bare https://a.co']],
	['https://?', []],
	['https://.', []],
	['https://a', ['bare https://a']],
	['https:/a.co https:a //a.co https:\\//a.co', []],
	['http://a:80/', ['bare http://a:80/']],
	['==https://a.co/==b ==x https://b.co==c', ['bare https://a.co/', 'bare https://b.co']],
	['a== https://b.co/==c', ['bare https://b.co/==c']],
	['==a == https://b.co/==c', ['bare https://b.co/']],
	['==a ==https://b.co/==c', ['bare https://b.co/']],
	['a ==', []],
	['===https://a.co/===b', ['bare https://a.co/']],
	['https://a.co/x\\\nb https://b.co.\\\r\nc https://c.co/\\ d https://d.co/\\', ['bare https://a.co/x', 'bare https://b.co', 'bare https://c.co/\\', 'bare https://d.co/\\']],
])('where a bare address begins and ends: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});

test.each<[string, string[]]>([
	['x [https://a.co y https://b.co/[z] `c` https://d.co', ['bare https://a.co', 'bare https://b.co/[z]', 'bare https://d.co']],
	['[https://a.co `b` https://c.co/`x`', ['bare https://a.co', 'bare https://c.co/']],
	['[<b>https://a.co</b> https://b.co', ['bare https://a.co', 'bare https://b.co']],
	['[x https://a.co/%%b [y](https://c.co) z', ['bare https://a.co/%%b', 'inline https://c.co (y)']],
	['[a https://b.co/https://c.co', ['bare https://b.co/https://c.co']],
	['[https://a.co/$x$', ['bare https://a.co/']],
	['[a https://b.co/$y z$', ['bare https://b.co/']],
])('bare addresses after a bracket that no link closes: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});
