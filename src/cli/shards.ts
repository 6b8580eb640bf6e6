import { canonicalAddress } from '../links/address';
import type { AddressUse } from '../review/model';

/** One part of a check that several machines share. */
export interface Shard {
	/** From 1 to `count`. */
	readonly index: number;
	readonly count: number;
}

/** `2/5`; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
	const [, index, count] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/u.exec(text) ?? [];
	const shard = { index: Number(index), count: Number(count) };
	return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/**
 * The addresses that fall to one part. All of a host stay together, so that its limits hold; hosts go, the busiest
 * first, to the part that has least to do (Graham's longest processing time rule). The same addresses are always
 * parted the same way, and each falls to exactly one part.
 */
export function usesOfShard(uses: readonly AddressUse[], { index, count }: Shard): AddressUse[] {
	const hosts = new Map<string, AddressUse[]>();
	for (const use of uses) {
		const host = hostOf(use.url);
		const others = hosts.get(host);
		if (others) others.push(use);
		else hosts.set(host, [use]);
	}
	const busiestFirst = [...hosts].sort(([one, its], [other, others]) => others.length - its.length || (one < other ? -1 : 1));
	const loads = Array.from({ length: count }, () => 0);
	const mine = new Set<AddressUse>();
	for (const [, its] of busiestFirst) {
		const part = loads.indexOf(Math.min(...loads));
		loads[part] = (loads[part] ?? 0) + its.length;
		if (part === index - 1) for (const use of its) mine.add(use);
	}
	return uses.filter((use) => mine.has(use));
}

/** Empty for what needs no asking. */
function hostOf(url: string): string {
	const address = canonicalAddress(url);
	return address === null ? '' : new URL(address).host;
}
