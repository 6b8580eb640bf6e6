import type { JSX } from 'preact';
import { linkKey } from '../../../links/address';
import type { LinkCounts, LinkStateName } from '../link-states';
import { oddTitle, tellLink } from '../link-story';
import { Icon } from './icon';
import { useServices } from './services';

export const STATE_ICONS: Readonly<Record<LinkStateName, string>> = {
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
	const hint = known && oddTitle(known, heading, strings);
	const label = [tellLink(known, strings, now()), ...(hint ? [hint] : [])].join(' ');
	return <Badge state={known?.latest.verdict ?? 'unchecked'} label={label} hasHint={hint !== undefined} />;
}

export interface LinkBadgeProps {
	readonly url: string;
	/** Of the session whose page it is. */
	readonly heading?: string | null;
}

/** How many links are in each state that calls for attention, else how many were not checked yet, else how many there are. */
export function CountBadges({ counts, total }: { readonly counts: LinkCounts; readonly total: number }): JSX.Element | null {
	const { strings } = useServices();
	if (total === 0) return null;
	const pressing = counts.filter(([state]) => state !== 'ok' && state !== 'skipped' && state !== 'unchecked');
	// Half a check is no good news.
	const quiet = counts.find(([state]) => state === 'unchecked') ?? counts.find(([state]) => state === 'ok');
	const shown: LinkCounts = pressing.length > 0 || !quiet ? pressing : [quiet];
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
			<Icon name={state === 'unchecked' && count !== undefined ? 'link' : STATE_ICONS[state]} />
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
