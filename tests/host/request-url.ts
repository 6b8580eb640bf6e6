import type { RequestUrlParam, RequestUrlResponse, RequestUrlResponsePromise } from 'obsidian';
import { Platform } from 'obsidian-test-mocks/obsidian';
import { decode } from './adapter';
import { environment } from './environment';

/**
 * The app's `requestUrl`: follows redirects without a word, knows no time-out and no abort, and rejects on
 * a status of 400 and above unless told `throw: false`. Header names are in lower case on the desktop and
 * as the server wrote them on phones.
 */
export function requestUrl(request: RequestUrlParam | string): RequestUrlResponsePromise {
	const parameters = typeof request === 'string' ? { url: request } : request;
	environment.requests.push(parameters);
	const answer = exchange(parameters);
	const promise = Object.assign(answer, {
		arrayBuffer: answer.then((response) => response.arrayBuffer),
		json: answer.then((response): unknown => response.json),
		text: answer.then((response) => response.text),
	});
	// Whoever awaits the answer alone must not be blamed for the parts that nobody asked for.
	for (const part of [promise.arrayBuffer, promise.json, promise.text]) part.catch(() => undefined);
	return promise;
}

export async function request(parameters: RequestUrlParam | string): Promise<string> {
	return requestUrl(parameters).text;
}

async function exchange(parameters: RequestUrlParam): Promise<RequestUrlResponse> {
	const { status, headers, body } = await environment.http(parameters);
	const response = {
		status,
		headers: Object.fromEntries(headers.map(([name, value]) => [Platform.isDesktopApp ? name.toLowerCase() : name, value])),
		arrayBuffer: body,
		get text() {
			return decode(body);
		},
		get json(): unknown {
			return JSON.parse(decode(body)) as unknown;
		},
	};
	if (status >= 400 && parameters.throw !== false) {
		throw Object.assign(new Error(`Request failed, status ${status}`), { status, headers: response.headers });
	}
	return response;
}
