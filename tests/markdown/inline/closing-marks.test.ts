import { shownLinks } from '../shown';

test.each<[string, string[]]>([
	['`` ` https://a.co ``', []],
	['`https://a.co``', ['bare https://a.co``']],
	['``https://a.co`', ['bare https://a.co`']],
	['a `b`` https://a.co `c`', []],
	['$ https://a.co$', ['bare https://a.co$']],
	['$https://a.co $', ['bare https://a.co']],
	['$https://a.co\n$', ['bare https://a.co']],
	['$a\\$ https://a.co$', []],
	['$x$1 https://a.co$', []],
	['$$https://a.co$$', []],
	['$$ x https://a.co', ['bare https://a.co']],
	['$$$https://a.co$$$', ['bare https://a.co$$$']],
	['$$$$ https://a.co', ['bare https://a.co']],
	['a %% https://a.co', ['bare https://a.co']],
	['a %%https://a.co%% %https://b.co%', ['bare https://b.co%']],
	['<!-- https://a.co --> x', []],
	['x <!-- https://a.co', ['bare https://a.co']],
	['x <? https://a.co ?> y', []],
	['x <!A https://a.co> y', []],
	['x <![CDATA[ https://a.co ]]> y', []],
	['x <!--> https://a.co -->', ['bare https://a.co']],
	['x <!---> https://a.co -->', ['bare https://a.co']],
	['\\`https://a.co`', ['bare https://a.co`']],
	['\\\\`https://a.co`', []],
	['a\\', []],
	['x <!a', []],
	['x <! https://a.co>', ['bare https://a.co']],
	['x <? https://a.co', ['bare https://a.co']],
	['x <! b > <!-- y --> https://c.co', ['bare https://c.co']],
])('code, math, comments and markup: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});

test.each<[string, string[]]>([
	['[a](https&#58;//a.co)', ['inline https://a.co (a)']],
	['<https&colon;//a.co>', []],
	['<a href="https&#x3a;//a.co">b</a>', ['html https://a.co (b)']],
	['[x](y) a: b', []],
	['# a `b` [c]', []],
	['# a\n\nx & y: z', []],
	['[![a](https://a.co)](https://b.co) [c](https://c.co)', ['inline https://b.co (a)', 'image https://a.co (a)', 'inline https://c.co (c)']],
	['|a|b|\n|-|-|\n|[x](https://a.co/\\|y)|https://b.co/\\|z|\n|![i](https://c.co/\\|)|<https://d.co/\\|>|\n|`https://e.co\\|`|[r]|\n\n[r]: https://r.co/\\|', ['inline https://a.co/|y (x)', 'bare https://b.co/|z', 'image https://c.co/| (i)', 'autolink https://d.co/|', 'reference https://r.co/| (r)']],
	['https://a.co/\\|x', ['bare https://a.co/\\|x']],
	['|a\n|-\n|\\| https://a.co|', ['bare https://a.co']],
])('addresses written with character references, and in tables: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});

test.each<[string, string[]]>([
	['a `b', []], ['`a `` b` https://b.co', ['bare https://b.co']], ['``a` https://b.co `c`` d', []], ['`a``b` `c``https://d.co`', []],
	['`a` ``b https://c.co `d`', ['bare https://c.co']], ['$a https://b.co\n$5 https://c.co$', ['bare https://b.co']],
	['$a\\$b$ https://c.co', ['bare https://c.co']], ['<!-- a https://b.co\n\n-->', []], ['x <!-- a <!-- b --> https://c.co <!-- d', ['bare https://c.co']],
	['x %% a https://b.co\n%% https://c.co %% d', ['bare https://c.co']], ['$$a\nhttps://b.co$$ https://c.co', ['bare https://c.co']], ['x $$a\nhttps://b.co$$ $$ https://c.co', ['bare https://c.co']],
	['x <?a <?b?> https://c.co ?>', ['bare https://c.co']], ['[a `](https://a.co)` b](https://b.co)', ['inline https://b.co (a ](https://a.co) b)']],
])('marks that are closed and marks that are not: %j', (source, links) => {
	expect(shownLinks(source)).toEqual(links);
});
