import type { CheckOutcome, LinkCheckerOptions } from '../../../src/links/check-options';
import { LinkChecker } from '../../../src/links/checker';
import { MemoryLinkStore } from '../../../src/links/history/memory-store';
import { desktopLimits, type Limits } from '../../../src/links/scheduling/pacing';
import { verdicts } from '../engine';
import { answer, linksOn, SimulatedNetwork, type Answering } from '../simulated-network';
import { VirtualClock } from '../virtual-clock';

interface Run {
	readonly network: SimulatedNetwork;
	readonly outcome: CheckOutcome;
	readonly ms: number;
	/** When each address had its verdict, ms from the start. */
	readonly doneAt: ReadonlyMap<string, number>;
}

async function run(urls: readonly string[], answering: Answering, limits: Partial<Limits> = {}, setup: Partial<LinkCheckerOptions> = {}): Promise<Run> {
	const clock = new VirtualClock();
	const begun = clock.elapsed();
	const network = new SimulatedNetwork(clock, answering);
	const checker = new LinkChecker({
		transport: network, store: new MemoryLinkStore(), clock, random: () => 0.5, limits: { ...desktopLimits, ...limits }, ...setup,
	});
	const doneAt = new Map<string, number>();
	const outcome = await clock.until(checker.check(urls, { onResult: ({ url }) => doneAt.set(url, clock.elapsed() - begun) }));
	return { network, outcome, ms: clock.elapsed() - begun, doneAt };
}

const hosts = (count: number): string[] => Array.from({ length: count }, (_, index) => `host${index}.example`);
const last = (values: Iterable<number>): number => Math.max(...values);

describe('limits', () => {
	it('hold for all hosts together and for each', async () => {
		const { network: many } = await run(hosts(40).flatMap((host) => linksOn(host, 20)), () => answer(200));
		expect(many.most).toBe(64);
		expect(last(many.mostAtOnce.values())).toBeLessThanOrEqual(4);
		const { network: few } = await run(hosts(3).flatMap((host) => linksOn(host, 20)), () => answer(200));
		expect([...few.mostAtOnce.values()]).toEqual([4, 4, 4]);
	});

	it('hold for the targets of redirects', async () => {
		const urls = hosts(30).flatMap((host) => linksOn(host, 3));
		const { network, outcome } = await run(urls, ({ url }) =>
			url.startsWith('https://host') ? answer(301, { location: url.replace(/host\d+/, 'target') + new URL(url).hostname }) : answer(200));
		expect(network.to('target.example')).toHaveLength(90);
		expect(network.mostAtOnce.get('target.example')).toBe(4);
		expect(outcome.results.every(({ verdict }) => verdict === 'moved')).toBe(true);
	});

	it('keep the gap between two requests to a host', async () => {
		const { network } = await run(linksOn('slow.example', 10), () => answer(200), { perHostGapMs: 300 });
		const times = network.requests.map(({ at }) => at);
		expect(times.slice(1).map((at, index) => at - (times[index] ?? 0)).every((gap) => gap >= 300)).toBe(true);
	});

	it('cost next to nothing over the ideal where one host has most of the links', async () => {
		const urls = [...hosts(200).flatMap((host) => linksOn(host, 5)), ...linksOn('busy.example', 400)];
		const { ms } = await run(urls, () => answer(200));
		// 400 links, 4 at once, 100 ms each.
		expect(ms).toBeLessThan(10_000 * 1.05);
	});

	it('leave nothing idle where all hosts are alike', async () => {
		const { ms } = await run(hosts(40).flatMap((host) => linksOn(host, 50)), () => answer(200));
		// 2,000 links, 64 at once, 100 ms each.
		expect(ms).toBeLessThan(3_125 * 1.1);
	});
});

