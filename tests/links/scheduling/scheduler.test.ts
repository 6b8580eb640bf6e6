import { desktopLimits, type Limits } from '../../../src/links/scheduling/pacing';
import { Scheduler } from '../../../src/links/scheduling/scheduler';
import { StopSwitch } from '../../../src/links/stop-switch';
import { VirtualClock } from '../virtual-clock';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A scheduler, what began in which order, and how to end the oldest that is under way. */
function scheduling(limits: Partial<Limits> = {}) {
	const clock = new VirtualClock();
	const stop = new StopSwitch();
	const scheduler = new Scheduler(clock, { ...desktopLimits, ...limits }, stop);
	const begun: string[] = [];
	const ends: (() => void)[] = [];
	const request = (name: string) => (): Promise<string> => {
		begun.push(name);
		return new Promise((resolve) => ends.push(() => resolve(name)));
	};
	const run = (host: string, name = host): Promise<string> => scheduler.run(host, request(name));
	const end = async (): Promise<void> => {
		ends.shift()?.();
		await settled();
	};
	return { clock, stop, scheduler, begun, run, end, request };
}

/** The order in which these requests begin, one at a time, after hosts were heard with these times. */
async function order(heard: readonly (readonly [host: string, ms: number])[], hosts: readonly string[], limits: Partial<Limits> = {}): Promise<string> {
	const { scheduler, begun, run, end } = scheduling({ concurrency: 1, ...limits });
	for (const [host, ms] of heard) scheduler.answered(host, ms);
	for (const host of hosts) void run(host);
	await settled();
	for (let count = 0; count < hosts.length; count += 1) await end();
	return begun.join(' ');
}

