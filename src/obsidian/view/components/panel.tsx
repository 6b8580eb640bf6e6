import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { LinkCheck } from '../../link-check';
import type { ReviewIndex } from '../../review-index';
import type { YearOfLinks } from '../link-timeline';
import type { PanelModel } from '../panel-model';
import { ServicesProvider, type ViewServices } from './services';
import { Empty, Status } from './status';
import { Timeline } from './timeline';
import { Toolbar } from './toolbar';
import { Tree } from './tree';

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
}

/** The whole of the sidebar. */
export function Panel(props: PanelProps): JSX.Element {
	const { services, model, index, check, onCheck } = props;
	const focusList = useRef<() => void>(() => undefined);
	return (
		<ServicesProvider value={services}>
			<Toolbar
				grouping={model.grouping}
				filter={model.filterText}
				isChecking={check.state.phase === 'checking'}
				canCheck={!model.isEmpty}
				onGroup={(grouping) => model.group(grouping)}
				onFilter={(text) => model.filter(text)}
				onFoldAll={(open) => model.foldAll(open)}
				onCheck={onCheck}
				onCancel={() => check.cancel()}
				onLeaveFilter={() => focusList.current()}
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
			<Content {...props} focusList={focusList} />
		</ServicesProvider>
	);
}

function Content({ services, model, index, reviewTags, resultsVersion, focusList }: PanelProps & { readonly focusList: { current: () => void } }): JSX.Element | null {
	const { firstRun, strings: { authoring, session, status, view } } = services;
	if (model.rows.length > 0) {
		const label = model.grouping === 'conference' ? view.conferences : view.sessionsAcrossNotes;
		return <Tree model={model} label={label} isBusy={index.state.phase !== 'ready'} resultsVersion={resultsVersion} focus={focusList} />;
	}
	if (model.filterText.trim() !== '' && !model.isEmpty) {
		return (
			<Empty icon="search-x" title={status.noMatch(model.filterText.trim())} text={status.noMatchNext}>
				<button type="button" data-action="clear-filter" onClick={() => model.filter('')}>{view.clearFilter}</button>
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
						<button type="button" class="mod-cta" data-action="new-review" onClick={firstRun.newReview}>{authoring.newReview}</button>
						<button type="button" data-action="choose-tag" onClick={firstRun.chooseTag}>{authoring.chooseTag}</button>
					</div>
				)}
			</Empty>
		);
	}
}
