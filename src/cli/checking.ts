import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import zlib from 'node:zlib';
import { canonicalAddress, linkKey } from '../links/address';
import type { CheckOutcome } from '../links/check-options';
import { LinkChecker } from '../links/checker';
import { MemoryLinkStore } from '../links/history/memory-store';
import { createNodeTransport } from '../links/node/node-transport';
import { desktopLimits, type Limits } from '../links/scheduling/pacing';
import type { LinkStore } from '../links/history/store';
import { createClock } from '../links/system-clock';
import type { Transport } from '../links/transport';
import type { LinkResult } from '../links/verdict';
import type { AddressUse } from '../review/model';
import { matchesAddress } from '../links/address-patterns';
import type { CacheChoice, CheckOptions } from './arguments';
import { defaultCacheFile } from './cache-location';
import { tell, type Streams } from './commands/streams';
import { FileStore } from './file-store';
import { headersFor } from './host-headers';
import type { Interruption } from './interruption';
import { progressLine } from './progress';
import type { CheckedLink, CheckSummaryInput } from '../reports/reports';
import { RejudgingStore } from './rejudging-store';
import { includesStatus } from './status-ranges';

/** Asks all addresses, with progress on a terminal, and tells what went wrong beside the verdicts. */
export async function checkUses(
	uses: readonly AddressUse[], options: CheckOptions, { err }: Streams, interruption: Interruption,
): Promise<Omit<CheckSummaryInput, 'unreadable'>> {
	const kept = storeFor(options.cache, (message) => tell(err, message));
	const transport = transportFor(options);
	const progress = progressLine(err);
	const isExcluded = matchesAddress(options.exclude);
	const isIncluded = options.include.length === 0 ? () => true : matchesAddress(options.include);
	const asked = uses.filter(({ url }) => isIncluded(canonicalAddress(url) ?? url));
	const began = performance.now();
	let outcome: CheckOutcome;
	try {
		const checker = new LinkChecker({
			transport,
			store: new RejudgingStore(kept, options),
			clock: createClock({ setTimeout, clearTimeout }),
			random: Math.random,
			limits: limitsOf(options),
			policy: {
				allowPrivate: options.allowPrivate,
				isExcluded,
				accept: (status) => includesStatus(options.accept, status),
				headersFor: headersFor(options.headers),
				missingFragment: options.missingFragment,
			},
		});
		outcome = await checker.check(asked.flatMap(({ spellings }) => spellings), {
			signal: interruption.takeGracefully(),
			onProgress: ({ done, total }) => progress.show(`checking ${done}/${total}`),
		});
	} finally {
		progress.clear();
		transport.close();
	}
	const tookMs = performance.now() - began;
	if (outcome.storeFailure !== null) tell(err, `the results could not be kept: ${outcome.storeFailure}`);
	const results = await resultsOf(outcome, kept);
	const links = uses.flatMap((use): CheckedLink[] => {
		const result = isIncluded(canonicalAddress(use.url) ?? use.url) ? results.get(linkKey(use.url)) : notIncluded(use.url);
		return result === undefined ? [] : [{ use, result }];
	});
	if (outcome.kind === 'offline') {
		const shown = links.length === 0 ? 'Nothing was checked.' : 'Results of earlier checks are kept and shown.';
		tell(err, `You appear to be offline: no host could be reached. ${shown}`);
	}
	return { ended: outcome.kind, links, unchecked: uses.length - links.length, tookMs };
}

/** How this machine asks: through Node, private addresses only where the options allow them. The caller closes it. */
export function transportFor({ allowPrivate }: CheckOptions): Transport {
	return createNodeTransport({ modules: { http, https, dns, zlib }, allowPrivate });
}

/** `--include` chooses among the addresses of the notes; where a redirect leads from them is no matter of it. */
function notIncluded(url: string): LinkResult {
	return { verdict: 'skipped', reason: 'excluded', url, status: null, finalUrl: null, hops: [], title: null, checkedAt: Date.now() };
}

/** Offline, what earlier checks found still stands for the addresses that have no new result. */
async function resultsOf({ kind, results }: CheckOutcome, store: LinkStore): Promise<ReadonlyMap<string, LinkResult>> {
	const earlier = kind === 'offline' ? [...(await store.load()).values()].map(({ latest }) => latest) : [];
	return new Map([...earlier, ...results].map((result) => [result.url, result]));
}

function storeFor(cache: CacheChoice, warn: (message: string) => void): LinkStore {
	const file = cacheFile(cache);
	return file === null ? new MemoryLinkStore() : new FileStore(file, warn);
}

function cacheFile(cache: CacheChoice): string | null {
	switch (cache.kind) {
		case 'none':
			return null;
		case 'file':
			return cache.file;
		case 'default':
			return defaultCacheFile(process.platform, process.env);
	}
}

function limitsOf({ timeoutMs, concurrency, perHost }: CheckOptions): Limits {
	return {
		...desktopLimits,
		timeoutMs: timeoutMs ?? desktopLimits.timeoutMs,
		concurrency: concurrency ?? desktopLimits.concurrency,
		perHost: perHost ?? desktopLimits.perHost,
	};
}
