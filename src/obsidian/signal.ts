/** Something that others may listen to. Listeners are called in the order in which they came. */
export class Signal<Value = void> {
	readonly #listeners = new Set<(value: Value) => void>();

	/** Returns how to stop listening. */
	listen(listener: (value: Value) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	emit(value: Value): void {
		// A copy: a listener may stop listening while it is called.
		for (const listener of [...this.#listeners]) listener(value);
	}
}
