import fc from 'fast-check';
import { usesOfShard } from '../../src/cli/shards';
import { parseArguments } from '../../src/cli/arguments';
import { runs } from '../fuzzing';

const uses = (urls: readonly string[]) => urls.map((url) => ({ url, spellings: [url], occurrences: [] }));

describe('the parts of a check', () => {
	it('hold each address once, all of a host together', () => {
		const url = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 99 })).map(([host, page]) => `https://h${host}.example/${page}`);
		fc.assert(fc.property(fc.array(fc.oneof(url, fc.constant('mailto:a@b.example'), fc.constant('http://x:99999/'))), fc.integer({ min: 1, max: 6 }), (urls, count) => {
			const all = uses(urls);
			const parts = Array.from({ length: count }, (_, index) => usesOfShard(all, { index: index + 1, count }));
			expect(parts.flat()).toHaveLength(all.length);
			expect(new Set(parts.flat())).toEqual(new Set(all));
			const hosts = parts.map((part) => new Set(part.map(({ url: address }) => address.split('/')[2])));
			expect(hosts.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(hosts.flatMap((each) => [...each])).size);
		}), runs());
	});

	it('have about as much to do each', () => {
		const all = uses(Array.from({ length: 30 }, (_, host) => Array.from({ length: host + 1 }, (_page, page) => `https://h${host}.example/${page}`)).flat());
		const sizes = [1, 2, 3].map((index) => usesOfShard(all, { index, count: 3 }).length);
		expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
	});

	it.each(['0/3', '4/3', '1', '1/0', 'a/b', '1.5/3', ''])('cannot be %j', (text) => {
		expect(() => parseArguments(['check', 'v', `--shard=${text}`])).toThrow(/--shard takes a part and their number, such as 2\/5/);
	});
});
