/** What an address written in a note is, before anyone is asked. */
export type Address =
	| {
		readonly kind: 'http';
		/** The canonical address: see `canonicalAddress`. */
		readonly url: string;
		/** As written after `#`, percent-encoding included; null where there is none or an empty one. */
		readonly fragment: string | null;
	}
	| { readonly kind: 'unsupported-scheme' }
	| { readonly kind: 'malformed' };

/** A scheme by RFC 3986, section 3.1. */
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Sorts an address by what can be done with it. Reads it as browsers do (WHATWG URL). Never throws. */
export function classifyAddress(text: string): Address {
	const trimmed = text.trim();
	const prefix = scheme.exec(trimmed)?.[0].toLowerCase();
	if (prefix === undefined) return { kind: 'malformed' };
	if (prefix !== 'http:' && prefix !== 'https:') return { kind: 'unsupported-scheme' };
	const url = parseUrl(trimmed);
	if (!url) return { kind: 'malformed' };
	const fragment = url.hash.length > 1 ? url.hash.slice(1) : null;
	const canonical = canonicalHref(url);
	return canonical === null ? { kind: 'malformed' } : { kind: 'http', url: canonical, fragment };
}

/**
 * The form in which addresses are compared and asked, so that one page is asked once however often it
 * stands in the notes: WHATWG URL, without credentials, fragment, default port and the trailing dot of
 * the host, percent-encoding in upper case (RFC 3986, section 6.2.2.1). Null for what is no http(s)
 * address. Idempotent.
 */
export function canonicalAddress(url: string): string | null {
	const address = classifyAddress(url);
	return address.kind === 'http' ? address.url : null;
}

/** Under which key an address's result is found: its canonical form, or the address itself where it has none. */
export function linkKey(url: string): string {
	return canonicalAddress(url) ?? url;
}

/** The unit of politeness: one host, whether asked by http or https; other ports count as other hosts. */
export function hostKey(url: URL): string {
	return url.host;
}

/** Whether the host lies below `.invalid`, of which it is known without asking that it never exists: RFC 6761, section 6.4. */
export function isNameForNothing(url: string): boolean {
	return /(?:^|\.)invalid$/.test(parseUrl(url)?.hostname ?? '');
}

/** Null where `new URL` throws. */
export function parseUrl(text: string, base?: string): URL | null {
	try {
		return new URL(text, base);
	} catch {
		return null;
	}
}

/** The text itself where it is not percent-encoded UTF-8. */
export function percentDecoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function canonicalHref(url: URL): string | null {
	// Each part that is set makes the engine read the address anew, and few addresses have any of these.
	if (url.username !== '') url.username = '';
	if (url.password !== '') url.password = '';
	// A question mark or a hash with nothing behind it asks for the same page, and is no part that `hash` or `search` would show.
	if (/[#?]/u.test(url.href)) {
		url.hash = '';
		if (url.search === '') url.search = '';
	}
	if (url.hostname.endsWith('.')) {
		const host = url.hostname.replace(/\.+$/, '');
		if (host === '') return null;
		url.hostname = host;
		if (url.hostname !== host) return null;
	}
	return url.href.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
