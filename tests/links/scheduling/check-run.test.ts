import type { CheckOptions, CheckOutcome, LinkCheckerOptions } from '../../../src/links/check-options';
import { LinkChecker } from '../../../src/links/checker';
import { MemoryLinkStore } from '../../../src/links/history/memory-store';
import { desktopLimits } from '../../../src/links/scheduling/pacing';
import { verdicts } from '../engine';
import { answer, SimulatedNetwork, type Answering, type SimulatedAnswer } from '../simulated-network';
import { VirtualClock } from '../virtual-clock';

const dayMs = 86_400_000;
const silence: SimulatedAnswer = { afterMs: 10, status: 0, failure: 'dns-not-found' };
const noHeading = { ...answer(200), body: `<p id="a"></p><p id="b"></p>${'Words. '.repeat(100)}` };

describe('runs one after the other', () => {
	let clock: VirtualClock;
	let store: MemoryLinkStore;

	beforeEach(() => {
		clock = new VirtualClock();
		store = new MemoryLinkStore();
	});

	const check = async (urls: readonly string[], answering: Answering, options: CheckOptions = {}, setup: Partial<LinkCheckerOptions> = {}): Promise<{ outcome: CheckOutcome; asked: readonly string[]; network: SimulatedNetwork }> => {
		const network = new SimulatedNetwork(clock, answering);
		const checker = new LinkChecker({ transport: network, store, clock, random: () => 0.5, limits: desktopLimits, ...setup });
		const outcome = await clock.until(checker.check(urls, options));
		return { outcome, network, asked: network.requests.map(({ url }) => url) };
	};

	describe('ask, to learn whether names resolve,', () => {
		const gone = 'https://gone.example/';
		const good = (name: string, path = ''): string => `https://${name}.example/${path}`;
		/** Answers from before, a day apart, and what the next run asks when a name does not exist. */
		const controls = async (before: readonly (readonly [url: string, status: number])[], setup: Partial<LinkCheckerOptions> = {}): Promise<readonly string[]> => {
			for (const [url, status] of before) {
				await check([url], () => answer(status));
				clock.skip(dayMs);
			}
			const { network, outcome } = await check([gone], () => silence, { reuse: false }, setup);
			expect(outcome.kind).toBe(network.requests.some(({ url }) => url !== gone) ? 'offline' : 'completed');
			expect(network.requests.every(({ method }) => method === 'GET')).toBe(true);
			return network.requests.map(({ url }) => url).filter((url) => url !== gone);
		};

		it('the last three hosts that answered well, the newest first', async () => {
			expect(await controls([[good('a'), 200], [good('b'), 200], [good('c'), 200], [good('d'), 200], [good('e'), 404]])).toEqual(['d', 'c', 'b'].map((name) => good(name)));
		});

		it('each by the address that was checked last', async () => {
			expect(await controls([[good('a', '1'), 200], [good('b'), 200], [good('a', '2'), 200]])).toEqual([good('a', '2'), good('b')]);
			store = new MemoryLinkStore(Array.from(await store.load(), ([, record]) => record).reverse());
			expect(await controls([])).toEqual([good('a', '2'), good('b')]);
		});

		it('none that is excluded, or has no name', async () => {
			expect(await controls([['https://93.184.216.34/', 200], [good('a'), 200]], { policy: { isExcluded: (url) => url.includes('a.example') } })).toEqual([]);
		});
	});

	it('use a result again where the parts that are asked for are those that were looked for', async () => {
		const url = 'https://conf.example/talk';
		const answering: Answering = ({ url: asked }) => asked === url ? noHeading : answer(404);
		const asks = async (...urls: readonly string[]): Promise<boolean> => (await check(urls, answering)).asked.includes(url);
		expect(await asks(`${url}#a`, `${url}#b`)).toBe(true);
		expect(await asks(`${url}#b`, `${url}#a`)).toBe(false);
		expect(await asks(`${url}#a`, `${url}#b`, `${url}#/route`)).toBe(false);
		expect(await asks(`${url}#a`)).toBe(true);
		expect(await asks(`${url}#a`, `${url}#c`)).toBe(true);
	});

	it('use the result of a page that is gone again, whatever part is asked for', async () => {
		expect((await check(['https://conf.example/talk#a'], () => answer(404))).asked).toHaveLength(1);
		expect((await check(['https://conf.example/talk#b'], () => answer(404))).asked).toHaveLength(0);
		expect((await check(['https://conf.example/talk#b'], () => answer(404), { reuse: false })).asked).toHaveLength(1);
	});

	it('look for the parts of a page that moved, too', async () => {
		const answering: Answering = ({ url }) => url.endsWith('/talk') ? answer(301, { location: '/new' }) : url.endsWith('/new') ? noHeading : answer(404);
		expect(verdicts((await check(['https://conf.example/talk#a'], answering)).outcome)).toEqual({ 'https://conf.example/talk': 'moved http-301' });
		expect((await check(['https://conf.example/talk#b'], answering)).asked).not.toEqual([]);
	});

	it('judge a page anew that moved and lacks a part, where that counts otherwise now', async () => {
		const answering: Answering = ({ url }) => url.endsWith('/talk') ? answer(301, { location: '/new' }) : url.endsWith('/new') ? noHeading : answer(404);
		const verdict = async (missingFragment: 'ok' | 'broken', part: string): Promise<string | undefined> =>
			verdicts((await check([`https://conf.example/talk#${part}`], answering, {}, { policy: { missingFragment } })).outcome)['https://conf.example/talk'];
		expect(await verdict('ok', 'nowhere')).toBe('moved http-301');
		expect(await verdict('broken', 'nowhere')).toBe('broken fragment-missing');
		expect(await verdict('ok', 'nowhere')).toBe('moved http-301');
		expect(await verdict('ok', 'a')).toBe('moved http-301');
		expect((await check(['https://conf.example/talk#a'], answering, {}, { policy: { missingFragment: 'broken' } })).asked).toEqual([]);
	});

	describe('that begin with a failure', () => {
		const urls = ['refused', 'fine', 'hangs'].map((name) => `https://${name}.example/`);
		const refusedFirst = (fineAfterMs: (hit: number) => number): Answering => ({ url }, hit) =>
			url.includes('refused') ? { afterMs: 10, status: 0, failure: 'connection-refused' } : answer(404, {}, url.includes('fine') ? fineAfterMs(hit) : Infinity);
		/** What is known when the run is cancelled: before, and after. */
		const cancelled = async (afterMs: number, fineAfterMs: (hit: number) => number): Promise<readonly [shown: readonly string[], outcome: CheckOutcome]> => {
			const abort = new AbortController();
			const shown: string[] = [];
			let before: readonly string[] = [];
			void clock.sleep(afterMs).then(() => {
				before = [...shown];
				abort.abort();
			});
			const { outcome } = await check(urls, refusedFirst(fineAfterMs), { signal: abort.signal, onResult: ({ url }) => shown.push(url) });
			return [before, outcome];
		};

		it.each([
			['the first time', 5_000, () => 3_000],
			['the second', 10_800, (hit: number) => hit === 1 ? Infinity : 100],
		])('tell it as soon as anybody has answered, %s', async (_time, afterMs, fineAfterMs) => {
			const [shown, outcome] = await cancelled(afterMs, fineAfterMs);
			expect([...shown].sort()).toEqual([...urls.slice(0, 2)].sort());
			expect(outcome).toMatchObject({ kind: 'cancelled', results: { length: 2 } });
			expect((await store.load()).get(urls[0] ?? '')?.checks).toHaveLength(1);
		});

		it('keep it when they are cancelled before, but hold it against nobody', async () => {
			const [shown, outcome] = await cancelled(5_000, () => Infinity);
			expect(shown).toEqual([]);
			expect(outcome.kind).toBe('cancelled');
			expect(verdicts(outcome)).toEqual({ 'https://refused.example/': 'unreachable connection-refused' });
			expect((await store.load()).get(urls[0] ?? '')).toMatchObject({ latest: { reason: 'connection-refused' }, checks: [] });
		});
	});

	it('keep what failed twice when they are cancelled in the second tries, but hold it against nobody', async () => {
		const abort = new AbortController();
		void clock.sleep(10_800).then(() => abort.abort());
		const answering: Answering = ({ url }) =>
			url.includes('lost') ? { afterMs: 10, status: 0, failure: 'dns-not-found' } : answer(404, {}, url.includes('fine') ? 20 : Infinity);
		const { outcome } = await check(['lost', 'fine', 'hangs'].map((name) => `https://${name}.example/`), answering, { signal: abort.signal });
		expect(outcome.kind).toBe('cancelled');
		expect(verdicts(outcome)).toEqual({ 'https://fine.example/': 'broken http-404', 'https://lost.example/': 'unreachable dns-not-found' });
		expect((await store.load()).get('https://lost.example/')).toMatchObject({ checks: [] });
	});

	it('remember what the second try learnt, which is by GET', async () => {
		const url = 'https://conf.example/slides.pdf';
		const { network } = await check([url], (_request, hit) => answer(200, { etag: '"v1"', 'content-type': 'application/pdf' }, hit < 3 ? Infinity : 100));
		expect(network.requests.map(({ method, timeoutMs }) => [method, timeoutMs])).toEqual([['HEAD', 3_000], ['GET', 10_000], ['GET', 1_200]]);
		expect((await store.load()).get(url)?.validators?.etag).toBe('"v1"');
	});

	it('fail with what the caller throws, and close what is open', async () => {
		const onResult = (): never => {
			throw new Error('cannot be shown');
		};
		await expect(check(['https://conf.example/'], () => answer(404), { onResult })).rejects.toThrow('cannot be shown');
	});

	it('ask nothing where everything is known', async () => {
		const { outcome, asked } = await check(['mailto:me@example.org'], () => answer(200));
		expect([outcome.kind, asked]).toEqual(['completed', []]);
		expect((await check([], () => answer(200))).outcome).toEqual({ kind: 'completed', results: [], storeFailure: null });
	});

	it('close their connections when the last of those that go on together has ended', async () => {
		let closed = 0;
		const network = new SimulatedNetwork(clock, ({ url }) => answer(404, {}, url.includes('slow') ? 5_000 : 100));
		network.close = (): void => void (closed += 1);
		const checker = new LinkChecker({ transport: network, store, clock, random: () => 0.5, limits: desktopLimits });
		const slow = checker.check(['https://slow.example/']);
		await clock.until(checker.check(['https://quick.example/']));
		expect(closed).toBe(0);
		await clock.until(slow);
		expect(closed).toBe(1);
	});
});
