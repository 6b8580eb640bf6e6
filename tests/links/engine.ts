import * as dns from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import * as zlib from 'node:zlib';
import type { CheckOptions, CheckOutcome, LinkCheckerOptions } from '../../src/links/check-options';
import { LinkChecker } from '../../src/links/checker';
import { MemoryLinkStore } from '../../src/links/history/memory-store';
import type { Lookup, NodeModules } from '../../src/links/node/node-modules';
import { createNodeTransport, type NodeTransportOptions } from '../../src/links/node/node-transport';
import { desktopLimits, type Limits } from '../../src/links/scheduling/pacing';
import { createClock } from '../../src/links/system-clock';
import type { Transport } from '../../src/links/transport';
import type { LinkResult } from '../../src/links/verdict';

export const nodeModules: NodeModules = { http, https, dns, zlib };
const realClock = createClock({ setTimeout, clearTimeout });

/** Node's transport as it is, with loopback allowed and, where given, another resolver. */
export function loopbackTransport(options: Partial<NodeTransportOptions> & { lookup?: Lookup } = {}): Transport {
	const { lookup, ...rest } = options;
	return createNodeTransport({ modules: lookup ? { ...nodeModules, dns: { lookup } } : nodeModules, allowPrivate: true, ...rest });
}

/** Every name leads to this machine, save those that are given with an error's code. */
export function resolverTo(address: string, failing: Readonly<Record<string, string>> = {}): Lookup {
	return (hostname, _options, callback) => {
		const code = failing[hostname];
		const family = address.includes(':') ? 6 : 4;
		queueMicrotask(() => {
			if (code === undefined) callback(null, [{ address, family }]);
			else callback(Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), { code }), []);
		});
	};
}

export type CheckerSetup = Partial<Omit<LinkCheckerOptions, 'limits'>> & { limits?: Partial<Limits> };

/** A checker on real sockets, quick where nothing else is asked: no jitter, short time-out. */
export function loopbackChecker(setup: CheckerSetup = {}): LinkChecker {
	const { limits, policy, ...rest } = setup;
	return new LinkChecker({
		transport: loopbackTransport(),
		store: new MemoryLinkStore(),
		clock: realClock,
		random: () => 0.01,
		...rest,
		limits: { ...desktopLimits, timeoutMs: 2_000, ...limits },
		policy: { allowPrivate: true, ...policy },
	});
}

/** Checks one address and returns its result. */
export async function checkOne(url: string, setup: CheckerSetup = {}, options: CheckOptions = {}): Promise<LinkResult> {
	const { results: [result] } = await loopbackChecker(setup).check([url], options);
	if (!result) throw new Error('no result');
	return result;
}

/** Verdict and reason of each result, by address. */
export function verdicts(outcome: CheckOutcome): Record<string, string> {
	return Object.fromEntries(outcome.results.map(({ url, verdict, reason }) => [url, `${verdict} ${reason}`]));
}
