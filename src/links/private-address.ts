import { containsCidr, parseCidr } from 'cidr-tools';
import { parseUrl } from './address';

/**
 * What the open internet does not route to: IANA's registries of special-purpose addresses for IPv4 and IPv6.
 * 198.18.0.0/15 is left out: it is meant for benchmarks, but is what proxies with "fake" name resolution answer for
 * every public host. To refuse it would cut their users off, and nobody keeps secrets there.
 */
const notRouted = [
	'0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
	'192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3',
	'::/127', '100::/64', '2001::/23', '2001:db8::/32', '2620:4f:8000::/48', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/9', 'ff00::/8',
];
/** Ways to write an IPv4 address at the end of an IPv6 one: mapped (RFC 4291), NAT64 (RFC 6052, 8215) and SIIT (RFC 6145). */
const embeddedLast = ['::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '::ffff:0:0:0/96'];
/** RFC 3056 writes it behind the first 16 bits. */
const embeddedFirst = '2002::/16';

/**
 * Whether an IP address is one that a link in a note has no business with: private, loopback, link-local,
 * unique-local, carrier-grade NAT, multicast, reserved, also as the IPv4 address within an IPv6 one. What is no IP
 * address counts as private: the caller was about to connect to it.
 */
export function isPrivateIp(text: string): boolean {
	const address = canonicalIp(text);
	if (address === null || containsCidr(notRouted, address)) return true;
	if (containsCidr(embeddedLast, address)) return isPrivateIp(dotted(parseCidr(address).start));
	return containsCidr(embeddedFirst, address) && isPrivateIp(dotted(parseCidr(address).start >> 80n));
}

/** The package trusts what it is given, so the URL parser (WHATWG) checks it and brings it into one spelling; null for what is none. */
function canonicalIp(text: string): string | null {
	if (!/^(?:[\da-f.]*:[\da-f:.]*|\d+(?:\.\d+){3})$/iu.test(text)) return null;
	const url = parseUrl(text.includes(':') ? `http://[${text}]/` : `http://${text}/`);
	return url && url.hostname.replace(/[[\]]/gu, '');
}

/** The last 32 bits as an IPv4 address. */
function dotted(bits: bigint): string {
	return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 255n)).join('.');
}

/** Whether the host of a parsed URL is an IP address, not a name. */
export function isAddress(hostname: string): boolean {
	return hostname.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(hostname);
}

/** Names that never leave the machine or the local network: RFC 6761, 6762, 8375, and ICANN's `.internal`. */
const localNames = ['localhost', 'local', 'internal', 'home.arpa'];

/**
 * Whether the host of a parsed URL (`url.hostname`, so that decimal, octal and hex spellings are
 * dotted already) is private by its looks, before any name is resolved.
 */
export function isPrivateHost(hostname: string): boolean {
	const host = hostname.replace(/\.+$/, '').toLowerCase();
	if (host.startsWith('[')) return isPrivateIp(host.slice(1, -1));
	if (isAddress(host)) return isPrivateIp(host);
	return localNames.some((name) => host === name || host.endsWith(`.${name}`));
}
