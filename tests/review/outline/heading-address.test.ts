import { conferenceOf, titlesIn } from '../notes';

const url = (name: string): string => `https://conf.example/${name}`;

/** Titles and pages of the sessions below the name of a conference. */
function pagesIn(...sections: string[]): [string, string | null][] {
	return conferenceOf(`# ExampleConf 2021\n\n${sections.join('\n\n')}\n`).sessions.map(({ title, address }) => [title, address?.url ?? null]);
}

describe('a link with the words of the heading', () => {
	const other = `## Queues for all\n\nThen came [Queues for all](${url('q')}).`;

	it.each([
		['at the beginning of a paragraph', `[Caches for all](${url('c')}) was nice.`, url('c')],
		['within a sentence', `And [Caches for all](${url('c')}) was nice.`, url('c')],
		['with more words', `Of [Why we need caches for all](${url('c')}).`, url('c')],
		['with half of the words, at the beginning', `[Caches for](${url('c')}) was nice.`, url('c')],
		['as the third', `See [this](https://a.example), [that](https://b.example) and [Caches for all](${url('c')}).`, url('c')],
		['with half of the words, within a sentence', `And [Caches for](${url('c')}) was nice.`, null],
		['with a third of the words, at the beginning', `[Cach](${url('c')}) was nice.`, null],
		['with more than twice the words', `Of [Why we all everywhere and always need caches for all](${url('c')}).`, null],
		['as the fourth', `See [this](https://a.example), [that](https://b.example), [more](https://d.example) and [Caches for all](${url('c')}).`, null],
		['to a note of the vault', 'And [Caches for all](caches.md) was nice.', null],
		['as a picture', `And ![Caches for all](${url('c')}) was nice.`, null],
	])('is its page: %s', (_, sentence, page) => {
		expect(pagesIn(`## Caches for all\n\n${sentence}`, other, `## Locks for all\n\nAnd [Locks for all](${url('l')}).`)).toEqual([['Caches for all', page], ['Queues for all', url('q')], ['Locks for all', url('l')]]);
	});

	it('is a reference where only one of several headings has such a link', () => {
		expect(pagesIn(other, '## Caches for all\n\n- a', '## Locks for all\n\n- b')[0]).toEqual(['Queues for all', null]);
	});

	it('must have three words where it says more than the heading', () => {
		expect(pagesIn(`## Caches\n\nWe use [Caches 2.0](${url('c')}).`, `## Queues\n\nWe use [Queues 2.0](${url('q')}).`)).toEqual([['Caches', null], ['Queues', null]]);
	});
});

describe('a heading with links', () => {
	it.each([
		['the video before the slides', `Caches [slides](${url('s')}) [video](${url('v')})`, 'Caches', url('v')],
		['the first of several that name the same', `Caches [slides](${url('s')}) [more slides](${url('t')}) [Slides](${url('u')})`, 'Caches', url('s')],
		['a title like a name before its speaker', `[Cache Wars](${url('c')}) by [Jane Doe](${url('jane')})`, 'Cache Wars', url('c')],
		['the title before what names addresses', `[Caches](${url('c')}) [video](${url('v')})`, 'Caches', url('c')],
		['one on most of the words', `All [about caches and queues](${url('c')})`, 'All about caches and queues', url('c')],
		['one on the first words', `[SQL](${url('c')}) for all and everyone`, 'SQL for all and everyone', url('c')],
		['a bare address alone', url('c'), url('c'), url('c')],
		['an address in brackets', `Caches (<${url('c')}>)`, 'Caches', url('c')],
		['none on words further in', `All of [SQL](${url('c')}) in an hour`, 'All of SQL in an hour', null],
		['none on a picture', `![Caches](${url('c')}) for all`, 'for all', null],
		['none of a person’s page', 'Caches (https://github.com/jane)', 'Caches', null],
		['none of a person', `Caches [Jane Doe](${url('jane')})`, 'Caches', null],
		['the one before a person', `Caches [video](${url('v')}) [Jane Doe](${url('jane')})`, 'Caches', url('v')],
		['the one beside a person', `Caches by [Jane Doe](${url('jane')}) [video](${url('v')})`, 'Caches', url('v')],
	])('leads to its page by %s', (_, heading, title, page) => {
		expect(pagesIn(`## ${heading}\n- a`, `## [Queues](${url('q')})\n- b`)[0]).toEqual([title, page]);
	});
});

describe('a heading below that is a link', () => {
	it.each([
		['says what it is', `### [Slides](${url('s')})`, url('s')],
		['is an address', `### ${url('s')}`, url('s')],
		['is an address below the speaker’s heading', `### Jane Doe\n#### ${url('s')}`, url('s')],
		['is no home page', '### Jane Doe\n#### https://acme.example', null],
		['is no page of the speaker', '### https://github.com/jane', null],
		['leads to a site of slides', '### Slides: https://caches.example', 'https://caches.example'],
	['is an address behind its name', `### Slides: ${url('s')}`, url('s')],
		['says more', `### [A paper on caches](${url('s')})`, null],
		['has two links', `### [Slides](${url('s')}) [Video](${url('v')})`, null],
		['leads to a note of the vault', '### [Slides](slides.md)', null],
	])('gives the page of the session when it %s', (_, heading, page) => {
		expect(pagesIn(`## Caches for all\n- a\n\n${heading}\n- b`, '## Queues for all\n- b')[0]).toEqual(['Caches for all', page]);
	});
});

