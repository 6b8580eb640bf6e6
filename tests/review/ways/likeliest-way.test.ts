import fc from 'fast-check';
import { buildConferenceInSteps } from '../../../src/review/conference';
import { runs } from '../../fuzzing';
import { conferenceOf, factsOf, titlesIn } from '../notes';

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

it('takes the only heading with a link for the session, whatever the note is called', () => {
	expect(titlesIn('---\ntags: Review\ntitle: Undated\n---\nOn the way there.\n## [Other](https://conf.example/1)\n- said\n')).toEqual(['Other']);
});

it('takes remarks with links below the first session of a note for its notes', () => {
	const remarks = '- [site](https://conf.example)\n- What **we learnt** from it\n- see [docs](https://docs.example/x)\n';
	expect(titlesIn(`# ExampleConf 2023\n\n## Observability\n${remarks}`)).toEqual(['Observability']);
	expect(titlesIn(`## [Caches](https://conf.example/0)\n${remarks}\n## Opening\n${remarks}\n## [Locks](https://conf.example/2)\n${remarks}### How it works in production\n- fast\n`)).toEqual(['Caches', 'Opening', 'Locks']);
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

it('reads a note whose headings of one level all lead to pages by these, whatever stands below them', () => {
	const below = fc.array(fc.constantFrom('- fast\n', '- see [docs](https://docs.example/x)\n', '- **John Roe** - said so\n', '  - nested\n', '1. first\n', 'Some words.\n\n', '### How it works\n', '### Why\n', '**Bold line**\n\n', '| a | b |\n|---|---|\n| c | d |\n\n'), { maxLength: 6 });
	const title = fc.constantFrom('Rust at scale', 'Caches', 'Keynote', '쿠버네티스 이관기', 'Why queues overflow and what to do about it', 'テストを書く理由', 'What is new in CSS?');
	fc.assert(fc.property(fc.uniqueArray(fc.tuple(title, below), { minLength: 1, selector: ([words]) => words }), fc.constantFrom('', '# ExampleConf 2022\n\n', 'It rained.\n\n'), (talks, above) => {
		const text = talks.map(([words, notes], index) => `## [${words}](https://conf.example/sessions/${String(index)})\n${notes.join('')}\n`).join('');
		expect(conferenceOf(`---\ntags: Review\n---\n${above}${text}`).sessions.map(({ title: words }) => words)).toEqual(talks.map(([words]) => words));
	}), runs());
});
