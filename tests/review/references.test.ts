import { itemsWithin, linksOutside, referencesOfConference, referencesWithin } from '../../src/review/references';
import type { factsOf } from './notes';
import { conferenceOf } from './notes';

const text = '---\nurl: https://conf.example/0\n---\n[Before](https://conf.example/1).\n\n## [Caches](https://conf.example/2)\n- [slides](https://conf.example/3)\n\n# Day 2\nIt rained: [proof](https://conf.example/4) [more](https://conf.example/5)\n\n## [Queues](https://conf.example/6)\n- x\n';
const numbers = (references: readonly { readonly url: string }[]): string => references.map(({ url }) => url.slice(-1)).join('');

it('are all of a conference: outside its sessions, then in them with their own address first', () => {
	expect(numbers(referencesOfConference(conferenceOf(text)))).toBe('0145236');
});

it('stand in the passage that holds them, those of the frontmatter in none', () => {
	const conference = conferenceOf(text);
	expect(conference.passages.map((passage) => [text.slice(passage.start, passage.end).slice(0, 9), numbers(referencesWithin(conference, passage))])).toEqual([['[Before](', '1'], ['It rained', '45']]);
	const [, , proof, more] = conference.references;
	const passage = { trail: [], line: 1, start: proof?.start ?? 0, end: more?.start ?? 0 };
	expect(numbers(referencesWithin(conference, passage))).toBe('4');
	expect(numbers(referencesWithin(conference, { ...passage, start: 0 }))).toBe('14');
});

it('outside of ranges are those that none of them holds', () => {
	const at = (useStart: number) => ({ useStart }) as ReturnType<typeof factsOf>['links'][number];
	const links = [0, 9, 10, 19, 20, 30, 35, 40].map(at);
	expect(linksOutside(links, [{ start: 10, end: 20 }, { start: 30, end: 40 }]).map(({ useStart }) => useStart)).toEqual([0, 9, 20, 40]);
	expect(linksOutside(links, [])).toEqual(links);
});

it('within a range begin in it', () => {
	const within = (start: number, end: number): readonly number[] => itemsWithin([1, 3, 3, 5, 9], (place) => place, { start, end });
	expect([within(0, 10), within(3, 5), within(4, 9), within(9, 9), within(2, 3), within(10, 20)]).toEqual([[1, 3, 3, 5, 9], [3, 3], [5], [], [], []]);
});
