import { type App, type CachedMetadata, type HeadingCache, resolveSubpath, stripHeadingForLink } from 'obsidian';
import type { Session, SessionPart } from '../../review/model';
import { wikiLink } from '../report/link-report';

export interface SessionLink {
	/** As it is written into a note. */
	readonly text: string;
	/** Note and heading alone, as the app's own drags want it. */
	readonly linktext: string;
	/** The headings of it, each behind a `#`; empty where none holds the session. */
	readonly subpath: string;
	/** What a reader sees of it. */
	readonly title: string;
	/** False where nothing tells the session's heading from an earlier one that reads the same. */
	readonly isExact: boolean;
}

/**
 * A link to the heading of a session, or to the heading that holds it where it has none of its own. Null where the note
 * is gone. `sourcePath` is the note into which the link goes, or empty.
 */
export function linkToSession(app: App, { conference, session }: SessionPart, sourcePath: string): SessionLink | null {
	const file = app.vault.getFileByPath(conference.path);
	if (!file) return null;
	const { subpath, isExact } = subpathOf(app.metadataCache.getFileCache(file) ?? {}, session);
	// Brackets and bars would end the link, in either of the forms that the app writes.
	const title = session.title.replace(/[[\]|]+/gu, ' ').replace(/\s+/gu, ' ').trim();
	return {
		text: app.fileManager.generateMarkdownLink(file, sourcePath, subpath, title),
		linktext: app.metadataCache.fileToLinktext(file, sourcePath) + subpath,
		subpath,
		title,
		isExact,
	};
}

/** A wiki-link to a session for notes that list sessions. */
export function wikiLinkToSession(app: App, part: SessionPart): string {
	return wikiLink(part.conference.path, linkToSession(app, part, '')?.subpath ?? '', part.session.title);
}

/**
 * `#Heading`, or `#Day 2#Heading` where an earlier heading reads the same: the shortest that the app itself resolves to
 * the right line. Empty where no heading of the app's holds the session: one in HTML is none.
 */
function subpathOf(cache: CachedMetadata, { form, level, line: number, trail }: Session): { readonly subpath: string; readonly isExact: boolean } {
	const line = number - 1;
	const all = headingsHolding(cache.headings ?? [], line);
	const holding = form === 'heading' && all[all.length - 1]?.position.start.line !== line ? all.filter((outer) => outer.level < level) : all;
	const inner = holding[holding.length - 1];
	const outer = trail[trail.length - 1];
	if (form !== 'heading' && inner && outer !== undefined && !mayReadAs(inner, outer)) return { subpath: '', isExact: true };
	const names = holding.map(({ heading }) => stripHeadingForLink(heading));
	const own = names.pop() ?? '';
	if (own === '') return { subpath: '', isExact: true };
	const wanted = holding[holding.length - 1]?.position.start.line;
	const found = [...names.map((_, index) => names.slice(names.length - index)), names, ...names.map((name) => [name])]
		.map((outer) => [...outer, own].map((name) => `#${name}`).join(''))
		.find((subpath) => resolveSubpath(cache, subpath)?.start.line === wanted);
	return { subpath: found ?? `#${own}`, isExact: found !== undefined };
}

/** The headings that hold a line, which counts from 0, outermost first; one that stands in the line is the last of them. */
export function headingsHolding(headings: readonly HeadingCache[], line: number): HeadingCache[] {
	const holding: HeadingCache[] = [];
	for (const heading of headings) {
		if (heading.position.start.line > line) break;
		while ((holding[holding.length - 1]?.level ?? 0) >= heading.level) holding.pop();
		holding.push(heading);
	}
	return holding;
}

/** Whether a heading, of which the app keeps the source, may be what a reader sees as `shown`: its letters stand there, in their order. */
export function mayReadAs({ heading }: HeadingCache, shown: string): boolean {
	let at = -1;
	return [...shown].every((letter) => {
		if (!/[\p{L}\p{N}]/u.test(letter)) return true;
		at = heading.indexOf(letter, at + 1);
		return at !== -1;
	});
}
