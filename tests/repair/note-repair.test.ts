import { parse } from 'yaml';
import { followMove, proposeLinkChanges, withPartOf } from '../../src/repair/note-repair';
import { applyEdits } from '../../src/repair/text-edit';
import { factsOf } from './read-addresses';

const text = '---\r\nurl: https://a.co/old\r\n---\r\n## [T](https://a.co/old#s)\r\n- [x] and [x]\r\n\r\n[x]: https://a.co/old\r\n';

describe('proposeLinkChanges', () => {
	const { changes, refused } = proposeLinkChanges({ path: 'n.md', text }, factsOf, ({ url }) =>
		(url.startsWith('https://a.co/old') ? followMove(url, 'https://b.co/new') : null));

	it('shows each change with its line as it is and as it would be', () => {
		expect(changes.map(({ line, before, after }) => ({ line, before, after }))).toEqual([
			{ line: 2, before: 'url: https://a.co/old', after: 'url: https://b.co/new' },
			{ line: 4, before: '## [T](https://a.co/old#s)', after: '## [T](https://b.co/new#s)' },
			{ line: 7, before: '[x]: https://a.co/old', after: '[x]: https://b.co/new' },
		]);
		expect(refused).toEqual([]);
	});

	it('says which address cannot be mended, by note and line', () => {
		expect(proposeLinkChanges({ path: 'n.md', text: '\n[t](https://a.co)' }, factsOf, () => ({ kind: 'name', title: 'T' })).refused)
			.toEqual([{ path: 'n.md', line: 2, subject: 'https://a.co', reason: 'not-applicable' }]);
	});
});

it('does not add an archived copy that follows already', () => {
	const change = { kind: 'add-after' as const, url: 'https://archive.example/a', text: 'archived' };
	const add = (source: string): string => applyEdits(source, proposeLinkChanges({ path: 'n.md', text: source }, factsOf, ({ url }) =>
		(url === 'https://a.co' ? change : null)).changes.map(({ edit }) => edit)).text;
	const once = add('- <https://a.co> x');
	expect(once).toBe('- <https://a.co> ([archived](https://archive.example/a)) x');
	expect(add(once)).toBe(once);
});

it.each([
	['names no part of the page', 'https://a.co/x#s', 'https://archive.example/https://a.co/x'],
	['has a bar', 'https://a.co/x|y', 'https://archive.example/https://a.co/x%7Cy'],
	['has a bracket without its like', 'https://a.co/x(y', 'https://archive.example/https://a.co/x%28y'],
])('does not add an archived copy again that %s', (_, address, written) => {
	const note = `- <${address}> ([archived](${written}))\n`;
	const { changes } = proposeLinkChanges({ path: 'n.md', text: note }, factsOf, ({ url }) =>
		(url === address ? { kind: 'add-after', url: `https://archive.example/${address}`, text: 'archived' } : null));
	expect(changes).toEqual([]);
});

it('reads a note a few times, not once for each link, when one of many needs another spelling', () => {
	const links = Array.from({ length: 64 }, (_, index) => `- [t](https://a.co/${index})\n`).join('');
	const read = jest.fn(factsOf);
	const { changes, refused } = proposeLinkChanges({ path: 'n.md', text: links }, read, ({ url }) => followMove(url, url.endsWith('/40') ? 'https://b.co/x(y' : 'https://b.co/x'));
	expect(changes).toHaveLength(64);
	expect(changes[40]?.after).toBe('- [t](https://b.co/x%28y)');
	expect(refused).toEqual([]);
	// The note itself, two halves at each of seven sizes, and the other spelling.
	expect(read.mock.calls.length).toBeLessThanOrEqual(16);
});

describe('followMove', () => {
	it.each([
		['https://a.co/x#part', 'https://b.co/y', 'https://b.co/y#part'],
		['https://a.co/x#part', 'https://b.co/y#other', 'https://b.co/y#other'],
		['https://a.co/x', 'https://b.co/y', 'https://b.co/y'],
	])('%s at %s becomes %s', (address, finalUrl, url) => {
		expect(followMove(address, finalUrl)).toEqual({ kind: 'replace', url });
	});
});

it.each([
	["url: 'https://a.co'", 'https://b.co/it\'s_(x)'],
	['urls: [https://a.co, https://z.co]', 'https://b.co/a?b=[c]'],
	['page: {url: https://a.co}', 'https://b.co/{x}'],
	['url: https://a.co', 'https://b.co/Talk:'],
	["links: '[t](https://a.co)'", "https://b.co/'q'"],
])('a new address keeps the properties readable: %s', (property, url) => {
	const text = `---\n${property}\ntags: Review\n---\n`;
	const { changes, refused } = proposeLinkChanges({ path: 'a.md', text }, factsOf, (address) => (address.url === 'https://a.co' ? { kind: 'replace', url } : null));
	expect(refused).toEqual([]);
	const after = applyEdits(text, changes.map(({ edit }) => edit)).text;
	expect(parse(/^---\n([^]*?)\n---/u.exec(after)?.[1] ?? '')).toMatchObject({ tags: 'Review' });
	expect(after).not.toContain('https://a.co');
});

it('an archived copy leads to the part of the page that the note names', () => {
	expect(followMove('https://a.co/talk#slide-12', 'https://web.archive.org/web/2019/https://a.co/talk')).toEqual({ kind: 'replace', url: 'https://web.archive.org/web/2019/https://a.co/talk#slide-12' });
	expect(withPartOf('https://a.co/talk', 'https://b.co/x')).toBe('https://b.co/x');
});
