import { conferenceOf, titlesIn } from '../notes';

const linked = (...titles: string[]): string => titles.map((title) => `- [${title}](https://conf.example/${title.toLowerCase()})\n`).join('');

function below(heading: string, list: string): string[] {
	return titlesIn(`# ExampleConf\n\n## ${heading}\n\n${list}`);
}

describe('a list below a day', () => {
	it.each([
		['three of four items with links', `${linked('Caches', 'Queues', 'Locks')}- it rained\n`, ['Caches', 'Queues', 'Locks', 'it rained']],
		['links to notes of the vault', '- [[Caches]]\n- [[notes/Queues|Queues]]\n- [Locks](locks.md)\n', ['Caches', 'Queues', 'Locks']],
		['times, but for lunch', '- 10:00 Caches\n- 12:00 Lunch\n- 13:00 Queues\n', ['Caches', 'Queues']],
		['a quote among links', `${linked('Caches', 'Queues')}\n> quote\n\n${linked('Locks')}`, ['Caches', 'Queues', 'Locks']],
		['code behind links', `${linked('Caches', 'Queues')}\n\`\`\`\ncode\n\`\`\`\n`, ['Caches', 'Queues']],
		['titles three of five of which have notes', '- Caches\n  - a\n- Queues\n  - b\n- Locks\n  - c\n- Names\n- Ports\n', ['Caches', 'Queues', 'Locks', 'Names', 'Ports']],
		['speakers below bold topics', '**Containers**\n\n- Caches (Jane Doe)\n- Queues (John Roe)\n\n**Security**\n\n- Locks (Ann Poe)\n- Names (Max Moe)\n- Ports\n', ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)', 'Names (Max Moe)', 'Ports']],
		['titles that begin with small letters', '- 10:00 eBPF for everyone\n- 11:00 gRPC\n', ['eBPF for everyone', 'gRPC']],
		['carriage returns between items', linked('Caches', 'Queues').replaceAll('\n', '\r'), ['Caches', 'Queues']],
		['Windows line ends', linked('Caches', 'Queues').replaceAll('\n', '\r\n'), ['Caches', 'Queues']],
	])('holds sessions with %s', (_, list, titles) => {
		expect(below('Day 1', list)).toEqual(titles);
	});

	it.each([
		['one item', linked('Caches')],
		['bare addresses', '- https://conf.example/1\n- https://conf.example/2\n- https://conf.example/3\n'],
		['pictures', '- ![x](https://conf.example/x.png)\n- ![y](https://conf.example/y.png)\n'],
		['titles two of five of which have notes', '- Caches\n  - a\n- Queues\n  - b\n- Locks\n- Names\n- Ports\n'],
	])('holds none with %s', (_, list) => {
		expect(below('Day 1', list)).toEqual([]);
	});

	it('holds the only session of a day beside another with several', () => {
		const days = (item: string): string[] => titlesIn(`# ExampleConf\n\n## Day 1\n\n- 10:00 Caches\n- 11:00 Queues\n\n## Day 2\n\n- ${item}\n  - noted\n`);
		expect(days('10:00 Locks')).toEqual(['Caches', 'Queues', 'Locks']);
		expect(days('[Locks](https://conf.example/locks)')).toEqual(['Caches', 'Queues', 'Locks']);
		expect(days('it rained')).toEqual(['Caches', 'Queues']);
		expect(days('12:00 Lunch')).toEqual(['Caches', 'Queues']);
	});

	it('holds the only session of a day beside others with one each, but of no day alone', () => {
		const day = (number: number, item: string): string => `## Day ${number}\n\n- ${item}\n  - noted\n\n`;
		const locks = day(2, '[Locks](https://conf.example/locks)');
		expect(titlesIn(`# ExampleConf\n\n${day(1, '10:00 Caches')}${locks}`)).toEqual(['Caches', 'Locks']);
		expect(titlesIn(`# ExampleConf\n\n${day(1, 'it rained')}${locks}`)).toEqual([]);
		expect(titlesIn(`# ExampleConf\n\n${locks}`)).toEqual([]);
	});

	it('holds titles with links below the name of a meetup, be some of them written small', () => {
		expect(titlesIn('# Meetup 2023\n\n- 18:00 [eBPF for everyone](https://conf.example/1)\n- 19:00 [Queues](https://conf.example/2)\n- 20:00 [gRPC](https://conf.example/3)\n')).toEqual(['eBPF for everyone', 'Queues', 'gRPC']);
		expect(titlesIn('# ExampleConf\n\n## Talks\n\n- **[eBPF](https://conf.example/1)** (Jane Doe)\n- **[gRPC](https://conf.example/2)** (John Roe)\n')).toEqual(['eBPF (Jane Doe)', 'gRPC (John Roe)']);
	});

	it('takes bold lines for the sessions where fewer items name speakers', () => {
		expect(below('Day 1', '**Containers**\n\n- Caches (Jane Doe)\n- Queues (John Roe)\n\n**Security**\n\n- Locks (Ann Poe)\n- Names\n- Ports\n')).toEqual(['Containers', 'Security']);
	});

	it('tells what is noted from what is only named', () => {
		const { sessions } = conferenceOf(`# ExampleConf\n\n## Day 1\n\n${linked('Caches')}  > a quote\n- [Queues](https://conf.example/queues) - they are long\n${linked('Locks')}\n  a paragraph\n${linked('Names')}`);
		expect(sessions.map(({ title, empty }) => [title, empty])).toEqual([['Caches', false], ['Queues', false], ['Locks', false], ['Names', true]]);
	});
});

