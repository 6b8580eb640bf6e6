import { completionsAt, findClause, toggleClause, type Completion } from '../../../src/review/search/completion';
import { parseQuery, QUALITIES } from '../../../src/review/search/query';
import { vocabularyOf } from '../../../src/review/search/vocabulary';
import { conferenceOf } from '../notes';

const vocabulary = {
	tag: () => ['dev', 'webdev', 'dev/web', 'Web dev', '검색', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'],
	year: () => ['2023', '2021'],
	site: () => ['if.kakao.com', 'fosdem.org'],
};

/** `|` marks the caret. */
function completions(marked: string): Completion[] {
	return completionsAt(marked.replace('|', ''), marked.indexOf('|'), vocabulary);
}

/** What the query becomes, the caret marked. */
function offered(marked: string): string[] {
	return completions(marked).map(({ text, caret }) => `${text.slice(0, caret)}|${text.slice(caret)}`);
}

describe('an operator', () => {
	it.each<[string, string[]]>([
		['|', ['tag:|', 'year:|', 'is:|', 'site:|']],
		['y|', ['year:|']],
		['IS|', ['is:|']],
		['-ta|', ['-tag:|']],
		['－ta|', ['－tag:|']],
		['kafka ye| zig', ['kafka year:| zig']],
		['kafka | zig', ['kafka tag:| zig', 'kafka year:| zig', 'kafka is:| zig', 'kafka site:| zig']],
		['ye|ar kafka', ['year:| kafka']],
		['kafka|', []],
		['쿠|', []],
		['ta1|', []],
		['"ta|', []],
		['ta| tag:dev', ['tag:| tag:dev']],
	])('at %s', (marked, texts) => {
		expect(offered(marked)).toEqual(texts);
	});

	it('comes without a value', () => {
		expect(completions('t|')).toEqual([{ operator: 'tag', value: null, text: 'tag:', caret: 4 }]);
	});
});

describe('a value', () => {
	it.each<[string, string[]]>([
		['year:|', ['year:2023 |', 'year:2021 |']],
		['-year:202|', ['-year:2023 |', '-year:2021 |']],
		['YEAR：21|', ['year:2021 |']],
		['year:20| zig', ['year:2023 |zig', 'year:2021 |zig']],
		['kafka year:2|0', ['kafka year:2023 |', 'kafka year:2021 |']],
		['site:f|', ['site:fosdem.org |', 'site:if.kakao.com |']],
		['tag:dev/|', ['tag:dev/web |']],
		['tag:#dev/|', ['tag:dev/web |']],
		['tag:"web d|', ['tag:"Web dev" |']],
		['tag:“web d|', ['tag:"Web dev" |']],
		['tag:"web d|"', ['tag:"Web dev" |']],
		['tag:ㄱㅅ|', ['tag:검색 |']],
		['tag:거|', ['tag:검색 |']],
		['tag:none|', []],
		['is:em|', ['is:empty |']],
		['is:BRO|', ['is:broken |']],
		['year:2021|', []],
		['tag:#a1|', []],
		['foo:b|', []],
	])('at %s', (marked, texts) => {
		expect(offered(marked)).toEqual(texts);
	});

	it('that begins with what is typed comes before one that holds it', () => {
		expect(completions('tag:we|').map(({ value }) => value)).toEqual(['webdev', 'Web dev', 'dev/web']);
	});

	it('that is typed out is left out, the others with it in them are not', () => {
		expect(completions('tag:dev|').map(({ operator, value }) => [operator, value])).toEqual([['tag', 'dev/web'], ['tag', 'webdev'], ['tag', 'Web dev']]);
	});

	it('is one of eight at the most', () => {
		expect(completions('tag:a|').map(({ value }) => value)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']);
	});
});

describe('a filter', () => {
	it.each<[string, string]>([
		['', 'is:empty'],
		[' kafka ', 'kafka is:empty'],
		['is:empty', ''],
		['kafka IS:Empty zig', 'kafka zig'],
		['-is:empty', '-is:empty is:empty'],
		['is:written', 'is:written is:empty'],
	])('goes on or off in “%s”', (text, toggled) => {
		expect(toggleClause(parseQuery(text), 'is', 'empty')).toBe(toggled);
	});

	it('is found however it is written', () => {
		const query = parseQuery('kafka tag:#dev year:2021..2021 tag:"web dev"');
		const at = (operator: 'tag' | 'year' | 'site', value: string): string | null => {
			const clause = findClause(query, operator, value);
			return clause ? query.text.slice(clause.start, clause.end) : null;
		};
		expect([at('tag', 'dev'), at('year', '2021'), at('tag', 'web dev'), at('tag', 'web'), at('site', 'dev')]).toEqual(['tag:#dev', 'year:2021..2021', 'tag:"web dev"', null, null]);
	});
});

describe('the vocabulary of conferences', () => {
	const note = (path: string, properties: string, address: string): ReturnType<typeof conferenceOf> =>
		conferenceOf(`---\n${properties}\n---\n## [A](${address})\n\n## B\n- x\n`, { path });
	const conferences = [
		note('a.md', 'tags: [Rare, Review]\ndate: 2021-05-05', 'https://a.example/'),
		note('b.md', 'tags: [review, Dev]', 'https://b.example/1'),
		note('c.md', 'tags: [REVIEW, dev]\ndate: 2023-05-05', 'https://b.example/2'),
	];

	it('is their tags, the most frequent first, as first written', () => {
		expect(vocabularyOf(conferences).tag()).toEqual(['Review', 'Dev', 'Rare']);
	});

	it('is their years, the latest first, and their sites, those with the most sessions first', () => {
		expect(vocabularyOf(conferences).year()).toEqual(['2023', '2021']);
		expect(vocabularyOf(conferences).site()).toEqual(['b.example', 'a.example']);
	});

	it('is looked for once', () => {
		const { tag, year, site } = vocabularyOf(conferences);
		expect([tag(), year(), site()].map((values) => values.length)).toEqual([3, 2, 2]);
		expect(tag()).toBe(tag());
	});
});

it('an open phrase is closed before a filter follows it', () => {
	expect(toggleClause(parseQuery('"the hype'), 'is', 'empty')).toBe('"the hype" is:empty');
	expect(toggleClause(parseQuery('tag:"two words'), 'is', 'empty')).toBe('tag:"two words" is:empty');
	expect(toggleClause(parseQuery('"the hype" more'), 'is', 'empty')).toBe('"the hype" more is:empty');
});

it('all states are offered, and tags of equal frequency in order', () => {
	expect(completionsAt('is:', 3, vocabularyOf([])).map(({ value }) => value)).toEqual([...QUALITIES]);
});
