import type { ServerResponse } from 'node:http';
import type { HttpExchange } from '../environment';

/** What the page sends for `requestUrl`; the body of an answer comes back as it is, its head in a header. */
export interface HttpOrder {
	readonly url: string;
	readonly method?: string;
	readonly contentType?: string;
	readonly headers?: Record<string, string>;
	readonly bodyBase64?: string;
}

export interface HttpAnswerHead {
	readonly status: number;
	readonly headers: readonly (readonly [string, string])[];
}

/** Carries the JSON of `HttpAnswerHead` in Base64, since header values are no place for every character. */
export const answerHeadName = 'x-answer-head';

/** Sends a request on the page's behalf. 502 with the error's name where nobody answered. */
export async function answerHttpRequest(order: Uint8Array, response: ServerResponse, exchange: HttpExchange): Promise<void> {
	const { bodyBase64, ...request } = JSON.parse(new TextDecoder().decode(order)) as HttpOrder;
	try {
		const body = bodyBase64 === undefined ? {} : { body: new Uint8Array(Buffer.from(bodyBase64, 'base64')).buffer };
		const answer = await exchange({ ...request, ...body });
		const head: HttpAnswerHead = { status: answer.status, headers: answer.headers };
		response.writeHead(200, {
			'Content-Type': 'application/octet-stream',
			[answerHeadName]: Buffer.from(JSON.stringify(head)).toString('base64'),
		});
		response.end(new Uint8Array(answer.body));
	} catch (error) {
		response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
		response.end(error instanceof Error ? error.message : 'net::ERR_FAILED');
	}
}