describe('a list below a heading for talks', () => {
	const long = `C${'a'.repeat(149)}`;

	it.each([
		['four of five items that read as titles', '- Caches\n- Queues\n- Locks\n- Names\n- it was nice\n', ['Caches', 'Queues', 'Locks', 'Names', 'it was nice']],
		['a title of 150 characters', `- ${long}\n- Queues\n`, [long, 'Queues']],
		['pages and recordings behind titles', '- Caches - Jane Doe (https://conf.example/1)\n- Queues: https://conf.example/2\n- Locks - [slides](https://conf.example/3) - [video](https://conf.example/4)\n', ['Caches (Jane Doe)', 'Queues', 'Locks']],
	])('holds sessions with %s', (_, list, titles) => {
		expect(below('Talks', list)).toEqual(titles);
	});

	it('has the video for its page before the slides', () => {
		const { sessions } = conferenceOf('# ExampleConf\n\n## Talks\n\n- Caches (Jane Doe): [Slides](https://conf.example/s.pdf), [Video](https://www.infoq.com/presentations/caches)\n- Queues (John Roe): [Slides](https://conf.example/t.pdf)\n');
		expect(sessions.map(({ address }) => address?.url)).toEqual(['https://www.infoq.com/presentations/caches', 'https://conf.example/t.pdf']);
	});

	it('has a speaker behind two links', () => {
		expect(below('Talks', '- [Queues](https://conf.example/1) [video](https://conf.example/2) [John Roe](https://conf.example/john)\n- Locks [video](https://conf.example/3) [Ann Poe](https://conf.example/ann)\n')).toEqual(['Queues (John Roe)', 'Locks (Ann Poe)']);
	});

	it.each([
		['sentences among few titles', '- Caches\n- Queues\n- They were long.\n- locks\n'],
		['a line of 151 characters', `- ${long}b\n- Queues\n`],
		['one item', '- Caches\n'],
	])('is itself a session with %s', (_, list) => {
		expect(below('Talks', list)).toEqual(['Talks']);
	});
});

