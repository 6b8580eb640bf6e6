/**
 * Stops many things at once. Each piece of work gets a signal of its own: Node takes more than ten
 * listeners on one signal for a leak and says so on stderr.
 */
export class StopSwitch {
	private readonly underWay = new Set<AbortController>();
	/** For the next pieces of work: a signal that did not abort can serve again. */
	private readonly spare: AbortController[] = [];
	private thrown = false;

	get stopped(): boolean {
		return this.thrown;
	}

	stop(): void {
		this.thrown = true;
		for (const controller of this.underWay) controller.abort();
		this.underWay.clear();
	}

	/** Runs `work` with a signal that aborts when the switch is thrown, or is aborted already. The signal is lent: listeners must be gone when the work ends. */
	async during<Outcome>(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
		const controller = this.spare.pop() ?? new AbortController();
		if (this.thrown) controller.abort();
		else this.underWay.add(controller);
		try {
			return await work(controller.signal);
		} finally {
			this.underWay.delete(controller);
			if (!this.thrown) this.spare.push(controller);
		}
	}
}
