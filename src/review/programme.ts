import type { Link } from '../markdown/facts';
import type { Session } from './model';
import { onceFor } from './once';
import { leadsToAHeading, leadsToThePublicWeb } from './outline/heading-address';
import { itemsWithin, linksOutside, toReference } from './references';
import { LONGEST_TITLE } from './wording/heading-title';
import { foldTitleClosely } from './wording/title-folding';

/**
 * Joins what a note's programme (a table, a list, links above the talks) says of a session with what is written about
 * it further down. `pages`: the links of the programme that became pages of such sessions.
 */
export function joinProgramme(drafts: readonly Session[], links: readonly Link[]): { sessions: readonly Session[]; pages: ReadonlySet<Link> } {
	const pages = new Set<Link>();
	return { sessions: takePages(joinPlans(drafts, links, pages), links, pages), pages };
}

/**
 * The rows and items of a programme whose titles are headings too, where they are written up, are told with those: in
 * order, and only where as many headings as rows have the title. Links that become pages are told in `pages`.
 */
function joinPlans(drafts: readonly Session[], links: readonly Link[], pages: Set<Link>): readonly Session[] {
	const titled = (wanted: (draft: Session) => boolean): Map<string, Session[]> => {
		const byTitle = new Map<string, Session[]>();
		for (const draft of drafts) {
			const title = wanted(draft) ? foldTitleClosely(draft.title) : '';
			if (title !== '') onceFor(byTitle, title, () => []).push(draft);
		}
		return byTitle;
	};
	const programme = titled(({ form, empty }) => empty && (form === 'list-item' || form === 'table-row'));
	if (programme.size === 0) return drafts;
	const written = titled(({ form }) => form === 'heading');
	const plans = new Map<Session, Session>();
	for (const [title, planned] of programme) {
		const headings = written.get(title) ?? [];
		if (headings.length === planned.length) headings.forEach((heading, index) => plans.set(heading, planned[index] as Session));
	}
	const joined = new Set(plans.values());
	return drafts.filter((draft) => !joined.has(draft)).map((draft) => {
		const planned = plans.get(draft);
		if (!planned) return draft;
		const page = draft.address ? undefined : itemsWithin(links, (link) => link.useStart, planned).find(({ url }) => url === planned.address?.url);
		if (page) pages.add(page);
		const { speaker, time, track, rating } = planned;
		return { ...draft, address: page ? toReference(page) : draft.address, speaker: draft.speaker ?? speaker, time: draft.time ?? time, track: draft.track ?? track, rating: draft.rating ?? rating };
	});
}

/** A programme that stands above or below the sessions, with their titles as links: whoever has no page of its own has that. */
function takePages(drafts: readonly Session[], links: readonly Link[], pages: Set<Link>): readonly Session[] {
	if (drafts.every(({ address }) => address !== null)) return drafts;
	const programme = new Map(linksOutside(links, drafts).filter((link) => !pages.has(link) && link.form === 'inline' && link.text.length <= LONGEST_TITLE && leadsToThePublicWeb(link.url) && !leadsToAHeading(link)).map((link) => [foldTitleClosely(link.text), link]));
	return programme.size === 0 ? drafts : drafts.map((session) => {
		const title = foldTitleClosely(session.title);
		const page = session.address === null && title.length >= 4 ? programme.get(title) : undefined;
		if (!page) return session;
		programme.delete(title);
		pages.add(page);
		return { ...session, address: toReference(page) };
	});
}
