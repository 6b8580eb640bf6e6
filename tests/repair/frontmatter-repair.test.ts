import { isPathAlias, proposeFrontmatterRepairs } from '../../src/repair/frontmatter-repair';
import { applyEdits } from '../../src/repair/text-edit';
import { factsOf } from './read-addresses';

function mended(text: string, { all = false } = {}): string {
	const { frontmatter } = factsOf(text);
	if (frontmatter === null) throw new Error('no frontmatter');
	const edits = proposeFrontmatterRepairs(text, frontmatter).filter(({ suggested }) => all || suggested).map(({ edit }) => edit);
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
	])('turns %s into what the app reads', (before, after) => {
		expect(mended(`---\ntitle: t\n${before}\n---\n# x\n`)).toBe(`---\ntitle: t\n${after}\n---\n# x\n`);
	});

	it.each([
		'date: 2021-12-16',
		'date: "2021-12-16"',
		'date: 2021-12-16T10:00:00+09:00',
		'date: 2021-12-16 ~ 2021-12-17',
		'date: <% tp.date.now() %>',
		'tags:\n  - Review',
		'tags: [Review, kakao]',
		'aliases: if kakao',
		'tags:',
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

	it('does not rename a property to one that is there already', () => {
		expect(mended('---\ntags: [a]\ntag: b c\n---\n')).toBe('---\ntags: [a]\ntag:\n  - b\n  - c\n---\n');
	});
});
