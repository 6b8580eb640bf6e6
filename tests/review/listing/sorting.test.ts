import { groupAcrossNotes } from '../../../src/review/listing/grouping';
import { groupByYear, sortConferences, sortGroups, sortSessions, type SortOrder } from '../../../src/review/listing/sorting';
import { conferenceOf } from '../notes';

const note = (path: string, title: string, date: string, body: string): ReturnType<typeof conferenceOf> =>
	conferenceOf(`---\ntitle: ${title}\nsession-level: 2\n${date === '' ? '' : `date: ${date}\n`}---\n${body}`, { path });

const day9 = note('c/9.md', 'Conf 9', '2020-05-05', '## Zebras\n- one\n\n## Day-to-day caches\n- one\n- two\n- three\n\n## Apes\n- one\n- two\n');
const day10 = note('c/10.md', 'Conf 10', '2021-05-05', '## Zebras\n- one\n');
const undated = note('b.md', 'A conf', '', '## Queues\n');
const all = [undated, day9, day10];

describe('conferences', () => {
	it.each<[SortOrder, string[]]>([
		['date', ['Conf 10', 'Conf 9', 'A conf']],
		['title', ['A conf', 'Conf 9', 'Conf 10']],
		['order', ['A conf', 'Conf 9', 'Conf 10']],
		['notes', ['Conf 9', 'Conf 10', 'A conf']],
	])('stand by %s', (order, titles) => {
		expect(sortConferences(all, order).map(({ title }) => title)).toEqual(titles);
		expect(sortConferences([...all].reverse(), order).map(({ title }) => title)).toEqual(titles);
	});

	it('stand by the path of their notes, whatever their dates', () => {
		const moved = { ...undated, path: 'd.md' };
		expect(sortConferences([moved, day10, day9], 'order').map(({ path }) => path)).toEqual(['c/9.md', 'c/10.md', 'd.md']);
	});

	it('stand by year, each in the order in which it came', () => {
		const again = { ...day9, path: 'again.md' };
		expect(groupByYear([undated, day9, day10, again]).map(({ year, conferences }) => [year, conferences.map(({ path }) => path)])).toEqual([
			[2021, ['c/10.md']], [2020, ['c/9.md', 'again.md']], [null, ['b.md']],
		]);
	});
});

describe('sessions', () => {
	const titlesBy = (order: SortOrder): string[] => sortSessions(day9.sessions, (session) => session, order).map(({ title }) => title);

	it.each<[SortOrder, string[]]>([
		['date', ['Zebras', 'Day-to-day caches', 'Apes']],
		['order', ['Zebras', 'Day-to-day caches', 'Apes']],
		['title', ['Apes', 'Day-to-day caches', 'Zebras']],
		['notes', ['Day-to-day caches', 'Apes', 'Zebras']],
	])('of a note stand by %s', (order, titles) => {
		expect(titlesBy(order)).toEqual(titles);
	});

	it('change places among themselves only, where other things stand between them', () => {
		const [zebras, caches, apes] = day9.sessions;
		const items = ['passage', zebras, caches, 'links', apes];
		expect(sortSessions(items, (item) => (typeof item === 'object' ? item : null), 'title')).toEqual(['passage', apes, caches, 'links', zebras]);
	});

	it.each<[SortOrder, string[]]>([
		['date', ['Queues', 'Zebras', 'Day-to-day caches', 'Apes']],
		['order', ['Queues', 'Zebras', 'Day-to-day caches', 'Apes']],
		['title', ['Apes', 'Day-to-day caches', 'Queues', 'Zebras']],
		['notes', ['Zebras', 'Day-to-day caches', 'Apes', 'Queues']],
	])('across notes stand by %s', (order, titles) => {
		const twice = { ...day10, date: day9.date, aliases: ['Conf 9 2020'] };
		const groups = groupAcrossNotes([undated, day9, twice]);
		const sorted = sortGroups(groups, order);
		expect(sorted.map(({ title, parts }) => [title, parts.length])).toEqual(titles.map((title) => [title, title === 'Zebras' ? 2 : 1]));
		expect(sorted).not.toBe(groups);
	});
});
