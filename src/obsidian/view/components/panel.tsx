import type { JSX } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { Conference, Passage, Session } from '../../../review/model';
import type { LinkCheck } from '../../link-check';
import type { ReviewIndex } from '../../review-index';
import type { YearOfLinks } from '../link-timeline';
import type { PanelModel } from '../panel-model';
import type { Grouping } from '../panel-roots';
import { List } from './list';
import { ExcerptsProvider, MarksProvider } from './marked';
import { ServicesProvider, type ViewServices } from './services';
import { Empty, Status } from './status';
import { Timeline } from './timeline';
import { Toolbar } from './toolbar';

export interface PanelProps {
	readonly services: ViewServices;
	readonly model: PanelModel;
	readonly index: Pick<ReviewIndex, 'state' | 'unread'>;
	readonly check: Pick<LinkCheck, 'state' | 'message' | 'again' | 'cancel' | 'dismiss'>;
	readonly reviewTags: readonly string[];
	readonly resultsVersion: number;
	readonly years: readonly YearOfLinks[];
	readonly onYear: (year: YearOfLinks) => void;
	readonly onCheck: () => void;
	readonly onCopy: () => void;
	readonly onSave: () => void;
}

/** The whole of the sidebar. */
export function Panel(props: PanelProps): JSX.Element {
	const { services, model, index, check, onCheck, onCopy, onSave } = props;
	const { search: words, view } = services.strings;
	const labels: Record<Grouping, string> = { conference: view.conferences, session: view.sessionsAcrossNotes, state: words.linkStates, site: words.sites };
	const focusList = useRef<() => void>(() => undefined);
	// Looking for the rows tells what came of the search, which is shown above them.
	const hasRows = model.rows.length > 0;
	const { search, filterText } = model;
	const marks = useCallback((title: string) => search.rangesIn(title), [search, filterText, search.summary?.isFuzzy]);
	const { excerptsVersion } = search;
	const excerpts = useCallback((conference: Conference, place: Session | Passage) => search.excerptOf(conference, place), [search, filterText, excerptsVersion]);
	return (
		<ServicesProvider value={services}>
			<Toolbar
				model={model}
				isChecking={check.state.phase === 'checking'}
				onCheck={onCheck}
				onCancel={() => check.cancel()}
				onCopy={onCopy}
				onSave={onSave}
				onLeaveSearch={() => focusList.current()}
			/>
			<Status
				index={index.state}
				unread={index.unread}
				check={check.state}
				message={check.message}
				onTryAgain={() => void check.again()}
				onDismiss={() => check.dismiss()}
			/>
			<Timeline years={props.years} onYear={props.onYear} />
			<MarksProvider value={marks}><ExcerptsProvider value={excerpts}>
				<List
					model={model}
					hasRows={hasRows}
					label={labels[model.grouping]}
					isBusy={index.state.phase !== 'ready'}
					resultsVersion={props.resultsVersion}
					focus={focusList}
				>
					<NoRows {...props} />
				</List>
			</ExcerptsProvider></MarksProvider>
		</ServicesProvider>
	);
}

/** Why there are no rows, and what to do about it. */
function NoRows({ services, model, index, reviewTags }: PanelProps): JSX.Element | null {
	const { firstRun, strings: { authoring, session, status, view, search } } = services;
	if (model.search.isOn && !model.isEmpty) {
		if (model.search.summary?.isReading) return <Empty icon="search" title={search.reading} />;
		return (
			<Empty icon="search-x" title={status.noMatch(model.filterText.trim())} text={status.noMatchNext}>
				<button type="button" data-action="clear-filter" onClick={() => model.filter('')}>{view.clearFilter}</button>
			</Empty>
		);
	}
	if (!model.isEmpty && model.grouping !== 'conference') {
		return (
			<Empty icon="presentation" title={status.noSessions}>
				<button type="button" data-action="by-conference" onClick={() => model.group('conference')}>{search.groupBy('conference')}</button>
			</Empty>
		);
	}
	switch (index.state.phase) {
		case 'waiting': return <Empty icon="loader" title={status.starting} text={session.startingNext} />;
		case 'reading': return <Empty icon="loader" title={session.readingNext} />;
		case 'ready': return (
			<Empty icon="presentation" title={status.empty} text={status.emptyNext(reviewTags)}>
				{firstRun && (
					<div class="conference-review-empty-actions">
						<button type="button" data-action="new-review" onClick={firstRun.newReview}>{authoring.newReview}</button>
						<button type="button" data-action="choose-tag" onClick={firstRun.chooseTag}>{authoring.chooseTag}</button>
					</div>
				)}
			</Empty>
		);
	}
}
