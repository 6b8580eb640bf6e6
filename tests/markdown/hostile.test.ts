import { deepestNesting } from '../../src/markdown/blocks/containers';
import { readNote } from '../../src/markdown/read-note';

/*
 * Input that makes careless scanners quadratic. Each document is read at two sizes; quadratic cost would make
 * the larger, eight times as long, take about 64 times as long. The limits are wide, so that a busy machine does not fail.
 */
const shapes: readonly [string, (count: number) => string][] = [
	['[a](', (count) => '[a]('.repeat(count)],
	['[a](<b', (count) => '[a](<b'.repeat(count)],
	['[a](b "', (count) => '[a](b "'.repeat(count)],
	['[', (count) => '['.repeat(count)],
	['![', (count) => '!['.repeat(count)],
	[']', (count) => ']'.repeat(count)],
	['[a][', (count) => `${'[a]['.repeat(count)}\n\n[a]: https://a.co`],
	['[[', (count) => '[[a '.repeat(count)],
	['[ then links', (count) => '['.repeat(count) + '[a](https://a.co)'.repeat(count)],
	['nested brackets', (count) => '['.repeat(count) + 'a' + ']'.repeat(count)],
	['nested brackets with a definition', (count) => `${'['.repeat(count)}a${']'.repeat(count)}\n\n[a]: https://a.co`],
	['nested images', (count) => '!['.repeat(count) + 'a' + '](https://a.co)'.repeat(count)],
	['backtick runs', (count) => Array.from({ length: Math.ceil(Math.sqrt(count * 8)) }, (_, index) => '`'.repeat(index + 1)).join(' ')],
	['backticks', (count) => 'a`b``c '.repeat(count)],
	['one code span', (count) => `\` ${'ab '.repeat(count)}c\``],
	['one long link text', (count) => `[${'a '.repeat(count)}](https://a.co)`],
	['one long title', (count) => `[a](https://a.co "${'a '.repeat(count)}")`],
	['a* a_ ', (count) => `# ${'a* _a '.repeat(count)}`],
	['*', (count) => `# ${'*'.repeat(count)}a`],
	['*a **b ', (count) => `# ${'*a **b '.repeat(count)}`],
	['**a *b ', (count) => `# ${'a**b'.repeat(count)}${'c* '.repeat(count)}`],
	['$', (count) => '$a '.repeat(count) + 'https://a.co'],
	['$a$', (count) => 'a$1 '.repeat(count) + 'https://a.co'],
	['%%', (count) => 'a %%'.repeat(count) + ' https://a.co'],
	['==', (count) => '==a'.repeat(count) + ' https://a.co'],
	['<!--', (count) => 'a <!-- '.repeat(count) + 'https://a.co'],
	['<?', (count) => 'a <? '.repeat(count) + 'https://a.co'],
	['<![CDATA[', (count) => 'a <![CDATA[ '.repeat(count) + 'https://a.co'],
	['<a href="', (count) => 'x <a href="'.repeat(count) + 'https://a.co'],
	['<a b', (count) => 'x <a ' + 'b '.repeat(count) + 'https://a.co'],
	['<a:', (count) => 'x ' + '<aa:b'.repeat(count)],
	['paragraphs with <!--', (count) => 'https://a.co <!-- a\n\n'.repeat(count)],
	['paragraphs with `', (count) => 'https://a.co ` a\n\n'.repeat(count)],
	['HTML blocks with <!--', (count) => '<div> https://a.co\n<!--\n</div>\n\n'.repeat(count)],
	['HTML blocks', (count) => '<div>\n\n'.repeat(count)],
	['<a href> in HTML blocks', (count) => `<div>${'<a href="https://a.co">x'.repeat(count)}</div>`],
	['<pre', (count) => '<pre\n'.repeat(count)],
	['https://', (count) => 'https://'.repeat(count)],
	['https://a.co/(((', (count) => `https://a.co/${'('.repeat(count)}`],
	['https://a.co/)))', (count) => `https://a.co/${')'.repeat(count)}`],
	['https://a.co&a;&a;', (count) => `https://a.co/${'&a;'.repeat(count)}`],
	['[https://a.co ', (count) => '[https://a.co '.repeat(count)],
	['https://a.co lines', (count) => 'https://a.co\n'.repeat(count)],
	['definitions', (count) => Array.from({ length: count }, (_, index) => `[d${index}]: https://a.co/${index}\n`).join('')],
	['definitions in one paragraph, broken', (count) => `[a]: b "${'\n[a]: b "'.repeat(count)}`],
	['[a\\', (count) => '[a\\'.repeat(count)],
	['tables', (count) => '| a | b |\n|---|---|\n'.repeat(count)],
	['pipes', (count) => `${'|'.repeat(count)}\n${'|-'.repeat(count)}\n`],
	['lines that look like delimiter rows', (count) => 'a|b\n|-|-|-|\n'.repeat(count)],
	['%% lines', (count) => '%% a %% b\n'.repeat(count)],
	['$$ lines', (count) => '$$ a\n\n'.repeat(count)],
	['quotes that end and begin', (count) => '> a\n\n'.repeat(count)],
	['setext', (count) => 'a\n-\n'.repeat(count)],
	['empty items', (count) => '-\n'.repeat(count)],
	['# ', (count) => `#${' #'.repeat(count)}`],
	['blank lines below many containers', (count) => `${'- '.repeat(count)}x${'\n'.repeat(count)}`],
	['lazy lines below many quotes', (count) => `${'>'.repeat(count)} x${'\nx'.repeat(count)}`],
	['frontmatter without an end', (count) => `---\n${'a: [\n'.repeat(count)}`],
	['blank lines in frontmatter', (count) => `---\na: [\n${'\n \n'.repeat(count)} x\nb: #c\n---\n`],
	['carriage returns', (count) => 'a\r\n\rb\n'.repeat(count)],
	['entities', (count) => `# ${'&amp;&#x;&'.repeat(count)}`],
];

