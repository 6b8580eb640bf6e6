import type { CalendarDate } from '../model';

const YEAR_FIRST = /^(\d{4})(?:-|\/|\.\s*|년\s*|年\s*)(\d{1,2})(?:-|\/|\.\s*|월\s*|月\s*)(\d{1,2})(?:\s*일|\s*日|\.)?(?!\d)/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T\d|\s)/u;
/** `16.12.2021`, `16.–17.12.2021`, `16.12. - 17.12.2021` */
const DOTTED = /^(\d{1,2})\.\s*(?:[-–—~]\s*\d{1,2}\.\s*)?(\d{1,2})\.\s*(?:[-–—~]\s*\d{1,2}\.\s*\d{1,2}\.\s*)?(\d{4})(?!\d)/u;
/** Conferences say their last day behind the first: `Dec 16-17, 2021`. */
const LAST_DAY = '(?:\\s*(?:[-–—~&]|to|and|bis)\\s*\\d{1,2}(?:st|nd|rd|th|\\.)?)?';
const MONTH_NAME_FIRST = new RegExp(`^(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?${LAST_DAY},?\\s+(\\d{4})(?!\\d)`, 'iu');
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|er|\\.)?${LAST_DAY}\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?!\\d)`, 'iu');

/** What may follow a day: a time, a weekday in parentheses, or the end of a range of days. */
const AFTER_DAY = /^(?:$|T\d|\s+\d{1,2}:\d{2}|,?\s*[([][^()[\]]*[)\]]\s*(?:$|[-–—~/])|\s*(?:[-–—~/]|to\b|bis\b)\s*\S|,?\s+(?:[a-z]+day|(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)\.?|[월화수목금토일](?:요일)?)$|,\s*\d|\s+오[전후])/iu;

/** In English, German, French and Spanish, without accents. */
const MONTHS = [
	'jan january januar janvier enero ene', 'feb february februar fevr fevrier febrero', 'mar march marz mrz mars marzo', 'apr april avr avril abr abril',
	'may mai mayo', 'jun june juni juin junio', 'jul july juli juil juillet julio', 'aug august aout ago agosto',
	'sep sept september septembre septiembre', 'oct october okt oktober octobre octubre', 'nov november novembre noviembre', 'dec december dez dezember decembre dic diciembre',
].map((names) => names.split(' '));

/**
 * The calendar day of a frontmatter value as it is written: a time and its zone never move it to another day.
 * Reads ISO 8601 days and date-times, `2021/12/16`, `2021.12.16`, `2021년 12월 16일`, `20211216`, `16.12.2021`, names of months in
 * English, German, French and Spanish, a wiki-link to a daily note, and the first day of a range. A `Date`, which YAML parsers
 * make of an unquoted ISO day, is read in UTC, as YAML 1.1 defines it. Returns null for all else, for days that are not in the
 * calendar, and for `12/16/2021`, whose order of day and month nobody can tell.
 */
export function readCalendarDate(value: unknown): CalendarDate | null {
	if (value instanceof Date) {
		return calendarDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
	}
	if (typeof value !== 'string' && typeof value !== 'number') return null;
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
	const read = (match: RegExpExecArray | null, year: number, month: number, day: number): { date: CalendarDate | null; rest: string } | null => {
		if (!match) return null;
		const rest = text.slice(match[0].length);
		const number = /^\d/u.test(match[month] ?? '') ? Number(match[month]) : monthNumber(match[month]);
		return { date: calendarDate(Number(match[year]), number, Number(match[day])), rest };
	};
	const numeric = read(YEAR_FIRST.exec(text) ?? COMPACT.exec(text), 1, 2, 3) ?? read(DOTTED.exec(text), 3, 2, 1);
	if (numeric) return AFTER_DAY.test(numeric.rest) ? numeric : null;
	return read(MONTH_NAME_FIRST.exec(text), 3, 1, 2) ?? read(DAY_FIRST.exec(text), 3, 2, 1);
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

/** 1 for January; 0, which is no month, for a word that names none. */
function monthNumber(word = ''): number {
	const name = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
	return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

function withoutWikiLink(text: string): string {
	const link = /^\[\[([^[\]]+)\]\]$/u.exec(text);
	if (!link) return text;
	const target = (link[1] ?? '').split('|')[0] ?? '';
	return target.slice(target.lastIndexOf('/') + 1).trim();
}
