import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { countReviews } from '../../src/review/counts';
import { buildOutline, visibleItems, writeOutline, type OutlineItem } from '../../src/review/outline';
import { runs } from '../fuzzing';
import { conferenceOf, factsOf } from './notes';

function outlineOf(text: string): OutlineItem[] {
	const [session] = conferenceOf(text).sessions;
	if (!session) throw new Error('The note has no session');
	return buildOutline(text, factsOf(text), session);
}

function drawn(text: string, items: readonly OutlineItem[]): string[] {
	return visibleItems(items, new Set()).map(({ depth, kind, task, start, end }) => `${'  '.repeat(depth)}${kind}${task === null ? '' : ` ${task}`}: ${text.slice(start, end)}`);
}

const note = [
	'## [Caches](https://conf.example/1)', 'They are fast.', '', '- one', '\t- two', '\t\t- [x] three', '\t- [ ] four', '- five', '', '  more of five', '', '%% hidden %%', '-', '',
	'### Detail', '1. six', '', '> quoted', '', '---', '', '#### Deeper', '- seven', '',
].join('\n');

it('nests list items and deeper headings', () => {
	expect(drawn(note, outlineOf(note))).toEqual([
		'paragraph: They are fast.',
		'list-item: one',
		'  list-item: two',
		'    list-item done: three',
		'  list-item open: four',
		'list-item: five',
		'  paragraph: more of five',
		'heading: Detail',
		'  list-item: six',
		'  quote: > quoted',
		'  heading: Deeper',
		'    list-item: seven',
	]);
});

it('leaves out what is folded', () => {
	const items = outlineOf(note);
	const folded = new Set([note.indexOf('one'), note.indexOf('Detail')]);
	expect(visibleItems(items, folded).map(({ start, end }) => note.slice(start, end))).toEqual(['They are fast.', 'one', 'five', 'more of five', 'Detail']);
});

it('writes a list of its own, wherever the session stood', () => {
	expect(writeOutline(note, outlineOf(note))).toBe([
		'- They are fast.', '- one', '\t- two', '\t\t- [x] three', '\t- [ ] four', '- five', '\t- more of five', '- Detail', '\t- six', '\t- > quoted', '\t- Deeper', '\t\t- seven',
	].join('\n'));
	const inList = '## Day 1\n- [Packets](https://conf.example/1)\n    - L2\n        - frames\n- [Routes](https://conf.example/2)\n';
	expect(writeOutline(inList, outlineOf(inList))).toBe('- L2\n\t- frames');
});

it('keeps the lines of code', () => {
	const code = '## [A](https://conf.example/a)\n- x\n\n  ```ts\n  if (a) {\n    b();\n  }\n  ```\n';
	expect(writeOutline(code, outlineOf(code))).toBe('- x\n\t- ```ts\n\t\tif (a) {\n\t\t  b();\n\t\t}\n\t\t```');
});

it('counts as many notes as the session says', () => {
	const seed = readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8');
	const facts = factsOf(seed);
	for (const session of conferenceOf(seed).sessions) {
		expect(visibleItems(buildOutline(seed, facts, session), new Set())).toHaveLength(session.noteCount);
	}
});

it('holds every item once, each deeper than the one that holds it and within the session', () => {
	const line = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('- a', '1. b', '- [ ] c', 'd', '### e', '#### f', '> g', '---', ''));
	fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
		const text = `## [A](https://conf.example/a)\n${lines.map(([tabs, source]) => '\t'.repeat(source.startsWith('#') ? 0 : tabs) + source).join('\n')}\n`;
		const items = visibleItems(outlineOf(text), new Set());
		items.forEach((item, index) => {
			expect(item.start).toBeGreaterThanOrEqual(items[index - 1]?.end ?? 0);
			expect(item.depth).toBeLessThanOrEqual((items[index - 1]?.depth ?? -1) + 1);
			for (const child of item.children) expect(child.depth).toBe(item.depth + 1);
		});
	}), runs());
});

it('counts what reviews come to', () => {
	const first = conferenceOf('---\nurl: https://conf.example\ndate: never\n---\n## [A](https://conf.example/a)\n- [x](https://conf.example/x)\n\n## B\n', { path: 'a.md' });
	const second = conferenceOf('## [C](https://conf.example/c)\n', { path: 'b.md' });
	expect(countReviews([first, second])).toEqual({ conferences: 2, sessions: 3, sessionsWithoutNotes: 2, references: 2, sessionAddresses: 2, problems: 1 });
	expect(countReviews([])).toEqual({ conferences: 0, sessions: 0, sessionsWithoutNotes: 0, references: 0, sessionAddresses: 0, problems: 0 });
});
