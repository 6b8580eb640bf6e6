import type { VerdictName } from './verdict';

/** What a reader is told of a link: the verdict of its last check, or that there was none. */
export type LinkStateName = VerdictName | 'unchecked';

/** The states in which a reader is told of links, the most pressing first. */
export const STATES_BY_WEIGHT: readonly LinkStateName[] = ['broken', 'unreachable', 'blocked', 'moved', 'ok', 'skipped', 'unchecked'];
