import type { TransportResponse } from '../transport';

/** Headers by which walls tell that they answered instead of the site. */
const wallHeaders: readonly (readonly [name: string, value: RegExp])[] = [
	['cf-mitigated', /challenge/i],
	['x-vercel-mitigated', /challenge|deny/i],
	['x-amzn-waf-action', /challenge|captcha/i],
	['x-px-block', /./],
	['x-sucuri-block', /./],
];
/** Those that also come with answers that were let through: they count with a refusal alone. */
const guardHeaders = ['x-datadome', 'x-dd-b', 'x-iinfo', 'x-kpsdk-ct'];

/** Pieces of the walls' own pages: scripts and frames, not words, which an article could quote. */
const wallMarks = [
	'/cdn-cgi/challenge-platform/', 'challenges.cloudflare.com', 'cf-browser-verification', 'cf_chl_opt', 'geo.captcha-delivery.com', 'captcha-delivery.com',
	'_Incapsula_Resource', 'client.perimeterx.net', 'captcha.px-cdn.net', 'px-captcha', 'awsWafCookieDomainList', 'token.awswaf.com',
	'/.well-known/sgcaptcha', 'kasada', 'ips.js?', 'arkoselabs.com', 'ddos-guard', '/_vercel/security/', 'anubis_challenge',
];

/** Titles that walls bear. */
const wallTitles = /<title[^>]{0,80}>\s*(?:just a moment|attention required|access denied|please wait|checking your browser|one moment|ddos-guard|robot check|are you (?:a )?(?:human|robot)|security check(?:point)?|vercel security checkpoint|verify(?:ing)? (?:that )?you are (?:a )?human|you have been blocked|request unsuccessful|pardon our interruption|human verification|captcha|making sure you.{0,10} not a bot|bot verification)/i;

/** What may end a wall's title: guarded sites load the same scripts beside titles of their own that begin alike. */
const endOfWallTitle = /^[\s.,!?…]*(?:please[\s.!…]*)?(?:<|[|–—-]\s|before accessing|while we|for a moment|this may take a few seconds)/i;

/** Walls stand at the start of a page, if anywhere; theirs are short. Bytes. */
const lookedAt = 24 * 1024;

/**
 * Whether an answer comes from a bot wall. A wall's own header is enough. A refusal needs one other sign;
 * successes and server errors need the wall's title and its scripts together, since guarded sites load
 * the same scripts with their own pages.
 */
export function isBotWall({ status, headers, body }: TransportResponse): boolean {
	if (status === 404 || status === 410 || (status >= 300 && status < 400)) return false;
	if (wallHeaders.some(([name, value]) => value.test(headers.get(name) ?? ''))) return true;
	const refused = status >= 400 && status < 500;
	if (refused && guardHeaders.some((name) => headers.has(name))) return true;
	if (body.length === 0) return false;
	// As UTF-8, for the dashes in titles; what is written otherwise keeps its ASCII, of which the marks are.
	const start = new TextDecoder().decode(body.subarray(0, lookedAt));
	const marked = (): boolean => wallMarks.some((mark) => start.includes(mark));
	const title = wallTitles.exec(start);
	if (!title) return refused && marked();
	return refused || (endOfWallTitle.test(start.slice(title.index + title[0].length)) && marked());
}
