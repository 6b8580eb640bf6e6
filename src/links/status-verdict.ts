import type { TransportFailure } from './transport';
import type { Verdict } from './verdict';

/**
 * What the status of a last answer says, redirects followed. Only 404 and 410 are proof that a page is
 * gone: all other errors are also sent for pages that are there. 999 is LinkedIn's "not to robots".
 */
export function judgeStatus(status: number): Verdict {
	const reason = `http-${status}` as const;
	switch (status) {
		case 404:
		case 410:
			return { verdict: 'broken', reason };
		case 401:
		case 403:
		case 407:
		case 429:
		case 451:
		case 999:
			return { verdict: 'blocked', reason };
		// A choice of variants: the page is there.
		case 300:
			return { verdict: 'ok', reason };
		case 301:
		case 302:
		case 303:
		case 307:
		case 308:
			return { verdict: 'unreachable', reason: 'bad-redirect' };
		default:
			return { verdict: status >= 200 && status < 300 ? 'ok' : 'unreachable', reason };
	}
}

/**
 * What it says that no answer came.
 * @param namesResolve whether other names were resolved at about the same time: only then is a name that
 * does not exist a proof.
 */
export function judgeFailure(reason: Exclude<TransportFailure['reason'], 'aborted'>, namesResolve: boolean): Verdict {
	switch (reason) {
		case 'private-address':
			return { verdict: 'skipped', reason };
		case 'dns-not-found':
			return namesResolve ? { verdict: 'broken', reason } : { verdict: 'unreachable', reason };
		default:
			return { verdict: 'unreachable', reason };
	}
}
