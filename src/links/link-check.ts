import { askPage } from './asking/ask-page';
import { headFirst } from './asking/method';
import type { Answer, Asker } from './asking/asker';
import { judgePage, type PageVerdict } from './page/page-verdict';
import type { PlannedLink } from './scheduling/plan';
import { followRedirects, isAnswer, type RedirectRules, type Trail } from './asking/redirects';
import type { SiblingProbe } from './asking/sibling-probe';
import { judgeFailure } from './status-verdict';
import type { LinkHistory } from './history/store';
import type { Transport, TransportFailure, TransportResponse } from './transport';
import type { LinkResult, Verdict } from './verdict';

export interface LinkCheckOptions {
	readonly asker: Asker;
	readonly probe: SiblingProbe;
	readonly redirects: Transport['redirects'];
	readonly rules: RedirectRules;
	/** Headers that the user wants sent to this address's host alone. */
	readonly headersFor: (url: URL) => Readonly<Record<string, string>>;
	/** Statuses that the user takes for success. */
	readonly accept: (status: number) => boolean;
	readonly missingFragment: 'ok' | 'broken';
	readonly now: () => number;
}

/** How a link is tried. */
export interface Try {
	/** For one exchange, ms. */
	readonly timeoutMs: number;
	/** False for a second try: the GET decides. */
	readonly mayHead: boolean;
	/** A result that a server may confirm as still true. */
	readonly previous: LinkHistory | null;
}

/** What may still become another verdict when it is tried again after everything else. */
export type SecondChance = 'timeout' | 'dns-not-found' | 'dns-temporary' | 'network-unreachable';

export interface LinkOutcome {
	readonly result: LinkResult;
	readonly secondChance: SecondChance | null;
	/** For the next check's conditional request; null where the answer gave none or was not good. */
	readonly validators: LinkHistory['validators'];
}

/** Checks one address: asks, follows, reads, judges. Rejects with `SchedulerStopped` when the run ends first. */
export async function checkLink(link: PlannedLink, attempt: Try, options: LinkCheckOptions): Promise<LinkOutcome> {
	const { asker, redirects, rules, headersFor, accept, now } = options;
	const { timeoutMs, mayHead, previous } = attempt;
	const conditions = previous ? conditionalHeaders(previous) : {};
	const asked = new URL(link.url);
	const trail = await followRedirects(asked, rules, (url, hop) => askPage(asker, {
		url, timeoutMs, mayHead, redirects, accept, wholePage: link.fragments.length > 0,
		headers: { ...headersFor(url), ...(hop === 0 ? conditions : {}) },
	}));
	const { end, hops } = trail;
	if (previous && hops.length === 0 && isAnswer(end) && end.kind === 'response' && end.status === 304) {
		return { result: { ...previous.latest, checkedAt: now() }, secondChance: null, validators: previous.validators };
	}
	const { verdict, title, fragments } = await judgeEnd(link, asked, trail, attempt, options);
	// Servers that know no HEAD may send it to a page for errors, and a GET to where the file is.
	if (verdict.verdict === 'broken' && mayHead && hops.length > 0 && headFirst(asked, redirects)) return checkLink(link, { ...attempt, mayHead: false }, options);
	const result: LinkResult = {
		...withMoved(verdict, trail),
		url: link.url,
		status: isAnswer(end) && end.kind !== 'failure' ? end.status : null,
		hops,
		title,
		...(fragments.length > 0 ? { fragments } : {}),
		checkedAt: now(),
	};
	return {
		result,
		secondChance: isAnswer(end) && end.kind === 'failure' ? secondChance(end.reason) : null,
		validators: isAnswer(end) && end.kind === 'response' && result.verdict === 'ok' && hops.length === 0 ? validatorsOf(end) : null,
	};
}

async function judgeEnd(link: PlannedLink, asked: URL, trail: Trail, { timeoutMs }: Try, options: LinkCheckOptions): Promise<PageVerdict> {
	const { end, url } = trail;
	const unread = { title: null, fragments: [] };
	if (!isAnswer(end)) return { verdict: end, ...unread };
	if (end.kind !== 'response') return { verdict: judgeSilence(end), ...unread };
	const { redirects, headersFor, accept, missingFragment, probe } = options;
	return judgePage({
		response: end, asked, ended: url, accept, missingFragment, fragments: link.fragments,
		answersAll: (page) => probe.answersAll(page, url, { timeoutMs, redirects, accept, wholePage: link.fragments.length > 0, headers: headersFor(url) }),
	});
}

function judgeSilence(end: Exclude<Answer, TransportResponse>): Verdict {
	if (end.kind === 'put-off') return { verdict: 'unreachable', reason: 'retry-later' };
	// Nothing shows yet that other names resolve; the run decides that at its end.
	return judgeFailure(end.reason === 'aborted' ? 'timeout' : end.reason, false);
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

function validatorsOf({ headers }: TransportResponse): LinkHistory['validators'] {
	const [etag = null, lastModified = null] = [headers.get('etag'), headers.get('last-modified')];
	return etag === null && lastModified === null ? null : { etag, lastModified };
}

/** RFC 9110, section 13.1. */
function conditionalHeaders({ validators }: LinkHistory): Readonly<Record<string, string>> {
	return {
		...(validators?.etag != null ? { 'if-none-match': validators.etag } : {}),
		...(validators?.lastModified != null ? { 'if-modified-since': validators.lastModified } : {}),
	};
}
