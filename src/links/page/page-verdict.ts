import { isPage } from '../asking/method';
import { isBotWall } from './bot-wall';
import { decodePage } from './charset';
import { checkFragments } from './fragments';
import { readPage, type PageFacts } from './page-facts';
import { isParked } from './parked';
import { isRedirectedHome } from './redirected-home';
import { isSignIn } from './sign-in';
import { isSoft404 } from './soft-404';
import { judgeStatus } from '../status-verdict';
import type { TransportResponse } from '../transport';
import type { FragmentCheck, Verdict } from '../verdict';

export interface PageInquiry {
	readonly response: TransportResponse;
	/** The address in the note, and where redirects led; the same where there were none or none were seen. */
	readonly asked: URL;
	readonly ended: URL;
	/** As written after `#`. */
	readonly fragments: readonly string[];
	/** Statuses that the user takes for success. */
	readonly accept: (status: number) => boolean;
	/** What a missing part makes of a page that is there. */
	readonly missingFragment: 'ok' | 'broken';
	/** Whether the host answers everything with this page. */
	readonly answersAll: (page: PageFacts) => Promise<boolean>;
}

export interface PageVerdict {
	readonly verdict: Verdict;
	readonly title: string | null;
	readonly fragments: readonly FragmentCheck[];
}

/** What an answer says of a page: its status first, then, for a success, the page itself. */
export async function judgePage(inquiry: PageInquiry): Promise<PageVerdict> {
	const { response, accept, missingFragment } = inquiry;
	const { status } = response;
	const nothingRead = { title: null, fragments: [] };
	if (accept(status)) return { verdict: { verdict: 'ok', reason: `http-${status}` }, ...nothingRead };
	if (isBotWall(response)) return { verdict: { verdict: 'blocked', reason: 'bot-wall' }, ...nothingRead };
	const byStatus = judgeStatus(status);
	if (byStatus.verdict !== 'ok') return { verdict: byStatus, ...nothingRead };
	const page = response.body.length > 0 && isPage(response.headers) ? readPage(decodePage(response.body, response.headers.get('content-type'))) : null;
	const doubt = await findDoubt(inquiry, page);
	const title = page?.title ?? null;
	if (doubt) return { verdict: doubt, title, fragments: [] };
	const fragments = checkFragments(inquiry.fragments, page, response.truncated ?? false);
	return { verdict: withFragments(byStatus, fragments, missingFragment), title, fragments };
}

/** Why a success is none; null where nothing speaks against it. */
async function findDoubt({ asked, ended, answersAll }: PageInquiry, page: PageFacts | null): Promise<Verdict | null> {
	if (isSignIn(asked, ended)) return { verdict: 'blocked', reason: 'sign-in' };
	if (isParked(page, asked, ended)) return { verdict: 'unreachable', reason: 'parked' };
	if (page && isSoft404(page, asked, ended)) return { verdict: 'broken', reason: 'soft-404' };
	if (isRedirectedHome(asked, ended)) return { verdict: 'unreachable', reason: 'redirected-home' };
	if (page && (await answersAll(page))) return { verdict: 'unreachable', reason: 'soft-404-host' };
	return null;
}

/** The verdict on a page that is there, once its parts were looked for. */
function withFragments(there: Verdict, fragments: readonly FragmentCheck[], missing: 'ok' | 'broken'): Verdict {
	if (fragments.every(({ found }) => found !== false)) return there;
	return missing === 'broken' ? { verdict: 'broken', reason: 'fragment-missing' } : { verdict: 'ok', reason: 'fragment-missing' };
}
