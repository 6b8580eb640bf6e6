import { defaultReuse, isFresh } from '../../../src/links/history/freshness';
import { remember } from '../../../src/links/history/history';
import type { LinkHistory } from '../../../src/links/history/store';
import type { LinkResult, UnreachableReason, Verdict } from '../../../src/links/verdict';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 12);
const timeout: Verdict = { verdict: 'unreachable', reason: 'timeout' };
const ok: Verdict = { verdict: 'ok', reason: 'http-200' };

function seen(verdict: Verdict, at: number): LinkResult {
	return { finalUrl: null, ...verdict, url: 'https://conf.example/', status: null, hops: [], title: null, checkedAt: at };
}

/** The record after these checks, each so many days after the first. */
function after(...checks: readonly (readonly [days: number, verdict: Verdict])[]): LinkHistory {
	let history: LinkHistory | undefined;
	for (const [days, verdict] of checks) history = remember(history, seen(verdict, start + days * day), null);
	if (!history) throw new Error('no checks');
	return history;
}

const latest = (history: LinkHistory): string => `${history.latest.verdict} ${history.latest.reason}`;

describe('one failure is not death', () => {
	it('three on three days over seven are', () => {
		expect(latest(after([0, timeout], [4, timeout], [7, timeout]))).toBe('broken unreachable-for-days');
	});

	it.each<[string, ...(readonly [number, Verdict])[]]>([
		['two checks', [0, timeout], [8, timeout]],
		['less than seven days', [0, timeout], [3, timeout], [6.9, timeout]],
		['two days', [0, timeout], [0.1, timeout], [8, timeout]],
		['two days, the first of which saw two failures of their own', [0, timeout], [0.1, { verdict: 'unreachable', reason: 'http-503' }], [8, timeout]],
		['a success between them', [0, timeout], [4, ok], [5, timeout], [8, timeout]],
		['an answer between them', [0, timeout], [4, { verdict: 'blocked', reason: 'http-403' }], [5, timeout], [8, timeout]],
		['a host that answers everything alike', ...[0, 4, 8, 12].map((days) => [days, { verdict: 'unreachable', reason: 'soft-404-host' }] as const)],
		['a page that leads home', ...[0, 4, 8].map((days) => [days, { verdict: 'unreachable', reason: 'redirected-home' }] as const)],
		['a host that asks for patience', ...[0, 4, 8].map((days) => [days, { verdict: 'unreachable', reason: 'retry-later' }] as const)],
	])('not with %s', (_name, ...checks) => {
		expect(after(...checks).latest.verdict).toBe('unreachable');
	});

	it.each<UnreachableReason>(['http-500', 'http-503', 'tls-expired', 'tls-unknown-issuer', 'bad-response', 'bad-redirect', 'too-many-redirects'])('an answer of any kind is none: %s', (reason) => {
		expect(after(...[0, 4, 8, 12].map((days) => [days, { verdict: 'unreachable', reason }] as const)).latest.verdict).toBe('unreachable');
	});

	it('nor is a check in which nobody else answered', () => {
		const history = after([0, timeout], [4, timeout]);
		expect(remember(history, seen(timeout, start + 8 * day), null, true).latest.verdict).toBe('unreachable');
		expect(latest(remember(history, seen(timeout, start + 8 * day), null))).toBe('broken unreachable-for-days');
		expect(latest(remember(after([0, timeout], [4, timeout], [8, timeout]), seen(timeout, start + 9 * day), null, true))).toBe('broken unreachable-for-days');
	});

	it('different failures count together, and what was seen is kept', () => {
		const history = after([0, timeout], [3, { verdict: 'unreachable', reason: 'connection-refused' }], [8, { verdict: 'unreachable', reason: 'dns-temporary' }]);
		expect(latest(history)).toBe('broken unreachable-for-days');
		expect(history.checks.map(({ reason }) => reason)).toEqual(['timeout', 'connection-refused', 'dns-temporary']);
	});

	it('of a day\'s equal checks the first and the last are kept, and of all checks the last thirty', () => {
		const busy: Verdict = { verdict: 'unreachable', reason: 'http-503' };
		const kept = (...checks: readonly (readonly [number, Verdict])[]): readonly number[] => after(...checks).checks.map(({ at }) => Math.round(10 * (at - start) / day) / 10);
		expect(kept([0, timeout], [0.1, timeout], [0.2, timeout], [0.3, timeout])).toEqual([0, 0.3]);
		expect(kept([0, timeout], [0.1, busy], [0.2, timeout], [0.3, timeout])).toEqual([0, 0.1, 0.2, 0.3]);
		expect(kept([0, timeout], [0.1, timeout], [1, timeout], [1.1, timeout])).toEqual([0, 0.1, 1, 1.1]);
		expect(kept(...Array.from({ length: 40 }, (_, days) => [days, ok] as const))).toEqual(Array.from({ length: 30 }, (_, index) => index + 10));
	});

	it('an answer raises the dead', () => {
		expect(latest(after([0, timeout], [4, timeout], [8, timeout], [9, ok]))).toBe('ok http-200');
	});

	it('many checks a day do not push out the first ones', () => {
		const often = Array.from({ length: 400 }, (_, index) => [index / 50, timeout] as const);
		const history = after(...often);
		expect(latest(history)).toBe('broken unreachable-for-days');
		expect(history.checks.length).toBeLessThanOrEqual(30);
	});
});

describe('what is remembered', () => {
	it('is when an address was first seen and last worked', () => {
		expect(after([0, ok], [2, ok], [5, timeout])).toMatchObject({ firstSeen: start, lastOk: start + 2 * day });
		expect(after([0, timeout]).lastOk).toBeNull();
		expect(after([3, { verdict: 'moved', reason: 'http-301', finalUrl: 'https://conf.example/new' }]).lastOk).toBe(start + 3 * day);
	});
});

describe('using results again', () => {
	const hour = 3_600_000;
	it.each<readonly [Verdict, number]>([
		[ok, 7 * day],
		[{ verdict: 'moved', reason: 'http-301', finalUrl: 'https://conf.example/new' }, 7 * day],
		[{ verdict: 'broken', reason: 'http-404' }, day],
		[{ verdict: 'broken', reason: 'soft-404' }, day],
		[{ verdict: 'blocked', reason: 'http-403' }, hour],
		[{ verdict: 'unreachable', reason: 'http-503' }, hour],
		[{ verdict: 'unreachable', reason: 'soft-404-host' }, hour],
	])('%j', (verdict, lifetime) => {
		const result = seen(verdict, start);
		expect(isFresh(result, defaultReuse, start + lifetime - 1)).toBe(true);
		expect(isFresh(result, defaultReuse, start + lifetime)).toBe(false);
		expect(isFresh(result, defaultReuse, start - 1)).toBe(false);
	});

	it.each<Verdict>([
		timeout, { verdict: 'unreachable', reason: 'dns-temporary' }, { verdict: 'unreachable', reason: 'connection-refused' }, { verdict: 'unreachable', reason: 'tls-expired' },
		{ verdict: 'broken', reason: 'unreachable-for-days' }, { verdict: 'skipped', reason: 'private-address' },
	])('never: %j', (verdict) => {
		expect(isFresh(seen(verdict, start), defaultReuse, start + 1)).toBe(false);
	});
});
