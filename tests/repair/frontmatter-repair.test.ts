import fc from 'fast-check';
import { readProperties } from '../../src/review/frontmatter/properties';
import { isPathAlias, proposeFrontmatterRepairs } from '../../src/repair/frontmatter-repair';
import { applyEdits } from '../../src/repair/text-edit';
import { runs } from '../fuzzing';
import { factsOf } from './read-addresses';

function mended(text: string, { all = false } = {}): string {
	const { frontmatter } = factsOf(text);
	if (frontmatter === null) throw new Error('no frontmatter');
	const edits = proposeFrontmatterRepairs(text, frontmatter, factsOf).filter(({ suggested }) => all || suggested).map(({ edit }) => edit);
	return applyEdits(text, edits).text;
}

describe('proposeFrontmatterRepairs', () => {
	it.each([
		['date: 2021/12/16', 'date: 2021-12-16'],
		['date: "2021.12.16"', 'date: 2021-12-16'],
		['date: 2021년 12월 16일', 'date: 2021-12-16'],
		['date: Dec 16, 2021', 'date: 2021-12-16'],
		['tags: Review, kakao', 'tags:\n  - Review\n  - kakao'],
		['tags: "#Review #kakao/2021"', 'tags:\n  - Review\n  - kakao/2021'],
		['tags: [a, "#b"]', 'tags:\n  - a\n  - b'],
		['tags: #Review', 'tags:\n  - Review'],
		['tag: Review', 'tags:\n  - Review'],
		['tags: "2021"', 'tags:\n  - "2021"'],
		['alias: if kakao', 'aliases: if kakao'],
		['date: [2021.12.16]', 'date: 2021-12-16'],
		['date: 2021/12/16 # the day', 'date: 2021-12-16 # the day'],
		['tags: Review kakao # mine', 'tags: # mine\n  - Review\n  - kakao'],
		['tags: "Review # kakao"', 'tags:\n  - Review\n  - kakao'],
		['date:\n  - 2021-12-16', 'date: 2021-12-16'],
		['date:\n  - "2021.12.16"', 'date: 2021-12-16'],
		['date: 16. Dezember 2021', 'date: 2021-12-16'],
		['tags: [Review, kakao', 'tags:\n  - Review\n  - kakao'],
		['tags:\n\t- Review\n\t- kakao', 'tags:\n  - Review\n  - kakao'],
		['subtitle: a: b # c', 'subtitle: "a: b # c"'],
		['subtitle: #5 things', 'subtitle: "#5 things"'],
		['see: [Page](https://conf.example)', 'see: "[Page](https://conf.example)"'],
		['links: [a, #b]', 'links:\n  - a\n  - "#b"'],
		['tag: {{topic}}', 'tags: {{topic}}'],
		['tag: a\nTag: b c', 'tags:\n  - a\nTag:\n  - b\n  - c'],
	])('turns %s into what the app reads', (before, after) => {
		expect(mended(`---\ntitle: t\n${before}\n---\n# x\n`)).toBe(`---\ntitle: t\n${after}\n---\n# x\n`);
	});

	it.each([
		'date: 2021-12-16',
		'date: "2021-12-16"',
		'date: 2021-12-16T10:00:00+09:00',
		'date: 2021-12-16 ~ 2021-12-17',
		'date: Dec 16-17, 2021',
		'date: 16–17 December 2021',
		'date: 16.-17.12.2021',
		'date: 16.12. - 17.12.2021',
		'date: <% tp.date.now() %>',
		'tags:\n  - Review',
		'tags: [Review, kakao]',
		'aliases: if kakao',
		'tags:',
		'date: [2021.12.16, 2021.12.17]',
		'date: &day 2021.12.16\nend: *day',
		'tags: &topics Review kakao\nother: *topics',
		'topics: &topics Review kakao\ntags: *topics',
		'tags: *topics',
		'tags: # TODO',
		'tags: # none yet',
		'tags: "" # x',
		'tags: null',
		'tags: ~',
		'tags: false',
		'tags: {{tags}}',
		'tags: "{{tags}}"',
		'tags: <% tp.x %>',
		'tags: {Review: null}',
		'tags: !!set {Review}',
		'tags: [Review, 2021-12-16T10:00:00Z, {a: b}]',
		'subtitle: <% tp.date("a: b") %>',
		'subtitle: *x',
		'subtitle: {a: b',
		'subtitle: 1\nsubtitle: 2',
		'date:\n  - 2021-12-16\n  - 2021-12-17',
		'date:\n  - 2021-12-16 # the day',
		'tags:\n  - Review\n  # a comment\n  - kakao, b',
	])('leaves %s alone', (line) => {
		expect(mended(`---\n${line}\n---\n`)).toBe(`---\n${line}\n---\n`);
	});

	it('keeps carriage returns and the byte order mark', () => {
		expect(mended('\uFEFF---\r\ntags: a b\r\ndate: 2021/1/2\r\n---\r\n')).toBe('\uFEFF---\r\ntags:\r\n  - a\r\n  - b\r\ndate: 2021-01-02\r\n---\r\n');
	});

	it('tells an alias that is a path from a name, and takes it out only when asked', () => {
		const text = '---\naliases: \n  - ../articles/2021-12/if-kakao-2021\n  - TCP/IP 입문\n---\n';
		expect(mended(text)).toBe(text);
		expect(mended(text, { all: true })).toBe('---\naliases: \n  - TCP/IP 입문\n---\n');
		expect(['../a', './a/b', '/a', 'articles/2021/x'].map(isPathAlias)).toEqual([true, true, true, true]);
		expect(['if kakao', 'CI / CD', 'TCP/IP', 'TCP/IP 입문'].map(isPathAlias)).toEqual([false, false, false, false]);
	});

	it.each([
		['aliases: ../a/b/c', 'aliases: '],
		['aliases: [../a/b/c, x]', 'aliases: [x]'],
		['aliases: [x, "../a/b/c" ]', 'aliases: [x]'],
		['aliases: [../a/b/c, x, ./d, /e]', 'aliases: [x]'],
		['aliases: ../a/b/c, x', 'aliases: x'],
		['aliases:\n  - "../a/b/c" # old\n  - x', 'aliases:\n  - x'],
		['alias:\n  - x\n  - ../a/b/c', 'aliases:\n  - x'],
	])('takes the path out of %j, when asked', (before, after) => {
		expect(mended(`---\n${before}\n---\n`, { all: true })).toBe(`---\n${after}\n---\n`);
	});

	it('does not make YAML whole that then reads an alias otherwise', () => {
		const text = '---\ntitle: [a, b\ndate: &x 2021.12.16\ntag: *x\ntags: \n\t- a\n\t- b\n---\n';
		const tagsOf = (source: string): unknown => readProperties(source, factsOf(source).frontmatter).tags;
		expect(tagsOf(mended(text, { all: true }))).toEqual(tagsOf(text));
	});

	it('does not rename a property to one that is there already', () => {
		expect(mended('---\ntags: [a]\ntag: b c\n---\n')).toBe('---\ntags: [a]\ntag:\n  - b\n  - c\n---\n');
	});
});

