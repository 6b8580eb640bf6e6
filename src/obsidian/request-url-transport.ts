import type { requestUrl, RequestUrlResponse } from 'obsidian';
import { parseUrl } from '../links/address';
import { isPrivateHost } from '../links/private-address';
import type { Transport, TransportFailure, TransportRequest, TransportResponse } from '../links/transport';

export interface RequestUrlTransportOptions {
	/** The app's `requestUrl`. */
	readonly requestUrl: typeof requestUrl;
	/** Lets private, loopback and link-local addresses through. */
	readonly allowPrivate: boolean;
}

/**
 * HTTP through the app, for phones and tablets. The app follows redirects silently, so neither hops nor the final
 * address are known, and an address is judged private by its looks alone. It has no time-out and cannot be stopped: an
 * answer that comes too late, or after the caller has given up, is ignored.
 */
export function createRequestUrlTransport({ requestUrl, allowPrivate }: RequestUrlTransportOptions): Transport {
	const send = async ({ method, url, headers, maxBodyBytes }: TransportRequest): Promise<TransportResponse | TransportFailure> => {
		try {
			return answerOf(await requestUrl({ url, method, headers: { ...headers }, throw: false }), method === 'HEAD' ? 0 : maxBodyBytes);
		} catch (error) {
			return failureOf(error);
		}
	};
	return {
		redirects: 'hidden',
		async exchange(request) {
			const url = parseUrl(request.url);
			if (!url) return failure('bad-response', 'not a URL');
			if (!allowPrivate && isPrivateHost(url.hostname)) return failure('private-address', url.hostname);
			if (request.signal.aborted) return failure('aborted', 'stopped');
			const limit = startLimit(request);
			try {
				return await Promise.race([send(request), limit.reached]);
			} finally {
				limit.release();
			}
		},
		close() {
			// The app keeps its connections itself.
		},
	};
}

/** When the caller no longer waits: after the request's time, or when it is stopped. */
function startLimit({ timeoutMs, signal }: TransportRequest): { reached: Promise<TransportFailure>; release: () => void } {
	let release = (): void => undefined;
	const reached = new Promise<TransportFailure>((resolve) => {
		const stop = (): void => resolve(failure('aborted', 'stopped'));
		const timer = window.setTimeout(() => resolve(failure('timeout', `no answer within ${String(timeoutMs)} ms`)), timeoutMs);
		signal.addEventListener('abort', stop);
		release = () => {
			window.clearTimeout(timer);
			signal.removeEventListener('abort', stop);
		};
	});
	return { reached, release };
}

function answerOf(response: RequestUrlResponse, maxBodyBytes: number): TransportResponse {
	const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]));
	// Reading the body throws where there is none.
	const whole = maxBodyBytes === 0 ? new Uint8Array() : new Uint8Array(response.arrayBuffer);
	return {
		kind: 'response',
		status: response.status,
		headers,
		body: whole.subarray(0, maxBodyBytes),
		truncated: whole.byteLength > maxBodyBytes,
	};
}

function failure(reason: TransportFailure['reason'], detail: string): TransportFailure {
	return { kind: 'failure', reason, detail };
}

/**
 * What the platforms' messages mean: Chromium's codes (desktop), Apple's sentences, Java's exceptions. A name that was
 * not found may be a resolver's trouble just as well, since none of them tells the two apart: it is no proof.
 */
const MEANINGS: readonly (readonly [RegExp, TransportFailure['reason']])[] = [
	[/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_ADDRESS_UNREACHABLE|ENETUNREACH|appears to be offline|network is unreachable/iu, 'network-unreachable'],
	[/ERR_NAME_NOT_RESOLVED|ERR_DNS|ENOTFOUND|EAI_AGAIN|hostname could not be found|unable to resolve host/iu, 'dns-temporary'],
	[/ERR_CERT_DATE_INVALID|certificate.*expired/iu, 'tls-expired'],
	[/ERR_CERT_COMMON_NAME_INVALID|hostname.*not verified/iu, 'tls-wrong-host'],
	[/ERR_CERT_AUTHORITY_INVALID|trust anchor/iu, 'tls-unknown-issuer'],
	[/ERR_CERT|ERR_SSL|SSL|TLS|certificate/u, 'tls-error'],
	[/ERR_(?:CONNECTION_)?TIMED_OUT|ETIMEDOUT|timed out|timeout/iu, 'timeout'],
	[/ERR_CONNECTION_REFUSED|ECONNREFUSED|could not connect|failed to connect/iu, 'connection-refused'],
	[/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|ECONNRESET|socket hang up|connection (?:was )?(?:lost|reset|abort)/iu, 'connection-reset'],
];

function failureOf(error: unknown): TransportFailure {
	const message = error instanceof Error ? error.message : String(error);
	const meaning = MEANINGS.find(([pattern]) => pattern.test(message));
	return failure(meaning?.[1] ?? 'bad-response', message);
}
