/**
 * Stops many things at once. Each piece of work gets a signal of its own: Node takes more than ten
 * listeners on one signal for a leak and says so on stderr.
 */
export class StopSwitch {
	private readonly underWay = new Set<AbortController>();
	private thrown = false;

	get stopped(): boolean {
		return this.thrown;
	}

	stop(): void {
		this.thrown = true;
		for (const controller of this.underWay) controller.abort();
		this.underWay.clear();
	}

	/** Runs `work` with a signal that aborts when the switch is thrown, or is aborted already. */
	async during<Outcome>(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
		const controller = new AbortController();
		if (this.thrown) controller.abort();
		else this.underWay.add(controller);
		try {
			return await work(controller.signal);
		} finally {
			this.underWay.delete(controller);
		}
	}
}
