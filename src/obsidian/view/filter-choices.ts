import { findClause, toggleClause, type Vocabulary } from '../../review/search/completion';
import type { OperatorName, SessionQuality } from '../../review/search/query';
import type { Strings } from '../strings/strings';
import type { Choice } from './choice-menu';
import type { PanelModel } from './panel-model';

/** Qualities that one looks for without knowing the operators. */
const QUALITIES_OFFERED: readonly SessionQuality[] = ['empty', 'written', 'broken', 'unreachable', 'blocked', 'moved', 'unchecked'];
const ICONS: Readonly<Record<OperatorName, string>> = { is: 'circle-dot', year: 'calendar', tag: 'tag', site: 'globe' };
/** Of years and of tags; the search field completes the others. */
const MOST = 8;

/** Filters to switch on and off by a menu. */
export function filterChoices(model: PanelModel, vocabulary: Vocabulary, { qualities }: Strings['search']): Choice[] {
	const { query } = model.search;
	const choice = (operator: OperatorName, value: string, title: string): Choice => ({
		title,
		icon: ICONS[operator],
		section: operator,
		isChosen: findClause(query, operator, value) !== undefined,
		choose: () => model.filter(toggleClause(model.search.query, operator, value)),
	});
	return [
		...QUALITIES_OFFERED.map((quality) => choice('is', quality, qualities[quality])),
		...vocabulary.year().slice(0, MOST).map((year) => choice('year', year, year)),
		...vocabulary.tag().slice(0, MOST).map((tag) => choice('tag', tag, `#${tag}`)),
	];
}
