import { tests as examples } from 'commonmark-spec';
import { micromark } from 'micromark';
import { readNote } from '../../../src/markdown/read-note';

function headings(text: string): [number, string][] {
	return readNote(text, () => null).headings.map((heading) => [heading.level, heading.text]);
}

describe('headings', () => {
	test.each<[string, string]>([
		['plain', 'plain'],
		['[Session title](https://a.co/1)', 'Session title'],
		['[Session title](https://a.co/1): *what* I __learnt__', 'Session title: what I learnt'],
		['`code` and ~~old~~ ==new== **b*i***', 'code and old new bi'],
		['snake_case_name and 2*3*4', 'snake_case_name and 234'],
		['a \\*star\\* &amp; &#9731; \\# \\[x\\]', 'a *star* & ☃ # [x]'],
		['[[Note]] and [[Note|alias]] and [[Note#Part]]', 'Note and alias and Note > Part'],
		['![logo](l.png) Talk ![[embed.png]]', 'logo Talk embed.png'],
		['[![x](i.png) **Talk**](https://a.co)', 'x Talk'],
		['Talk %%hidden%% <!-- too --> <b>bold</b>', 'Talk bold'],
		['<https://a.co>', 'https://a.co'],
		['https://a.co/x_y_z', 'https://a.co/x_y_z'],
		['$O(n)$ in $5', 'O(n) in $5'],
		['10:00 – 10:40 제목 (발표자) 🎥', '10:00 – 10:40 제목 (발표자) 🎥'],
		['note[^1] ^block-id', 'note ^block-id'],
		['a * b * c, a _ b, *open, close*', 'a * b * c, a _ b, open, close'],
		['**강조**는 *이렇게*', '강조는 이렇게'],
		['[ref] and [text][ref]', 'ref and text'],
		['[not a link] [x]', '[not a link] [x]'],
		['trailing hashes ##', 'trailing hashes'],
		['C#', 'C#'],
		['spaces   and\ttabs', 'spaces and tabs'],
		['~a~ ~~b~~ ~~~c~~~ ~~d~', '~a~ b ~~~c~~~ ~~d~'],
		['10:50~11:30 캐시 이야기 (1~2년차)', '10:50~11:30 캐시 이야기 (1~2년차)'],
		['Why a==b and c==d differ ==much==', 'Why a==b and c==d differ much'],
		['==캐시==를 이것은==중요한==내용', '캐시를 이것은중요한내용'],
		['== a == ==b== =c= ===d===', '== a == b =c= ===d==='],
		['~~ a ~~ ~~b ~~', '~~ a ~~ ~~b ~~'],
		['a~~b~~c', 'abc'],
		['==a ~~b== c~~', 'a ~~b c~~'],
		['*a*== **b**', 'a== b'],
		['***a** b*', 'a b'],
		['*a **b*', '*a *b'],
		['**a*', '*a'],
		['*a****b*', 'a**b'],
		['***a***b', 'ab'],
		['a*"b"*c', 'a*"b"*c'],
		['*(*a*)*', '(a)'],
		['_a_b_', 'a_b'],
		['__a_ b_', 'a b'],
		['𝒂*𝒃*𝒄 *“a”*b', '𝒂𝒃𝒄 *“a”*b'],
		['🎉*a*🎉', '🎉a🎉'],
		['a\\', 'a\\'],
		['a\\b \\_', 'a\\b _'],
		['``` a ```', 'a'],
		['`` ` ``', '`'],
		['`  `', ''],
		['` a `', 'a'],
		['`a ', '`a'],
		['a<br>b<br/>c <b>d</b>', 'a b c d'],
		['[REF ](https://a.co)by', 'REF by'],
		['[[#Part]] [[a#b#c]] [[ a | b ]] [[|x]] [[]] [[a]b]] [[a[b]] [[a', 'Part a > b > c b x [[]] [[a]b]] [[a[b]] [[a'],
		['[^1] [^] [^a b] [^a[b] [^1](https://a.co) ![^1](x)', '[^] [^a b] [^a[b] ^1 ^1'],
		['&#0; &#xD800; &#xDFFF; &#x110000; &#x10FFFF; &#1114112; &nbsp;x &AMP; &nope; &constructor; &ouml;&Ouml;&#xE000;&#xD7FF;', '� � � � 􏿿 � \u00a0x & &nope; &constructor; öÖ퟿'],
		['$a$1 b$', 'a$1 b'],
		['%a %%b%% 5%', '%a 5%'],
		['!a ![', '!a !['],
		['a*b_c*d_', 'ab_cd_'],
		['*a _b* c_', 'a _b c_'],
		['**a *b** c*', 'a b c'],
		['*foo**bar**baz*', 'foobarbaz'],
		['*foo**bar***', 'foobar'],
		['foo***bar***baz', 'foobarbaz'],
		['foo******bar*********baz', 'foobar***baz'],
		['**Gomphocarpus (*Gomphocarpus physocarpus*, syn. *Asclepias physocarpa*)**', 'Gomphocarpus (Gomphocarpus physocarpus, syn. Asclepias physocarpa)'],
		['_(bar)_.', '(bar).'],
		['*a**', 'a*'],
		['**a**b**', 'ab**'],
		['a   b', 'a b'],
		['<!--> a', 'a'],
		['<!---> a', 'a'],
		['<!-- a --> b', 'b'],
		['<? a ?> b <!X a> b <![CDATA[ a ]]> b', 'b b b'],
		['<!1 a> <! a> <!', '<!1 a> <! a> <!'],
		['a <!--> b --> c', 'a b --> c'],
		['~~a~b~~', 'a~b'],
		['a~', 'a~'],
		['=a=b=', '=a=b='],
		['==a=b==', 'a=b'],
		['<a@b.co> <a@b> <@b.co> <a@> <a@b..co> <a@-b.co> <a@b_c.co> <ab.co>', 'a@b.co a@b <@b.co> <a@> <a@b..co> <a@-b.co> <a@b_c.co> <ab.co>'],
		['x <a@b.co', 'x <a@b.co'],
		['<a:b> <ab:c> <ab:c d> <ab', '<a:b> ab:c <ab:c d> <ab'],
		['a `b` [c]', 'a b [c]'],
	])('## %s', (source, text) => {
		expect(headings(`## ${source}\n\n[ref]: https://a.co\n`)).toEqual([[2, text]]);
	});

	test('ATX and setext at the root count, others do not', () => {
		expect(headings('# a\n#b\n   ### c ###\n    # d\n\ne\nf\n===\n\ng\n-\n')).toEqual([[1, 'a'], [3, 'c'], [1, 'e f'], [2, 'g']]);
		expect(headings('- # a\n\n> # b\n\n1. c\n   ---\n')).toEqual([]);
		expect(headings('```\n# a\n```\n%%\n# b\n%%\n<!--\n# c\n-->\n$$\n# d\n$$\n\n\t# e\n')).toEqual([]);
		expect(headings('#\n\n## \n\n####### x\n')).toEqual([[1, ''], [2, '']]);
		expect(headings('[r]: https://a.co\n===\n')).toEqual([]);
		expect(headings('[r]: https://a.co\ntitle\n===\n')).toEqual([[1, 'title']]);
		expect(headings('| a |\n| - |\n| b |\n# c')).toEqual([[1, 'c']]);
	});

	test.each([['\n'], ['\r\n'], ['\r']])('places with line ending %j and a byte order mark', (ending) => {
		const lines = ['---', 'title: x', '---', '# One #', 'text', '', 'Two', 'more', '---', '[x](https://a.co)'];
		const text = `\ufeff${lines.join(ending)}${ending}`;
		const facts = readNote(text, () => ({ title: 'x' }));
		const [one, two] = facts.headings;
		expect([one?.line, one?.text, text.slice(one?.start, one?.end), text.slice(one?.contentStart, one?.contentEnd)]).toEqual([4, 'One', '# One #', 'One']);
		expect([two?.line, two?.text]).toEqual([7, 'Two more']);
		expect(text.slice(two?.start, two?.end)).toBe(['Two', 'more', '---'].join(ending));
		expect(text.slice(two?.contentStart, two?.contentEnd)).toBe(['Two', 'more'].join(ending));
		expect(facts.links.map((link) => [link.line, link.column, text.slice(link.start, link.end)])).toEqual([[10, 5, 'https://a.co']]);
		expect(facts.frontmatter?.entries).toEqual([{ key: 'title', value: 'x', line: 2, start: 4 + ending.length, end: 12 + ending.length }]);
		expect(text.slice(facts.frontmatter?.start, facts.frontmatter?.end)).toBe(['---', 'title: x', '---'].join(ending));
		expect(text.slice(facts.bodyStart, facts.bodyStart + 5)).toBe('# One');
		expect(facts.length).toBe(text.length);
	});
});

