import ipaddr from 'ipaddr.js';

/**
 * Ranges that the open internet routes to (names of the `ipaddr.js` package). 198.18.0.0/15 is meant
 * for benchmarks, but is what proxies with "fake" name resolution answer for every public host: to
 * refuse it would cut their users off, and nobody keeps secrets there.
 */
const proxyRange = ipaddr.parseCIDR('198.18.0.0/15');
/** Ways to write an IPv4 address in an IPv6 one: NAT64 (RFC 6052), SIIT (RFC 6145) and 6to4 (RFC 3056). */
const embedded: Readonly<Record<string, number>> = { rfc6052: 12, rfc6145: 12, '6to4': 2 };

/**
 * Whether an IP address, in any spelling that `ipaddr.js` reads, is one that a link in a note has no
 * business with: private, loopback, link-local, unique-local, carrier-grade NAT, multicast, reserved,
 * also as the IPv4 address within an IPv6 one. What is no IP address counts as private: the caller
 * was about to connect to it.
 */
export function isPrivateIp(text: string): boolean {
	if (!ipaddr.isValid(text)) return true;
	const address = ipaddr.process(text);
	const range: string = address.range();
	if (range === 'unicast') return false;
	if (address instanceof ipaddr.IPv4) return !address.match(proxyRange);
	const offset = embedded[range];
	if (offset === undefined) return true;
	return isPrivateIp(address.toByteArray().slice(offset, offset + 4).join('.'));
}

/** Whether the host of a parsed URL is an IP address, not a name. */
export function isAddress(hostname: string): boolean {
	return hostname.startsWith('[') || ipaddr.IPv4.isValidFourPartDecimal(hostname);
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
	if (ipaddr.IPv4.isValidFourPartDecimal(host)) return isPrivateIp(host);
	return localNames.some((name) => host === name || host.endsWith(`.${name}`));
}
