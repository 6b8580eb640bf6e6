import { canonicalAddress, parseUrl } from '../address';
import { isPage, isRedirect } from './method';
import { metaRefresh } from '../page/meta-refresh';
import { isPrivateHost } from '../private-address';
import type { Answer } from './asker';
import type { TransportResponse } from '../transport';
import type { Hop, Verdict } from '../verdict';

/** Most redirects that are followed; browsers give up after 20, and honest chains have two or three. */
const mostHops = 10;

/** Where a chain of redirects led. */
export interface Trail {
	readonly hops: readonly Hop[];
	/** The address asked last, with the fragment of the redirect that named it. */
	readonly url: URL;
	/** The last address that was reached through permanent redirects alone; null where the first was not permanent. */
	readonly permanent: { readonly url: URL; readonly status: 301 | 308 } | null;
	/** The last answer, or the verdict where the chain itself is at fault. */
	readonly end: Answer | Verdict;
}

export interface RedirectRules {
	readonly allowPrivate: boolean;
	/** Addresses that the user wants left alone. */
	readonly isExcluded: (url: string) => boolean;
}

/**
 * Follows redirects by hand, so that every host on the way is asked within its limits and none of them
 * is private. Pages that send their reader on at once (`meta` refresh) count as temporary redirects. `ask` puts one question; headers are made anew for each hop, so none crosses hosts.
 */
export async function followRedirects(start: URL, rules: RedirectRules, ask: (url: URL, hop: number) => Promise<Answer>): Promise<Trail> {
	const hops: Hop[] = [];
	const seen = new Set([start.href]);
	let url = start;
	let permanent = null as Trail['permanent'];
	let unbroken = true;
	let setsCookie = false;
	for (;;) {
		const end = await ask(withoutSecrets(url), hops.length);
		const trail = { hops, url, permanent };
		if (end.kind !== 'response') return { ...trail, end };
		if (!isRedirect(end.status)) {
			const next = refreshTarget(end, url);
			// In doubt the page is what the reader sees: browsers stop where it sends them in a circle.
			if (!next || seen.has(withoutSecrets(next).href) || hops.length >= mostHops || refuse(next, rules)) return { ...trail, end };
			hops.push({ url: withoutSecrets(url).href, status: end.status });
			url = withoutCredentials(next);
			unbroken = false;
			seen.add(withoutSecrets(url).href);
			continue;
		}
		const location = end.headers.get('location');
		// Browsers stay where an empty one is.
		const next = location === undefined || location.trim() === '' ? null : parseUrl(decodeLocation(location), url.href);
		hops.push({ url: withoutSecrets(url).href, status: end.status });
		if (!next) return { ...trail, end: { verdict: 'unreachable', reason: 'bad-redirect' } };
		setsCookie ||= end.headers.has('set-cookie');
		unbroken &&= end.status === 301 || end.status === 308;
		const refusal = refuse(next, rules);
		if (refusal) return { ...trail, end: refusal };
		url = withoutCredentials(next);
		if (unbroken && (end.status === 301 || end.status === 308)) permanent = { url, status: permanent?.status ?? end.status };
		const asked = withoutSecrets(url).href;
		if (seen.has(asked)) {
			return { hops, url, permanent, end: setsCookie ? { verdict: 'blocked', reason: 'cookie-wall' } : { verdict: 'broken', reason: 'redirect-loop' } };
		}
		if (hops.length > mostHops) return { hops, url, permanent, end: { verdict: 'unreachable', reason: 'too-many-redirects' } };
		seen.add(asked);
	}
}

/** Where a page itself sends its reader on at once. */
function refreshTarget({ status, headers, body }: TransportResponse, at: URL): URL | null {
	if (status < 200 || status >= 300 || body.length === 0 || !isPage(headers)) return null;
	const target = metaRefresh(body);
	return target === null ? null : parseUrl(target, at.href);
}

function refuse(next: URL, { allowPrivate, isExcluded }: RedirectRules): Verdict | null {
	if (next.protocol !== 'http:' && next.protocol !== 'https:') return { verdict: 'unreachable', reason: 'bad-redirect' };
	if (!allowPrivate && isPrivateHost(next.hostname)) return { verdict: 'skipped', reason: 'private-address' };
	const canonical = canonicalAddress(next.href);
	return canonical !== null && isExcluded(canonical) ? { verdict: 'skipped', reason: 'excluded' } : null;
}

function withoutCredentials(url: URL): URL {
	const bare = new URL(url);
	bare.username = '';
	bare.password = '';
	return bare;
}

/** As it goes over the wire: no credentials, no fragment. */
function withoutSecrets(url: URL): URL {
	const bare = withoutCredentials(url);
	bare.hash = '';
	return bare;
}

/** Header bytes arrive as Latin-1; some servers write UTF-8 into `Location`, and browsers read it as such. */
function decodeLocation(location: string): string {
	const codes = Array.from(location, (character) => character.charCodeAt(0));
	if (codes.some((code) => code > 0xff)) return location;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
	} catch {
		return location;
	}
}

/** Whether the end of a trail is an answer. */
export function isAnswer(end: Trail['end']): end is Answer {
	return 'kind' in end;
}