function milliseconds(text: string): number {
	const start = performance.now();
	readNote(text, () => null);
	return performance.now() - start;
}

/** As it is, in a heading, and where the scan for links cannot be skipped. */
const places: readonly [string, (text: string) => string][] = [
	['', (text) => text],
	['in a heading', (text) => `# ${text}`],
	['beside an address', (text) => `${text} https://a.co <aa:b>`],
	['with a definition', (text) => `${text} <aa:b>\n\n[b]: https://b.co`],
];

describe('hostile input', () => {
	test.each(shapes.flatMap(([name, shape]) => places.map(([place, put]) => [name, place, (count: number): string => put(shape(count))] as const)))(
		'%s %s: cost grows with the length',
		(_, __, shape) => {
			readNote(shape(1000), () => null);
			const small = Math.min(milliseconds(shape(6_250)), milliseconds(shape(6_250)));
			const large = milliseconds(shape(50_000));
			expect(large).toBeLessThan(Math.max(1000, small * 32));
			expect(large).toBeLessThan(4000);
		},
	);

	test.each<[string, string]>([
		['of words', 'word '.repeat(1_000_000)],
		['of addresses', 'https://a.co/x '.repeat(330_000)],
		['of links', '[a](https://a.co) '.repeat(290_000)],
		['of brackets', '[a]('.repeat(1_250_000)],
		['of a heading', `# ${'*a* `b` '.repeat(600_000)}`],
		['of Korean', '정말 많이 쓰고 있기 때문에 '.repeat(330_000)],
	])('5 MB in one line %s', (_, text) => {
		expect(text.length).toBeGreaterThan(4_800_000);
		expect(milliseconds(text)).toBeLessThan(6000);
	}, 20_000);

	test.each<[string, string]>([
		['lists in one line', `${'- '.repeat(10_000)}[x](https://a.co)`],
		['quotes in one line', `${'> '.repeat(10_000)}[x](https://a.co)`],
		['lists by indentation', Array.from({ length: 3000 }, (_, depth) => `${'\t'.repeat(depth)}- a`).join('\n') + `\n${'\t'.repeat(3000)}- [x](https://a.co)`],
		['quotes and lists', `${'> - '.repeat(5000)}[x](https://a.co)\n${'> - '.repeat(5000)}y`],
	])('10,000 levels of %s: bounded and told, the link still found', (_, text) => {
		const facts = readNote(text, () => null);
		expect(facts.links.map((link) => link.url)).toEqual(['https://a.co']);
		expect(facts.problems).toEqual([{ line: expect.any(Number) as number, message: expect.stringContaining(String(deepestNesting)) as string }]);
		expect(milliseconds(text)).toBeLessThan(4000);
	});

	test('levels that people write are read whole', () => {
		const text = Array.from({ length: 60 }, (_, depth) => `${'\t'.repeat(depth)}- a`).join('\n');
		const facts = readNote(text, () => null);
		expect(facts.problems).toEqual([]);
		expect(facts.blocks.at(-1)).toMatchObject({ kind: 'list-item', depth: 60 });
	});
});
