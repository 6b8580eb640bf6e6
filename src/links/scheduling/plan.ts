import { classifyAddress, hostKey } from '../address';
import { isPrivateHost } from '../private-address';
import type { LinkResult, Verdict } from '../verdict';

/** An address to ask, once however often it was given. */
export interface PlannedLink {
	/** Canonical. */
	readonly url: string;
	/** Those that the given addresses point to, as written after `#`. */
	readonly fragments: readonly string[];
}

export interface Plan {
	readonly asked: readonly PlannedLink[];
	/** Verdicts that need no asking. */
	readonly known: readonly LinkResult[];
	/** Distinct hosts of what is asked. */
	readonly hosts: number;
}

export interface PlanRules {
	readonly allowPrivate: boolean;
	readonly isExcluded: (url: string) => boolean;
	/** Ms since the epoch. */
	readonly now: number;
}

/** Sorts addresses into those that must be asked and those that can be judged as they stand. */
export function planCheck(urls: Iterable<string>, { allowPrivate, isExcluded, now }: PlanRules): Plan {
	const asked = new Map<string, Set<string>>();
	const known = new Map<string, LinkResult>();
	const hosts = new Set<string>();
	const judged = (url: string, verdict: Verdict): void => {
		if (verdict.verdict === 'moved') return;
		known.set(url, { ...verdict, url, status: null, finalUrl: null, hops: [], title: null, checkedAt: now });
	};
	for (const text of urls) {
		const address = classifyAddress(text);
		switch (address.kind) {
			case 'malformed':
				judged(text, { verdict: 'broken', reason: 'malformed-url' });
				break;
			case 'unsupported-scheme':
				judged(text, { verdict: 'skipped', reason: 'unsupported-scheme' });
				break;
			case 'http': {
				const { url, fragment } = address;
				const parsed = new URL(url);
				if (isExcluded(url)) {
					judged(url, { verdict: 'skipped', reason: 'excluded' });
				} else if (!allowPrivate && isPrivateHost(parsed.hostname)) {
					judged(url, { verdict: 'skipped', reason: 'private-address' });
				} else {
					const fragments = asked.get(url) ?? new Set();
					if (fragment !== null) fragments.add(fragment);
					asked.set(url, fragments);
					hosts.add(hostKey(parsed));
				}
			}
		}
	}
	return {
		asked: Array.from(asked, ([url, fragments]) => ({ url, fragments: [...fragments] })),
		known: [...known.values()],
		hosts: hosts.size,
	};
}
