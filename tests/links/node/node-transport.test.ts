import { getEventListeners } from 'node:events';
import * as http from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Lookup } from '../../../src/links/node/node-modules';
import { createNodeTransport } from '../../../src/links/node/node-transport';
import type { Transport, TransportRequest } from '../../../src/links/transport';
import { loopbackTransport, nodeModules, resolverTo } from '../engine';
import { hang, inTurn, LoopbackServer, redirect, reply, type Route } from '../loopback-server';

/** 50 MB of nothing, in 50 kB. */
const bomb = gzipSync(Buffer.alloc(50_000_000));
const page = '<title>발표</title>'.repeat(40);
const endless: Route = (_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	const more = (): void => {
		while (!response.destroyed && response.write('x'.repeat(65_536)));
	};
	response.on('drain', more);
	more();
};
/** Sends a byte of its head or its body now and then; never ends. */
const drip = (part: 'head' | 'body'): Route => (request, response) => {
	if (part === 'body') response.writeHead(200, { 'content-type': 'text/html' });
	else request.socket.write('HTTP/1.1 200 OK\r\nx-dots: ');
	const timer = setInterval(() => part === 'body' ? response.write('.') : request.socket.write('.'), 20);
	request.socket.on('close', () => clearInterval(timer));
};

describe('the Node transport', () => {
	let server: LoopbackServer;
	let transport: Transport;

	beforeEach(async () => {
		transport = loopbackTransport();
		server = await LoopbackServer.start({
			'/page': reply(200, { 'set-cookie': 'a=1' }, page),
			'/redirect': redirect(301, '/page'),
			'/gzip': reply(200, { 'content-encoding': 'gzip' }, gzipSync(page)),
			'/br': reply(200, { 'content-encoding': 'br' }, brotliCompressSync(page)),
			'/deflate': reply(200, { 'content-encoding': 'deflate' }, deflateSync(page)),
			'/deflate-raw': reply(200, { 'content-encoding': 'deflate' }, deflateRawSync(page)),
			'/deflate-empty': reply(200, { 'content-encoding': 'deflate' }),
			'/bomb': reply(200, { 'content-encoding': 'gzip' }, bomb),
			'/not-gzip': reply(200, { 'content-encoding': 'gzip' }, page),
			'/endless': endless,
			'/hangs': hang,
			'/drips-head': drip('head'),
			'/drips-body': drip('body'),
			'/long-head': reply(200, { 'x-long': 'x'.repeat(100_000) }),
			'/no-content': (_request, response) => void response.writeHead(204).end(),
			'/breaks-off': (request, response) => {
				response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
				response.write('<title>Half a page', () => request.socket.destroy());
			},
			'/cookies': (_request, response) => void response.writeHead(200, [['set-cookie', 'a=1'], ['set-cookie', 'b=2']]).end(),
			'/resets': (request) => void request.socket.destroy(),
			'/upgrades': ({ socket }) => void socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
			'/closes-kept': inTurn(reply(200), (request) => void request.socket.destroy(), reply(200, {}, 'fresh')),
		});
	});

	afterEach(async () => {
		transport.close();
		await server.stop();
	});

	const ask = (path: string, changes: Partial<TransportRequest> = {}) => transport.exchange({
		method: 'GET', url: server.url(path), headers: {}, timeoutMs: 5_000, maxBodyBytes: 100_000, signal: new AbortController().signal, ...changes,
	});
	const textOf = async (path: string): Promise<string> => {
		const answer = await ask(path);
		if (answer.kind === 'failure') throw new Error(answer.detail);
		return new TextDecoder().decode(answer.body);
	};

	it('gives status, headers and body, and follows nothing', async () => {
		const answer = await ask('/redirect');
		expect(answer).toMatchObject({ kind: 'response', status: 301 });
		expect(answer.kind === 'response' && answer.headers.get('location')).toBe('/page');
		expect(server.requests).toEqual(['GET /redirect']);
	});

	it.each(['/gzip', '/br', '/deflate', '/deflate-raw'])('decodes %s', async (path) => {
		expect(await textOf(path)).toBe(page);
	});

	it.each(['/deflate-empty', '/no-content'])('takes an empty body: %s', async (path) => {
		expect(await ask(path)).toMatchObject({ kind: 'response', body: new Uint8Array(0) });
	});

	it.each(['/bomb', '/endless'])('reads no more than it may of %s, and ends the transfer', async (path) => {
		const answer = await ask(path);
		expect(answer).toMatchObject({ kind: 'response', truncated: true });
		expect(answer.kind === 'response' && answer.body.length).toBe(100_000);
		if (path === '/endless') await until(() => server.openSockets === 0);
	});

	it('reads no body that is not wanted', async () => {
		const answer = await ask('/endless', { wantsBody: () => false });
		expect(answer).toMatchObject({ kind: 'response', status: 200, body: new Uint8Array(0) });
		await until(() => server.openSockets === 0);
	});

	it('keeps the answer where its body breaks off or is not what it says', async () => {
		expect(await textOf('/breaks-off')).toBe('<title>Half a page');
		expect(await ask('/not-gzip')).toMatchObject({ kind: 'response', status: 200, truncated: true });
	});

	it('is not held by a server that never answers, or drips its head', async () => {
		expect(await ask('/hangs', { timeoutMs: 100 })).toMatchObject({ kind: 'failure', reason: 'timeout' });
		expect(await ask('/drips-head', { timeoutMs: 100 })).toMatchObject({ kind: 'failure', reason: 'timeout' });
		await until(() => server.openSockets === 0);
	});

	it('makes do with the head of an answer whose body drips', async () => {
		expect(await ask('/drips-body', { timeoutMs: 100 })).toMatchObject({ kind: 'response', status: 200, truncated: true });
		await until(() => server.openSockets === 0);
	});

	it('gives up an answer with an overlong head', async () => {
		expect(await ask('/long-head')).toMatchObject({ kind: 'failure', reason: 'bad-response' });
	});

	it('closes its connections within 200 ms of being stopped', async () => {
		const stop = new AbortController();
		const answers = Promise.all(['/hangs', '/drips-body'].map((path) => ask(path, { signal: stop.signal })));
		await until(() => server.requests.length === 2);
		const stopped = performance.now();
		stop.abort();
		await until(() => server.openSockets === 0);
		expect(performance.now() - stopped).toBeLessThan(200);
		expect((await answers).map((answer) => answer.kind === 'failure' ? answer.reason : answer.status)).toEqual(['aborted', 'aborted']);
	});

	it('tells that it was stopped, even when the head of the answer is there', async () => {
		const stop = new AbortController();
		const answer = ask('/drips-body', { signal: stop.signal, wantsBody: () => {
			setImmediate(() => stop.abort());
			return true;
		} });
		expect(await answer).toMatchObject({ kind: 'failure', reason: 'aborted' });
	});

	it('tells that it was stopped while a name was looked up', async () => {
		transport = loopbackTransport({ lookup: () => undefined });
		const stop = new AbortController();
		const answer = ask('/', { url: 'http://slow.example/', signal: stop.signal });
		setImmediate(() => stop.abort());
		expect(await answer).toMatchObject({ reason: 'aborted' });
	});

	it('asks nothing when it was stopped before', async () => {
		expect(await ask('/page', { signal: AbortSignal.abort() })).toMatchObject({ reason: 'aborted' });
		expect(server.requests).toEqual([]);
	});

	it('leaves nothing behind on the signal', async () => {
		const { signal } = new AbortController();
		await ask('/page', { signal });
		await ask('/resets', { signal });
		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});

	it('tells a host that hangs from a name that does', async () => {
		transport = loopbackTransport({ lookup: resolverTo('127.0.0.1') });
		expect(await ask('/hangs', { url: server.url('/hangs', 'talks.example'), timeoutMs: 150 })).toMatchObject({ reason: 'timeout' });
	});

	it('asks no second time where a new connection is reset', async () => {
		expect(await ask('/resets')).toMatchObject({ kind: 'failure', reason: 'connection-reset' });
		expect(server.requests).toEqual(['GET /resets']);
	});

	it('asks no second time where a kept connection brings nonsense', async () => {
		await ask('/page');
		expect(await ask('/long-head')).toMatchObject({ reason: 'bad-response' });
		expect(server.count('GET /long-head')).toBe(1);
	});

	it.each<[string, Partial<TransportRequest>]>([
		['an address that is none', { url: 'talks.example' }], ['a header that cannot be sent', { headers: { 'x-token': 'a\nb' } }],
	])('fails without asking for %s', async (_what, changes) => {
		expect(await ask('/page', changes)).toMatchObject({ kind: 'failure', reason: 'bad-response' });
		expect(server.requests).toEqual([]);
	});

	it('takes a change of protocol for no answer', async () => {
		expect(await ask('/upgrades')).toMatchObject({ kind: 'failure', reason: 'bad-response' });
	});

	it('joins headers that come twice, and shows redirects', async () => {
		const answer = await ask('/cookies');
		expect(answer.kind === 'response' && answer.headers.get('set-cookie')).toBe('a=1, b=2');
		expect(transport.redirects).toBe('visible');
	});

	it('uses a connection again, and asks once more where the server had closed it', async () => {
		await ask('/page');
		await ask('/closes-kept');
		expect(server.connections).toBe(1);
		expect(await textOf('/closes-kept')).toBe('fresh');
	});

	it('leaves no listeners on a connection that it uses again and again', async () => {
		const sockets = new Set<Socket>();
		const request = ((url: URL, options: http.RequestOptions) =>
			http.request(url, options).on('socket', (socket) => sockets.add(socket))) as typeof http.request;
		transport = loopbackTransport({ modules: { ...nodeModules, dns: { lookup: resolverTo('127.0.0.1') }, http: { Agent: http.Agent, request } } });
		const listeners = (): number => Array.from(sockets).flatMap((socket) => socket.eventNames().map((name) => socket.listenerCount(name))).reduce((sum, count) => sum + count, 0);
		const url = server.url('/page', 'talks.example');
		await ask('/page', { url });
		await ask('/page', { url });
		const before = listeners();
		for (let count = 0; count < 20; count += 1) await ask('/page', { url });
		expect(sockets.size).toBe(1);
		expect(listeners()).toBe(before);
	});

	it('keeps no more idle connections than it may', async () => {
		transport = loopbackTransport({ maxIdleSockets: 2 });
		await Promise.all(['/page', '/page?2', '/page?3', '/page?4'].map((path) => ask(path)));
		await until(() => server.openSockets === 2);
	});

	it('says who it is, and sends neither cookies nor a referrer nor credentials', async () => {
		await ask('/page');
		await ask('/page', { url: server.url('/page').replace('//', '//user:secret@') });
		for (const headers of server.headers) {
			expect(headers['user-agent']).toContain('conference-review');
			expect(headers['accept-encoding']).toBe('gzip, deflate, br');
			expect(headers).not.toHaveProperty('cookie');
			expect(headers).not.toHaveProperty('referer');
			expect(headers).not.toHaveProperty('authorization');
		}
	});

	it('tells a closed port, and a name that a resolver could not find for now', async () => {
		const stopped = await LoopbackServer.start({});
		const url = stopped.url('/');
		await stopped.stop();
		expect(await ask('/', { url })).toMatchObject({ reason: 'connection-refused' });
		transport = loopbackTransport({ lookup: resolverTo('127.0.0.1', { 'a.example': 'EAI_AGAIN', 'b.example': 'ENOTFOUND' }) });
		expect(await ask('/', { url: 'http://a.example/' })).toMatchObject({ reason: 'dns-temporary' });
		expect(await ask('/', { url: 'http://b.example/' })).toMatchObject({ reason: 'dns-not-found' });
		transport = loopbackTransport({ lookup: () => undefined });
		expect(await ask('/', { url: 'http://slow.example/', timeoutMs: 100 })).toMatchObject({ reason: 'dns-temporary' });
	});
});

