import type { CheckRecord, LinkHistory } from './store';
import { VERDICT_NAMES, type LinkResult, type VerdictName } from '../verdict';

/** Whether something that was stored is a record of an address, of any version of the plugin so far. Trusts nothing in it. */
export function isLinkHistory(value: unknown): value is LinkHistory {
	return isRecord(value)
		&& typeof value['url'] === 'string'
		&& isTime(value['firstSeen'])
		&& (value['lastOk'] === null || isTime(value['lastOk']))
		&& isLinkResult(value['latest'])
		&& Array.isArray(value['checks']) && value['checks'].every(isCheckRecord)
		&& isValidators(value['validators']);
}

/** Whether a value that came from a file is a result with every field of its kind; what a later version added beside them is let be. */
export function isLinkResult(value: unknown): value is LinkResult {
	return isRecord(value)
		&& typeof value['url'] === 'string'
		&& isVerdictName(value['verdict'])
		&& typeof value['reason'] === 'string'
		&& (value['status'] === null || Number.isInteger(value['status']))
		&& isStringOrNull(value['finalUrl'])
		&& (value['verdict'] !== 'moved' || typeof value['finalUrl'] === 'string')
		&& Array.isArray(value['hops']) && value['hops'].every(isHop)
		&& isStringOrNull(value['title'])
		&& (value['fragments'] === undefined || (Array.isArray(value['fragments']) && value['fragments'].every(isFragmentCheck)))
		&& isTime(value['checkedAt']);
}

function isFragmentCheck(value: unknown): boolean {
	return isRecord(value) && typeof value['fragment'] === 'string' && (value['found'] === null || typeof value['found'] === 'boolean');
}

function isVerdictName(value: unknown): value is VerdictName {
	return VERDICT_NAMES.some((name) => name === value);
}

function isCheckRecord(value: unknown): value is CheckRecord {
	return isRecord(value) && isTime(value['at']) && isVerdictName(value['verdict']) && typeof value['reason'] === 'string';
}

function isHop(value: unknown): boolean {
	return isRecord(value) && typeof value['url'] === 'string' && Number.isInteger(value['status']);
}

function isValidators(value: unknown): boolean {
	return value === null || (isRecord(value) && isStringOrNull(value['etag']) && isStringOrNull(value['lastModified']));
}

/** Milliseconds that a `Date` can hold (ECMA-262, 21.4.1.1). */
function isTime(value: unknown): boolean {
	return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

function isStringOrNull(value: unknown): boolean {
	return value === null || typeof value === 'string';
}

/** Whether a value is an object with names, neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
