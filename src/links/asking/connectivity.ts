import { isAddress, isPrivateHost } from '../private-address';
import type { Scheduler } from '../scheduling/scheduler';
import type { TransportFailure, TransportResponse } from '../transport';

export interface ConnectivityOptions {
	readonly scheduler: Scheduler;
	/** What the device says, where it says something. False is believed, true is not: a cable is no internet. */
	readonly isOnline: () => boolean | null;
	/** Distinct hosts of the run. */
	readonly hosts: number;
	/** Asks an address of which it is known that it answered. */
	readonly control: (url: string) => Promise<boolean>;
	/** Addresses that answered in earlier runs, the newest first. */
	readonly knownGood: readonly string[];
	readonly onOffline: () => void;
}

/** So many hosts that fail in a row raise the question whether it is them or us. */
const suspiciousHosts = 8;

/** So many addresses that answered before are asked again, one after the other, before we call ourselves offline. */
export const mostControls = 3;

const noNetwork: ReadonlySet<string> = new Set(['dns-not-found', 'dns-temporary', 'network-unreachable']);

/**
 * Tells "they are gone" from "we are offline". Failures to resolve or to reach, on several hosts and
 * with nobody answering meanwhile, make the run pause until what is under way has ended; when nobody
 * answered then, and an address that answered before does not answer any more either, we are offline.
 */
export class Connectivity {
	/** Hosts that failed since anybody answered. */
	private readonly silent = new Set<string>();
	/** Hosts that failed and did not answer since. */
	private readonly failed = new Set<string>();
	/** Addresses by name that answered, on distinct hosts, the newest first. */
	private good: readonly string[];
	private heardInRun = false;
	private answered = false;
	private examining: Promise<void> | null = null;
	private over = false;

	constructor(private readonly options: ConnectivityOptions) {
		this.good = options.knownGood;
	}

	/** Nobody has answered in this run, so that whatever failed may have failed by our own network. */
	get heardNobody(): boolean {
		return !this.answered;
	}

	/** What came of one exchange. */
	note(url: URL, answer: TransportResponse | TransportFailure): void {
		if (answer.kind === 'response') {
			this.answered = true;
			this.silent.clear();
			this.failed.delete(url.host);
			if (showsThatNamesResolve(url)) {
				this.remember(url);
				this.heardInRun = true;
			}
			return;
		}
		const saysOffline = this.options.isOnline() === false;
		if (!noNetwork.has(answer.reason) && !(saysOffline && answer.reason === 'timeout')) {
			// Refused, reset or badly certified: somebody is there.
			if (answer.reason !== 'timeout' && answer.reason !== 'aborted') this.silent.clear();
			return;
		}
		this.silent.add(url.host);
		this.failed.add(url.host);
		if (saysOffline && !this.heardInRun) return this.offline();
		if (saysOffline || this.silent.size >= Math.max(2, Math.min(suspiciousHosts, this.options.hosts))) void this.examine();
	}

	/**
	 * Whether names can be resolved now: asked before a name that does not exist becomes a proof. Asks
	 * addresses that answered before, since the network may have gone meanwhile. Null where none did.
	 */
	async namesResolve(): Promise<boolean | null> {
		// A host that failed itself cannot tell its own death from ours.
		const controls = this.good.filter((url) => !this.failed.has(new URL(url).host));
		for (const url of controls) {
			if (await this.options.control(url)) return true;
		}
		// Several that answered and then failed are a control by themselves.
		return controls.length > 0 || this.good.length > 1 ? false : null;
	}

	private remember(url: URL): void {
		if (this.good[0] !== undefined && new URL(this.good[0]).host === url.host) return;
		this.good = [url.href, ...this.good.filter((other) => new URL(other).host !== url.host)].slice(0, mostControls);
	}

	private examine(): Promise<void> {
		this.examining ??= this.settle().finally(() => (this.examining = null));
		return this.examining;
	}

	private async settle(): Promise<void> {
		const release = this.options.scheduler.hold();
		await this.options.scheduler.quiet();
		if (this.silent.size > 0 && !(await this.namesResolve())) this.offline();
		this.silent.clear();
		release();
	}

	private offline(): void {
		if (this.over) return;
		this.over = true;
		this.options.onOffline();
	}
}

/** Whether an answer from this address proves that names are resolved: numbers need no resolver, and local names none of the internet's. */
export function showsThatNamesResolve({ hostname }: URL): boolean {
	return !isAddress(hostname) && !isPrivateHost(hostname);
}
