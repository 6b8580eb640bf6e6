import { LinkChecker } from '../../../src/links/checker';
import { MemoryLinkStore } from '../../../src/links/history/memory-store';
import { desktopLimits } from '../../../src/links/scheduling/pacing';
import { followRedirects, type Trail } from '../../../src/links/asking/redirects';
import type { LinkResult } from '../../../src/links/verdict';
import { answer, SimulatedNetwork, type Answering } from '../simulated-network';
import { VirtualClock } from '../virtual-clock';

const rules = { allowPrivate: false, isExcluded: (url: string) => url.includes('excluded') };

/** Follows a map of redirects: address to status and location. */
function follow(start: string, map: Readonly<Record<string, readonly [status: number, location?: string | undefined, body?: string, type?: string]>>): Promise<Trail & { asked: string[] }> {
	const asked: string[] = [];
	return followRedirects(new URL(start), rules, (url) => {
		asked.push(url.href);
		const [status = 200, location, body = '', type = 'text/html'] = map[url.href] ?? [];
		return Promise.resolve({
			kind: 'response', status, headers: new Map([['content-type', type], ...(location === undefined ? [] : [['location', location] as const])]), body: new TextEncoder().encode(body),
		});
	}).then((trail) => ({ ...trail, asked }));
}

const reasonOf = ({ end }: Trail): string => 'reason' in end ? `${'verdict' in end ? `${end.verdict} ` : ''}${end.reason}` : String(end.status);

describe('following redirects', () => {
	it('resolves relative locations, and keeps the fragment of the last', async () => {
		const { asked, url } = await follow('https://a.example/x/y', { 'https://a.example/x/y': [302, '../z?q#part'] });
		expect(asked).toEqual(['https://a.example/x/y', 'https://a.example/z?q']);
		expect(url.href).toBe('https://a.example/z?q#part');
	});

	it('reads a location in raw UTF-8 as browsers do', async () => {
		const latin1 = Array.from(new TextEncoder().encode('/한글'), (byte) => String.fromCharCode(byte)).join('');
		for (const location of [latin1, '/한글']) {
			const { url } = await follow('https://a.example/', { 'https://a.example/': [301, location] });
			expect(url.pathname).toBe('/%ED%95%9C%EA%B8%80');
		}
	});

	it('reads one in Latin-1 where it is no UTF-8', async () => {
		const { url } = await follow('https://a.example/', { 'https://a.example/': [301, '/caf\xe9\xff'] });
		expect(url.pathname).toBe('/caf%C3%A9%C3%BF');
	});

	it('asks an address that leads to itself once', async () => {
		const { asked } = await follow('https://a.example/', { 'https://a.example/': [302, '/#again'] });
		expect(asked).toEqual(['https://a.example/']);
	});

	it('sends no credentials that a location holds', async () => {
		const { asked, url } = await follow('https://a.example/', { 'https://a.example/': [301, 'https://user:secret@b.example/'] });
		expect(asked[1]).toBe('https://b.example/');
		expect(url.href).not.toContain('secret');
	});

	it('goes from https to http and to other hosts', async () => {
		expect(reasonOf(await follow('https://a.example/', { 'https://a.example/': [302, 'http://b.example/'] }))).toBe('200');
	});

	it.each([
		['ftp://a.example/', 'unreachable bad-redirect'],
		['javascript:alert(1)', 'unreachable bad-redirect'],
		['https://host:99999/', 'unreachable bad-redirect'],
		['http://127.0.0.1/', 'skipped private-address'],
		['http://2130706433/', 'skipped private-address'],
		['http://[::ffff:10.0.0.1]/', 'skipped private-address'],
		['http://router.local/', 'skipped private-address'],
		['https://excluded.example/', 'skipped excluded'],
	])('does not go to %s', async (location, expected) => {
		const trail = await follow('https://a.example/', { 'https://a.example/': [302, location] });
		expect(reasonOf(trail)).toBe(expected);
		expect(trail.asked).toHaveLength(1);
		expect(trail.hops).toHaveLength(1);
	});

	it('ends after ten', async () => {
		const chain = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`https://a.example/${index}`, [302, `/${index + 1}`] as const]));
		const trail = await follow('https://a.example/0', chain);
		expect(reasonOf(trail)).toBe('unreachable too-many-redirects');
		expect(trail.asked).toHaveLength(11);
	});

	it('names as new address the last that permanent redirects alone lead to', async () => {
		const map = { 'https://a.example/': [301, '/b'], 'https://a.example/b': [308, '/c'], 'https://a.example/c': [302, '/d'], 'https://a.example/d': [301, '/e'] } as const;
		expect((await follow('https://a.example/', map)).permanent).toMatchObject({ url: { href: 'https://a.example/c' }, status: 301 });
		expect((await follow('https://a.example/c', map)).permanent).toBeNull();
	});
});

