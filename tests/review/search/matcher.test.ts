import { linkKey } from '../../../src/links/address';
import type { LinkStateName } from '../../../src/links/link-state';
import { groupByLinkState, groupBySite, type LinkGroup, type LinkGroupName } from '../../../src/review/link-groups';
import type { Conference } from '../../../src/review/model';
import { holdsMatch, Matcher, searchSessions, type FuzzySearch } from '../../../src/review/search/matcher';
import { parseQuery } from '../../../src/review/search/query';
import { groupByYear, sortConferences, sortGroups, sortSessions, type SortOrder } from '../../../src/review/sorting';
import { groupAcrossNotes } from '../../../src/review/grouping';
import { conferenceOf } from '../notes';

function note(path: string, properties: string, body: string): Conference {
	return conferenceOf(`---\n${properties}\n---\n${body}`, { path });
}

const kakao = note('reviews/2021/ifkakao.md', 'title: if(kakao) 2021\ntags: [Review, dev/kakao]\ndate: 2021-12-16\naliases: [이프카카오]', `
See [the site](https://if.kakao.com/2021).

## [쿠버네티스 운영](https://if.kakao.com/session/1)
- 노드
- 배포
- [도구](https://github.com/kakao/tool)
- <https://gone.example.com/>

## [Kafka 101](https://if.kakao.com/session/2)
`);
const fosdem = note('reviews/2023/fosdem.md', 'title: FOSDEM\ntags: [Review]\ndate: 2023-02-04', `
## Day 1
### [Android 접근성](https://fosdem.org/2023/a)
- one
### Kafka
#### Zebra
- two
- three
`);
const undated = note('reviews/old.md', 'title: Old notes\ntags: [Review]', '## [Zig](https://www.youtube.com/watch?v=1)\n- written\n\n## [Ada](https://youtube.com/watch?v=2)\n');
const all = [kakao, fosdem, undated];

const states: Readonly<Record<string, LinkStateName>> = {
	'https://gone.example.com/': 'broken',
	'https://if.kakao.com/session/2': 'moved',
	'https://if.kakao.com/2021': 'broken',
};
const links = {
	stateOf: (key: string): LinkStateName => states[key] ?? 'unchecked',
	titleOf: (key: string): string | null => (key === linkKey('https://gone.example.com') ? 'Operating Clusters' : null),
};

function found(text: string, fuzzy?: FuzzySearch): string[] {
	return searchSessions(all, new Matcher(parseQuery(text), { links, ...(fuzzy ? { fuzzy } : {}) })).map(({ session }) => session.title);
}

describe('what is searched', () => {
	it.each<[string, string, string[]]>([
		['a title', 'kafka', ['Kafka 101', 'Kafka']],
		['initial consonants', 'ㅋㅂㄴㅌㅅ', ['쿠버네티스 운영']],
		['an alias', '이프카카오', ['쿠버네티스 운영', 'Kafka 101']],
		['words of note and session together', '이프카카오 kafka', ['Kafka 101']],
		['the text of a link', '도구', ['쿠버네티스 운영']],
		['the title of a page', 'operating', ['쿠버네티스 운영']],
		['a heading above', '"day 1"', ['Android 접근성', 'Kafka']],
		['an address that is pasted', 'https://github.com/kakao', ['쿠버네티스 운영']],
		['a tag', 'tag:dev', ['쿠버네티스 운영', 'Kafka 101']],
		['a year', 'year:2023', ['Android 접근성', 'Kafka']],
		['either of two years', 'year:2021 year:2023 kafka', ['Kafka 101', 'Kafka']],
		['a range of years', 'year:2020..2022 kafka', ['Kafka 101']],
		['sessions without notes', 'is:empty', ['Kafka 101', 'Ada']],
		['sessions with notes of one year', 'is:written year:2021', ['쿠버네티스 운영']],
		['broken links', 'is:broken', ['쿠버네티스 운영']],
		['links that moved', 'is:moved', ['Kafka 101']],
		['a site with its subdomains', 'site:kakao.com', ['쿠버네티스 운영', 'Kafka 101']],
		['a part of a site', 'site:github.com/kakao', ['쿠버네티스 운영']],
		['what is left', 'kafka -101', ['Kafka']],
		['what is left without a tag', '-tag:dev kafka', ['Kafka']],
		['what is left without a site', '이프카카오 -site:github.com', ['Kafka 101']],
		['everything, where an operator is not finished', 'kafka is:bro', ['Kafka 101', 'Kafka']],
	])('finds by %s', (_, query, titles) => {
		expect(found(query)).toEqual(titles);
	});

	it('finds in the text of a note where it is at hand', () => {
		const matcher = new Matcher(parseQuery('노드 -secret'), { links });
		const [session] = kakao.sessions;
		expect(session && matcher.matchesSession(kakao, session)).toBe(false);
		expect(session && matcher.matchesSession(kakao, session, '- 노드')).toBe(true);
		expect(session && matcher.matchesSession(kakao, session, '- 노드\n- Secret')).toBe(false);
	});

	it('finds links outside of sessions, and the note for their sake', () => {
		const matcher = new Matcher(parseQuery('is:broken "the site"'), { links });
		expect(holdsMatch(kakao, matcher)).toBe(true);
		expect(matcher.matchesOutside(kakao, kakao.references)).toBe(true);
		expect(holdsMatch(fosdem, matcher)).toBe(false);
	});

	it('finds titles letter by letter where it is given how', () => {
		const fuzzy: FuzzySearch = (query) => (text) => {
			const start = text.toLowerCase().indexOf(query.charAt(0));
			return start < 0 || !text.toLowerCase().includes(query.slice(-1), start) ? null : { ranges: [[start, start + 1]] };
		};
		expect(found('zg')).toEqual([]);
		expect(found('zg', fuzzy)).toEqual(['Zig']);
		expect(new Matcher(parseQuery('zg'), { links, fuzzy }).rangesIn('Zig')).toEqual([[0, 1]]);
	});
});

