import { titlesIn } from '../notes';

/** Two headings that may be sessions or parts of a talk. */
const BELOW = '## Where they came from\n- L1\n\n## Where they are going now\n- L2\n';
const SHORT = '## Origins\n- a\n\n## Growth\n- b\n\n## Decline\n- c\n';
const headings = (count: number, level = '##'): string => Array.from({ length: count }, (_, index) => `${level} Bit ${index}x\n- a\n\n`).join('');
const longHeadings = (count: number): string => Array.from({ length: count }, (_, index) => `## The ${index} of all of them\n- a\n\n`).join('');

const ONE_TALK: readonly (readonly [by: string, note: string, title: string, path?: string])[] = [
	['a speaker in its heading', `# Caches - Jane Doe\n\n${BELOW}`, 'Caches (Jane Doe)'],
	['a speaker below its heading', `# Caches\n\nSpeaker: Jane Doe\n\n${BELOW}`, 'Caches (Jane Doe)'],
	['a speaker’s heading below its own', '# Caches\n\n## Jane Doe\n\n### Where they came from\n- L1\n\n### Where they go now\n- L2\n', 'Caches (Jane Doe)'],
	['a code in its heading', `# CON-101: Caches\n\n${BELOW}`, 'CON-101: Caches'],
	['a recording below its heading', `# Caches\n\n- [Video](https://conf.example/1)\n\n${BELOW}`, 'Caches'],
	['its conference in the frontmatter', `---\nconference: ExampleConf\n---\n# Caches\n\n${BELOW}`, 'Caches'],
	['headings that name parts of a talk', '# Caches in practice\n\n## Abstract\n- a\n\n## How they are made\n- b\n\n## Questions\n- c\n', 'Caches in practice'],
	['three such headings among many', `# Caches\n\n## Abstract\n- a\n\n## Questions\n- c\n\n## Demo\n- d\n\n${longHeadings(7)}`, 'Caches'],
	['headings that leave out a level', `# Caches\n\n${BELOW.replaceAll('## ', '### ')}`, 'Caches'],
	['headings of one word', `# Caches in practice\n\n${SHORT}`, 'Caches in practice'],
	['a conference before its title', `# ExampleConf 2021 - Caches at work\n\n${BELOW}`, 'Caches at work'],
	['a numbered session of a conference before its title', `# WWDC2015 Session 230 Caches at work\n\n${BELOW}`, 'Caches at work'],
	['the same in Chinese', `---\ntitle: WWDC 2012 Session笔记——405 Caches at work\n---\n\n### 方法\n- a\n\n### 枚举\n- b\n\n### 简写\n- c\n`, 'Caches at work'],
	['a speaker in its title, over three headings', `---\ntitle: "Notes: Caches at work by Jane Doe"\n---\n\n${longHeadings(3)}`, 'Caches at work (Jane Doe)'],
	['a conference behind its title in brackets', `# Caches at work (ExampleConf 2021)\n\n${BELOW}`, 'Caches at work'],
	['a word for a review behind its title', '---\ntitle: 캐시 이야기 웨비나 후기\n---\n\nSome text.\n', '캐시 이야기'],
	['another word for a review behind its title', '---\ntitle: キャッシュの話 - 聴講メモ -\n---\n\nSome text.\n', 'キャッシュの話'],
	['words in brackets that begin its title', '---\ntitle: "[Rust] for caches"\n---\n\nSome text.\n', '[Rust] for caches'],
	['a conference before a colon', `# ExampleConf: Caches at work\n\n## Speaker: jd\n\n### How they came\n- a\n`, 'Caches at work'],
	['a heading that says nothing of a conference, over shorter ones', '# Big caches\n\n## Where from\n- a\n\n## Where to go\n- b\n', 'Big caches'],
	['the page of a session that its heading leads to', `# [Caches](https://conf.example/2021/talks/7)\n\n## How they came - Jane Doe\n- a\n\n## How they went - John Roe\n- b\n`, 'Caches'],
	['the page of a session below its heading', `# Caches\n\nhttps://conf.example/talks/7\n\n${BELOW}`, 'Caches'],
	['a year that is no conference’s', `# The basics of caches in 2023\n\n## Kinds of them\n- a\n`, 'The basics of caches in 2023'],
	['a long name and no heading for it', '## Kinds\n- a\n\n## Uses\n- b\n', 'Ten ways to make caches', 'Ten ways to make caches.md'],
	['the only heading of its level with a speaker', '## Caches\n\n**Speaker**: Jane Doe\n\n### What they are all about\n- a\n\n### Questions that were asked\n- b\n', 'Caches (Jane Doe)'],
	['a long title for its heading and its file', `# How we came to caches\n\n${BELOW}`, 'How we came to caches', 'How we came to caches.md'],
	['a long Korean title for its heading and its file', `# 캐시를 사용하는 여러가지 방법\n\n${BELOW}`, '캐시를 사용하는 여러가지 방법', '캐시를 사용하는 여러가지 방법.md'],
	['a folder with the name and year of a conference', `# How we came to love caches\n\n${BELOW}`, 'How we came to love caches', 'Velo 2021/other.md'],
	['such a folder two levels up', `# How we came to love caches\n\n${BELOW}`, 'How we came to love caches', 'Velo 2021/day-1/other.md'],
	['a folder called as conferences are', `# How we came to love caches\n\n${BELOW}`, 'How we came to love caches', 'examplecon/other.md'],
	['a file called by a conference and a title', BELOW, 'Caches at work', 'ExampleConf 2021 - Caches at work.md'],
	['a file with a speaker, and no heading', 'The talks were good.\n', 'Caches (Jane Doe)', 'Caches - Jane Doe.md'],
	['no heading at all', 'Some text.\n', 'caches', 'caches.md'],
	['a number with a leading nought before its file’s name', 'Some text.\n', 'Caches at work', '07_Caches_at_work.md'],
	['the number of a day and a talk before its file’s name', 'Some text.\n', 'caches at work', '2.03-caches-at-work.md'],
	['a number that its title may begin with', 'Some text.\n', '10 ways to cache', '10-ways-to-cache.md'],
	['a heading of other marks', '=== Caches: at work\n\nSome text.\n', 'Caches: at work', '2.03-caches-at-work.md'],
	['headings of one word and no title', SHORT, 'caches', 'caches.md'],
	['forty headings of two words and no title', headings(40), 'caches', 'caches.md'],
	['none but deep headings', '#### How they came\n- a\n\n##### How they went\n- b\n', 'caches', 'caches.md'],
	['a first line of several that names a conference', 'ExampleConf 2021\nwas good\n\n- text\n', 'caches', 'caches.md'],
	['an item that names a conference', '- ExampleConf 2021\n\ntext\n', 'caches', 'caches.md'],
	['talk of several only further down', `# Caches - Jane Doe\n\n## How they came\n\nMany talks were good.\n\n${BELOW}`, 'Caches (Jane Doe)'],
	['a first heading with a speaker beside others without', `# Caches\n\nSpeaker: Jane Doe\n\n${BELOW.replaceAll('## ', '# ')}`, 'Caches (Jane Doe)'],
	['a conference before its first heading, beside parts of a talk', '# ExampleConf 2021 - Caches at work by Jane Doe\n\n- text\n\n# Abstract\n- a\n\n# Questions\n- b\n', 'Caches at work (Jane Doe)'],
	['a first heading with a speaker and notes beside parts of a talk', '# Caches\n\nSpeaker: Jane Doe\n\n- text\n\n# Abstract\n- a\n\n# Questions\n- b\n', 'Caches (Jane Doe)'],
];

