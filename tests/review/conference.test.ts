import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildConferenceInSteps } from '../../src/review/conference';
import { conferenceOf, factsOf } from './notes';

const seed = readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8');

describe('the seed note', () => {
	const conference = conferenceOf(seed, { path: 'ifkakao-2021.md' });

	it('is one conference with its frontmatter', () => {
		expect(conference).toMatchObject({ title: 'ifkakao 2021', date: '2021-12-16', tags: ['Review'], aliases: ['../articles/2021-12/if-kakao-2021'], problems: [], references: [], passages: [] });
	});

	it('has nine sessions, the last three of them empty', () => {
		expect(conference.sessions.map(({ title, address, empty, line }) => [title, address?.url, empty, line])).toEqual([
			['Thing for Post Cloud Native', 'https://if.kakao.com/session/34', false, 9],
			['카카오톡 서버의 스프링 공화국 탈출기', 'https://if.kakao.com/session/49', false, 36],
			['다음카페 쿠버네티스 이관기', 'https://if.kakao.com/session/58', false, 88],
			['이 멋진 코드에 컨벤션을! : 2달간의 컨벤션 구축 여정', 'https://if.kakao.com/session/88', false, 116],
			['Kubernetes Cluster 확장 어디까지 알아보고 오셨어요?', 'https://if.kakao.com/session/119', false, 133],
			['멀티 클러스터 환경을 위한 Kubernetes Operator 패턴', 'https://if.kakao.com/session/86', false, 144],
			['티스토리에서 airflow활용기', 'https://if.kakao.com/session/55', true, 167],
			['아랑고야 피드를 부탁해! (RDB도 모르는 개발자의 아랑고DB 삽질기)', 'https://if.kakao.com/session/54', true, 168],
			['Commerce Query data Rebuild Success 했을까', 'https://if.kakao.com/session/106', true, 169],
		]);
	});

	it('has ten references, each at its place', () => {
		const references = conference.sessions.flatMap((session) => session.references);
		expect(references.map(({ url, line }) => [url, line])).toEqual([
			['https://www.ciokorea.com/news/37632', 10],
			['https://cloudevents.io', 32],
			['https://kubernetes.io/ko/docs/concepts/services-networking/endpoint-slices/', 112],
			['https://d2.naver.com/helloworld/7861046', 114],
			['https://kubernetes.io/ko/docs/concepts/extend-kubernetes/operator/', 159],
			['https://coffeewhale.com/kubernetes/gitops/helm/2020/05/13/helm-operator/', 160],
			['https://frozenpond.tistory.com/145?category=1209055', 161],
			['https://ccambo.blogspot.com/2020/12/kubernetes-operator-kubernetes-operator.html', 162],
			['https://prometheus-operator.dev', 164],
			['https://github.com/argoproj-labs/argocd-operator/', 165],
		]);
		for (const { url, start, end } of references) expect(seed.slice(start, end)).toBe(url);
	});

	it('is read alike with CRLF and a byte order mark', () => {
		const other = conferenceOf(`\ufeff${seed.replace(/\n/gu, '\r\n')}`, { path: 'ifkakao-2021.md' });
		const shown = ({ sessions }: typeof conference): unknown => sessions.map(({ title, address, empty, line, noteCount, references }) => [title, address?.url, address?.line, address?.column, empty, line, noteCount, references.map(({ url, line: at, column }) => [url, at, column])]);
		expect(shown(other)).toEqual(shown(conference));
		expect(other).toMatchObject({ title: 'ifkakao 2021', date: '2021-12-16', problems: [] });
	});
});

