import type { LinkCheckerOptions } from '../../src/links/check-options';
import { LinkChecker } from '../../src/links/checker';
import { MemoryLinkStore } from '../../src/links/history/memory-store';
import { desktopLimits } from '../../src/links/scheduling/pacing';
import type { TransportFailure } from '../../src/links/transport';
import type { LinkResult } from '../../src/links/verdict';
import { answer, linksOn, SimulatedNetwork, type Answering, type SimulatedAnswer } from './simulated-network';
import { VirtualClock } from './virtual-clock';

const url = 'https://conf.example/talk';
const silence = (failure: TransportFailure['reason']): SimulatedAnswer => ({ afterMs: 10, status: 0, failure });
const pageOf = (title: string, headers: Readonly<Record<string, string>> = {}): SimulatedAnswer => ({ ...answer(200, headers), body: `<title>${title}</title><h1 id="start">${title}</h1>${'Words about it. '.repeat(40)}` });
/** For what does not exist, as the probe asks. */
const missing = (asked: string): boolean => /[a-z]{20}/.test(asked);

interface Setup extends Partial<LinkCheckerOptions> {
	readonly redirects?: 'visible' | 'hidden';
}

async function check(urls: readonly string[], answering: Answering, { redirects, ...setup }: Setup = {}) {
	const clock = new VirtualClock();
	const network = new SimulatedNetwork(clock, answering, redirects);
	const store = new MemoryLinkStore();
	const checker = new LinkChecker({ transport: network, store, clock, random: () => 0.5, limits: desktopLimits, ...setup });
	const { results } = await clock.until(checker.check(urls, { reuse: false }));
	const records = await (setup.store ?? store).load();
	return { results, network, asked: network.requests.map((request) => `${request.method} ${request.url}`), first: results[0], record: records.get(url) };
}

const reasons = (results: readonly LinkResult[]): readonly string[] => Array.from(new Set(results.map(({ verdict, reason }) => `${verdict} ${reason}`)));

describe('the result of a check', () => {
	it('holds what is known of a page', async () => {
		const { first } = await check([url], ({ url: asked }) => missing(asked) ? answer(404) : pageOf('A talk'));
		expect(first).toStrictEqual({ url, verdict: 'ok', reason: 'http-200', status: 200, finalUrl: null, hops: [], title: 'A talk', checkedAt: expect.any(Number) as number });
	});

	it('has the parts that were looked for where there are any', async () => {
		const { first } = await check([`${url}#start`], ({ url: asked }) => missing(asked) ? answer(404) : pageOf('A talk'));
		expect(first?.fragments).toEqual([{ fragment: 'start', found: true }]);
	});

	it.each([
		['nobody answers', silence('connection-refused'), 'unreachable connection-refused', null],
		['it is put off', answer(429, { 'retry-after': '600' }), 'unreachable retry-later', 429],
		['it is gone', answer(410), 'broken http-410', 410],
		['there is nothing new, though nothing was asked before', answer(304), 'unreachable http-304', 304],
	])('says so where %s', async (_what, simulated, reason, status) => {
		const { first, results } = await check([url], () => simulated);
		expect(reasons(results)).toEqual([reason]);
		expect(first?.status).toBe(status);
	});

	it.each([
		['is for sale', '<title>conf.example is for sale</title>', 200, 'unreachable parked'],
		['says that it is gone', '<title>Page not found</title><h1>Page not found</h1>', 200, 'broken soft-404'],
		['says so, but with an error', '<title>Page not found</title><h1>Page not found</h1>', 500, 'unreachable http-500'],
		['misses a part', `<title>A talk</title><p>${'Words. '.repeat(100)}`, 200, 'ok fragment-missing'],
	])('says what is wrong with a page that %s', async (_what, body, status, reason) => {
		const { results } = await check([`${url}#slides`], ({ url: asked }) => missing(asked) ? answer(404) : { ...answer(status), body });
		expect(reasons(results)).toEqual([reason]);
	});

	it.each(['dns-temporary', 'network-unreachable', 'timeout'] as const)('is that of the second try after %s', async (reason) => {
		const { results, asked } = await check([url], (_request, hit) => hit === 1 ? silence(reason) : answer(404));
		expect(reasons(results)).toEqual(['broken http-404']);
		expect(asked).toHaveLength(2);
	});

	it('is that of the second try for all of a host that was given up and came back', async () => {
		const { results } = await check(linksOn('sleepy.example', 12), (_request, _hit, at) => at < 9_000 ? answer(404, {}, Infinity) : answer(404));
		expect(reasons(results)).toEqual(['broken http-404']);
	});
});

