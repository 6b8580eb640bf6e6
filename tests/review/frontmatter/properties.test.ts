import { readProperties, type ConferenceProperties } from '../../../src/review/frontmatter/properties';
import { conferenceOf, factsOf } from '../notes';

function propertiesOf(yaml: string): ConferenceProperties {
	const text = `---\n${yaml}\n---\n`;
	return readProperties(text, factsOf(text).frontmatter);
}

describe('title', () => {
	it.each([
		['title: ifkakao 2021', 'ifkakao 2021'],
		['Title: "If: Kakao"', 'If: Kakao'],
		['title: 2021', '2021'],
		['title: "[[if kakao|ifkakao 2021]]"', 'ifkakao 2021'],
	])('%s', (yaml, title) => {
		expect(propertiesOf(yaml)).toMatchObject({ title, problems: [] });
	});

	it('is the name of the file where there is none', () => {
		expect(conferenceOf('## A\n', { path: 'talks/if kakao.md' }).title).toBe('if kakao');
		expect(conferenceOf('---\ntitle:\n---\n## A\n', { path: 'if.kakao.md' })).toMatchObject({ title: 'if.kakao', problems: [] });
	});

	it('is the first heading or the folder for a README', () => {
		expect(conferenceOf('# DevFest 2018\n\n## A\n', { path: 'devfest/README.md' }).title).toBe('DevFest 2018');
		expect(conferenceOf('## A\n\n## B\n', { path: 'devfest/README.md' }).title).toBe('devfest');
	});

	it('is the name of the file, with a problem, where a template was left unfilled', () => {
		const conference = conferenceOf('---\ntags: Review\ntitle: "<% tp.file.title %>"\n---\n', { path: 'if.md' });
		expect(conference).toMatchObject({ title: 'if', problems: [{ line: 3, message: 'The title “"<% tp.file.title %>"” cannot be read.' }] });
	});
});

describe('tags', () => {
	it.each<[string, string[]]>([
		['tags:\n  - Review\n  - kakao', ['Review', 'kakao']],
		['tags: [Review, kakao]', ['Review', 'kakao']],
		['tags: Review', ['Review']],
		['tags: "#Review, #kakao/2021"', ['Review', 'kakao/2021']],
		['tags: Review kakao', ['Review', 'kakao']],
		['tag: Review', ['Review']],
		['TAGS: Review\ntag: [review, kakao]', ['Review', 'kakao']],
		['tags: [2021, Review]', ['2021', 'Review']],
		['tags:', []],
		['title: x', []],
	])('%j', (yaml, tags) => {
		expect(propertiesOf(yaml)).toMatchObject({ tags, problems: [] });
	});

	it('that cannot be read are told, the others are kept', () => {
		expect(propertiesOf('title: x\ntags:\n  - Review\n  - name: kakao')).toMatchObject({ tags: ['Review'], problems: [{ line: 3, message: expect.stringMatching(/^The tags “.*kakao” cannot be read\.$/u) as string }] });
		expect(propertiesOf('tags:\n  - Review\n  - "{{topic}}"')).toMatchObject({ tags: ['Review'], problems: [{ line: 4, message: 'The tag “{{topic}}” cannot be read.' }] });
	});
});

describe('aliases', () => {
	it.each<[string, string[]]>([
		['aliases:\n  - ../articles/2021-12/if-kakao-2021', ['../articles/2021-12/if-kakao-2021']],
		['aliases: [if kakao, "이프 카카오"]', ['if kakao', '이프 카카오']],
		['aliases: if kakao', ['if kakao']],
		['aliases: if kakao, 이프 카카오', ['if kakao', '이프 카카오']],
		['alias: if kakao', ['if kakao']],
		['aliases: [2021]', ['2021']],
		['aliases:', []],
	])('%j', (yaml, aliases) => {
		expect(propertiesOf(yaml)).toMatchObject({ aliases, problems: [] });
	});
});

