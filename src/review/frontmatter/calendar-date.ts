import type { CalendarDate } from '../model';
import { WEEKDAYS } from '../wording/title-affixes';

const YEAR_FIRST = /^(?<year>\d{4})(?:-|\/|\.\s*|년\s*|年\s*)(?<month>\d{1,2})(?:-|\/|\.\s*|월\s*|月\s*)(?<day>\d{1,2})(?:\s*일|\s*日|\.)?(?!\d)/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=$|T\d|\s)/u;
/** Conferences say their last day behind the first: `Dec 16-17, 2021`. The group `last` is what the first day alone would lose. */
const TO = '\\s*(?:[-–—~〜&/]|to|and|bis|und|au|et|al|y)\\s*';
const ORDINAL = '(?:st|nd|rd|th|er|\\.)?';
/** `16.12.2021`, `16.–17.12.2021`, `16.12. - 17.12.2021` */
const DOTTED = /^(?<day>\d{1,2})\.\s*(?<last>(?:(?<month>\d{1,2})\.\s*)?[-–—~]\s*\d{1,2}\.\s*)?(?<lastMonth>\d{1,2})\.\s*(?<year>\d{4})(?!\d)/u;
const MONTH_NAME_FIRST = new RegExp(`^(?<month>\\p{L}{3,10})\\.?\\s+(?<day>\\d{1,2})${ORDINAL}(?<last>${TO}(?:(?<lastMonth>\\p{L}{3,10})\\.?\\s+)?\\d{1,2}${ORDINAL})?,?\\s+(?<year>\\d{4})(?!\\d)`, 'iu');
const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2})${ORDINAL}(?<last>(?:\\s+(?:de\\s+)?(?<month>\\p{L}{3,10})\\.?)?${TO}\\d{1,2}${ORDINAL})?\\s+(?:de\\s+)?(?<lastMonth>\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4})(?!\\d)`, 'iu');

/** What may follow a day: a time, a weekday, in parentheses too, or the end of a range of days. */
const AFTER_DAY = new RegExp(`^(?:$|T\\d|\\s+\\d{1,2}:\\d{2}|,?\\s*[([][^()[\\]]*[)\\]]\\s*(?:$|[-–—~〜/]|\\d{1,2}:\\d{2})|\\s*(?:[-–—~〜/]|to\\b|bis\\b)\\s*\\S|,?\\s*(?:(?:${WEEKDAYS})\\.?|[월화수목금토일])$|,\\s*\\d|\\s+오[전후])`, 'iu');
/** `Thursday, December 16, 2021` */
const WEEKDAY_FIRST = new RegExp(`^(?:${WEEKDAYS})\\.?,?\\s+`, 'iu');

/** In English, German, French and Spanish, without accents. */
const MONTHS = [
	'jan january januar janvier enero ene', 'feb february februar fevr fevrier febrero', 'mar march marz mrz mars marzo', 'apr april avr avril abr abril',
	'may mai mayo', 'jun june juni juin junio', 'jul july juli juil juillet julio', 'aug august aout ago agosto',
	'sep sept september septembre septiembre', 'oct october okt oktober octobre octubre', 'nov november novembre noviembre', 'dec december dez dezember decembre dic diciembre',
].map((names) => names.split(' '));

/**
 * The calendar day of a frontmatter value as it is written: a time and its zone never move it to another day.
 * Reads ISO 8601 days and date-times, `2021/12/16`, `2021.12.16`, `2021년 12월 16일`, `20211216`, `16.12.2021`, names of months in
 * English, German, French and Spanish, a weekday before or behind, a wiki-link to a daily note, and the first day of a range. A `Date`, which YAML parsers
 * make of an unquoted ISO day, is read in UTC, as YAML 1.1 defines it. Returns null for all else, for days that are not in the
 * calendar, and for `12/16/2021`, whose order of day and month nobody can tell.
 */
export function readCalendarDate(value: unknown): CalendarDate | null {
	if (value instanceof Date) {
		return calendarDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
	}
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	// As nearly all notes have it: the patterns for all other ways cost more than the day itself.
	if (typeof value === 'string' && ISO_DAY.test(value)) return calendarDate(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
	return readDay(withoutWikiLink(String(value).normalize('NFKC').trim()))?.date ?? null;
}

/** The day on a calendar on the wall, in the time zone of this device. */
export function localDay(now: Date): CalendarDate {
	return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}` as CalendarDate;
}

/** As `readCalendarDate`, for a text that is one day and nothing else: what stands for it loses nothing. */
export function readOnlyDay(text: string): CalendarDate | null {
	const day = readDay(text.normalize('NFKC').trim());
	return day?.rest === '' ? day.date : null;
}

function readDay(text: string): { date: CalendarDate | null; rest: string } | null {
	const weekday = WEEKDAY_FIRST.exec(text)?.[0] ?? '';
	const day = text.slice(weekday.length);
	const numeric = YEAR_FIRST.exec(day) ?? COMPACT.exec(day) ?? DOTTED.exec(day);
	const match = numeric ?? MONTH_NAME_FIRST.exec(day) ?? DAY_FIRST.exec(day);
	if (!match) return null;
	const behind = day.slice(match[0].length);
	if (numeric && !AFTER_DAY.test(behind)) return null;
	return { date: firstDay(match.groups ?? {}), rest: weekday + (match.groups?.last ?? '') + behind };
}

function firstDay({ year, day, lastMonth, month = lastMonth }: Readonly<Record<string, string | undefined>>): CalendarDate | null {
	const first = monthNumber(month);
	const last = monthNumber(lastMonth ?? month);
	// `28.12. - 02.01.2022`: the year is that of the last day.
	return last === 0 ? null : calendarDate(Number(year) - (first > last ? 1 : 0), first, Number(day));
}

function calendarDate(year: number, month: number, day: number): CalendarDate | null {
	if (year < 1000 || year > 9999) return null;
	// What is no day of the month falls into another one, and what is no number into none.
	if (new Date(Date.UTC(year, month - 1, day)).getUTCMonth() !== month - 1) return null;
	return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

/** 1 for January, be it a number or a name; 0, which is no month, for a word that names none. */
function monthNumber(word = ''): number {
	if (/^\d/u.test(word)) return Number(word);
	const name = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
	return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

function withoutWikiLink(text: string): string {
	const link = /^\[\[([^[\]]+)\]\]$/u.exec(text);
	if (!link) return text;
	const target = (link[1] ?? '').split('|')[0] ?? '';
	return target.slice(target.lastIndexOf('/') + 1).trim();
}
