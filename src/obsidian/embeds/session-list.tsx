import type { JSX } from 'preact';
import { linkKey, parseUrl } from '../../links/address';
import type { LinkStateName } from '../../links/link-state';
import type { Reference } from '../../review/model';
import type { ListGroup, ListGrouping, ListHeading, ListItem } from '../../review/listing/session-list';
import type { Strings } from '../strings/strings';
import { CountBadges, LinkBadge } from '../view/components/badge';
import { useServices } from '../view/components/services';
import { countReferences } from '../view/link-states';
import type { RowContent } from '../view/row-tree';
import { targetOf, type Row } from '../view/rows';

export interface SessionListProps {
	readonly groups: readonly ListGroup[];
	readonly grouping: ListGrouping;
}

/** Sessions in groups, as headings and lists that are just that, so that they read, print and are spoken as a note's own. */
export function SessionList({ groups, grouping }: SessionListProps): JSX.Element {
	const { strings } = useServices();
	if (grouping === 'session') {
		return (
			<ul>
				{groups.map(({ heading, items }, index) => <SharedSession key={index} title={titleOf(heading, strings)} items={items} />)}
			</ul>
		);
	}
	return (
		<>
			{groups.map(({ heading, items }, index) => (
				<section key={index} data-group={heading.kind}>
					<h4 dir="auto"><GroupTitle heading={heading} /></h4>
					<ul>{items.map((item, at) => <Item key={at} item={item} title={item.session.title} context={grouping === 'conference' ? null : item.conference.title} />)}</ul>
				</section>
			))}
		</>
	);
}

function GroupTitle({ heading }: { readonly heading: ListHeading }): JSX.Element {
	const { strings } = useServices();
	if (heading.kind !== 'conference') return <>{titleOf(heading, strings)}</>;
	const { conference } = heading;
	return (
		<>
			<PlaceLink content={{ kind: 'conference', conference }}>{conference.title}</PlaceLink>
			{conference.date !== null && <> <span class="conference-review-embed-fact">{strings.formats.day(conference.date)}</span></>}
		</>
	);
}

/** A session once, with the notes that review it below where there are several. */
function SharedSession({ title, items }: { readonly title: string; readonly items: readonly ListItem[] }): JSX.Element | null {
	const [first, ...others] = items;
	if (!first) return null;
	if (others.length === 0) return <Item item={first} title={title} context={first.conference.title} />;
	return (
		<li>
			<bdi>{title}</bdi>
			<ul>{items.map((item, at) => <Item key={at} item={item} title={item.conference.title} context={null} />)}</ul>
		</li>
	);
}

/** `context`: what else a reader wants to know of it, beside its own facts. */
function Item({ item: { conference, session, references }, title, context }: { readonly item: ListItem; readonly title: string; readonly context: string | null }): JSX.Element {
	const { strings, results } = useServices();
	const { address, empty, speaker, time } = session;
	const facts = [context, time, speaker, empty ? strings.rows.noNotes : null].filter((fact) => fact !== null);
	const ownLinks = references.filter((reference) => reference !== address);
	return (
		<li>
			<PlaceLink content={{ kind: 'session', conference, session }}>{title}</PlaceLink>
			{facts.map((fact, index) => <span key={index} class="conference-review-embed-fact"> · <bdi>{fact}</bdi></span>)}
			{address && <State url={address.url} heading={session.title} />}
			{ownLinks.length > 0
				? <ul>{ownLinks.map((reference, index) => <ReferenceItem key={index} reference={reference} />)}</ul>
				: session.references.length > 0 && <> <CountBadges counts={countReferences(session, results)} total={session.references.length} /></>}
		</li>
	);
}

function ReferenceItem({ reference: { url, text } }: { readonly reference: Reference }): JSX.Element {
	const label = text.trim() === '' ? url : text;
	const protocol = parseUrl(url)?.protocol;
	return (
		<li>
			{/* Only addresses of the web: others might run something. */}
			{protocol === 'http:' || protocol === 'https:'
				? <a class="external-link" href={url} target="_blank" rel="noopener nofollow" dir="auto">{label}</a>
				: <bdi>{label}</bdi>}
			<State url={url} />
		</li>
	);
}

/** The badge, with its word beside it where something is to be done: on paper there is nothing to point at. */
function State({ url, heading = null }: { readonly url: string; readonly heading?: string | null }): JSX.Element {
	const { strings, results } = useServices();
	const state: LinkStateName = results.get(linkKey(url))?.latest.verdict ?? 'unchecked';
	const isPressing = state !== 'ok' && state !== 'skipped' && state !== 'unchecked';
	return (
		<span class="conference-review-embed-state" data-state={state}>
			{' '}
			<LinkBadge url={url} heading={heading} />
			{isPressing && <span aria-hidden="true"> {strings.links.verdicts[state]}</span>}
		</span>
	);
}

/** Leads to a place in a note as the sidebar's rows do: with Mod in a new tab, with the same menu. */
function PlaceLink({ content, children }: { readonly content: Extract<RowContent, { kind: 'conference' | 'session' }>; readonly children: string }): JSX.Element {
	const { open, showMenu } = useServices();
	const { path } = content.conference;
	const take = (event: MouseEvent, act: () => void): void => {
		event.preventDefault();
		// The app opens links of notes by their names, which two headings may share.
		event.stopImmediatePropagation();
		act();
	};
	const follow = (event: MouseEvent): void => take(event, () => {
		const target = targetOf({ content });
		if (target) open(target, event);
	});
	return (
		<a
			class="internal-link"
			// A name may begin as an address that runs something.
			href={path.replaceAll(':', '%3A')}
			data-href={content.kind === 'session' && content.session.form === 'heading' ? `${path}#${content.session.heading}` : path}
			dir="auto"
			onClick={follow}
			onAuxClick={(event) => event.button === 1 && follow(event)}
			onContextMenu={(event) => take(event, () => showMenu(rowOf(content), event))}
		>
			{children}
		</a>
	);
}

/** The row that the sidebar would show. */
function rowOf(content: RowContent): Row {
	return { key: '', content, parent: null, level: 1, position: 1, siblings: 1, open: null, shown: null };
}

function titleOf(heading: ListHeading, { embed, links }: Strings): string {
	switch (heading.kind) {
		case 'conference': return heading.conference.title;
		case 'session': return heading.title;
		case 'state': return heading.state === null ? embed.noLinks : links.verdicts[heading.state];
		case 'site': return heading.site ?? embed.noLinks;
	}
}