it.each(['Introduction to', 'A history of', 'Life after', 'Made in'])('takes the linked words behind %j for the title’s', (words) => {
	expect(titlesIn(`# ExampleConf\n\n## ${words} [Delta Lake](https://lake.example)\n- a\n\n## Queues for all\n- b\n`)).toEqual([`${words} Delta Lake`, 'Queues for all']);
});

describe('a bare address in a paragraph of its own near the heading', () => {
	const talk = (title: string, line: string): string => `## ${title}\n\nJane spoke of it.\n\n${line}\n\n- noted`;

	it('is the page where most headings have one', () => {
		expect(pagesIn(talk('Caches', url('c')), talk('Queues', url('q')), talk('Locks', 'https://other.example/l'), talk('Names', 'It was long.'))).toEqual([['Caches', url('c')], ['Queues', url('q')], ['Locks', 'https://other.example/l'], ['Names', null]]);
	});

	it('is a reference where few have', () => {
		expect(pagesIn(talk('Caches', 'https://other.example/c'), talk('Queues', 'https://more.example/q'), talk('Locks', 'Short.'), talk('Names', 'It was long.')).map(([, page]) => page)).toEqual([null, null, null, null]);
	});
});

it.each(['https://twitter.com/jane/status/1', 'https://flic.kr/p/1', 'https://www.flickr.com/photos/jane/1'])('what was posted of a talk is not its page: %s', (post) => {
	expect(pagesIn(`## Caches\n\n[My notes](${post})\n\n- a`, `## Queues\n\n${post}\n\n- b`)).toEqual([['Caches', null], ['Queues', null]]);
});

it('a link with the words of a numbered heading is its page', () => {
	expect(pagesIn(`## 1. Caches for all of us\n\nFirst I heard [“Caches for all of us”](${url('c')}), which was full.`, `## 2. Queues for all of us\n\nThen came [“Queues for all of us”](${url('q')}).`)).toEqual([['Caches for all of us', url('c')], ['Queues for all of us', url('q')]]);
});

it('the name of an address behind a link at the end of a heading is not of the title, be it no link', () => {
	expect(pagesIn(`## Caches for all [Talk] - [Video](${url('v')}), Slides`, `## Queues for all - [Video](${url('w')}), [Slides](${url('s')})`)).toEqual([['Caches for all', url('v')], ['Queues for all', url('w')]]);
	expect(pagesIn('## How to make better slides', '## Code, Video')).toEqual([['How to make better slides', null], ['Code, Video', null]]);
});

it('a link with the words of the heading is its page, be it defined elsewhere', () => {
	expect(pagesIn('## Caches for all\n\nSlide: [Caches for all][1] It was the first talk.', '## Queues for all\n\nSlide: [Queues for all][2] It was the second.', `[1]: ${url('c')}\n[2]: ${url('q')}`)).toEqual([['Caches for all', url('c')], ['Queues for all', url('q')]]);
});

it('what was posted is not the page, be it below most headings', () => {
	const talk = (title: string, id: number): string => `## ${title}\n\nJane spoke of it.\n\nhttps://twitter.com/jane/status/${String(id)}\n\n- noted`;
	expect(pagesIn(talk('Caches', 1), talk('Queues', 2), talk('Locks', 3)).map(([, page]) => page)).toEqual([null, null, null]);
});

it('looks for what headings have in common without the links that stand at their ends', () => {
	const links = '[Video](https://conf.example/v), [Slides](https://conf.example/s)';
	expect(titlesIn(`# ExampleConf\n\n## Jane Doe, Caches and queues - ${links}\n- a\n\n## John Roe, Small teams, with types - ${links}\n- b\n\n## Jill Roe, Big teams - ${links}\n- c\n`)).toEqual(['Caches and queues (Jane Doe)', 'Small teams, with types (John Roe)', 'Big teams (Jill Roe)']);
});

it('what leads to headings of the note itself is no page, be it with the address that a site gives the note', () => {
	const pages = (base: string): (string | undefined)[] => conferenceOf(`# My ExampleConf\n\n- [The state of caches, 2020](${base}#the-state-of-caches-2020)\n- [Queues & locks](${base}#queues--locks)\n\n## The state of caches, 2020\nby Jane Doe\n- a\n\n## Queues & locks\nby John Roe\n- b\n`).sessions.map(({ address }) => address?.url);
	expect(pages('https://blog.example/exampleconf/')).toEqual([undefined, undefined]);
	expect(pages('https://conf.example/2020/programme/')).toEqual(['https://conf.example/2020/programme/#the-state-of-caches-2020', 'https://conf.example/2020/programme/#queues--locks']);
});

it('no page of a speaker is that of a bold title', () => {
	expect(pagesIn('**Caches for all** by [Jane Doe](https://twitter.com/jane)\n\nIt was full.', '**Queues for all** by [John Roe](https://twitter.com/john)\n\nIt was short.', '**Locks for all** by [Jill Roe](https://twitter.com/jill)\n\nIt was long.').map(([, page]) => page)).toEqual([null, null, null]);
});
