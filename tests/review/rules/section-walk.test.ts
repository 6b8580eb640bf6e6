import { conferenceOf, titlesIn } from '../notes';

/** A heading with a line of notes. */
function written(heading: string): string {
	return `${heading}\n- noted\n\n`;
}

const CACHES = written('### Caches for all');
const QUEUES = written('### Queues for all');
const linked = (...titles: string[]): string => titles.map((title, index) => `- [${title}](https://conf.example/${title}/${index})\n`).join('');

it.each([
	['topics that only hold lists of notes of the vault', '## Containers\n- [[Caches]]\n- [[Queues]]\n\n## Security\n- [[Locks]]\n- [[Names]]\n', ['Caches', 'Queues', 'Locks', 'Names']],
	['topics with lists of pages, below a heading for talks', `## Talks\n\n### Containers\n${linked('Caches', 'Queues')}\n### Security\n${linked('Locks', 'Names')}`, ['Caches', 'Queues', 'Locks', 'Names']],
	['a list beside those of days, below a heading for talks', `## Talks\n\n### Day 1\n${linked('Caches', 'Queues')}\n### Bonus round\n${linked('Locks', 'Names')}`, ['Caches', 'Queues', 'Locks', 'Names']],
	['topics with notes of their own, where speakers stand below', `## Data\nIt was full.\n\n${written('### Caches for all - Jane Doe')}${written('### Queues for all - John Roe')}## Web\n\n${written('### Locks for all - Ann Poe')}`, ['Caches for all (Jane Doe)', 'Queues for all (John Roe)', 'Locks for all (Ann Poe)']],
	['the only heading that is left, with notes', `## Report\nIt rained.\n\n${CACHES}${QUEUES}`, ['Caches for all', 'Queues for all']],
	['a summary that holds all there is', `## Summary\n\n${CACHES}${QUEUES}`, ['Caches for all', 'Queues for all']],
	['a summary over days', `## Notes\n\n### Day 1\n\n#${CACHES}### Day 2\n\n#${QUEUES}`, ['Caches for all', 'Queues for all']],
	['a heading over days', `## What I heard\n\n### Day 1\n\n#${CACHES}### Day 2\n\n#${QUEUES}`, ['Caches for all', 'Queues for all']],
	['speakers over one title each', `## Jane Doe\n${CACHES}## John Roe\n${QUEUES}`, ['Caches for all (Jane Doe)', 'Queues for all (John Roe)']],
	['topics over headings with speakers', `## Data\n\n${written('### Caches for all - Jane Doe')}${written('### Queues for all - John Roe')}## Web\n\n${written('### Locks for all - Ann Poe')}`, ['Caches for all (Jane Doe)', 'Queues for all (John Roe)', 'Locks for all (Ann Poe)']],
	['a day with more words and nothing below', `## Day 1: arrival\n\n## Day 2: talks\n\n${CACHES}${QUEUES}`, ['Caches for all', 'Queues for all']],
	['the only heading that is left', `## Report\n\n${CACHES}${QUEUES}`, ['Caches for all', 'Queues for all']],
	['the only heading that is left, with the name of a conference and notes', `## OtherConf 2022\nIt rained.\n\n${CACHES}${QUEUES}`, ['Caches for all', 'Queues for all']],
	['a heading with notes of its own over three that name speakers, or nearly only such', `## What to watch there\nIt was hard to choose.\n\n${['Caches - Jane Doe', 'Queues - John Roe', 'Locks - Ann Poe', 'Names - Max Moe', 'Something else there'].map((title) => written(`### ${title}`)).join('')}${written('## How I got there')}`, ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)', 'Names (Max Moe)', 'Something else there']],
	['a heading half of whose own name speakers, beside others', `${written('## How I came')}## What was there\n\n${['Caches - Jane Doe', 'Queues - John Roe', 'Locks - Ann Poe', 'Names all over', 'Ports for all'].map((title) => written(`### ${title}`)).join('')}`, ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)', 'Names all over', 'Ports for all']],
	['a heading that speaks of talks in its own words', `${written('## The way there')}## De charla en charla\n\n${written('### All about the caches')}${written('### Queues that never end')}`, ['All about the caches', 'Queues that never end']],
	['a heading over times', `${written('## The way there')}## All of it\n\n${written('### 10:00\n#### All about caches')}${written('### 11:00\n#### Queues that never end')}`, ['All about caches', 'Queues that never end']],
	['days, which leave other headings out', `${written('## In general')}## Day 1\n\n${CACHES}## Day 2\n\n${QUEUES}`, ['Caches for all', 'Queues for all']],
	['a day whose headings have speakers, which leaves the others out', `${written('## What is it')}## Day 1\n\n${written('### Caches - Jane Doe')}${written('### Queues - John Roe')}${written('### Locks - Ann Poe')}## Day 2\n`, ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)']],
	['halves of a day', `## 上午场\n\n${CACHES}## 午後の部\n\n${QUEUES}`, ['Caches for all', 'Queues for all']],
	['speakers over one title each, beside a heading of something else', `${written('## Of the venue')}## Jane Doe\n${CACHES}## John Roe\n${QUEUES}`, ['Of the venue', 'Caches for all (Jane Doe)', 'Queues for all (John Roe)']],
	['speakers with a line or two on who they are', `## Jane Doe\n- @jane\n- works @ Example\n\n${CACHES}## John Roe\n\nExample Labs\n\n${QUEUES}`, ['Caches for all (Jane Doe)', 'Queues for all (John Roe)']],
	['speakers with a sentence on what they do', `## Jane Doe\n\nJane builds caches at Example.\n\n${CACHES}## John Roe\n\nHe queues.\n\n${QUEUES}`, ['Caches for all (Jane Doe)', 'Queues for all (John Roe)']],
	['conferences by their kind', `## 架构峰会\n\n${CACHES}## 数据库峰会\n\n${QUEUES}`, ['Caches for all', 'Queues for all']],
	['conferences by their years', `## OtherConf 2021\n\n${CACHES}## OtherConf 2022\n\n${QUEUES}`, ['Caches for all', 'Queues for all']],
	['conferences with notes of their own', `## OtherConf 2021\nIt rained.\n\n${CACHES}## OtherConf 2022\nIt was cold.\n\n${QUEUES}`, ['Caches for all', 'Queues for all']],
	['a heading for talks over several, which leaves the others out but for those with a speaker', `## Talks\n\n${CACHES}${QUEUES}${written('## The food there')}${written('## Locks for all - Jane Doe')}`, ['Caches for all', 'Queues for all', 'Locks for all (Jane Doe)']],
])('looks for sessions below %s', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
});

it.each(['12:00 Lunch', '12:00 점심시간', '12:00 昼食', '12:00 Uhr Mittagspause', '12:00–13:00 Lunch'])('leaves a break out that has a time: %s', (lunch) => {
	expect(titlesIn(`# ExampleConf\n\n${written('## 10:00 Caches')}## ${lunch}\n\n${written('## 13:00 Queues')}`)).toEqual(['Caches', 'Queues']);
});

it.each([
	['## 9:00 Introduction - Jane Doe', 'Introduction (Jane Doe)'], ['## 9:00 Introduction\nSpeaker: Jane Doe\n', 'Introduction (Jane Doe)'], ['## 9:00 [Introduction](https://conf.example/1)', 'Introduction'],
])('keeps a talk that is called as what is none: %j', (heading, title) => {
	expect(titlesIn(`# ExampleConf\n\n${written(heading)}${written('## 13:00 Queues')}`)).toEqual([title, 'Queues']);
});

it.each([
	['topics whose lists lead to the web, which may be references', `## Containers\n${linked('Caches', 'Queues')}\n## Security\n${linked('Locks', 'Names')}`, ['Containers', 'Security']],
	['topics only one of which holds a list', '## Containers\n- [[Caches]]\n- [[Queues]]\n\n## Security\n\nNothing.\n', ['Containers', 'Security']],
	['a list beside that of a day', `## Day 1\n${linked('Caches', 'Queues')}\n## Bonus round\n${linked('Locks', 'Names')}`, ['Caches', 'Queues', 'Bonus round']],
	['one heading below a summary', `## Summary\n\n${CACHES}`, []],
	['headings only one of which has the name of a speaker', `## Jane Doe\n${CACHES}## Locks for all\n${QUEUES}`, ['Jane Doe', 'Locks for all']],
	['names with notes of their own', `## Jane Doe\n- caches are hard\n- keep them small\n\n${CACHES}## John Roe\n- queues are long\n\n${QUEUES}`, ['Jane Doe', 'John Roe']],
	['a day with more words and notes', `${written('## Day 1: how to arrive')}## Day 2: talks\n\n${CACHES}${QUEUES}`, ['Day 1: how to arrive', 'Caches for all', 'Queues for all']],
	['the only heading that is left, over one session', `## Report\n\n${CACHES}${written('### Lunch')}`, ['Report']],
	['a group with notes and a track with a topic', `${written('## Workshop')}${written('## Track 2: Databases')}${written('## Caches for all')}`, ['Workshop', 'Databases', 'Caches for all']],
	['a group with nothing at all', `## Workshop\n\n${written('## Caches for all')}`, ['Workshop', 'Caches for all']],
	['a heading for talks over only one', `## Talks\n\n${CACHES}${written('## The food there')}`, ['Caches for all', 'The food there']],
	['a list of talks beside numbered headings that write them up', `## Talks\n- Queues for all\n- Locks for all\n\n${written('## 1. Queues for all')}${written('## The food there')}`, ['Locks for all', 'Queues for all', 'The food there']],
	['a list of talks beside headings that shorten their titles', `## Talks\n- Queues all the way down\n- Locks for all\n\n${written('## Queues')}`, ['Queues all the way down', 'Locks for all', 'Queues']],
	['a list of talks beside a heading over what writes them up', `## Talks\n- Queues for all\n- Locks for all\n\n## Write-ups\n\n${written('### Queues for all')}${written('### Locks for all')}`, ['Queues for all', 'Locks for all', 'Write-ups']],
	['one talk with a year in its title', `## CSS in 2022\n\n${written('### Container queries')}${written('### Layers')}${written('## Queues for all')}`, ['CSS in 2022', 'Queues for all']],
	['a list of talks beside headings that write them up', `## Talks\n- Queues for all\n- Locks for all\n\n${written('## Queues for all')}${written('## Names for all')}`, ['Locks for all', 'Queues for all', 'Names for all']],
])('does not look for sessions below %s, or takes it for one', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
});

