import { judgeFailure, judgeStatus } from '../../src/links/status-verdict';

describe('the verdict on a status', () => {
	it.each([
		[200, 'ok http-200'], [206, 'ok http-206'], [299, 'ok http-299'], [300, 'ok http-300'],
		[301, 'unreachable bad-redirect'], [302, 'unreachable bad-redirect'], [303, 'unreachable bad-redirect'], [307, 'unreachable bad-redirect'], [308, 'unreachable bad-redirect'],
		[404, 'broken http-404'], [410, 'broken http-410'],
		[401, 'blocked http-401'], [403, 'blocked http-403'], [407, 'blocked http-407'], [429, 'blocked http-429'], [451, 'blocked http-451'], [999, 'blocked http-999'],
		[103, 'unreachable http-103'], [199, 'unreachable http-199'], [304, 'unreachable http-304'], [400, 'unreachable http-400'], [500, 'unreachable http-500'],
	])('%d is %s', (status, expected) => {
		const { verdict, reason } = judgeStatus(status);
		expect(`${verdict} ${reason}`).toBe(expected);
	});
});

describe('the verdict on silence', () => {
	it.each(['timeout', 'dns-temporary', 'connection-refused', 'connection-reset', 'network-unreachable', 'bad-response', 'tls-expired'] as const)('%s is no proof', (reason) => {
		expect(judgeFailure(reason, true)).toEqual({ verdict: 'unreachable', reason });
	});

	it('leaves private addresses alone, and takes a name that does not exist for proof only while others do', () => {
		expect(judgeFailure('private-address', true)).toEqual({ verdict: 'skipped', reason: 'private-address' });
		expect(judgeFailure('dns-not-found', true)).toEqual({ verdict: 'broken', reason: 'dns-not-found' });
		expect(judgeFailure('dns-not-found', false)).toEqual({ verdict: 'unreachable', reason: 'dns-not-found' });
	});
});