it('loses nothing that properties say, whatever of it is chosen', () => {
	const value = fc.constantFrom(
		'Review', 'Review, kakao', '#Review', '"#Review #kakao"', '[Review, #kakao]', '[a b, 2021]', '# none yet', '"" # x', 'a # b', 'null', '~', 'true', '{{tags}}', '<% tp.x %>',
		'{a: null}', '!!set {a}', '&x a b', '*x', '|\n  a\n  b', '\n  - a\n  - "#b"', '\n  - a b\n  # c\n  - d', '\n\t- a\n\t- b', '\n  - ../a/b/c\n  - d', '../a/b/c', '[../a/b/c, d]', '[a, b', 'a: b',
		'2021.12.16', '2021/12/16 # day', '"2021.12.16"', '[2021.12.16]', '[2021.12.16, 2021.12.17]', '\n  - 2021.12.16', '&x 2021.12.16', '!!str 2021.12.16', '2021-12-16', '12/16/2021',
	);
	const lines = fc.uniqueArray(fc.tuple(fc.constantFrom('date', 'tags', 'tag', 'TAG', 'aliases', 'alias', 'title', 'other'), value), { selector: ([key]) => key, minLength: 1 });
	fc.assert(fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.infiniteStream(fc.boolean()), (properties, lineEnd, choices) => {
		const text = `---\n${properties.map(([key, written]) => `${key}: ${written}\n`).join('')}---\n`.replaceAll('\n', lineEnd);
		const read = (source: string): unknown => {
			const { title, date, tags, aliases } = readProperties(source, factsOf(source).frontmatter);
			return { title, date, tags, aliases: aliases.filter((alias) => !isPathAlias(alias)) };
		};
		const others = (source: string): unknown => factsOf(source).frontmatter?.entries.filter(({ key }) => ['title', 'other'].includes(key)).map(({ value: one }) => one);
		const told = (source: string): string[] => factsOf(source).problems.map(({ message }) => message);
		const { frontmatter } = factsOf(text);
		if (frontmatter === null) throw new Error('no frontmatter');
		const edits = proposeFrontmatterRepairs(text, frontmatter, factsOf).filter(() => choices.next().value).map(({ edit }) => edit);
		const { text: after, refused } = applyEdits(text, edits);
		expect(refused).toEqual([]);
		expect(read(after)).toEqual(read(text));
		expect(others(after)).toEqual(others(text));
		expect(told(text)).toEqual(expect.arrayContaining(told(after)));
		for (const word of text.match(/#\s.*/gu) ?? []) expect(after).toContain(word.trim());
	}), runs(300));
});
