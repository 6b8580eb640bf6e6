import type { JSX } from 'preact';
import { linkKey } from '../../../links/address';
import { titleFits } from '../../../links/title-drift';
import type { Strings } from '../../strings/strings';
import type { KnownLink, LinkCounts, LinkStateName } from '../link-states';
import { Icon } from './icon';
import { useServices } from './services';

const ICONS: Readonly<Record<LinkStateName, string>> = {
	ok: 'check',
	moved: 'corner-up-right',
	broken: 'unlink',
	blocked: 'lock',
	unreachable: 'cloud-off',
	skipped: 'minus',
	unchecked: 'circle',
};

/** The state of one link: an icon in its colour, and the whole story for the pointer and for screen readers. */
export function LinkBadge({ url, heading = null }: LinkBadgeProps): JSX.Element {
	const { strings, results, now } = useServices();
	const known = results.get(linkKey(url));
	const hint = known && hintOf(known, heading, strings);
	const label = [describe(known, strings, now()), ...(hint ? [hint] : [])].join(' ');
	return <Badge state={known?.latest.verdict ?? 'unchecked'} label={label} hasHint={hint !== undefined} />;
}

export interface LinkBadgeProps {
	readonly url: string;
	/** Of the session whose page it is. */
	readonly heading?: string | null;
}

/** What is odd about a page that is there: no verdict, but worth a look. */
function hintOf({ latest }: KnownLink, heading: string | null, { links }: Strings): string | undefined {
	const works = latest.verdict === 'ok' || latest.verdict === 'moved';
	if (!works || heading === null || latest.title === null || titleFits(heading, latest.title)) return undefined;
	return links.otherTitle(latest.title);
}

/** How many links are in each state that calls for attention, else how many there are. */
export function CountBadges({ counts, total }: { readonly counts: LinkCounts; readonly total: number }): JSX.Element | null {
	const { strings } = useServices();
	if (total === 0) return null;
	const pressing = counts.filter(([state]) => state !== 'ok' && state !== 'skipped' && state !== 'unchecked');
	const shown: LinkCounts = pressing.length > 0 ? pressing : counts.filter(([state]) => state === 'ok' || state === 'unchecked').slice(0, 1);
	return (
		<>
			{shown.map(([state, count]) => (
				<Badge key={state} state={state} label={strings.links.summary(state, count)} count={strings.formats.number(count)} />
			))}
		</>
	);
}

function Badge({ state, label, count, hasHint = false }: BadgeProps): JSX.Element {
	return (
		<span class="conference-review-badge" data-verdict={state} data-hint={hasHint ? 'title' : undefined} role="img" aria-label={label}>
			{hasHint && <Icon name="info" />}
			<Icon name={state === 'unchecked' && count !== undefined ? 'link' : ICONS[state]} />
			{count !== undefined && <span aria-hidden="true">{count}</span>}
		</span>
	);
}

interface BadgeProps {
	readonly state: LinkStateName;
	readonly label: string;
	readonly count?: string;
	readonly hasHint?: boolean;
}

function describe(known: KnownLink | undefined, { links, formats }: Strings, now: number): string {
	if (!known) return links.unchecked;
	const { latest, lastOk } = known;
	const words = [`${links.verdicts[latest.verdict]}. ${links.explain(latest)}`, links.checked(formats.ago(latest.checkedAt, now))];
	const works = latest.verdict === 'ok' || latest.verdict === 'moved';
	if (!works && lastOk !== null) words.push(links.lastWorked(formats.ago(lastOk, now)));
	return words.join(' ');
}
