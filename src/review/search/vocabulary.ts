import { groupBySite } from '../listing/link-groups';
import type { Conference } from '../model';
import { once } from '../once';
import { groupByYear } from '../listing/sorting';
import type { Vocabulary } from './completion';

/** Tags, years and sites of the conferences; each is looked for when it is first asked for. */
export function vocabularyOf(conferences: readonly Conference[]): Vocabulary {
	return {
		tag: once(() => byFrequency(conferences.flatMap(({ tags }) => tags))),
		year: once(() => groupByYear(conferences).flatMap(({ year }) => (year === null ? [] : [String(year)]))),
		site: once(() => groupBySite(conferences).flatMap(({ name }) => name ?? [])),
	};
}

/** Spellings that differ in case alone are one tag. */
function byFrequency(tags: readonly string[]): string[] {
	const counts = new Map<string, { readonly tag: string; count: number }>();
	for (const tag of tags) {
		const known = counts.get(tag.toLowerCase());
		if (known) known.count++;
		else counts.set(tag.toLowerCase(), { tag, count: 1 });
	}
	return [...counts.values()].sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1)).map(({ tag }) => tag);
}
