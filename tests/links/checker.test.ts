import { MemoryLinkStore } from '../../src/links/history/memory-store';
import type { LinkStore } from '../../src/links/history/store';
import type { LinkResult } from '../../src/links/verdict';
import { loopbackChecker, loopbackTransport, resolverTo, verdicts } from './engine';
import { hang, LoopbackServer, page, redirect } from './loopback-server';

describe('a check of many addresses', () => {
	let server: LoopbackServer;

	beforeEach(async () => {
		server = await LoopbackServer.start({ '/a': page('A'), '/b': page('B'), '/old': redirect(301, '/a'), '/hangs': hang });
	});

	afterEach(() => server.stop());

	it('asks an address once however often and however it is written', async () => {
		const { port } = server;
		const { results } = await loopbackChecker().check([
			server.url('/a'), server.url('/a#part'), `http://user:secret@127.0.0.1:${port}/a`, `http://0x7f.1:${port}/a`,
		]);
		expect(results).toHaveLength(1);
		expect(server.count('GET /a')).toBe(1);
		expect(server.headers[0]).not.toHaveProperty('authorization');
	});

	it('tells each result and the progress as they come', async () => {
		const seen: LinkResult[] = [];
		const steps: string[] = [];
		await loopbackChecker().check([server.url('/a'), 'mailto:me@example.org', 'https://host:99999/', server.url('/gone')], {
			onResult: (result) => seen.push(result),
			onProgress: ({ done, total }) => steps.push(`${done}/${total}`),
		});
		expect(steps).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
		expect(seen.map(({ verdict, reason }) => `${verdict} ${reason}`).sort()).toEqual([
			'broken http-404', 'broken malformed-url', 'ok http-200', 'skipped unsupported-scheme',
		]);
	});

	it('names the hops and the new address of a page that moved', async () => {
		const { results: [result] } = await loopbackChecker().check([server.url('/old')]);
		expect(result).toMatchObject({
			url: server.url('/old'), verdict: 'moved', status: 200, finalUrl: server.url('/a'), hops: [{ url: server.url('/old'), status: 301 }],
		});
	});

	it('keeps what is done when it is cancelled, and closes its connections', async () => {
		const stop = new AbortController();
		const outcome = await loopbackChecker({ limits: { timeoutMs: 60_000 } }).check([server.url('/a'), server.url('/hangs'), server.url('/b')], {
			signal: stop.signal,
			onProgress: ({ done }) => done === 2 && stop.abort(),
		});
		expect(outcome.kind).toBe('cancelled');
		expect(verdicts(outcome)).toEqual({ [server.url('/a')]: 'ok http-200', [server.url('/b')]: 'ok http-200' });
	});

	it('has no connection open 200 ms after it was cancelled', async () => {
		const stop = new AbortController();
		const urls = [server.url('/a'), server.url('/b'), ...Array.from({ length: 4 }, (_, index) => server.url(`/hangs?${index}`))];
		const outcome = loopbackChecker({ limits: { timeoutMs: 60_000, perHost: 6 } }).check(urls, { signal: stop.signal });
		while (server.requests.filter((request) => request.includes('/hangs')).length < 4) await new Promise((resolve) => setImmediate(resolve));
		const stopped = performance.now();
		stop.abort();
		expect((await outcome).kind).toBe('cancelled');
		while (server.openSockets > 0) await new Promise((resolve) => setImmediate(resolve));
		expect(performance.now() - stopped).toBeLessThan(200);
	});

	it('asks nothing when it is cancelled before it begins', async () => {
		const outcome = await loopbackChecker().check([server.url('/a')], { signal: AbortSignal.abort() });
		expect(outcome).toMatchObject({ kind: 'cancelled', results: [] });
		expect(server.requests).toEqual([]);
	});

	it('tries a time-out again after everything else', async () => {
		const outcome = await loopbackChecker({ limits: { timeoutMs: 100 } }).check([server.url('/hangs'), server.url('/a')]);
		expect(verdicts(outcome)[server.url('/hangs')]).toBe('unreachable timeout');
		expect(server.requests.filter((request) => request === 'GET /hangs')).toHaveLength(2);
	});

	it('uses fresh results again, unless it is told not to', async () => {
		const store = new MemoryLinkStore();
		const urls = [server.url('/a'), server.url('/gone'), server.url('/old')];
		const first = await loopbackChecker({ store }).check(urls);
		const asked = server.requests.length;
		const second = await loopbackChecker({ store }).check(urls);
		expect(server.requests).toHaveLength(asked);
		expect(verdicts(second)).toEqual(verdicts(first));
		await loopbackChecker({ store }).check(urls, { reuse: false });
		expect(server.requests.length).toBeGreaterThan(asked);
	});

	it('loses no result when the store fails, and says so once', async () => {
		const store: LinkStore = {
			load: () => Promise.resolve(new Map()),
			save: () => Promise.reject(new Error('the disk is full')),
		};
		const outcome = await loopbackChecker({ store }).check([server.url('/a')]);
		expect(outcome).toMatchObject({ kind: 'completed', storeFailure: 'the disk is full', results: [{ verdict: 'ok' }] });
	});

	describe('names that do not resolve', () => {
		const failing = { 'gone.example': 'ENOTFOUND', 'flaky.example': 'EAI_AGAIN' };

		it('are proof while others resolve', async () => {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', failing) });
			const outcome = await loopbackChecker({ transport }).check([server.url('/a', 'here.example'), 'https://gone.example/', 'https://flaky.example/']);
			expect(verdicts(outcome)).toEqual({
				[server.url('/a', 'here.example')]: 'ok http-200',
				'https://gone.example/': 'broken dns-not-found',
				'https://flaky.example/': 'unreachable dns-temporary',
			});
		});

		it('are no proof while nothing shows that others would', async () => {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', failing) });
			const outcome = await loopbackChecker({ transport }).check(['https://gone.example/']);
			expect(verdicts(outcome)).toEqual({ 'https://gone.example/': 'unreachable dns-not-found' });
		});

		it.each(['localhost', 'nas.local'])('are no proof while only %s answers, now and the last time', async (name) => {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', failing) });
			const store = new MemoryLinkStore();
			const url = server.url('/a', name);
			for (const asked of [url, server.url('/a')]) {
				const outcome = await loopbackChecker({ transport, store }).check([asked, 'https://gone.example/'], { reuse: false });
				expect(verdicts(outcome)).toEqual({ [asked]: 'ok http-200', 'https://gone.example/': 'unreachable dns-not-found' });
			}
			const outcome = await loopbackChecker({ transport, store }).check(['https://gone.example/']);
			expect(verdicts(outcome)).toEqual({ 'https://gone.example/': 'unreachable dns-not-found' });
		});

		it('ask no address that the user excluded, to learn whether others resolve', async () => {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', failing) });
			const store = new MemoryLinkStore();
			await loopbackChecker({ transport, store }).check([server.url('/a', 'here.example')]);
			await loopbackChecker({ transport, store, policy: { isExcluded: (url) => url.includes('here.example') } }).check(['https://gone.example/']);
			expect(server.count('GET /a')).toBe(1);
		});

		it('are proof below .invalid as soon as anybody answers, even one without a name', async () => {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', { 'talks.invalid': 'ENOTFOUND' }) });
			const outcome = await loopbackChecker({ transport }).check([server.url('/a'), 'https://talks.invalid/']);
			expect(verdicts(outcome)['https://talks.invalid/']).toBe('broken dns-not-found');
		});

		it('mean offline when nobody answers, and change no verdict', async () => {
			const lookup = resolverTo('127.0.0.1', Object.fromEntries('abcd'.split('').map((name) => [`${name}.example`, 'EAI_AGAIN'])));
			const store = new MemoryLinkStore();
			const outcome = await loopbackChecker({ transport: loopbackTransport({ lookup }), store }).check('abcd'.split('').map((name) => `https://${name}.example/`));
			expect(outcome).toMatchObject({ kind: 'offline', results: [] });
			expect((await store.load()).size).toBe(0);
		});

		it('mean offline where another host that answered the last time does not any more', async () => {
			const store = new MemoryLinkStore();
			const urls = ['here.example', 'there.example'].map((host) => server.url('/a', host));
			await loopbackChecker({ transport: loopbackTransport({ lookup: resolverTo('127.0.0.1') }), store }).check(urls);
			const lookup = resolverTo('127.0.0.1', { 'here.example': 'EAI_AGAIN', 'there.example': 'EAI_AGAIN' });
			const outcome = await loopbackChecker({ transport: loopbackTransport({ lookup }), store }).check(urls.slice(0, 1), { reuse: false });
			expect(outcome).toMatchObject({ kind: 'offline', results: [] });
			expect((await store.load()).get(urls[0] ?? '')?.latest.verdict).toBe('ok');
		});

		it('do not mean offline where the only host that ever answered is gone', async () => {
			const store = new MemoryLinkStore();
			const url = server.url('/a', 'here.example');
			await loopbackChecker({ transport: loopbackTransport({ lookup: resolverTo('127.0.0.1') }), store }).check([url]);
			const lookup = resolverTo('127.0.0.1', { 'here.example': 'ENOTFOUND' });
			const outcome = await loopbackChecker({ transport: loopbackTransport({ lookup }), store }).check([url], { reuse: false });
			expect(verdicts(outcome)).toEqual({ [url]: 'unreachable dns-not-found' });
		});

		it('mean offline at once when the device says so', async () => {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', failing) });
			const outcome = await loopbackChecker({ transport, policy: { isOnline: () => false } }).check(['https://flaky.example/']);
			expect(outcome.kind).toBe('offline');
		});
	});
});