describe('a page that was there before', () => {
	const before = async (headers: Readonly<Record<string, string>>, simulated: SimulatedAnswer = pageOf('A talk', headers), asked = url) => {
		const store = new MemoryLinkStore();
		const { record } = await check([asked], (request) => missing(request.url) ? answer(404) : simulated, { store });
		return { store, record };
	};

	it.each([
		[{ etag: '"v1"' }, { etag: '"v1"', lastModified: null }, { 'if-none-match': '"v1"' }],
		[{ 'last-modified': 'Mon' }, { etag: null, lastModified: 'Mon' }, { 'if-modified-since': 'Mon' }],
		[{ etag: '"v1"', 'last-modified': 'Mon' }, { etag: '"v1"', lastModified: 'Mon' }, { 'if-none-match': '"v1"', 'if-modified-since': 'Mon' }],
		[{}, null, {}],
	])('is asked whether it changed, by what it said of itself: %j', async (headers, validators, sent) => {
		const { store, record } = await before(headers);
		expect(record?.validators).toEqual(validators);
		const { network, first } = await check([url], () => answer(304), { store });
		const conditions = Object.entries(network.requests[0]?.headers ?? {}).filter(([name]) => name.startsWith('if-'));
		expect(Object.fromEntries(conditions)).toEqual(sent);
		expect(first?.title).toBe(validators ? 'A talk' : null);
	});

	it('is remembered with what it said of itself as long as it says that nothing changed', async () => {
		const { store } = await before({ etag: '"v1"' });
		const { record } = await check([url], () => answer(304), { store });
		expect(record?.validators).toEqual({ etag: '"v1"', lastModified: null });
	});

	it.each([
		['it is gone', answer(404, { etag: '"v1"' })],
		['it is another, and says that it is gone', { ...answer(200, { etag: '"v1"' }), body: '<title>Page not found</title><h1>Page not found</h1>' }],
		['it moved', answer(301, { location: '/new', etag: '"v1"' })],
		['it is elsewhere for the time being', answer(302, { location: '/new', etag: '"v1"' })],
		['nobody answers', silence('connection-refused')],
	])('is not asked so where %s', async (_what, simulated) => {
		const store = new MemoryLinkStore();
		const { record } = await check([url], ({ url: asked }) => asked === url ? simulated : pageOf('Elsewhere', { etag: '"v2"' }), { store });
		expect(record?.validators).toBeNull();
	});

	it('is another where it changed', async () => {
		const { store } = await before({ etag: '"v1"' });
		expect(reasons((await check([url], () => answer(404), { store })).results)).toEqual(['broken http-404']);
	});

	it('is not believed by another page that it now leads to, which is not asked so either', async () => {
		const { store } = await before({ etag: '"v1"' });
		const { network, first } = await check([url], ({ url: asked }) => asked === url ? answer(302, { location: '/new' }) : answer(304), { store });
		expect(network.requests.map(({ headers }) => headers['if-none-match'])).toEqual(['"v1"', undefined]);
		expect(first).toMatchObject({ verdict: 'unreachable', reason: 'http-304' });
	});

	it('is asked so only where all is known that is asked for now', async () => {
		const { store } = await before({ etag: '"v1"' });
		const { network } = await check([`${url}#start`], () => pageOf('A talk'), { store });
		expect(network.requests[0]?.headers).not.toHaveProperty('if-none-match');
		const again = await check([`${url}#start`], ({ url: asked }) => missing(asked) ? answer(404) : pageOf('A talk', { etag: '"v2"' }), { store });
		expect(again.record?.validators).toEqual({ etag: '"v2"', lastModified: null });
		const part = await check([`${url}#start`], () => answer(304), { store });
		expect(part.network.requests[0]?.headers['if-none-match']).toBe('"v2"');
		expect(part.first).toMatchObject({ verdict: 'ok', fragments: [{ fragment: 'start', found: true }] });
	});
});

