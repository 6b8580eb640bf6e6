import { canonicalAddress, parseUrl } from './address';

/**
 * Tells whether an address is meant by one of the patterns. A pattern is a host (`example.com`, its subdomains
 * included), the beginning of an address (`example.com/private/`), or either with `*` for any text. The scheme may be
 * left out; case does not matter. Takes canonical addresses. A blank
 * pattern means none.
 */
export function matchesAddress(patterns: readonly string[]): (url: string) => boolean {
	const tests = patterns.map((pattern) => canonicalPattern(pattern.trim()).toLowerCase()).filter((pattern) => pattern !== '').map(patternTest);
	return (url) => tests.some((test) => test(url.toLowerCase()));
}

/**
 * As canonical addresses are written, so that an address is a pattern of itself; where there are `*`, at least letters
 * beyond ASCII: in Punycode in a host, percent-encoded behind it. To be lowered only then: `É` and `é` are two addresses.
 */
function canonicalPattern(text: string): string {
	const pattern = text.includes('*') ? text : text.replace(/#.*$/su, '');
	const bare = withoutScheme(pattern);
	const hostEnd = /[/?]/u.exec(bare)?.index ?? bare.length;
	// What ends in a question mark is meant for addresses that have one.
	const scheme = pattern.slice(0, pattern.length - bare.length);
	if (hostEnd < bare.length && !/\*|\?$/u.test(pattern) && (scheme !== '' || HOST.test(bare.slice(0, hostEnd)))) {
		const canonical = canonicalAddress((scheme || 'http://') + bare);
		if (canonical !== null) return scheme === '' ? withoutScheme(canonical) : canonical;
	}
	const host = bare.slice(0, hostEnd).match(/[.:*]|[^.:*]+/gu) ?? [];
	const rest = bare.slice(hostEnd).split('*').map((part) => (PLAIN.test(part) ? part : parseUrl(`http://host.example/${part}`)?.href.slice('http://host.example/'.length) ?? part));
	return scheme + host.map((part) => (PLAIN.test(part) ? part : parseUrl(`http://${part}/`)?.hostname ?? part)).join('') + rest.join('*');
}

const PLAIN = /^[!-~]*$/u;
/** With a port or without; schemes such as `ftp:` have no number behind their colon. */
const HOST = /^[^:]+(?::\d+)?$/u;

function patternTest(pattern: string): (url: string) => boolean {
	const bare = withoutScheme(pattern);
	const scheme = pattern.slice(0, pattern.length - bare.length);
	const test = bareTest(bare);
	return (url) => url.startsWith(scheme) && test(withoutScheme(url));
}

/** For a pattern and addresses without their scheme. */
function bareTest(pattern: string): (address: string) => boolean {
	const isHost = !pattern.includes('/');
	if (pattern.includes('*')) {
		const expression = new RegExp(`^${pattern.split('*').map(escapeText).join('.*')}${isHost ? '(?:[/?].*)?' : ''}$`, 'su');
		return (address) => expression.test(address);
	}
	if (!isHost) return (address) => address.startsWith(pattern);
	return (address) => {
		const host = address.split(/[/?]/u)[0] ?? '';
		return [host, host.replace(/:\d+$/u, '')].some((name) => name === pattern || name.endsWith(`.${pattern}`));
	};
}

function withoutScheme(url: string): string {
	return url.replace(/^https?:\/\//iu, '');
}

function escapeText(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
