import type { Conference } from '../../../src/review/model';
import { conferenceOf } from '../notes';

const titles = ({ sessions }: Conference): string[] => sessions.map(({ title }) => title);
const saying = (place: string, body: string): Conference => conferenceOf(`---\nsession-level: ${place}\n---\n${body}`);

const body = '# ExampleConf\n\nIntro\n\n## Monday thoughts\n\n- caches are fast\n  - L1\n- Lunch\n- queues are long\n\n**Locks**\n\nmutual exclusion\n\n**Names** (Jane Doe)\n\nDNS\n\n## Resources\n\n- [Slides](https://conf.example/slides)\n- more\n';

it('headings of a level', () => {
	expect(titles(saying('2', body))).toEqual(['Monday thoughts', 'Resources']);
});

it('items of lists, but for breaks and what stands below “Resources”', () => {
	const { sessions } = saying('list', body);
	expect(sessions.map(({ title, trail, empty }) => [title, trail.at(-1), empty])).toEqual([
		['caches are fast', 'Monday thoughts', false], ['queues are long', 'Monday thoughts', true],
	]);
});

it('bold lines, with their speakers', () => {
	expect(saying('bold', body).sessions.map(({ title, speaker }) => [title, speaker])).toEqual([['Locks', null], ['Names', 'Jane Doe']]);
});

it('titles that sentences name, be it one, with their speakers, but for those below “Resources”', () => {
	const { sessions } = saying('text', '## Monday\n\nFirst came **All about caches** by Jane Doe, which was fast.\n\nIt rained.\n\n## Resources\n\nThe talk “Queues in life” is online.\n');
	expect(sessions.map(({ title, speaker, trail, empty }) => [title, speaker, trail, empty])).toEqual([['All about caches', 'Jane Doe', ['Monday'], false]]);
});

it('the note as a whole, called as its heading, its properties or its file', () => {
	expect(titles(saying('note', body))).toEqual(['ExampleConf']);
	expect(titles(saying('note', '## One\n\n## Two\n'))).toEqual(['note']);
	expect(titles(saying('note', '## One\n- a\n'))).toEqual(['One']);
	expect(titles(conferenceOf('---\nsession-level: note\ntitle: Caches\n---\n- L1\n'))).toEqual(['Caches']);
});

it.each([
	['3', 'The note has no heading of the session level 3.'],
	['list', 'The note has no list of sessions.'],
	['bold', 'The note has no bold lines that could be sessions.'],
	['text', 'The note has no text that names sessions.'],
])('where nothing stands at %s, the rules decide and the note says so', (place, message) => {
	const { problems, sessions } = saying(place, '## [Caches](https://conf.example/1)\n## [Queues](https://conf.example/2)\n');
	expect([sessions.length, problems]).toEqual([2, [{ line: 2, message }]]);
});

it('a note without text is no session', () => {
	expect(saying('note', '\n')).toMatchObject({ sessions: [], problems: [{ line: 2, message: 'The note has no text that could be a session.' }] });
});