describe('which request begins next', () => {
	it('is one of the host with the longest work ahead: what waits, times how long a reply takes, over what it bears', async () => {
		expect(await order([['slow', 500], ['quick', 100]], ['quick', 'slow'])).toBe('slow quick');
		expect(await order([['slow', 500], ['quick', 100]], ['slow', ...Array<string>(24).fill('quick')])).toMatch(/^quick( quick)* slow( quick)+$/);
		expect(await order([['slow', 300], ['quick', 100]], ['slow', ...Array<string>(8).fill('quick')])).toMatch(/^slow quick/);
	});

	it('is the first request of a host that was not heard yet', async () => {
		expect(await order([['a', 5_000]], ['a', 'new'])).toBe('new a');
	});

	it('is a second request of it as if it were like the others', async () => {
		const two = { concurrency: 2 };
		// The mean of all replies: 2.8 s, 1.2 s.
		expect(await order([['b', 3_000], ['c', 1_000]], ['new', 'new', 'b'], two)).toBe('new b new');
		expect(await order([['b', 2_000], ['c', 4_000], ['b', 2_000]], ['new', 'new', 'b'], two)).toBe('new new b');
		expect(await order([['c', 1_000], ['b', 3_000], ['d', 2_000]], ['new', 'new', 'd'], two)).toBe('new d new');
	});

	it('is one of the host that is likely to ask for pauses', async () => {
		const { clock, scheduler, begun, run } = scheduling({ concurrency: 1 });
		scheduler.answered('strict', 100);
		scheduler.pause('strict', 1_000);
		scheduler.answered('slow', 500);
		clock.skip(1_000);
		void run('slow');
		void run('strict');
		await settled();
		expect(begun).toEqual(['strict']);
	});

	it('is the oldest of its host, hundreds though they are', async () => {
		const names = Array.from({ length: 300 }, (_, index) => String(index));
		const { begun, run, end } = scheduling({ concurrency: 1 });
		for (const name of names) void run('a', name);
		await settled();
		for (let count = 0; count < names.length; count += 1) await end();
		expect(begun).toEqual(names);
	});

	it('is one of work that was begun before new work is', async () => {
		const { scheduler, begun, run, end, request } = scheduling({ perHost: 1 });
		const works = ['one', 'two'].map((name) => scheduler.admit('a', async () => {
			begun.push(`work ${name}`);
			await scheduler.run('a', request(name));
			return scheduler.run('a', request(`${name} again`));
		}));
		await settled();
		for (let count = 0; count < 4; count += 1) await end();
		expect(begun).toEqual(['work one', 'one', 'one again', 'work two', 'two', 'two again']);
		expect(await Promise.all(works)).toEqual(['one again', 'two again']);
		// Work that asks nothing holds no place.
		expect(await scheduler.admit('a', () => Promise.resolve('nothing asked'))).toBe('nothing asked');
		await expect(scheduler.admit('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		void run('a', 'last');
		await settled();
		expect(begun.at(-1)).toBe('last');
	});
});

describe('limits', () => {
	it('hold for a host and for all together', async () => {
		const { begun, run, end } = scheduling({ concurrency: 3, perHost: 2 });
		for (const host of ['a', 'a', 'a', 'b', 'b', 'b']) void run(host);
		await settled();
		expect(begun).toHaveLength(3);
		expect(begun.filter((host) => host === 'a').length).toBeLessThanOrEqual(2);
		await end();
		expect(begun).toHaveLength(4);
	});

	it('hold nothing up for a host that pauses, which begins when its time has come', async () => {
		const { clock, scheduler, begun, run } = scheduling();
		scheduler.pause('a', 5_000);
		const [paused] = [run('a'), run('a'), run('b')];
		await settled();
		expect(begun).toEqual(['b']);
		const began = clock.elapsed();
		await clock.until(new Promise<void>((resolve) => {
			void scheduler.run('a', () => Promise.resolve(resolve()));
		}));
		expect(clock.elapsed() - began).toBe(5_000);
		expect(begun).toEqual(['b', 'a', 'a']);
		void paused;
	});
});

describe('holding everything', () => {
	it('lets nothing begin until each hold was released, once', async () => {
		const { scheduler, begun, run } = scheduling();
		const [first, second] = [scheduler.hold(), scheduler.hold()];
		void run('a');
		await settled();
		first();
		first();
		await settled();
		expect(begun).toEqual([]);
		second();
		await settled();
		expect(begun).toEqual(['a']);
	});

	it('is quiet when nothing is under way any more', async () => {
		const { scheduler, run, end } = scheduling();
		await scheduler.quiet();
		void run('a');
		void run('b');
		await settled();
		let quiet = 0;
		for (let count = 0; count < 2; count += 1) void scheduler.quiet().then(() => (quiet += 1));
		await end();
		expect(quiet).toBe(0);
		await end();
		expect(quiet).toBe(2);
	});
});

describe('a run that is stopped', () => {
	const stopped = { name: 'SchedulerStopped', message: 'The check was stopped.' };

	it('refuses what waits and what comes later, and lets end what is under way', async () => {
		const { scheduler, stop, begun, run, end } = scheduling({ concurrency: 1 });
		const first = run('a', 'first');
		await settled();
		const others = [run('a'), run('b'), scheduler.admit('a', () => Promise.resolve('')), scheduler.admit('c', () => Promise.resolve(''))];
		await settled();
		stop.stop();
		for (const other of others) await expect(other).rejects.toMatchObject(stopped);
		await expect(run('a')).rejects.toMatchObject(stopped);
		await expect(scheduler.admit('d', () => Promise.resolve(''))).rejects.toMatchObject(stopped);
		await end();
		expect(await first).toBe('first');
		expect(begun).toEqual(['first']);
	});

	it('begins nothing when a hold is released afterwards, or a pause ends', async () => {
		const { clock, scheduler, stop, begun, run } = scheduling();
		scheduler.pause('a', 1_000);
		const release = scheduler.hold();
		const refused = [run('a'), run('b')];
		await settled();
		stop.stop();
		release();
		clock.skip(2_000);
		await Promise.all(refused.map((request) => expect(request).rejects.toMatchObject(stopped)));
		expect(begun).toEqual([]);
	});
});
