import * as fc from 'fast-check';
import { groupAcrossNotes, newestFirst } from '../../../src/review/listing/grouping';
import type { CalendarDate, Conference, Session } from '../../../src/review/model';
import { runs } from '../../fuzzing';

interface Sketch { title: string; url?: string; speaker?: string }

function session({ title, url, speaker }: Sketch, index: number): Session {
	const reference = url === undefined ? null : { url, text: title, form: 'inline' as const, line: index + 1, column: 5, start: index * 100, end: index * 100 + url.length };
	return {
		form: 'heading', title, heading: title, address: reference, level: 2, line: index + 1, start: index * 100, bodyStart: index * 100 + 50, end: index * 100 + 100,
		trail: [], empty: true, noteCount: 0, references: [], speaker: speaker ?? null, time: null, track: null, rating: null,
	};
}

function conference(path: string, sessions: readonly (string | Sketch)[], more: Partial<Conference> = {}): Conference {
	return {
		path, title: path.replace('.md', ''), date: null, tags: [], aliases: [], problems: [], references: [], passages: [],
		sessions: sessions.map((sketch, index) => session(typeof sketch === 'string' ? { title: sketch } : sketch, index)), ...more,
	};
}

/** A note of one conference, as several people keep them. */
const ofExampleConf = (path: string, sessions: readonly (string | Sketch)[]): Conference => conference(path, sessions, { title: 'ExampleConf 2021' });

/** Each group as its notes' paths. */
function grouped(...conferences: Conference[]): string[][] {
	return groupAcrossNotes(conferences).map((group) => group.parts.map((part) => part.conference.path));
}

