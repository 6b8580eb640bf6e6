import { levelBelowDays } from './level-below-days';
import { linkedHeadings } from './linked-headings';
import { listedSessions } from './listed-sessions';
import { plainLists } from './plain-lists';
import { oneTalk } from './one-talk';
import type { SessionRule } from './session-rule';
import { sessionTables } from './session-tables';

/** How sessions are found: the first rule that finds any decides. */
export const SESSION_RULES: readonly SessionRule[] = [linkedHeadings, sessionTables, oneTalk, listedSessions, plainLists, levelBelowDays];
