import type { JSX } from 'preact';
import { linkKey, parseUrl } from '../../../links/address';
import { countReviews } from '../../../review/listing/counts';
import type { Conference, Passage, Session, SessionPart } from '../../../review/model';
import { countConference, countReferences } from '../link-states';
import { shortAddress, titleOf } from '../row-title';
import type { RowContent } from '../row-tree';
import type { Row } from '../rows';
import type { Strings } from '../../strings/strings';
import { CountBadges, LinkBadge } from './badge';
import { Icon } from './icon';
import { GroupBody } from './group-rows';
import { Outline } from './outline';
import { Ring } from './ring';
import { useExcerpt } from './marked';
import { RowText } from './row-text';
import { useServices } from './services';

export interface RowBodyProps {
	readonly content: RowContent;
	/** What hangs below the row is shown, and so is all that is known of it. */
	readonly isOpen: boolean;
	readonly shown: Row['shown'];
	readonly isActive: boolean;
}

/** What stands in a row, right of its chevron. `isActive` lets its own links be reached with the Tab key. */
export function RowBody({ content, isOpen, shown, isActive }: RowBodyProps): JSX.Element {
	const { strings, results } = useServices();
	const title = titleOf({ content, open: isOpen }, { strings, results });
	switch (content.kind) {
		case 'conference':
			return <ConferenceBody conference={content.conference} />;
		case 'heading':
			return <RowText title={title} isSearched />;
		case 'session':
			return <SessionBody conference={content.conference} session={content.session} subtitle={sessionSubtitle(content, isOpen, strings)} title={title} isActive={isActive} />;
		case 'part': {
			const { conference, session } = content.part;
			const subtitle = isOpen ? [...sessionFacts(content.part, true, strings)] : conferenceFacts(conference, strings);
			return <SessionBody conference={conference} session={session} subtitle={subtitle} title={title} isActive={isActive} />;
		}
		case 'group': {
			const { parts } = content.group;
			const [{ conference, session }] = parts;
			if (parts.length > 1) return <RowText title={title} isSearched flair={strings.rows.inNotes(parts.length)} />;
			const facts = isOpen ? sessionFacts(parts[0], true, strings) : conferenceFacts(conference, strings);
			return <SessionBody conference={conference} session={session} subtitle={[conference.title, ...facts]} title={title} isActive={isActive} />;
		}
		case 'passage':
			return <PassageBody {...content} title={title} />;
		case 'reference':
			return <ReferenceBody url={content.reference.url} title={title} isActive={isActive} />;
		case 'problem':
			return (
				<>
					<Icon name="triangle-alert" class="conference-review-warning" />
					<div class="conference-review-text">
						<span class="conference-review-muted">{strings.rows.line(content.problem.line)}</span> <bdi>{content.problem.message}</bdi>
					</div>
				</>
			);
		case 'year':
		case 'value':
		case 'state':
		case 'site':
			return <GroupBody content={content} title={title} shown={shown} />;
		case 'outline': {
			const { notes, ...place } = content.stretch;
			if (isOpen) return <Outline conference={content.conference} {...place} isActive={isActive} />;
			return <RowText title={title} flair={notes !== null && notes > 0 && strings.formats.number(notes)} />;
		}
	}
}

function ConferenceBody({ conference }: { readonly conference: Conference }): JSX.Element {
	const { strings, results, factsOf } = useServices();
	const { problems, references, sessions, sessionsWithoutNotes } = countReviews([conference]);
	const facts = [
		conference.date === null ? strings.rows.noDate : strings.formats.day(conference.date),
		sessionsWithoutNotes > 0 ? strings.rows.withoutNotes(sessionsWithoutNotes, sessions) : strings.rows.sessions(sessions),
		...(references > 0 ? [strings.rows.references(references)] : []),
		...factsOf?.(conference) ?? [],
	];
	const counts = countConference(conference, results);
	return (
		<>
			<RowText title={conference.title} isSearched facts={facts} />
			<span class="conference-review-badges">
				{sessions > 0 && <Ring done={sessions - sessionsWithoutNotes} total={sessions} />}
				{problems > 0 && (
					<span class="conference-review-badge conference-review-warning" role="img" aria-label={strings.rows.problems(problems)}>
						<Icon name="triangle-alert" />
						<span aria-hidden="true">{strings.formats.number(problems)}</span>
					</span>
				)}
				<CountBadges counts={counts} total={counts.length} />
			</span>
		</>
	);
}

