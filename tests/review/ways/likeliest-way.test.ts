import { buildConferenceInSteps } from '../../../src/review/conference';
import { factsOf, titlesIn } from '../notes';

const talk = (level: number, title: string): string => `${'#'.repeat(level)} ${title}\n\nIt was said that this works, and how.\n\n- a remark\n- another one\n\n`;

it('goes by all that speaks for a level, not by the first rule that finds one', () => {
	const talks = `${talk(4, 'Modern storage: what to know of it - Jane Doe')}${talk(4, 'How we moved ten thousand queues - John Roe')}${talk(4, 'The names that nobody wanted - Ann Poe')}`;
	expect(titlesIn(`# Wednesday\n\n## [Example Hackweek](https://conf.example/)\n\nIn the city library.\n\n### [The third part](https://conf.example/3)\n\n${talks}`)).toEqual([
		'Modern storage: what to know of it (Jane Doe)', 'How we moved ten thousand queues (John Roe)', 'The names that nobody wanted (Ann Poe)',
	]);
});

it('stays with what the first rule finds where another way is hardly likelier', () => {
	const parts = '## Why\n- because\n\n## How\n- so\n\n## Questions\n- none\n';
	expect(titlesIn(`# Taming the borrow checker - Jane Doe\n\n${parts}`)).toEqual(['Taming the borrow checker (Jane Doe)']);
});

it('finds nothing where nothing stands', () => {
	expect(titlesIn('')).toEqual([]);
	expect(titlesIn('---\ntags: Review\n---\n<!-- later -->\n\n---\n')).toEqual([]);
});

it('weighs long notes in steps', () => {
	const text = `# ExampleConf 2022\n\n${Array.from({ length: 2000 }, (_, index) => talk(2, `What we learned about caches in year ${String(index)}`)).join('')}`;
	const steps = buildConferenceInSteps({ path: 'note.md', text, facts: factsOf(text) });
	let turns = 0;
	let step = steps.next();
	for (; !step.done; step = steps.next()) turns++;
	expect(step.value.sessions).toHaveLength(2000);
	expect(turns).toBeGreaterThan(30);
});
