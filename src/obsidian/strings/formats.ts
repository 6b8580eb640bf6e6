import type { CalendarDate } from '../../review/model';

/** Numbers, days and spans as one writes them in a language. */
export interface Formats {
	readonly number: (value: number) => string;
	/** A day, without a time zone shifting it. */
	readonly day: (date: CalendarDate) => string;
	/** How long ago something was, in the largest unit that fits: `3 hours ago`, `yesterday`. */
	readonly ago: (from: number, now: number) => string;
	/** A list in words: `a, b and c`. */
	readonly list: (items: readonly string[]) => string;
	/** A choice in words: `a, b or c`. */
	readonly choice: (items: readonly string[]) => string;
}

const MINUTE_MS = 60_000;
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 365 * 24 * 60 * MINUTE_MS],
	['month', 30 * 24 * 60 * MINUTE_MS],
	['week', 7 * 24 * 60 * MINUTE_MS],
	['day', 24 * 60 * MINUTE_MS],
	['hour', 60 * MINUTE_MS],
	['minute', MINUTE_MS],
];

/** `justNow` is said of what is less than a minute ago: `Intl` would say “this minute”. */
export function createFormats(locale: string, justNow: string): Formats {
	const numbers = new Intl.NumberFormat(locale);
	const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
	const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
	const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
	return {
		number: (value) => numbers.format(value),
		day: (date) => {
			const at = Date.parse(`${date}T00:00:00Z`);
			return Number.isNaN(at) ? date : days.format(at);
		},
		ago: (from, now) => {
			const passed = Math.max(0, now - from);
			for (const [unit, length] of UNITS) {
				if (passed >= length) return spans.format(-Math.floor(passed / length), unit);
			}
			return justNow;
		},
		list: (items) => lists.format(items),
		choice: (items) => choices.format(items),
	};
}
