import { DEFAULT_CRITERIA, isReview, mayHideReview, parseFolderCriteria, parsePropertyCriteria, parsePropertyCriterion, parseTagCriteria, writeFolderCriteria } from '../../../src/review/frontmatter/criteria';
import type { ReviewCriteria } from '../../../src/review/model';

const none: ReviewCriteria = { tags: [], folders: [], properties: [] };
const byTag = (properties: Record<string, unknown>): boolean => isReview('note.md', properties, DEFAULT_CRITERIA);

describe('a review tag', () => {
	it.each<[string, Record<string, unknown>]>([
		['a list', { tags: ['kakao', 'Review'] }],
		['a list with #', { tags: ['#review'] }],
		['a string', { tags: 'Review' }],
		['a comma-separated string', { tags: 'kakao,Review' }],
		['a comma- and space-separated string', { tags: 'kakao, #Review' }],
		['a space-separated string', { tags: 'kakao review' }],
		['a nested tag', { tags: ['Review/2021'] }],
		['the singular', { tag: 'REVIEW' }],
		['a key in capitals', { Tags: ['Review'] }],
		['full-width letters', { tags: ['Ｒｅｖｉｅｗ'] }],
	])('is found as %s', (_, properties) => {
		expect(byTag(properties)).toBe(true);
	});

	it.each<[string, Record<string, unknown>]>([
		['no frontmatter', {}],
		['an empty property', { tags: null }],
		['a longer word', { tags: ['Reviewer', 'CodeReview', 'preview/Review'] }],
		['another property', { topic: 'Review' }],
		['an object', { tags: { Review: true } }],
	])('is not found in %s', (_, properties) => {
		expect(byTag(properties)).toBe(false);
	});

	it('matches a nested tag of the setting only from there on', () => {
		const criteria = { ...none, tags: ['#talk/Review'] };
		expect(isReview('a.md', { tags: 'talk/review/2020' }, criteria)).toBe(true);
		expect(isReview('a.md', { tags: 'talk' }, criteria)).toBe(false);
	});
});

describe('a review folder', () => {
	const criteria = { ...none, folders: ['Conferences', 'archive/Talks/'] };

	it.each(['Conferences/if.md', 'conferences/2021/if.md', 'Archive/talks/x.md'])('takes in %s', (path) => {
		expect(isReview(path, {}, criteria)).toBe(true);
	});

	it.each(['if.md', 'Conferences.md', 'Conferences 2021/if.md', 'archive/x.md'])('leaves out %s', (path) => {
		expect(isReview(path, {}, criteria)).toBe(false);
	});

	it('is the whole vault for a single slash, and none for an empty name', () => {
		expect(isReview('if.md', {}, { ...none, folders: ['/'] })).toBe(true);
		expect(isReview('if.md', {}, { ...none, folders: ['', ' '] })).toBe(false);
	});

	it('is found however the system composes its letters', () => {
		expect(isReview('컨퍼런스/if.md'.normalize('NFD'), {}, { ...none, folders: ['컨퍼런스'] })).toBe(true);
	});
});

describe('a property that says so', () => {
	const criteria = { ...none, properties: [{ key: 'category', value: 'Reviews' }] };

	it.each<[string, unknown]>([
		['a string', 'Reviews'],
		['another case', 'reviews'],
		['a list', ['Kakao', 'Reviews']],
		['wiki-links in a list', ['[[Kakao]]', '[[Reviews]]']],
		['one string of wiki-links', '[[Kakao]], [[Reviews]]'],
		['wiki-links side by side', '[[Kakao]] [[Reviews]]'],
		['an alias', '[[Reviews|my reviews]]'],
		['a folder', '[[lists/Reviews]]'],
		['a heading', '[[Reviews#All]]'],
		['brackets without quotes, which YAML takes for lists', [['Kakao'], ['Reviews']]],
		['a comma-separated string', 'Kakao, Reviews'],
	])('is found as %s', (_, value) => {
		expect(isReview('a.md', { Category: value }, criteria)).toBe(true);
	});

	it.each<[string, unknown]>([['an alias only', '[[Kakao|Reviews]]'], ['a longer name', 'Book Reviews'], ['nothing', null]])('is not found as %s', (_, value) => {
		expect(isReview('a.md', { category: value }, criteria)).toBe(false);
	});

	it('may be a checkbox or a number', () => {
		expect(isReview('a.md', { review: true }, { ...none, properties: [{ key: 'review', value: 'true' }] })).toBe(true);
		expect(isReview('a.md', { kind: 7 }, { ...none, properties: [{ key: 'kind', value: '7' }] })).toBe(true);
	});

	it('may be written with brackets in the setting', () => {
		expect(isReview('a.md', { category: 'Reviews' }, { ...none, properties: [{ key: 'category', value: '[[Reviews]]' }] })).toBe(true);
	});
});

