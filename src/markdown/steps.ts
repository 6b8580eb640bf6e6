/** Long work that can be left between any two of its steps, and gone on with later. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all that is left, at once. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** What is made of each item, so many at a time. */
export function* mapInSteps<Item, Made>(items: readonly Item[], size: number, make: (item: Item) => Made): Steps<Made[]> {
	const made: Made[] = [];
	yield* inGroups(items, size, (group) => {
		for (const item of group) made.push(make(item));
	});
	return made;
}

/** Gives the items in groups, with the chance to leave off between two groups. */
export function* inGroups<Item>(items: readonly Item[], size: number, take: (group: readonly Item[]) => void): Steps<void> {
	for (let from = 0; from < items.length; from += size) {
		if (from > 0) yield;
		take(from === 0 && items.length <= size ? items : items.slice(from, from + size));
	}
}
