import type { BlockSubpathResult, CachedMetadata, HeadingCache, HeadingSubpathResult } from 'obsidian';

/** Finds the heading (`#Day 1#Opening`, the last of a path) or the block (`#^id`) that a link points at. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): HeadingSubpathResult | BlockSubpathResult | null {
	const parts = subpath.split('#').filter((part) => part !== '');
	const headings = cache.headings ?? [];
	let from = 0;
	let level = 0;
	let found = -1;
	for (const part of parts) {
		found = headings.findIndex((heading, index) => index >= from && heading.level > level && fold(heading.heading) === fold(part));
		if (found < 0) return null;
		from = found + 1;
		level = headings[found]?.level ?? level;
	}
	const current = headings[found];
	if (current === undefined) return null;
	const next = headings.slice(found + 1).find((heading) => heading.level <= current.level) ;
	return {
		type: 'heading',
		current,
		next: next ?? null as unknown as HeadingCache, // The typings deny that the last heading has none after it.
		start: current.position.start,
		end: next?.position.start ?? null,
	};
}

/** The app compares headings without marks, case and runs of spaces. */
function fold(heading: string): string {
	return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}
