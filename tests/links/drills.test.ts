import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkOne, loopbackChecker, verdicts } from './engine';
import { LoopbackServer, page, type Route } from './loopback-server';

/*
 * Servers that break the rules, asked by the whole engine over real sockets. None of them may hold up the others, fill
 * the memory or get a verdict of death: what cannot be understood is no sign that a page is gone. (A rejection that
 * nobody handles fails a test by itself.)
 */

const text = 'Words about a talk that somebody gave. '.repeat(40);
const talk = `<!doctype html><title>발표 자료</title><h1>발표 자료</h1>${text}`;
const packed = gzipSync(talk);

/** Writes to the socket itself, past all that Node's server would put right. */
const raw = (...parts: readonly (string | Uint8Array)[]): Route => ({ socket }) => {
	for (const part of parts) socket.write(part);
	socket.end();
};
const head = (...lines: readonly string[]): string => `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;

/** Headers without an end: 1 GB where nobody stops it. */
const headersWithoutEnd = (sent: { bytes: number }): Route => ({ socket }) => {
	const line = `x-filler: ${'x'.repeat(8_000)}\r\n`;
	const more = (): void => {
		while (!socket.destroyed && sent.bytes < 1_000_000_000) {
			sent.bytes += line.length;
			if (!socket.write(line)) return;
		}
	};
	socket.on('drain', more);
	socket.on('error', () => undefined);
	socket.write('HTTP/1.1 200 OK\r\n');
	more();
};

const dripping = (first: string, rest: string): Route => ({ socket }) => {
	socket.write(first);
	let next = 0;
	const timer = setInterval(() => socket.write(rest.charAt(next++ % rest.length)), 20);
	socket.on('close', () => clearInterval(timer));
	socket.on('error', () => undefined);
};

describe('a server that', () => {
	let server: LoopbackServer;
	const sent = { bytes: 0 };

	beforeEach(async () => {
		sent.bytes = 0;
		server = await LoopbackServer.start({
			'/fine': page('A talk', text),
			'/drips-head': dripping('HTTP/1.1 200 OK\r\nx-dots: ', '.'),
			'/drips-body': dripping(head('transfer-encoding: chunked'), '1\r\nx\r\n'),
			'/endless-headers': headersWithoutEnd(sent),
			'/cut-chunk': raw(head('transfer-encoding: chunked'), `${talk.length.toString(16)}\r\n`, talk.slice(0, 200)),
			'/no-chunk-length': raw(head('transfer-encoding: chunked'), `zz\r\n${talk}`),
			'/shorter-than-said': raw(head('content-length: 100000'), talk),
			'/longer-than-said': raw(head('content-length: 100'), talk),
			'/two-lengths': raw(head('content-length: 5', 'content-length: 7'), talk),
			'/negative-length': raw(head('content-length: -1'), talk),
			'/cut-gzip': raw(head('content-encoding: gzip', `content-length: ${packed.length}`), packed.subarray(0, packed.length - 20)),
			'/gzip-of-nothing': raw(head('content-encoding: gzip', 'content-length: 0')),
			'/brotli-called-gzip': raw(head('content-encoding: gzip'), brotliCompressSync(talk)),
			'/unknown-encoding': raw(head('content-encoding: zstd'), talk),
			'/wrong-charset': raw(head().replace('utf-8', 'utf-16'), talk),
			'/no-such-charset': raw(head().replace('utf-8', 'klingon-8'), talk),
			'/no-http': raw('220 mail.example ESMTP ready\r\n'),
			'/nothing': raw(),
			'/status-of-letters': raw('HTTP/1.1 abc OK\r\n\r\n'),
			'/status-999': raw('HTTP/1.1 999 Request denied\r\ncontent-length: 0\r\n\r\n'),
			'/nul-in-header': raw('HTTP/1.1 200 OK\r\nx-a: \u0000\r\n\r\n'),
			'/continue-for-ever': ({ socket }) => {
				const more = (): void => void (socket.destroyed || socket.write('HTTP/1.1 100 Continue\r\n\r\n', () => setImmediate(more)));
				socket.on('error', () => undefined);
				more();
			},
		});
	});
	afterEach(() => server.stop());

	const verdictOf = async (path: string): Promise<string> => {
		const { verdict, reason } = await checkOne(server.url(path), { limits: { timeoutMs: 250 } });
		return `${verdict} ${reason}`;
	};

	it.each([
		['drips a byte of its head now and then', '/drips-head', 'unreachable timeout'],
		['drips a byte of its body now and then', '/drips-body', 'ok http-200'],
		['closes in the middle of a chunk', '/cut-chunk', 'ok http-200'],
		['sends chunks without a length', '/no-chunk-length', 'ok http-200'],
		['sends less than it says', '/shorter-than-said', 'ok http-200'],
		['sends more than it says', '/longer-than-said', 'ok http-200'],
		['says two lengths', '/two-lengths', 'unreachable bad-response'],
		['says a length below nothing', '/negative-length', 'unreachable bad-response'],
		['cuts a packed page off', '/cut-gzip', 'ok http-200'],
		['calls nothing a packed page', '/gzip-of-nothing', 'ok http-200'],
		['names the wrong packing', '/brotli-called-gzip', 'ok http-200'],
		['names a packing that nobody asked for', '/unknown-encoding', 'ok http-200'],
		['names the wrong encoding', '/wrong-charset', 'ok http-200'],
		['names an encoding that there is not', '/no-such-charset', 'ok http-200'],
		['speaks another protocol', '/no-http', 'unreachable bad-response'],
		['closes without a word', '/nothing', 'unreachable connection-reset'],
		['has letters for a status', '/status-of-letters', 'unreachable bad-response'],
		['has a status of its own', '/status-999', 'blocked http-999'],
		['sends a header that may not be', '/nul-in-header', 'unreachable bad-response'],
		['only ever says that one may go on', '/continue-for-ever', 'unreachable timeout'],
	])('%s', async (_, path, verdict) => {
		expect(await verdictOf(path)).toBe(verdict);
	});

	it('keeps the title of a page that was cut off after it', async () => {
		expect((await checkOne(server.url('/cut-chunk'))).title).toBe('발표 자료');
	});

	it('would send 1 GB of headers is hung up on', async () => {
		expect(await verdictOf('/endless-headers')).toBe('unreachable bad-response');
		// What a few tries leave in the buffers of the system, which nobody has read.
		expect(sent.bytes).toBeLessThan(100_000_000);
	});

	it('breaks every rule holds up nobody else', async () => {
		const paths = ['/drips-head', '/endless-headers', '/continue-for-ever', '/cut-chunk', '/no-http', '/fine'];
		const outcome = await loopbackChecker({ limits: { timeoutMs: 250 } }).check(paths.map((path) => server.url(path)));
		expect(outcome.kind).toBe('completed');
		expect(outcome.results).toHaveLength(paths.length);
		expect(verdicts(outcome)[server.url('/fine')]).toBe('ok http-200');
		expect(outcome.results.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
	});
});