describe('how much of a page is read', () => {
	it.each([[url, false], [`${url}#start`, true]])('%s: to its end: %p, and the page beside it alike', async (asked, readsAll) => {
		const { network } = await check([asked], () => pageOf('A talk'));
		expect(network.requests.map((request) => request.readsAll)).toEqual([readsAll, readsAll]);
	});
});

describe('the page beside a page', () => {
	const probed = async (asked: string, redirects?: 'hidden'): Promise<readonly string[]> => {
		const { network } = await check([asked], () => pageOf('A talk'), redirects ? { redirects } : {});
		return network.requests.filter((request) => request.url !== asked).map((request) => `${request.method} ${request.url}`);
	};

	it.each([
		['https://conf.example/talk', 'GET https://conf.example/nnnnnnnnnnnnnnnnnnnn'],
		['https://conf.example/2021/talk', 'GET https://conf.example/2021/nnnnnnnnnnnnnnnnnnnn'],
		['https://conf.example/2021/talk/', 'GET https://conf.example/2021/nnnnnnnnnnnnnnnnnnnn'],
		['https://conf.example/talks/5.html', 'GET https://conf.example/talks/nnnnnnnnnnnnnnnnnnnn.html'],
		['https://conf.example/v.next/talk', 'GET https://conf.example/v.next/nnnnnnnnnnnnnnnnnnnn'],
		['https://conf.example/talk.5', 'GET https://conf.example/nnnnnnnnnnnnnnnnnnnn'],
		['https://conf.example/talk.chapter', 'GET https://conf.example/nnnnnnnnnnnnnnnnnnnn'],
		['https://conf.example/talk?id=5', 'GET https://conf.example/nnnnnnnnnnnnnnnnnnnn'],
	])('stands in the same folder, with the same ending: %s', async (asked, expected) => {
		expect(await probed(asked)).toEqual([expected]);
	});

	it('is asked by GET, whatever the platform', async () => {
		expect(await probed('https://conf.example/talk', 'hidden')).toEqual(['GET https://conf.example/nnnnnnnnnnnnnnnnnnnn']);
	});

	it.each([
		['does not answer', silence('connection-refused')], ['is refused', answer(403)], ['is a file', { ...pageOf('A talk'), headers: { 'content-type': 'application/pdf' } }], ['is a choice', { ...pageOf('A talk'), status: 300 }],
	])('shows nothing where it %s', async (_what, beside) => {
		const { results } = await check([url], ({ url: asked }) => missing(asked) ? beside : pageOf('A talk'));
		expect(reasons(results)).toEqual(['ok http-200']);
	});

	it('shows that all pages are alike, in whatever encoding', async () => {
		const { results } = await check([url], () => ({ ...pageOf('발표'), headers: { 'content-type': 'text/html; charset=euc-kr' } }));
		expect(reasons(results)).toEqual(['unreachable soft-404-host']);
	});
});

