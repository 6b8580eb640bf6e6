import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a link of the farm leads to. */
export const linkKinds = ['ok', 'gone', 'moved', 'head-hostile', 'flaky', 'limited', 'big', 'hanging'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface FarmLink {
	readonly url: string;
	readonly kind: LinkKind;
	readonly host: number;
}

export interface FarmSize {
	readonly hosts: number;
	readonly links: number;
	/** Hosts of their own with one link each that never answers. */
	readonly hanging: number;
	/** Each reply comes after this, ms. */
	readonly delayMs: number;
	/** What is left out, for farms that ask less of a checker. */
	readonly without: readonly LinkKind[];
}

/** What the farm saw since it was last asked. */
export interface FarmCount {
	readonly requests: number;
	readonly connections: number;
	/** Most requests under way at once on one host. */
	readonly mostOnHost: number;
}

/** How long a limited link answers 429 after its first hit, ms. */
export const limitedMs = 1_000;
/** How many first hits of a flaky link are answered 503. */
export const flakyHits = 2;
/** Each of these is so large a part of the links; the rest is `ok`. */
const share = 0.05;
const special: readonly LinkKind[] = ['gone', 'moved', 'head-hostile', 'flaky', 'limited', 'big'];
const bigBytes = 20_000_000;
const chunk = `<p>${'padding '.repeat(8_000)}</p>`;

/** Forty hosts on loopback addresses of their own, or on ports of one where the machine has no others. */
class Farm {
	private readonly servers: Server[] = [];
	private readonly hits = new Map<string, { count: number; first: number }>();
	private requests = 0;
	private connections = 0;
	private mostOnHost = 0;

	constructor(private readonly size: FarmSize) {}

	async start(): Promise<{ links: readonly FarmLink[]; index: string }> {
		const { hosts, hanging } = this.size;
		const origins: string[] = [];
		for (let host = 0; host < hosts + hanging; host += 1) origins.push(await this.serve(host));
		const links = this.lay(origins);
		const index = await this.serveIndex(links);
		return { links, index };
	}

	/** The count so far, and forgets it, hits included: the next checker finds the farm as new. */
	reset(): FarmCount {
		const { requests, connections, mostOnHost } = this;
		[this.requests, this.connections, this.mostOnHost] = [0, 0, 0];
		this.hits.clear();
		return { requests, connections, mostOnHost };
	}

	stop(): void {
		for (const server of this.servers) {
			server.closeAllConnections();
			server.close();
		}
	}

	/** Kinds are dealt evenly to the hosts, and lie there in an order that chance made, the same each time. */
	private lay(origins: readonly string[]): FarmLink[] {
		const { hosts, links, hanging, without } = this.size;
		const kinds: LinkKind[] = Array.from({ length: links }, () => 'ok' as const);
		special.filter((kind) => !without.includes(kind)).forEach((kind, index) => kinds.fill(kind, Math.round(index * share * links), Math.round((index + 1) * share * links)));
		const dealt = Array.from({ length: hosts }, (_, host) => shuffled(kinds.filter((_kind, index) => index % hosts === host), host));
		const laid: FarmLink[] = [];
		for (let index = 0; index < links; index += 1) {
			const host = index % hosts;
			const kind = dealt[host]?.[Math.floor(index / hosts)] ?? 'ok';
			laid.push({ url: `${origins[host] ?? ''}/${kind}/${index}`, kind, host });
		}
		for (let index = 0; index < hanging && !without.includes('hanging'); index += 1) {
			laid.push({ url: `${origins[hosts + index] ?? ''}/hanging/${index}`, kind: 'hanging', host: hosts + index });
		}
		return laid;
	}

	private async serve(host: number): Promise<string> {
		let underWay = 0;
		const server = createServer((request, response) => {
			this.requests += 1;
			underWay += 1;
			this.mostOnHost = Math.max(this.mostOnHost, underWay);
			response.on('close', () => (underWay -= 1));
			this.answer(request, response);
		});
		server.on('connection', (socket: Socket) => {
			this.connections += 1;
			socket.setNoDelay(true);
		});
		return this.listen(server, `127.0.0.${10 + host}`);
	}

	private serveIndex(links: readonly FarmLink[]): Promise<string> {
		const html = `<!doctype html><title>All links</title>${links.map(({ url }) => `<a href="${url}">${url}</a>`).join('\n')}`;
		return this.listen(createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html)), '127.0.0.1');
	}

	private async listen(server: Server, address: string): Promise<string> {
		server.keepAliveTimeout = 60_000;
		this.servers.push(server);
		const listening = (host: string): Promise<void> => new Promise((resolve, reject) => {
			server.once('error', reject);
			server.listen(0, host, () => {
				server.off('error', reject);
				resolve();
			});
		});
		await listening(address).catch(() => listening('127.0.0.1'));
		const { address: host, port } = server.address() as AddressInfo;
		return `http://${host}:${port}`;
	}

	private answer(request: IncomingMessage, response: ServerResponse): void {
		const url = request.url ?? '/';
		const key = `${request.headers.host ?? ''}${url}`;
		const kind = url.split('/')[1] ?? '';
		const hit = this.hits.get(key) ?? { count: 0, first: Date.now() };
		this.hits.set(key, hit);
		hit.count += 1;
		const age = Date.now() - hit.first;
		if (kind === 'hanging') return;
		setTimeout(() => {
			if (!response.destroyed) this.respond(request, response, kind, url, hit.count, age);
		}, this.size.delayMs);
	}

	private respond(request: IncomingMessage, response: ServerResponse, kind: string, url: string, count: number, age: number): void {
		const head = request.method === 'HEAD';
		const send = (status: number, headers: Record<string, string> = {}): void => {
			response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
			response.end(head ? '' : `<!doctype html><title>Talk ${url}</title><h1>Talk ${url}</h1><p>${url} `.concat('What was said there. '.repeat(60)));
		};
		switch (kind) {
			case 'ok':
				return send(200);
			case 'moved':
				return send(301, { location: url.replace('moved', 'ok') });
			case 'head-hostile':
				return send(head ? 405 : 200);
			case 'flaky':
				return send(count <= flakyHits ? 503 : 200);
			case 'limited':
				return age < limitedMs ? send(429, { 'retry-after': String(limitedMs / 1_000) }) : send(200);
			case 'big':
				return head ? send(200, { 'content-length': String(bigBytes) }) : sendBig(response, url);
			default:
				return send(404);
		}
	}
}

function sendBig(response: ServerResponse, url: string): void {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
	response.write(`<!doctype html><title>Talk ${url}</title><h1>Talk ${url}</h1>`);
	let left = bigBytes;
	const more = (): void => {
		while (left > 0 && !response.destroyed) {
			left -= chunk.length;
			if (!response.write(chunk)) return;
		}
		if (!response.destroyed) response.end();
	};
	response.on('drain', more);
	more();
}

/** Fisher and Yates, with a small generator of its own so that each run lays the same farm. */
function shuffled(items: readonly LinkKind[], seed: number): LinkKind[] {
	const order = [...items];
	let state = 20_211_216 + seed * 7_919;
	for (let last = order.length - 1; last > 0; last -= 1) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const other = (state >>> 8) % (last + 1);
		const [a, b] = [order[last], order[other]];
		if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
	}
	return order;
}

/** The farm as a process of its own, so that its work is not counted as the checkers'. */
export async function runFarmProcess(size: FarmSize): Promise<void> {
	const farm = new Farm(size);
	const laid = await farm.start();
	process.on('message', (message) => {
		if (message === 'reset') process.send?.(farm.reset());
		else process.exit(0);
	});
	process.on('disconnect', () => process.exit(0));
	process.send?.(laid);
}
