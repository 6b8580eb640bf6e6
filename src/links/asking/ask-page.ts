import type { Answer, Asker, Question } from './asker';
import { headFirst, isRedirect, pageBytes, pageHeaders, plainSuccess, showsHeading, wantsBody, worthReading } from './method';
import { isBotWall } from '../page/bot-wall';
import type { Transport } from '../transport';

export interface PageQuestion {
	readonly url: URL;
	/** For one exchange, ms. */
	readonly timeoutMs: number;
	/** Sent in addition to what a page is asked with. */
	readonly headers: Readonly<Record<string, string>>;
	/** The page's parts are asked for: they may stand anywhere in it. */
	readonly wholePage: boolean;
	/** False: no HEAD, whatever the address. */
	readonly mayHead: boolean;
	readonly redirects: Transport['redirects'];
	/** Statuses that the user takes for success. */
	readonly accept: (status: number) => boolean;
}

/** How much of the time-out a HEAD gets, since a GET follows where it hangs. */
const headShare = 0.3;

/** Asks for one page, by HEAD where that is enough and can be trusted, else by GET. */
export async function askPage(asker: Asker, { url, timeoutMs, headers, wholePage, mayHead, redirects, accept }: PageQuestion): Promise<Answer> {
	const question: Question = {
		url, timeoutMs, wantsBody, maxBodyBytes: pageBytes, isFinal: (response) => accept(response.status) || isBotWall(response), headers: { ...pageHeaders, ...headers },
		...(wholePage ? {} : { isEnough: showsHeading }),
	};
	const host = asker.host(url);
	if (!mayHead || !headFirst(url, redirects) || !host.trustsHead) return asker.get(question);
	const head = await asker.head({ ...question, timeoutMs: timeoutMs * headShare });
	if (head.kind === 'put-off') return head;
	const trusted = head.kind === 'response' && plainSuccess(head.status);
	if (trusted && (isRedirect(head.status) || !worthReading(head, redirects))) return head;
	const answer = await asker.get(question);
	if (!trusted && answer.kind === 'response' && plainSuccess(answer.status)) host.headLied();
	return answer;
}
