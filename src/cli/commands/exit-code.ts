import type { CheckSummaryInput } from '../../reports/reports';

/** What was not read or not checked outweighs what was found: a script must not take half a check for a whole one. */
export function exitCodeOf({ ended, links, unreadable }: CheckSummaryInput): 0 | 1 | 2 {
	if (unreadable.length > 0 || ended !== 'completed') return 2;
	return links.some(({ result }) => result.verdict === 'broken') ? 1 : 0;
}
