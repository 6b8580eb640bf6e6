import { Recorder } from '../../../src/links/history/recorder';
import type { LinkHistory, LinkStore } from '../../../src/links/history/store';
import { VirtualClock } from '../virtual-clock';

const record = (name: string): LinkHistory => ({
	url: `https://${name}.example/`, firstSeen: 0, lastOk: 0, checks: [], validators: null,
	latest: { verdict: 'ok', reason: 'http-200', url: `https://${name}.example/`, status: 200, finalUrl: null, hops: [], title: null, checkedAt: 0 },
});

describe('saving while a run goes on', () => {
	it('happens every two seconds or two hundred records, so that a kill loses little', async () => {
		const clock = new VirtualClock();
		const batches: number[] = [];
		const store: LinkStore = { load: () => Promise.resolve(new Map()), save: (records) => Promise.resolve(void batches.push(records.length)) };
		const recorder = new Recorder(store, clock);
		recorder.add(record('a'));
		recorder.add(record('b'));
		expect(batches).toEqual([]);
		clock.skip(2_000);
		recorder.add(record('c'));
		expect(batches).toEqual([3]);
		await Promise.resolve().then(() => undefined).then(() => undefined);
		for (let index = 0; index < 250; index += 1) recorder.add(record(`host${index}`));
		await recorder.finish();
		expect(batches).toEqual([3, 200, 50]);
	});

	it('that fails is tried once more at the end, with all that is left', async () => {
		const clock = new VirtualClock();
		const saved: string[] = [];
		let works = false;
		let tries = 0;
		const recorder = new Recorder({
			load: () => Promise.resolve(new Map()),
			save: (records) => {
				tries += 1;
				if (!works) return Promise.reject(new Error('the disk is full'));
				saved.push(...records.map(({ url }) => url));
				return Promise.resolve();
			},
		}, clock);
		for (const name of ['a', 'b', 'c']) {
			clock.skip(3_000);
			recorder.add(record(name));
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(tries).toBe(1);
		works = true;
		await recorder.finish();
		expect(saved.sort()).toEqual(['https://a.example/', 'https://b.example/', 'https://c.example/']);
		expect(recorder.failure).toBe('the disk is full');
	});

	it('does not need a store that can be read', async () => {
		const recorder = new Recorder({ load: () => Promise.reject(new Error('locked')), save: () => Promise.resolve() }, new VirtualClock());
		expect((await recorder.load()).size).toBe(0);
		expect(recorder.failure).toBe('locked');
	});
});