describe('patience', () => {
	const starts = async (answering: Answering, setup: Setup = {}): Promise<readonly number[]> => (await check([url], answering, setup)).network.requests.map(({ at }) => at);

	it('grows with each try that fails without a word on how long to wait', async () => {
		expect(await starts((_request, hit) => hit <= 3 ? answer(503) : answer(404))).toEqual([0, 225, 575, 1_175]);
		expect(await starts((_request, hit) => hit <= 2 ? silence('connection-reset') : answer(404))).toEqual([0, 135, 395]);
	});

	it('is what was asked for, no more: nothing, or a minute', async () => {
		expect(await starts((_request, hit) => hit === 1 ? answer(429, { 'retry-after': '0' }) : answer(404))).toEqual([0, 100]);
		expect(await starts((_request, hit) => hit === 1 ? answer(503, { 'retry-after': '60' }) : answer(404))).toEqual([0, 60_100]);
	});

	it('is not asked by what is no refusal', async () => {
		const { network } = await check(linksOn('conf.example', 8), () => answer(404, { 'retry-after': '30' }));
		expect(Math.max(...network.requests.map(({ at }) => at))).toBe(100);
	});

	it('has no end where the user takes a refusal for success', async () => {
		const { results, network } = await check(linksOn('conf.example', 30), () => answer(429), { policy: { accept: (status) => status === 429 } });
		expect(reasons(results)).toEqual(['ok http-429']);
		expect(network.requests).toHaveLength(30);
	});

	it('is not used up by pages that are gone', async () => {
		const links = linksOn('conf.example', 10);
		const { results } = await check(links, ({ url: asked }, hit) => asked === links[9] && hit <= 3 ? answer(503) : answer(404), { limits: { ...desktopLimits, perHost: 1 } });
		expect(reasons(results)).toEqual(['broken http-404']);
	});
});

describe('files', () => {
	const files = (count: number, host = 'files.example'): string[] => Array.from({ length: count }, (_, index) => `https://${host}/${index}.pdf`);
	const file = (status = 200): SimulatedAnswer => answer(status, { 'content-type': 'application/pdf' });
	const heads = (network: SimulatedNetwork): number => network.requests.filter(({ method }) => method === 'HEAD').length;

	it('are asked by HEAD with a share of the time, and by GET with all of it', async () => {
		const { network } = await check(files(1), ({ method }) => method === 'HEAD' ? answer(404) : file());
		expect(network.requests.map(({ method, timeoutMs }) => [method, timeoutMs])).toEqual([['HEAD', 3_000], ['GET', 10_000]]);
	});

	it('that are gone by HEAD and by GET leave HEAD its credit', async () => {
		const { network, results } = await check(files(20), () => answer(404));
		expect(heads(network)).toBe(20);
		expect(reasons(results)).toEqual(['broken http-404']);
	});

	it('that answer both well leave it, too', async () => {
		const { network } = await check(linksOn('pages.example', 20), ({ url: asked }) => missing(asked) ? answer(404) : pageOf(asked), { redirects: 'hidden' });
		expect(heads(network)).toBe(20);
	});

	it('that do not answer HEAD at all are asked by GET, and after a few tries by GET alone', async () => {
		const { network, results } = await check(files(20), ({ method }) => method === 'HEAD' ? silence('connection-reset') : file());
		expect(heads(network)).toBeLessThanOrEqual(8);
		expect(reasons(results)).toEqual(['ok http-200']);
	});

	it('of a host that is slow to answer HEAD, as any page on a phone, are not given up for that', async () => {
		const { results } = await check(linksOn('slow.example', 12), ({ url: asked }) => missing(asked) ? answer(404) : { ...pageOf(asked), afterMs: 4_000 }, { redirects: 'hidden' });
		expect(reasons(results)).toEqual(['ok http-200']);
	});

	it('of a host that is not there are not asked one by one for all that', async () => {
		const { network, results } = await check(files(100), () => silence('connection-refused'));
		expect(network.requests.length).toBeLessThanOrEqual(8);
		expect(reasons(results)).toEqual(['unreachable connection-refused']);
		const dead = await check(files(100), () => answer(200, {}, Infinity));
		expect(dead.network.requests.length).toBeLessThanOrEqual(16);
	});

	it('of a host that is put off by its answer to HEAD are not asked any more', async () => {
		const { asked, results } = await check(files(1), () => answer(429, { 'retry-after': '600' }));
		expect(asked).toEqual(['HEAD https://files.example/0.pdf']);
		expect(reasons(results)).toEqual(['unreachable retry-later']);
	});

	it('that HEAD is sent to an error for are where a GET finds them', async () => {
		const { results } = await check(files(1), ({ method, url: one }) => (one.endsWith('/error') ? answer(404) : method === 'HEAD' ? answer(302, { location: 'https://files.example/error' }) : file()));
		expect(reasons(results)).toEqual(['ok http-200']);
	});

	it('that moved are followed without a GET', async () => {
		const { asked } = await check(files(1), ({ url: one }) => one.includes('files') ? answer(301, { location: 'https://new.example/0.pdf' }) : file());
		expect(asked).toEqual(['HEAD https://files.example/0.pdf', 'HEAD https://new.example/0.pdf']);
	});
});

