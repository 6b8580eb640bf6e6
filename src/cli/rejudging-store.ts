import type { LinkHistory, LinkStore } from '../links/history/store';
import type { HostHeader } from './host-headers';
import { includesStatus, type StatusRange } from './status-ranges';

export interface JudgingRules {
	readonly accept: readonly StatusRange[];
	readonly headers: readonly HostHeader[];
}

/**
 * Results that were judged by other rules than this run's must not be used again as if they were fresh: an error that
 * `--accept` now takes for success, a success that only `--accept` made one, a refusal by a host that now gets a header.
 * They count as checked long ago, so that they are asked anew, and keep their history.
 */
export class RejudgingStore implements LinkStore {
	constructor(private readonly store: LinkStore, private readonly rules: JudgingRules) {}

	async load(): Promise<ReadonlyMap<string, LinkHistory>> {
		const records = await this.store.load();
		return new Map([...records].map(([url, record]) => [url, this.stillHolds(record) ? record : outdated(record)]));
	}

	save(records: readonly LinkHistory[]): Promise<void> {
		return this.store.save(records);
	}

	private stillHolds({ url, latest: { status, verdict } }: LinkHistory): boolean {
		const works = verdict === 'ok' || verdict === 'moved';
		if (status !== null && status >= 400 && includesStatus(this.rules.accept, status) !== works) return false;
		return works || !this.rules.headers.some(({ host }) => host === hostOf(url));
	}
}

function outdated(record: LinkHistory): LinkHistory {
	// A server that says "unchanged" would bring the old verdict back.
	return { ...record, validators: null, latest: { ...record.latest, checkedAt: 0 } };
}

function hostOf(url: string): string | null {
	try {
		return new URL(url).host;
	} catch {
		return null;
	}
}
