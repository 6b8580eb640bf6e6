import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Decides which requests the local process answers. Its page may write to the user's notes and send
 * requests into the world, so a foreign web page must not be able to use it: not by a form or a script from
 * another origin (Origin, Sec-Fetch-Site), not by a name that it points at this machine (Host), and not
 * without the secret that only our own page was given (token).
 */
export class Gatekeeper {
	/** Made anew at each start. */
	readonly token = randomBytes(32).toString('hex');

	/** `port` is known only once the process listens. */
	constructor(private readonly port: () => number) {}

	/** Null where the request may pass, otherwise why not. */
	refusal(request: IncomingMessage, needsToken: boolean): string | null {
		const hosts = [`127.0.0.1:${this.port()}`, `localhost:${this.port()}`];
		const { host, origin, 'sec-fetch-site': site } = request.headers;
		if (host === undefined || !hosts.includes(host.toLowerCase())) return 'This page answers to its own address only.';
		if (origin !== undefined && origin !== `http://${host}`) return 'Requests from other pages are refused.';
		if (needsToken && site !== undefined && site !== 'same-origin') return 'Requests from other pages are refused.';
		if (needsToken && !this.isToken(request.headers['x-page-token'])) return 'The page is out of date: load it again.';
		return null;
	}

	private isToken(given: string | string[] | undefined): boolean {
		const expected = Buffer.from(this.token);
		const actual = Buffer.from(typeof given === 'string' ? given : '');
		return actual.length === expected.length && timingSafeEqual(actual, expected);
	}
}
