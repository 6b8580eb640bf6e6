/** What is made when it is first asked for, and then kept. */
export function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => (made ??= { value: make() }).value;
}

/** The same for each of several keys, in a map of the caller's. `make` may not give `undefined`. */
export function onceFor<Key, Value>(made: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }, key: Key, make: () => Value): Value {
	const known = made.get(key);
	if (known !== undefined) return known;
	const value = make();
	made.set(key, value);
	return value;
}