describe('a session', () => {
	it('runs to the next heading of its level, deeper ones included', () => {
		const text = '# ExampleConf 2020\n\n## [A](https://conf.example/a)\n- one\n\n### Detail\n- [two](https://conf.example/two)\n\n## [B](https://conf.example/b)\n- three\n';
		const [first, second] = conferenceOf(text).sessions;
		expect(text.slice(first?.start, first?.end)).toBe('## [A](https://conf.example/a)\n- one\n\n### Detail\n- [two](https://conf.example/two)\n\n');
		expect(first?.references.map(({ url }) => url)).toEqual(['https://conf.example/two']);
		expect(first?.noteCount).toBe(2);
		expect(text.slice(second?.bodyStart, second?.end).trim()).toBe('- three');
	});

	it.each([
		['nothing', ''],
		['blank lines', '\n\n\n'],
		['a rule', '\n---\n'],
		['an HTML comment', '\n<!-- later -->\n'],
		['an Obsidian comment', '\n%% later %%\n'],
		['an Obsidian comment of several lines', '\n%%\nlater\n%%\n'],
		['a bare list marker', '\n-\n- \n'],
		['its speaker', '\nSpeaker: Jane Doe\n'],
		['a link definition', '\n[page]: https://conf.example/page\n'],
		['headings of a template without text', '\n### Summary\n\n### Questions\n'],
		['footnotes of other sessions', '\n[^1]: See [the paper](https://paper.example),\n\n    - and more\n'],
	])('with %s below is empty', (_, body) => {
		expect(conferenceOf(`## [A](https://conf.example/a)\n${body}\n## [B](https://conf.example/b)\n- x\n`).sessions).toMatchObject([{ title: 'A', empty: true, noteCount: 0 }, { title: 'B', empty: false, noteCount: 1 }]);
	});

	it.each([
		['a word', 'later'],
		['an item', '- x'],
		['a reference', '[slides](https://conf.example/slides)'],
		['a picture', '![](https://conf.example/a.png)'],
		['code', '```\nx\n```'],
		['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
		['a quote', '> x'],
		['math', '$$\nx\n$$'],
		['a nested heading that says something', '### They use Ktor'],
		['notes below a nested heading', '### Summary\n- x'],
	])('with %s below is not empty', (_, body) => {
		expect(conferenceOf(`## [A](https://conf.example/a)\n${body}\n`).sessions).toMatchObject([{ title: 'A', empty: false }]);
	});

	it('that has its address on the line below is empty when nothing else stands there', () => {
		expect(conferenceOf('## A\nhttps://conf.example/a\n\n## B\n[Video](https://conf.example/b)\n\n- x\n').sessions).toMatchObject([
			{ title: 'A', address: { url: 'https://conf.example/a' }, empty: true, references: [] },
			{ title: 'B', address: { url: 'https://conf.example/b' }, empty: false, noteCount: 1, references: [] },
		]);
	});

	it('may have further links in its heading', () => {
		expect(conferenceOf('## [Caches](https://conf.example/1) [slides](https://conf.example/s) ![](https://conf.example/i.png)\n').sessions).toMatchObject([
			{ title: 'Caches', address: { url: 'https://conf.example/1' }, references: [{ url: 'https://conf.example/s' }, { url: 'https://conf.example/i.png' }] },
		]);
	});

	it('is told apart from another of the same heading', () => {
		const { sessions } = conferenceOf('## [A](https://conf.example/a)\n- one\n\n## [A](https://conf.example/a)\n');
		expect(sessions).toMatchObject([{ title: 'A', line: 1, empty: false }, { title: 'A', line: 4, empty: true }]);
	});

	it('whose link is defined elsewhere is mended there', () => {
		const text = '## [A][a]\n- x\n\n[a]: https://conf.example/a\n';
		expect(conferenceOf(text).sessions).toMatchObject([{ title: 'A', address: { url: 'https://conf.example/a', form: 'reference', line: 4, column: 6 } }]);
	});
});

describe('the level of sessions', () => {
	const note = '# Conf 2020\n\n## [Caches](https://conf.example/1)\n\n### Detail\n- x\n\n## [Queues](https://conf.example/2)\n';

	it('is that of the frontmatter, then that of the settings, then that of the rules', () => {
		const titles = (text: string, sessionLevel: 1 | 3 | null): string[] => conferenceOf(text, { sessionLevel }).sessions.map(({ title }) => title);
		expect(titles(note, null)).toEqual(['Caches', 'Queues']);
		expect(titles(note, 3)).toEqual(['Detail']);
		expect(titles(`---\nsession-level: 1\n---\n${note}`, 3)).toEqual(['Conf 2020']);
	});

	it('that the settings name but the note does not have is left to the rules', () => {
		expect(conferenceOf(note, { sessionLevel: 5 })).toMatchObject({ problems: [], sessions: [{ title: 'Caches' }, { title: 'Queues' }] });
	});

	it('that the frontmatter names but the note does not have is a problem', () => {
		expect(conferenceOf(`---\ntitle: x\nsession-level: 4\n---\n${note}`)).toMatchObject({
			problems: [{ line: 3, message: 'The note has no heading of the session level 4.' }], sessions: [{ title: 'Caches' }, { title: 'Queues' }],
		});
	});
});

describe('the address in the frontmatter', () => {
	it('is that of the only session', () => {
		expect(conferenceOf('---\nurl: https://conf.example/1\nspeaker: Jane Doe\n---\n# Caches\n- x\n')).toMatchObject({
			references: [], sessions: [{ title: 'Caches', speaker: 'Jane Doe', address: { url: 'https://conf.example/1', form: 'property', line: 2, column: 6 } }],
		});
	});

	it('stays a reference where the session names its own', () => {
		expect(conferenceOf('---\nurl: https://conf.example\n---\n## [Caches](https://conf.example/1)\n')).toMatchObject({
			references: [{ url: 'https://conf.example' }], sessions: [{ address: { url: 'https://conf.example/1' } }],
		});
	});

	it('comes before a page that the text leads to in a sentence', () => {
		const body = '# Caches in practice\nWhat [Caches](https://conf.example/talks/3) was about.\n\n- a\n';
		expect(conferenceOf(`---\nurl: https://conf.example/1\n---\n${body}`)).toMatchObject({ sessions: [{ address: { url: 'https://conf.example/1' } }] });
		expect(conferenceOf(`---\nurl:\n---\n${body}`)).toMatchObject({ sessions: [{ address: { url: 'https://conf.example/talks/3' } }] });
	});

	it.each([
		['発表者: 山田 太郎\nカンファレンス: ExampleConf\nurl: https://conf.example/1', '## 概要\n- a\n\n## メモ\n- b\n', '山田 太郎'],
		['referentin: Jane Doe\nkonferenz: ExampleConf\nlink: https://conf.example/1', '## Metriken\n- a\n\n## Traces\n- b\n', 'Jane Doe'],
		['intervenant: Jane Doe\nlien: https://conf.example/1', '# Les traces\n- a\n', 'Jane Doe'],
		['url: https://conf.example/1', 'Speaker: Jane Doe\n\n## Traces\n- a\n\n## Metrics\n- b\n', 'Jane Doe'],
	])('is that of the only session, which %j tells', (yaml, body, speaker) => {
		const { sessions, references } = conferenceOf(`---\n${yaml}\n---\n${body}`, { path: 'Talks/Observability.md' });
		expect(references).toEqual([]);
		expect(sessions).toMatchObject([{ speaker, address: { url: 'https://conf.example/1' } }]);
	});

	it('stays a reference where there are several sessions', () => {
		expect(conferenceOf('---\nurl: https://conf.example\n---\n## Caches\n- x\n\n## Queues\n- y\n')).toMatchObject({
			references: [{ url: 'https://conf.example' }], sessions: [{ address: null }, { address: null }],
		});
	});

	it.each([
		['note.md', '# GOTO 2019\n## Boundaries — Jane Doe\n- a\n'],
		['note.md', '## Boundaries — Jane Doe\n- a\n'],
		['GOTO 2019.md', '# Boundaries — Jane Doe\n- a\n'],
	])('stays a reference of the conference that has a single session: %s, %s', (path, body) => {
		expect(conferenceOf(`---\nurl: https://goto.example\n---\n${body}`, { path, sessionLevel: body.startsWith('# B') ? 1 : null })).toMatchObject({
			references: [{ url: 'https://goto.example' }], sessions: [{ title: 'Boundaries', speaker: 'Jane Doe', address: null }],
		});
	});
});

describe('speaker, time, room and rating in the frontmatter', () => {
	const properties = '---\ntitle: ifkakao 2021\nspeaker: [Jane Doe, John Roe]\ntime: 10:00\nroom: Hall 3\nrating: 4\n---\n';
	const nothing = { speaker: null, time: null, track: null, rating: null };

	it('are of no session of a conference, with or without a heading above', () => {
		const two = '## [Thing](https://if.kakao.com/session/34)\n## [Other](https://if.kakao.com/session/35)\n';
		expect(conferenceOf(properties + two).sessions).toMatchObject([nothing, nothing]);
		expect(conferenceOf(`${properties}# ifkakao\n${two}`).sessions).toMatchObject([nothing, nothing]);
		expect(conferenceOf(`${properties}## [Thing](https://if.kakao.com/session/34)\n`).sessions).toMatchObject([nothing]);
	});

	it.each([
		['Caches all the way down', '# Caches\n- x\n'],
		['Caches all the way down', '- x\n'],
		['ifkakao 2021', '# ExampleConf 2021: Caches all the way down\n- x\n'],
	])('are of the session that the note is: %s, %s', (title, body) => {
		expect(conferenceOf(properties.replace('ifkakao 2021', title) + body).sessions).toMatchObject([{ speaker: 'Jane Doe, John Roe', time: '10:00', track: 'Hall 3', rating: '4' }]);
	});
});

it('keeps all other text as passages below their headings', () => {
	const text = '---\ntitle: x\n---\nBefore.\n\n# ExampleConf 2020\n\nWe went.\n\n## Day 1\n\nIt rained.\n\n### [Caches](https://conf.example/1)\n- L1\n\n## Day 2\n\nIt did not: [proof](https://conf.example/sun).\n';
	const { passages, references, sessions } = conferenceOf(text);
	expect(passages.map(({ trail, line, start, end }) => [trail, line, text.slice(start, end)])).toEqual([
		[[], 4, 'Before.'],
		[['ExampleConf 2020'], 8, 'We went.'],
		[['ExampleConf 2020', 'Day 1'], 12, 'It rained.'],
		[['ExampleConf 2020', 'Day 2'], 19, 'It did not: [proof](https://conf.example/sun).'],
	]);
	expect(references.map(({ url }) => url)).toEqual(['https://conf.example/sun']);
	expect(sessions).toMatchObject([{ title: 'Caches', trail: ['ExampleConf 2020', 'Day 1'] }]);
});

it('reads the rest of a note whose YAML is broken', () => {
	const conference = conferenceOf('---\ntags: [a\n---\n## [A](https://conf.example/a)\n- x\n', { path: 'talks/if.md' });
	expect(conference.problems).not.toEqual([]);
	expect(conference).toMatchObject({ title: 'if', sessions: [{ title: 'A', noteCount: 1 }] });
});

it('of thousands of lines is made in steps, and holds each session at its line', () => {
	const text = Array.from({ length: 1_201 }, (_, index) => `## [Talk ${index}](https://conf.example/${index})\n- note\n`).join('\n');
	const steps = buildConferenceInSteps({ path: 'note.md', text, facts: factsOf(text) });
	let count = 1;
	let step = steps.next();
	for (; !step.done; step = steps.next()) count++;
	expect(count).toBeGreaterThan(4);
	expect(step.value.sessions.map(({ title, line, noteCount }) => [title, line, noteCount])).toEqual(Array.from({ length: 1_201 }, (_, index) => [`Talk ${index}`, 1 + 3 * index, 1]));
});

it.each([
	['sections of long lines', Array.from({ length: 100 }, (_, index) => `## Talk ${index}\n${'Jane Doe | '.repeat(90)}\n`).join('')],
	['small tables', `# ExampleConf\n${Array.from({ length: 1_000 }, (_, index) => `| Title | Speaker |\n|---|---|\n| Talk ${index} | Jane Doe |\n`).join('\n')}`],
	['rows of long cells', `# ExampleConf\n| Title | Notes | Speaker |\n|---|---|---|\n${Array.from({ length: 100 }, (_, index) => `| Talk ${index} | ${'word '.repeat(200)} | Jane Doe |\n`).join('')}`],
])('of %s is made in steps that look at 20,000 characters at most, one item apart', (_, text) => {
	const steps = buildConferenceInSteps({ path: 'note.md', text, facts: factsOf(text) });
	let count = 1;
	while (!steps.next().done) count++;
	// Its rules are asked in 12 steps, each of which has all looked at ahead.
	expect(count).toBeGreaterThan(12 + text.length / 20_000);
});

it('gives headings without words no session, nor what stands below them to nobody', () => {
	const { sessions } = conferenceOf('# ExampleConf 2022\n\n## All about caches\n\n#\n\n- fast\n\n##\n\n- https://conf.example/caches\n\n## Queues in life\n\n###\n\n- slow\n');
	expect(sessions.map(({ title, noteCount, references }) => [title, noteCount, references.length])).toEqual([['All about caches', 2, 1], ['Queues in life', 1, 0]]);
	expect(conferenceOf('---\nsession-level: 3\n---\n## Caches\n\n### Sizes\n- a\n\n###\n- b\n').sessions.map(({ title }) => title)).toEqual(['Sizes']);
});
