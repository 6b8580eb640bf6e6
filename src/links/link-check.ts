import type { Answer, Asker } from './asker';
import { headFirst, isRedirect, pageBytes, pageHeaders, plainSuccess, wantsBody, worthReading } from './method';
import { followRedirects, isAnswer, type RedirectRules, type Trail } from './redirects';
import { judgeFailure, judgeStatus } from './status-verdict';
import type { Transport, TransportFailure, TransportResponse } from './transport';
import type { LinkResult, Verdict } from './verdict';

export interface LinkCheckOptions {
	readonly asker: Asker;
	readonly redirects: Transport['redirects'];
	readonly rules: RedirectRules;
	/** Headers that the user wants sent to this address's host alone. */
	readonly headersFor: (url: URL) => Readonly<Record<string, string>>;
	/** Statuses that the user takes for success. */
	readonly accept: (status: number) => boolean;
	readonly now: () => number;
}

/** What may still become another verdict when it is tried again after everything else. */
export type SecondChance = 'timeout' | 'dns-not-found' | 'dns-temporary' | 'network-unreachable';

export interface LinkOutcome {
	readonly result: LinkResult;
	readonly secondChance: SecondChance | null;
}

/** How much of the time-out a HEAD gets, since a GET follows where it hangs. */
const headShare = 0.3;

/** Checks one address: asks, follows, reads, judges. Rejects with `SchedulerStopped` when the run ends first. */
export async function checkLink(address: string, timeoutMs: number, options: LinkCheckOptions): Promise<LinkOutcome> {
	const { asker, redirects, rules } = options;
	const trail = await followRedirects(new URL(address), rules, (url, hop) => askPage(asker, url, timeoutMs, hop > 0, redirects, options));
	const { end } = trail;
	const status = isAnswer(end) ? (end.kind === 'failure' ? null : end.status) : null;
	const result: LinkResult = {
		...withMoved(judgeEnd(end, options.accept), trail),
		url: address,
		status,
		hops: trail.hops,
		title: null,
		checkedAt: options.now(),
	};
	return { result, secondChance: isAnswer(end) && end.kind === 'failure' ? secondChance(end.reason) : null };
}

function secondChance(reason: TransportFailure['reason']): SecondChance | null {
	switch (reason) {
		case 'timeout':
		case 'dns-not-found':
		case 'dns-temporary':
		case 'network-unreachable':
			return reason;
		default:
			return null;
	}
}

async function askPage(
	asker: Asker, url: URL, timeoutMs: number, urgent: boolean, redirects: Transport['redirects'], { headersFor }: LinkCheckOptions,
): Promise<Answer> {
	const question = {
		url, timeoutMs, urgent, wantsBody, maxBodyBytes: pageBytes, isWall: () => false,
		headers: { ...pageHeaders, ...headersFor(url) },
	};
	const host = asker.host(url);
	if (!headFirst(url, redirects) || !host.trustsHead) return asker.get(question);
	const head = await asker.head({ ...question, timeoutMs: timeoutMs * headShare });
	if (head === null) return asker.get({ ...question, urgent: true });
	if (head.kind === 'put-off') return head;
	const trusted = head.kind === 'response' && plainSuccess(head.status);
	if (trusted && (isRedirect(head.status) || !worthReading(head, redirects))) return head;
	const answer = await asker.get({ ...question, urgent: true });
	if (!trusted && isSuccess(answer)) host.headLied();
	return answer;
}

function isSuccess(answer: Answer): answer is TransportResponse {
	return answer.kind === 'response' && plainSuccess(answer.status);
}

function judgeEnd(end: Trail['end'], accept: (status: number) => boolean): Verdict {
	if (!isAnswer(end)) return end;
	switch (end.kind) {
		case 'put-off':
			return { verdict: 'unreachable', reason: 'retry-later' };
		case 'failure':
			// Nothing shows yet that other names resolve; the run decides that at its end.
			return judgeFailure(end.reason === 'aborted' ? 'timeout' : end.reason, false);
		case 'response':
			return accept(end.status) ? { verdict: 'ok', reason: `http-${end.status}` } : judgeStatus(end.status);
	}
}

/**
 * A page has moved when it is there and the first redirect is permanent. Its new address is the last
 * that was reached through permanent redirects alone: what a temporary redirect names may change.
 */
function withMoved(verdict: Verdict, { hops, url, permanent }: Trail): Verdict & { readonly finalUrl: string | null } {
	if (verdict.verdict === 'moved') return verdict;
	if (verdict.verdict === 'ok' && permanent) {
		return { verdict: 'moved', reason: `http-${permanent.status}`, finalUrl: permanent.url.href };
	}
	return { ...verdict, finalUrl: hops.length > 0 ? url.href : null };
}
