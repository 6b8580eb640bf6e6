import type { CheckRecord, LinkHistory } from './store';
import { isSilence, type LinkResult, type UnreachableReason } from '../verdict';

const dayMs = 86_400_000;
/** An address counts as dead after so many failed checks, on so many days, over so long a time. */
const deathChecks = 3;
const deathDays = 3;
const deathSpanMs = 7 * dayMs;
const mostRecords = 30;

/**
 * The record of an address after one more check. An address that could not be reached for long becomes
 * `broken` with reason `unreachable-for-days`; its records keep what was seen each time.
 * @param validators of a good answer; null where there are none or the answer was not good
 * @param mayBeOurs nobody else answered in that check: a failure says nothing of the address then, and is not recorded
 */
export function remember(previous: LinkHistory | undefined, seen: LinkResult, validators: LinkHistory['validators'], mayBeOurs = false): LinkHistory {
	const known = previous?.checks ?? [];
	const checks = mayBeOurs && seen.verdict === 'unreachable' ? known : added(known, { at: seen.checkedAt, verdict: seen.verdict, reason: seen.reason });
	const works = seen.verdict === 'ok' || seen.verdict === 'moved';
	return {
		url: seen.url,
		firstSeen: previous?.firstSeen ?? seen.checkedAt,
		lastOk: works ? seen.checkedAt : (previous?.lastOk ?? null),
		latest: isDead(checks) ? { ...seen, verdict: 'broken', reason: 'unreachable-for-days' } : seen,
		checks,
		validators,
	};
}

/** Whether the newest checks all failed in a way that counts, often enough and for long enough. */
function isDead(checks: readonly CheckRecord[]): boolean {
	const answers = checks.map((check) => !countsTowardsDeath(check));
	const streak = checks.slice(answers.lastIndexOf(true) + 1);
	const [first, last] = [streak[0], streak.at(-1)];
	if (!first || !last || streak.length < deathChecks || last.at - first.at < deathSpanMs) return false;
	return new Set(streak.map(({ at }) => Math.floor(at / dayMs))).size >= deathDays;
}

/** A server that answers, be it with an error or a bad certificate, may be alive: only silence and parked names count. */
function countsTowardsDeath({ verdict, reason }: CheckRecord): boolean {
	return verdict === 'unreachable' && (reason === 'parked' || isSilence(reason as UnreachableReason));
}

/** At most the first and the last of a day's equal checks are kept, so that frequent checks do not push out the old ones. */
function added(checks: readonly CheckRecord[], record: CheckRecord): readonly CheckRecord[] {
	const same = (other: CheckRecord | undefined): boolean =>
		other?.verdict === record.verdict && other.reason === record.reason && Math.floor(other.at / dayMs) === Math.floor(record.at / dayMs);
	const kept = same(checks.at(-1)) && same(checks.at(-2)) ? checks.slice(0, -1) : checks;
	return [...kept, record].slice(-mostRecords);
}