describe('private addresses', () => {
	const refuses = async (url: string, lookup: Lookup): Promise<boolean> => {
		const transport = createNodeTransport({ modules: { ...nodeModules, dns: { lookup } } });
		const answer = await transport.exchange({ method: 'GET', url, headers: {}, timeoutMs: 2_000, maxBodyBytes: 100, signal: new AbortController().signal });
		transport.close();
		return answer.kind === 'failure' && answer.reason === 'private-address';
	};
	const neverAsked: Lookup = () => {
		throw new Error('no name should have been resolved');
	};

	it.each([
		'10.0.0.1', '172.16.0.1', '192.168.1.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '0.0.0.0',
		'::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::7f00:1', '2002:7f00:1::',
	])('are refused after resolution: %s', async (address) => {
		expect(await refuses('http://talks.example/', resolverTo(address))).toBe(true);
	});

	it('are refused where they stand beside a public one', async () => {
		const lookup: Lookup = (_hostname, _options, callback) =>
			callback(null, [{ address: '93.184.216.34', family: 4 }, { address: '10.0.0.1', family: 4 }]);
		expect(await refuses('http://talks.example/', lookup)).toBe(true);
	});

	it.each([
		'http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/', 'http://[::1]/',
		'http://[::ffff:127.0.0.1]/', 'http://localhost/', 'http://printer.local/', 'http://a.localhost./',
	])('are refused as they are written: %s', async (url) => {
		expect(await refuses(url, neverAsked)).toBe(true);
	});

	it('cannot be slipped in between check and connection: a name is resolved once, and that address is asked', async () => {
		const server = await LoopbackServer.start({ '/': reply(200) });
		const answers = ['127.0.0.1', '127.0.0.2'];
		let asked = 0;
		const transport = loopbackTransport({
			lookup: (_hostname, _options, callback) => callback(null, [{ address: answers[asked++] ?? '', family: 4 }]),
		});
		const request: TransportRequest = {
			method: 'GET', url: server.url('/', 'talks.example'), headers: {}, timeoutMs: 2_000, maxBodyBytes: 100, signal: new AbortController().signal,
		};
		expect(await transport.exchange(request)).toMatchObject({ status: 200 });
		expect(await transport.exchange(request)).toMatchObject({ status: 200 });
		expect(asked).toBe(1);
		transport.close();
		await server.stop();
	});
});

/** Waits, turn by turn, until something is so; the test's time-out is its limit. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
