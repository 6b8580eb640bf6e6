import { Connectivity, type ConnectivityOptions } from '../../../src/links/asking/connectivity';
import { desktopLimits } from '../../../src/links/scheduling/pacing';
import { Scheduler } from '../../../src/links/scheduling/scheduler';
import { StopSwitch } from '../../../src/links/stop-switch';
import type { TransportFailure, TransportResponse } from '../../../src/links/transport';
import { VirtualClock } from '../virtual-clock';

type Reason = TransportFailure['reason'];
const answered: TransportResponse = { kind: 'response', status: 404, headers: new Map(), body: new Uint8Array(0) };
const failed = (reason: Reason): TransportFailure => ({ kind: 'failure', reason, detail: '' });
const url = (name: string): URL => new URL(name.includes('/') ? name : `https://${name}.example/`);
const names = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => `dead${from + index}`);
/** Lets what was begun come to its end. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A run's sense of the network, what it asked to find out, and how often it called itself offline. */
function sense(options: Partial<ConnectivityOptions> = {}) {
	const seen = { controls: [] as string[], offline: 0 };
	const scheduler = new Scheduler(new VirtualClock(), desktopLimits, new StopSwitch());
	const { control, ...rest } = options;
	const connectivity = new Connectivity({
		scheduler, isOnline: () => null, hosts: 100, knownGood: ['https://known.example/a'], onOffline: () => (seen.offline += 1),
		control: (asked) => {
			seen.controls.push(asked);
			return control ? control(asked) : Promise.resolve(false);
		},
		...rest,
	});
	const fail = (hosts: readonly string[], reason: Reason = 'dns-not-found'): void => hosts.forEach((host) => connectivity.note(url(host), failed(reason)));
	const answer = (...hosts: readonly string[]): void => hosts.forEach((host) => connectivity.note(url(host), answered));
	return { seen, scheduler, connectivity, fail, answer };
}

describe('whether it is them or us', () => {
	it('is asked when eight hosts in a row fail, once however often each does', async () => {
		const { seen, fail } = sense();
		fail([...names(7), ...names(7)]);
		await settled();
		expect(seen).toEqual({ controls: [], offline: 0 });
		fail(names(1, 7));
		await settled();
		expect(seen).toEqual({ controls: ['https://known.example/a'], offline: 1 });
	});

	it.each([[1, 2], [2, 2], [3, 3], [8, 8], [50, 8]])('is asked in a run of %d hosts when %d fail', async (hosts, enough) => {
		const { seen, fail } = sense({ hosts });
		fail(names(enough - 1));
		await settled();
		expect(seen.offline).toBe(0);
		fail(names(1, enough - 1));
		await settled();
		expect(seen.offline).toBe(1);
	});

	it.each(['dns-not-found', 'dns-temporary', 'network-unreachable'] as const)('is asked for %s', async (reason) => {
		const { seen, fail } = sense();
		fail(names(8), reason);
		await settled();
		expect(seen.offline).toBe(1);
	});

	it.each(['timeout', 'aborted', 'connection-refused', 'connection-reset', 'private-address', 'bad-response', 'tls-expired'] as const)('is not asked for %s', async (reason) => {
		const { seen, fail } = sense();
		fail(names(20), reason);
		await settled();
		expect(seen).toEqual({ controls: [], offline: 0 });
	});

	it.each([
		['an answer', (run: ReturnType<typeof sense>) => run.answer('here'), 0],
		['an answer from a number', (run: ReturnType<typeof sense>) => run.answer('https://93.184.216.34/'), 0],
		['a refusal', (run: ReturnType<typeof sense>) => run.fail(['here'], 'connection-refused'), 0],
		['a bad certificate', (run: ReturnType<typeof sense>) => run.fail(['here'], 'tls-expired'), 0],
		['a time-out', (run: ReturnType<typeof sense>) => run.fail(['here'], 'timeout'), 1],
		['a request that was stopped', (run: ReturnType<typeof sense>) => run.fail(['here'], 'aborted'), 1],
	])('is asked anew after %s, or not', async (_what, between, offline) => {
		const run = sense();
		run.fail(names(7));
		between(run);
		run.fail(names(1, 7));
		await settled();
		expect(run.seen.offline).toBe(offline);
	});

	it('is not asked where somebody answers before all that is under way has ended', async () => {
		const { seen, scheduler, fail, answer } = sense();
		let end: () => void = () => undefined;
		void scheduler.run('slow.example', () => new Promise<void>((resolve) => (end = resolve)));
		await settled();
		fail(names(8));
		await settled();
		answer('slow');
		end();
		await settled();
		expect(seen).toEqual({ controls: [], offline: 0 });
	});

	it('is them where an address answers that did before; requests go on, and it is asked again later', async () => {
		const { seen, scheduler, fail } = sense({ control: () => Promise.resolve(true) });
		fail(names(8));
		let begun = false;
		const request = scheduler.run('next.example', () => Promise.resolve(void (begun = true)));
		expect(begun).toBe(false);
		await request;
		expect(seen).toEqual({ controls: ['https://known.example/a'], offline: 0 });
		fail(names(7, 8));
		await settled();
		expect(seen.controls).toHaveLength(1);
		fail(names(1, 15));
		await settled();
		expect(seen.controls).toHaveLength(2);
	});

	it('is said once', async () => {
		const { seen, fail } = sense();
		fail(names(8));
		await settled();
		fail(names(8, 8));
		await settled();
		expect(seen.offline).toBe(1);
	});
});

