import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteMetadata } from '.';

const seed = readFileSync(join(__dirname, '..', 'fixtures', 'ifkakao-2021.md'), 'utf8');

test('the seed note has its frontmatter and nine headings, as they are written', () => {
	const { frontmatter, headings, sections } = noteMetadata(seed);
	expect(frontmatter).toEqual({
		title: 'ifkakao 2021', tags: ['Review'], date: '2021-12-16', aliases: ['../articles/2021-12/if-kakao-2021'],
	});
	expect(headings).toHaveLength(9);
	expect(headings?.[0]?.heading).toBe('[Thing for Post Cloud Native](https://if.kakao.com/session/34)');
	const lines = seed.split('\n');
	for (const { heading, position } of headings ?? []) {
		expect(seed.slice(position.start.offset, position.end.offset)).toBe(`## ${heading}`);
		expect(lines[position.start.line]).toBe(`## ${heading}`);
	}
	expect(sections?.[0]).toMatchObject({ type: 'yaml', position: { start: { line: 0 }, end: { line: 7, col: 3 } } });
});

test('external links are not links of the vault', () => {
	expect(noteMetadata('[a](https://a.example) <https://b.example> https://c.example').links).toBeUndefined();
});

test('links of the vault, embeds and tags stand where they are written, and not in code', () => {
	const text = 'See [[Other#Part|that]] and [file](notes/x.md), ![[picture.png]]\n#2021 #talk/deep `#no [[no]]`\n';
	const { links, embeds, tags } = noteMetadata(text);
	expect(links?.map(({ link, displayText }) => [link, displayText])).toEqual([['Other#Part', 'that'], ['notes/x.md', undefined]]);
	expect(embeds?.map(({ link }) => link)).toEqual(['picture.png']);
	expect(tags?.map(({ tag, position }) => [tag, position.start.line, position.start.col])).toEqual([['#talk/deep', 1, 6]]);
});

test.each([
	['broken YAML', '---\ntitle: "open\ntags: [a\n---\n# H'],
	['a list where properties should be', '---\n- a\n---\n# H'],
	['a key that stands twice', '---\na: 1\na: 2\n---\n# H'],
])('%s gives no properties, but its section and the rest of the note', (_name, text) => {
	const { frontmatter, sections, headings } = noteMetadata(text);
	expect(frontmatter).toBeUndefined();
	expect(sections?.[0]?.type).toBe('yaml');
	expect(headings?.map(({ heading }) => heading)).toEqual(['H']);
});

test('a fence that never closes is no frontmatter', () => {
	expect(noteMetadata('---\ntitle: x\n# H').frontmatter).toBeUndefined();
});

test('carriage returns count in offsets and not in lines', () => {
	const text = '---\r\ntitle: T\r\n---\r\nfirst\r\n\r\n# H\r\n';
	const { headings, frontmatter } = noteMetadata(text);
	expect(frontmatter).toEqual({ title: 'T' });
	expect(headings?.[0]?.position).toEqual({ start: { line: 5, col: 0, offset: text.indexOf('# H') }, end: { line: 5, col: 3, offset: text.indexOf('# H') + 3 } });
});

test('setext headings and closing marks are read, headings inside quotes and lists are left out', () => {
	const { headings } = noteMetadata('Title\n=====\n\n## Closed ##\n\n> # quoted\n\n- # in a list\n');
	expect(headings?.map(({ heading, level }) => [heading, level])).toEqual([['Title', 1], ['Closed', 2]]);
});

test('sections carry the app\'s names', () => {
	const text = '%% hidden %%\n\n> [!note] callout\n\n> quote\n\n```js\n#x\n```\n\n- a\n- b\n\n---\n\n<div>x</div>\n\n| a |\n| - |\n';
	expect(noteMetadata(text).sections?.map(({ type }) => type)).toEqual([
		'comment', 'callout', 'blockquote', 'code', 'list', 'thematicBreak', 'html', 'table',
	]);
});

test('list items know the line of their parent', () => {
	const { listItems } = noteMetadata('intro\n\n- a\n\t- b\n\t\t- c\n- [x] d\n');
	expect(listItems?.map(({ parent, task, position }) => [position.start.line, parent, task])).toEqual([
		[2, -2, undefined], [3, 2, undefined], [4, 3, undefined], [5, -2, 'x'],
	]);
});
