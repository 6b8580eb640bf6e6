import { conferenceOf, titlesIn } from '../notes';

it('reads lines that begin with # and no space as headings, as sites once did', () => {
	const { sessions } = conferenceOf('#ExampleConf 2012\n_hello_\n\n#Caches for all\n##Jane Doe\n- L1\n##A detail\nmore\n\n#Queues for all\n##John Roe\n- FIFO\n');
	expect(sessions.map(({ title, speaker, line, noteCount }) => [title, speaker, line, noteCount])).toEqual([['Caches for all', 'Jane Doe', 4, 2], ['Queues for all', 'John Roe', 10, 1]]);
});

it('reads links in them, and closing #s away', () => {
	const { sessions } = conferenceOf('##[Caches](https://conf.example/1)##\ntext\n\n##[Queues](https://conf.example/2)\ntext\n');
	expect(sessions.map(({ title, address, heading }) => [title, address?.url, heading])).toEqual([['Caches', 'https://conf.example/1', 'Caches'], ['Queues', 'https://conf.example/2', 'Queues']]);
});

it.each([
	['tags', '# ExampleConf\n\n## Caches for all\n#fast #slow\n\n#review\n', ['Caches for all']],
	['one such line', '# ExampleConf\n\n## Caches for all\n- L1\n\n##nothing\n', ['Caches for all']],
	['fewer such lines than headings', '# ExampleConf\n\n## Caches for all\n- L1\n\n## Queues for all\n\n##a\ntext\n\n##b\ntext\n', ['Caches for all', 'Queues for all']],
	['code', '# ExampleConf\n\n## Caches for all\n\n```\n##one\n##two\n##three\n```\n', ['Caches for all']],
])('leaves %s as they are', (_, note, titles) => {
	expect(titlesIn(note)).toEqual(titles);
});

it('keeps the text between them', () => {
	const text = '- an item\n##Caches for all\nfirst\n##Queues for all\nsecond\n';
	const { sessions } = conferenceOf(text);
	expect(sessions.map(({ bodyStart, end }) => text.slice(bodyStart, end).trim())).toEqual(['first', 'second']);
});

it('leaves tags with capitals or of other letters below them', () => {
	expect(titlesIn('##캐시 이야기\n- a\n\n##큐 이야기\n- b\n\n#컨퍼런스 #후기\n')).toEqual(['캐시 이야기', '큐 이야기']);
	expect(titlesIn('##Caches for all\n- a\n\n##Queues for all\n- b\n\n#ExampleConf #DevOps\n')).toEqual(['Caches for all', 'Queues for all']);
});

it.each(['\u00a0', '\u00a0 ', '\u3000'])('reads a line with the space %j behind the # as a heading, be it the only one', (space) => {
	const { sessions } = conferenceOf(`# ExampleConf 2021\n\n## Caches for all\n- L1\n\n##${space}[Queues](https://conf.example/q) for all\n- FIFO\n\n## Locks for all\n`);
	expect(sessions.map(({ title, heading, line, noteCount }) => [title, heading, line, noteCount])).toEqual([['Caches for all', 'Caches for all', 3, 1], ['Queues for all', 'Queues for all', 6, 1], ['Locks for all', 'Locks for all', 9, 0]]);
});

it('reads three lines with one # and several words as headings where nothing else is one', () => {
	const talks = '#Caches for all\n\nGood.\n\n#Queues for all\n\nLong.\n';
	expect(titlesIn(`#Day 2 of ExampleConf\n\nTired.\n\n${talks}`)).toEqual(['Caches for all', 'Queues for all']);
	expect(titlesIn(talks, 'ExampleConf.md')).toEqual([]);
	expect(titlesIn('Notes of the talk.\n\n#todo write to Jane\n\n#idea use two levels\n\n#question how is it invalidated\n', 'Caches all the way down - Jane Doe.md')).toEqual(['Caches all the way down (Jane Doe)']);
	expect(titlesIn('#review #conf\n\n#caches are fast\n\nText.\n\n#queues\n', 'ExampleConf.md')).toEqual([]);
});
