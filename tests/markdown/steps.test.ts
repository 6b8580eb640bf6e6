import { openNote } from '../../src/markdown/read-note';
import { finish, inGroups } from '../../src/markdown/steps';

/** Each of its blocks spans several lines, one of which is the last of a step below. */
const constructs = [
	'> quoted [a](https://conf.example/a)', '> on', 'lazily', '',
	'```', '[no](https://conf.example/no)', '# no', '```', '',
	'%% hidden', '', '[no](https://conf.example/no) %%', '',
	'| Talk | Link |', '|---|---|', '| One | https://conf.example/one |', '| Two | https://conf.example/two |', '',
	'- item', '  [b](https://conf.example/b)', '', '  - nested', '    more', '',
	'Heading [c](https://conf.example/c)', '===', '',
	'<div>', '<a href="https://conf.example/d">', '</div>', '',
	'$$', '[no](https://conf.example/no)', '$$', '', 'the end',
].join('\n');

function read(linesBefore: number): unknown {
	const { facts: { links, headings, blocks, problems } } = openNote('\n'.repeat(linesBefore) + constructs, () => ({}));
	return {
		links: links.map(({ url, text, start, useStart, line }) => [url, text, start - linesBefore, useStart - linesBefore, line - linesBefore]),
		headings: headings.map(({ text, start, end, line }) => [text, start - linesBefore, end - linesBefore, line - linesBefore]),
		blocks: blocks.map(({ kind, depth, start, end, line }) => [kind, depth, start - linesBefore, end - linesBefore, line - linesBefore]),
		problems,
	};
}

it('of reading a long note may end within any construct', () => {
	const once = read(0);
	const cut = Array.from({ length: 40 }, (_, index) => read(4000 - index));
	expect(cut).toEqual(cut.map(() => once));
	expect(once).toMatchObject({ links: { length: 6 }, headings: { length: 1 }, problems: [] });
});

it('in groups take each item once, in order, and may be left between two groups', () => {
	const taken: number[][] = [];
	const steps = inGroups([1, 2, 3, 4, 5], 2, (group) => taken.push([...group]));
	steps.next();
	expect(taken).toEqual([[1, 2]]);
	finish(steps);
	expect(taken).toEqual([[1, 2], [3, 4], [5]]);
	finish(inGroups([], 2, () => taken.push([])));
	expect(taken).toHaveLength(3);
});
