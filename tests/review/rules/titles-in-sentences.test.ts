import fc from 'fast-check';
import { runs } from '../../fuzzing';
import { conferenceOf, titlesIn } from '../notes';

const about = (body: string): string => `---\ntitle: Two days at ExampleConf\n---\n\nIt was worth the journey.\n\n${body}`;

it.each([
	['in bold, before names', 'First came **All about caches** by Jane Doe.\n\nThen **Queues in real life** by [@roe](https://social.example/roe) was fun.\n'],
	['in italics, behind words for talks', 'Her talk *All about caches* was full.\n\nThe closing keynote, _Queues in real life_, was fun.\n'],
	['in quotes of several kinds', 'I saw Jane’s “All about caches” first.\n\nThe session "Queues in real life" was fun.\n'],
	['as links to the pages of sessions', 'I liked [All about caches](https://conf.example/talks/1).\n\nAnd [Queues in real life](https://conf.example/talks/2) too.\n'],
	['as links, before names', 'The first was [All about caches](https://slides.example/a) by Jane Doe.\n\nNext: [Queues in real life](https://slides.example/b) by John Roe.\n'],
	['over two lines', 'First came **All about\ncaches** presented\nby Jane Doe.\n\nThen **Queues in\nreal life** by John Roe.\n'],
	['behind talks on tools', 'The tooling talk “All about caches” by Jane Doe was full.\n\nThen came the framework talk “Queues in real life” by John Roe.\n'],
	['twice, of which the first counts', 'First came **All about caches** by Jane Doe.\n\nThen **Queues in real life** by John Roe.\n\nThe talk “All about caches” was best.\n'],
	['both in one paragraph', 'First came **All about caches** by Jane Doe, then **Queues in real life** by John Roe.\n'],
	['with speakers between the marks', 'I heard **All about caches by Jane Doe** and **Queues in real life by John Roe**.\n'],
])('finds titles %s', (_, body) => {
	expect(conferenceOf(about(body)).sessions.map(({ title }) => title)).toEqual(['All about caches', 'Queues in real life']);
});

it.each([
	['Korean', '김철수님의 “캐시의 모든 것” 발표를 들었다.\n\n두 번째는 “현실의 큐”라는 세션이었다.\n', ['캐시의 모든 것', '현실의 큐']],
	['Japanese', '田中さんの「キャッシュのすべて」というセッションを聞いた。\n\n次の発表は「現実のキュー」だった。\n', ['キャッシュのすべて', '現実のキュー']],
])('finds titles in %s', (_, body, titles) => {
	expect(conferenceOf(about(body)).sessions.map(({ title }) => title)).toEqual(titles);
});

it('takes paragraphs that begin in bold for sessions as well, where three titles stand so', () => {
	const titles = ['All about caches', 'Queues in real life', 'Locks for all'];
	const body = `${titles.map((title) => `**${title}** by Jane Doe was full.\n`).join('\n')}\n**Names and their scopes** made me think.\n\nIt had **Nothing Else**.\n`;
	expect(conferenceOf(about(body)).sessions.map(({ title }) => title)).toEqual([...titles, 'Names and their scopes']);
});

it('gives each the paragraphs up to the next, with speaker and links', () => {
	const text = about('First came **All about caches** by [Jane Doe](https://social.example/jane).\n\nSee [the book](https://book.example).\n\nThen **Queues in real life** by John Roe.\n');
	const { sessions } = conferenceOf(text);
	expect(sessions.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
		'First came **All about caches** by [Jane Doe](https://social.example/jane).\n\nSee [the book](https://book.example).', 'Then **Queues in real life** by John Roe.',
	]);
	expect(sessions.map(({ speaker, references }) => [speaker, references.map(({ url }) => url)])).toEqual([
		['Jane Doe', ['https://social.example/jane', 'https://book.example']], ['John Roe', []],
	]);
});

it.each([
	['books and articles', 'She read from the book “All about caches”.\n\nThe article “Queues in real life” is worth reading.\n'],
	['books that were read', 'I read **Clean Caches** by Jane Doe on the train.\n\nThe book **Old Queues** by John Roe was better.\n'],
	['what it is about', 'It’s about **Shared Memory**, too.\n\nThat’s **Message Passing** for you.\n'],
	['what a sentence before speaks of', '朝から講演を聞いた。帰りに『達人の本です』を買った。\n\n昨日も講演だった。夜は『長い夜の話』を見た。\n'],
	['what companies write', 'Also: [All about caches](https://news.example/1) by Acme.\n\nAnd: [Queues in life](https://news.example/2) by Acme.\n'],
	['people', 'First came a talk by **Jane Doe**.\n\nThe next talk was by **John Roe**.\n'],
	['what is only stressed', 'It was **Really Very Full**.\n\nNobody said “Never Again” there.\n'],
	['a single one', 'First came **All about caches** by Jane Doe.\n\nIt rained.\n'],
])('leaves %s', (_, body) => {
	expect(conferenceOf(about(body)).sessions.filter(({ form }) => form === 'paragraph')).toEqual([]);
});

