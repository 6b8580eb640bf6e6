import { LinkChecker } from '../../src/links/checker';
import { MemoryLinkStore } from '../../src/links/history/memory-store';
import { desktopLimits } from '../../src/links/scheduling/pacing';
import { verdicts } from './engine';
import { answer, SimulatedNetwork, type Answering } from './simulated-network';
import { VirtualClock } from './virtual-clock';

const dayMs = 86_400_000;
const url = 'https://talks.example/a';

describe('a clock that is set back', () => {
	let clock: VirtualClock;
	let store: MemoryLinkStore;

	beforeEach(() => {
		clock = new VirtualClock();
		store = new MemoryLinkStore();
	});

	const check = (answering: Answering) => {
		const network = new SimulatedNetwork(clock, answering);
		const checker = new LinkChecker({ transport: network, store, clock, random: () => 0.5, limits: desktopLimits });
		return clock.until(checker.check([url])).then((outcome) => ({ network, verdict: verdicts(outcome)[url] }));
	};

	it('in the middle of a run holds nobody up: a host is left alone for as long as it asked, not for a day', async () => {
		const began = clock.elapsed();
		const { network, verdict } = await check((_request, hit) => {
			if (hit > 1) return answer(200);
			clock.setBack(dayMs);
			return answer(429, { 'retry-after': '5' });
		});
		expect(verdict).toBe('ok http-200');
		expect(network.requests.map(({ at }) => at)).toEqual([0, 5_100]);
		expect(clock.elapsed() - began).toBeLessThan(10_000);
	});

	it('between two runs makes no result fresh for ever', async () => {
		await check(() => answer(200));
		clock.setBack(400 * dayMs);
		const { network, verdict } = await check(() => answer(404));
		expect(network.requests.length).toBeGreaterThan(0);
		expect(verdict).toBe('broken http-404');
	});

	it('between failures proves nobody dead', async () => {
		const silent: Answering = () => ({ afterMs: 10, status: 0, failure: 'connection-refused' });
		for (let times = 0; times < 5; times++) {
			expect((await check(silent)).verdict).toBe('unreachable connection-refused');
			clock.setBack(10 * dayMs);
		}
	});
});
