import type { LookupAddress } from 'node:dns';
import type { Lookup } from '../../../src/links/node/node-modules';
import { Resolver } from '../../../src/links/node/resolver';

const ip4 = { address: '93.184.216.34', family: 4 };
const ip6 = { address: '2606:4700::1111', family: 6 };

/** What a socket is told: addresses, the first address, or an error's code. */
const ask = (resolver: Resolver, all: boolean, name = 'talks.example'): Promise<unknown> => new Promise((resolve) => {
	resolver.lookup(name, { all }, (error, address: string | LookupAddress[], family?: number) => resolve(error ? `${error.code ?? ''}: ${error.message}` : all ? address : [address, family]));
});

describe('resolving a name for a socket', () => {
	let asked: { name: string; options: unknown }[];
	let now: number;
	const resolverOf = (lookup: Lookup, allowPrivate = false): Resolver => new Resolver({
		lookup: (name, options, callback) => {
			asked.push({ name, options });
			lookup(name, options, callback);
		},
	}, allowPrivate, () => now);
	const found: Lookup = (_name, _options, callback) => callback(null, [ip6, ip4]);

	beforeEach(() => {
		asked = [];
		now = 1_000;
	});

	it('gives all addresses, or the first, in the order of the system', async () => {
		const resolver = resolverOf(found);
		expect(await ask(resolver, true)).toEqual([ip6, ip4]);
		expect(await ask(resolver, false)).toEqual([ip6.address, 6]);
		expect(asked).toEqual([{ name: 'talks.example', options: { all: true, verbatim: true } }]);
	});

	it('asks again after a minute, or when it is told to forget', async () => {
		const resolver = resolverOf(found);
		await ask(resolver, true);
		now += 59_999;
		await ask(resolver, true);
		expect(asked).toHaveLength(1);
		now += 1;
		await ask(resolver, true);
		expect(asked).toHaveLength(2);
		resolver.forget();
		await ask(resolver, true);
		expect(asked).toHaveLength(3);
		await ask(resolver, true, 'other.example');
		expect(asked).toHaveLength(4);
	});

	it('asks once for all who ask together', async () => {
		const resolver = resolverOf((_name, _options, callback) => queueMicrotask(() => callback(null, [ip4])));
		expect(await Promise.all([ask(resolver, true), ask(resolver, true)])).toEqual([[ip4], [ip4]]);
		expect(asked).toHaveLength(1);
	});

	it('remembers no failure', async () => {
		const resolver = resolverOf((name, options, callback) => asked.length === 1 ? callback(Object.assign(new Error('try again'), { code: 'EAI_AGAIN' }), []) : found(name, options, callback));
		expect(await ask(resolver, true)).toBe('EAI_AGAIN: try again');
		expect(await ask(resolver, true)).toEqual([ip6, ip4]);
	});

	it('says so where there is no address, or a private one that is not wanted', async () => {
		expect(await ask(resolverOf((_name, _options, callback) => callback(null, [])), true)).toBe('ENOTFOUND: no address for talks.example');
		const home: Lookup = (_name, _options, callback) => callback(null, [ip4, { address: '10.0.0.1', family: 4 }]);
		expect(await ask(resolverOf(home), false)).toBe('PRIVATE_ADDRESS: talks.example is a private address');
		expect(await ask(resolverOf(home, true), false)).toEqual([ip4.address, 4]);
	});
});
