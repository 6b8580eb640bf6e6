import fc from 'fast-check';
import { planRepair, type LinkChange } from '../../src/repair/link-repair';
import { applyEdits, invertEdits } from '../../src/repair/text-edit';
import { runs } from '../fuzzing';
import { readAddresses } from './read-addresses';

function repair(text: string, url: string, change: LinkChange): { text: string; refused: string[] } {
	const requests = readAddresses(text).filter((address) => address.url === url).map((address) => ({ address, change }));
	expect(requests).not.toEqual([]);
	const plan = planRepair(text, readAddresses, requests);
	return { text: applyEdits(text, plan.planned.map(({ edit }) => edit)).text, refused: plan.refused.map(({ reason }) => reason) };
}

const to = (url: string): LinkChange => ({ kind: 'replace', url });

describe('planRepair', () => {
	it.each([
		['a session heading', '## [T](https://a.co)\n- n\n', '## [T](https://b.co/x)\n- n\n'],
		['an angle destination with a title', '[T](<https://a.co> "t")', '[T](<https://b.co/x> "t")'],
		['an autolink', '- x\r\n\t- <https://a.co>\r\n', '- x\r\n\t- <https://b.co/x>\r\n'],
		['a bare address', '- see https://a.co.', '- see https://b.co/x.'],
		['a reference definition, for all its links', '[x] and [y][x]\n\n[x]: https://a.co "t"\n', '[x] and [y][x]\n\n[x]: https://b.co/x "t"\n'],
		['an attribute', '<a class="c" href="https://a.co">x</a>', '<a class="c" href="https://b.co/x">x</a>'],
		['a cell of a table', '| a | b |\n|---|---|\n| [t](https://a.co) | https://a.co |', '| a | b |\n|---|---|\n| [t](https://b.co/x) | https://b.co/x |'],
		['an image', '![alt](https://a.co)', '![alt](https://b.co/x)'],
	])('replaces the address of %s and nothing else', (_name, before, after) => {
		expect(repair(before, 'https://a.co', to('https://b.co/x'))).toEqual({ text: after, refused: [] });
	});

	it.each([
		['[t](https://a.co)', 'https://b.co/(x', '[t](https://b.co/%28x)'],
		['[t](https://a.co)', 'https://b.co/wiki/A_(b)', '[t](https://b.co/wiki/A_(b))'],
		['[t](https://a.co)', 'https://b.co/?a=1&copy;=2', '[t](https://b.co/?a=1&amp;copy;=2)'],
		['| [t](https://a.co) |\n|---|', 'https://b.co/a|b', '| [t](https://b.co/a%7Cb) |\n|---|'],
		['- https://a.co', 'https://b.co/x.', '- <https://b.co/x.>'],
		['<img src="https://a.co">', 'https://b.co/?a=1&b=2', '<img src="https://b.co/?a=1&amp;b=2">'],
	])('writes into %s the address %s so that it reads back', (before, url, after) => {
		expect(repair(before, 'https://a.co', to(url))).toEqual({ text: after, refused: [] });
	});

	it('adds the archived copy behind the link', () => {
		const change: LinkChange = { kind: 'add-after', url: 'https://web.archive.org/web/2021/https://a.co/', text: 'archived 2021-12-16' };
		expect(repair('- <https://a.co>: good', 'https://a.co', change).text)
			.toBe('- <https://a.co> ([archived 2021-12-16](https://web.archive.org/web/2021/https://a.co/)): good');
	});

	it('names a bare address with a title that holds markup', () => {
		expect(repair('- <https://a.co>', 'https://a.co', { kind: 'name', title: 'What [is] `new`\n in *C*_x | 100%%' }).text)
			.toBe('- [What \\[is\\] \\`new\\` in \\*C\\*\\_x \\| 100\\%\\%](https://a.co)');
	});

	it('does not name what has a text already', () => {
		expect(repair('[t](https://a.co)', 'https://a.co', { kind: 'name', title: 'T' }).refused).toEqual(['not-applicable']);
	});

	it('refuses where something else stands by now', () => {
		const address = readAddresses('[t](https://a.co)')[0];
		expect(address).toBeDefined();
		if (address === undefined) return;
		const request = { address, change: to('https://b.co') };
		expect(planRepair('x [t](https://a.co)', readAddresses, [request])).toEqual({ planned: [], refused: [{ request, reason: 'text-changed' }] });
	});

	it('mends the other links when one cannot be written', () => {
		const text = '[one](https://a.co) [two](https://c.co)';
		const requests = readAddresses(text).map((address, index) => ({ address, change: to(index === 0 ? 'no address\n\n# at all' : 'https://b.co') }));
		const plan = planRepair(text, readAddresses, requests);
		expect(applyEdits(text, plan.planned.map(({ edit }) => edit)).text).toBe('[one](https://a.co) [two](https://b.co)');
		expect(plan.refused.map(({ reason }) => reason)).toEqual(['cannot-be-written']);
	});
});

const link = fc.constantFrom(
	'[t](https://a.co/1)', '<https://a.co/1>', 'https://a.co/1', '![i](https://a.co/1 "t")', '[t](<https://a.co/1>)',
	'[x]', '[see][x]', '<a href="https://a.co/1">', '`https://a.co/1`', '%%https://a.co/1%%', '$a https://a.co/1$', '[[https://a.co/1]]',
	'[https://a.co/1](https://c.co/2)', '[한국어](https://c.co/2)은',
);
const note = fc.tuple(
	fc.constantFrom('', '\uFEFF', '---\ntags: [Review]\nurl: https://a.co/1\n---\n'),
	fc.array(fc.tuple(fc.constantFrom('', '## ', '- ', '\t- ', '> ', '| ', '1. ', '    '), fc.array(fc.oneof(link, fc.lorem({ maxCount: 2 })), { maxLength: 4 }))),
	fc.constantFrom('\n', '\r\n'),
	fc.constantFrom('', '\n\n[x]: https://a.co/1\n'),
).map(([front, lines, lineEnd, definition]) =>
	(front + lines.map(([marker, words]) => marker + words.join(' ')).join('\n') + definition).replace(/\n/g, lineEnd));
const target = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom('https://b.co/(x', 'https://b.co/a_b*c*', 'https://b.co/?q=`x`|y', 'https://b.co/&amp;&lt;', "https://b.co/it's_(so).", 'https://b.co/100%%'),
);

describe('a repair of any note', () => {
	it('changes only the addresses, and its undo gives the note back to the last character', () => {
		fc.assert(fc.property(note, target, (text, url) => {
			const addresses = readAddresses(text).filter((address) => address.url === 'https://a.co/1');
			const plan = planRepair(text, readAddresses, addresses.map((address) => ({ address, change: to(url) })));
			const edited = applyEdits(text, plan.planned.map(({ edit }) => edit));
			expect(edited.refused).toEqual([]);
			for (const edit of edited.applied) expect(addresses.some(({ start, end }) => start === edit.start && end === edit.end)).toBe(true);
			const others = (of: string): string[] => readAddresses(of).map((address) => address.url).filter((other) => other.startsWith('https://c.co/'));
			expect(others(edited.text)).toEqual(others(text));
			expect(readAddresses(edited.text)).toHaveLength(readAddresses(text).length);
			expect(applyEdits(edited.text, invertEdits(edited)).text).toBe(text);
		}), runs(500));
	});
});
