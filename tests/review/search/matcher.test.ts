import { linkKey } from '../../../src/links/address';
import type { LinkStateName } from '../../../src/links/link-state';
import { groupByLinkState, groupBySite, type LinkGroup, type LinkGroupName } from '../../../src/review/listing/link-groups';
import type { Conference } from '../../../src/review/model';
import { holdsMatch, Matcher, searchSessions, type FuzzySearch } from '../../../src/review/search/matcher';
import { parseQuery } from '../../../src/review/search/query';
import { groupByYear, sortConferences, sortGroups, sortSessions, type SortOrder } from '../../../src/review/listing/sorting';
import { groupAcrossNotes } from '../../../src/review/listing/grouping';
import { conferenceOf } from '../notes';

function note(path: string, properties: string, body: string): Conference {
	return conferenceOf(`---\n${properties}\n---\n${body}`, { path });
}

let kakao: Conference;
let fosdem: Conference;
let undated: Conference;
let all: Conference[];

// Anew for each test: what a search has read of a conference is kept with it.
beforeEach(() => {
	kakao = note('reviews/2021/ifkakao.md', 'title: if(kakao) 2021\ntags: [Review, dev/kakao]\ndate: 2021-12-16\naliases: [이프카카오]', `
See [the site](https://if.kakao.com/2021).

## [쿠버네티스 운영](https://if.kakao.com/session/1)
- 노드
- 배포
- [도구](https://github.com/kakao/tool)
- <https://gone.example.com/>

## [Kafka 101](https://if.kakao.com/session/2)
`);
	fosdem = note('reviews/2023/fosdem.md', 'title: FOSDEM\ntags: [Review]\ndate: 2023-02-04', `
## Day 1
### [Android 접근성](https://fosdem.org/2023/a)
- one
### Kafka
#### Zebra
- two
- three
`);
	undated = note('reviews/old.md', 'title: Old notes\ntags: [Review]', '## [Zig](https://www.youtube.com/watch?v=1)\n- written\n\n## [Ada](https://youtube.com/watch?v=2)\n');
	all = [kakao, fosdem, undated];
});

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
		['everything, where what is left out is not finished', 'kafka -is:bro', ['Kafka 101', 'Kafka']],
		['a tag as it is written', '#dev', ['쿠버네티스 운영', 'Kafka 101']],
		['the folder', 'reviews/2023', ['Android 접근성', 'Kafka']],
		['a whole tag', 'tag:dev/kakao', ['쿠버네티스 운영', 'Kafka 101']],
		['no part of a tag', 'tag:de', []],
		['years from one on', 'year:2022..', ['Android 접근성', 'Kafka']],
		['years up to one', 'year:..2021', ['쿠버네티스 운영', 'Kafka 101']],
		['no address that is not pasted whole', 'gone.example', []],
		['nothing that two headings make together', 'kafkaday', []],
		['a syllable that is still being typed', '쿠번', ['쿠버네티스 운영']],
		['no such syllable with a word behind it', '쿠번 운영', []],
		['no such syllable that a space ends', '쿠번 ', []],
		['no such syllable between quotation marks', '"쿠번"', []],
		['no initial consonants between quotation marks', '"ㅋㅂ"', []],
		['what is left without a word, as far as it is typed', '이프카카오 -쿠번', ['쿠버네티스 운영', 'Kafka 101']],
		['a site in other letters', 'site:GitHub.COM/kakao', ['쿠버네티스 운영']],
		['a site that is no end of another', 'site:hub.com', []],
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

	it('finds what is said of sessions in a table', () => {
		const table = note('table.md', 'title: ExampleConf', '| Title | Speaker | Room | Link |\n|---|---|---|---|\n| Caches | Jane Doe | Aula | [go](https://conf.example/1) |\n| Queues | John Roe | Garage | [go](https://conf.example/2) |\n');
		const titles = (text: string): string[] => searchSessions([table], new Matcher(parseQuery(text), { links })).map(({ session }) => session.title);
		expect([titles('jane'), titles('garage'), titles('exampleconf'), titles('null')]).toEqual([['Caches'], ['Queues'], ['Caches', 'Queues'], []]);
		const timed = note('timed.md', 'title: ExampleConf', '## 10:30 [Caches](https://conf.example/1)\n- x\n');
		expect(holdsMatch(timed, new Matcher(parseQuery('10:30'), { links }))).toBe(true);
	});

	it('finds links that are no web pages, hosts with a port and in other alphabets', () => {
		const other = note('other.md', 'title: Other', '## A\n- [write](mailto:a@conf.example)\n- [run](http://localhost:8080/x)\n\n## B\n- [한글](https://한글.kr/Talk)\n');
		const titles = (text: string): string[] => searchSessions([other], new Matcher(parseQuery(text), { links })).map(({ session }) => session.title);
		expect([titles('site:localhost'), titles('site:localhost:8080'), titles('http://localhost'), titles('site:한글.kr'), titles('site:한글.kr/Talk'), titles('site:conf.example')]).toEqual([['A'], ['A'], ['A'], ['B'], ['B'], []]);
	});

	it('finds the title that a page has now', () => {
		const [session] = kakao.sessions;
		const finds = (title: string | null): boolean | undefined => session && new Matcher(parseQuery('clusters'), { links: { ...links, titleOf: () => title } }).matchesSession(kakao, session);
		expect([finds(null), finds('Clusters'), finds('Clusters'), finds('Gardens'), finds(null)]).toEqual([false, true, true, false, false]);
	});

	const resembling: FuzzySearch = (query) => (text) => {
		const start = text.toLowerCase().indexOf(query.charAt(0));
		return start < 0 || !text.toLowerCase().includes(query.slice(-1), start) ? null : { ranges: [[start, start + 1]] };
	};

	it('finds titles letter by letter where it is given how', () => {
		expect(found('zg')).toEqual([]);
		expect(found('zg', resembling)).toEqual(['Zig']);
		expect(found('"zg"', resembling)).toEqual([]);
		expect(found('-zg year:..2023', resembling)).toEqual(['쿠버네티스 운영', 'Kafka 101', 'Android 접근성', 'Kafka']);
		expect(found('-zg', resembling)).toContain('Zig');
	});

	it('marks in a title what was found: the very letters, or else those that resemble them', () => {
		const marks = (text: string, title: string, fuzzy?: FuzzySearch): string[] =>
			new Matcher(parseQuery(text), { links, ...(fuzzy ? { fuzzy } : {}) }).rangesIn(title).map(([start, end]) => title.slice(start, end));
		expect(marks('zg', 'Zig')).toEqual([]);
		expect(marks('zg', 'Zig', resembling)).toEqual(['Z']);
		expect(marks('zg', 'Ada', resembling)).toEqual([]);
		expect(marks('"zg"', 'Zig', resembling)).toEqual([]);
		expect(marks('ig', 'Zig', resembling)).toEqual(['ig']);
		expect(marks('쿠번', '쿠버네티스 운영')).toEqual(['쿠버네']);
		expect(marks('쿠번 운영', '쿠버네티스 운영')).toEqual(['운영']);
		expect(marks('-ig tag:z', 'Zig')).toEqual([]);
	});
});