function PassageBody({ conference, passage, title }: { readonly conference: Conference; readonly passage: Passage; readonly title: string }): JSX.Element {
	return <RowText title={title} excerpt={useExcerpt(conference, passage)} />;
}

interface SessionBodyProps {
	readonly conference: Conference;
	readonly session: Session;
	readonly title: string;
	readonly subtitle: readonly string[];
	readonly isActive: boolean;
}

function SessionBody({ conference, session, title, subtitle, isActive }: SessionBodyProps): JSX.Element {
	const { strings, results } = useServices();
	const excerpt = useExcerpt(conference, session);
	const { address, empty, references } = session;
	return (
		<>
			<RowText title={title} isSearched facts={subtitle} excerpt={excerpt} flair={empty && strings.rows.noNotes} />
			<span class="conference-review-badges">
				{references.length > 0 && (
					<span class="conference-review-references">
						<CountBadges counts={countReferences(session, results)} total={references.length} />
					</span>
				)}
				{address && <PageLink url={address.url} isActive={isActive} />}
				{address && <LinkBadge url={address.url} heading={session.title} />}
			</span>
		</>
	);
}

function ReferenceBody({ url, title, isActive }: { readonly url: string; readonly title: string; readonly isActive: boolean }): JSX.Element {
	const address = shortAddress(url);
	return (
		<>
			<RowText title={title} isSearched facts={title === address ? [] : [parseUrl(url)?.host ?? address]} />
			<span class="conference-review-badges">
				<PageLink url={url} isActive={isActive} />
				<LinkBadge url={url} />
			</span>
		</>
	);
}

/** Opens the page itself, in the browser. Only addresses of the web: others might run something. */
function PageLink({ url, isActive }: { readonly url: string; readonly isActive: boolean }): JSX.Element | null {
	const { strings } = useServices();
	if (linkKey(url) === url && !/^https?:/iu.test(url)) return null;
	return (
		<a
			class="conference-review-page-link"
			href={url}
			target="_blank"
			rel="noopener nofollow"
			aria-label={strings.view.openPage}
			tabIndex={isActive ? 0 : -1}
			onClick={(event) => event.stopPropagation()}
			onAuxClick={(event) => event.stopPropagation()}
		>
			<Icon name="external-link" />
		</a>
	);
}

/** Where and when, by whom, and, of a session that is open, all else that is known of it. */
function sessionFacts({ conference, session }: SessionPart, isOpen: boolean, { formats, session: words }: Strings): string[] {
	const { empty, noteCount, rating, speaker, time, track, trail } = session;
	const facts = [time, speaker, track, rating];
	if (isOpen) {
		facts.push(conference.date === null ? null : formats.day(conference.date), trail.join(' › '), empty || noteCount === 0 ? null : words.notes(noteCount));
	}
	return [...new Set(facts.filter((fact): fact is string => fact !== null && fact !== ''))];
}

/** A session that stands apart from its conference names it. */
function sessionSubtitle(content: Extract<RowContent, { kind: 'session' }>, isOpen: boolean, strings: Strings): string[] {
	if (!content.isApart) return sessionFacts(content, isOpen, strings);
	return [content.conference.title, ...(isOpen ? sessionFacts(content, true, strings) : conferenceFacts(content.conference, strings))];
}

function conferenceFacts({ date }: Conference, { formats }: Strings): string[] {
	return date === null ? [] : [formats.day(date)];
}
