import * as fc from 'fast-check';
import { localDay, readCalendarDate, readOnlyDay } from '../../../src/review/frontmatter/calendar-date';
import { runs } from '../../fuzzing';

it.each<[unknown, string]>([
	['2021-12-16', '2021-12-16'],
	[' 2021-12-16 ', '2021-12-16'],
	['2021-1-6', '2021-01-06'],
	['2021/12/16', '2021-12-16'],
	['2021.12.16', '2021-12-16'],
	['2021. 12. 16.', '2021-12-16'],
	['2021년 12월 16일', '2021-12-16'],
	['2021년 1월 6일 (목)', '2021-01-06'],
	['2021年12月16日', '2021-12-16'],
	['２０２１-１２-１６', '2021-12-16'],
	['20211216', '2021-12-16'],
	[20211216, '2021-12-16'],
	['2021-12-16T09:30', '2021-12-16'],
	['2021-12-16T23:30:00Z', '2021-12-16'],
	['2021-12-16T00:30:00+09:00', '2021-12-16'],
	['2021-12-16T23:30:00.000-0800', '2021-12-16'],
	['2021-12-16 09:30', '2021-12-16'],
	['2021-12-16 (Thu)', '2021-12-16'],
	['2021-12-16, Thursday', '2021-12-16'],
	['2021-12-16 ~ 2021-12-17', '2021-12-16'],
	['2021-12-16/18', '2021-12-16'],
	['2021-12-16 to 2021-12-18', '2021-12-16'],
	['December 16, 2021', '2021-12-16'],
	['Dec 16th 2021', '2021-12-16'],
	['16 December 2021', '2021-12-16'],
	['Sept. 6, 2021', '2021-09-06'],
	['6 sept 2021', '2021-09-06'],
	['15.03.2022', '2022-03-15'],
	['1. 3. 2022', '2022-03-01'],
	['15.03.2022 10:00', '2022-03-15'],
	['15.03.2022 - 17.03.2022', '2022-03-15'],
	['12 avril 2023', '2023-04-12'],
	['1er août 2023', '2023-08-01'],
	['6 févr. 2023', '2023-02-06'],
	['6. März 2023', '2023-03-06'],
	['24. Dez. 2023', '2023-12-24'],
	['12 de septiembre de 2023', '2023-09-12'],
	['1000-01-01', '1000-01-01'],
	['9999-12-31', '9999-12-31'],
	['[[daily/ 2021-12-16 ]]', '2021-12-16'],
	['[[2021-12-16]]', '2021-12-16'],
	['[[daily/2021-12-16|that day]]', '2021-12-16'],
	['2020-02-29', '2020-02-29'],
	[new Date('2021-12-16T00:00:00Z'), '2021-12-16'],
	[new Date('2021-12-16T23:59:59Z'), '2021-12-16'],
])('reads %j as %s', (value, date) => {
	expect(readCalendarDate(value)).toBe(date);
});

it.each<[unknown]>([
	['2021-02-30'], ['2021-13-01'], ['2021-00-10'], ['2021-12-00'], ['2021-02-29'], ['0000-01-01'],
	['<% tp.date.now() %>'], ['{{date}}'], ['next week'], ['2021'], ['2021-12'], [2021], ['12/16/2021'], ['2021-12-161'], ['2021-12-16abc'],
	['31.02.2022'], ['12.16.2021'], ['1.2.20221'], ['15.03.2022abc'], ['12 brumaire 2023'], ['12 de 2023'], ['12 ma 2023'],
	['2021-04-31'], ['2021-12-32'], ['2021-12-99'], ['Octo 6, 2021'], ['6 Someday 2021'], ['see [[2021-12-16]]'], ['[[2021-12-16]] or so'],
	[['2021-12-16']], [{ toString: () => '2021-12-16' }], [new Date('+012021-12-16T00:00:00Z')], [new Date('0999-12-16T00:00:00Z')],
	[''], [null], [undefined], [true], [{}], [[]], [new Date(Number.NaN)], [Number.NaN],
])('cannot read %j', (value) => {
	expect(readCalendarDate(value)).toBeNull();
});

it('reads back every day of the calendar, however it is written', () => {
	fc.assert(fc.property(
		fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }),
		fc.constantFrom('-', '/', '.', '. '),
		fc.boolean(),
		(date, separator, padded) => {
			const iso = date.toISOString().slice(0, 10);
			const written = iso.split('-').map((part) => (padded ? part : String(Number(part)))).join(separator);
			expect(readCalendarDate(written)).toBe(iso);
			expect(readCalendarDate(date)).toBe(iso);
		},
	), runs());
});

it('never throws and returns days of the calendar only', () => {
	fc.assert(fc.property(fc.anything(), (value) => {
		const date = readCalendarDate(value);
		expect(date === null || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)).toBe(true);
	}), runs());
});

it.each(['Dec 16-17, 2021', 'December 16–17, 2021', 'Dec 16 and 17, 2021', '16-17 December 2021', '16.–17.12.2021', '16.12. - 17.12.2021', '2021-12-16, 2021-12-17', '2021-12-16 Thu', '2021-12-16 목'])('takes the first of several days: %s', (text) => {
	expect(readCalendarDate(text)).toBe('2021-12-16');
});

it.each([
	['Nov 30 – Dec 2, 2021', '2021-11-30'], ['30. November – 2. Dezember 2021', '2021-11-30'], ['30 de noviembre al 2 de diciembre de 2021', '2021-11-30'], ['Dec 30 – Jan 2, 2022', '2021-12-30'],
	['12. und 13. Mai 2021', '2021-05-12'], ['12 et 13 mai 2021', '2021-05-12'], ['12 al 14 de mayo de 2021', '2021-05-12'], ['2021/12/16〜17', '2021-12-16'],
])('takes the first day of a range in the words of its language: %s', (text, date) => {
	expect(readCalendarDate(text)).toBe(date);
	expect(readOnlyDay(text)).toBeNull();
});

it.each([
	'2021年12月16日（木） 13:00', '2021.12.16 (목) 10:00', '2021年12月16日 木曜日', '2021年12月16日木曜日', '16.12.2021, Donnerstag', 'Donnerstag, 16.12.2021', 'Thursday, December 16, 2021', 'jueves 16 de diciembre de 2021',
])('reads a day beside its weekday: %s', (text) => {
	expect(readCalendarDate(text)).toBe('2021-12-16');
	expect(readOnlyDay(text)).toBeNull();
});

it.each(['12 May and 13 other 2021', '16 Foo – 17 December 2021', 'Dec 16 or 17, 2021'])('reads no range of days that are none: %s', (text) => {
	expect(readCalendarDate(text)).toBeNull();
});

it('takes the first day from the year before where the range goes over the turn of the year', () => {
	expect(readCalendarDate('28.12. - 02.01.2022')).toBe('2021-12-28');
});

it('takes the day of this device, whatever day it is in Greenwich', () => {
	const now = Object.assign(new Date('2026-03-01T23:30:00Z'), { getFullYear: () => 2026, getMonth: () => 2, getDate: () => 2 });
	expect(localDay(now)).toBe('2026-03-02');
});
