/** Indexes that were joined belong together (union by the smaller index, so that order is kept). */
export class DisjointGroups {
	private readonly parent: number[];
	/** Of the groups of more than one, by their smallest index. */
	private readonly together = new Map<number, number[]>();

	constructor(size: number) {
		this.parent = Array.from({ length: size }, (_, index) => index);
	}

	/** All that belong together with an index, itself included. */
	members(index: number): readonly number[] {
		const root = this.find(index);
		return this.together.get(root) ?? [root];
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
		if (first === second) return;
		const root = Math.min(first, second);
		const joining = Math.max(first, second);
		const joined = this.together.get(root) ?? [root];
		for (const member of this.together.get(joining) ?? [joining]) joined.push(member);
		this.together.delete(joining);
		this.together.set(root, joined);
		this.parent[joining] = root;
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
