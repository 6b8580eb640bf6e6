import { percentDecoded } from '../address';

/** Paths that are a site's front page, also in one language. */
const homePath = /^\/*(?:(?:index|home|main|default)(?:\.\w{2,5})?\/?)?$/i;
const localePath = /^\/(?:en|ko|kr|ja|jp|zh|cn|tw|de|fr|es|pt|br|it|ru|nl|pl|sv|tr|cs|da|fi|nb|no|uk|vi|th|id)(?:[-_][a-z]{2,4})?\/?$/i;

/** Whether an address is that of a site's front page. */
export function isHome({ pathname }: URL): boolean {
	return homePath.test(pathname) || localePath.test(pathname);
}

/**
 * Whether an address below the front page was redirected to the front page of the same site: the page
 * is most likely gone, and the site too polite to say so. Another site's front page is no sign: short
 * addresses lead there.
 */
export function isRedirectedHome(asked: URL, ended: URL): boolean {
	if (isHome(asked) || !isHome(ended) || !sameSite(asked.hostname, ended.hostname)) return false;
	// `conf.example/2019` may have become `2019.conf.example`.
	const labels = ended.hostname.split('.');
	const segments = asked.pathname.split('/').filter((segment) => segment !== '');
	if (segments.some((segment) => labels.includes(segment.toLowerCase()))) return false;
	const slug = segments.at(-1) ?? '';
	// A page that is now drawn by scripts, or found by its query, on the front page's address.
	return !percentDecoded(ended.search + ended.hash).toLowerCase().includes(percentDecoded(slug).toLowerCase());
}

/** The same host, or one within the other: `www` and the like. */
function sameSite(one: string, other: string): boolean {
	const [a, b] = [one.replace(/^www\./, ''), other.replace(/^www\./, '')];
	return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