describe('date', () => {
	it.each([
		['date: 2021-12-16', '2021-12-16'],
		['date: "2021-12-16"', '2021-12-16'],
		["Date: '2021/12/16'", '2021-12-16'],
		['date: 2021.12.16', '2021-12-16'],
		['date: 2021-12-16T09:00:00+09:00', '2021-12-16'],
		['date: 2021년 12월 16일', '2021-12-16'],
		['date: 20211216', '2021-12-16'],
		['date: [2021-12-16, 2021-12-17]', '2021-12-16'],
		['date: "[[2021-12-16]]"', '2021-12-16'],
		['date: [[2021-12-16]]', '2021-12-16'],
		['date: 15.03.2022', '2022-03-15'],
		['Datum: 15.03.2022', '2022-03-15'],
		['日付: 2022年3月15日', '2022-03-15'],
		['날짜: 2022-03-15', '2022-03-15'],
		['date:', null],
		['date: ""', null],
		['title: x', null],
	])('%s', (yaml, date) => {
		expect(propertiesOf(yaml)).toMatchObject({ date, problems: [] });
	});

	it.each([
		['title: x\ndate: 2021-02-30', 3, '2021-02-30'],
		['date: <% tp.date.now() %>', 2, '<% tp.date.now() %>'],
		['date: "{{date}}"', 2, '"{{date}}"'],
		['tags: a\ntitle: x\ndate: soon', 4, 'soon'],
		['date: 2021', 2, '2021'],
		['date:\n  from: 2021-12-16', 2, 'from: 2021-12-16'],
	])('%j cannot be read, which is told with the line', (yaml, line, value) => {
		expect(propertiesOf(yaml)).toMatchObject({ date: null, problems: [{ line, message: `The date “${value}” cannot be read.` }] });
	});
});

describe('session-level', () => {
	it.each([['session-level: 3', 3], ['session_level: "3"', 3], ['sessionLevel: h2', 2], ['Session-Level: "##"', 2], ['session-level: list', 'list'], ['session-level: Lists', 'list'], ['session-level: bold', 'bold'], ['session-level: text', 'text'], ['session-level: note', 'note'], ['title: x', null], ['session-level:', null]])('%s', (yaml, sessionLevel) => {
		expect(propertiesOf(yaml)).toMatchObject({ sessionLevel, problems: [] });
	});

	it.each(['9', '0', 'deep', '[a]'])('%s is no level', (value) => {
		expect(propertiesOf(`session-level: ${value}`)).toMatchObject({ sessionLevel: null, problems: [{ line: 2, message: `The session level “${value}” is no heading level from 1 to 6, and not “list”, “bold”, “text” or “note”.` }] });
	});
});

it('tells lines that count from the top of the file, with CRLF and a byte order mark too', () => {
	const text = '\ufeff---\r\ntitle: x\r\ndate: never\r\n---\r\n';
	expect(readProperties(text, factsOf(text).frontmatter).problems).toEqual([{ line: 3, message: 'The date “never” cannot be read.' }]);
});

