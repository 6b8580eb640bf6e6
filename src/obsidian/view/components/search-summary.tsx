import type { JSX } from 'preact';
import { withoutClause, type Clause, type Demand } from '../../../review/search/query';
import type { Strings } from '../../strings/strings';
import type { PanelModel } from '../panel-model';
import { Icon } from './icon';
import { useServices } from './services';
import { ToolButton } from './tool-button';

export interface SearchSummaryProps {
	readonly model: PanelModel;
	readonly onCopy: () => void;
	readonly onSave: () => void;
}

/** What the search asks for beside words, each to be taken away, and what came of it. */
export function SearchSummary({ model, onCopy, onSave }: SearchSummaryProps): JSX.Element {
	const { strings: { search } } = useServices();
	const { query, summary } = model.search;
	const filters = query.clauses.flatMap((clause) => {
		const label = labelOf(clause, search);
		return label === null ? [] : [{ clause, label }];
	});
	const problems = query.clauses.filter(({ demand }) => demand.kind === 'problem');
	return (
		<>
			{filters.length > 0 && (
				<div class="conference-review-chips" role="group" aria-label={search.filters}>
					{filters.map(({ clause, label }, index) => (
						<button
							// The next filter takes over the button of the one that goes, with its focus.
							key={index}
							type="button"
							class="conference-review-chip"
							data-action="remove-filter"
							aria-label={search.removeFilter(label)}
							onClick={({ currentTarget }) => {
								if (index === filters.length - 1) currentTarget.closest('.conference-review-header')?.querySelector('input')?.focus();
								model.filter(withoutClause(query, clause));
							}}
						>
							<span>{label}</span>
							<Icon name="x" />
						</button>
					))}
				</div>
			)}
			{problems.map(({ start, end }) => (
				<div key={start} class="conference-review-muted conference-review-misunderstood">{search.misunderstood(query.text.slice(start, end))}</div>
			))}
			<div class="conference-review-found">
				<span class="conference-review-muted" role="status">{summary && tellSummary(summary, search)}</span>
				{summary && summary.sessions > 0 && (
					<>
						<ToolButton action="copy-filtered" icon="copy" label={search.copy} onClick={onCopy} />
						<ToolButton action="save-filtered" icon="file-plus" label={search.save} onClick={onSave} />
					</>
				)}
			</div>
		</>
	);
}

function tellSummary({ sessions, isFuzzy, isReading }: NonNullable<PanelModel['search']['summary']>, search: Strings['search']): string {
	if (isReading && sessions === 0) return search.reading;
	const found = isFuzzy && sessions > 0 ? search.foundSimilar(sessions) : search.found(sessions);
	return isReading ? `${found}. ${search.reading}` : found;
}

function labelOf({ demand, excluded }: Clause, search: Strings['search']): string | null {
	const label = labelOfDemand(demand, search);
	return label !== null && excluded ? search.excluding(label) : label;
}

/** Null for words, which stand in the field for all to see, and for what is not understood. */
function labelOfDemand(demand: Demand, { qualities }: Strings['search']): string | null {
	switch (demand.kind) {
		case 'tag': return `#${demand.tag}`;
		case 'year': return demand.from === demand.to ? String(demand.from) : `${String(demand.from ?? '')}–${String(demand.to ?? '')}`;
		case 'is': return qualities[demand.quality];
		case 'site': return demand.site;
		case 'text':
		case 'problem': return null;
	}
}
