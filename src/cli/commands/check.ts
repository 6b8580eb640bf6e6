import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { relative, resolve, sep } from 'node:path';
import zlib from 'node:zlib';
import { version } from '../../../package.json';
import { linkKey } from '../../links/address';
import { LinkChecker, type CheckOutcome } from '../../links/checker';
import { MemoryLinkStore } from '../../links/memory-store';
import { createNodeTransport } from '../../links/node/node-transport';
import { desktopLimits, type Limits } from '../../links/pacing';
import type { LinkStore } from '../../links/store';
import { createClock } from '../../links/system-clock';
import type { LinkResult } from '../../links/verdict';
import { collectAddresses } from '../../review/addresses';
import type { AddressUse } from '../../review/model';
import type { CacheChoice, CheckOptions, CheckRequest } from '../arguments';
import { defaultCacheFile } from '../cache-location';
import { FileStore } from '../file-store';
import { CHECK_FORMATS } from '../formats/check-formats';
import type { Interruption } from '../interruption';
import { writeResults } from '../output';
import { progressLine } from '../progress';
import type { CheckedLink, CheckSummaryInput } from '../reports';
import { readReviews } from '../reviews';
import { paintFor } from '../terminal';
import { tell, tellOfReading, type Streams } from './streams';

/** `check`: asks every address of the notes. Resolves to the exit code. */
export async function check(request: CheckRequest, streams: Streams, interruption: Interruption): Promise<number> {
	const reviews = await readReviews(request.selection);
	tellOfReading(reviews, streams.err);
	const uses = collectAddresses(reviews.conferences);
	const summary: CheckSummaryInput = { ...await checkUses(uses, request.check, streams, interruption), unreadable: reviews.unreadable };
	const fromHere = (path: string) => pathFromHere(reviews.files.get(path) ?? path);
	await writeResults(streams.out, CHECK_FORMATS[request.format].write(summary, { paint: paintFor(streams.out), fromHere, version }));
	return interruption.exitCode ?? exitCodeOf(summary);
}

/** What was not read or not checked outweighs what was found: a script must not take half a check for a whole one. */
function exitCodeOf({ ended, links, unreadable }: CheckSummaryInput): number {
	if (unreadable.length > 0 || ended === 'offline') return 2;
	return links.some(({ result }) => result.verdict === 'broken') ? 1 : 0;
}

/** Relative to the working folder where the file lies in it, with forward slashes. */
function pathFromHere(file: string): string {
	const path = relative(process.cwd(), resolve(file));
	return (path.startsWith('..') ? resolve(file) : path).split(sep).join('/');
}

async function checkUses(
	uses: readonly AddressUse[], options: CheckOptions, { err }: Streams, interruption: Interruption,
): Promise<Omit<CheckSummaryInput, 'unreadable'>> {
	const store = storeFor(options.cache, (message) => tell(err, message));
	const transport = createNodeTransport({ modules: { http, https, dns, zlib }, allowPrivate: options.allowPrivate });
	const progress = progressLine(err);
	const began = performance.now();
	let outcome: CheckOutcome;
	try {
		const checker = new LinkChecker({
			transport,
			store,
			clock: createClock({ setTimeout, clearTimeout }),
			random: Math.random,
			limits: limitsOf(options),
			policy: { allowPrivate: options.allowPrivate },
		});
		outcome = await checker.check(uses.map(({ url }) => url), {
			signal: interruption.takeGracefully(),
			onProgress: ({ done, total }) => progress.show(`checking ${done}/${total}`),
		});
	} finally {
		progress.clear();
		transport.close();
	}
	const tookMs = performance.now() - began;
	if (outcome.storeFailure !== null) tell(err, `the results could not be kept: ${outcome.storeFailure}`);
	const links = withResults(uses, await resultsOf(outcome, store));
	if (outcome.kind === 'offline') tell(err, `You appear to be offline: no host could be reached. ${keptResults(links.length)}`);
	return { ended: outcome.kind, links, unchecked: uses.length - links.length, tookMs };
}

function keptResults(count: number): string {
	return count === 0 ? 'Nothing was checked.' : `Results of earlier checks are kept and shown.`;
}

/** Offline, what earlier checks found still stands for the addresses that have no new result. */
async function resultsOf({ kind, results }: CheckOutcome, store: LinkStore): Promise<ReadonlyMap<string, LinkResult>> {
	const earlier = kind === 'offline' ? [...(await store.load()).values()].map(({ latest }) => latest) : [];
	return new Map([...earlier, ...results].map((result) => [result.url, result]));
}

function withResults(uses: readonly AddressUse[], results: ReadonlyMap<string, LinkResult>): CheckedLink[] {
	return uses.flatMap((use) => {
		const result = results.get(linkKey(use.url));
		return result === undefined ? [] : [{ use, result }];
	});
}

function storeFor(cache: CacheChoice, warn: (message: string) => void): LinkStore {
	switch (cache.kind) {
		case 'none':
			return new MemoryLinkStore();
		case 'file':
			return new FileStore(cache.file, warn);
		case 'default':
			return new FileStore(defaultCacheFile(process.platform, process.env), warn);
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
