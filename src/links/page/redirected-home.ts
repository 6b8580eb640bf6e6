import { percentDecoded } from '../address';

/** Paths that are a site's front page, also in one language. */
const homePath = /^\/*(?:(?:index|home|main|default)(?:\.\w{2,5})?\/?)?$/i;
const localePath = /^\/(?:en|ko|kr|ja|jp|zh|cn|tw|de|fr|es|pt|br|it|ru|nl|pl|sv|tr|cs|da|fi|nb|no|uk|vi|th|id)(?:[-_][a-z]{2,4})?\/?$/i;

/** Whether an address is that of a site's front page. */
export function isHome({ pathname }: URL): boolean {
	return homePath.test(pathname) || localePath.test(pathname);
}

/**
 * Whether an address below the front page, or found by its query there, was redirected to a front page: the page is most
 * likely gone, and the site too polite to say so. From a short address (`short.example/x`) another site's front page is no sign.
 */
export function isRedirectedHome(asked: URL, ended: URL): boolean {
	if (asked.href === ended.href) return false;
	const segments = asked.pathname.split('/').filter((segment) => segment !== '');
	const asks = isHome(asked) ? [...asked.searchParams].filter(([name]) => NAMES_PAGE.test(name)).map(([, value]) => value).filter((value) => value !== '') : segments.map(percentDecoded);
	if (asks.length === 0 || !isHome(ended) || (!sameSite(asked.hostname, ended.hostname) && (isHome(asked) || segments.length < 2))) return false;
	// `conf.example/2019` may have become `2019.conf.example`.
	const labels = ended.hostname.split('.').filter((label) => !asked.hostname.split('.').includes(label));
	if (segments.some((segment) => labels.includes(segment.toLowerCase()))) return false;
	const slug = asks.at(-1) ?? '';
	// A page that is now drawn by scripts, or found by its query, on the front page's address.
	return ![percentDecoded(ended.search + ended.hash), ...ended.searchParams.values()].some((told) => told.toLowerCase().includes(slug.toLowerCase()));
}

/** Parameters by which a site's front page finds another page. Those that follow readers about have no end of names. */
const NAMES_PAGE = /^(?:p|id|no|num|seq|idx|nid|slug|title|path|wr_id|document_srl|(?:page|post|article|news|story|doc|content|node|item|entry|event|talk|session|lecture|speaker|video)(?:[-_]?(?:id|no|idx|seq))?)$/i;

/** The same host, or one within the other: `www`, `2024` beside `2018` and the like. */
function sameSite(one: string, other: string): boolean {
	const [a, b] = [one, other].map((host) => host.replace(/^(?:www|(?:19|20)\d{2})\./, '')) as [string, string];
	return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