describe('pages that send their reader on', () => {
	const onward = (target: string): string => `<meta http-equiv="refresh" content="0;url=${target}">`;

	it('are followed, as redirects for the time being', async () => {
		const map = { 'https://a.example/': [200, undefined, onward('/b#part')], 'https://a.example/b': [301, '/c'] } as const;
		expect(await follow('https://a.example/', map)).toMatchObject({
			asked: ['https://a.example/', 'https://a.example/b', 'https://a.example/c'], permanent: null, hops: [{ url: 'https://a.example/', status: 200 }, { url: 'https://a.example/b', status: 301 }],
		});
	});

	it.each([
		[404, onward('/b'), 'text/html'], [300, onward('/b'), 'text/html'], [103, onward('/b'), 'text/html'], [200, onward('/b'), 'text/plain'], [200, '', 'text/html'], [200, onward('http://['), 'text/html'],
		[200, onward('https://excluded.example/'), 'text/html'], [200, onward('http://127.0.0.1/'), 'text/html'], [200, onward('/#here'), 'text/html'],
	])('are not with %d and %s as %s', async (status, body, type) => {
		const { asked, hops, end } = await follow('https://a.example/', { 'https://a.example/': [status, undefined, body, type] });
		expect({ asked, hops, end }).toMatchObject({ asked: ['https://a.example/'], hops: [], end: { status } });
	});

	it('are taken for the page itself after ten', async () => {
		const chain = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`https://a.example/${index}`, [200, undefined, onward(`/${index + 1}`)] as const]));
		const trail = await follow('https://a.example/0', chain);
		expect(reasonOf(trail)).toBe('200');
		expect(trail.url.href).toBe('https://a.example/10');
	});

	it('in a circle are taken for the page itself', async () => {
		const map = { 'https://a.example/': [200, undefined, onward('/b')], 'https://a.example/b': [200, undefined, onward('/')] } as const;
		expect((await follow('https://a.example/', map)).url.href).toBe('https://a.example/b');
	});
});

describe('a check that is redirected', () => {
	const check = async (url: string, answering: Answering, redirects: 'visible' | 'hidden' = 'visible', headers: Readonly<Record<string, string>> = {}): Promise<{ result: LinkResult | undefined; network: SimulatedNetwork }> => {
		const clock = new VirtualClock();
		const network = new SimulatedNetwork(clock, answering, redirects);
		const checker = new LinkChecker({
			transport: network, store: new MemoryLinkStore(), clock, random: () => 0.5, limits: desktopLimits,
			policy: { headersFor: ({ hostname }): Readonly<Record<string, string>> => hostname === 'a.example' ? headers : {} },
		});
		const { results: [result] } = await clock.until(checker.check([url]));
		return { result, network };
	};

	it('sends a host\'s own headers to that host alone', async () => {
		const { network } = await check('https://a.example/x', ({ url }) => url.includes('a.example') ? answer(302, { location: 'https://b.example/y' }) : answer(200), 'visible', { 'x-token': 't' });
		expect(network.requests.map(({ headers }) => headers['x-token'])).toEqual(['t', undefined]);
	});

	it('by a platform that hides it is no page that moved', async () => {
		const { result, network } = await check('https://a.example/x', ({ url }) => ({ ...answer(url.endsWith('/x') ? 200 : 404), body: '<title>A talk</title>' }), 'hidden');
		expect(result).toMatchObject({ verdict: 'ok', finalUrl: null, hops: [], title: 'A talk' });
		// The platform reads whatever comes: HEAD says first whether it is a page.
		expect(network.requests[0]?.method).toBe('HEAD');
	});

	it('by a platform that cannot stop reading is not fetched where it is large', async () => {
		const { network } = await check('https://a.example/x', () => answer(200, { 'content-length': '50000000' }), 'hidden');
		expect(network.requests.map(({ method }) => method)).toEqual(['HEAD']);
	});
});
