import { LoopbackServer, type Route } from '../links/loopback-server';

export interface StatusServer {
	readonly origin: string;
	/** `METHOD /path`, in the order they came. */
	readonly requests: readonly string[];
	/** The headers of every request, in the same order. */
	readonly headers: LoopbackServer['headers'];
	/** Resolves once a request has come for which this holds. */
	received(wanted: (request: string, count: number) => boolean): Promise<void>;
	stop(): Promise<void>;
}

/** A server that answers as the path says: `/404`, `/301` (to `/200`), `/hang`, `/page/7` … Nothing else is there. */
export async function statusServer(): Promise<StatusServer> {
	const waiting: { wanted: (request: string, count: number) => boolean; resolve: () => void }[] = [];
	const server: LoopbackServer = await LoopbackServer.start({
		'*': (request, response, hit) => {
			for (const { wanted, resolve } of waiting) if (wanted(server.requests.at(-1) ?? '', server.requests.length)) resolve();
			byPath(request, response, hit);
		},
	});
	return {
		origin: server.url(''),
		requests: server.requests,
		headers: server.headers,
		received: (wanted) => new Promise((resolve) => waiting.push({ wanted, resolve })),
		stop: () => server.stop(),
	};
}

const byPath: Route = ({ url = '' }, response) => {
	if (url.startsWith('/hang')) return;
	const status = /^\/page\/\d+$/.test(url) ? 200 : Number(/^\/(\d{3})(?:\?|$)/.exec(url)?.[1] ?? 404);
	const headers = status >= 300 && status < 400 ? { location: '/200' } : {};
	response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(`<title>${url}</title><h1>${url}</h1><p>${'With words on it. '.repeat(30)}</p>`);
};
