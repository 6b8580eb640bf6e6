import { titleFits } from '../../links/page/title-drift';
import type { Strings } from '../strings/strings';
import type { KnownLink } from './link-states';

/** All that is known of a link in words: its state, why, and since when. `now` is in milliseconds since the epoch. */
export function tellLink(known: KnownLink | undefined, { links, formats }: Strings, now: number): string {
	if (!known) return links.unchecked;
	const { latest, lastOk } = known;
	const words = [`${links.verdicts[latest.verdict]}. ${links.explain(latest)}`, links.checked(formats.ago(latest.checkedAt, now))];
	if (!works(known) && lastOk !== null) words.push(links.lastWorked(formats.ago(lastOk, now)));
	return words.join(' ');
}

/** What is odd about a page that is there: no verdict, but worth a look. `heading` is the title of the session whose page it is. */
export function oddTitle(known: KnownLink, heading: string | null, { links }: Strings): string | undefined {
	const { title } = known.latest;
	if (!works(known) || heading === null || title === null || titleFits(heading, title)) return undefined;
	return links.otherTitle(title);
}

function works({ latest }: KnownLink): boolean {
	return latest.verdict === 'ok' || latest.verdict === 'moved';
}
