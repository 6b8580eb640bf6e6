import type { JSX } from 'preact';
import { SORT_ORDERS, type SortOrder } from '../../../review/listing/sorting';
import type { PanelModel } from '../panel-model';
import { GROUPINGS, type Grouping } from '../panel-roots';
import { SearchField } from './search-field';
import { SearchSummary } from './search-summary';
import { useServices } from './services';
import { ToolButton } from './tool-button';

const GROUPING_ICONS: Readonly<Record<Grouping, string>> = { conference: 'calendar-days', session: 'layers', state: 'shield-question', site: 'globe' };
const SORT_ICONS: Readonly<Record<SortOrder, string>> = { date: 'calendar-arrow-down', title: 'arrow-down-a-z', order: 'list-ordered', notes: 'arrow-down-wide-narrow' };

export interface ToolbarProps {
	readonly model: PanelModel;
	readonly isChecking: boolean;
	readonly onCheck: () => void;
	readonly onCancel: () => void;
	readonly onCopy: () => void;
	readonly onSave: () => void;
	/** The user goes on from the search to the list. */
	readonly onLeaveSearch: () => void;
}

export function Toolbar({ model, isChecking, onCheck, onCancel, onCopy, onSave, onLeaveSearch }: ToolbarProps): JSX.Element {
	const { strings: { view, commands, search }, showChoices } = useServices();
	const { grouping, sort } = model;
	const chooseGrouping = (button: HTMLElement): void => showChoices(GROUPINGS.map((name) => ({
		title: search.groupings[name], icon: GROUPING_ICONS[name], section: 'group', isChosen: name === grouping, choose: () => model.group(name),
	})), button);
	const chooseSort = (button: HTMLElement): void => showChoices(SORT_ORDERS.map((name) => ({
		title: search.sorts[name], icon: SORT_ICONS[name], section: 'sort', isChosen: name === sort, choose: () => model.sortBy(name),
	})), button);
	return (
		<div class="conference-review-header">
			<div class="conference-review-toolbar" role="toolbar" aria-label={view.tools}>
				<ToolButton action="group" icon={GROUPING_ICONS[grouping]} label={search.groupBy(grouping)} opensMenu onClick={chooseGrouping} />
				<ToolButton action="sort" icon={SORT_ICONS[sort]} label={search.sortBy(sort)} opensMenu onClick={chooseSort} />
				<span class="conference-review-gap" />
				<ToolButton action="expand-all" icon="chevrons-up-down" label={view.expandAll} onClick={() => model.foldAll(true)} />
				<ToolButton action="collapse-all" icon="chevrons-down-up" label={view.collapseAll} onClick={() => model.foldAll(false)} />
				<span class="conference-review-gap" />
				{isChecking
					? <ToolButton action="cancel" icon="circle-stop" label={commands.cancel} onClick={onCancel} />
					: <ToolButton action="check" icon="shield-check" label={commands.checkAll} disabled={model.isEmpty} onClick={onCheck} />}
			</div>
			<SearchField model={model} onLeave={onLeaveSearch} />
			<SearchSummary model={model} onCopy={onCopy} onSave={onSave} />
		</div>
	);
}
