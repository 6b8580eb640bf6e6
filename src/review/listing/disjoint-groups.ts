/** Indexes that were joined belong together (union by the smaller index, so that order is kept). */
export class DisjointGroups {
	private readonly parent: number[];

	constructor(size: number) {
		this.parent = Array.from({ length: size }, (_, index) => index);
	}

	find(index: number): number {
		let root = index;
		while (this.parent[root] !== root) root = this.parent[root] as number;
		for (let at = index; at !== root;) {
			const next = this.parent[at] as number;
			this.parent[at] = root;
			at = next;
		}
		return root;
	}

	join(one: number, other: number): void {
		const first = this.find(one);
		const second = this.find(other);
		this.parent[Math.max(first, second)] = Math.min(first, second);
	}

	/** In the order of their smallest index. */
	lists(): number[][] {
		const lists = new Map<number, number[]>();
		this.parent.forEach((_, index) => {
			const root = this.find(index);
			const list = lists.get(root);
			if (list) list.push(index);
			else lists.set(root, [index]);
		});
		return [...lists.values()];
	}
}
