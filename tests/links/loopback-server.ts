import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** What a server of the tests does with a request; `hit` counts those to this path, from 1. */
export type Route = (request: IncomingMessage, response: ServerResponse, hit: number) => void;

/** A server on a loopback address that does what its routes say, and remembers what it was asked. */
export class LoopbackServer {
	/** `METHOD /path`, in the order they came. */
	readonly requests: string[] = [];
	readonly headers: IncomingMessage['headers'][] = [];
	connections = 0;
	mostAtOnce = 0;
	private atOnce = 0;
	private readonly hits = new Map<string, number>();
	private readonly sockets = new Set<Socket>();

	private constructor(private readonly server: Server, private readonly scheme: string, private readonly host: string) {}

	/** @param routes by path without query; `*` takes the rest. Without one: 404. */
	static async start(routes: Readonly<Record<string, Route>>, options: { host?: string; tls?: { key: string; cert: string } } = {}): Promise<LoopbackServer> {
		const { host = '127.0.0.1', tls } = options;
		const holder: { started?: LoopbackServer } = {};
		const listener: RequestListener = (request, response) => holder.started?.handle(request, response, routes);
		const server = tls ? createTlsServer(tls, listener) : createServer(listener);
		const started = new LoopbackServer(server, tls ? 'https' : 'http', host);
		holder.started = started;
		server.on('connection', (socket: Socket) => {
			started.connections += 1;
			started.sockets.add(socket);
			socket.on('close', () => started.sockets.delete(socket));
		});
		await new Promise<void>((resolve) => server.listen(0, host, resolve));
		return started;
	}

	get port(): number {
		return (this.server.address() as AddressInfo).port;
	}

	get openSockets(): number {
		return this.sockets.size;
	}

	url(path: string, host = this.host): string {
		return `${this.scheme}://${host}:${this.port}${path}`;
	}

	count(request: string): number {
		return this.requests.filter((other) => other === request).length;
	}

	async stop(): Promise<void> {
		for (const socket of this.sockets) socket.destroy();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private handle(request: IncomingMessage, response: ServerResponse, routes: Readonly<Record<string, Route>>): void {
		const path = (request.url ?? '/').replace(/\?.*$/, '');
		this.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
		this.headers.push(request.headers);
		this.atOnce += 1;
		this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
		response.on('close', () => (this.atOnce -= 1));
		const hit = (this.hits.get(path) ?? 0) + 1;
		this.hits.set(path, hit);
		const route = routes[path] ?? routes['*'] ?? reply(404);
		route(request, response, hit);
	}
}

/** Answers at once. */
export function reply(status: number, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = ''): Route {
	return (_request, response) => {
		response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
		response.end(body);
	};
}

export function redirect(status: number, location: string): Route {
	return reply(status, { location });
}

/** Answers a page with this title and main heading. */
export function page(title: string, body = ''): Route {
	return reply(200, {}, `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`);
}

/** One route after the other, the last for all further requests. */
export function inTurn(...routes: readonly Route[]): Route {
	return (request, response, hit) => routes[Math.min(hit, routes.length) - 1]?.(request, response, hit);
}

/** Takes the request and never answers. */
export const hang: Route = () => undefined;

/** Closes the connection without an answer. */
export const reset: Route = (request) => void request.socket.destroy();
