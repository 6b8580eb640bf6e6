import { checkOne } from './engine';
import { hang, inTurn, LoopbackServer, page, redirect, reply, reset } from './loopback-server';

describe('verdicts against a real server', () => {
	let server: LoopbackServer;

	beforeAll(async () => {
		server = await LoopbackServer.start({
			'/ok': page('A talk'),
			'/gone': reply(410),
			'/moved': redirect(301, '/ok'),
			'/moved-for-now': redirect(302, '/ok'),
			'/moved-then-gone': redirect(301, '/gone'),
			'/moved-then-for-now': redirect(308, '/moved-for-now'),
			'/for-now-then-moved': redirect(307, '/moved'),
			'/loop': redirect(302, '/loop-back'),
			'/loop-back': redirect(302, '/loop'),
			'/nowhere': reply(302),
			'/other-scheme': redirect(302, 'mailto:someone@example.org'),
			'/forbidden': reply(403),
			'/robots': reply(999),
			'/teapot': reply(418),
			'/broken': reply(500),
			'/flaky': inTurn(reply(503), reply(503), page('Back again')),
			'/limited': inTurn(reply(429, { 'retry-after': '0' }), page('Patience')),
			'/put-off': reply(429, { 'retry-after': '3600' }),
			'/reset': reset,
			'/reset-once': inTurn(reset, page('Second try')),
			'/hangs': hang,
			'/talk.pdf': (request, response) => reply(request.method === 'HEAD' ? 405 : 200, { 'content-type': 'application/pdf' })(request, response, 1),
		});
	});

	afterAll(() => server.stop());

	test.each([
		['/ok', 'ok http-200'],
		['/missing', 'broken http-404'],
		['/gone', 'broken http-410'],
		['/moved', 'moved http-301'],
		['/moved-for-now', 'ok http-200'],
		['/moved-then-gone', 'broken http-410'],
		['/moved-then-for-now', 'moved http-308'],
		['/for-now-then-moved', 'ok http-200'],
		['/loop', 'broken redirect-loop'],
		['/nowhere', 'unreachable bad-redirect'],
		['/other-scheme', 'unreachable bad-redirect'],
		['/forbidden', 'blocked http-403'],
		['/robots', 'blocked http-999'],
		['/teapot', 'unreachable http-418'],
		['/broken', 'unreachable http-500'],
		['/flaky', 'ok http-200'],
		['/limited', 'ok http-200'],
		['/reset', 'unreachable connection-reset'],
		['/reset-once', 'ok http-200'],
		['/talk.pdf', 'ok http-200'],
	])('%s is %s', async (path, expected) => {
		const { verdict, reason } = await checkOne(server.url(path));
		expect(`${verdict} ${reason}`).toBe(expected);
	});
});
