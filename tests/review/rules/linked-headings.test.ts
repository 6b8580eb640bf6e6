import { titlesIn } from '../notes';

function page(title: string): string {
	return `[${title}](https://conf.example/${encodeURIComponent(title)})`;
}

function written(level: number, title: string): string {
	return `${'#'.repeat(level)} ${title}\n- noted\n\n`;
}

const CACHES = written(3, page('Caches'));
const QUEUES = written(3, page('Queues'));
const topics = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `## Topic ${from + index}\n\n${written(3, page(`Talk ${from + index}`))}`).join('');
const others = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => written(2, `Other ${from + index}`)).join('');

describe('a linked heading over linked headings', () => {
	it.each([
		['is a conference with its sessions', `## ${page('ExampleConf')}\n\n${CACHES}${QUEUES}## ${page('OtherConf')}\n\n${written(3, page('Locks'))}${written(3, page('Names'))}`, ['Caches', 'Queues', 'Locks', 'Names']],
		['is a topic where half of what stands below is linked', `## ${page('Containers')}\n\n${CACHES}${QUEUES}${written(3, 'Plain one')}${written(3, 'Plain two')}`, ['Caches', 'Queues', 'Plain one', 'Plain two']],
		['is the session where it has notes of its own', `## ${page('Containers')}\nWe heard a lot.\n\n${CACHES}${QUEUES}`, ['Containers']],
		['is a track, even over one', `## ${page('Track 2: Data')}\n\n${CACHES}`, ['Caches']],
		['is a group, even over one', `## ${page('Talks')}\n\n${CACHES}`, ['Caches']],
	])('%s', (_, body, titles) => {
		expect(titlesIn(`# My year\n\n${body}`)).toEqual(titles);
	});
});

describe('beside linked headings', () => {
	it.each([
		['a heading without a link is a session', written(2, 'Queues for all'), ['Caches', 'Queues for all', 'Locks']],
		['a day is none', written(2, 'Day 2'), ['Caches', 'Locks']],
		['a linked day is none', written(2, page('Day 2')), ['Caches', 'Locks']],
		['a keynote with notes is one', written(2, 'Keynote'), ['Caches', 'Keynote', 'Locks']],
		['a group with headings below is none', `${written(2, 'Keynotes')}${written(3, 'One of them')}`, ['Caches', 'Locks']],
		['a linked heading below a group is one', `## Workshops\n\n${QUEUES}`, ['Caches', 'Queues', 'Locks']],
		['a linked heading below a summary is a reference', `## Summary\n\n${written(3, page('A blog on it all'))}`, ['Caches', 'Locks']],
	])('%s', (_, between, titles) => {
		expect(titlesIn(`# ExampleConf\n\n${written(2, page('Caches'))}${between}${written(2, page('Locks'))}`)).toEqual(titles);
	});

	it.each([
		['a written keynote beside days is a session', written(2, 'Keynote by the host'), ['Keynote by the host', 'Caches', 'Queues']],
		['one without notes is none', '## Keynote by the host\n\n', ['Caches', 'Queues']],
	])('%s', (_, before, titles) => {
		expect(titlesIn(`# ExampleConf\n\n${before}## Day 1\n\n${CACHES}## Day 2\n\n${QUEUES}`)).toEqual(titles);
	});
});

it.each([
	['below seven of ten topics', `${topics(1, 7)}${others(8, 10)}`, [1, 2, 3, 4, 5, 6, 7].map((topic) => `Talk ${topic}`)],
	['below one of several topics, three and nearly all of what stands there', `## Friday there\n\n${CACHES}${QUEUES}${written(3, page('Locks'))}## How I came\n- noted\n\n## How I went\n- noted\n`, ['Caches', 'Queues', 'Locks']],
	['of level 6', `##### x\n\n${written(6, page('Caches'))}${written(6, page('Queues'))}`, ['Caches', 'Queues']],
])('finds linked headings %s', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
});

it.each([
	['below fewer topics', `${topics(1, 6)}${others(7, 9)}`, [...[1, 2, 3, 4, 5, 6].map((topic) => `Talk ${topic}`), 'Other 7', 'Other 8', 'Other 9']],
	['that say only what they lead to', `## Caches for all\n\n### ${page('Slides')}\n\n### ${page('Video')}\n\n## Queues for all\n\n### ${page('Slides')}\n`, ['Caches for all', 'Queues for all']],
	['with more words, but only an address', '## Caches for all\n\n### Slides: https://conf.example/1\n\n- a\n\n## Queues for all\n\n### Slides: https://conf.example/2\n', ['Caches for all', 'Queues for all']],
	['below one of two sessions', `${written(2, 'Caches for all')}${written(3, page('A blog on it'))}${written(2, 'Queues for all')}`, ['Caches for all', 'Queues for all']],
	['fewer than those beside them', `${written(2, page('Caches'))}${written(2, 'Queues for all')}${written(2, 'Locks for all')}`, ['Caches', 'Queues for all', 'Locks for all']],
])('is not led by linked headings %s', (_, body, titles) => {
	expect(titlesIn(`# ExampleConf\n\n${body}`)).toEqual(titles);
});

describe('a linked heading of the whole note', () => {
	it.each([
		['is the talk', `# ${page('Caches')}\n- noted\n`, ['Caches']],
		['is a conference over headings', `# ${page('ExampleConf')}\n- noted\n\n${written(2, 'Caches for all')}`, ['Caches for all']],
		['is a conference by its year, where nothing is noted', `# ${page('ExampleConf 2021')}\n`, []],
		['is taken for a session with a year and notes', `# ${page('ExampleConf 2021')}\n- noted\n`, ['ExampleConf 2021']],
	])('%s', (_, note, titles) => {
		expect(titlesIn(note)).toEqual(titles);
	});
});
