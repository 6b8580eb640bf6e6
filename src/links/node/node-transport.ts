import { parseUrl } from '../address';
import { isPrivateHost } from '../private-address';
import type { Transport, TransportFailure, TransportRequest, TransportResponse } from '../transport';
import { readBody, skipBody } from './body';
import { ConnectionPool, type ConnectionPoolOptions } from './connection-pool';
import { Deadlines } from './deadlines';
import { failureOf } from './failure';
import type { CodedError, NodeModules } from './node-modules';
import { Resolver } from './resolver';

type ClientRequest = import('node:http').ClientRequest;
type IncomingMessage = import('node:http').IncomingMessage;

export interface NodeTransportOptions extends ConnectionPoolOptions {
	readonly modules: NodeModules;
	/** Lets private, loopback and link-local addresses through. Default: false. */
	readonly allowPrivate?: boolean;
	readonly userAgent?: string;
}

/** Says what we are. `Mozilla/5.0 (compatible; …)` is how honest robots have introduced themselves for decades. */
const defaultUserAgent = 'Mozilla/5.0 (compatible; conference-review link check)';

/** Answers with longer heads are given up, bytes. Node's own default, 16 KiB, is exceeded by real sites. */
const maxHeaderBytes = 64 * 1024;
/** How long one address of a host with several is tried before the next, ms. Node's 250 is too short across oceans. */
const addressAttemptMs = 1_000;

type Outcome = TransportResponse | (TransportFailure & { readonly stale?: boolean });

/**
 * HTTP through Node's own modules, for the desktop app and the command line. Follows no redirects, keeps
 * no cookies, sends no referrer, resolves names through `Resolver`. Where the time runs out after the
 * head of an answer came, the answer stands with what there is of its body.
 */
export function createNodeTransport(options: NodeTransportOptions): Transport {
	const { modules, allowPrivate = false, userAgent = defaultUserAgent } = options;
	const resolver = new Resolver(modules.dns, allowPrivate);
	const pool = new ConnectionPool(modules, options);
	const deadlines = new Deadlines();

	const open = (url: URL, request: TransportRequest, lookup: Resolver['lookup']): ClientRequest => {
		const secure = url.protocol === 'https:';
		const settings = {
			method: request.method,
			headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', ...request.headers },
			agent: secure ? pool.https : pool.http,
			lookup,
			maxHeaderSize: maxHeaderBytes,
			autoSelectFamilyAttemptTimeout: addressAttemptMs,
		};
		return secure ? modules.https.request(url, settings) : modules.http.request(url, settings);
	};

	const attempt = (url: URL, request: TransportRequest, ends: Ends): Promise<Outcome> =>
		new Promise((resolve) => {
			let heard = false;
			// A name that hangs in the resolver says nothing of its host.
			let resolving = false;
			const call = open(url, request, (hostname, options, callback) => {
				resolving = true;
				resolver.lookup(hostname, options, (...found) => {
					resolving = false;
					callback(...found);
				});
			});
			const fail = (failure: TransportFailure): void => {
				resolve(failure);
				call.destroy();
			};
			void ends.ended.then((failure) => {
				if (!heard || failure.reason === 'aborted') fail(resolving && failure.reason === 'timeout' ? { ...failure, reason: 'dns-temporary' } : failure);
			});
			call.on('error', (error: CodedError) => {
				// After the head of the answer, what there is of the body decides.
				if (heard) return;
				const failure = failureOf(error);
				// A kept connection that the server closed just as we wrote: no sign about the host.
				resolve({ ...failure, stale: call.reusedSocket && failure.reason === 'connection-reset' });
			});
			call.on('close', () => heard || resolve({ kind: 'failure', reason: 'bad-response', detail: 'closed without an answer' }));
			call.on('response', (response) => {
				heard = true;
				void answer(response, call, request, ends).then(resolve);
			});
			call.end();
		});

	const answer = async (response: IncomingMessage, call: ClientRequest, request: TransportRequest, ends: Ends): Promise<TransportResponse> => {
		const status = response.statusCode ?? 0;
		const headers = readHeaders(response);
		const endTransfer = (): void => void call.destroy();
		const stopped = ends.ended.then(() => undefined);
		const head = { kind: 'response', status, headers } as const;
		if (request.method === 'HEAD' || request.maxBodyBytes === 0 || request.wantsBody?.(status, headers) === false) {
			await skipBody(response, endTransfer, stopped);
			return { ...head, body: new Uint8Array(0) };
		}
		const { bytes, truncated } = await readBody(modules.zlib, response, request, endTransfer, stopped);
		return { ...head, body: bytes, truncated };
	};

	return {
		redirects: 'visible',
		async exchange(request) {
			const url = parseUrl(request.url);
			if (!url) return { kind: 'failure', reason: 'bad-response', detail: 'not a URL' };
			if (!allowPrivate && isPrivateHost(url.hostname)) return { kind: 'failure', reason: 'private-address', detail: url.hostname };
			if (request.signal.aborted) return aborted;
			// Node would send them as an Authorization header.
			url.username = '';
			url.password = '';
			const ends = watch(request, deadlines);
			try {
				const first = await attempt(url, request, ends);
				return first.kind === 'failure' && first.stale ? await attempt(url, request, ends) : first;
			} catch (error) {
				return failureOf(error instanceof Error ? error : new Error(String(error)));
			} finally {
				ends.release();
			}
		},
		close() {
			pool.close();
			resolver.forget();
		},
	};
}

const aborted: TransportFailure = { kind: 'failure', reason: 'aborted', detail: 'stopped' };

/** When an exchange must end: by its time or by its caller. */
interface Ends {
	readonly ended: Promise<TransportFailure>;
	release(): void;
}

function watch({ timeoutMs, signal }: TransportRequest, deadlines: Deadlines): Ends {
	let end: (failure: TransportFailure) => void;
	const ended = new Promise<TransportFailure>((resolve) => (end = resolve));
	const late = (): void => end({ kind: 'failure', reason: 'timeout', detail: `no answer within ${timeoutMs} ms` });
	const stop = (): void => end(aborted);
	const callOff = deadlines.after(timeoutMs, late);
	signal.addEventListener('abort', stop);
	return {
		ended,
		release() {
			callOff();
			signal.removeEventListener('abort', stop);
		},
	};
}

function readHeaders(response: IncomingMessage): ReadonlyMap<string, string> {
	const headers = new Map<string, string>();
	for (const [name, value] of Object.entries(response.headers)) {
		if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
	}
	return headers;
}