it('finds the items of a numbered list below the name of a conference, whatever stands further down', () => {
	expect(titlesIn('# ExampleConf 2022\n\n1. Caches\n   - L1\n2. Queues\n   - FIFO\n3. Locks\n   - none\n\n## Sponsors\n- some\n')).toEqual(['Caches', 'Queues', 'Locks']);
});

describe('a first heading beside others that names the conference', () => {
	it.each([
		['with nothing below', '## ExampleConf\n\n', ['Queues for all', 'Locks for all']],
		['with a year, and notes', '## ExampleConf 2022\nIt rained.\n\n', ['Queues for all', 'Locks for all']],
		['over a session', `## ExampleConf 2022\n\n${CACHES}`, ['Caches for all', 'Queues for all', 'Locks for all']],
	])('is none of the sessions: %s', (_, first, titles) => {
		expect(titlesIn(`${first}${written('## Queues for all')}${written('## Locks for all')}`)).toEqual(titles);
	});

	it('may be one where it has notes and no year, or does not stand first', () => {
		expect(titlesIn(`${written('## ExampleConf')}${written('## Queues for all')}${written('## Locks for all')}`)).toEqual(['ExampleConf', 'Queues for all', 'Locks for all']);
		expect(titlesIn(`${written('## Queues for all')}## ExampleConf\n\n${written('## Locks for all')}`)).toEqual(['Queues for all', 'ExampleConf', 'Locks for all']);
	});

	it('is the session where there is nothing else', () => {
		expect(titlesIn('## ExampleConf 2022\n\nIt rained.\n')).toEqual(['ExampleConf 2022']);
	});
});