describe('groups', () => {
	const told = <Name extends LinkGroupName>(groups: readonly LinkGroup<Name>[]): [Name, string[]][] =>
		groups.map(({ name, holders }) => [name, holders.map(({ conference, session }) => session?.title ?? conference.title)]);

	it('are made by the state of links, the broken ones first and sessions without links last', () => {
		expect(told(groupByLinkState(all, (key) => links.stateOf(key)))).toEqual([
			['broken', ['if(kakao) 2021', '쿠버네티스 운영']],
			['moved', ['Kafka 101']],
			['unchecked', ['쿠버네티스 운영', 'Android 접근성', 'Zig', 'Ada']],
			[null, ['Kafka']],
		]);
	});

	it('are made by site, those with the most sessions first', () => {
		expect(told(groupBySite(all))).toEqual([
			['if.kakao.com', ['if(kakao) 2021', '쿠버네티스 운영', 'Kafka 101']],
			['youtube.com', ['Zig', 'Ada']],
			['fosdem.org', ['Android 접근성']],
			['github.com', ['쿠버네티스 운영']],
			['gone.example.com', ['쿠버네티스 운영']],
			[null, ['Kafka']],
		]);
	});

	it('are made by year, the latest first and those without a date last', () => {
		expect(groupByYear([undated, kakao, fosdem]).map(({ year, conferences }) => [year, conferences.length])).toEqual([[2023, 1], [2021, 1], [null, 1]]);
	});
});

describe('orders', () => {
	it.each<[SortOrder, string[]]>([
		['date', ['FOSDEM', 'if(kakao) 2021', 'Old notes']],
		['title', ['FOSDEM', 'if(kakao) 2021', 'Old notes']],
		['order', ['if(kakao) 2021', 'FOSDEM', 'Old notes']],
		['notes', ['if(kakao) 2021', 'FOSDEM', 'Old notes']],
	])('conferences by %s', (order, titles) => {
		expect(sortConferences([undated, kakao, fosdem], order).map(({ title }) => title)).toEqual(titles);
	});

	it.each<[SortOrder, string[]]>([['date', ['Zig', 'Ada']], ['order', ['Zig', 'Ada']], ['title', ['Ada', 'Zig']], ['notes', ['Zig', 'Ada']]])(
		'sessions of a note by %s', (order, titles) => {
			expect(sortSessions(undated.sessions, (session) => session, order).map(({ title }) => title)).toEqual(titles);
		},
	);

	it('sessions across notes by how many notes review them', () => {
		const again = note('again.md', 'title: Again\ndate: 2020-01-01', '## [Ada](https://youtube.com/watch?v=2)\n- x');
		const groups = groupAcrossNotes([kakao, undated, again]);
		expect(sortGroups(groups, 'notes').map(({ title }) => title)).toEqual(['Ada', '쿠버네티스 운영', 'Zig', 'Kafka 101']);
		expect(sortGroups(groups, 'title').map(({ title }) => title).filter((title) => /^[a-z]/iu.test(title))).toEqual(['Ada', 'Kafka 101', 'Zig']);
	});
});
