import { isLinkHistory, isLinkResult } from '../../../src/links/history/stored-history';

const at = Date.UTC(2026, 0, 5);
const result = {
	url: 'https://conf.example/', verdict: 'ok', reason: 'http-200', status: 200, finalUrl: null, hops: [], title: 'A talk', checkedAt: at,
};
const history = { url: result.url, firstSeen: at, lastOk: at, latest: result, checks: [{ at, verdict: 'ok', reason: 'http-200' }], validators: null };
const moved = { ...result, verdict: 'moved', reason: 'http-301', finalUrl: 'https://conf.example/new' };
const hop = { url: 'https://conf.example/', status: 302 };
const fragment = { fragment: 'slides', found: true };
const text = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => inner === undefined ? '(absent)' : typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner);

describe('what was stored of a result', () => {
	it.each([
		result, moved, { ...result, status: null, title: null }, { ...result, verdict: 'unreachable', finalUrl: 'https://conf.example/there' },
		{ ...result, hops: [hop, hop] }, { ...result, fragments: [] }, { ...result, fragments: [fragment, { fragment: 'x', found: false }, { fragment: 'y', found: null }] },
		{ ...result, checkedAt: 0 }, { ...result, checkedAt: 8.64e15 }, { ...result, ofALaterVersion: {} },
		...['moved', 'broken', 'blocked', 'unreachable', 'skipped'].map((verdict) => ({ ...moved, verdict })),
	])('is taken: %j', (value) => {
		expect(isLinkResult(value)).toBe(true);
	});

	it.each([
		null, undefined, 'ok', 7, [], [result], {},
		{ ...result, url: undefined }, { ...result, url: 7 },
		{ ...result, verdict: undefined }, { ...result, verdict: 'fine' }, { ...result, verdict: 'toString' },
		{ ...result, reason: undefined }, { ...result, reason: null },
		{ ...result, status: undefined }, { ...result, status: '200' }, { ...result, status: 200.5 },
		{ ...result, finalUrl: undefined }, { ...result, finalUrl: 7 }, { ...moved, finalUrl: null },
		{ ...result, hops: undefined }, { ...result, hops: {} }, { ...result, hops: [hop, null] }, { ...result, hops: [hop, []] },
		{ ...result, hops: [{ ...hop, url: 7 }] }, { ...result, hops: [{ ...hop, status: '302' }] }, { ...result, hops: [{ url: hop.url }] },
		{ ...result, title: undefined }, { ...result, title: 7 },
		{ ...result, fragments: null }, { ...result, fragments: {} }, { ...result, fragments: [fragment, null] },
		{ ...result, fragments: [{ ...fragment, fragment: 7 }] }, { ...result, fragments: [{ ...fragment, found: 'yes' }] }, { ...result, fragments: [{ fragment: 'slides' }] },
		{ ...result, checkedAt: undefined }, { ...result, checkedAt: '2026-01-05' }, { ...result, checkedAt: 8.7e15 }, { ...result, checkedAt: Number.NaN },
	].map((value) => [text(value), value] as const))('is not taken where it is damaged: %s', (_text, value) => {
		expect(isLinkResult(value)).toBe(false);
	});
});

describe('what was stored of an address', () => {
	it.each([
		history, { ...history, lastOk: null, checks: [] }, { ...history, validators: { etag: '"v1"', lastModified: null } }, { ...history, validators: { etag: null, lastModified: 'Mon, 05 Jan 2026 00:00:00 GMT' } },
	])('is taken: %j', (value) => {
		expect(isLinkHistory(value)).toBe(true);
	});

	it.each([
		null, 'history', [], [history], {},
		{ ...history, url: undefined }, { ...history, url: null },
		{ ...history, firstSeen: undefined }, { ...history, firstSeen: '0' },
		{ ...history, lastOk: undefined }, { ...history, lastOk: 'never' },
		{ ...history, latest: undefined }, { ...history, latest: { ...result, verdict: 'fine' } },
		{ ...history, checks: undefined }, { ...history, checks: {} }, { ...history, checks: [...history.checks, null] },
		{ ...history, checks: [{ at: '0', verdict: 'ok', reason: 'http-200' }] }, { ...history, checks: [{ at, verdict: 'fine', reason: 'http-200' }] }, { ...history, checks: [{ at, verdict: 'ok' }] },
		{ ...history, validators: undefined }, { ...history, validators: '"v1"' }, { ...history, validators: {} },
		{ ...history, validators: { etag: 7, lastModified: null } }, { ...history, validators: { etag: null } },
	].map((value) => [text(value), value] as const))('is not taken where it is damaged: %s', (_text, value) => {
		expect(isLinkHistory(value)).toBe(false);
	});
});
