import { readVisibleText } from '../../../src/review/wording/visible-text';
import { factsOf } from '../notes';

/** The line as a part of a longer note, with the links in it. */
function read(line: string, before = ''): { text: string; linkAtStart: string | null } {
	return readVisibleText(line, before.length, factsOf(`${before}${line}\n`).links);
}

const seen = (line: string): string => read(line).text;

describe('what a reader sees', () => {
	it.each([
		['- Caches', 'Caches'],
		['- Caches &amp; queues&nbsp;: R&D', 'Caches & queues : R&D'],
		['  * Caches', 'Caches'],
		['+   Caches', 'Caches'],
		['12. Caches', 'Caches'],
		['100) Caches', 'Caches'],
		['2021. Caches', '2021. Caches'],
		['- [ ] Caches', 'Caches'],
		['- [x]   Caches', 'Caches'],
		['- [/] Caches', 'Caches'],
		['[?] Caches', '[?] Caches'],
		['[Caches](https://conf.example/1){:target="_blank"} by Jane', 'Caches by Jane'],
		['Caches [x] done', 'Caches [x] done'],
		['Caches   and\tqueues ', 'Caches and queues'],
	])('of %j is not its marker of a list', (line, text) => {
		expect(seen(line)).toBe(text);
	});

	it.each([
		['**Caches** and _queues_', 'Caches and queues'],
		['__Caches__ ~~and~~ ==queues==', 'Caches and queues'],
		['***Caches***', 'Caches'],
		['**`Caches`**', 'Caches'],
		['*A* **b**', 'A b'],
		['How `__init__` works, **`__new__`** too', 'How __init__ works, __new__ too'],
		['``Caches``', 'Caches'],
		['snake_case_name', 'snake_case_name'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['*Caches*1 **캐시**와', 'Caches1 캐시와'],
		['_Caches_1', '_Caches_1'],
		['*Caches*.', 'Caches.'],
		['One<br>two<br />three<BR/>four', 'One two three four'],
		['\\*Caches\\* C\\#', '*Caches* C#'],
		['a\\b', 'a\\b'],
		['Cloud on \\&#35; of R\\&amp;D', 'Cloud on &#35; of R&amp;D'],
		['Caches \\$1 \\% \\= \\^ \\@', 'Caches $1 % = ^ @'],
		['`a\\*b &amp;`', 'a\\*b &amp;'],
		['[Caches \\&amp; \\*queues\\*](https://conf.example/1)', 'Caches &amp; *queues*'],
		['[[Caches]] of [\\[\\[R\\&amp;D\\]\\]](https://conf.example/1)', 'Caches of [[R&amp;D]]'],
		['- 10:50~11:30 캐시 이야기 (1~2년차)', '10:50~11:30 캐시 이야기 (1~2년차)'],
		['10~20x faster, with ~~2~~ 3 lines', '10~20x faster, with 2 3 lines'],
		['Why a==b and c==d differ ==much==', 'Why a==b and c==d differ much'],
		['[[a*b]] and [[c*d]]', 'a*b and c*d'],
		['``a` and `` `b ` `` `c', 'a` and b `` `c'],
		['- 10:00 ==캐시==를 이해하기', '10:00 캐시를 이해하기'],
		['Paths like `C:\\` on \\`Windows`', 'Paths like C:\\ on `Windows`'],
		['Sorting in $O(n*m*k)$ time for $5 or *10*', 'Sorting in $O(n*m*k)$ time for $5 or 10'],
		['Costs \\$x and \\$y of *10*', 'Costs $x and $y of 10'],
		['Of \\$x*y*$', 'Of $xy$'],
		['a < b', 'a < b'],
	])('of %j is not its marks', (line, text) => {
		expect(seen(line)).toBe(text);
	});

	it.each([
		['[Caches](https://conf.example/1) and [queues](https://conf.example/2)', 'Caches and queues'],
		['See <https://conf.example/1> there', 'See https://conf.example/1 there'],
		['[[Caches]]', 'Caches'],
		['[[talks/Caches|all of them]] and [[Queues]]', 'all of them and Queues'],
		['[Caches](talks/caches.md "The talk") and [queues](queues.md)', 'Caches and queues'],
		['[](talks/caches.md)Caches', 'Caches'],
		['[Caches](<doc:What-is-a-Cache>)', 'What is a Cache'],
		['[Caches](https://conf.example/doc:a-b)', 'Caches'],
	])('of %j is the text of links', (line, text) => {
		expect(seen(line)).toBe(text);
	});
});

describe('the link that a line begins with', () => {
	it.each<[string, string | null]>([
		['- [Caches](https://conf.example/1) [slides](https://conf.example/2)', 'Caches'],
		['1. [[Caches]]', 'Caches'],
		['[[ **Caches** ]] [[Queues]]', 'Caches'],
		['[Caches](talks/caches.md) [[Queues]]', 'Caches'],
		['See [Caches](https://conf.example/1)', null],
		['See [[Caches]]', null],
		['![[caches.png]] [[Caches]]', null],
		['![[caches.png]]', null],
		['[[Caches!]]', 'Caches!'],
		['[Caches](https://conf.example/1) [[Queues]]', 'Caches'],
		['Caches', null],
	])('%s', (line, link) => {
		expect(read(line).linkAtStart).toBe(link);
	});
});

it('reads the links of its own stretch only', () => {
	const note = '[Before](https://conf.example/0) [Caches](https://conf.example/1) [after](https://conf.example/2)';
	const start = note.indexOf('[Caches]');
	const end = note.indexOf(' [after]');
	expect(readVisibleText(note.slice(start, end), start, factsOf(note).links)).toEqual({ text: 'Caches', linkAtStart: 'Caches' });
	expect(read('[Caches](https://conf.example/1) x', 'Before.\n\n')).toEqual({ text: 'Caches x', linkAtStart: 'Caches' });
});

it('shows a picture that is a link by the words of the whole', () => {
	expect(read('[![Caches](https://conf.example/a.png)](https://conf.example/1) x').text).toBe('Caches x');
});

it('shows what is very long as it is', () => {
	const long = `- **Caches**  ${'x'.repeat(3000)} `;
	expect(read(long)).toEqual({ text: long.replace('  ', ' ').trim(), linkAtStart: null });
	expect(read(`**${'x'.repeat(2996)}**`).text).toBe('x'.repeat(2996));
});
