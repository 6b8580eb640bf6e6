import type { CheckedLink } from './reports';

/** One place of one checked address. */
export interface CheckedPlace {
	readonly link: CheckedLink;
	readonly place: CheckedLink['use']['occurrences'][number];
}

/** Every place of the links, by note in the order of paths, within a note in the order of the text. */
export function placesByNote(links: readonly CheckedLink[]): ReadonlyMap<string, readonly CheckedPlace[]> {
	const notes = new Map<string, CheckedPlace[]>();
	for (const link of links) {
		for (const place of link.use.occurrences) {
			const places = notes.get(place.path);
			if (places) places.push({ link, place });
			else notes.set(place.path, [{ link, place }]);
		}
	}
	for (const places of notes.values()) places.sort((one, other) => one.place.start - other.place.start);
	return new Map([...notes].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** All but a plain success; a success with a hint (`fragment-missing`) is worth telling. */
export function isWorthTelling({ result: { verdict, reason } }: CheckedLink): boolean {
	return verdict !== 'ok' || !reason.startsWith('http-');
}

/** `broken (http-404): https://…`, with the new address of what has moved. */
export function sentenceOf({ use, result }: CheckedLink): string {
	const target = result.finalUrl === null || result.finalUrl === use.url ? '' : ` → ${result.finalUrl}`;
	return `${result.verdict} (${result.reason}): ${use.url}${target}`;
}
