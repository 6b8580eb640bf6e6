import { proposeLinkChanges } from '../../src/repair/note-repair';
import { applyEdits } from '../../src/repair/text-edit';
import { conferenceOf, factsOf } from '../review/notes';

const copy = 'https://web.archive.org/web/2019/https://a.co';

/** The note with the archived copy behind each link to `https://a.co`. */
function withCopies(text: string): string {
	const { changes, refused } = proposeLinkChanges({ path: 'n.md', text }, factsOf, ({ url }) => (url === 'https://a.co' ? { kind: 'add-after', url: copy, text: 'archived 2019-05-01' } : null));
	expect(refused).toEqual([]);
	return applyEdits(text, changes.map(({ edit }) => edit)).text;
}

it.each([
	['## Rust at scale [video](https://a.co)\nx\n'],
	['## 10:00 [Rust at scale](https://a.co) - Jane Doe\nx\n'],
	['## [Rust at scale](https://a.co) (Jane Doe)\nx\n'],
	['## [Talk](https://a.co)\nx\n'],
	['## Rust at scale\n[video](https://a.co)\nx\n'],
	['## Rust at scale\nhttps://a.co\n\nx\n'],
])('a copy beside the address leaves the session what it was: %s', (session) => {
	const text = `---\ntags: Review\n---\n# Conf\n\n${session}\n## [Another session](https://b.co)\ny\n`;
	const read = (note: string): unknown[] => conferenceOf(note).sessions.map(({ title, address, speaker, time, empty }) => [title, address?.url, speaker, time, empty]);
	const repaired = withCopies(text);
	expect(repaired).toContain(copy);
	expect(read(repaired)).toEqual(read(text));
});

it('a copy is added behind each use of a definition', () => {
	expect(withCopies('- [one][x] and [two][x]\n\n[x]: https://a.co\n')).toBe(`- [one][x] ([archived 2019-05-01](${copy})) and [two][x] ([archived 2019-05-01](${copy}))\n\n[x]: https://a.co\n`);
});

it.each([
	['## [Rust at scale](https://a.co) ([video](https://youtu.be/abcdefghijk))\nx\n'],
	['## [Rust at scale](https://a.co) by [Jane Doe](https://jane.example)\nx\n'],
	['## Rust at scale [video](https://a.co) [slides](https://c.co)\nx\n'],
])('a copy in place of the address leaves the session what it was, with the copy as its page: %s', (session) => {
	const text = `# Conf\n\n${session}\n## [Another session](https://b.co)\ny\n`;
	const read = (note: string): unknown[] => conferenceOf(note).sessions.map(({ title, address, speaker }) => [title, address?.url, speaker]);
	const { changes } = proposeLinkChanges({ path: 'n.md', text }, factsOf, ({ url }) => (url === 'https://a.co' ? { kind: 'replace', url: copy } : null));
	const before = read(text);
	expect(before).toContainEqual(expect.arrayContaining(['Rust at scale', 'https://a.co']));
	expect(read(applyEdits(text, changes.map(({ edit }) => edit)).text)).toEqual(JSON.parse(JSON.stringify(before).replaceAll('https://a.co', copy)));
});
