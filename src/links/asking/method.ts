import type { Transport, TransportResponse } from '../transport';

/** Most of a page that is read, decoded bytes. */
export const pageBytes = 256 * 1024;
/** Pages above this are not fetched through a platform that cannot stop reading, bytes. */
const platformBytes = 4 * 1024 * 1024;

/** What ends so is a file, whose bytes say nothing to a link check. */
const fileName = /\.(?:pdf|zip|gz|tgz|bz2|xz|7z|rar|dmg|exe|msi|apk|jar|iso|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|heic|mp[34]|m4[av]|webm|mov|avi|mkv|ogg|oga|ogv|wav|flac|aac|pptx?|docx?|xlsx?|odp|odt|ods|key|epub|mobi|woff2?|ttf|otf|csv|tsv)$/i;

/**
 * Whether a HEAD goes before the GET. For pages it does not: title, parts and soft-404 signs need the
 * body in any case, so a HEAD would be a second request for nothing. It does for files, and wherever the
 * platform reads whatever comes to its end.
 */
export function headFirst(url: URL, redirects: Transport['redirects']): boolean {
	return redirects === 'hidden' || fileName.test(url.pathname);
}

/** Whether a HEAD's answer is a plain success. All else is confirmed by a GET: many servers answer HEAD wrongly. */
export function plainSuccess(status: number): boolean {
	return (status >= 200 && status < 300) || isRedirect(status);
}

/** The statuses that name another address to ask (RFC 9110, section 15.4): 300, 304 and the retired 305 and 306 do not. */
export function isRedirect(status: number): boolean {
	return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Whether the GET after a successful HEAD would tell more. */
export function worthReading({ headers }: TransportResponse, redirects: Transport['redirects']): boolean {
	if (!isPage(headers)) return false;
	return redirects === 'visible' || Number(headers.get('content-length') ?? 0) <= platformBytes;
}

/** Whether an answer's body is a page that can be read. Without a type, browsers look; so do we. */
export function isPage(headers: ReadonlyMap<string, string>): boolean {
	const type = headers.get('content-type');
	return type === undefined || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

/** The bodies that are read: pages, and what comes with a refusal, where bot walls show themselves. */
export function wantsBody(status: number, headers: ReadonlyMap<string, string>): boolean {
	if (status === 404 || status === 410 || isRedirect(status)) return false;
	return isPage(headers);
}

/** Whether the beginning of a page holds its main heading, and with it all that its judgement needs. ASCII in all encodings of the web. */
export function showsHeading(start: Uint8Array): boolean {
	return /<\/h1\s*>/i.test(new TextDecoder('latin1').decode(start));
}

/** What a browser sends with a page's request, as far as it says something of the page and nothing of the reader. */
export const pageHeaders: Readonly<Record<string, string>> = {
	accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
	'accept-language': 'en-US,en;q=0.9',
};
