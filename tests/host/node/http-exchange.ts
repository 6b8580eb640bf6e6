import type { RequestUrlParam } from 'obsidian';
import * as http from 'node:http';
import * as https from 'node:https';
import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import * as zlib from 'node:zlib';
import { isPublicAddress } from './public-address';
import type { HttpAnswer, HttpExchange } from '../environment';

export interface HttpExchangeOptions {
	/** Whether addresses of this machine and of its own network may be asked. */
	readonly allowPrivate: boolean;
	/** In bytes after decoding; an answer beyond it is refused. */
	readonly maxBodyBytes?: number;
	readonly signal?: AbortSignal;
}

const maxRedirects = 20;
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) obsidian/1.13.1 Chrome/142.0.0.0 Electron/39.0.0 Safari/537.36';

/** What the app's network stack does below `requestUrl`, done with Node's own. */
export function nodeHttpExchange(options: HttpExchangeOptions): HttpExchange {
	return async (request) => {
		try {
			return await follow(request, options);
		} catch (error) {
			throw new Error(chromiumError(error));
		}
	};
}

async function follow(request: RequestUrlParam, options: HttpExchangeOptions): Promise<HttpAnswer> {
	let url = parse(request.url);
	let method = (request.method ?? 'GET').toUpperCase();
	let body = request.body;
	for (let redirects = 0; redirects <= maxRedirects; redirects++) {
		const response = await send(url, method, body, request, options);
		const status = response.statusCode ?? 0;
		const location = response.headers.location;
		if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
			response.resume();
			url = parse(location, url);
			if (status === 303 || (status < 303 && method === 'POST')) {
				method = method === 'HEAD' ? 'HEAD' : 'GET';
				body = undefined;
			}
			continue;
		}
		const headers = [];
		for (let index = 0; index + 1 < response.rawHeaders.length; index += 2) {
			headers.push([response.rawHeaders[index] ?? '', response.rawHeaders[index + 1] ?? ''] as const);
		}
		return { status, headers, body: await readBody(response, method, options) };
	}
	throw withCode('ERR_TOO_MANY_REDIRECTS');
}

function parse(address: string, base?: URL): URL {
	if (!URL.canParse(address, base)) throw withCode('ERR_INVALID_URL');
	return new URL(address, base);
}

async function send(
	url: URL,
	method: string,
	body: string | ArrayBuffer | undefined,
	request: RequestUrlParam,
	options: HttpExchangeOptions,
): Promise<http.IncomingMessage> {
	if (url.protocol !== 'http:' && url.protocol !== 'https:') throw withCode('ERR_UNKNOWN_URL_SCHEME');
	const hostname = url.hostname.replace(/^\[|\]$/g, '');
	// Names below localhost are this machine whether or not somebody resolves them: RFC 6761, section 6.3.
	const isLocal = /(?:^|\.)localhost$/.test(hostname) || (isIP(hostname) !== 0 && !isPublicAddress(hostname));
	if (!options.allowPrivate && isLocal) throw withCode('ERR_BLOCKED_BY_CLIENT');
	return new Promise((resolve, reject) => {
		const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
			method,
			headers: {
				'User-Agent': userAgent,
				'Accept': '*/*',
				'Accept-Encoding': 'gzip, deflate, br',
				...(request.contentType !== undefined && { 'Content-Type': request.contentType }),
				...request.headers,
			},
			agent: false,
			...(options.signal !== undefined && { signal: options.signal }),
			...(!options.allowPrivate && { lookup: publicLookup }),
		}, resolve);
		outgoing.on('error', reject);
		outgoing.end(body === undefined ? undefined : Buffer.from(body as string));
	});
}

/** Looks again at what a name resolves to, so that no name can lead into the user's own network. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
	resolveName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
		if (error !== null) return callback(error, []);
		const refused = addresses.find(({ address }) => !isPublicAddress(address));
		if (refused !== undefined) return callback(withCode('ERR_BLOCKED_BY_CLIENT'), []);
		if (options.all === true) return callback(null, addresses);
		callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
	});
};

async function readBody(response: http.IncomingMessage, method: string, options: HttpExchangeOptions): Promise<ArrayBuffer> {
	const decoder = method === 'HEAD' ? null : decoderFor(response.headers['content-encoding']);
	const stream = decoder === null ? response : response.pipe(decoder);
	if (decoder !== null) response.on('error', (error) => decoder.destroy(error)).on('aborted', () => decoder.destroy(withCode('ECONNRESET')));
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of stream as AsyncIterable<Uint8Array>) {
		chunks.push(chunk);
		length += chunk.byteLength;
		if (length > (options.maxBodyBytes ?? Infinity)) {
			response.destroy();
			throw withCode('ERR_FAILED');
		}
	}
	const body = new Uint8Array(length);
	let offset = 0;
	for (const chunk of chunks) {
		body.set(chunk, offset);
		offset += chunk.byteLength;
	}
	return body.buffer;
}

function decoderFor(encoding: string | undefined): zlib.Gunzip | zlib.BrotliDecompress | zlib.Inflate | null {
	switch (encoding?.trim().toLowerCase()) {
		case 'gzip':
		case 'x-gzip': return zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH });
		case 'br': return zlib.createBrotliDecompress();
		case 'deflate': return zlib.createInflate();
		default: return null;
	}
}

function withCode(code: string): Error & { code: string } {
	return Object.assign(new Error(code), { code });
}

/** Chromium's names for what went wrong, which is all that the app tells a plugin. */
const chromiumErrors: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
	ECONNRESET: 'ERR_CONNECTION_RESET',
	ECONNABORTED: 'ERR_CONNECTION_ABORTED',
	EPIPE: 'ERR_CONNECTION_RESET',
	ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
	EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
	ETIMEDOUT: 'ERR_CONNECTION_TIMED_OUT',
	ENETUNREACH: 'ERR_INTERNET_DISCONNECTED',
	EHOSTUNREACH: 'ERR_ADDRESS_UNREACHABLE',
	EADDRNOTAVAIL: 'ERR_ADDRESS_INVALID',
	EPROTO: 'ERR_SSL_PROTOCOL_ERROR',
	CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
	CERT_NOT_YET_VALID: 'ERR_CERT_DATE_INVALID',
	ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
	SELF_SIGNED_CERT_IN_CHAIN: 'ERR_CERT_AUTHORITY_INVALID',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ERR_CERT_AUTHORITY_INVALID',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'ERR_CERT_AUTHORITY_INVALID',
	ERR_INVALID_URL: 'ERR_INVALID_URL',
	ABORT_ERR: 'ERR_ABORTED',
	Z_DATA_ERROR: 'ERR_CONTENT_DECODING_FAILED',
};

function chromiumError(error: unknown): string {
	const { code = '' } = error as { code?: string };
	if (code.startsWith('HPE_')) return 'net::ERR_INVALID_HTTP_RESPONSE';
	if (code.startsWith('ERR_') && chromiumErrors[code] === undefined) return `net::${code}`;
	return `net::${chromiumErrors[code] ?? 'ERR_FAILED'}`;
}
