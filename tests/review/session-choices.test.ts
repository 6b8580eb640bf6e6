import { finish } from '../../src/markdown/steps';
import { sessionChoicesInSteps } from '../../src/review/session-choices';
import { factsOf } from './notes';

const choicesOf = (text: string, level: 2 | null = null): unknown[] =>
	finish(sessionChoicesInSteps({ path: 'note.md', text, facts: factsOf(text) }, level)).map(({ place, sessions, isCurrent }) => [place, sessions.join(), ...(isCurrent ? ['now'] : [])]);

const body = '# ExampleConf\n## Day 1\n### Caches\n- fast\n- small\n### Queues\n';

it('tells what would be found in each place where something stands', () => {
	expect(choicesOf(body)).toEqual([
		[null, 'Caches,Queues', 'now'], [1, 'ExampleConf'], [2, 'Day 1'], [3, 'Caches,Queues'], ['list', 'fast,small'], ['note', 'ExampleConf'],
	]);
});

it('tells what the note says now, and beside it what would be found if it said nothing', () => {
	expect(choicesOf(`---\nsession-level: list\n---\n${body}`)).toEqual([
		[null, 'Caches,Queues'], [1, 'ExampleConf'], [2, 'Day 1'], [3, 'Caches,Queues'], ['list', 'fast,small', 'now'], ['note', 'ExampleConf'],
	]);
	expect(choicesOf(body, 2)[0]).toEqual([null, 'Day 1', 'now']);
});

it('takes what somebody chose at its word, be it only one line', () => {
	const text = '# ExampleConf\n\n**Caches that work**\n\nnotes\n';
	expect(choicesOf(text)).toContainEqual(['bold', 'Caches that work']);
	expect(choicesOf(`---\nsession-level: bold\n---\n${text}`)).toContainEqual(['bold', 'Caches that work', 'now']);
});

it('offers nothing that is found by the rules in its place', () => {
	expect(choicesOf('## One\n\n## Two\n').map((choice) => (choice as unknown[])[0])).toEqual([null, 2, 'note']);
});

it('offers each of the six levels of headings', () => {
	const text = [1, 2, 3, 4, 5, 6].map((level) => `${'#'.repeat(level)} Level ${String(level)}\n\n`).join('');
	for (const level of [1, 2, 3, 4, 5, 6]) expect(choicesOf(text)).toContainEqual([level, `Level ${String(level)}`]);
	expect(choicesOf(`---\nsession-level: 6\n---\n${text}`)).toContainEqual([6, 'Level 6', 'now']);
});

it('finds the lines that stand above every heading', () => {
	expect(choicesOf('- above\n\n**Bold above**\n\n## Later\n\n- below\n')).toEqual(expect.arrayContaining([['list', 'above,below'], ['bold', 'Bold above']]));
});

it('leaves out lists about something else than sessions', () => {
	expect(choicesOf('## Talks\n\n- Caches\n\n## Resources\n\n- a book\n')).toContainEqual(['list', 'Caches']);
});

it('finds nothing in a note of blank lines, but says so', () => {
	expect(choicesOf('---\ntags: Review\n---\n\n \n')).toEqual([[null, '', 'now']]);
});