describe('a list below a heading that says nothing of talks', () => {
	it.each([
		['four of five items with bold words, half of these with speakers', '- **Caches** - Jane Doe\n- **Queues** - John Roe\n- **Locks**\n- **Names**\n- others\n', ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks', 'Names', 'others']],
		['numbers and check boxes', '1. **Caches** (Jane Doe)\n2. __Queues__ (John Roe)\n10. [ ] **Locks** (Ann Poe)\n', ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)']],
	])('holds sessions with %s', (_, list, titles) => {
		expect(below('What I liked of it', list)).toEqual(titles);
	});

	it.each([
		['three of four items with bold words', '- **Caches** - Jane Doe\n- **Queues** - John Roe\n- **Locks**\n- others\n'],
		['a third of them with speakers', '- **Caches** - Jane Doe\n- **Queues**\n- **Locks**\n'],
		['two items', '- **Caches** - Jane Doe\n- **Queues** - John Roe\n'],
		['words that are bold in part', '- **Caches** - Jane Doe\n- **Queues** - John Roe\n- **Lock**s - Ann Poe\n'],
	])('belongs to it with %s', (_, list) => {
		expect(below('What I liked of it', list)).toEqual(['What I liked of it']);
	});
});

describe('a list below the name of a conference', () => {
	it.each([
		['three items with times', '- 10:00 Caches\n- 11:00 Queues\n- 12:00 Locks\n', ['Caches', 'Queues', 'Locks']],
		['four of five items with times', '- 10:00 Caches\n- 11:00 Queues\n- 12:00 Locks\n- 13:00 Names\n- Goodbye\n', ['Caches', 'Queues', 'Locks', 'Names', 'Goodbye']],
		['numbers with notes below two of three', '1. Caches\n- a\n2. Queues\n- b\n3. Locks\n', ['Caches', 'Queues', 'Locks']],
		['numbers around comments and rules', '1. Caches\n- a\n\n<!-- x -->\n\n2. Queues\n- b\n\n---\n\n3. Locks\n', ['Caches', 'Queues', 'Locks']],
	])('holds sessions with %s', (_, list, titles) => {
		expect(titlesIn(`# ExampleConf 2022\n\n${list}`)).toEqual(titles);
	});

	it.each([
		['two items with times', '- 10:00 Caches\n- 11:00 Queues\n'],
		['three of four items with times', '- 10:00 Caches\n- 11:00 Queues\n- 12:00 Locks\n- Goodbye\n'],
		['numbers with notes below one of three', '1. Caches\n- a\n2. Queues\n3. Locks\n'],
		['two numbers', '1. Caches\n- a\n2. Queues\n- b\n'],
		['numbers below a paragraph', 'It rained.\n\n1. Caches\n- a\n2. Queues\n- b\n3. Locks\n'],
		['numbers around a paragraph', '1. Caches\n- a\n\nIt rained.\n\n2. Queues\n- b\n3. Locks\n'],
	])('holds none with %s', (_, list) => {
		expect(titlesIn(`# ExampleConf 2022\n\n${list}`)).toEqual([]);
	});
});

describe('what is nested in items of sessions', () => {
	const pages = (note: string): (string | undefined)[] => conferenceOf(`# ExampleConf\n\n## Day 1\n\n${note}`).sessions.map(({ address }) => address?.url);

	it('gives their pages, where most begin with a bare address', () => {
		expect(pages('* Caches - Jane Doe\n  - <https://conf.example/1>\n  - <https://video.example/1>\n\n* Queues - John Roe\n  - <https://conf.example/2>\n\n* Locks - Ann Poe\n  - noted\n')).toEqual(['https://conf.example/1', 'https://conf.example/2', undefined]);
	});

	it('gives none by one bare address, or by links with words', () => {
		expect(pages('* Caches - Jane Doe\n  - <https://conf.example/1>\n* Queues - John Roe\n  - noted\n* Locks - Ann Poe\n  - noted\n')).toEqual([undefined, undefined, undefined]);
		expect(pages('* Caches - Jane Doe\n  - [On latency](https://conf.example/1)\n* Queues - John Roe\n  - [On order](https://conf.example/2)\n* Locks - Ann Poe\n')).toEqual([undefined, undefined, undefined]);
	});

	it('gives what is named: recordings, speakers', () => {
		const { sessions } = conferenceOf('# ExampleConf\n\n## Talks\n\n- Caches\n  - [Video](https://conf.example/1)\n  - noted\n- Queues\n  Speaker: John Roe\n');
		expect(sessions.map(({ address, speaker, noteCount }) => [address?.url, speaker, noteCount])).toEqual([['https://conf.example/1', null, 1], [undefined, 'John Roe', 0]]);
	});
});

it('takes the list of a note that is called by talks for these', () => {
	expect(titlesIn('- Caches and more\n  - noted\n- queues\n  - noted\n', 'Lightning talks.md')).toEqual(['Caches and more', 'queues']);
});

it('takes named items below a keynote for sessions', () => {
	expect(below('Keynote', '- Caches (Jane Doe)\n- Queues (John Roe)\n- Locks (Ann Poe)\n')).toEqual(['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)']);
});

it('takes lines over lists for speakers and titles where half of the first are names', () => {
	const pair = (speaker: string, title: string): string => `${speaker}\n${title}\n- noted\n\n`;
	expect(titlesIn(`${pair('jane doe', 'unpkg')}${pair('John Roe', 'Queues for all')}${pair('Ann Poe', 'Locks')}`)).toEqual(['unpkg (jane doe)', 'Queues for all (John Roe)', 'Locks (Ann Poe)']);
	expect(titlesIn(`${pair('it rained', 'all day')}${pair('then we', 'ate soup')}${pair('and so', 'it went')}`)).toEqual(['note']);
});

describe('a list below a bold line', () => {
	const NOTED = '- Caches\n  - fast\n- Queues\n  - long\n\n';

	it.each([
		['days', `**첫째날**\n\n${NOTED}**둘째날**\n\n- Locks\n  - slow\n- Names\n  - hard\n\n**아쉬운 점**\n\n- It rained\n- There was no soup\n`, ['Caches', 'Queues', 'Locks', 'Names']],
		['a word for talks', '**Talks**\n\n- Caches\n- Queues\n', ['Caches', 'Queues']],
		['a day with links', `**Day 1**\n${linked('Caches', 'Queues')}`, ['Caches', 'Queues']],
		['a day, with lunch', `**Day 1**\n\n- Lunch\n  - soup\n${NOTED}`, ['Caches', 'Queues']],
	])('of %s holds sessions, in a note without headings and below the conference’s', (_, list, titles) => {
		expect(titlesIn(`It was fun.\n\n${list}`, 'ExampleConf 2021.md')).toEqual(titles);
		expect(titlesIn(`# ExampleConf 2021\n\nIt was fun.\n\n${list}`, 'ExampleConf 2021.md')).toEqual(titles);
	});

	it.each([
		['is about the note', '**Thoughts**\n\n- Caches\n- Queues\n'],
		['is only bold in part', `**Day 1** was fun\n\n- Caches\n- Queues\n`],
		['has no list right below', '**Day 1**\n\nIt was fun.\n\n- Caches\n- Queues\n'],
		['stands over items without notes', '**Day 1**\n\n- Caches\n- Queues\n'],
		['is a quote', `> **Day 1**\n\n- Caches\n- Queues\n`],
	])('holds none where the line %s', (_, list) => {
		expect(titlesIn(`It was fun.\n\n${list}`, 'ExampleConf 2021.md')).toEqual([]);
	});
});

describe('paragraphs of links', () => {
	const talk = (title: string, below: string): string => `[${title}](https://video.example/${title})\n${below}\nIt was a good one, I should say, though long.\n\n`;
	const PROSE = 'It was fun.\n\nGood news came.\n\nHighlights reel:\n\n';

	it('over the names of speakers are talks, whatever else is written', () => {
		expect(titlesIn(`${PROSE}${talk('Caches', 'Jane Doe')}${talk('Queues', 'John Roe, Ann Poe')}${talk('Locks', 'Max Moe')}${talk('Names', 'Emily St., and friends')}More prose.\n\nAnd more.\n\n`, 'ExampleConf.md')).toEqual(['Caches (Jane Doe)', 'Queues (John Roe, Ann Poe)', 'Locks (Max Moe)', 'Names']);
	});

	it.each([
		['two of them', `${talk('Caches', 'Jane Doe')}${talk('Queues', 'John Roe')}`],
		['none over names', `${talk('Caches', 'Fast ones')}${talk('Queues', 'Long ones')}${talk('Locks', 'Slow ones')}`],
		['words beside the link', ['Caches', 'Queues', 'Locks'].map((title) => `[${title}](https://video.example/${title}) is what I use\nJane Doe\n\n`).join('')],
	])('among prose are none with %s', (_, paragraphs) => {
		expect(titlesIn(`${PROSE}${paragraphs}More prose.\n\nAnd more.\n\n`, 'ExampleConf.md')).toEqual([]);
	});
});

it.each([
	'**Time:** 10:00 - 17:00\n\n**Rating:** 4/5\n\nIt was nice.\n', '**Dates:** 10 May\n\n**Score:** 4\n\nIt was nice.\n', '**Speaker:** Jane Doe\n\n**Presenter:** John Roe\n',
])('takes no bold word before a colon for a session in %j', (lines) => {
	expect(titlesIn(`# ExampleConf 2023\n\n${lines}`)).toEqual([]);
});

it.each([
	['# ExampleConf plan\n\n- [x] Hall A: Caches at scale (10:00 - 10:30)\n- [x] Hall B: Queues in life (10:30 - 11:00)\n- [ ] Lunch (12:00)\n- [ ] Hall A: Locks for all (13:30)\n', ['Caches at scale', 'Queues in life', 'Locks for all']],
	['Plan for Thursday\n\n- 10:00 Caches at scale\n- 11:00 Queues in life\n- 12:00 Lunch\n- 13:30 Locks for all\n', ['Caches at scale', 'Queues in life', 'Locks for all']],
	['# ExampleConf\n\n- 10:00 Caches at scale\n- 11:00 Queues in life\n', []],
	['# The great outage - Jane Doe\n\n- 10:02 alarms go off\n- 10:05 we look\n- 10:40 it is over\n', ['The great outage (Jane Doe)']],
	['# Caches at scale\n\nSpeaker: Jane Doe\n\n## Timeline of the outage\n- 10:02 The alarms\n- 10:05 The look\n- 10:40 The end\n\n## Lessons\n- a\n', ['Caches at scale (Jane Doe)']],
	['# How to cook eggs\n\n- 10:00\n- 11:00\n- 12:00\n', []],
])('takes a list of three items or more with times for the sessions, wherever it stands: %j', (text, titles) => {
	expect(titlesIn(text, 'Thursday.md')).toEqual(titles);
});

it.each(['Speaker: Jane Doe\n\n', 'https://youtu.be/abcdefgh\n\n'])('takes what one person speaks of, with its times, for one talk: %j', (line) => {
	expect(titlesIn(`# Caches for all\n\n${line}- 10:05 History of caches\n- 10:15 Demo of the new cache\n- 10:40 Questions from the audience\n`).map((title) => title.replace(/ \(.*/u, ''))).toEqual(['Caches for all']);
	expect(titlesIn('- 10:05 History of caches\n- 10:15 Demo of the new cache\n- 10:40 Questions from the audience\n', 'Caches for all - Jane Doe.md')).toEqual(['Caches for all (Jane Doe)']);
});

it('takes no chapters of a recording for sessions', () => {
	expect(titlesIn('# Rust in production\n\n<https://www.youtube.com/watch?v=x>\n\n- 00:45 Why Rust\n- 03:20 Borrow checker\n- 12:10 Async\n- 21:00 Questions\n')).toEqual(['Rust in production']);
});

it('takes addresses over lists for sessions without a title yet', () => {
	const url = (name: string): string => `https://conf.example/talks/${name}`;
	const { sessions } = conferenceOf(`# ExampleConf\n\n${url('caches')}\n- fast\n\n<${url('queues')}>\n- long\n\n${url('locks')}\n- safe\n`);
	expect(sessions.map(({ title, address, noteCount }) => [title, address?.url, noteCount])).toEqual([
		[url('caches'), url('caches'), 1], [url('queues'), url('queues'), 1], [url('locks'), url('locks'), 1],
	]);
	expect(titlesIn('# Reading list\n\nhttps://blog.example/one\n- fast\n\nhttps://blog.example/two\n- long\n\nhttps://blog.example/three\n- safe\n')).toEqual(['Reading list']);
});

it('gives a line with the speaker to the title below it', () => {
	const text = 'ExampleConf\n\nJane Doe\nCaches\n\n- L1\n\nJohn Roe\nQueues\n\n- FIFO\n\nAnn Poe\nLocks\n\n- m\n';
	const { sessions } = conferenceOf(text, { path: 'ExampleConf.md' });
	expect(sessions.map(({ title, speaker, noteCount, start, end }) => [title, speaker, noteCount, text.slice(start, end).trim()])).toEqual([
		['Caches', 'Jane Doe', 1, 'Jane Doe\nCaches\n\n- L1'], ['Queues', 'John Roe', 1, 'John Roe\nQueues\n\n- FIFO'], ['Locks', 'Ann Poe', 1, 'Ann Poe\nLocks\n\n- m'],
	]);
});

it('takes paragraphs that part most items of a list for the items’ notes', () => {
	const item = (title: string): string => `- **${title}**\n\n[Video](https://conf.example/${title.length})\n\nIt was full, and went on for an hour.\n\n`;
	const text = `# ExampleConf\n\n## Talks\n\n${item('Caches')}${item('Queues at night')}${item('Locks for all')}`;
	const sessions = conferenceOf(text).sessions.map(({ title, address, noteCount, start, end }) => [title, address?.url, noteCount, text.slice(start, end)]);
	expect(sessions).toEqual([
		['Caches', 'https://conf.example/6', 1, item('Caches')], ['Queues at night', 'https://conf.example/15', 1, item('Queues at night')], ['Locks for all', 'https://conf.example/13', 1, item('Locks for all')],
	]);
});

it('leaves a paragraph between two lists to neither', () => {
	expect(conferenceOf('# ExampleConf\n\n## Talks\n\n- Caches\n- Queues\n\nThen we had lunch.\n\n- Locks\n- Names\n').sessions.map(({ empty }) => empty)).toEqual([true, true, true, true]);
});
