import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { requestUrl } from 'obsidian';
import { createHost, type Host } from '.';
import { nodeHttpExchange } from './node/http-exchange';
import { isPublicAddress } from './node/public-address';

let host: Host;
let server: Server;
let base: string;
let seen: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
	seen = [];
	server = createServer((request, response) => {
		seen.push(request);
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	host = await createHost();
});
afterEach(async () => {
	await host.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

test('gives the answer and its parts, and notes what was asked', async () => {
	answer = (_request, response) => response.writeHead(200, { 'X-Mixed': 'y' }).end('{"a":1}');
	const response = await requestUrl(`${base}/page`);
	expect(response.status).toBe(200);
	expect(response.headers['x-mixed']).toBe('y');
	expect(response.json).toEqual({ a: 1 });
	expect(await requestUrl(`${base}/page`).text).toBe('{"a":1}');
	expect(host.requests.map(({ url }) => url)).toEqual([`${base}/page`, `${base}/page`]);
});

test('rejects on 404 with its status, unless told not to throw', async () => {
	answer = (_request, response) => response.writeHead(404).end('gone');
	await expect(requestUrl(`${base}/x`)).rejects.toMatchObject({ message: 'Request failed, status 404', status: 404 });
	const response = await requestUrl({ url: `${base}/x`, throw: false });
	expect([response.status, response.text]).toEqual([404, 'gone']);
	expect(() => response.json as unknown).toThrow(SyntaxError);
});

test('follows redirects without a word', async () => {
	answer = (request, response) => {
		if (request.url === '/end') response.end('here');
		else response.writeHead(301, { location: '/end' }).end();
	};
	const response = await requestUrl(`${base}/start`);
	expect([response.status, response.text, seen.length]).toEqual([200, 'here', 2]);
});

test('a redirect without end is an error', async () => {
	answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
	await expect(requestUrl(base)).rejects.toThrow('net::ERR_TOO_MANY_REDIRECTS');
});

test('sends method, headers and body', async () => {
	let body = '';
	answer = (request, response) => request.on('data', (chunk) => {
		body += String(chunk);
	}).on('end', () => response.end());
	await requestUrl({ url: base, method: 'POST', contentType: 'text/plain', headers: { 'X-A': 'b' }, body: 'hello' });
	expect(seen[0]?.method).toBe('POST');
	expect(seen[0]?.headers).toMatchObject({ 'content-type': 'text/plain', 'x-a': 'b' });
	expect(body).toBe('hello');
});

test('decodes what is compressed', async () => {
	answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('한국어'));
	expect((await requestUrl(base)).text).toBe('한국어');
});

test('a HEAD request has no body', async () => {
	answer = (_request, response) => response.writeHead(200, { 'content-length': '5', 'content-encoding': 'gzip' }).end();
	const response = await requestUrl({ url: base, method: 'HEAD' });
	expect([response.status, response.text]).toEqual([200, '']);
});

test('names failures as Chromium does', async () => {
	answer = (request) => request.socket.destroy();
	await expect(requestUrl(base)).rejects.toThrow('net::ERR_CONNECTION_RESET');
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	await expect(requestUrl(base)).rejects.toThrow('net::ERR_CONNECTION_REFUSED');
	await expect(requestUrl('ftp://127.0.0.1/')).rejects.toThrow('net::ERR_UNKNOWN_URL_SCHEME');
	await expect(requestUrl('http://127.0.0.1:99999/')).rejects.toThrow('net::ERR_INVALID_URL');
});

test('on a phone header names are as the server wrote them', async () => {
	await host.close();
	host = await createHost({ platform: 'phone' });
	answer = (_request, response) => response.writeHead(200, { 'X-Mixed': 'y' }).end();
	expect((await requestUrl(base)).headers['X-Mixed']).toBe('y');
});

test('private addresses are refused where they are not allowed, after a redirect and by name too', async () => {
	answer = (_request, response) => response.end('secret');
	const exchange = nodeHttpExchange({ allowPrivate: false });
	const port = new URL(base).port;
	for (const url of [base, `http://localhost:${port}/`, `http://[::1]:${port}/`, `http://2130706433:${port}/`, `http://0x7f.1:${port}/`]) {
		await expect(exchange({ url })).rejects.toThrow('net::ERR_BLOCKED_BY_CLIENT');
	}
	expect(seen).toEqual([]);
});

test.each([
	['8.8.8.8', true], ['2606:4700::1111', true], ['127.0.0.1', false], ['10.0.0.1', false], ['169.254.169.254', false],
	['100.64.0.1', false], ['::1', false], ['fe80::1', false], ['fd00::1', false], ['::ffff:192.168.0.1', false], ['0.0.0.0', false],
])('%s is public: %s', (address, expected) => {
	expect(isPublicAddress(address)).toBe(expected);
});
