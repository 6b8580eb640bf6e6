import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { atPath, fromRecord, toRecord } from '../../../src/review/record/conference-record';
import { countReviews } from '../../../src/review/listing/counts';
import { ReviewLibrary } from '../../../src/review/library';
import type { CalendarDate, Conference, Passage, Reference, Session } from '../../../src/review/model';
import { runs } from '../../fuzzing';
import { conferenceOf } from '../notes';

const fixtures = join(__dirname, '../../fixtures');
const notes = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.md') && statSync(join(fixtures, path)).isFile());
const seed = conferenceOf(readFileSync(join(fixtures, 'ifkakao-2021.md'), 'utf8'));

/** All that a conference says, packed or not. */
function contents({ path, title, date, tags, aliases, problems, references, passages, sessions }: Conference): Conference {
	return { path, title, date, tags, aliases, problems, references, passages, sessions };
}

test.each(notes)('%s is the same conference after it was kept', (path) => {
	const conference = conferenceOf(readFileSync(join(fixtures, path), 'utf8'), { path });
	expect(contents(fromRecord(path, structuredClone(toRecord(conference))))).toEqual(conference);
});

const text = fc.oneof(fc.constantFrom('', 'https://example.com/a', 'https://example.com/b', '가 😀', '가 😁'), fc.string({ unit: 'grapheme' }));
const place = fc.nat(0x1fffffff);
const reference = fc.record<Reference>({
	url: text, text, form: fc.constantFrom('inline', 'reference', 'autolink', 'bare', 'image', 'html', 'property'), line: place, column: place, start: place, end: place,
});
const session = fc.record<Session>({
	form: fc.constantFrom('heading', 'table-row', 'list-item', 'paragraph', 'note'), title: text, heading: text, address: fc.option(reference),
	level: fc.constantFrom(1, 2, 3, 4, 5, 6), line: place, start: place, bodyStart: place, end: place, trail: fc.array(text), empty: fc.boolean(), noteCount: place,
	references: fc.array(reference), speaker: fc.option(text), time: fc.option(text), track: fc.option(text), rating: fc.option(text),
});
const conference = fc.record<Conference>({
	path: text, title: text, date: fc.option(fc.constant<CalendarDate>('2021-12-03')), tags: fc.array(text), aliases: fc.array(text),
	problems: fc.array(fc.record({ line: place, message: text })), references: fc.array(reference),
	passages: fc.array(fc.record<Passage>({ trail: fc.array(text), line: place, start: place, end: place })), sessions: fc.array(session),
});

test('any conference is the same after it was kept, and its counts are known', () => {
	fc.assert(fc.property(conference, (given) => {
		const kept = fromRecord(given.path, toRecord(given));
		expect(countReviews([kept])).toEqual(countReviews([given]));
		expect(contents(kept)).toEqual(given);
	}), runs());
});

test('a copy has all that the conference has, and what is changed in it is counted', () => {
	const copy: Conference = { ...fromRecord('a.md', toRecord(seed)), sessions: [] };
	expect(copy).toEqual({ ...seed, path: 'a.md', sessions: [] });
	expect(countReviews([copy]).sessions).toBe(0);
});

test('damaged bytes give some conference or a RangeError, in time bounded by their number', () => {
	const whole = toRecord(seed);
	fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1 }), fc.nat(whole.length), (changes, length) => {
		const damaged = whole.slice(0, length === 0 ? undefined : length);
		for (const [at, byte] of changes) damaged[at] = byte;
		try {
			expect(contents(fromRecord('a.md', damaged)).sessions.length).toBeLessThanOrEqual(damaged.length);
		} catch (error) {
			expect(error).toBeInstanceOf(RangeError);
		}
	}), runs(500));
});

test('the seed note takes a third of the bytes of its JSON, and less', () => {
	expect(toRecord(seed).length * 3).toBeLessThan(new TextEncoder().encode(JSON.stringify(seed)).length);
});

test('a kept conference takes the path to which its note moves, in the library too', () => {
	const kept = fromRecord('a.md', toRecord(seed));
	expect(contents(atPath(kept, 'b.md'))).toEqual({ ...seed, path: 'b.md' });
	expect(contents(atPath(seed, 'b.md'))).toEqual({ ...seed, path: 'b.md' });
	const library = new ReviewLibrary();
	library.set(kept);
	library.rename('a.md', 'b.md');
	expect(library.conferences().map(contents)).toEqual([{ ...seed, path: 'b.md' }]);
});
