import fc from 'fast-check';
import { runs } from '../fuzzing';
import { checkOne } from './engine';
import { LoopbackServer } from './loopback-server';

/** Bytes that look like an answer, more or less. */
const line = fc.oneof(
	fc.constantFrom(
		'content-length: 5', 'content-length: -1', 'content-length: 99999999999999999999', 'transfer-encoding: chunked', 'transfer-encoding: gzip, chunked',
		'content-encoding: gzip', 'content-encoding: br', 'content-encoding: deflate', 'content-type: text/html; charset=utf-16', 'content-type: image/png',
		'connection: close', 'retry-after: -5', 'retry-after: soon', 'etag: "', 'set-cookie: a=b', ': ', 'x', 'x: \u0001', 'location: http://[', 'location: javascript:x',
	),
	fc.string({ maxLength: 20 }),
);
const status = fc.constantFrom('HTTP/1.1 200 OK', 'HTTP/1.1 200', 'HTTP/1.0 200 OK', 'HTTP/1.1 204 x', 'HTTP/1.1 301 x', 'HTTP/1.1 304 x', 'HTTP/1.1 206 x', 'HTTP/9.9 200 OK', 'HTTP/1.1 1000 x', '');
const body = fc.oneof(fc.constantFrom('', '5\r\nhello\r\n0\r\n\r\n', '<title>A talk</title>', 'zz\r\n'), fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')));

it('whatever bytes a server sends, there is a verdict, and none of death', async () => {
	let bytes = '';
	const server = await LoopbackServer.start({
		'*': ({ socket }) => {
			socket.on('error', () => undefined);
			socket.end(Buffer.from(bytes, 'latin1'));
		},
	});
	let count = 0;
	try {
		await fc.assert(fc.asyncProperty(status, fc.array(line, { maxLength: 5 }), body, async (first, lines, rest) => {
			bytes = `${[first, ...lines].join('\r\n')}\r\n\r\n${rest}`;
			const { verdict } = await checkOne(server.url(`/${count++}`), { limits: { timeoutMs: 500 } });
			expect(['ok', 'moved', 'blocked', 'unreachable']).toContain(verdict);
		}), runs(60));
	} finally {
		await server.stop();
	}
}, 60_000);
