import { findArchivedCopies, type DeadAddress } from '../../src/repair/archived-copies';
import type { Transport } from '../../src/links/transport';
import { VirtualClock } from '../links/virtual-clock';

interface Reply {
	readonly status: number;
	readonly retryAfter?: string;
}

let clock: VirtualClock;
let asked: string[];
/** What the archive says, one question after the other; then that there is no copy. */
let replies: Reply[];

/** Without sockets: time is ours, and passes only when nothing else can happen. */
const transport: Transport = {
	redirects: 'visible',
	exchange: ({ url }) => {
		asked.push(new URL(url).searchParams.get('url') ?? '');
		const { status, retryAfter } = replies.shift() ?? { status: 200 };
		return Promise.resolve({
			kind: 'response',
			status,
			headers: new Map(retryAfter === undefined ? [] : [['retry-after', retryAfter]]),
			body: new TextEncoder().encode(status === 200 ? '{"archived_snapshots":{}}' : 'later'),
		});
	},
	close: () => undefined,
};

beforeEach(() => {
	clock = new VirtualClock();
	asked = [];
	replies = [];
});

const addresses = (count: number): DeadAddress[] => Array.from({ length: count }, (_, index) => ({ url: `https://a.example/${String(index)}`, date: null }));

async function find(dead: readonly DeadAddress[], signal = new AbortController().signal): Promise<string[]> {
	const answers = await clock.until(findArchivedCopies(dead, { transport, clock, endpoint: 'https://archive.example/available', timeoutMs: 2_000, signal, onProgress: () => undefined }));
	return [...answers.values()].map((answer) => (answer.kind === 'failed' ? answer.detail : answer.kind));
}

it('gives the archive the pause that it asks for, and then the same question', async () => {
	replies = [{ status: 429, retryAfter: '30' }];
	const start = clock.elapsed();
	expect(await find(addresses(2))).toEqual(['none', 'none']);
	expect(asked).toEqual(['https://a.example/0', 'https://a.example/0', 'https://a.example/1']);
	expect(clock.elapsed() - start).toBe(30_000);
});

it('pauses longer each time where the archive does not say how long', async () => {
	replies = [{ status: 503 }, { status: 503 }];
	const start = clock.elapsed();
	expect(await find(addresses(1))).toEqual(['none']);
	expect(clock.elapsed() - start).toBe(15_000);
});

it('asks nothing more of an archive that stays busy', async () => {
	replies = Array.from({ length: 20 }, () => ({ status: 429 }));
	expect(await find(addresses(5))).toEqual(Array.from({ length: 5 }, () => 'http-429'));
	expect(asked).toHaveLength(4);
});

it('does not wait for an archive that asks for an hour', async () => {
	replies = [{ status: 429, retryAfter: '3600' }];
	const start = clock.elapsed();
	expect(await find(addresses(3))).toEqual(['http-429', 'http-429', 'http-429']);
	expect([asked.length, clock.elapsed() - start]).toEqual([1, 0]);
});

it('gives up on an archive that fails time after time, but not for a failure now and then', async () => {
	const failing = { status: 500 };
	replies = [failing, failing, { status: 200 }, failing, failing, failing, failing, failing];
	expect(await find(addresses(10))).toEqual(['http-500', 'http-500', 'none', ...Array.from({ length: 7 }, () => 'http-500')]);
	expect(asked).toHaveLength(8);
});

it('ends a pause when it is cancelled', async () => {
	replies = [{ status: 429, retryAfter: '60' }];
	const stop = new AbortController();
	const start = clock.elapsed();
	jest.spyOn(clock, 'sleep').mockImplementationOnce((ms, signal) => {
		const slept = VirtualClock.prototype.sleep.call(clock, ms, signal);
		stop.abort();
		return slept;
	});
	await find(addresses(3), stop.signal);
	expect([asked.length, clock.elapsed() - start]).toEqual([1, 0]);
});
