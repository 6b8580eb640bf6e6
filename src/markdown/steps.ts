/** Long work that can be left between any two of its steps, and gone on with later. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all that is left, at once. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** UTF-16 units of a note that are looked at in one step, a ms or two. */
const LENGTH_OF_A_STEP = 20_000;

/** What is made of each item, so many at a time. `startOf` as in `inGroups`. */
export function* mapInSteps<Item, Made>(items: readonly Item[], size: number, make: (item: Item, index: number) => Made, startOf?: (item: Item) => number): Steps<Made[]> {
	const made: Made[] = [];
	yield* inGroups(items, size, (group) => {
		for (const item of group) made.push(make(item, made.length));
	}, startOf);
	return made;
}

/**
 * Gives the items in groups, with the chance to leave off between two groups. With `startOf`, where in the note an item
 * of several in order begins, groups of long ones are smaller.
 */
export function* inGroups<Item>(items: readonly Item[], size: number, take: (group: readonly Item[]) => void, startOf: (item: Item) => number = () => 0): Steps<void> {
	for (let from = 0; from < items.length;) {
		if (from > 0) yield;
		const end = startOf(items[from] as Item) + LENGTH_OF_A_STEP;
		let to = Math.min(from + size, items.length);
		while (to > from + 1 && startOf(items[to - 1] as Item) > end) to = (from + to) >> 1;
		take(from === 0 && to === items.length ? items : items.slice(from, to));
		from = to;
	}
}