describe('a heading that is a time', () => {
	it.each([
		['over the heading of a talk of its level says nothing', `## 10:00\n## All about caches\n- noted\n`, ['All about caches']],
		['has the bold line below for its title', '## 10:00 - 10:40\n**All about caches**\nand more\n\n## 11:00\n**Queues**\n- noted\n', ['All about caches', 'Queues']],
		['has the link below for its title', '## 10:00\n[All [big] caches](https://conf.example/1)\n\n## 11:00\n[Queues](https://conf.example/2)\n', ['All [big] caches', 'Queues']],
		['is a session by itself with notes', '## 10:00\n- noted\n\n## All about caches\n- noted\n', ['10:00', 'All about caches']],
	])('%s', (_, body, titles) => {
		expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
	});

	it('gives the session its time', () => {
		const { sessions } = conferenceOf('# ExampleConf\n\n## 10:00 - 10:40\n**All about caches**\nand more\n\n## Queues\n- noted\n');
		expect(sessions.map(({ time }) => time)).toEqual(['10:00 - 10:40', null]);
	});
});

it.each([
	['asks what the conference is', `${written('## What is ExampleConf?')}${written('## Caches for all')}${written('## Queues for all')}`],
	['asks so in Korean', `${written('## ExampleConf란?')}${written('## Caches for all')}${written('## Queues for all')}`],
	['only says that talks follow', `### Talks worth hearing\n\n${CACHES}${QUEUES}`],
])('leaves out a heading that %s', (_, body) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(['Caches for all', 'Queues for all']);
});

