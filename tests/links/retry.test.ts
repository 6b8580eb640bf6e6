import fc from 'fast-check';
import { backoffMs, parseRetryAfter } from '../../src/links/retry';
import { runs } from '../fuzzing';

describe('Retry-After', () => {
	const now = Date.UTC(2026, 10, 24, 10, 0, 0);

	it.each([
		['120', 120_000],
		['0', 0],
		[' 1.5 ', 1_500],
		['Tue, 24 Nov 2026 10:00:30 GMT', 30_000],
		['Tue, 24 Nov 2026 09:00:00 GMT', 0],
		['Tuesday, 24-Nov-26 10:00:30 GMT', 30_000],
	])('%s', (value, expected) => {
		expect(parseRetryAfter(value, now)).toBe(expected);
	});

	it.each([undefined, '', 'soon', '-5'])('is nothing where it cannot be read: %s', (value) => {
		expect(parseRetryAfter(value, now)).toBeNull();
	});
});

describe('backoff', () => {
	it('is anything from nothing to a step that doubles up to a limit', () => {
		fc.assert(fc.property(fc.nat(30), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
			const wait = backoffMs(attempt, () => random);
			expect(wait).toBeGreaterThanOrEqual(0);
			expect(wait).toBeLessThanOrEqual(Math.min(8_000, 250 * 2 ** attempt));
		}), runs());
	});
});
