import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { isPrivateHost, isPrivateIp } from '../../src/links/private-address';
import { runs } from '../fuzzing';

/** What a package with its own table of ranges says. */
function isPrivateByAnother(text: string): boolean {
	const address = ipaddr.process(text);
	const range: string = address.range();
	if (range === 'unicast') return false;
	if (address instanceof ipaddr.IPv4) return !address.match(ipaddr.parseCIDR('198.18.0.0/15'));
	const offset = ({ rfc6052: 12, rfc6145: 12, '6to4': 2 } as Record<string, number>)[range];
	return offset === undefined || isPrivateByAnother(address.toByteArray().slice(offset, offset + 4).join('.'));
}

const edges = [
	'0.0.0.0', '10.0.0.0', '100.64.0.0', '100.128.0.0', '127.0.0.0', '169.254.0.0', '172.16.0.0', '172.32.0.0', '192.0.0.0', '192.0.1.0', '192.0.2.0', '192.31.196.0',
	'192.52.193.0', '192.88.99.0', '192.168.0.0', '192.169.0.0', '192.175.48.0', '198.18.0.0', '198.20.0.0', '198.51.100.0', '203.0.113.0', '224.0.0.0', '255.255.255.255',
	'::', '::2', '100::', '100:0:0:1::', '2001::', '2001:200::', '2001:db8::', '2001:db9::', '2620:4f:8000::', '2620:4f:8001::', '3fff::', '3fff:1000::', '5f00::', '5f01::', 'fc00::', 'fe00::', 'fe80::',
	'ff00::', '::ffff:0.0.0.0', '::ffff:10.0.0.0', '::ffff:9.0.0.0', '64:ff9b::10.0.0.0', '64:ff9b::9.0.0.0', '64:ff9b:1::7f00:0', '::ffff:0:a00:0', '2002:a00::', '2002:900::',
].flatMap((text) => {
	const address = ipaddr.parse(text);
	const bits = BigInt(`0x${address.toByteArray().map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
	const length = address.kind() === 'ipv4' ? 4 : 16;
	return [bits - 1n, bits, bits + 1n].filter((each) => each >= 0n && each < 1n << BigInt(length * 8)).map((each) => ofBits(each, length));
});

function ofBits(bits: bigint, length: number): string {
	return ipaddr.fromByteArray(Array.from({ length }, (_, index) => Number((bits >> BigInt((length - 1 - index) * 8)) & 255n))).toString();
}

test.each(edges)('%s is as another package has it', (address) => {
	expect(isPrivateIp(address)).toBe(isPrivateByAnother(address));
});

test('so is any other address, however it is spelled', () => {
	const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((array) => ipaddr.fromByteArray([...array]));
	const any = fc.oneof(bytes(4), bytes(16), fc.tuple(fc.constantFrom('64:ff9b::', '::ffff:', '::ffff:0:'), bytes(4)).map(([start, address]) => ipaddr.parse(start + address.toString())));
	fc.assert(fc.property(any, (address) => {
		for (const text of [address.toString(), address.toNormalizedString(), address.toNormalizedString().toUpperCase()]) expect(isPrivateIp(text)).toBe(isPrivateByAnother(address.toString()));
	}), runs(2000));
});

test.each(['', 'example.com', '1.2.3', '256.1.1.1', '1.2.3.4.5', ':::', '12345::', 'fe80::1%eth0', '8.8.8.8/8', '[::1]', '8.8.8.8@10.0.0.1', '8.8.8.8#', ' 8.8.8.8'])('%p is no address, and so not to be connected to', (text) => {
	expect(isPrivateIp(text)).toBe(true);
});

test.each([['localhost', true], ['a.localhost.', true], ['printer.local', true], ['[::1]', true], ['[2606:4700::1]', false], ['10.0.0.1', true], ['8.8.8.8', false], ['example.com', false], ['locale', false]])('%s', (host, isPrivate) => {
	expect(isPrivateHost(host)).toBe(isPrivate);
});