it.each(ONE_TALK.map(([by, note, title, path = 'note.md']) => ({ by, note, title, path })))('is one talk by $by', ({ note, title, path }) => {
	expect(titlesIn(note, path)).toEqual([title]);
});

const SEVERAL_TALKS: readonly (readonly [by: string, note: string, path?: string])[] = [
	['other people’s pages in the first sentences below three headings', '## Caches\n\n[Jane Doe](https://social.example/@jane) spoke of layers.\n\n## Queues\n\nThen [John Roe](https://social.example/@roe) took over.\n\n## Locks\n\n[Ann Poe](https://social.example/@poe) was last.\n', 'a-long-day-of-testing.md'],
	['nothing in particular', `# Caches\n\n${BELOW}`],
	['one part of a talk among others', `# Caches\n\n## Abstract of it\n- a\n\n## Questions\n- c\n\n${longHeadings(3)}`],
	['two parts of a talk among many', `# Caches\n\n## Abstract\n- a\n\n## Questions\n- c\n\n${longHeadings(8)}`],
	['a level that only some leave out', `# ExampleConf\n\n### Where they came from\n- L1\n\n## Where they are going\n- L2\n`],
	['nearly all headings with speakers, whatever its folder', '# Systems of caches all over\n\n### Caches - Jane Doe\n- a\n\n### Queues - John Roe\n- b\n\n### Locks - Ann Poe\n- c\n', 'Velo 2021/Systems of caches all over.md'],
	['a numbered session in its heading', '# Session II: Users\n\n## All about the caches\n- a\n\n## All about the queues\n- b\n', 'Velo 2021/Session II Users.md'],
	['a day in its heading', '# Velo Day 1 - 2021\n\n## Caches\n- a\n\n## Queues\n- b\n\n## Locks\n- c\n', 'Velo 2021/one.md'],
	['a heading below that speaks of talks', '# My week\n\n## By train\n- a\n\n## Palestras de lá\n\n### All about the caches\n- b\n\n### All about the queues\n- c\n'],
	['a long title that is not the file’s', `# How we came to caches\n\n${BELOW}`],
	['a folder of many conferences', `# How we came to love caches\n\n${BELOW}`, 'Conferences 2021/other.md'],
	['a folder of a year', `# How we came to love caches\n\n${BELOW}`, '2021/other.md'],
	['a folder of a letter and a year', `# How we came to love caches\n\n${BELOW}`, 'a 2021/other.md'],
	['a folder with the name and year of a conference, three levels up', `# How we came to love caches\n\n${BELOW}`, 'Velo 2021/a/b/other.md'],
	['a folder called nearly as conferences are', `# How we came to love caches\n\n${BELOW}`, 'examplecons/other.md'],
	['such a folder and no title', BELOW, 'forward_js_2016/caches.md'],
	['short headings one of which names a conference', '# My days there\n\n## PyCon\n- a\n\n## Growth\n- b\n\n## Decline\n- c\n'],
	['two headings of one word and no title', '## Origins\n- a\n\n## Growth\n- b\n', 'caches.md'],
	['more headings than a talk has', headings(41), 'caches.md'],
	['headings of level 3', '### How they came\n- a\n\n### How they went\n- b\n', 'caches.md'],
	['a file called as a day is', `# Caches - Jane Doe\n\n${BELOW}`, 'day-2.md'],
	['words on several talks', `# Caches - Jane Doe\n\nThe talks were good.\n\n${BELOW}`],
	['words on several talks in the summary above', `# Caches - Jane Doe\n\n## Summary\n\nMany talks were good.\n\n${BELOW}`],
	['headings that number talks', '# How we came to love caches\n\nSpeaker: Jane Doe\n\n### Talk1: Origins of it all\n- a\n\n### Talk2: Growth of it all\n- b\n', 'How we came to love caches.md'],
	['headings with speakers of their own', '# Caches in my life\n\nSpeaker: Jane Doe\n\n## Locks for all - Ann Poe\n- a\n\n## Names for all - John Roe\n- b\n'],
	['speakers in half of its headings', '# Caches in my life\n\nSpeaker: Jane Doe\n\n## Locks for all - Ann Poe\n- a\n\n## Names for all - John Roe\n- b\n\n## Why we use them\n- a\n\n## When we use them\n- a\n'],
	['a first heading with a speaker and notes', `# Caches\n\nSpeaker: Jane Doe\n\n- text\n\n${BELOW.replaceAll('## ', '# ')}`],
	['a first heading with a speaker beside one other', '# Caches\n\nSpeaker: Jane Doe\n\n# How they came to us\n- a\n'],
	['a first heading with a speaker over another', `# Caches\n\nSpeaker: Jane Doe\n\n## A child of it\n- q\n\n${BELOW.replaceAll('## ', '# ')}`],
	['a first heading with a speaker beside another with one', '# Caches\n\nSpeaker: Jane Doe\n\n# How they came to us\n\nSpeaker: John Roe\n\n- a\n\n# How they went away\n- b\n'],
];