/** What is left of a heading's HTML once it is shown. */
function shownText(html: string): string {
	return html
		.replace(/<img[^>]*?alt="([^"]*)"[^>]*>/g, '$1')
		.replace(/<!--(?:>|->|[^]*?-->)|<!\[CDATA\[[^]*?\]\]>|<[?!/a-zA-Z][^>]*>/g, '')
		.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&')
		.replace(/[ \t\n]+/g, ' ').trim();
}

test.each<[string, string]>([
	['a\\\nb', 'a b'], ['a\\\rb\r', 'a b'], ['a  \nb', 'a b'], ['a `b\nc`', 'a b c'], ['a `b\rc`', 'a b c'], ['a *b\r\nc*', 'a b c'],
])('a heading of several lines: %j', (lines, text) => {
	expect(headings(`${lines}\n===`)).toEqual([[1, text]]);
});

describe('CommonMark 0.31.2, the first line of each inline example as a heading', () => {
	const firstInline = examples.findIndex((example) => example.section === 'Inlines');
	const inline = examples.slice(firstInline)
		.filter((example) => /^\S/.test(example.markdown))
		.map((example): [number, string, string] => {
			const markdown = `# ${example.markdown.replaceAll('→', '\t')}`;
			return [example.number, markdown, shownText(/<h1>([^]*?)<\/h1>/.exec(micromark(markdown, { allowDangerousHtml: true }))?.[1] ?? '')];
		});
	/** The app reads [[…]] as a wiki-link. */
	const wikiLinks = [548, 559, 590];

	test.each(inline)('example %i', (number, markdown, expected) => {
		const text = readNote(markdown, () => null).headings[0]?.text;
		if (wikiLinks.includes(number)) expect(text).not.toBe(expected);
		else expect(text).toBe(expected);
	});
});
