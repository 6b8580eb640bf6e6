import { defaultReuse, isFresh } from '../../../src/links/history/freshness';
import type { LinkResult, Verdict } from '../../../src/links/verdict';

const checkedAt = Date.UTC(2026, 0, 5);
const hour = 3_600_000;

const result = (verdict: Verdict): LinkResult => ({
	finalUrl: null, ...verdict, url: 'https://conf.example/', status: null, hops: [], title: null, checkedAt,
});
const freshAfter = (verdict: Verdict, ms: number): boolean => isFresh(result(verdict), defaultReuse, checkedAt + ms);

describe('a result stands in for a new check', () => {
	it.each<[number, Verdict]>([
		[7 * 24, { verdict: 'ok', reason: 'http-200' }],
		[7 * 24, { verdict: 'moved', reason: 'http-301', finalUrl: 'https://new.example/' }],
		[24, { verdict: 'broken', reason: 'http-404' }],
		[1, { verdict: 'blocked', reason: 'http-403' }],
		[1, { verdict: 'blocked', reason: 'bot-wall' }],
		[1, { verdict: 'unreachable', reason: 'http-503' }],
		[1, { verdict: 'unreachable', reason: 'parked' }],
	])('for %d hours: %j', (hours, verdict) => {
		expect(freshAfter(verdict, 0)).toBe(true);
		expect(freshAfter(verdict, hours * hour - 1)).toBe(true);
		expect(freshAfter(verdict, hours * hour)).toBe(false);
		expect(freshAfter(verdict, -1)).toBe(false);
	});

	it.each<Verdict>([
		{ verdict: 'broken', reason: 'unreachable-for-days' },
		{ verdict: 'broken', reason: 'malformed-url' },
		{ verdict: 'unreachable', reason: 'timeout' },
		{ verdict: 'skipped', reason: 'excluded' },
	])('never: %j', (verdict) => {
		expect(freshAfter(verdict, 0)).toBe(false);
	});
});

it.each(['too-many-redirects', 'bad-redirect', 'retry-later', 'redirected-home', 'parked', 'soft-404-host', 'http-500'] as const)('somebody answered, and need not be asked at once again: %s', (reason) => {
	expect(freshAfter({ verdict: 'unreachable', reason }, 0)).toBe(true);
});

it.each([
	'timeout', 'dns-not-found', 'dns-temporary', 'connection-refused', 'connection-reset', 'network-unreachable', 'bad-response', 'tls-expired',
] as const)('nobody answered, which a bad minute of the network may be: %s', (reason) => {
	expect(freshAfter({ verdict: 'unreachable', reason }, 0)).toBe(false);
});
