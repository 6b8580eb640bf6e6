import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { checkpointBytes, type Transport, type TransportRequest, type TransportResponse } from '../../../src/links/transport';
import { loopbackTransport } from '../engine';
import { LoopbackServer, reply, type Route } from '../loopback-server';

const text = Array.from({ length: 2_000 }, (_, index) => `${index} 발표`).join(' ');
const bytes = Buffer.from(text);
const packed = gzipSync(text);
/** Without a length, in pieces. */
const inPieces = (...pieces: readonly string[]): Route => (_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	for (const piece of pieces) response.write(piece);
	response.end();
};
const cut = (encoding: string, body: Uint8Array): Route => ({ socket }) => {
	socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`);
	socket.end(body.subarray(0, body.length - 40));
};

describe('the body of an answer', () => {
	let server: LoopbackServer;
	let transport: Transport;

	beforeEach(async () => {
		transport = loopbackTransport();
		server = await LoopbackServer.start({
			'/plain': reply(200, {}, text),
			'/identity': reply(200, { 'content-encoding': 'identity' }, text),
			'/gzip': reply(200, { 'content-encoding': 'GZIP' }, packed),
			'/x-gzip': reply(200, { 'content-encoding': 'x-gzip' }, packed),
			'/br': reply(200, { 'content-encoding': 'br' }, brotliCompressSync(text)),
			'/deflate': reply(200, { 'content-encoding': 'deflate' }, deflateSync(text)),
			'/deflate-raw': reply(200, { 'content-encoding': 'deflate' }, deflateRawSync(text)),
			'/empty': reply(200),
			'/cut-gzip': cut('gzip', packed),
			'/cut-br': cut('br', brotliCompressSync(text)),
			'/long': reply(200, {}, 'x'.repeat(200_000)),
			'/long-pieces': inPieces(...Array<string>(20).fill('x'.repeat(10_000))),
			'/short-pieces': inPieces('one', 'two'),
		});
	});

	afterEach(async () => {
		transport.close();
		await server.stop();
	});

	const ask = async (path: string, changes: Partial<TransportRequest> = {}): Promise<TransportResponse> => {
		const answer = await transport.exchange({
			method: 'GET', url: server.url(path), headers: {}, timeoutMs: 5_000, maxBodyBytes: 100_000, signal: new AbortController().signal, ...changes,
		});
		if (answer.kind === 'failure') throw new Error(answer.detail);
		return answer;
	};

	it.each(['/plain', '/identity', '/gzip', '/x-gzip', '/br', '/deflate', '/deflate-raw'])('is read to its end: %s', async (path) => {
		const answer = await ask(path);
		expect(Buffer.from(answer.body).equals(bytes)).toBe(true);
		expect(answer.truncated).toBe(false);
	});

	it('is whole where it is empty', async () => {
		expect(await ask('/empty')).toMatchObject({ body: new Uint8Array(0), truncated: false });
	});

	it.each(['/cut-gzip', '/cut-br'])('that is cut off while packed is read as far as it goes: %s', async (path) => {
		const answer = await ask(path);
		expect(answer.truncated).toBe(true);
		expect(answer.body.length).toBeGreaterThan(1_000);
		expect(Buffer.from(answer.body).equals(bytes.subarray(0, answer.body.length))).toBe(true);
	});

	it.each(['/long', '/long-pieces'])('ends where its beginning is enough: %s', async (path) => {
		const lengths: number[] = [];
		const answer = await ask(path, { isEnough: ({ length }) => lengths.push(length) > 0 });
		expect(lengths).toEqual([checkpointBytes]);
		expect([answer.body.length, answer.truncated]).toEqual([checkpointBytes, true]);
	});

	it.each(['/long', '/long-pieces'])('goes on where its beginning is not enough: %s', async (path) => {
		const lengths: number[] = [];
		const answer = await ask(path, { isEnough: ({ length }) => lengths.push(length) < 0 });
		expect(lengths).toEqual([checkpointBytes]);
		expect([answer.body.length, answer.truncated]).toEqual([100_000, true]);
	});

	it('is not asked whether it is enough where it is short, or no more would be read', async () => {
		const isEnough = (): boolean => {
			throw new Error('asked');
		};
		expect((await ask('/plain', { isEnough })).truncated).toBe(false);
		expect((await ask('/long', { isEnough, maxBodyBytes: checkpointBytes })).body.length).toBe(checkpointBytes);
	});

	it.each<Partial<TransportRequest>>([{ maxBodyBytes: 0 }, { wantsBody: () => false }])('that is not wanted is passed over, and the connection used again: %j', async (changes) => {
		for (const path of ['/plain', '/short-pieces', '/empty']) expect(await ask(path, changes)).not.toHaveProperty('truncated');
		expect((await ask('/plain')).body.length).toBe(bytes.length);
		expect(server.connections).toBe(1);
	});

	it.each(['/long', '/long-pieces'])('that is not wanted ends the connection where it is long: %s', async (path) => {
		await ask(path, { wantsBody: () => false });
		const { connections } = server;
		await ask('/plain');
		expect(server.connections).toBe(connections + 1);
	});

	it('that a HEAD leaves out is not missed', async () => {
		expect(await ask('/long', { method: 'HEAD' })).toStrictEqual({ kind: 'response', status: 200, headers: expect.any(Map) as unknown, body: new Uint8Array(0) });
	});

	it('is wanted by what its head says', async () => {
		const heads: unknown[] = [];
		await ask('/plain', { wantsBody: (status, headers) => heads.push([status, headers.get('content-type')]) > 0 });
		expect(heads).toEqual([[200, 'text/html; charset=utf-8']]);
	});
});