it.each([
	['asks what something else is', `${written('## What is a cache?')}${written('## Queues for all')}`, ['What is a cache?', 'Queues for all']],
	['is a keynote over a part of it', `## Keynote\n\n${CACHES}${written('## Queues for all')}`, ['Keynote', 'Queues for all']],
	['is a keynote over a talk', `## Keynote\n\n${written('### Caches for all - Jane Doe')}${written('## Queues for all')}`, ['Caches for all (Jane Doe)', 'Queues for all']],
])('tells a heading that %s', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
});

it('leaves out a first heading without notes before numbered ones', () => {
	expect(titlesIn('# Shall we meet\n\n# 1. Caches for all\n- noted\n\n# 2. Queues for all\n- noted\n')).toEqual(['Caches for all', 'Queues for all']);
});

it('does not take a table of contents for notes', () => {
	const contents = '- [1. Caches for all of us](#1-caches)\n- [2. Queues for all of us](#2-queues)\n';
	expect(titlesIn(`# Design\n\n${contents}\n# 1. Caches for all of us\n- noted\n\n# 2. Queues for all of us\n- noted\n`)).toEqual(['Caches for all of us', 'Queues for all of us']);
});

it('takes the items of a programme where nothing else is written of the sessions', () => {
	const programme = `# ExampleConf 2021\n\nIt rained.\n\n## 会议日程\n\n${linked('Caches', 'Queues', 'Locks')}`;
	expect(titlesIn(programme)).toEqual(['Caches', 'Queues', 'Locks']);
	expect(titlesIn(`${programme}\n## Caches for all\n- noted\n\n## Queues for all\n- noted\n`)).toEqual(['Caches for all', 'Queues for all']);
	expect(titlesIn(`# ExampleConf 2021\n\n## Links\n\n${linked('Caches', 'Queues', 'Locks')}`)).toEqual([]);
	expect(titlesIn(`# ExampleConf 2021\n\n## Agenda\n\n${linked('Caches', 'Queues')}`)).toEqual([]);
});

