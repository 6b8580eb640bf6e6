import type { CalendarDate } from '../model';

const YEAR_FIRST = /^(\d{4})(?:-|\/|\.\s*|년\s*|年\s*)(\d{1,2})(?:-|\/|\.\s*|월\s*|月\s*)(\d{1,2})(?:\s*일|\s*日|\.)?(?!\d)/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T\d|\s)/u;
const MONTH_NAME_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)/iu;

/** What may follow a day: a time, a weekday in parentheses, or the end of a range of days. */
const AFTER_DAY = /^(?:$|T\d|\s+\d{1,2}:\d{2}|,?\s*[([][^()[\]]*[)\]]\s*(?:$|[-–—~/])|\s*(?:[-–—~/]|to\b|bis\b)\s*\S|,?\s+(?:[a-z]+day|[월화수목금토일]요일)$|\s+오[전후])/iu;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * The calendar day of a frontmatter value as it is written: a time and its zone never move it to another day.
 * Reads ISO 8601 days and date-times, `2021/12/16`, `2021.12.16`, `2021년 12월 16일`, `20211216`, English month names,
 * a wiki-link to a daily note, and the first day of a range. A `Date`, which YAML parsers make of an unquoted ISO
 * day, is read in UTC, as YAML 1.1 defines it. Returns null for all else, for days that are not in the calendar,
 * and for `12/16/2021`, whose order of day and month nobody can tell.
 */
export function readCalendarDate(value: unknown): CalendarDate | null {
	if (value instanceof Date) {
		return calendarDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
	}
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const text = withoutWikiLink(String(value).normalize('NFKC').trim());
	const numeric = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
	if (numeric) {
		const [matched, year, month, day] = numeric;
		return AFTER_DAY.test(text.slice(matched.length)) ? calendarDate(Number(year), Number(month), Number(day)) : null;
	}
	const monthFirst = MONTH_NAME_FIRST.exec(text);
	if (monthFirst) {
		return calendarDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
	}
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) {
		return calendarDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
	}
	return null;
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
	const lower = word.toLowerCase();
	const index = MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september'));
	return index + 1;
}

function withoutWikiLink(text: string): string {
	const link = /^\[\[([^[\]]+)\]\]$/u.exec(text);
	if (!link) return text;
	const target = (link[1] ?? '').split('|')[0] ?? '';
	return target.slice(target.lastIndexOf('/') + 1).trim();
}