describe('the same address', () => {
	it('is one session, whatever its title', () => {
		expect(grouped(
			conference('a.md', [{ title: '카카오톡 서버', url: 'https://if.kakao.com/session/49' }]),
			conference('b.md', [{ title: 'The server', url: 'HTTPS://IF.kakao.com:443/session/49' }]),
		)).toEqual([['a.md', 'b.md']]);
	});

	it('says nothing where sessions of one note share it', () => {
		const programme = 'https://conf.example/programme';
		expect(grouped(
			ofExampleConf('a.md', [{ title: 'Caches all the way down', url: programme }, { title: 'Queues and their discontents', url: programme }]),
			ofExampleConf('b.md', [{ title: 'Queues and their discontents', url: programme }]),
		)).toEqual([['a.md'], ['a.md', 'b.md']]);
	});

	it.each([
		'https://conf.example', 'https://www.youtube.com/playlist?list=PL1', 'https://youtube.com/@exampleconf', 'https://www.youtube.com/@exampleconf/videos', 'https://www.youtube.com/c/ExampleConf',
		'https://www.youtube.com/user/ExampleConf', 'https://vimeo.com/showcase/123', 'https://conf.example/2023/', 'https://conf.example/2023/schedule', 'https://conf.example/en/talks/',
		'https://conf.example/program', 'https://conf.example/2021/program/', 'https://conf.example/schedule.html', 'https://conf.example/en/program.html', 'https://conf.example/2021/programme',
	])('says nothing when it leads to no session: %s', (url) => {
		expect(grouped(conference('a.md', [{ title: 'Caches', url }]), conference('b.md', [{ title: 'Locks', url }]))).toEqual([['a.md'], ['b.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title: 'Caches', url }]), ofExampleConf('b.md', [{ title: 'Caches', url }]))).toEqual([['a.md', 'b.md']]);
	});

	it.each([['http://www.conf.example/s/1/', 'https://conf.example/s/1'], ['https://conf.example/s?id=1&utm_source=mail', 'https://conf.example/s?id=1']])('is one however sites spell it: %s', (one, other) => {
		expect(grouped(conference('a.md', [{ title: 'Caches', url: one }]), conference('b.md', [{ title: 'All caches', url: other }]))).toEqual([['a.md', 'b.md']]);
	});

	it.each(['caches', 'talks/caches', 'talks/locks', 'enprogramme', '2021/de-agenda', 'agendatalks'])('is that of a session though its words begin as those of a programme do: %s', (path) => {
		const url = `https://conf.example/${path}`;
		expect(grouped(conference('a.md', [{ title: '캐시 이야기', url }]), conference('b.md', [{ title: 'All about caches', url }]))).toEqual([['a.md', 'b.md']]);
	});

	it('says nothing in other notes once sessions of one note share it', () => {
		const url = 'https://conf.example/2023/all-of-them';
		expect(grouped(conference('a.md', [{ title: 'Caches', url }, { title: 'Queues', url }]), conference('b.md', [{ title: 'Locks', url }]), conference('c.md', [{ title: 'Names', url }]))).toEqual([['a.md'], ['a.md'], ['b.md'], ['c.md']]);
	});

	it('says nothing where titles and speakers differ', () => {
		const url = 'https://conf.example/2021/evening';
		const [caches, locks] = [{ title: 'Caches', url, speaker: 'Jane Doe' }, { title: 'Locks', url, speaker: 'John Roe' }];
		expect(grouped(conference('a.md', [caches]), conference('b.md', [locks]), conference('c.md', [{ title: 'Names', url }]))).toEqual([['a.md'], ['b.md'], ['c.md']]);
		expect(grouped(conference('a.md', [caches]), conference('b.md', [{ ...locks, speaker: 'Jane Doe, Example Inc.' }]))).toEqual([['a.md', 'b.md']]);
	});

	it.each([
		'https://youtu.be/dQw4w9WgXcQ', 'http://m.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/embed/dQw4w9WgXcQ', 'https://youtu.be/dQw4w9WgXcQ?si=AbCdEf123',
		'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', 'https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ', 'https://youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
	])('is that of a recording in any of its spellings: %s', (url) => {
		expect(grouped(conference('a.md', [{ title: 'Caches', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }]), conference('b.md', [{ title: 'All caches', url }]))).toEqual([['a.md', 'b.md']]);
	});

	it('is told apart by its fragment, as in a programme on one page', () => {
		expect(grouped(
			conference('a.md', [{ title: 'Caches', url: 'https://conf.example/talks#caches' }]),
			conference('b.md', [{ title: 'Queues', url: 'https://conf.example/talks#queues' }]),
		)).toEqual([['a.md'], ['b.md']]);
	});

	it('stands once where one note names it twice', () => {
		expect(grouped(conference('a.md', [{ title: 'Caches', url: 'https://conf.example/1' }, { title: 'Caches', url: 'https://conf.example/1' }]))).toEqual([['a.md', 'a.md']]);
	});

	it('is no identity when it is no http(s) address', () => {
		expect(grouped(conference('a.md', [{ title: 'One', url: 'http://' }]), conference('b.md', [{ title: 'Two', url: 'http://' }]))).toEqual([['a.md'], ['b.md']]);
	});
});

describe('the same title', () => {
	it.each([
		['Thing for Post Cloud Native', 'thing for  post cloud-native!'],
		['Kubernetes Operator 패턴', 'ＫＵＢＥＲＮＥＴＥＳ　Operator 패턴'],
		['카카오톡 서버의 스프링 공화국 탈출기', '카카오톡 서버의 스프링공화국 탈출기'.normalize('NFD')],
		['Hello, World', '“hello world”'],
	])('is one session in several notes of one conference: %s, %s', (one, other) => {
		expect(grouped(ofExampleConf('a.md', [one]), ofExampleConf('b.md', [other]))).toEqual([['a.md', 'b.md']]);
	});

	it.each(['Keynote', 'Intro', 'Introduction', 'Summary', 'Q&A', '느낀점', 'Opening Keynote', 'Day 1', '키노트', '질의응답', 'Lightning talks', 'Panel discussion', 'Kubernetes', 'Steering Council update', 'Registration & breakfast', 'Eröffnung und Begrüßung', 'オープニングセッション', '主题演讲与开幕式'])(
		'is a coincidence in notes of different conferences: “%s”', (title) => {
			const notes = [conference('a.md', [title], { title: 'PyCon 2019' }), conference('b.md', [title], { title: 'PyCon 2020' })];
			expect(grouped(...notes)).toEqual([['a.md'], ['b.md']]);
		});

	it('is one talk given at two conferences where the speaker is the same and the year no other', () => {
		const talk = { title: 'Building JSON APIs with Django', speaker: 'Jane Doe' };
		const [here, there] = [conference('a.md', [talk], { title: 'PyCon 2019' }), conference('b.md', [talk], { title: 'DjangoCon', date: '2019-09-22' })];
		expect(grouped(here, there, conference('c.md', [talk]))).toEqual([['a.md', 'b.md', 'c.md']]);
		expect(grouped(here, conference('b.md', [talk], { title: 'PyCon 2020' }))).toEqual([['a.md'], ['b.md']]);
		expect(grouped(here, conference('b.md', [talk.title], { title: 'DjangoCon 2019' }))).toEqual([['a.md'], ['b.md']]);
		const keynote = { title: 'Keynote', speaker: 'Jane Doe' };
		expect(grouped(conference('a.md', [keynote]), conference('b.md', [keynote]))).toEqual([['a.md'], ['b.md']]);
	});

	it('may be common within one conference', () => {
		expect(grouped(
			conference('mine.md', ['Keynote'], { title: 'if(kakao) 2021' }),
			conference('hers.md', ['Keynote'], { title: '2021', aliases: ['IfKakao2021'] }),
			conference('other.md', ['Keynote'], { title: 'if(kakao) 2022' }),
		)).toEqual([['mine.md', 'hers.md'], ['other.md']]);
	});

	it.each([['Jane Doe, Google', 'Anna Poe, Google'], ['양찬석(구글 코리아)', '김철수(구글 코리아)'], ['Jane Doe, Software engineer', 'John Roe, Software engineer']])('is another session by a colleague: %s, %s', (one, other) => {
		expect(grouped(ofExampleConf('a.md', [{ title: 'What is new in caches', speaker: one }]), ofExampleConf('b.md', [{ title: 'What is new in caches', speaker: other }]))).toEqual([['a.md'], ['b.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title: 'What is new in caches', speaker: one }]), ofExampleConf('b.md', [{ title: 'What is new in caches', speaker: one.split(/[,(]/u)[0] ?? '' }]))).toEqual([['a.md', 'b.md']]);
	});

	it.each(['Day 1', '1일차', 'Notes', '후기', 'Review', 'Talks', 'Conference', '2022'])('is another conference’s in a note of a name that any has: %s', (title) => {
		const note = (folder: string): Conference => conference(`${folder}/${title}.md`, ['Opening keynote'], { title, date: '2022-05-01' });
		expect(grouped(note('KubeCon 2022'), note('DevFest 2022'))).toEqual([[`KubeCon 2022/${title}.md`], [`DevFest 2022/${title}.md`]]);
	});

	it('brings no different pages or speakers together, over however many others', () => {
		const title = 'Building JSON APIs with Django';
		for (const { parts } of groupAcrossNotes([
			ofExampleConf('a1.md', [{ title, url: 'https://a.example/1' }]), ofExampleConf('a2.md', [{ title, speaker: 'Jane Doe' }]),
			conference('b.md', [{ title, url: 'https://b.example/9', speaker: 'Jane Doe' }], { title: 'OtherConf 2021' }),
		])) expect(new Set(parts.flatMap(({ session }) => session.address?.url ?? [])).size).toBeLessThanOrEqual(1);
		for (const { parts } of groupAcrossNotes([
			ofExampleConf('a1.md', [{ title: 'Building JSON APIs', url: 'https://a.example/1' }]), conference('a2.md', [{ title: 'JSON APIs, built', url: 'https://a.example/1', speaker: 'John Roe' }], { title: 'X 2021' }),
			ofExampleConf('b.md', [{ title: 'Building JSON APIs', speaker: 'Jane Doe' }]),
		])) expect(new Set(parts.flatMap(({ session }) => session.speaker ?? [])).size).toBeLessThanOrEqual(1);
	});

	it('takes the year from the date where the title has none', () => {
		expect(grouped(
			conference('a.md', ['Keynote'], { title: 'DEVIEW', date: '2020-11-25' }),
			conference('b.md', ['Keynote'], { title: 'Deview 2020' }),
			conference('c.md', ['Keynote'], { title: 'DEVIEW', date: '2021-11-24' }),
		)).toEqual([['a.md', 'b.md'], ['c.md']]);
	});

	it('is another one where a meetup of one name meets again', () => {
		const note = (path: string, date: CalendarDate): Conference => conference(path, ['Lightning talks'], { title: 'Rust Meetup Seoul', date });
		expect(grouped(note('may.md', '2021-05-01'), note('september.md', '2021-09-01'))).toEqual([['may.md'], ['september.md']]);
		expect(grouped(note('may.md', '2021-05-01'), note('hers.md', '2021-05-15'))).toEqual([['may.md', 'hers.md']]);
	});

	it('whenever somebody saw the recordings of a conference that has its year in its name', () => {
		const note = (path: string, date: CalendarDate): Conference => conference(path, ['Caches that work'], { title: 'ifkakao 2021', date });
		expect(grouped(note('there.md', '2021-11-16'), note('later.md', '2021-12-30'))).toEqual([['there.md', 'later.md']]);
	});

	it('takes the year from the folder where nothing else has one', () => {
		expect(grouped(
			conference('2020/GOTO.md', ['Keynote'], { title: 'GOTO' }),
			conference('2021/GOTO.md', ['Keynote'], { title: 'GOTO' }),
			conference('hers.md', ['Keynote'], { title: 'GOTO 2021' }),
		)).toEqual([['2020/GOTO.md'], ['2021/GOTO.md', 'hers.md']]);
	});

	it('as the name of the note says nothing of its conference, but with the day', () => {
		const note = (path: string, date: CalendarDate | null): Conference => conference(path, ['Keynote'], { title: 'Keynote', date });
		expect(grouped(note('a/Keynote.md', null), note('b/Keynote.md', null))).toEqual([['a/Keynote.md'], ['b/Keynote.md']]);
		expect(grouped(note('a/Keynote.md', '2021-05-03'), note('b/Keynote.md', '2021-09-01'), note('c/Keynote.md', '2021-05-03'))).toEqual([['a/Keynote.md', 'c/Keynote.md'], ['b/Keynote.md']]);
	});

	it('does not take a path among the aliases for a name', () => {
		const aliases = ['../articles/if-kakao'];
		expect(grouped(conference('a.md', ['Keynote'], { aliases }), conference('b.md', ['Keynote'], { aliases }))).toEqual([['a.md'], ['b.md']]);
	});

	it('is two sessions where the addresses differ, and a third note belongs to neither', () => {
		const title = 'Building JSON APIs with Django';
		expect(grouped(
			ofExampleConf('a.md', [{ title, url: 'https://conf.example/2016/1' }]),
			ofExampleConf('b.md', [{ title, url: 'https://conf.example/2017/9' }]),
			ofExampleConf('c.md', [title]),
		)).toEqual([['a.md'], ['b.md'], ['c.md']]);
	});

	it('joins a note without address to the one page that there is', () => {
		const title = 'Building JSON APIs with Django';
		expect(grouped(ofExampleConf('a.md', [title]), ofExampleConf('b.md', [{ title, url: 'https://conf.example/1' }]), ofExampleConf('c.md', [title]))).toEqual([['a.md', 'b.md', 'c.md']]);
	});

	it('is two sessions where the speakers differ', () => {
		const title = 'Introduction to distributed systems';
		expect(grouped(ofExampleConf('a.md', [{ title, speaker: 'Jane Doe' }]), ofExampleConf('b.md', [{ title, speaker: 'John Roe' }]), ofExampleConf('c.md', [title]))).toEqual([['a.md'], ['b.md'], ['c.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title, speaker: 'Jane Doe' }]), ofExampleConf('b.md', [{ title, speaker: 'Jane Doe (Example)' }]))).toEqual([['a.md', 'b.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title, speaker: 'Jane Doe and John Roe' }]), ofExampleConf('b.md', [{ title, speaker: 'John Roe, Jane Doe' }]))).toEqual([['a.md', 'b.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title, speaker: 'Ann' }]), ofExampleConf('b.md', [{ title, speaker: 'Joanna Roe' }]))).toEqual([['a.md'], ['b.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title, speaker: 'Jane Doe' }]), ofExampleConf('b.md', [{ title, speaker: 'TBA' }]))).toEqual([['a.md', 'b.md']]);
		expect(grouped(ofExampleConf('a.md', [{ title, speaker: '@jane' }]), ofExampleConf('b.md', [{ title, speaker: '@john' }]))).toEqual([['a.md'], ['b.md']]);
	});

	it('is two sessions within one note', () => {
		const title = 'Building JSON APIs with Django';
		expect(grouped(ofExampleConf('a.md', [title, title]), ofExampleConf('b.md', [title]))).toEqual([['a.md'], ['a.md'], ['b.md']]);
	});

	it('keeps languages apart that only a sign distinguishes', () => {
		expect(grouped(ofExampleConf('a.md', ['Modern C++ in practice']), ofExampleConf('b.md', ['Modern C# in practice']), ofExampleConf('c.md', ['Modern C in practice']))).toHaveLength(3);
	});
});

describe('what says nothing of identity', () => {
	it('is a title of signs alone, and an alias of signs alone', () => {
		const aliases = ['…'];
		expect(grouped(conference('a.md', ['…', '!!!'], { title: 'X' }), conference('b.md', ['?'], { title: 'X' }))).toEqual([['a.md'], ['a.md'], ['b.md']]);
		expect(grouped(conference('a.md', ['Keynote'], { aliases }), conference('b.md', ['Keynote'], { aliases }))).toEqual([['a.md'], ['b.md']]);
	});

	it('is a part of a page where the titles are equal', () => {
		const title = 'Building JSON APIs with Django';
		expect(grouped(ofExampleConf('a.md', [{ title, url: 'https://conf.example/1#video' }]), ofExampleConf('b.md', [{ title, url: 'https://conf.example/1#slides' }]))).toEqual([['a.md', 'b.md']]);
	});

	it('is a number that is no year, beside a year of the date', () => {
		expect(grouped(conference('a.md', ['Keynote'], { title: 'Room 205', date: '2020-05-05' }), conference('b.md', ['Keynote'], { title: 'Room 205', date: '2021-05-05' }))).toEqual([['a.md'], ['b.md']]);
		expect(grouped(conference('a.md', ['Keynote'], { title: 'DEVIEW 2020', date: '2020-11-25' }), conference('b.md', ['Keynote'], { title: 'Deview 2020' }))).toEqual([['a.md', 'b.md']]);
	});
});

describe('keys', () => {
	const title = 'Building JSON APIs with Django';
	const keys = (...conferences: Conference[]): string[] => groupAcrossNotes(conferences).map((group) => group.key);

	it('are the address where one of the notes names it', () => {
		expect(keys(ofExampleConf('a.md', [title]), ofExampleConf('b.md', [{ title, url: 'https://conf.example/1' }]))).toEqual(['address:https://conf.example/1']);
		const parts = [ofExampleConf('a.md', [{ title, url: 'https://conf.example/1#video' }]), ofExampleConf('b.md', [{ title, url: 'https://conf.example/1#slides' }])];
		expect(keys(...parts)).toEqual(keys(...parts.reverse()));
	});

	it('are else the title in the first of the notes by path, whatever their order', () => {
		const [a, b, c] = [ofExampleConf('a.md', [title]), ofExampleConf('b.md', [title]), ofExampleConf('c.md', [title])];
		expect(new Set([keys(a, b, c), keys(c, a, b), keys(b, c, a), keys(a)].flat()).size).toBe(1);
		expect(keys(b)).not.toEqual(keys(a));
	});

	it('tell equal titles of one note apart', () => {
		expect(new Set(keys(ofExampleConf('a.md', [title, title, title]))).size).toBe(3);
	});
});

describe('groups', () => {
	const sketches = fc.array(fc.array(fc.record({
		title: fc.constantFrom('Keynote', 'Building JSON APIs', 'building json  apis!', '스프링 공화국 탈출기', '…', 'Queues in practice'),
		url: fc.option(fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://a.example/2#x', 'nonsense'), { nil: undefined }),
	}, { requiredKeys: ['title'] }), { maxLength: 5 }), { maxLength: 5 });
	const toConferences = (notes: { title: string; url?: string | undefined }[][]): Conference[] =>
		notes.map((sessions, index) => ofExampleConf(`${index}.md`, sessions.map(({ title, url }) => (url === undefined ? { title } : { title, url }))));

	it('hold each session exactly once, under keys of their own, in the order of the notes', () => {
		fc.assert(fc.property(sketches, (notes) => {
			const conferences = toConferences(notes);
			const groups = groupAcrossNotes(conferences);
			const parts = groups.flatMap((group) => group.parts.map((part) => part.session));
			expect(new Set(parts).size).toBe(parts.length);
			expect(parts).toHaveLength(conferences.flatMap((one) => one.sessions).length);
			expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
			const firsts = groups.map((group) => group.parts[0].session);
			expect(firsts).toEqual(conferences.flatMap((one) => one.sessions).filter((one) => firsts.includes(one)));
		}), runs());
	});

	it('keep their keys when notes below the headings change', () => {
		fc.assert(fc.property(sketches, (notes) => {
			const conferences = toConferences(notes);
			const edited = conferences.map((one) => ({ ...one, sessions: one.sessions.map((part) => ({ ...part, line: part.line + 7, start: part.start + 70, empty: false, noteCount: 3 })) }));
			expect(groupAcrossNotes(edited).map((group) => group.key)).toEqual(groupAcrossNotes(conferences).map((group) => group.key));
		}), runs());
	});

	it('never bring two pages together', () => {
		const ownPages = fc.array(fc.uniqueArray(fc.record({
			title: fc.constantFrom('Keynote', 'Building JSON APIs', 'building json  apis!', 'Queues in practice'),
			url: fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://a.example/3', undefined),
		}), { maxLength: 4, selector: ({ url }) => url ?? {} }), { maxLength: 5 });
		fc.assert(fc.property(ownPages, (notes) => {
			for (const group of groupAcrossNotes(toConferences(notes))) {
				expect(new Set(group.parts.map((part) => part.session.address?.url).filter((url) => url !== undefined)).size).toBeLessThanOrEqual(1);
			}
		}), runs());
	});
});

describe('newest first', () => {
	const dated = (path: string, date: CalendarDate | null, title = path): Conference => conference(path, [], { date, title });

	it('sorts by date, then title, those without a date last', () => {
		const sorted = newestFirst([dated('x', null, 'B'), dated('old', '2019-01-01'), dated('y', null, 'A'), dated('new', '2021-12-16', 'b'), dated('new2', '2021-12-16', 'A'), dated('n10', '2020-05-05', 'day 10'), dated('n9', '2020-05-05', 'day 9')]);
		expect(sorted.map((one) => one.path)).toEqual(['new2', 'new', 'n9', 'n10', 'old', 'y', 'x']);
	});

	it('sorts equal days and titles by path', () => {
		const paths = ['b', 'c', 'a', 'a'];
		expect(newestFirst(paths.map((path) => dated(path, '2021-12-16', 'same'))).map((one) => one.path)).toEqual(['a', 'a', 'b', 'c']);
		expect(newestFirst(paths.map((path) => dated(path, null, 'same'))).map((one) => one.path)).toEqual(['a', 'a', 'b', 'c']);
	});

	it('leaves its argument as it is', () => {
		const given = [dated('a', '2019-01-01'), dated('b', '2020-01-01')];
		newestFirst(given);
		expect(given.map((one) => one.path)).toEqual(['a', 'b']);
	});
});