it('does not take details of talks for the talks', () => {
	const talk = (title: string, id: number): string => `## ${title}\n\n### Summary\n- noted\n\n### Metadata\n- Speaker: Jane Doe\n- Room: 2\n- URL: https://conf.example/v/${id}\n\n`;
	const { sessions } = conferenceOf(`# Talks and presentations\n\n${talk('1. Caches for all', 1)}${talk('2. Queues for all', 2)}`);
	expect(sessions.map(({ title, speaker, track, address }) => [title, speaker, track, address?.url])).toEqual([
		['Caches for all', 'Jane Doe', '2', 'https://conf.example/v/1'], ['Queues for all', 'Jane Doe', '2', 'https://conf.example/v/2'],
	]);
});

it('takes a list of lightning talks for some of the talks, beside headings that say that they are talks', () => {
	const talks = ['Caches - Jane Doe', 'Queues - John Roe', 'Locks - Ann Poe'].map((title) => written(`## ${title}`)).join('');
	expect(titlesIn(`# ExampleConf 2021\n\n${talks}${written('## The ghost of objects')}## Lightning talks\n\n${linked('Names', 'Ports')}`)).toEqual(['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)', 'The ghost of objects', 'Names', 'Ports']);
	expect(titlesIn(`# ExampleConf 2021\n\n${written('## The ghost of objects')}## Talks\n\n${linked('Names', 'Ports')}`)).toEqual(['Names', 'Ports']);
});

it.each([
	['times of one workshop', `## Build your own queue\n\n${written('### 10:00 Welcome')}${written('### 10:30 Exercise one')}${written('### 11:15 Exercise two')}`, ['Caches for all', 'Welcome', 'Exercise one', 'Exercise two', 'Locks for all']],
	['a talk on talks', `## How to give great talks\n\n${written('### Make it short and sweet')}${written('### Never read all the slides')}`, ['Caches for all', 'How to give great talks', 'Locks for all']],
	['a talk on sessions', `## Managing user sessions at scale\n\n${written('### Make it short and sweet')}${written('### Never store all the cookies')}`, ['Caches for all', 'Managing user sessions at scale', 'Locks for all']],
])('loses no talk beside %s', (_, between, titles) => {
	expect(titlesIn(`# ExampleConf 2023\n\n${written('## Caches for all')}${between}${written('## Locks for all')}`)).toEqual(titles);
});

it.each([
	['a programme that nothing is written of yet', '## Caches everywhere\n\n## How to give great talks\n\n## Stateless sessions with JWT\n\n## 발표 잘하는 법\n\n## Queues for all\n', ['Caches everywhere', 'How to give great talks', 'Stateless sessions with JWT', '발표 잘하는 법', 'Queues for all']],
	['a workshop beside days', `## Day 1\n\n${CACHES}## Day 2\n\n${QUEUES}${written('## Workshop on tracing')}`, ['Caches for all', 'Queues for all', 'Workshop on tracing']],
])('keeps %s', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf 2023\n\n${body}`)).toEqual(titles);
});

it('takes a question about what the conference is about for a talk', () => {
	expect(titlesIn(`# React Summit 2023\n\n${written('## What is React?')}${written('## Queues for all')}`)).toEqual(['What is React?', 'Queues for all']);
});

it('takes details below a talk for its page only where they say so', () => {
	const { sessions } = conferenceOf('# ExampleConf 2023\n\n## Caches for all\n- a\n\n### Details\n- see [the paper that it is about](https://papers.example/1)\n\n## Queues for all\n- b\n');
	expect(sessions.map(({ address }) => address)).toEqual([null, null]);
});