describe('a property that came out empty', () => {
	it.each<[string, Record<string, unknown>, boolean]>([
		['tags that are a comment to YAML', { tags: null }, true],
		['a tag', { Tag: null }, true],
		['a list with a comment in it', { tags: ['kakao', null] }, true],
		['the property that is asked for', { Category: null }, true],
		['tags that are there', { tags: ['kakao'], tag: 'x', category: 'x' }, false],
		['another property', { topic: null }, false],
		['an empty text', { tags: '' }, false],
		['no property', {}, false],
	])('may hide a review: %s', (_, properties, may) => {
		expect(mayHideReview(properties, { tags: ['Review'], folders: [], properties: [{ key: 'category', value: 'Reviews' }] })).toBe(may);
	});

	it('hides none where nobody asks for it', () => {
		expect(mayHideReview({ tags: null, category: null }, { ...none, folders: ['Talks'] })).toBe(false);
		expect(mayHideReview({ tags: null }, { ...none, properties: [{ key: 'category', value: 'Reviews' }] })).toBe(false);
		expect(mayHideReview({ category: null }, { ...none, tags: ['Review'] })).toBe(false);
	});
});

it('is found by any of several tags, and by none that is empty', () => {
	const criteria = { ...none, tags: ['Review', 'talk'] };
	expect(['Review', 'talk/2021', 'other'].map((tag) => isReview('a.md', { tags: tag }, criteria))).toEqual([true, true, false]);
	expect(isReview('a.md', { tags: 'Review', category: ',' }, { ...none, tags: ['#', ''], properties: [{ key: 'category', value: ',' }] })).toBe(false);
});

it('lies in a folder however many slashes are written', () => {
	expect(isReview('//Talks/a.md', {}, { ...none, folders: ['//talks//'] })).toBe(true);
	expect(isReview('/a.md', {}, { ...none, folders: ['  / '] })).toBe(true);
	expect(isReview('/a.md', {}, { ...none, folders: ['//'] })).toBe(false);
});

it('matches nothing without criteria', () => {
	expect(isReview('Review/a.md', { tags: ['Review'], category: 'Reviews' }, none)).toBe(false);
});

describe('settings as one types them', () => {
	it('reads a property and its value', () => {
		expect(parsePropertyCriterion('category: Reviews')).toEqual({ key: 'category', value: 'Reviews' });
		expect(parsePropertyCriterion(' type = "conference note" ')).toEqual({ key: 'type', value: 'conference note' });
		expect(parsePropertyCriterion('"my kind"="talk: one"')).toEqual({ key: 'my kind', value: 'talk: one' });
		expect(parsePropertyCriterion("it's=a 'talk'")).toEqual({ key: "it's", value: "a 'talk'" });
		expect(parsePropertyCriterion("type: 'talk' or so")).toEqual({ key: 'type', value: "'talk' or so" });
		expect(parsePropertyCriterion('" kind ":" talk "')).toEqual({ key: 'kind', value: 'talk' });
		expect(parsePropertyCriterion('category: [[Reviews]]')).toEqual({ key: 'category', value: '[[Reviews]]' });
	});

	it.each(['', 'category', 'category:', ': Reviews', 'category: ,', '"": Reviews'])('finds no property in “%s”', (text) => {
		expect(parsePropertyCriterion(text)).toBeNull();
	});

	it('tells the lines apart that it cannot read', () => {
		expect(parsePropertyCriteria('category: Reviews\n  \r\n review \ntype: talk\n')).toEqual({
			properties: [{ key: 'category', value: 'Reviews' }, { key: 'type', value: 'talk' }],
			unreadable: ['review'],
		});
	});

	it('reads the whole vault among folders', () => {
		expect(parseFolderCriteria(' /, // ')).toEqual(['/', '/']);
		expect(isReview('if.md', {}, { ...none, folders: parseFolderCriteria('/') })).toBe(true);
	});

	it('reads tags and folders', () => {
		expect(parseTagCriteria('#Review, talks/2021')).toEqual(['Review', 'talks/2021']);
		expect(parseFolderCriteria('Conferences/\n/Talks, ')).toEqual(['Conferences', 'Talks']);
		expect(parseFolderCriteria('//a/b//,\n,c d\n/')).toEqual(['a/b', 'c d', '/']);
		expect(parseFolderCriteria('a, "Talks, 2021",b\n"c,d"')).toEqual(['a', 'Talks, 2021', 'b', 'c,d']);
		expect(parseFolderCriteria(writeFolderCriteria(['a', 'Talks, 2021']))).toEqual(['a', 'Talks, 2021']);
	});
});
