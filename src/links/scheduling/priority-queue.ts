interface Entry<Item> {
	readonly item: Item;
	readonly priority: number;
	/** Among equals, first come first served. */
	readonly order: number;
}

/** A binary heap: the item of the highest priority comes out first. */
export class PriorityQueue<Item> {
	private readonly heap: Entry<Item>[] = [];
	private pushed = 0;

	push(item: Item, priority: number): void {
		const entry = { item, priority, order: this.pushed++ };
		let at = this.heap.length;
		this.heap.push(entry);
		while (at > 0) {
			const parent = (at - 1) >> 1;
			const above = this.heap[parent];
			if (!above || !before(entry, above)) break;
			this.heap[at] = above;
			at = parent;
		}
		this.heap[at] = entry;
	}

	pop(): Item | undefined {
		const top = this.heap[0];
		const last = this.heap.pop();
		if (!top || !last) return undefined;
		if (this.heap.length > 0) this.sink(last);
		return top.item;
	}

	private sink(entry: Entry<Item>): void {
		let at = 0;
		for (;;) {
			const [left, right] = [this.heap[2 * at + 1], this.heap[2 * at + 2]];
			if (!left) break;
			const rightFirst = right !== undefined && before(right, left);
			const child = rightFirst ? right : left;
			if (!before(child, entry)) break;
			this.heap[at] = child;
			at = 2 * at + (rightFirst ? 2 : 1);
		}
		this.heap[at] = entry;
	}
}

function before<Item>(one: Entry<Item>, other: Entry<Item>): boolean {
	return one.priority > other.priority || (one.priority === other.priority && one.order < other.order);
}