it('takes short headings over longer ones for topics, but titles over their parts for the talks', () => {
	const topics = `## Frontend\n\n${written('### Many teams bring in a new framework')}${written('### Three reasons to choose the small one')}\n## Blockchain\n\n${written('### Writing a wallet from nothing at all')}${written('### Chains that every engineer can understand')}`;
	expect(titlesIn(`# ExampleConf 2021\n\n${topics}`)).toEqual(['Many teams bring in a new framework', 'Three reasons to choose the small one', 'Writing a wallet from nothing at all', 'Chains that every engineer can understand']);
	expect(titlesIn(`# ExampleConf 2021\n\n## Why teams bring in a new framework\n\n${written('### Reasons')}${written('### Costs')}\n## Writing a wallet from nothing\n\n${written('### Keys')}${written('### Coins')}`)).toEqual(['Why teams bring in a new framework', 'Writing a wallet from nothing']);
});

it('goes below the only heading where it is the conference’s, not where it is the talk', () => {
	const talks = `${written('### How we built the pipeline of our application')}${written('### Virtual threads')}`;
	expect(titlesIn(`---\ntitle: JEX CCC 2022 Fall\n---\n## JEX\n\nIt is a user group.\n\n${talks}## Overall\n\nNice.\n`)).toEqual(['How we built the pipeline of our application', 'Virtual threads']);
	expect(titlesIn(`# ExampleConf seminar\n## An environment for your code with containers\n${written('### Docker')}${written('### Tips')}${written('### Q&A')}`)).toEqual(['An environment for your code with containers']);
});

it('takes days of a conference for what holds the talks, and somebody’s notes too', () => {
	expect(titlesIn(`# PyCon - Friday, April 29\n\nIt rained.\n\n${written('## Caches for all')}${written('## Queues for all')}# Jane Doe’s notes\n\n${written('## Locks for all')}`)).toEqual(['Caches for all', 'Queues for all', 'Locks for all']);
});

describe('a list right below a sentence on talks one went to', () => {
	it.each(['These are the talks I attended:', 'I watched the following talks', '저는 총 3개의 세션을 들었고', '以下は今回参加したセッションです。'])('is one of sessions: %j', (sentence) => {
		expect(titlesIn(`# ExampleConf 2021\n\n## How it was\n\nIt rained.\n\n${sentence}\n- Caches for all (Jane Doe)\n- Queues for all\n- Locks for all\n\nThey were good.\n\n## My tips to you\n\nCome early.\n`)).toEqual(['Caches for all (Jane Doe)', 'Queues for all', 'Locks for all']);
	});

	it('is none where its items are written up, or are no titles', () => {
		expect(titlesIn(`# ExampleConf 2021\n\n## How it was\n\nThe talks I attended:\n- Caches for all\n- Queues for all\n\n${written('## Caches for all')}${written('## Queues for all')}`)).toEqual(['How it was', 'Caches for all', 'Queues for all']);
		expect(titlesIn(`# ExampleConf 2021\n\n## How it was\n\nOf the talks I attended:\n- it was warm.\n- it was late, too.\n\n${written('## Queues for all')}`)).toEqual(['How it was', 'Queues for all']);
	});
});

it.each(['> Caches for all\n>> Jane Doe', '**Caches for all**', '“Caches for all”'])('finds titles below “Session 1” and “Keynote 2”: %j', (line) => {
	const { sessions } = conferenceOf(`# ExampleConf seminar\n\n# Keynote 1\n${line}\n\n### A detail\n- a\n\n# Session 1\n${line.replace('Caches', 'Queues')}\n\n### Another\n- b\n`);
	expect(sessions.map(({ title, form }) => [title, form])).toEqual([['Caches for all', 'heading'], ['Queues for all', 'heading']]);
});

