import { HostMemory } from '../../../src/links/scheduling/host-memory';
import type { TransportFailure, TransportResponse } from '../../../src/links/transport';

const failure = (reason: TransportFailure['reason']): TransportFailure => ({ kind: 'failure', reason, detail: '' });
const response = (status: number): TransportResponse => ({ kind: 'response', status, headers: new Map(), body: new Uint8Array(0) });
const times = (count: number, step: () => void): void => {
	for (let time = 0; time < count; time += 1) step();
};

describe('what a run learns of a host', () => {
	let host: HostMemory;

	beforeEach(() => {
		host = new HostMemory();
	});

	it('is given up after four silences, unless it ever answered', () => {
		times(3, () => host.failure(failure('timeout')));
		expect(host.settled).toBeNull();
		host.failure(failure('connection-refused'));
		expect(host.settled).toEqual(failure('connection-refused'));

		const heard = new HostMemory();
		heard.response(response(500));
		times(9, () => heard.failure(failure('timeout')));
		heard.failure(failure('dns-not-found'));
		expect(heard.settled).toBeNull();
	});

	it.each(['dns-not-found', 'private-address'] as const)('is given up at once with %s', (reason) => {
		host.failure(failure(reason));
		expect(host.settled).toEqual(failure(reason));
	});

	it('is not given up for what we stopped ourselves', () => {
		times(9, () => host.failure(failure('aborted')));
		expect(host.settled).toBeNull();
	});

	it('may have come back before the second try, but is put off to the next check all the same', () => {
		times(4, () => host.failure(failure('timeout')));
		host.forgive();
		expect(host.settled).toBeNull();
		times(3, () => host.failure(failure('timeout')));
		expect(host.settled).toBeNull();
		host.putOff();
		host.forgive();
		expect(host.settled).toEqual({ kind: 'put-off', status: null });
	});

	it('is put off when two addresses were refused to the end, without a good answer between them', () => {
		host.refused();
		host.response(response(399));
		host.refused();
		expect(host.settled).toBeNull();
		host.response(response(400));
		host.refused();
		expect(host.settled).toEqual({ kind: 'put-off', status: null });
	});

	it('is retried no more than once where retries were in vain for three addresses, until a good answer', () => {
		times(2, () => host.retriedInVain());
		expect(host.rewardsRetries).toBe(true);
		host.retriedInVain();
		expect(host.rewardsRetries).toBe(false);
		host.response(response(503));
		expect(host.rewardsRetries).toBe(false);
		host.response(response(200));
		expect(host.rewardsRetries).toBe(true);
	});

	it('is waited for a minute in all, pauses that overlap counting once, until a good answer', () => {
		host.paused(30_000, 0);
		host.paused(30_000, 10_000);
		host.paused(10_000, 15_000);
		host.paused(20_000, 100_000);
		expect(host.isPatient).toBe(true);
		host.paused(1, 120_000);
		expect(host.isPatient).toBe(false);
		host.response(response(429));
		expect(host.isPatient).toBe(false);
		host.response(response(200));
		expect(host.isPatient).toBe(true);
	});

	it('is asked by HEAD until it has lied twice', () => {
		host.headLied();
		expect(host.trustsHead).toBe(true);
		host.headLied();
		expect(host.trustsHead).toBe(false);
	});
});
