import { requestUrl } from 'obsidian';
import type { TransportRequest } from '../../src/links/transport';
import { createRequestUrlTransport } from '../../src/obsidian/request-url-transport';
import { createHost, type Host } from '../host';
import { answer, silence, WebServer } from './web-server';

let host: Host;
let server: WebServer;
beforeAll(async () => {
	host = await createHost({ platform: 'phone' });
	server = await WebServer.start({
		'/ok': answer(200, { 'X-Mixed-Case': 'kept' }, 'hello'),
		'/moved': answer(301, { location: '/ok' }),
		'/big': answer(200, {}, 'x'.repeat(1000)),
		'/silent': silence,
		'/broken': (_, response) => response.destroy(),
		'/teapot': answer(418, {}, 'short and stout'),
	});
});
afterAll(async () => {
	await server.stop();
	await host.close();
});

const ask = (url: string, more: Partial<TransportRequest> = {}, allowPrivate = true) =>
	createRequestUrlTransport({ requestUrl, allowPrivate }).exchange({
		method: 'GET',
		url,
		headers: {},
		timeoutMs: 5000,
		maxBodyBytes: 100,
		signal: new AbortController().signal,
		...more,
	});

test('an answer: status, headers in lower case, body', async () => {
	const response = await ask(server.url('/ok'));
	expect(response).toMatchObject({ kind: 'response', status: 200, truncated: false });
	if (response.kind !== 'response') return;
	expect(response.headers.get('x-mixed-case')).toBe('kept');
	expect(new TextDecoder().decode(response.body)).toBe('hello');
});

test('an error status is an answer, not a failure', async () => {
	expect(await ask(server.url('/teapot'))).toMatchObject({ kind: 'response', status: 418 });
});

test('redirects are followed unseen, and the transport says so', async () => {
	expect(createRequestUrlTransport({ requestUrl, allowPrivate: true }).redirects).toBe('hidden');
	expect(await ask(server.url('/moved'))).toMatchObject({ kind: 'response', status: 200 });
});

test('no more of a body than was asked for', async () => {
	const response = await ask(server.url('/big'));
	expect(response).toMatchObject({ kind: 'response', truncated: true });
	expect(response.kind === 'response' && response.body.byteLength).toBe(100);
});

test('a HEAD has no body', async () => {
	expect(await ask(server.url('/ok'), { method: 'HEAD' })).toMatchObject({ kind: 'response', status: 200, body: new Uint8Array() });
	expect(server.asked).toContain('HEAD /ok');
});

test('who never answers runs out of time', async () => {
	expect(await ask(server.url('/silent'), { timeoutMs: 30 })).toMatchObject({ kind: 'failure', reason: 'timeout' });
});

test('who stops asking is free at once, and a late answer is nobody\'s', async () => {
	const controller = new AbortController();
	const asked = ask(server.url('/silent'), { signal: controller.signal });
	controller.abort();
	expect(await asked).toMatchObject({ kind: 'failure', reason: 'aborted' });
	expect(await ask(server.url('/ok'), { signal: controller.signal })).toMatchObject({ kind: 'failure', reason: 'aborted' });
});

test('a connection that breaks off, and one that is refused', async () => {
	expect(await ask(server.url('/broken'))).toMatchObject({ kind: 'failure', reason: 'connection-reset' });
	const closed = await WebServer.start({});
	const url = closed.url('/');
	await closed.stop();
	expect(await ask(url)).toMatchObject({ kind: 'failure', reason: 'connection-refused' });
});

test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://localhost/', 'http://[::1]/', 'http://192.168.0.1/', 'http://printer.local/'])(
	'%s is refused before anything is sent',
	async (url) => {
		const before = host.requests.length;
		expect(await ask(url, {}, false)).toMatchObject({ kind: 'failure', reason: 'private-address' });
		expect(host.requests).toHaveLength(before);
	},
);

test.each([
	['net::ERR_NAME_NOT_RESOLVED', 'dns-temporary'],
	['net::ERR_INTERNET_DISCONNECTED', 'network-unreachable'],
	['net::ERR_CERT_DATE_INVALID', 'tls-expired'],
	['net::ERR_CERT_COMMON_NAME_INVALID', 'tls-wrong-host'],
	['net::ERR_SSL_PROTOCOL_ERROR', 'tls-error'],
	['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
	['The Internet connection appears to be offline.', 'network-unreachable'],
	['A server with the specified hostname could not be found.', 'dns-temporary'],
	['The request timed out.', 'timeout'],
	['The network connection was lost.', 'connection-reset'],
	['Unable to resolve host "x.example": No address associated with hostname', 'dns-temporary'],
	['java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.', 'tls-unknown-issuer'],
	['Failed to connect to x.example/1.2.3.4:443', 'connection-refused'],
	['something nobody has seen', 'bad-response'],
])('the platform\'s “%s” is %s', async (message, reason) => {
	const transport = createRequestUrlTransport({ requestUrl: (() => Promise.reject(new Error(message))) as never, allowPrivate: false });
	const result = await transport.exchange({ method: 'GET', url: 'https://x.example/', headers: {}, timeoutMs: 1000, maxBodyBytes: 1, signal: new AbortController().signal });
	expect(result).toEqual({ kind: 'failure', reason, detail: message });
});
