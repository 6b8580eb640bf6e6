import { MemoryLinkStore } from '../../src/links/history/memory-store';
import { checkOne, loopbackChecker, verdicts } from './engine';
import { LoopbackServer, page, redirect, reply, type Route } from './loopback-server';

const text = '<p>What comes after containers, told by those who have been there before.</p>'.repeat(10);

describe('pages that answer 200', () => {
	const servers: LoopbackServer[] = [];
	const serve = async (routes: Readonly<Record<string, Route>>): Promise<LoopbackServer> => {
		const server = await LoopbackServer.start(routes);
		servers.push(server);
		return server;
	};
	const verdictOf = async (url: string): Promise<string> => {
		const { verdict, reason } = await checkOne(url);
		return `${verdict} ${reason}`;
	};

	afterEach(async () => {
		for (const server of servers.splice(0)) await server.stop();
	});

	it('keep their title', async () => {
		const server = await serve({ '/talk': page('발표 &amp; 토론', text) });
		expect((await checkOne(server.url('/talk'))).title).toBe('발표 & 토론');
	});

	it('are broken where they say that they are gone', async () => {
		const server = await serve({ '/talk': page('Page not found') });
		expect(await verdictOf(server.url('/talk'))).toBe('broken soft-404');
	});

	it('are not believed where the host shows the same page for everything', async () => {
		const server = await serve({ '*': page('if(kakao)', '<div id="root"></div>') });
		const outcome = await loopbackChecker().check([server.url('/session/34'), server.url('/session/49'), server.url('/')]);
		expect(verdicts(outcome)).toEqual({
			[server.url('/session/34')]: 'unreachable soft-404-host',
			[server.url('/session/49')]: 'unreachable soft-404-host',
			// The front page is what it is.
			[server.url('/')]: 'ok http-200',
		});
		expect(server.requests).toHaveLength(4);
	});

	it('are believed where the host shows another page for what does not exist', async () => {
		const server = await serve({ '/session/34': page('Thing for Post Cloud Native', text), '*': page('Welcome', text) });
		expect(await verdictOf(server.url('/session/34'))).toBe('ok http-200');
	});

	it('are believed where the host sends what does not exist elsewhere', async () => {
		const server = await serve({ '/talk': page('Welcome', text), '/': page('Welcome', text), '*': redirect(302, '/') });
		expect(await verdictOf(server.url('/talk'))).toBe('ok http-200');
	});

	it('cost one probe a host, however many links it has', async () => {
		const server = await serve(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`/${index}`, page(`Talk ${index}`, text)])));
		await loopbackChecker().check(Array.from({ length: 10 }, (_, index) => server.url(`/${index}`)));
		expect(server.requests).toHaveLength(11);
	});

	it('are no page of theirs when redirected to the front page or to a form for signing in', async () => {
		const server = await serve({
			'/2019/talk': redirect(301, '/'), '/': page('Welcome', text), '/members': redirect(302, '/login?next=/members'), '/login': page('Log in'),
		});
		expect(await verdictOf(server.url('/2019/talk'))).toBe('unreachable redirected-home');
		expect(await verdictOf(server.url('/members'))).toBe('blocked sign-in');
	});

	it('are blocked, at once and unbroken, behind a bot wall', async () => {
		const server = await serve({ '/talk': reply(503, { 'cf-mitigated': 'challenge', 'retry-after': '10' }, '<title>Just a moment...</title>') });
		expect(await verdictOf(server.url('/talk'))).toBe('blocked bot-wall');
		expect(server.requests).toHaveLength(1);
	});

	it('that send their reader on by themselves are judged where they lead', async () => {
		const onward = (target: string, seconds = 0): Route => reply(200, {}, `<!doctype html><meta http-equiv="Refresh" content="${seconds}; url='${target}'"><title>Redirecting</title>`);
		const server = await serve({
			'/here': onward('/there'), '/there': page('A talk', text), '/lost': onward('/gone'), '/later': onward('/gone', 30),
			'/round': onward('/round?again'), '/outside': onward('ftp://a.example/'),
			'/quoted': reply(200, {}, `<noscript><meta http-equiv=refresh content="0;url=/gone"></noscript><title>A talk</title>${text}`),
		});
		expect(await checkOne(server.url('/here'))).toMatchObject({ verdict: 'ok', finalUrl: server.url('/there'), title: 'A talk', hops: [{ url: server.url('/here'), status: 200 }] });
		expect(await verdictOf(server.url('/lost'))).toBe('broken http-404');
		for (const path of ['/later', '/round', '/outside', '/quoted']) expect(await verdictOf(server.url(path))).toBe('ok http-200');
	});

	it('in a circle are broken, or blocked where a cookie would open the way', async () => {
		const server = await serve({ '/a': redirect(302, '/a'), '/b': reply(302, { location: '/b', 'set-cookie': 'seen=1' }) });
		expect(await verdictOf(server.url('/a'))).toBe('broken redirect-loop');
		expect(await verdictOf(server.url('/b'))).toBe('blocked cookie-wall');
	});

	it('may miss the part that the link points to: a hint, or broken if the user says so', async () => {
		const server = await serve({ '/talk': page('A talk', `<h2 id="slides">Slides</h2>${text}`) });
		const urls = [server.url('/talk#slides'), server.url('/talk#video'), server.url('/talk#/route')];
		const { results: [hint] } = await loopbackChecker().check(urls);
		expect(hint).toMatchObject({ verdict: 'ok', reason: 'fragment-missing', fragments: [{ fragment: 'slides', found: true }, { fragment: 'video', found: false }] });
		const { results: [strict] } = await loopbackChecker({ policy: { missingFragment: 'broken' } }).check(urls);
		expect(strict).toMatchObject({ verdict: 'broken', reason: 'fragment-missing' });
		expect(await verdictOf(server.url('/talk#slides'))).toBe('ok http-200');
	});

	it('miss no part where they are too long to be read to their end', async () => {
		const server = await serve({ '/talk': page('A talk', text.repeat(1_000)), '*': reply(404) });
		expect((await checkOne(server.url('/talk#slides'))).fragments).toEqual([{ fragment: 'slides', found: null }]);
	});

	it('are asked again, but for the part that was not looked for before', async () => {
		const server = await serve({ '/talk': page('A talk', `<h2 id="slides">Slides</h2>${text}`) });
		const store = new MemoryLinkStore();
		await loopbackChecker({ store }).check([server.url('/talk#slides')]);
		await loopbackChecker({ store }).check([server.url('/talk#slides')]);
		expect(server.count('GET /talk')).toBe(1);
		const { results: [result] } = await loopbackChecker({ store }).check([server.url('/talk#video')]);
		expect(result?.reason).toBe('fragment-missing');
		expect(server.count('GET /talk')).toBe(2);
	});

	it('confirm that they are unchanged where they gave a validator', async () => {
		const server = await serve({
			'/talk': (request, response, hit) => request.headers['if-none-match'] === '"v1"'
				? void response.writeHead(304).end()
				: reply(200, { etag: '"v1"' }, `<title>A talk</title>${text}`)(request, response, hit),
		});
		const store = new MemoryLinkStore();
		await loopbackChecker({ store }).check([server.url('/talk')]);
		const { results: [result] } = await loopbackChecker({ store }).check([server.url('/talk')], { reuse: false });
		expect(result).toMatchObject({ verdict: 'ok', reason: 'http-200', title: 'A talk' });
		expect(server.headers.map((headers) => headers['if-none-match'])).toEqual([undefined, undefined, '"v1"']);
	});
});
