import { defaultPolicy, type CheckOptions, type CheckOutcome, type LinkCheckerOptions } from './check-options';
import { runCheck } from './scheduling/check-run';

/** Checks addresses, politely and as fast as that allows. One checker may run many checks, one after the other or at once. */
export class LinkChecker {
	private running = 0;

	constructor(private readonly options: LinkCheckerOptions) {}

	/** @param urls as written in the notes, in any order, repeated or not. Never rejects for what the network does. */
	async check(urls: Iterable<string>, options: CheckOptions = {}): Promise<CheckOutcome> {
		this.running += 1;
		try {
			return await runCheck(urls, { ...this.options, policy: { ...defaultPolicy, ...this.options.policy } }, options);
		} finally {
			this.running -= 1;
			// Connections are kept for the run's sake; nothing stays open once it has ended or was cancelled.
			if (this.running === 0) this.options.transport.close();
		}
	}
}