describe('addresses in properties', () => {
	const text = [
		'---', 'url: https://conf.example', 'source: "https://conf.example/a#b"', 'links:', '  - https://conf.example/one', "  - '<https://conf.example/two>'",
		'see: "[Page](https://conf.example/page)"', 'aliases: ../articles/2021-12/if-kakao-2021', 'cover: images/a.png', 'mail: mailto:a@b.example', '---', '## [Talk](https://conf.example/talk)', '',
	].join('\n');

	it('are references of the conference, with the place of the address', () => {
		const { references } = conferenceOf(text);
		expect(references.map(({ url, text: words, form, line, column }) => [url, words, form, line, column])).toEqual([
			['https://conf.example', 'https://conf.example', 'property', 2, 6],
			['https://conf.example/a#b', 'https://conf.example/a#b', 'property', 3, 10],
			['https://conf.example/one', 'https://conf.example/one', 'property', 5, 5],
			['https://conf.example/two', 'https://conf.example/two', 'property', 6, 7],
			['https://conf.example/page', 'Page', 'property', 7, 14],
		]);
		for (const { url, start, end } of references) expect(text.slice(start, end)).toBe(url);
	});

	it('are each found where they stand, twice the same too', () => {
		const twice = '---\nurl: [https://conf.example, https://conf.example]\nsource: https://conf.example/x\n---\n';
		const { references } = conferenceOf(twice);
		expect(references.map(({ start }) => start)).toEqual([10, 32, 62]);
	});

	it('that are written with escapes are told', () => {
		expect(conferenceOf('---\nurl: "https:\\/\\/conf.example"\n---\n')).toMatchObject({ references: [], problems: [{ line: 2, message: expect.stringContaining('https://conf.example') as string }] });
	});

	it('that are written with escapes are told once for a property, and those beside them are found', () => {
		const { references, problems } = conferenceOf('---\nurls:\n  - "https:\\/\\/a.example"\n  - https://b.example\n  - "https:\\/\\/c.example"\n---\n');
		expect(references).toMatchObject([{ url: 'https://b.example', line: 4, column: 5 }]);
		expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining('https://a.example') as string }]);
	});

	it('that are written with escapes are not mistaken for the same address elsewhere', () => {
		expect(conferenceOf('---\nurl: "https:\\/\\/conf.example"\nsource: https://conf.example\n---\n')).toMatchObject({ references: [{ line: 3, column: 9 }], problems: [{ line: 2 }] });
		expect(conferenceOf('---\nother: x\n"https://conf.example": https://conf.example\nhttps://b.example: https://b.example\n---\n').references).toMatchObject([{ line: 3, column: 25 }, { line: 4, column: 20 }]);
	});

	it.each<[string, string[]]>([
		['http://conf.example', ['http://conf.example http://conf.example']],
		['"  https://conf.example "', ['https://conf.example https://conf.example']],
		['"[ Page ](https://conf.example/a \'x\')"', ['Page https://conf.example/a']],
		['\'[ Page ]( https://conf.example/a   "The page" )\'', ['Page https://conf.example/a']],
		['"[](<https://conf.example/a>) and [B](https://conf.example/b)"', ['https://conf.example/a https://conf.example/a', 'B https://conf.example/b']],
		['"[A](https://conf.example/(a))"', ['A https://conf.example/(a)']],
		['"[notes](notes.md)"', []],
		['see https://conf.example.', ['https://conf.example https://conf.example']],
		['https://conf.example and more', ['https://conf.example https://conf.example']],
		['https://a.example, https://b.example/', ['https://a.example https://a.example', 'https://b.example/ https://b.example/']],
		['https://a.example https://b.example', ['https://a.example https://a.example', 'https://b.example https://b.example']],
		['|\n  # https://a.example\n  https://b.example', ['https://a.example https://a.example', 'https://b.example https://b.example']],
		['>\n  https://a.example\n  https://b.example', ['https://a.example https://a.example', 'https://b.example https://b.example']],
		['"<https://conf.example"', ['https://conf.example https://conf.example']],
		['"xhttps://conf.examplex"', []],
		['{ page: https://conf.example/a, dates: [2021-12-16] }', ['https://conf.example/a https://conf.example/a']],
	])('are read in the value %s', (value, shown) => {
		expect(conferenceOf(`---\nurl: ${value}\n---\n`).references.map(({ text: words, url }) => `${words} ${url}`)).toEqual(shown);
	});

	it.each<[string, [number, number][]]>([
		['links:\n  - see https://a.example/xyz for more\n  - https://a.example/x', [[3, 9], [4, 5]]],
		['links:\n  # https://a.example/x moved\n  - https://a.example/x', [[4, 5]]],
		['links: [ "a # b", https://a.example/x ] # https://a.example/x', [[2, 19]]],
		['links: { "https:\\/\\/a.example/x": y, "https://a.example/xy": https://a.example/x }', [[2, 62]]],
		['about: |\n  - # https://a.example/x\n  - "# https://a.example/y"', [[3, 7], [4, 8]]],
		['about: "see\n  https://a.example/x,\n  https://a.example/y"', [[3, 3], [4, 3]]],
	])('stand where they are read: %j', (yaml, places) => {
		const source = `---\n${yaml}\n---\n`;
		const { references, problems } = conferenceOf(source);
		expect(references.map(({ line, column }) => [line, column])).toEqual(places);
		for (const { url, start, end } of references) expect(source.slice(start, end)).toBe(url);
		expect(problems).toEqual([]);
	});
});

