import { StopSwitch } from '../../src/links/stop-switch';

describe('a switch that stops many things', () => {
	it('aborts all that is under way, and what begins later at once', async () => {
		const stop = new StopSwitch();
		const seen: boolean[] = [];
		const work = (signal: AbortSignal): Promise<void> => new Promise<void>((resolve) => {
			if (signal.aborted) return resolve();
			signal.addEventListener('abort', () => resolve());
		}).then(() => void seen.push(signal.aborted));
		const works = [stop.during(work), stop.during(work)];
		expect(stop.stopped).toBe(false);
		stop.stop();
		await Promise.all(works);
		expect(stop.stopped).toBe(true);
		await stop.during(work);
		await stop.during(work);
		expect(seen).toEqual([true, true, true, true]);
	});

	it('lends a signal again when the work has ended, well or not, and never to two at once', async () => {
		const stop = new StopSwitch();
		const lent: AbortSignal[] = [];
		const take = (signal: AbortSignal): Promise<void> => Promise.resolve(void lent.push(signal));
		await stop.during(take);
		await expect(stop.during((signal) => take(signal).then(() => Promise.reject(new Error('failed'))))).rejects.toThrow('failed');
		await Promise.all([stop.during(take), stop.during(take)]);
		expect(lent[1]).toBe(lent[0]);
		expect(lent[2]).toBe(lent[0]);
		expect(lent[3]).not.toBe(lent[2]);
	});

	it('leaves work alone that had ended', async () => {
		const stop = new StopSwitch();
		let lent: AbortSignal | undefined;
		await stop.during((signal) => Promise.resolve(void (lent = signal)));
		stop.stop();
		expect(lent?.aborted).toBe(false);
	});
});
