import { linkKey } from '../links/address';
import type { LinkStore } from '../links/history/store';
import type { LinkResult } from '../links/verdict';
import { Signal } from './signal';
import type { KnownLink, LinkResults } from './view/link-states';

/** What is known of the vault's links, in memory: read from the store when first needed, and kept up as results come in. */
export class KnownLinks implements LinkResults {
	readonly changed = new Signal();
	readonly #store: LinkStore;
	readonly #known = new Map<string, KnownLink>();
	#loading: Promise<void> | null = null;

	constructor(store: LinkStore) {
		this.#store = store;
	}

	get size(): number {
		return this.#known.size;
	}

	get(key: string): KnownLink | undefined {
		return this.#known.get(key);
	}

	/** Reads what earlier checks found. May be called often; never rejects. */
	load(): Promise<void> {
		this.#loading ??= this.#read();
		return this.#loading;
	}

	set(result: LinkResult): void {
		const key = linkKey(result.url);
		const works = result.verdict === 'ok' || result.verdict === 'moved';
		this.#known.set(key, { latest: result, lastOk: works ? result.checkedAt : this.#known.get(key)?.lastOk ?? null });
		this.changed.emit();
	}

	async #read(): Promise<void> {
		for (const [url, { latest, lastOk }] of await this.#store.load()) {
			const key = linkKey(url);
			const known = this.#known.get(key);
			if (!known || known.latest.checkedAt < latest.checkedAt) this.#known.set(key, { latest, lastOk });
		}
		this.changed.emit();
	}
}