it('a redirect to nowhere is no proof', async () => {
	const { results } = await check([url], ({ url: asked }) => (asked === url ? answer(302, { location: '' }) : answer(404)));
	expect(reasons(results)).toEqual(['unreachable bad-redirect']);
});

it.each(['tls-expired', 'connection-refused', 'timeout'] as const)('a host of which https does not work (%s) is asked by http', async (failure) => {
	const http = Array.from({ length: 6 }, (_, index) => `http://conf.example/old-${String(index)}.pdf`);
	const { results } = await check([...linksOn('conf.example', 4), ...http], ({ url: asked }) => (asked.startsWith('https:') ? silence(failure) : answer(200, { 'content-type': 'application/pdf' })));
	expect(reasons(results.filter((result) => result.url.startsWith('http:')))).toEqual(['ok http-200']);
});

describe('the parts of pages', () => {
	const day = 86_400_000;
	const page: Answering = ({ url: asked, headers }) => (asked !== url ? answer(404) : headers['if-none-match'] === undefined ? { ...pageOf('A talk', { etag: '"1"' }), afterMs: 5 } : answer(304));
	const checks = async (...steps: readonly (readonly [address: string, missingFragment: 'ok' | 'broken', waitDays: number])[]): Promise<string[]> => {
		const clock = new VirtualClock();
		const store = new MemoryLinkStore();
		const seen: string[] = [];
		for (const [address, missingFragment, waitDays] of steps) {
			clock.skip(waitDays * day);
			const checker = new LinkChecker({ transport: new SimulatedNetwork(clock, page), store, clock, random: () => 0.5, limits: desktopLimits, policy: { missingFragment } });
			seen.push(...reasons((await clock.until(checker.check([address]))).results));
		}
		return seen;
	};

	it('are looked for again once the note names another', async () => {
		expect(await checks([`${url}#gone`, 'broken', 0], [`${url}#start`, 'broken', 0.01])).toEqual(['broken fragment-missing', 'ok http-200']);
	});

	it.each([0.01, 8])('count as the setting says now, %d days later', async (days) => {
		expect(await checks([`${url}#gone`, 'ok', 0], [`${url}#gone`, 'broken', days], [`${url}#gone`, 'ok', days])).toEqual(['ok fragment-missing', 'broken fragment-missing', 'ok fragment-missing']);
	});
});

it.each(['timeout', 'connection-refused', 'connection-reset', 'dns-temporary'] as const)('a network of ours that fails (%s) makes no link dead, however often', async (failure) => {
	const clock = new VirtualClock();
	const store = new MemoryLinkStore();
	const urls = Array.from({ length: 6 }, (_, index) => `https://host-${String(index)}.example/`);
	const run = async (also: readonly string[]): Promise<readonly string[]> => {
		const network = new SimulatedNetwork(clock, ({ url: asked }) => (asked.includes('other') ? answer(200, { 'content-type': 'application/pdf' }) : silence(failure)));
		const { results } = await clock.until(new LinkChecker({ transport: network, store, clock, random: () => 0.5, limits: desktopLimits }).check([...urls, ...also]));
		return reasons(results.filter((result) => !result.url.includes('other')));
	};
	for (const days of [0, 4, 4]) {
		clock.skip(days * 86_400_000);
		expect((await run([])).filter((reason) => reason.startsWith('broken'))).toEqual([]);
	}
	for (const days of [4, 4]) {
		clock.skip(days * 86_400_000);
		await run(['https://other.example/x.pdf']);
	}
	clock.skip(4 * 86_400_000);
	expect(await run(['https://other.example/x.pdf'])).toEqual(['broken unreachable-for-days']);
});
