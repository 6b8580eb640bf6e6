import fc from 'fast-check';
import { backoffMs, parseRetryAfter, triesAfterFailure, triesAfterStatus } from '../../../src/links/scheduling/retry';
import { runs } from '../../fuzzing';

describe('Retry-After', () => {
	const now = Date.UTC(2026, 10, 24, 10, 0, 0);

	it.each([
		['120', 120_000],
		['0', 0],
		[' 1.25 ', 1_250],
		['Tue, 24 Nov 2026 10:00:30 GMT', 30_000],
		['Tue, 24 Nov 2026 09:00:00 GMT', 0],
		['Tuesday, 24-Nov-26 10:00:30 GMT', 30_000],
	])('%s', (value, expected) => {
		expect(parseRetryAfter(value, now)).toBe(expected);
	});

	it.each([undefined, '', 'soon', '-5', '5 minutes', '1.5.5', '2026-11-24'])('is nothing where it cannot be read: %s', (value) => {
		expect(parseRetryAfter(value, now)).toBeNull();
	});
});

describe('what is tried again', () => {
	it.each([[429, 5], [502, 4], [503, 4], [504, 4], [500, 0], [404, 0], [200, 0]])('an answer of %d: %d times', (status, tries) => {
		expect(triesAfterStatus(status)).toBe(tries);
	});

	it.each([
		['connection-reset', 2], ['connection-refused', 1], ['bad-response', 1], ['timeout', 0], ['tls-expired', 0], ['aborted', 0],
	] as const)('%s: %d times', (reason, tries) => {
		expect(triesAfterFailure(reason)).toBe(tries);
	});
});

describe('backoff', () => {
	it.each([[0, 125], [1, 250], [4, 2_000], [5, 4_000], [9, 4_000]])('after %d tries is %d ms in the middle', (attempt, ms) => {
		expect(backoffMs(attempt, () => 0.5)).toBe(ms);
	});

	it('is anything from nothing to a step that doubles up to a limit', () => {
		fc.assert(fc.property(fc.nat(30), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
			const wait = backoffMs(attempt, () => random);
			expect(wait).toBeGreaterThanOrEqual(0);
			expect(wait).toBeLessThanOrEqual(Math.min(8_000, 250 * 2 ** attempt));
		}), runs());
	});
});