it.each([
	['I heard **All about caches** by Jane Doe, **Queues in life** by John Roe and **Locks for all** by Max Moe.', ['Jane Doe', 'John Roe', 'Max Moe']],
	['I heard **All about caches** by Jane Doe and the talk “Queues in life” by John Roe was full.', ['Jane Doe', 'John Roe']],
	['I heard **All about caches** by Jane Doe, Berlin, and I liked **Queues in life** by John Roe and I laughed.', ['Jane Doe', 'John Roe']],
	['I heard **All about caches** by Jane Doe and John Roe, then **Queues in life** by @moe.', ['Jane Doe, John Roe', '@moe']],
])('takes names for speakers and no words behind: %s', (sentence, speakers) => {
	expect(conferenceOf(about(`${sentence}\n`)).sessions.map(({ speaker }) => speaker)).toEqual(speakers);
});

it('sees no titles within a link, nor in code', () => {
	const body = 'I heard the talk **All about caches** by Jane Doe and the talk “Queues in life” by John Roe.\n\nThen the talk [Locks for all](https://slides.example/「題題題題」/3 "A talk by Jane Doe") came, and `**Ports at sea** by Ann Poe`.\n';
	expect(conferenceOf(about(body)).sessions.map(({ title }) => title)).toEqual(['All about caches', 'Queues in life', 'Locks for all']);
});

it('takes no marks around nothing for a title', () => {
	const { sessions } = conferenceOf(about('First came **,  ** by Jane Doe, then **All about caches** by John Roe.\n'), { place: 'text' });
	expect(sessions.map(({ title }) => title)).toEqual(['All about caches']);
});

it('gives what stands below a second mention to the talk', () => {
	const { sessions, passages } = conferenceOf(about('The first talk was **All about caches** by Jane Doe.\n\nThe talk **All about caches** was full, and this is what I wrote:\n\n- one\n- two\n\nThen **Queues in life** by John Roe.\n'));
	expect(sessions.map(({ title, noteCount }) => [title, noteCount])).toEqual([['All about caches', 3], ['Queues in life', 0]]);
	expect(passages).toHaveLength(1);
});

it('leaves headings the sessions, where these say that they are', () => {
	expect(titlesIn('# ExampleConf 2022\n\n## Caches at scale - Jane Doe\n\nHer talk mentioned “Queues in real life” and the keynote “Locks for all”.\n\n## Names and scopes - John Roe\n\n- noted\n')).toEqual(['Caches at scale (Jane Doe)', 'Names and scopes (John Roe)']);
});

it('never lets sessions overlap, nor text be lost, whatever stands in the sentences', () => {
	const piece = fc.constantFrom(
		'**All about caches**', '*Queues in life*', '_Locks for all_', '“Names and scopes”', '"Ports"', '「캐시 이야기」', '[Routes at last](https://conf.example/talks/1)', '**[Ropes](https://a.example)**', '[**Packets here**](https://b.example)',
		' by Jane Doe', ' by [Jane](https://social.example/jane)', ' talk ', ' the keynote ', ' 발표', ', ', '. ', '\n', '\n\n', '\n\n## Day 2\n\n', '\n\n- ', ' **', ' [', '“', '” ', 'word ',
	);
	fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => about(pieces.join(''))), (text) => {
		const { sessions, passages } = conferenceOf(text, { place: 'text' });
		let last = 0;
		for (const { start, bodyStart, end, title } of sessions) {
			expect(start).toBeGreaterThanOrEqual(last);
			expect(bodyStart).toBeGreaterThan(start);
			expect(end).toBeGreaterThanOrEqual(bodyStart);
			expect(title).not.toBe('');
			last = end;
		}
		const ranges = [...sessions, ...passages].sort((one, other) => one.start - other.start);
		expect(ranges.every(({ start }, index) => start >= (ranges[index - 1]?.end ?? 0))).toBe(true);
	}), runs(500));
});
