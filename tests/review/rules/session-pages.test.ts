import { conferenceOf, titlesIn } from '../notes';

const talk = (title: string): string => `[${title}](https://conf.example/talks/${title.toLowerCase().replaceAll(' ', '-')})`;
const CACHES = talk('All about caches');
const QUEUES = talk('Queues in life');

it.each([
	['in a list', `## The booths\n- stickers\n\n## What I liked\n\n* ${CACHES}\n    fast\n* ${QUEUES}\n`, ['All about caches', 'Queues in life']],
	['in sentences, of which one holds two', `## Impressions\n\nI heard ${CACHES}, then ${QUEUES}, and it rained.\n`, ['All about caches', 'Queues in life']],
	['beside headings that say that they are talks', `## Impressions\n\nI heard ${CACHES} and ${QUEUES}.\n\n## Locks - Ann Poe\n- noted\n`, ['All about caches', 'Queues in life', 'Locks (Ann Poe)']],
	['once each', `## Impressions\n\nI heard ${CACHES} and ${QUEUES}. ${CACHES} was best.\n`, ['All about caches', 'Queues in life']],
])('takes links to pages of sessions for these %s', (_, body, titles) => {
	expect(titlesIn(`# My days at ExampleConf\n\n${body}`)).toEqual(titles);
});

it.each([
	['one below each heading', `## How I came\n${CACHES}\n\n## How I went\nsee ${QUEUES}\n`, ['How I came', 'How I went']],
	['fewer than the headings with speakers', `## Caches - Jane Doe\nalso ${CACHES} and ${QUEUES}\n\n## Queues - John Roe\n- noted\n\n## Locks - Ann Poe\n- noted\n`, ['Caches (Jane Doe)', 'Queues (John Roe)', 'Locks (Ann Poe)']],
	['to a schedule', '## Where it was\nSee [the first day](https://conf.example/schedule/2021-11-16) and [the second day](https://conf.example/schedule/2021-11-17).\n\n## How it was\n- fine\n', ['Where it was', 'How it was']],
])('leaves headings the sessions with %s', (_, body, titles) => {
	expect(titlesIn(`# My days at ExampleConf\n\n${body}`)).toEqual(titles);
});

it('gives each the text to the next', () => {
	const text = `# My days at ExampleConf\n\n## Impressions\n\nFirst ${CACHES}, which was full.\n\nFine.\n\nThen ${QUEUES}.\n`;
	const { sessions } = conferenceOf(text);
	expect(sessions.map(({ start, end }) => text.slice(start, end).trim())).toEqual([`First ${CACHES}, which was full.\n\nFine.`, `Then ${QUEUES}.`]);
});

it('ends those above all headings where these begin', () => {
	const text = `I heard ${CACHES} and ${QUEUES}.\n\n## On the second day\n\nThen [Locks for all](https://conf.example/talks/3).\n\n## Food\n\n- soup https://soup.example\n`;
	const { sessions } = conferenceOf(text, { path: 'ExampleConf 2023.md' });
	expect(sessions.map(({ title, references }) => [title, references.length])).toEqual([['All about caches', 0], ['Queues in life', 0], ['Locks for all', 0]]);
	expect(sessions.map(({ end }) => end)).toEqual([text.indexOf(QUEUES), text.indexOf('## On'), text.indexOf('## Food')]);
});

it.each(['https://exampleconf.sched.org/event/1abc', 'https://schedule.conf.example/event/1abc/caches', 'https://conf.example/slides/12'])('knows the page %s', (page) => {
	expect(titlesIn(`# My days at ExampleConf\n\n## Impressions\n\nI attended [All about caches](${page}), [Queues in life](https://conf.example/talks/2).\n`)).toEqual(['All about caches', 'Queues in life']);
});
