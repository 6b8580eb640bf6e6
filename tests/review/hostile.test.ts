import { collectAddresses } from '../../src/review/addresses';
import { groupAcrossNotes } from '../../src/review/listing/grouping';
import { buildConference } from '../../src/review/conference';
import { conferenceOf, factsOf } from './notes';

/*
 * Notes at which a pattern or a walk that is not linear would work for minutes. Nothing is timed: a runaway shows by
 * Jest's own limit.
 */

const many = 24_000;
const hostile: [string, string][] = [
	['all headings', Array.from({ length: many }, (_, index) => `${'#'.repeat(1 + (index % 6))} Heading ${index}`).join('\n')],
	['as many talks of one title', '## Keynote - Jane Doe\n- x\n'.repeat(many / 2)],
	['as many linked headings', Array.from({ length: many / 2 }, (_, index) => `## [Talk ${index}](https://conf.example/${index})`).join('\n')],
	['linked headings below half of the headings', `${'## Topic\nnotes\n### [Talk](https://conf.example/1)\n'.repeat(5_000)}${'## Plain\nnotes\n'.repeat(5_000)}`],
	['a table without end', `| Title | Video |\n|---|---|\n${'| Talk - Jane Doe | [v](https://conf.example/v) |\n'.repeat(many / 4)}`],
	['a list without end', `## Day 1\n${'- [Talk](https://conf.example/1) - Jane Doe\n'.repeat(many / 2)}`],
	['bold lines without end', `# ExampleConf 2020\n\n${'**Talk**\nJane Doe\n\n'.repeat(many / 4)}`],
	['brackets in a heading', `# ${'('.repeat(200_000)}\n`],
	['separators in a heading', `# ${'a - '.repeat(100_000)}\n\n## ${'1:'.repeat(100_000)}\n\n## ${'Day 1 '.repeat(50_000)}\n`],
	['marks in a heading', `# ${'★ '.repeat(100_000)}\n\n## ${'@'.repeat(200_000)}\n\n## ${'A. '.repeat(100_000)}\n`],
	['names in a line below a heading', `# A\n${'Jane Doe, '.repeat(50_000)}\n\n${'**'.repeat(200_000)}\n\n${'*a '.repeat(100_000)}\n`],
	['a cell without end', `| Title | Video |\n|---|---|\n| ${'x - '.repeat(100_000)} | ${'**a '.repeat(100_000)} |\n`],
	['an item without end', `## Day 1\n- [a](https://conf.example/1) ${'x - '.repeat(100_000)}\n- [b](https://conf.example/2) ${'**a '.repeat(100_000)}\n`],
	['brackets before an address in an item', `## Day 1\n- a ${'('.repeat(200_000)}x https://a.example/1\n- b\n`],
	['items with brackets before addresses', `## Day 1\n${`- a ${'('.repeat(2_900)}x https://a.example/1\n`.repeat(200)}`],
	['addresses in an item', `## Day 1\n- ${Array.from({ length: 8_000 }, (_, index) => `https://a.example/${index}`).join(' ')}\n- b\n`],
	['brackets between links that paragraphs begin with', `# ExampleConf 2020\n\n${`[abcd](https://a.example/1) ${'('.repeat(20_000)}x https://a.example/2\n\n`.repeat(4)}`],
	['parts of lines below headings', `## a\n${'a'.repeat(90)}${' '.repeat(900)}·b\n- x\n`.repeat(800)],
	['a talk with all headings', `# Caches - Jane Doe\n${'## a\n- x\n'.repeat(19_000)}`],
	['headings without a space, over a list without end', `##A one\n\n##B two\n\n${'- a\n'.repeat(250_000)}`],
	['days of one talk without end, beside none with a list', `# ExampleConf 2020\n\n${'## Day 1\n\n- Aa\n\n'.repeat(many / 3)}`],
	['lines that end as entries of contents do', `${`- ${'a'.repeat(5_000)})\n`.repeat(800)}`],
	['entries of contents with links within', `${`- [${'a](https://a.example/'.repeat(900)}#a)\n`.repeat(40)}- [${'['.repeat(200_000)}#a)\n`],
	['blanks before a handle', `${`## Aa\nJane${' '.repeat(900)}@jane ${'@a'.repeat(40)}!\n`.repeat(400)}`],
	['lists that are told to be talks, without end', `# ExampleConf 2020\n\n${'## A\n\nTalks I attended:\n\n- Caches that work\n- Locks that do not\n\n'.repeat(many / 4)}`],
	['blanks before what is no comment', `---\ndate: 2020-01-01${' '.repeat(100_000)}x\ntags: ${' #x'.repeat(100_000)}\n---\n# x\n`],
	['bold days without end', `# ExampleConf 2020\n\n${'**Day 1**\n\n- Aa\n- Bb\n\n'.repeat(many / 4)}`],
	['templates among aliases', `---\naliases: "${Array.from({ length: 100_000 }, (_, index) => `{{t${index}}}`).join(',')}"\n---\n# x\n`],
	['templates among tags', `---\ntags:\n${Array.from({ length: 9_000 }, (_, index) => `  - "{{${'t'.repeat(90)}${index}}}"\n`).join('')}---\n# x\n`],
	['addresses in a property', `---\nlinks:\n${Array.from({ length: 9_000 }, (_, index) => `  - https://a.example/${'a'.repeat(90)}/${index}\n`).join('')}---\n# x\n`],
	['addresses in a property of one line', `---\nlinks: [${Array.from({ length: 9_000 }, (_, index) => `https://a.example/${'a'.repeat(90)}/${index}`).join(', ')}]\n---\n# x\n`],
	['addresses of a property that escapes hide', `---\nlinks:\n${Array.from({ length: 9_000 }, (_, index) => `  - "https:\\/\\/a.example/${index}"\n`).join('')}---\n# x\n${'x '.repeat(4_000_000)}`],
	['addresses in a text of a property', `---\nabout: "${Array.from({ length: 40_000 }, (_, index) => `https://a.example/${index}`).join(' ')}"\n---\n# x\n`],
	['addresses behind what looks like a comment', `---\nabout: |\n${Array.from({ length: 20_000 }, (_, index) => `  # https://a.example/${index}\n`).join('')}---\n# x\n`],
	['quotes before what looks like a comment', `---\nabout: |\n  https://a.example\n${'  "a # \'b\n'.repeat(50_000)}---\n# x\n`],
	['words of programmes in an address', `## [Caches](https://conf.example/${'agenda'.repeat(30)}1)\n`],
	['question marks in an address', `## [Caches](https://conf.example/a?si=1&${'?'.repeat(400_000)}x)\n`],
	['properties without end', `---\ntags: ${'a '.repeat(100_000)}\ndate: ${'1'.repeat(100_000)}\naliases: ${'b,'.repeat(100_000)}\nurl: "${'[x]('.repeat(50_000)}"\n---\n# x\n`],
];

it.each(hostile)('reads %s', (_, text) => {
	const facts = factsOf(text);
	const conference = buildConference({ path: 'note.md', text, facts });
	expect(conference.sessions.length + conference.passages.length).toBeGreaterThan(0);
	const groups = groupAcrossNotes([conference, { ...conference, path: 'other.md' }]);
	expect(groups.length).toBeLessThanOrEqual(2 * conference.sessions.length);
	collectAddresses([conference]);
});

it('goes neither too deep nor too far into values of properties', () => {
	const deep = `${'['.repeat(90)}x${']'.repeat(90)}`;
	expect(conferenceOf(`---\ntags: ${deep}\naliases: ${deep}\nurl: ${deep}\n---\n# a\n`).tags).toEqual([]);
	let shared: unknown = ['x'];
	for (let level = 0; level < 60; level++) shared = [shared, shared];
	const frontmatter = { start: 0, end: 8, entries: [{ key: 'tags', value: shared, line: 2, start: 4, end: 8 }, { key: 'url', value: shared, line: 2, start: 4, end: 8 }] };
	const facts = { frontmatter, headings: [], links: [], blocks: [], bodyStart: 8, length: 8, problems: [] };
	const conference = buildConference({ path: 'a.md', text: '---\nt:\n---', facts });
	expect(conference.tags).toEqual([]);
	expect(conference.problems).not.toEqual([]);
});

it('tells that a property holds more addresses than are looked for', () => {
	const conference = conferenceOf(`---\nlinks:\n${'  - https://a.example\n'.repeat(10_001)}---\n# a\n`);
	expect(conference.references).toHaveLength(9_999);
	expect(conference.problems).toEqual([{ line: 2, message: 'The property “links” holds more than 10000 values; addresses beyond are left out.' }]);
});

it('reads headings beyond all measure as text, says where that begins, and loses nothing', () => {
	const text = '## a\n'.repeat(20_010);
	const conference = buildConference({ path: 'note.md', text, facts: factsOf(text) });
	expect(conference.sessions).toHaveLength(20_000);
	expect(conference.problems).toEqual([{ line: 20_001, message: expect.stringContaining('more than 20000 headings') as string }]);
	expect(conference.sessions.at(-1)?.end).toBe(text.length);
});

it('groups notes without end whose many titles stand at one address', () => {
	const notes = Array.from({ length: many / 2 }, (_, index) => conferenceOf(`## [Talk number ${index >> 1}](https://conf.example/list)\n`, { path: `${index}.md` }));
	expect(groupAcrossNotes(notes)).toHaveLength(1);
});
