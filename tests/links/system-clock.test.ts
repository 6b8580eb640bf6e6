import { getEventListeners } from 'node:events';
import { createClock } from '../../src/links/system-clock';

describe('the clock of the platform', () => {
	const timers = new Map<number, { readonly callback: () => void; readonly ms: number }>();
	let count = 0;
	const clock = createClock<number>({
		setTimeout: (callback, ms) => {
			timers.set(count += 1, { callback, ms });
			return count;
		},
		clearTimeout: (handle) => void timers.delete(handle),
	});
	const ring = (): void => timers.forEach(({ callback }) => callback());

	beforeEach(() => timers.clear());

	it('sleeps until its timer rings', async () => {
		const sleep = clock.sleep(700);
		expect(Array.from(timers.values(), ({ ms }) => ms)).toEqual([700]);
		ring();
		await sleep;
		expect(timers.size).toBe(0);
	});

	it('wakes when it is stopped, and leaves no timer and no listener behind', async () => {
		const stop = new AbortController();
		const sleep = clock.sleep(700, stop.signal);
		expect(timers.size).toBe(1);
		stop.abort();
		await sleep;
		expect(timers.size).toBe(0);
		const other = new AbortController();
		const second = clock.sleep(700, other.signal);
		ring();
		await second;
		expect(getEventListeners(other.signal, 'abort')).toEqual([]);
	});

	it('does not go to sleep when it is stopped already', async () => {
		await clock.sleep(700, AbortSignal.abort());
		expect(timers.size).toBe(0);
	});
});
