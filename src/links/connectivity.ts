import { isAddress, isPrivateHost } from './private-address';
import type { Scheduler } from './scheduler';
import type { TransportFailure, TransportResponse } from './transport';

export interface ConnectivityOptions {
	readonly scheduler: Scheduler;
	/** What the device says, where it says something. False is believed, true is not: a cable is no internet. */
	readonly isOnline: () => boolean | null;
	/** Distinct hosts of the run. */
	readonly hosts: number;
	/** Asks an address of which it is known that it answered. */
	readonly control: (url: string) => Promise<boolean>;
	/** An address outside the run that answered not long ago, if any. */
	readonly knownGood: string | null;
	readonly onOffline: () => void;
}

/** So many hosts that fail in a row raise the question whether it is them or us. */
const suspiciousHosts = 8;

const noNetwork: ReadonlySet<string> = new Set(['dns-not-found', 'dns-temporary', 'network-unreachable']);

/**
 * Tells "they are gone" from "we are offline". Failures to resolve or to reach, on several hosts and
 * with nobody answering meanwhile, make the run pause until what is under way has ended; when nobody
 * answered then, and an address that answered before does not answer any more either, we are offline.
 */
export class Connectivity {
	private readonly silent = new Set<string>();
	private good: string | null;
	private heardInRun = false;
	private examining: Promise<void> | null = null;
	private over = false;

	constructor(private readonly options: ConnectivityOptions) {
		this.good = options.knownGood;
	}

	/** What came of one exchange. */
	note(url: URL, answer: TransportResponse | TransportFailure): void {
		if (answer.kind === 'response') {
			this.silent.clear();
			if (showsThatNamesResolve(url)) {
				this.good = url.href;
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
		if (saysOffline && !this.heardInRun) return this.offline();
		if (saysOffline || this.silent.size >= Math.max(2, Math.min(suspiciousHosts, this.options.hosts))) void this.examine();
	}

	/** Whether a host with a name answered in this run. */
	get wasHeard(): boolean {
		return this.heardInRun;
	}

	/**
	 * Whether names can be resolved now: asked before a name that does not exist becomes a proof.
	 * Asks an address that answered before, since the network may have gone meanwhile.
	 */
	async namesResolve(): Promise<boolean> {
		return this.good !== null && (await this.options.control(this.good));
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
