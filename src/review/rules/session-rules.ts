import { levelBelowDays } from './level-below-days';
import { linkedHeadings } from './linked-headings';
import { oneTalk } from './one-talk';
import type { SessionRule } from './session-rule';

/** How sessions are found: the first rule that finds any decides. */
export const SESSION_RULES: readonly SessionRule[] = [linkedHeadings, oneTalk, levelBelowDays];