describe('a host that asks for patience', () => {
	const url = (path: string): string => `https://limited.example/${path}`;

	it('is left alone as a whole, and not stormed when the time is over', async () => {
		const { network, outcome } = await run(linksOn('limited.example', 40), (request, hit) =>
			request.url === url('5') && hit === 1 ? answer(429, { 'retry-after': '30' }) : answer(200));
		const refusedAt = (network.requests.find((request) => request.url === url('5'))?.at ?? 0) + 100;
		const starts = network.requests.map(({ at }) => at);
		expect(starts.filter((at) => at > refusedAt && at < refusedAt + 30_000)).toEqual([]);
		expect(starts.filter((at) => at === refusedAt + 30_000)).toHaveLength(4);
		expect(network.mostAtOnce.get('limited.example')).toBe(4);
		expect(outcome.results.every(({ verdict }) => verdict === 'ok')).toBe(true);
	});

	it('may say so with a date, and with 503', async () => {
		const { network } = await run([url('a')], (_request, hit) =>
			hit === 1 ? answer(503, { 'retry-after': new Date(Date.UTC(2026, 0, 5, 0, 0, 20)).toUTCString() }) : answer(200));
		expect(network.requests.map(({ at }) => at)).toEqual([0, 20_000]);
	});

	it('is put off to the next check where it wants more than a minute, and costs nobody any time', async () => {
		const { network, outcome, ms } = await run([...linksOn('limited.example', 30), 'https://other.example/'], ({ url: asked }) =>
			asked.includes('limited') ? answer(429, { 'retry-after': '61' }) : answer(200));
		expect(ms).toBeLessThan(1_000);
		expect(network.to('limited.example').length).toBeLessThanOrEqual(4);
		const reasons = verdicts(outcome);
		expect(linksOn('limited.example', 30).map((link) => reasons[link])).toEqual(Array(30).fill('unreachable retry-later'));
		expect(reasons['https://other.example/']).toBe('ok http-200');
	});

	it('is slowed where it goes on limiting us, not hammered', async () => {
		// Ten requests in any ten seconds; more are refused, without a word on how long to wait.
		const served: number[] = [];
		const { network, outcome } = await run(linksOn('strict.example', 60), (_request, _hit, at) => {
			if (served.filter((time) => time > at - 10_000).length >= 10) return answer(429);
			served.push(at);
			return answer(200);
		});
		const refused = network.requests.length - served.length;
		expect(served.length).toBeGreaterThanOrEqual(20);
		expect(refused).toBeLessThanOrEqual(served.length);
		expect(outcome.results).toHaveLength(60);
		expect(outcome.results.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
	});

	it('is blocked, not broken, where patience does not help', async () => {
		const { outcome } = await run([url('a')], () => answer(429));
		expect(verdicts(outcome)).toEqual({ [url('a')]: 'blocked http-429' });
	});

	it('is waited for a minute in all, not for one minute after the other', async () => {
		const { outcome, ms } = await run(linksOn('limited.example', 20), () => answer(429, { 'retry-after': '25' }));
		expect(ms).toBeLessThan(80_000);
		expect(outcome.results.map(({ verdict }) => verdict)).not.toContain('broken');
		expect(outcome.results).toHaveLength(20);
	});

	it('is not asked again for what the user takes for success', async () => {
		const { network, outcome } = await run([url('a')], () => answer(503), {}, { policy: { accept: (status) => status === 503 } });
		expect(verdicts(outcome)).toEqual({ [url('a')]: 'ok http-503' });
		expect(network.requests).toHaveLength(1);
	});

	it('does not hold up the others: their links take their time alone, within a tenth', async () => {
		const others = hosts(50).flatMap((host) => linksOn(host, 20));
		const throttled = linksOn('throttled.example', 1_000);
		const answering: Answering = ({ url: asked }, hit) =>
			asked.includes('throttled') && hit === 1 ? answer(429, { 'retry-after': '1' }) : answer(200);
		const alone = await run(others, answering);
		const together = await run([...throttled, ...others], answering);
		const slowest = last(others.map((other) => together.doneAt.get(other) ?? Infinity));
		expect(slowest).toBeLessThan(alone.ms * 1.1);
	});
});

describe('what does not answer', () => {
	it('is waited for beside the others, and tried again after them', async () => {
		const hanging = hosts(5).map((host) => `https://hanging-${host}/`);
		const links = hosts(40).flatMap((host) => linksOn(host, 50));
		const { ms, outcome, network } = await run([...links, ...hanging], ({ url }) => answer(200, {}, url.includes('hanging') ? Infinity : 100));
		expect(ms).toBeLessThan(12_000);
		expect(hanging.map((url) => verdicts(outcome)[url])).toEqual(Array(5).fill('unreachable timeout'));
		expect(hanging.map((url) => network.requests.filter((request) => request.url === url).length)).toEqual(Array(5).fill(2));
		const othersEnd = last(network.requests.filter(({ url }) => !url.includes('hanging')).map(({ at }) => at));
		const secondTries = network.requests.filter(({ url }) => url.includes('hanging')).slice(5);
		expect(secondTries.every(({ at }) => at > othersEnd)).toBe(true);
	});

	it('is believed when it answers the second time', async () => {
		const { outcome } = await run(['https://sleepy.example/'], (_request, hit) => answer(200, {}, hit === 1 ? Infinity : 100));
		expect(verdicts(outcome)).toEqual({ 'https://sleepy.example/': 'ok http-200' });
	});

	it('is asked first the next time', async () => {
		const store = new MemoryLinkStore();
		const answering: Answering = ({ url }) => answer(200, {}, url.endsWith('/30') ? Infinity : 100);
		await run(linksOn('host.example', 40), answering, {}, { store });
		const { network, outcome } = await run(linksOn('host.example', 40), answering, {}, { store, policy: { reuse: { okMs: 0, goneMs: 0, otherMs: 0 } } });
		expect(outcome.results).toHaveLength(40);
		expect(network.requests[0]?.url).toBe('https://host.example/30');
	});

	it('is not asked a thousand times', async () => {
		const { network, outcome, ms } = await run(linksOn('dead.example', 1_000), () => answer(200, {}, Infinity));
		expect(network.requests.length).toBeLessThanOrEqual(8);
		expect(ms).toBeLessThan(12_000);
		expect(new Set(Object.values(verdicts(outcome)))).toEqual(new Set(['unreachable timeout']));
	});

	it('but with 503 is retried for a few links, not five times for each of a hundred', async () => {
		const { network, outcome } = await run(linksOn('down.example', 100), () => answer(503));
		expect(network.requests.length).toBeLessThan(300);
		expect(new Set(Object.values(verdicts(outcome)))).toEqual(new Set(['unreachable http-503']));
	});

	it('is no reason to give up a host that answered before', async () => {
		const { outcome } = await run(linksOn('mixed.example', 40), ({ url }) => answer(200, {}, /[1-9]0$/.test(url) ? Infinity : 100));
		expect(outcome.results.filter(({ verdict }) => verdict === 'ok')).toHaveLength(37);
	});
});

describe('a host that answers HEAD wrongly', () => {
	it.each([405, 501, 403, 404, 500])('with %d is asked by GET, and by GET alone after a few tries', async (status) => {
		const urls = Array.from({ length: 20 }, (_, index) => `https://files.example/${index}.pdf`);
		const { network, outcome } = await run(urls, ({ method }) => method === 'HEAD' ? answer(status) : answer(200, { 'content-type': 'application/pdf' }));
		expect(outcome.results.every(({ verdict }) => verdict === 'ok')).toBe(true);
		// Those under way when the host is found out count too.
		expect(network.requests.filter(({ method }) => method === 'HEAD').length).toBeLessThanOrEqual(8);
	});

	it('is asked by HEAD alone where it answers well and there is nothing to read', async () => {
		const { network } = await run(['https://files.example/slides.pdf'], () => answer(200, { 'content-type': 'application/pdf' }));
		expect(network.requests.map(({ method }) => method)).toEqual(['HEAD']);
	});
});

describe('losing the network', () => {
	it('halfway ends the run without a verdict on what is left', async () => {
		const urls = hosts(30).flatMap((host) => linksOn(host, 4));
		const { outcome } = await run(urls, (_request, _hit, at) =>
			at < 150 ? answer(200) : { afterMs: 5, status: 0, failure: 'dns-not-found' }, { concurrency: 10 });
		expect(outcome.kind).toBe('offline');
		expect(outcome.results.length).toBeGreaterThan(0);
		expect(outcome.results.every(({ verdict }) => verdict === 'ok')).toBe(true);
	});

	it('is told from a vault with many dead hosts', async () => {
		const dead = hosts(60).map((host) => `https://dead-${host}/`);
		const { outcome } = await run([...dead, 'https://here.example/'], ({ url }) =>
			url.includes('dead') ? { afterMs: 5, status: 0, failure: 'dns-not-found' } : answer(200, {}, 900), { concurrency: 64 });
		expect(outcome.kind).toBe('completed');
		expect(outcome.results.filter(({ verdict }) => verdict === 'broken')).toHaveLength(60);
	});
});
