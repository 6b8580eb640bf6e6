import { desktopLimits, HostPace } from '../../../src/links/scheduling/pacing';

const pace = (perHostGapMs = 0): HostPace => new HostPace({ ...desktopLimits, perHost: 4, perHostGapMs });
/** Limited `times` times, each after the pause before was over. */
function limitedOften(times: number): HostPace {
	const host = pace();
	for (let time = 0; time < times; time += 1) host.limited(time * 100_000, time * 100_000 + 1_000);
	return host;
}

describe('what a host can bear', () => {
	it('is not doubted for one pause, then halved, then stretched up to eight seconds', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 9, 10, 20].map((times) => [limitedOften(times).limit, limitedOften(times).gapMs])).toEqual([
			[4, 0], [4, 0], [2, 0], [1, 0], [1, 250], [1, 500], [1, 1_000], [1, 8_000], [1, 8_000], [1, 8_000],
		]);
	});

	it('is not less than the user wants, nor is the gap shorter', () => {
		const host = pace(300);
		host.started(50);
		expect([host.active, host.readyAt, host.gapMs]).toEqual([1, 350, 300]);
		host.ended();
		expect(host.active).toBe(0);
	});

	it('is trusted with more again after each five good answers', () => {
		const host = limitedOften(3);
		const limits = Array.from({ length: 12 }, () => {
			host.answered(100);
			return host.limit;
		});
		expect(limits).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 4, 4, 4]);
		// A limit after that is a first one.
		for (let count = 0; count < 5; count += 1) host.answered(100);
		host.limited(1_000_000, 1_001_000);
		expect(host.limit).toBe(4);
	});

	it('is doubted once for requests that were refused together, and waits for the longest of their pauses', () => {
		const host = limitedOften(1);
		host.limited(100_000, 101_000);
		host.limited(100_001, 103_000);
		host.limited(100_002, 100_500);
		expect([host.limit, host.readyAt]).toEqual([2, 103_000]);
		// The pause is over.
		host.limited(103_000, 104_000);
		expect(host.limit).toBe(1);
	});

	it('is reckoned with: replies as they take lately, and pauses for each answer', () => {
		const host = pace();
		expect([host.meanReplyMs, host.pausePerAnswerMs]).toEqual([null, 0]);
		host.answered(100);
		host.answered(200);
		expect(host.meanReplyMs).toBe(130);
		host.limited(1_000, 2_000);
		expect(host.pausePerAnswerMs).toBe(500);
		// Half of this pause is the same.
		host.limited(1_500, 2_500);
		host.limited(1_600, 1_700);
		expect(host.pausePerAnswerMs).toBe(750);
	});
});