describe('a note as a whole', () => {
	it.each<[string, boolean, boolean]>([
		['if(kakao)', true, true],
		['이프카카오 year:2021', true, true],
		['year:2021 year:2023', true, true],
		['-year:2023 -tag:old', true, true],
		['kafka', false, true],
		['tag:dev kafka', false, true],
		['is:broken', false, true],
		['-kafka', false, true],
		['-site:example.com', false, true],
		['tag:old', false, false],
		['kafka year:2023', false, false],
		['-tag:dev kafka', false, false],
		['', true, true],
	])('answers “%s” for all that is in it: %p; may hold an answer: %p', (text, whole, may) => {
		const matcher = new Matcher(parseQuery(text), { links });
		expect([matcher.matchesWhole(kakao), matcher.mayMatch(kakao)]).toEqual([whole, may]);
	});

	it('is found for itself, for a session, for a passage, for a link of its frontmatter, and with nothing in it', () => {
		const text = '---\ntitle: ExampleConf\ndate: 2020-05-05\nurl: https://gone.example.com/\n---\n# Day of arrival\nIt rained: [proof](https://sun.example/).\n\n## [Caches](https://conf.example/1)\n- x\n\n## [Queues](https://conf.example/2)\n';
		const full = conferenceOf(text, { path: 'full.md' });
		const empty = conferenceOf('---\ntitle: Nothing yet\n---\n', { path: 'empty.md' });
		const holds = (conference: Conference, query: string): boolean => holdsMatch(conference, new Matcher(parseQuery(query), { links }));
		expect(['exampleconf', 'queues', 'site:conf.example', 'proof "day of arrival"', 'is:broken', '"operating clusters"', 'site:sun.example'].filter((query) => !holds(full, query))).toEqual([]);
		expect(['locks', 'caches queues', 'is:moved', 'year:2021', 'is:empty proof', 'is:written proof', 'is:broken proof', 'is:broken "day of arrival"'].filter((query) => holds(full, query))).toEqual([]);
		expect([holds(empty, 'nothing'), holds(empty, '-is:broken'), holds(empty, 'is:empty'), holds(empty, '-nothing')]).toEqual([true, true, false, false]);
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

	it('by site have sessions without one at the end, however the notes are ordered', () => {
		const other = note('other.md', 'title: Other\nsession-level: 2', '## None\n- x\n\n## Mail\n- [write](mailto:a@conf.example)\n\n## Both\n- [write](mailto:a@conf.example)\n- [a](https://awww.example/)\n- [b](https://www.b.example./)\n- [c](http://b.example:8080/)\n');
		expect(told(groupBySite([other]))).toEqual([['awww.example', ['Both']], ['b.example', ['Both']], ['b.example:8080', ['Both']], [null, ['None', 'Mail']]]);
		expect(told(groupBySite([other, kakao, fosdem])).map(([name]) => name).slice(-2)).toEqual(['gone.example.com', null]);
	});

	it('count different addresses', () => {
		const twice = note('twice.md', 'title: Twice', '## [A](https://conf.example/a)\n- [again](https://conf.example/a#top)\n- [other](https://conf.example/b)\n');
		expect(groupBySite([twice])).toMatchObject([{ name: 'conf.example', addresses: 2, holders: [{ references: [{ text: 'A' }, { text: 'again' }, { text: 'other' }] }] }]);
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

describe('however it is spelt', () => {
	const found = (text: string, note: string): string[] => searchSessions([conferenceOf(note)], new Matcher(parseQuery(text), { links: { stateOf: () => 'unchecked', titleOf: () => null } })).map(({ session }) => session.title);

	it.each(['site:youtube.com/watch', 'site:www.youtube.com/watch', 'site:https://www.youtube.com/watch?v=abc', 'site:youtube.com/@kotlin', 'site:meetup.com/kotlin', 'site:ko.wikipedia.org/wiki/코틀린', 'https://ko.wikipedia.org/wiki/코틀린'])('an address is found: %s', (text) => {
		const note = '## [Caches](https://www.youtube.com/watch?v=abc)\n- https://www.youtube.com/@kotlin/videos\n- https://www.meetup.com/kotlin-seoul\n- https://ko.wikipedia.org/wiki/%EC%BD%94%ED%8B%80%EB%A6%B0\n\n## [Queues](https://other.example/1)\n- x\n';
		expect(found(text, note)).toEqual(['Caches']);
	});

	it.each([
		["what's new", 'What’s new in caches'], ['"what\'s new"', 'What’s new in caches'], ['what’s new', "What's new in caches"], ['micro-services', 'Micro\u2011services done well'],
		['kubernetes', 'Kuber\u00adnetes done well'], ['istanbul', 'Devoxx İstanbul and more'],
	])('a title is found: %s in %s', (text, title) => {
		expect(found(text, `## ${title}\n- a\n\n## Queues for all\n- b\n`)).toEqual([title]);
	});
});

describe('the line of notes that tells why', () => {
	const excerpt = (query: string, text: string, title = ''): string | null =>
		new Matcher(parseQuery(query), { links: { stateOf: () => 'unchecked', titleOf: () => null } }).excerptOf(text, { conference: conferenceOf(''), text: title });

	it.each([
		['spinnaker', '- CI / CD\n\t- **Spinnaker** / ArgoCD\n- more', 'Spinnaker / ArgoCD'],
		['ㅅㅍ', '> 1. [ ] 스핀네이커를 씀', '스핀네이커를 씀'],
		['guide', 'see [the guide](https://docs.example/guide "x") there', 'see the guide there'],
		['word', `${'a long beginning '.repeat(20)}word and ${'a long end '.repeat(20)}`, expect.stringMatching(/^… .*word and .* …$/u)],
		['word -other', 'other\nword', 'word'],
		['nowhere', 'a\nb', null],
		['is:empty', 'a\nb', null],
		['paxos', '- see [the slides](https://x.example/paxos.pdf)', 'see [the slides](https://x.example/paxos.pdf)'],
		['quorum', 'as in [[Quorum systems|an old note]]', 'as in [[Quorum systems|an old note]]'],
		['キャッシュ', `${'これはとても長い日本語の文章であり、空白がありません。'.repeat(8)}キャッシュ無効化の話。`, expect.stringContaining('キャッシュ')],
		['needle', `See https://x.example/${'a'.repeat(200)} needle`, expect.stringContaining('needle')],
		['needle', `needle ${'😀'.repeat(100)}`, expect.not.stringMatching(/[\ud800-\udbff](?![\udc00-\udfff])/u)],
		['needle', `${'😀'.repeat(100)}needle${'😀'.repeat(100)}`, expect.not.stringMatching(/(?<![\ud800-\udbff])[\udc00-\udfff]/u)],
	])('%s in %j', (query, text, expected) => {
		expect(excerpt(query, text)).toEqual(expected);
		expect((excerpt(query, text) ?? '').length).toBeLessThanOrEqual(124);
	});

	it('shows a word that the title lacks before one that it has', () => {
		expect(excerpt('caches quorum', 'caches are nice\nquorum reads', 'caches')).toBe('quorum reads');
		expect(excerpt('caches', 'about caches', 'caches')).toBe('about caches');
	});
});
