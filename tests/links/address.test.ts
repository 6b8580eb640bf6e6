import fc from 'fast-check';
import { canonicalAddress, classifyAddress, isNameForNothing, linkKey, percentDecoded } from '../../src/links/address';
import { isAddress, isPrivateHost, isPrivateIp } from '../../src/links/private-address';
import { runs } from '../fuzzing';

describe('canonical addresses', () => {
	it.each([
		['HTTPS://Example.COM', 'https://example.com/'],
		['https://example.com:443/a#part', 'https://example.com/a'],
		['http://example.com.:80/a', 'http://example.com/a'],
		['https://user:secret@example.com/', 'https://example.com/'],
		['https://例え.jp/パス?q=値', 'https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9?q=%E5%80%A4'],
		['https://example.com/%ed%95%9c', 'https://example.com/%ED%95%9C'],
		['https://example.com/한', 'https://example.com/%ED%95%9C'],
		['https://example.com/a/../b', 'https://example.com/b'],
		['  https://example.com/x  ', 'https://example.com/x'],
		['http://2130706433/', 'http://127.0.0.1/'],
		['https://example.com/a?', 'https://example.com/a'],
		['https://example.com/a?#', 'https://example.com/a'],
		['https://example.com./a?b', 'https://example.com/a?b'],
		['https://example.com../a', 'https://example.com/a'],
	])('%s is %s', (url, expected) => {
		expect(canonicalAddress(url)).toBe(expected);
	});

	it('keep what may make a difference', () => {
		const urls = ['https://a.example/x', 'http://a.example/x', 'https://a.example/X', 'https://a.example/x/', 'https://a.example/x?y', 'https://a.example:8443/x', 'https://www.a.example/x'];
		expect(new Set(urls.map(canonicalAddress)).size).toBe(urls.length);
	});

	it.each(['https://', 'http://.', 'https://host:99999/', 'https://a b/', 'http://[::1', 'www.example.com', '', '//example.com'])('there is none for %s, which is malformed', (url) => {
		expect(canonicalAddress(url)).toBeNull();
		expect(classifyAddress(url)).toEqual({ kind: 'malformed' });
		expect(linkKey(url)).toBe(url);
	});

	it.each(['mailto:me@example.org', 'obsidian://open?vault=x', 'ftp://example.org/', 'javascript:alert(1)', 'tel:+82-2', 'file:///etc/passwd'])('there is none for %s, which is no web address', (url) => {
		expect(canonicalAddress(url)).toBeNull();
		expect(classifyAddress(url)).toEqual({ kind: 'unsupported-scheme' });
	});

	it('give the fragment apart', () => {
		expect(classifyAddress('https://a.example/#part')).toEqual({ kind: 'http', url: 'https://a.example/', fragment: 'part' });
		expect(classifyAddress('https://a.example/#')).toEqual({ kind: 'http', url: 'https://a.example/', fragment: null });
	});

	it('are their own canonical address, whatever was written', () => {
		const pieces = fc.constantFrom('a', 'B', '.', '..', '/', '?', '#', '@', ':', '80', '443', '%', '%2f', '한', 'é', ' ', '[', ']', '::1', '0x7f', '\\', 'xn--', '例', '\t');
		const written = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.array(pieces, { maxLength: 12 }).map((parts) => `https://${parts.join('')}`), fc.string());
		fc.assert(fc.property(written, (url) => {
			const canonical = canonicalAddress(url);
			if (canonical === null) return;
			expect(canonicalAddress(canonical)).toBe(canonical);
			const parsed = new URL(canonical);
			expect([parsed.username, parsed.password, parsed.hash, parsed.port === '80' && parsed.protocol === 'http:']).toEqual(['', '', '', false]);
			expect(parsed.hostname.endsWith('.')).toBe(false);
		}), runs(2_000));
	});

	it('do not depend on credentials, fragment, case of scheme and host, or the default port', () => {
		fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), fc.stringMatching(/^[a-z0-9]{1,8}$/), (url, word) => {
			const canonical = canonicalAddress(url);
			const { protocol, hostname, port, pathname, search } = new URL(url);
			const dressed = `${protocol.toUpperCase()}//${word}:${word}@${hostname.toUpperCase()}:${port || (protocol === 'https:' ? '443' : '80')}${pathname}${search}#${word}`;
			expect(canonicalAddress(dressed)).toBe(canonical);
		}), runs());
	});
});

describe('parts of addresses', () => {
	it('tells names that never exist', () => {
		expect(['https://talks.invalid/', 'http://invalid/x', 'https://a.b.INVALID:8443/'].map(isNameForNothing)).not.toContain(false);
		expect(['https://invalid.example/', 'https://notinvalid/', 'https://invalid.example.org/invalid', 'no address'].map(isNameForNothing)).not.toContain(true);
	});

	it('decodes what is percent-encoded, as far as it is UTF-8', () => {
		expect(['%EB%B0%9C%ED%91%9C', 'a%20b', '100%', '%E9'].map(percentDecoded)).toEqual(['발표', 'a b', '100%', '%E9']);
	});
});

describe('private addresses', () => {
	it('take in every way of writing an IPv4 address into an IPv6 one', () => {
		fc.assert(fc.property(fc.ipV4().filter((ip) => isPrivateIp(ip)), (ip) => {
			const hex = ip.split('.').map((part) => Number(part).toString(16).padStart(2, '0')).join('');
			for (const address of [`::ffff:${ip}`, `::ffff:${hex.slice(0, 4)}:${hex.slice(4)}`, `64:ff9b::${hex.slice(0, 4)}:${hex.slice(4)}`, `2002:${hex.slice(0, 4)}:${hex.slice(4)}::1`]) {
				expect(isPrivateIp(address)).toBe(true);
			}
		}), runs());
	});

	it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '198.18.0.5', '64:ff9b::808:808'])('do not take in %s', (ip) => {
		expect(isPrivateIp(ip)).toBe(false);
	});

	it('are told from names that only look alike', () => {
		expect(['localhost', 'a.localhost', 'nas.local', '[::1]', '10.1.2.3', 'x.internal', 'localhost..', 'NAS.local.'].map(isPrivateHost)).not.toContain(false);
		expect(['localhost.example', 'local.example', 'example.com', 'internal-tools.example', '[2606:4700::1111]', '10.0.0.1.example', 'a10.0.0.1.example'].map(isPrivateHost)).not.toContain(true);
	});

	it('are told from names by how they are written', () => {
		expect(['10.0.0.1', '93.184.216.34', '[::1]'].map(isAddress)).not.toContain(false);
		expect(['10.0.0.1.example', 'a.10.0.0.1', 'example.com', '10.0.0'].map(isAddress)).not.toContain(true);
	});

	it('count as private where they cannot be read', () => {
		expect(isPrivateIp('not an address')).toBe(true);
	});
});
