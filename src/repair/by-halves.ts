/**
 * Takes in of the items what works beside what was taken in before it: all at once where that works, else by halves.
 * @param attempt what is taken in altogether once some items are, or null where these do not work beside `taken`
 * @param refuse told of each item that does not work by itself
 */
export function takeByHalves<Item, Taken>(
	items: readonly Item[], attempt: (taken: readonly Taken[], some: readonly Item[]) => readonly Taken[] | null, refuse: (item: Item) => void = () => undefined,
): readonly Taken[] {
	let taken: readonly Taken[] = [];
	const take = (some: readonly Item[]): void => {
		const [first, ...others] = some;
		if (first === undefined) return;
		const working = attempt(taken, some);
		if (working !== null) {
			taken = working;
		} else if (others.length === 0) {
			refuse(first);
		} else {
			const middle = some.length >> 1;
			take(some.slice(0, middle));
			take(some.slice(middle));
		}
	};
	take(items);
	return taken;
}