it.each(SEVERAL_TALKS.map(([by, note, path = 'note.md']) => ({ by, note, path })))('is no single talk by $by', ({ note, path }) => {
	expect(titlesIn(note, path).length).toBeGreaterThan(1);
});

it.each([
	['days', 'Day 1', 'Day 2'],
	['days with more words', 'Day 1: arrival', 'Day 2: departure'],
	['tracks with topics', 'Track 1: data', 'Track 2: web'],
])('holds the sessions of its %s, whoever its heading names', (_, first, second) => {
	expect(titlesIn(`# Caches - Jane Doe\n\n## ${first}\n\n### How they came\n- a\n\n## ${second}\n\n### How they went\n- b\n`)).toEqual(['How they came', 'How they went']);
});

it.each([
	['nothing but comments and rules', '<!-- later -->\n\n---\n', 'Caches - Jane Doe.md'],
	['no heading, and words on several talks', 'The talks were good.\n', 'caches.md'],
	['no heading, and the name of a conference for its file', 'Some text.\n', 'ExampleConf 2021.md'],
	['no heading, and the name of a conference for its first line', 'ExampleConf 2021\n\n- text\n', 'caches.md'],
	['only an overview', '# Overview\n\n- text\n', 'note.md'],
])('holds no session with %s', (_, note, path) => {
	expect(titlesIn(note, path)).toEqual([]);
});