it('does not take a table of contents for the talks', () => {
	const contents = (address: string): string => `- [Caches for all](${address}#caches)\n- [Queues for all](${address}#queues)\n`;
	for (const address of ['', 'https://git.example/me/notes/blob/main/conf.md']) {
		const { sessions } = conferenceOf(`# ExampleConf 2021\n\n## Talks\n\n${contents(address)}\n### Caches for all\n- a\n\n### Queues for all\n- b\n`);
		expect(sessions.map(({ title, form, address: page }) => [title, form, page])).toEqual([['Caches for all', 'heading', null], ['Queues for all', 'heading', null]]);
	}
});

it('finds the talks in days below a conference that is called by its place, and in a list of others', () => {
	const day = `## Day One\n\n### Caches for all\n#### Jane Doe [@jane](https://social.example/jane)\n\nGood.\n\n### Queues for all\n#### John Roe [@john](https://social.example/john)\n\nGood.\n\n`;
	const others = `### Other talks from the day\n\n- Locks for all - Ann Poe\n- Names for all - Max Moe\n- Ports for all - Tom Low\n`;
	expect(titlesIn(`# RubyConf 2015 - San Antonio\n\nThe talks I attended.\n\n${day}${others}`).map((title) => title.replace(/ \(.*/u, ''))).toEqual(['Caches for all', 'Queues for all', 'Locks for all', 'Names for all', 'Ports for all']);
});

it.each(['Speaker: Jane Doe\n\n', ''])('takes no questions below talks for the talks: %j', (speaker) => {
	const talk = (title: string, one: string, other: string): string => `## ${title}\n\n${speaker}${written(`### ${one}`)}${written(`### ${other}`)}`;
	const talks = talk('Scaling Postgres', 'How do we get rid of the vacuum', 'When should one add another replica') + talk('Event Sourcing', 'What happens when events change their shape', 'How to rebuild a projection without downtime');
	expect(titlesIn(`# ExampleConf 2024\n\n${talks}`).map((title) => title.replace(/ \(.*/u, ''))).toEqual(['Scaling Postgres', 'Event Sourcing']);
});

it('looks for talks below “The schedule”, where headings there say that they are talks', () => {
	const talks = `### What I liked\n\n${written('#### Jane Doe – Caches for all')}${written('#### John Roe – Queues for all')}${written('#### Ann Poe – Locks for all')}`;
	expect(titlesIn(`# ExampleConf 2024\n\n${written('## The location')}## The schedule\n\n${talks}${written('## Bottom line')}`)).toEqual(['Caches for all (Jane Doe)', 'Queues for all (John Roe)', 'Locks for all (Ann Poe)']);
	expect(titlesIn(`# ExampleConf 2024\n\n## The schedule\n\n### 10:00 Caches\n### 11:00 Queues\n### 12:00 Locks\n\n${written('## Caches')}${written('## Queues')}${written('## Locks')}`)).toEqual(['Caches', 'Queues', 'Locks']);
	expect(titlesIn(`# ExampleConf 2024\n\n## The schedule\n\n### Monday\n- full\n\n${written('## Caches for all')}${written('## Queues for all')}`)).toEqual(['Caches for all', 'Queues for all']);
});

it.each(['# Example forum 2021', '# Example #12', '# 第3回 例の会'])('takes headings that are names of people, or stand below a counted meeting, for the talks: %s', (title) => {
	const names = ['김태곤', 'Jane Doe', '정병태', 'John Roe (jr)'];
	if (!title.includes('#1') && !title.includes('第')) expect(titlesIn(`${title}\n\n${names.map((name) => written(`## ${name}`)).join('')}`)).toEqual(names);
	expect(titlesIn(`${title}\n\n${written('## Caches for all of us')}${written('## Queues for all of us')}`)).toEqual(['Caches for all of us', 'Queues for all of us']);
});

it('takes a quote below the name of a speaker for what was said', () => {
	expect(titlesIn(`# ExampleConf 2024\n\n## Jane Doe\n> Caching is hard and we\n> learned it the hard way\n\n- a\n\n${written('## John Roe')}`)).toEqual(['Jane Doe', 'John Roe']);
});