describe('the properties of a note that is one session', () => {
	it.each<[keyof ConferenceProperties, string, string]>([
		['speaker', 'Speaker: Jane Doe', 'Jane Doe'],
		['speaker', 'speakers: [Jane Doe, "[[people/John Roe]]", ""]', 'Jane Doe, John Roe'],
		['speaker', 'speaker: "{{speaker}}"\npresenter: "[[Jane Doe|Jane]]"', 'Jane'],
		['speaker', 'speaker: ""\n발표자: 홍길동', '홍길동'],
		['time', 'time: "10:00"', '10:00'],
		['time', '시간: 오전 10시', '오전 10시'],
		['track', 'track: Data', 'Data'],
		['track', 'room: 101', '101'],
		['track', '트랙: A', 'A'],
		['track', 'room: "101"\ntrack: Data', 'Data'],
		['track', 'room: "101"\n트랙: A', '101'],
		['rating', 'rating: 5', '5'],
		['rating', 'score: 4', '4'],
		['rating', 'stars: "★★★"', '★★★'],
		['rating', '평점: 3', '3'],
		['rating', '별점: 2', '2'],
		['conference', 'conference: "[[ExampleConf 2021]]"', 'ExampleConf 2021'],
		['speaker', '発表者: 山田 太郎', '山田 太郎'],
		['speaker', 'referentin: Jane Doe', 'Jane Doe'],
		['speaker', 'Intervenant: Jane Doe', 'Jane Doe'],
		['speaker', 'presented by: Jane Doe', 'Jane Doe'],
		['speaker', 'confe\u0301rencière: Jane Doe', 'Jane Doe'],
		['speaker', 'author: John Roe\nspeaker: Jane Doe\nconference: ExampleConf', 'Jane Doe'],
		['speaker', 'author: Jane Doe\nconference: ExampleConf', 'Jane Doe'],
		['conference', 'カンファレンス: ExampleConf', 'ExampleConf'],
		['conference', 'Konferenz: ExampleConf', 'ExampleConf'],
		['conference', 'conférence: ExampleConf', 'ExampleConf'],
		['time', 'Uhrzeit: "10:00"', '10:00'],
		['rating', '評価: 4', '4'],
	])('tell the %s in %j', (name, yaml, value) => {
		expect(propertiesOf(yaml)[name]).toBe(value);
	});

	it('do not take who wrote a note on a conference for a speaker', () => {
		expect(propertiesOf('author: Jane Doe').speaker).toBeNull();
	});

	it('are null where there are none', () => {
		expect(propertiesOf('speaker:\ntime: []\ntrack: "<% x %>"\nrating: { of: 5 }')).toMatchObject({ speaker: null, time: null, track: null, rating: null, conference: null });
	});
});

it('tells what cannot be read by line, shortened, on one line', () => {
	const { problems } = propertiesOf(`aliases:\n  - name: x\nsession-level: 2 or 3\ntitle: {}\ndate: ${'soon '.repeat(30).trim()}\ntags: ["{{a}}", "{{a}}"]`);
	expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
		'2: The aliases “- name: x” cannot be read.',
		'4: The session level “2 or 3” is no heading level from 1 to 6, and not “list”, “bold”, “text” or “note”.',
		'5: The title “{}” cannot be read.',
		`6: The date “${'soon '.repeat(16)}” cannot be read.`,
		'7: The tag “{{a}}” cannot be read.',
	]);
});

it('names the first line of a value that stands nowhere as it reads', () => {
	expect(propertiesOf('aliases:\n  - "\\x7b{name}}"\ntitle: "{{name}}"').problems).toMatchObject([{ line: 2, message: 'The alias “{{name}}” cannot be read.' }, { line: 4 }]);
	expect(propertiesOf('title: x\naliases: " , <% x %>,\n  b, "')).toMatchObject({ aliases: ['b'], problems: [{ line: 3, message: 'The alias “<% x %>” cannot be read.' }] });
});
