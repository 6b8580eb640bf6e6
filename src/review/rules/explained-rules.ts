import { levelBelowDaysExplained } from './level-below-days';
import { linkedHeadingsExplained } from './linked-headings';
import { listedSessionsExplained } from './listed-sessions';
import { plainListsExplained } from './plain-lists';
import { oneTalkExplained } from './one-talk';
import type { ExplainedRule } from './session-rule';
import { sessionPagesExplained } from './session-pages';
import { sessionTablesExplained } from './session-tables';
import { titlesInSentencesExplained } from './titles-in-sentences';

/** All rules in their order, for the users' guide and for tests. Nothing that users load may import it. */
export const EXPLAINED_RULES: readonly ExplainedRule[] = [
	linkedHeadingsExplained, sessionTablesExplained, oneTalkExplained, listedSessionsExplained, plainListsExplained, sessionPagesExplained, levelBelowDaysExplained, titlesInSentencesExplained,
];