it.each([
	['headings that number workshops', '# Caches and what we learnt\n\n## Workshop 1: Big ones\n- a\n\n## Workshop 2: Small ones\n- b\n', ['Big ones', 'Small ones']],
	['numbered headings over parts of talks', '# Design\n\n# 1. Big ones\n\n## 1.1. Intro\n- a\n\n# 2. Small ones\n\n## 2.1. Intro\n- b\n', ['Big ones', 'Small ones']],
	['lightning talks, whatever else speaks for one', '# Lightning talks\n\n#### Big ones\n- a\n\n#### Small ones\n- b\n', ['Big ones', 'Small ones'], 'Velo 2021/Lightning talks.md'],
])('holds several sessions with %s', (_, note, titles, path = 'Design.md') => {
	expect(titlesIn(note, path)).toEqual(titles);
});

it('is not about lightning talks where its headings are parts of one', () => {
	expect(titlesIn('# Lightning talks of Jane\n\n## Abstract\n- a\n\n## Questions\n- b\n', 'Velo 2021/Lightning talks.md')).toEqual(['Lightning talks of Jane']);
});

it.each(['KubeCon 2023: what we brought home', 'JSConf 2023: a trip to Berlin', 'WebCamp: What I saw there'])('is about a conference where it is called %j', (title) => {
	expect(titlesIn(`# ${title}\n\n## How to make caches for all of us\n- a\n\n## Where all of the queues come from\n- b\n\n## The locks that nobody ever opens\n- c\n`)).toEqual(['How to make caches for all of us', 'Where all of the queues come from', 'The locks that nobody ever opens']);
});

it.each([
	['a heading beside it', '# Caches in practice\n# Jane Doe\n\n# What they are\n- a\n\n# Uses\n- b\n'],
	['a heading below it with an address', '# Caches in practice\n## Jane Doe - Example https://jane.example\n\n# https://tool.example\nFast.\n\n# https://other.example\nSmall.\n'],
])('is about one talk whose speaker is %s, whatever follows', (_, note) => {
	expect(titlesIn(note)[0]).toMatch(/^Caches in practice/u);
	expect(titlesIn(note)).toHaveLength(1);
});

it('is about several where what follows has marks of sessions', () => {
	expect(titlesIn('# Caches in practice\n# Jane Doe\n\n# Queues - John Roe\n- a\n\n# Locks - Ann Poe\n- b\n').length).toBeGreaterThan(1);
});

it.each([
	['A deep dive into caches by [Jane Doe](https://social.example/jane)', 'A deep dive into caches (Jane Doe)'],
	['A deep dive into caches by Jane Doe', 'A deep dive into caches (Jane Doe)'],
	['Notes by Jane Doe', 'caches'],
	['Caches in short - All of what keeps things', 'Caches in short - All of what keeps things', 'caches-in-short.md'],
	['How important are the short caches?', 'short-caches', 'short-caches.md'],
	['Short caches: how we came to them in three years', 'Short caches: how we came to them in three years', 'short-caches.md'],
	['Caches in short are all of what keeps things.', 'caches in short', 'caches-in-short.md'],
	['{"title": "Caches in short", "tags": ["talk"]}', 'caches in short', 'caches-in-short.md'],
])('is called as its first line %j, where that is a title', (line, title, path = 'caches.md') => {
	expect(titlesIn(`${line}\n\nCaches keep things.\n\n- L1\n`, path)).toEqual([title]);
});

it.each([
	['EX322-R | Caches at work', '# Start', 'Caches at work'],
	['EX322-R | Caches at work', '# Caches at work', 'Caches at work'],
])('is called as its first line %j over %j', (line, heading, title) => {
	expect(titlesIn(`${line}\n\nJane Doe, Example\n\n${heading}\n\n## What caches are\n- a\n\n## Where they go\n- b\n`, 'notes.md')).toEqual([title]);
});

it('is about one talk where its file is called as the heading, beside a conference', () => {
	expect(titlesIn('# Are objects still of use?\n\n- [Lecture](https://conf.example/1) of Jane\n\n## Procedures\n- a\n\n## Objects beside each other\n- b\n', 'EXCON-2024-are-objects-still-of-use-summary.md')).toEqual(['Are objects still of use?']);
});

it('is about several where headings name speakers and times', () => {
	expect(titlesIn('2018 Example Meetup of caches\n\n---\n\n## 13:00-13:50 | Caches (Jane Doe)\n- a\n\n## 14:00-15:20 | Queues (John Roe)\n- b\n\n## 후기\n- c\n', '2018-01-27-meetup.md')).toEqual(['Caches (Jane Doe)', 'Queues (John Roe)']);
});
