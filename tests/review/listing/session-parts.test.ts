import { partsByConference, sessionsCalled } from '../../../src/review/listing/session-parts';
import { conferenceOf } from '../notes';

const first = conferenceOf('## [Kafka 101](https://conf.example/talks#kafka)\n- x\n\n## [Zig & C](https://conf.example/talks#zig)\n- x\n\n## 10:00 Caches\n- x\n', { path: 'a.md' });
const second = conferenceOf('## [카프카 입문](https://conf.example/talks#kafka)\n- x\n\n## [Kafka101](https://other.example/)\n- x\n\n## [Files](mailto:a@conf.example)\n- x\n', { path: 'b.md' });

function called(text: string): string[] {
	return sessionsCalled([first, second], text).map(({ conference, session }) => `${conference.path} ${session.title}`);
}

describe('a session', () => {
	it.each<[string, string[]]>([
		['Kafka 101', ['a.md Kafka 101', 'b.md Kafka101']],
		['ｋａｆｋａ-101!', ['a.md Kafka 101', 'b.md Kafka101']],
		['카프카입문', ['b.md 카프카 입문']],
		['Caches', ['a.md Caches']],
		['10:00 Caches', ['a.md Caches']],
		['Kafka', []],
		['', []],
		['…', []],
	])('is called %j by its title or heading', (text, sessions) => {
		expect(called(text)).toEqual(sessions);
	});

	it('of nothing but signs is called by these very signs', () => {
		const signs = conferenceOf('## Rockets\n- x\n\n## 🚀\n- y\n');
		expect(sessionsCalled([first, signs], ' 🚀 ').map(({ session }) => session.line)).toEqual([4]);
		expect(sessionsCalled([first, signs], '🚀🚀')).toEqual([]);
	});

	it.each<[string, string[]]>([
		['https://conf.example/talks#kafka', ['a.md Kafka 101', 'b.md 카프카 입문']],
		['HTTPS://Conf.example:443/talks#zig', ['a.md Zig & C']],
		['https://conf.example/talks', ['a.md Kafka 101', 'a.md Zig & C', 'b.md 카프카 입문']],
		['https://conf.example/talks#other', ['a.md Kafka 101', 'a.md Zig & C', 'b.md 카프카 입문']],
		['https://other.example', ['b.md Kafka101']],
		['https://conf.example/', []],
	])('is called by the address %s: that part of the page, or else the page', (text, sessions) => {
		expect(called(text)).toEqual(sessions);
	});
});

test('parts stand by their conferences, in the order in which they came', () => {
	const parts = [...second.sessions.slice(1), ...first.sessions].map((session) => ({ conference: first.sessions.includes(session) ? first : second, session }));
	expect([...partsByConference(parts)].map(([{ path }, ofConference]) => [path, ofConference.map(({ session }) => session.title)])).toEqual([
		['b.md', ['Kafka101', 'Files']],
		['a.md', ['Kafka 101', 'Zig & C', 'Caches']],
	]);
});
