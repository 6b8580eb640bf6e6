import type { Verdict } from '../../src/links/verdict';
import { createFormats } from '../../src/obsidian/strings/formats';
import { english } from '../../src/obsidian/strings/english';
import { korean } from '../../src/obsidian/strings/korean';
import { stringsFor } from '../../src/obsidian/strings/language';

test.each([['ko', korean], ['ko-KR', korean], ['en', english], ['en-GB', english], ['kok', english], ['', english]])('%p', (language, strings) => {
	expect(stringsFor(language)).toBe(strings);
});

test('counts agree with their nouns', () => {
	expect(english.rows.withoutNotes(1, 1)).toBe('1 of 1 session without notes');
	expect(english.rows.withoutNotes(3, 9)).toBe('3 of 9 sessions without notes');
	expect(english.rows.references(1200)).toBe('1,200 references');
	expect(english.check.completed(1, [])).toBe('Checked 1 link: all work.');
	expect(english.check.completed(5, [['broken', 2], ['moved', 1]])).toBe('Checked 5 links: 2 broken and 1 moved.');
	expect(korean.check.completed(5, [['broken', 2]])).toBe('링크 5개 확인: 깨짐 2개.');
	expect([english.rows.sessions(12), english.rows.sessions(12, 12), english.rows.sessions(12, 3)]).toEqual(['12 sessions', '12 sessions', '3 of 12 sessions']);
	expect([korean.rows.sessions(12), korean.search.conferences(12, 0)]).toEqual(['세션 12개', '컨퍼런스 12개 중 0개']);
	expect(english.session.year('2021', 1, 1, 2)).toBe('2021: 1 link works, 1 needs attention, 2 unchecked');
	expect(english.session.year('2021', 0, 2000, 0)).toBe('2021: 0 links work, 2,000 need attention, 0 unchecked');
	expect(english.repair.archiveNothing(1, 1)).toBe('No archived copy was found for 1 address; the archive did not answer 1 time. Try again later.');
	expect(english.repair.done(1200, 1, 0)).toBe('Made 1,200 changes in 1 note. “Undo last repair” takes them back.');
	expect(korean.repair.done(1200, 1, 0)).toBe('노트 1개에서 1,200곳을 바꿨습니다. ‘마지막 수정 되돌리기’로 되돌릴 수 있습니다.');
});

describe('formats', () => {
	const { ago, day } = createFormats('en', 'just now');
	const hour = 3_600_000;

	test('a day is that day in every time zone', () => {
		expect(day('2021-12-16')).toBe('Dec 16, 2021');
		expect(day('2021-12-99')).toBe('2021-12-99');
	});

	test.each([[0, 'just now'], [-hour, 'just now'], [59_000, 'just now'], [hour, '1 hour ago'], [25 * hour, 'yesterday'], [8 * 24 * hour, 'last week'], [800 * 24 * hour, '2 years ago']])('%p ms ago', (passed, text) => {
		expect(ago(1_000_000_000_000 - passed, 1_000_000_000_000)).toBe(text);
	});
});

test('every verdict is explained in a sentence, also those with a code that nobody foresaw', () => {
	const verdicts: Verdict[] = [
		{ verdict: 'ok', reason: 'http-200' },
		{ verdict: 'ok', reason: 'fragment-missing' },
		{ verdict: 'moved', reason: 'http-301', finalUrl: 'https://new.example/' },
		{ verdict: 'broken', reason: 'http-404' },
		{ verdict: 'broken', reason: 'http-406' },
		{ verdict: 'broken', reason: 'dns-not-found' },
		{ verdict: 'blocked', reason: 'http-999' },
		{ verdict: 'unreachable', reason: 'http-503' },
		{ verdict: 'unreachable', reason: 'tls-wrong-host' },
		{ verdict: 'unreachable', reason: 'timeout' },
		{ verdict: 'skipped', reason: 'private-address' },
	];
	for (const { links } of [english, korean]) {
		const texts = verdicts.map((verdict) => links.explain(verdict));
		expect(new Set(texts).size).toBe(verdicts.length);
		for (const text of texts) expect(text).toMatch(/\.$/u);
	}
	expect(english.links.explain({ verdict: 'blocked', reason: 'http-999' })).toContain('999');
});