describe('a device that says it is offline', () => {
	it('is believed at the first failure where nobody with a name has answered', () => {
		const { seen, fail, answer } = sense({ isOnline: () => false });
		answer('https://93.184.216.34/', 'http://nas.local/');
		fail(['dead'], 'connection-refused');
		expect(seen.offline).toBe(0);
		fail(['dead'], 'timeout');
		expect(seen).toEqual({ controls: [], offline: 1 });
	});

	it('is not believed at once where somebody has: addresses that answered are asked', async () => {
		const { seen, fail, answer } = sense({ isOnline: () => false, control: (asked) => Promise.resolve(asked.includes('here')) });
		answer('here');
		fail(['dead']);
		await settled();
		expect(seen).toEqual({ controls: ['https://here.example/'], offline: 0 });
	});

	it('is not asked where it says nothing of the kind', async () => {
		const { seen, fail } = sense({ isOnline: () => true });
		fail(['dead']);
		fail(names(9), 'timeout');
		await settled();
		expect(seen).toEqual({ controls: [], offline: 0 });
	});
});

describe('whether names resolve', () => {
	const resolves = async (run: ReturnType<typeof sense>): Promise<readonly [boolean | null, readonly string[]]> => [await run.connectivity.namesResolve(), run.seen.controls];

	it('is asked of the last three hosts that answered, the newest first, until one does', async () => {
		const run = sense();
		run.answer('a', 'b', 'c', 'd');
		expect(await resolves(run)).toEqual([false, ['d', 'c', 'b'].map((name) => url(name).href)]);
		const lucky = sense({ control: (asked) => Promise.resolve(asked.includes('c.')) });
		lucky.answer('a', 'b', 'c', 'd');
		expect(await resolves(lucky)).toEqual([true, ['d', 'c'].map((name) => url(name).href)]);
	});

	it('is asked of a host once, by the address that answered last', async () => {
		const run = sense({ knownGood: [] });
		run.answer('https://a.example/1', 'https://b.example/', 'https://a.example/2', 'https://a.example/3');
		expect(await resolves(run)).toEqual([false, ['https://a.example/2', 'https://b.example/']]);
	});

	it('is not asked of numbers, nor of names of the local network', async () => {
		const run = sense({ knownGood: [] });
		run.answer('https://93.184.216.34/', 'http://nas.local/', 'http://[2606:4700::1111]/');
		expect(await resolves(run)).toEqual([null, []]);
	});

	it('is not asked of a host that failed itself: one alone tells nothing, several do', async () => {
		const one = sense({ knownGood: [] });
		one.answer('a');
		one.fail(['a']);
		expect(await resolves(one)).toEqual([null, []]);
		const two = sense({ knownGood: [] });
		two.answer('a', 'b');
		two.fail(['a', 'b']);
		expect(await resolves(two)).toEqual([false, []]);
		two.answer('a');
		expect(await resolves(two)).toEqual([false, ['https://a.example/']]);
	});

	it('is shown by the only one that answered, if it still does', async () => {
		const run = sense({ knownGood: [] });
		run.answer('a');
		expect(await resolves(run)).toEqual([false, ['https://a.example/']]);
	});
});
