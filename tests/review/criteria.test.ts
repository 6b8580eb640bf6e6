import { DEFAULT_CRITERIA, isReview, parseFolderCriteria, parsePropertyCriteria, parsePropertyCriterion, parseTagCriteria } from '../../src/review/criteria';
import type { ReviewCriteria } from '../../src/review/model';

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

it('matches nothing without criteria', () => {
	expect(isReview('Review/a.md', { tags: ['Review'], category: 'Reviews' }, none)).toBe(false);
});

describe('settings as one types them', () => {
	it('reads a property and its value', () => {
		expect(parsePropertyCriterion('category: Reviews')).toEqual({ key: 'category', value: 'Reviews' });
		expect(parsePropertyCriterion(' type = "conference note" ')).toEqual({ key: 'type', value: 'conference note' });
		expect(parsePropertyCriterion('category: [[Reviews]]')).toEqual({ key: 'category', value: '[[Reviews]]' });
	});

	it.each(['', 'category', 'category:', ': Reviews', 'category: ,'])('finds no property in “%s”', (text) => {
		expect(parsePropertyCriterion(text)).toBeNull();
	});

	it('tells the lines apart that it cannot read', () => {
		expect(parsePropertyCriteria('category: Reviews\n\nreview\ntype: talk\n')).toEqual({
			properties: [{ key: 'category', value: 'Reviews' }, { key: 'type', value: 'talk' }],
			unreadable: ['review'],
		});
	});

	it('reads tags and folders', () => {
		expect(parseTagCriteria('#Review, talks/2021')).toEqual(['Review', 'talks/2021']);
		expect(parseFolderCriteria('Conferences/\n/Talks, ')).toEqual(['Conferences', 'Talks']);
	});
});
