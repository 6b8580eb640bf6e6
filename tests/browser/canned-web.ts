import type { HttpAnswer, HttpExchange } from '../host/environment';

/**
 * Stands in for the web, so that pictures are the same each time: most pages are there, some are not.
 * if(kakao)'s site gives every address the same page, as a single-page app does.
 */
export const cannedWeb: HttpExchange = async ({ url, method }) => {
	const { hostname, pathname, searchParams } = new URL(url);
	if (hostname === 'archive.org') return archived(searchParams.get('url') ?? '');
	if (hostname === 'if.kakao.com') return answer(200, 'if(kakao)', method);
	if (/no-such|ciokorea|frozenpond/.test(url)) return answer(404, 'Not found', method);
	if (hostname === 'ccambo.blogspot.com') return answer(403, 'Forbidden', method);
	if (hostname === 'coffeewhale.com') throw new Error('net::ERR_CONNECTION_TIMED_OUT');
	if (/^\/[a-z]{16,}$/.test(pathname)) return answer(404, 'Not found', method); // Surely absent: somebody tries the site's honesty.
	return answer(200, `The page at ${pathname}`, method);
};

function answer(status: number, title: string, method = 'GET'): HttpAnswer {
	const body = method === 'HEAD' ? '' : `<!doctype html><title>${title}</title><h1>${title}</h1>`;
	return { status, headers: [['Content-Type', 'text/html; charset=utf-8']], body: new TextEncoder().encode(body).buffer };
}

/** As archive.org answers for an address of which it has a copy. */
function archived(url: string): HttpAnswer {
	const closest = { available: true, status: '200', timestamp: '20211218093000', url: `http://web.archive.org/web/20211218093000/${url}` };
	return {
		status: 200,
		headers: [['Content-Type', 'application/json']],
		body: new TextEncoder().encode(JSON.stringify({ archived_snapshots: { closest } })).buffer,
	};
}
